import { z } from "zod";
import { afterCall, OUTCOMES } from "#nurture/care/call";
import { isCareOn } from "#nurture/care/confirmed";
import { talkingPoints, type TalkingPoint } from "#nurture/care/talking-points";
import { startDay } from "#nurture/content/meeting";
import type { LocalText } from "#nurture/model/language";
import type { Person } from "#nurture/model/person";
import type { Programme } from "#nurture/model/programme";
import { Problem } from "#nurture/problem";
import { dayBegins } from "#nurture/time/wall-clock";
import { confirmations } from "#server/store/attention";
import { reopenCall, saveOutcome, takeCall } from "#server/store/calls";
import { interactionsOf, questionsOf } from "#server/store/candidate-acts";
import { wishesOf } from "#server/store/care-facts";
import type { Tx } from "#server/store/database";
import { loadPerson, saveLastTouches } from "#server/store/people";
import { currentProgramme } from "#server/store/programmes";
import { readPerson } from "#server/store/read-candidate";
import { callsWith, readCall, recordsOf, type CallRow } from "#server/store/read-calls";
import type { Sealer } from "#server/store/seal";
import { loadTouch, setTouchState } from "#server/store/touches";
import { ownZone } from "../candidate/own-time.ts";
import { page, post, type Asked, type User } from "../page.ts";
import { placeNext } from "./call-acts.ts";
import { callView } from "./call-view.ts";

export const NOTE_CHARACTERS_MAX = 2_000;
const FOLLOW_DAYS_MAX = 180;
/** An outcome can be taken back for so long. */
export const UNDO_HOURS = 24;
const SAID_MAX = 3;

export interface CallView {
  readonly call: CallRow;
  readonly person: Person;
  readonly points: readonly (TalkingPoint & { readonly title?: LocalText })[];
  /** What the step's author wrote for the caller. */
  readonly script: { readonly subject: LocalText; readonly body: LocalText } | undefined;
  /** What was said in earlier calls, the newest first. */
  readonly said: readonly { readonly call: CallRow; readonly note: string }[];
  readonly note: string | undefined;
  readonly records: readonly { readonly vendor: string; readonly id: string }[];
  readonly canUndo: boolean;
}

const Outcome = z.object({
  outcome: z.enum(OUTCOMES),
  note: z.string().trim().max(NOTE_CHARACTERS_MAX).default(""),
  again: z.union([z.literal(""), z.iso.date()]).default(""),
});
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
        await settle(asked, call, person, form, again);
        return `/hr/calls/${call.id}?did=call-noted`;
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

async function loadCall({ tx, deps, params, now }: Asked<User>): Promise<CallView> {
  const call = await callBy(tx, params["call"]);
  const person = await readPerson(tx, call.person);
  if (person === undefined) throw new Problem("page/unknown");
  const programme = (await currentProgramme(tx))?.programme;
  const before = (await callsWith(tx, person.id)).filter(({ id }) => id !== call.id);
  const isOn = isCareOn(person.place.country, await confirmations(tx));
  return {
    call,
    person,
    points: isOn ? await pointsOf(tx, person, programme, now) : [],
    script: scriptOf(call, programme),
    said: before
      .flatMap((each) => {
        const note = noteOf(each, deps.sealer);
        return note === undefined ? [] : [{ call: each, note }];
      })
      .slice(0, SAID_MAX),
    note: noteOf(call, deps.sealer),
    records: (await recordsOf(tx, person.id)).map(({ vendor, id }) => ({
      vendor: deps.connectors.get(vendor)?.title ?? vendor,
      id,
    })),
    canUndo: canUndo(call, now),
  };
}

async function pointsOf(
  tx: Tx,
  person: Person,
  programme: Programme | undefined,
  now: Temporal.Instant,
): Promise<CallView["points"]> {
  const on = startDay(person);
  const points = talkingPoints(
    {
      interactions: await interactionsOf(tx, person.id),
      questions: await questionsOf(tx, person.id),
      wishes: await wishesOf(tx, person.id),
      start:
        on === undefined ? undefined : { on: on.toString(), at: dayBegins(on, ownZone(person)) },
    },
    now,
  );
  return points.map((point) => {
    const title = titleOf(programme, point);
    return title === undefined ? point : { ...point, title };
  });
}

/** The name of what was read, signed up for or taken. */
function titleOf(programme: Programme | undefined, { about }: TalkingPoint): LocalText | undefined {
  if (programme === undefined) return undefined;
  const { articles, meetings, quizzes, surveys } = programme;
  const article = articles.find(({ id }) => id === about);
  return (
    article?.title ?? [...meetings, ...quizzes, ...surveys].find(({ id }) => id === about)?.name
  );
}

function scriptOf({ touch }: CallRow, programme: Programme | undefined): CallView["script"] {
  const [, journey, step] = touch?.split("/") ?? [];
  const brings = programme?.journeys
    .filter(({ id }) => id === journey)
    .flatMap(({ steps }) => steps)
    .findLast(({ id }) => id === step)?.brings;
  return brings?.kind === "call" ? brings : undefined;
}

function noteOf({ id, note_sealed: sealed }: CallRow, sealer: Sealer): string | undefined {
  if (sealed === null) return undefined;
  try {
    return sealer.open(sealed, `call/${id}`);
  } catch (cause) {
    if (cause instanceof Problem) return undefined;
    throw cause;
  }
}

async function callBy(tx: Tx, id: string | undefined): Promise<CallRow> {
  const parsed = z.uuid().safeParse(id);
  const call = parsed.success ? await readCall(tx, parsed.data) : undefined;
  if (call === undefined) throw new Problem("page/unknown");
  return call;
}

/** The person first, as every loop does. */
async function lockedCall({ tx, params }: Asked<User>) {
  const { person: id } = await callBy(tx, params["call"]);
  const person = await loadPerson(tx, id);
  if (person === undefined) throw new Problem("page/unknown");
  return { call: await callBy(tx, params["call"]), person };
}

function canUndo({ outcome, done_at: at }: CallRow, now: Temporal.Instant): boolean {
  if (outcome === null || at === null) return false;
  return Temporal.Instant.compare(now, at.add({ hours: UNDO_HOURS })) < 0;
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
  what: "call.made" | "call.reopened",
  more: Readonly<Record<string, string>>,
): Promise<void> {
  const facts = { call: id, kind, attempt, ...more };
  await deps.appendLog(tx, deps.tenant, [
    { what, actor: `user:${who.id}`, at: now, person, facts },
  ]);
}
