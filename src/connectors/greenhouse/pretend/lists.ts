import type { TableName, Tables } from "./world.ts";

/** The vendor's own numbers (harvestdocs.greenhouse.io, pagination; its file: maxItems 50). */
const PER_PAGE_DEFAULT = 100;
const PER_PAGE_MAX = 500;
const IDS_MAX = 50;

type Row = Readonly<Record<string, unknown>> & { readonly id: number };
export type Listed =
  | { readonly ok: true; readonly rows: readonly unknown[]; readonly next?: string }
  | { readonly ok: false; readonly why: string };

/** Filters by the name of a parameter: which column it narrows. */
const ID_FILTERS: Readonly<Record<string, string>> = {
  ids: "id",
  candidate_ids: "candidate_id",
  application_ids: "application_id",
  job_ids: "job_id",
};

/** One page of a list, by the parameters of its first request or by a cursor alone. */
export function listPage(
  tables: Tables,
  table: TableName,
  query: URLSearchParams,
  rowsMax = PER_PAGE_MAX,
): Listed {
  const cursor = query.get("cursor");
  if (cursor === null) return page(tables, table, query, { rowsMax, below: Infinity });
  if (query.size > 1) return { ok: false, why: "cursor must be the only parameter" };
  const read = readCursor(cursor);
  if (read?.table !== table) return { ok: false, why: "cursor is not one of this list" };
  return page(tables, table, new URLSearchParams(read.query), { rowsMax, below: read.below });
}

function page(
  tables: Tables,
  table: TableName,
  query: URLSearchParams,
  { rowsMax, below }: { readonly rowsMax: number; readonly below: number },
): Listed {
  const why = wrong(query);
  if (why !== undefined) return { ok: false, why };
  const rows = [...(tables[table] as ReadonlyMap<number, Row>).values()]
    .filter((row) => row.id < below && fits(row, query))
    .filter((row) => query.get("current_only") !== "true" || isCurrent(row, tables))
    .toSorted((a, b) => b.id - a.id);
  const size = Math.min(Number(query.get("per_page") ?? PER_PAGE_DEFAULT), rowsMax);
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    ok: true,
    rows: shown.map((row) => only(row, query.get("fields"))),
    ...(rows.length > size && last !== undefined
      ? { next: writeCursor({ table, query: query.toString(), below: last.id }) }
      : {}),
  };
}

function wrong(query: URLSearchParams): string | undefined {
  const size = Number(query.get("per_page") ?? PER_PAGE_DEFAULT);
  if (!Number.isInteger(size) || size < 1 || size > PER_PAGE_MAX) return "per_page is 1 to 500";
  const lists = Object.keys(ID_FILTERS).flatMap((name) => query.get(name) ?? []);
  const bad = lists.find((list) => !/^\d+(,\d+)*$/.test(list) || list.split(",").length > IDS_MAX);
  if (bad !== undefined) return "ids are at most 50 numbers";
  const since = changedSince(query);
  return since === "unreadable" ? "updated_at is not an instant" : undefined;
}

function fits(row: Row, query: URLSearchParams): boolean {
  for (const [name, column] of Object.entries(ID_FILTERS)) {
    const ids = query.get(name);
    if (ids !== null && !ids.split(",").includes(String(row[column]))) return false;
  }
  const status = query.get("status");
  if (status !== null && row["status"] !== status) return false;
  const since = changedSince(query);
  if (since === undefined || since === "unreadable") return true;
  return Temporal.Instant.compare(Temporal.Instant.from(String(row["updated_at"])), since) >= 0;
}

function changedSince(query: URLSearchParams): Temporal.Instant | "unreadable" | undefined {
  const text = query.get("updated_at[gte]") ?? query.get("updated_at")?.replace(/^gte\|/, "");
  if (text === undefined) return undefined;
  try {
    return Temporal.Instant.from(text);
  } catch {
    return "unreadable";
  }
}

function isCurrent(row: Row, tables: Tables): boolean {
  return ![...tables.offers.values()].some(
    (offer) => offer.application_id === row["application_id"] && offer.id > row.id,
  );
}

function only(row: Row, fields: string | null): unknown {
  if (fields === null) return row;
  const names = new Set(["id", ...fields.split(",")]);
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.has(name)));
}

interface Place {
  readonly table: string;
  readonly query: string;
  readonly below: number;
}

function writeCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

function readCursor(cursor: string): Place | undefined {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString()) as Place;
  } catch {
    return undefined;
  }
}
