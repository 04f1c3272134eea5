import type { ConnectionId } from "#nurture/model/ids";
import { cleaned } from "#nurture/model/clean";
import { Problem } from "#nurture/problem";
import {
  connectionsToRun,
  failRun,
  finishRun,
  giveRunBack,
  saveCursor,
  startRun,
  type RunCounts,
  type StoredConnection,
} from "../store/connections.ts";
import { beginAnotherLook } from "../store/looks.ts";
import { takeRefusals } from "../store/write-webhook.ts";
import { refusalNote } from "../refusals.ts";
import { traced } from "../trace.ts";
import type { Opened, Turn } from "./deps.ts";
import { pullInbound } from "./inbound.ts";
import { PULL } from "./pull-notes.ts";
import { savePage, type Run } from "./save-page.ts";

/**
 * Pages of one run, and its time; the next run comes at once and goes on from the cursor. Not much
 * less: a source may list everything again before it comes to where it stopped.
 */
const PAGES_MAX = 2_000;
const READ_FOR = { minutes: 5 };

/** Reads every connection of the tenant whose run is due; answers how many ran. */
export async function pullDue(turn: Turn): Promise<number> {
  const { deps, tenant } = turn;
  const due = await deps.database.tenant(tenant.id, (tx) =>
    connectionsToRun(tx, deps.ambient.now()),
  );
  if (due.length === 0) return 0;
  let ran = 0;
  for (const connection of due) {
    const found = turn.connections.find((each) => each.id === connection.id);
    const claimed = found === undefined ? undefined : await claim(turn, connection);
    if (found !== undefined && claimed !== undefined) {
      const about = { "keepwarm.vendor": found.vendor, "keepwarm.connection": found.id };
      await traced("pull", about, () => run(turn, claimed, found));
      ran += 1;
    }
  }
  return ran;
}

/**
 * One worker reads a connection at a time; one that dies gives it back by time. Whoever takes it
 * also says what is left to say of calls that were refused, and reads from the beginning if asked.
 */
async function claim(
  { deps, tenant }: Turn,
  connection: StoredConnection,
): Promise<StoredConnection | undefined> {
  const at = deps.ambient.now();
  const { id, vendor } = connection;
  return deps.database.tenant(tenant.id, async (tx) => {
    if (!(await startRun(tx, id, at))) return undefined;
    const actor = `webhook:${vendor}`;
    const refused = await takeRefusals(tx, id, at);
    await deps.appendLog(
      tx,
      tenant.id,
      refused.map((each) => ({ actor, at, ...refusalNote(id, each) })),
    );
    const isAnotherLook = await beginAnotherLook(tx, id, at);
    return isAnotherLook ? { ...connection, cursor: undefined } : connection;
  });
}

async function run(turn: Turn, connection: StoredConnection, opened: Opened): Promise<void> {
  const systems = new Map(
    turn.connections.flatMap((each) =>
      each.role === "mail" ? [] : [[each.vendor, each.role] as const],
    ),
  );
  try {
    const { counts, isWhole } = await read({ turn, connection, opened, systems });
    await good(turn, connection.id, counts, isWhole);
  } catch (cause) {
    if (turn.signal.aborted) await stopped(turn, connection);
    else await bad(turn, connection.id, cause);
  }
}

/** Being told to stop is nobody's fault: the run is due again at once, for whoever comes next. */
async function stopped({ deps, tenant }: Turn, connection: StoredConnection): Promise<void> {
  await deps.database.tenant(tenant.id, (tx) => giveRunBack(tx, connection, deps.ambient.now()));
}

async function good(
  turn: Turn,
  id: ConnectionId,
  counts: RunCounts,
  isWhole: boolean,
): Promise<void> {
  const { deps, tenant } = turn;
  const now = deps.ambient.now();
  await deps.database.tenant(tenant.id, async (tx) => {
    const recovered = await finishRun(
      tx,
      id,
      counts,
      now,
      isWhole ? now.add({ minutes: deps.runEveryMinutes }) : now,
    );
    if (recovered)
      await deps.appendLog(tx, tenant.id, [
        { what: "connection.recovered", actor: PULL, at: now, facts: { connection: id } },
      ]);
  });
}

async function bad(turn: Turn, id: ConnectionId, cause: unknown): Promise<void> {
  const { deps, tenant } = turn;
  const now = deps.ambient.now();
  const problem =
    cause instanceof Problem
      ? { code: cause.code as string, facts: cleaned(cause.facts) }
      : { code: "bug", facts: {} };
  deps.logger.warn(
    { connection: id, code: problem.code, ...(problem.code === "bug" ? { err: cause } : {}) },
    "run failed",
  );
  await deps.database.tenant(tenant.id, async (tx) => {
    if (problem.code === "connector/cursor-expired") await saveCursor(tx, id, undefined);
    const fresh = await failRun(tx, id, problem, now, now.add({ minutes: deps.runEveryMinutes }));
    if (fresh) {
      await deps.appendLog(tx, tenant.id, [
        {
          what: "connection.failed",
          actor: PULL,
          at: now,
          facts: { connection: id, code: problem.code },
        },
      ]);
    }
  });
}

interface Read {
  readonly counts: RunCounts;
  /** Everything there was; else there may be more behind the cursor. */
  readonly isWhole: boolean;
}

async function read(current: Run): Promise<Read> {
  const { turn, connection, opened } = current;
  const { ambient } = turn.deps;
  // What was asked for or went wrong is tried for itself first: a run may have nothing to read.
  if (connection.testSoon || connection.issueCode !== undefined)
    await opened.ports.check(turn.signal);
  const totals = { read: 0, changed: 0, skipped: 0, held: 0 };
  const { people, inbound } = opened.ports;
  if (people === undefined) {
    const counts = inbound === undefined ? totals : await pullInbound(turn, opened, inbound);
    return { counts, isWhole: true };
  }
  const ends = ambient.now().add(READ_FOR);
  let pages = 0;
  for await (const page of people.changes(connection.cursor, turn.signal)) {
    const counts = await savePage(current, page);
    totals.read += page.read;
    totals.changed += counts.changed;
    totals.skipped += counts.skipped;
    totals.held += counts.held;
    pages += 1;
    const isOver = pages >= PAGES_MAX || Temporal.Instant.compare(ambient.now(), ends) >= 0;
    if (isOver) return { counts: totals, isWhole: false };
  }
  return { counts: totals, isWhole: true };
}
