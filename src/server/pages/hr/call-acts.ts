import { randomUUID } from "node:crypto";
import { placeCall, type PlacedCall } from "#nurture/care/place-call";
import type { Person } from "#nurture/model/person";
import { saveCall, type NewCall } from "#server/store/calls";
import { readCallers } from "#server/store/callers";
import { listDepartments } from "#server/store/programmes";
import type { CallRow } from "#server/store/read-calls";
import { ownZone } from "../candidate/own-time.ts";
import type { Asked, User } from "../page.ts";

/** The day that was asked for; where nobody works on it, the next one on which somebody does. */
const WITHIN_HOURS = 24;

/** Plans a call that somebody of HR asks for; answers its id. */
export async function placeByHand(
  asked: Asked<User>,
  person: Person,
  notBefore: Temporal.Instant,
): Promise<string> {
  const id = randomUUID();
  const cause = `hand/${person.id}/${id}`;
  const call = { id, person: person.id, kind: "hand", cause, attempt: 1, who: "hr" } as const;
  await keep(asked, call, await placeFor(asked, person, notBefore));
  return id;
}

/** Plans the call that follows from one that was made: another try, or the day that was agreed on. */
export async function placeNext(
  asked: Asked<User>,
  person: Person,
  before: CallRow,
  { isAgain, notBefore }: { readonly isAgain: boolean; readonly notBefore: Temporal.Instant },
): Promise<void> {
  const id = randomUUID();
  const base = { id, person: person.id, after: before.id, who: before.who };
  const placed = await placeFor(asked, person, notBefore);
  const [cause = ""] = before.cause.split("#");
  const call: Omit<NewCall, "dueAt" | "untilAt"> = isAgain
    ? {
        ...base,
        kind: before.kind,
        touch: before.touch ?? undefined,
        cause: `${cause}#${before.attempt + 1}-${id.slice(0, 8)}`,
        attempt: before.attempt + 1,
      }
    : { ...base, kind: "follow-up", cause: `follow-up/${before.id}/${id}`, attempt: 1 };
  await keep(asked, call, placed);
}

async function keep(
  { tx, deps, who, now }: Asked<User>,
  call: Omit<NewCall, "dueAt" | "untilAt">,
  { from, until, caller }: PlacedCall,
): Promise<void> {
  const whole = { ...call, dueAt: from, untilAt: until, caller: caller ?? who.id };
  await saveCall(tx, deps.tenant, whole, now);
}

/** A free place on the caller's own list comes first; whoever looks after somebody goes on with it. */
async function placeFor(
  { tx, deps, who, now }: Asked<User>,
  person: Person,
  notBefore: Temporal.Instant,
): Promise<PlacedCall> {
  const { callers, perDayMax, quiet } = await readCallers(
    tx,
    deps.tenant,
    await listDepartments(tx),
  );
  const begins = Temporal.Instant.compare(notBefore, now) < 0 ? now : notBefore;
  const before = begins.add({ hours: WITHIN_HOURS });
  const mine = callers.filter(({ id }) => id === who.id);
  const need = { zone: ownZone(person), quiet, notBefore: begins, before };
  const placed = placeCall(need, mine.length === 0 ? callers : mine, perDayMax);
  return placed ?? { from: begins, until: before, isOver: false };
}
