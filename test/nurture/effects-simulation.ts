import type { EffectRecord, Protocol, Sighting } from "#nurture/effects/effect";
import { nextMove, type Learned, type Move } from "#nurture/effects/next-move";

/** The bounds of a pretend world, in seconds: pause Z, late execution D, visibility lag L. */
export const BOUNDS = { pause: 3, late: 3, lag: 2 } as const;

export interface Played {
  /** How often the change happened outside. */
  readonly happened: number;
  readonly record: EffectRecord;
}

export const INTENT: EffectRecord = {
  opId: "op",
  kind: "note",
  mode: "live",
  state: "intent",
  attempt: 0,
  absences: 0,
  failures: 0,
};

const START = Temporal.Instant.from("2026-11-02T09:00:00Z");
const MOVES_MAX = 400;

/**
 * Plays one effect against a vendor that may crash us, lose answers, act late or never and show
 * things late. `choices` decides each of these; when it is used up, everything goes well.
 */
export function play(protocol: Protocol, choices: readonly number[], faultsMax = 3): Played {
  const rest = [...choices];
  let faults = 0;
  const choose = (of: number): number => {
    const next = faults >= faultsMax ? 0 : (rest.shift() ?? 0) % of;
    if (next > 0) faults += 1;
    return next;
  };
  let second = 0;
  let drafts = 0;
  const executions: number[] = [];
  const execute = (at: number): void => {
    if (protocol.prepares && executions.length > 0) return; // a consumed draft can't be sent again
    executions.push(at);
  };
  const look = (): Learned => {
    if (choose(6) === 1) return { of: "look-failed", why: "503" };
    const visible = executions.some((at) => at + BOUNDS.lag <= second);
    const gone = executions.some((at) => at <= second);
    const sighting: Sighting = visible
      ? { seen: "done", receipt: {} }
      : protocol.prepares && drafts > 0 && !gone
        ? { seen: "prepared", token: "draft" }
        : { seen: "absent" };
    return { of: "look", sighting };
  };
  const prepare = (): Learned => {
    const fate = choose(3);
    if (fate !== 2) drafts += 1;
    return fate === 0
      ? { of: "prepare", outcome: { kind: "prepared", token: "draft" } }
      : { of: "prepare", outcome: { kind: "unknown", why: "lost" } };
  };
  /** `claim` stands for a death while armed: the next worker finds the record as it was. */
  const act = (): Learned => {
    const fate = choose(8);
    if (fate === 0) execute(second);
    if (fate === 1) execute(second); // done, answer lost
    if (fate === 3) execute(second + BOUNDS.late); // lost, and acts late
    if (fate === 4) execute(second + BOUNDS.pause); // we froze between arming and writing
    if (fate === 5) execute(second + BOUNDS.pause + BOUNDS.late);
    if (fate === 6) execute(second); // died right after
    if (fate === 6 || fate === 7) return { of: "claim" };
    return fate === 0
      ? { of: "act", outcome: { kind: "done", receipt: {} } }
      : { of: "act", outcome: { kind: "unknown", why: "lost" } };
  };
  let record = INTENT;
  let learned: Learned = { of: "claim" };
  for (let moves = 0; moves < MOVES_MAX; moves++) {
    const now = START.add({ seconds: second });
    const next: { record: EffectRecord; move: Move } = nextMove(record, learned, now, {
      protocol,
      pretend: true,
    });
    record = next.record;
    const { move } = next;
    if (move.do === "end") break;
    if (move.do === "wait") {
      second = Math.max(second, Math.ceil(move.until.since(START).total("seconds")));
      learned = { of: "claim" };
    } else learned = move.do === "look" ? look() : move.do === "prepare" ? prepare() : act();
  }
  return { happened: executions.length, record };
}
