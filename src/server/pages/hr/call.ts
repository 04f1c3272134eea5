import { z } from "zod";
import { afterCall, OUTCOMES } from "#nurture/care/call";
import type { Person } from "#nurture/model/person";
import { Problem } from "#nurture/problem";
import { refusal } from "#nurture/profile/refusals";
import { dayBegins } from "#nurture/time/wall-clock";
import { reopenCall, saveOutcome, takeCall, takeCallBack } from "#server/store/calls";
import { loadPerson, saveLastTouches } from "#server/store/people";
import type { CallRow } from "#server/store/read-calls";
import { loadTouch, setTouchState } from "#server/store/touches";
import { ownZone } from "../candidate/own-time.ts";
import { page, post, type Asked, type User } from "../page.ts";
import { placeNext } from "./call-acts.ts";
import { callBy, canUndo, loadCall, NOTE_CHARACTERS_MAX } from "./call-data.ts";
import { callView } from "./call-view.ts";
import { writeLook } from "./look.ts";

const FOLLOW_DAYS_MAX = 180;

const Outcome = z.object({
  outcome: z.enum(OUTCOMES),
  note: z.string().trim().max(NOTE_CHARACTERS_MAX).default(""),
  again: z.union([z.literal(""), z.iso.date()]).default(""),
});
const Cancel = z.object({ why: z.string().trim().min(1).max(NOTE_CHARACTERS_MAX) });
const Nothing = z.object({});

/** One call: what to talk about, what was said before, and how it went. */
export const callPage = page({
  path: "/hr/calls/:call",
  role: "hr",
  load: loadCall,
  view: callView,
  posts: [
    post<User, z.infer<typeof Outcome>>({
      path: "",
      form: Outcome,
      errors: { outcome: "form.choose", note: "form.too-long", again: "call.day-error" },
      act: async (asked, form) => {
        const { call, person } = await lockedCall(asked);
        if (call.outcome !== null || call.cancelled_why !== null) return `/hr/calls/${call.id}`;
        const again = form.again === "" ? undefined : Temporal.PlainDate.from(form.again);
        if (again !== undefined && !isAhead(again, person, asked.now))
          return { again: "call.day-error" };
        if (refusal(form.note) !== undefined) return { note: "person.add-protected" };
        await settle(asked, call, person, form, again);
        return `/hr/calls/${call.id}?did=call-noted`;
      },
    }),
    post<User, object>({
      path: "/look",
      form: Nothing,
      act: async (asked) => {
        const { call } = await lockedCall(asked);
        return `/hr/calls/${call.id}?look=${await writeLook(asked, call.person)}`;
      },
    }),
    post<User, object>({
      path: "/take",
      form: Nothing,
      act: async (asked) => {
        const { call } = await lockedCall(asked);
        await takeCall(asked.tx, call.id, asked.who.id);
        return `/hr/calls/${call.id}?did=call-taken`;
      },
    }),
    post<User, z.infer<typeof Cancel>>({
      path: "/cancel",
      form: Cancel,
      errors: { why: "form.required" },
      act: async (asked, { why }) => {
        const { tx, deps, who, now } = asked;
        const { call } = await lockedCall(asked);
        if (refusal(why) !== undefined) return { why: "person.add-protected" };
        const noteSealed = deps.sealer.seal(why, `call/${call.id}`);
        const isNews = await takeCallBack(tx, call.id, { noteSealed, by: who.id }, now);
        if (!isNews) return `/hr/calls/${call.id}`;
        await settleTouch(asked, call, "taken-back", "skipped");
        await logged(asked, call, "call.cancelled", { why: "taken-back" });
        return `/hr/calls/${call.id}?did=call-cancelled`;
      },
    }),
    post<User, object>({
      path: "/undo",
      form: Nothing,
      act: async (asked) => {
        const { call } = await lockedCall(asked);
        if (!canUndo(call, asked.now)) return `/hr/calls/${call.id}`;
        await reopenCall(asked.tx, call);
        if (call.touch !== null) await setTouchState(asked.tx, call.touch, "queued", {}, asked.now);
        await logged(asked, call, "call.reopened", {});
        return `/hr/calls/${call.id}?did=call-reopened`;
      },
    }),
  ],
});

/** The person first, as every loop does. */
async function lockedCall({ tx, params }: Asked<User>) {
  const { person: id } = await callBy(tx, params["call"]);
  const person = await loadPerson(tx, id);
  if (person === undefined) throw new Problem("page/unknown");
  return { call: await callBy(tx, params["call"]), person };
}

function isAhead(on: Temporal.PlainDate, person: Person, now: Temporal.Instant): boolean {
  const { days } = now.toZonedDateTimeISO(ownZone(person)).toPlainDate().until(on);
  return days >= 0 && days <= FOLLOW_DAYS_MAX;
}

async function settle(
  asked: Asked<User>,
  call: CallRow,
  person: Person,
  { outcome, note }: z.infer<typeof Outcome>,
  again: Temporal.PlainDate | undefined,
): Promise<void> {
  const { tx, deps, who, now } = asked;
  const after = afterCall(outcome, call.attempt, again !== undefined);
  const noteSealed = note === "" ? null : deps.sealer.seal(note, `call/${call.id}`);
  await saveOutcome(tx, deps.tenant, call, { outcome, noteSealed, by: who.id }, now);
  await settleTouch(asked, call, outcome, after.touch);
  const tomorrow = now.toZonedDateTimeISO(ownZone(person)).toPlainDate().add({ days: 1 });
  if (after.next !== "none")
    await placeNext(asked, person, call, {
      isAgain: after.next === "again",
      notBefore: dayBegins(again ?? tomorrow, ownZone(person)),
    });
  await logged(asked, call, "call.made", { outcome, next: after.next });
}

async function settleTouch(
  { tx, now }: Asked<User>,
  { touch: key, person }: CallRow,
  outcome: string,
  to: "sent" | "skipped" | "waits",
): Promise<void> {
  const touch = key === null || to === "waits" ? undefined : await loadTouch(tx, key);
  if (touch?.state !== "queued" || to === "waits") return;
  await setTouchState(tx, touch.key, to, to === "skipped" ? { why: outcome } : {}, now);
  if (to === "sent") await saveLastTouches(tx, [{ person, step: touch.step }], now);
}

async function logged(
  { tx, deps, who, now }: Asked<User>,
  { id, kind, attempt, person }: CallRow,
  what: "call.made" | "call.reopened" | "call.cancelled",
  more: Readonly<Record<string, string>>,
): Promise<void> {
  const facts = { call: id, kind, attempt, ...more };
  await deps.appendLog(tx, deps.tenant, [
    { what, actor: `user:${who.id}`, at: now, person, facts },
  ]);
}
