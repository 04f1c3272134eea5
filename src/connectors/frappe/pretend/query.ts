import { DOCTYPES, STANDARD_FIELDS } from "./doctypes.ts";
import type { Document } from "./document.ts";
import { refusal, type Refusal } from "./refusal.ts";

/** Frappe's page where no length is asked for. */
const PAGE_LENGTH = 20;

export interface Query {
  readonly fields?: readonly string[];
  readonly filters?: readonly (readonly unknown[])[];
  readonly orderBy?: string;
  readonly start?: number;
  readonly length?: number;
}

type Test = (document: Document) => boolean;
type Value = string | number;

const OPERATORS: Readonly<Record<string, (held: Value, given: Value) => boolean>> = {
  "=": (held, given) => fold(held) === fold(given),
  "!=": (held, given) => fold(held) !== fold(given),
  ">": (held, given) => fold(held) > fold(given),
  ">=": (held, given) => fold(held) >= fold(given),
  "<": (held, given) => fold(held) < fold(given),
  "<=": (held, given) => fold(held) <= fold(given),
  like: (held, given) => pattern(String(given)).test(String(held)),
};

/** A list as Frappe gives it: known fields and operators only, twenty rows unless told otherwise. */
export function list(
  doctype: string,
  documents: readonly Document[],
  query: Query,
): Refusal | readonly Readonly<Record<string, unknown>>[] {
  const fields = query.fields ?? ["name"];
  const stranger = fields.find((field) => !knows(doctype, field));
  if (stranger !== undefined) return notPermitted(stranger);
  const tests: Test[] = [];
  for (const filter of query.filters ?? []) {
    const test = testOf(doctype, filter);
    if (typeof test !== "function") return test;
    tests.push(test);
  }
  const order = orderOf(doctype, query.orderBy ?? "creation desc");
  if (typeof order !== "function") return order;
  const start = query.start ?? 0;
  return documents
    .filter((document) => tests.every((test) => test(document)))
    .toSorted(order)
    .slice(start, start + (query.length ?? PAGE_LENGTH))
    .map((document) => Object.fromEntries(fields.map((field) => [field, document[field] ?? null])));
}

/** `[field, operator, value]`, or the same with the DocType before it. */
function testOf(doctype: string, filter: readonly unknown[]): Test | Refusal {
  const parts = filter.length === 4 && filter[0] === doctype ? filter.slice(1) : filter;
  const [field, operator, value] = parts;
  if (parts.length !== 3 || typeof field !== "string" || typeof operator !== "string")
    return refusal("ValidationError", "Filter must have 3 or 4 values");
  if (!knows(doctype, field)) return notPermitted(field);
  const compare = OPERATORS[operator.toLowerCase()];
  if (compare === undefined || (typeof value !== "string" && typeof value !== "number"))
    return refusal("ValidationError", `Operator ${operator} is not one`);
  return (document) => compare(valueOf(document, field), value);
}

type Order = (a: Document, b: Document) => number;

function orderOf(doctype: string, orderBy: string): Order | Refusal {
  const keys = orderBy.split(",").map((part) => part.trim().split(/\s+/));
  const stranger = keys.find(([field]) => !knows(doctype, field ?? ""));
  if (stranger !== undefined) return notPermitted(stranger[0] ?? "");
  return (a, b) => {
    for (const [field = "", direction] of keys) {
      const [left, right] = [fold(valueOf(a, field)), fold(valueOf(b, field))];
      if (left !== right) return left < right === (direction !== "desc") ? -1 : 1;
    }
    return 0;
  };
}

function knows(doctype: string, field: string): boolean {
  const own = DOCTYPES[doctype]?.fields[field];
  return (
    (own !== undefined && own.kind !== "table") ||
    STANDARD_FIELDS.some((standard) => standard === field)
  );
}

function notPermitted(field: string): Refusal {
  return refusal("DataError", `Field not permitted in query: ${field}`);
}

function valueOf(document: Document, field: string): Value {
  const value = document[field];
  return typeof value === "number" || typeof value === "string" ? value : "";
}

/** MariaDB's usual collation does not tell upper from lower case. */
function fold(value: Value): Value {
  return typeof value === "string" ? value.toLowerCase() : value;
}

function pattern(like: string): RegExp {
  const escaped = like.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/%/g, ".*").replace(/_/g, ".")}$`, "is");
}
