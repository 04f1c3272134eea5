import type { RecordPayload } from "#nurture/effects/effect";
import { isFound, type Finding } from "#nurture/content/found";
import { handoffItems, isOutdone, type HandoffItem } from "#nurture/handoff/items";
import { readiness, type Readiness } from "#nurture/handoff/readiness";
import type { LogNote } from "#nurture/ledger/entry";
import { recommendedPlan } from "#nurture/learning/advise";
import { localText, type Language } from "#nurture/model/language";
import type { Moment } from "#nurture/model/offer";
import type { Person } from "#nurture/model/person";
import type { StoredTouch } from "#nurture/model/touch";
import type { Programme } from "#nurture/model/programme";
import type { Quiz } from "#nurture/model/quiz";
import type { QuizTaken } from "../store/candidate-acts.ts";
import type { Tx } from "../store/database.ts";
import { saveHandoff, type StoredHandoff } from "../store/handoffs.ts";
import { displayName, privateMail } from "../store/people.ts";
import { refsOf } from "../store/records.ts";
import type { Opened } from "./deps.ts";
import { derivedId } from "./derived-id.ts";
import { intend } from "./intend.ts";
import type { Planning } from "./planning.ts";

/** Opens hand-off items that are ready and asks for the next write of those under way. */
export async function planHandoff(
  tx: Tx,
  planning: Planning,
  stored: readonly StoredHandoff[],
  touches: readonly StoredTouch[],
): Promise<{ readonly items: readonly StoredHandoff[]; readonly notes: readonly LogNote[] }> {
  const known = new Set(stored.map((item) => `${item.kind}/${item.occurrence}`));
  const wanted = wantedItems(planning, touches);
  const fresh = wanted.filter((item) => !known.has(`${item.kind}/${item.occurrence}`));
  const items: StoredHandoff[] = [];
  for (const item of stored) items.push(await asNow(tx, planning, item, wanted));
  items.push(...fresh.map((item) => newItem(planning, item)));
  const opened = planning.connections.find(
    (each) => each.role === "hris" && each.ports.sink?.record !== undefined,
  );
  const moved: StoredHandoff[] = [];
  const notes: LogNote[] = [];
  for (const item of items) {
    const next = await nextOf(tx, planning, item, { wanted, opened });
    moved.push(next.item);
    notes.push(...next.notes);
  }
  return { items: moved, notes };
}

/** A promise that waits is handed over in the words of now: its question may be confidential by then. */
async function asNow(
  tx: Tx,
  { turn, now }: Planning,
  item: StoredHandoff,
  wanted: readonly HandoffItem[],
): Promise<StoredHandoff> {
  if (item.kind !== "promise" || isBegun(item)) return item;
  const text = wanted.find((each) => isSame(each, item))?.text ?? item.text;
  if (text === item.text) return item;
  await saveHandoff(tx, turn.tenant.id, { ...item, text }, now);
  return { ...item, text };
}

function isSame(a: Named, b: Named): boolean {
  return a.kind === b.kind && a.occurrence === b.occurrence;
}

type Named = Pick<HandoffItem, "kind" | "occurrence">;

/** Where an item goes from here; one that waits for nothing any more is not asked for. */
async function nextOf(
  tx: Tx,
  planning: Planning,
  item: StoredHandoff,
  around: { readonly wanted: readonly HandoffItem[]; readonly opened: Opened | undefined },
): Promise<Moved> {
  if (item.state === "accepted" || item.state === "not-taken") return { item, notes: [] };
  if (isBegun(item) || !isOutdone(item, around.wanted))
    return moveOn(tx, planning, item, around.opened);
  const to: StoredHandoff = { ...item, state: "not-taken", why: "superseded" };
  await saveHandoff(tx, planning.turn.tenant.id, to, planning.now);
  return { item: to, notes: noteOf(planning, item, to) };
}

/** A write was asked for at least once: it may stand outside, even if the HRIS is gone now. */
function isBegun({ state, stage, receipts }: StoredHandoff): boolean {
  return state !== "waiting" || stage !== undefined || Object.keys(receipts).length > 0;
}

function wantedItems(planning: Planning, touches: readonly StoredTouch[]): readonly HandoffItem[] {
  const { turn, person, programme, acts, now } = planning;
  const language = turn.deps.hrLanguage;
  const quizzes = acts.quizzes.map((taken) => {
    const quiz = programme.quizzes.find((each) => each.id === taken.quiz);
    return {
      quiz: taken.quiz,
      name: quiz === undefined ? taken.quiz : localText(quiz.name, language),
      attempt: taken.attempt,
      right: taken.right,
      of: taken.of,
      passed: taken.passed,
      exemptFrom: quiz?.exemptFrom && localText(quiz.exemptFrom, language),
      weakTopics: quiz === undefined ? taken.weakTopics : trainingLines(quiz, taken, language),
    };
  });
  return handoffItems(
    {
      person,
      checklists: foundBy(planning, touches),
      marks: acts.marks,
      quizzes,
      wishes: acts.wishes,
      promises: acts.promises.map((each) => ({
        id: each.id,
        what: each.what,
        by: each.by,
        on: each.at.toZonedDateTimeISO(person.place.zone ?? person.zone ?? "UTC").toPlainDate(),
        ...(each.until === null ? {} : { until: Temporal.PlainDate.from(each.until) }),
      })),
      language,
    },
    now,
  );
}

/** What the person was never shown is nothing that is still open. */
function foundBy(
  { person, programme, followed, acts, now }: Planning,
  touches: readonly StoredTouch[],
): Programme["checklists"] {
  const begun = acts.marks.map(({ checklist: id }) => ({ kind: "checklist", id }) as const);
  const finding: Finding = { person, journeys: programme.journeys, followed, touches, begun };
  return programme.checklists.filter(({ id }) => isFound({ kind: "checklist", id }, finding, now));
}

/** Parts of the training to begin with, and topics that no part teaches. */
function trainingLines(
  quiz: Quiz,
  { weakTopics }: Pick<QuizTaken, "weakTopics">,
  language: Language,
): readonly string[] {
  const { modules, untaught } = recommendedPlan(quiz, weakTopics);
  const parts = modules.map(
    ({ name, topics }) => `${localText(name, language)}: ${topics.join(", ")}`,
  );
  return [...parts, ...untaught];
}

function newItem({ turn: { deps, tenant }, person }: Planning, item: HandoffItem): StoredHandoff {
  return {
    id: derivedId(deps.installation, tenant.id, "handoff", person.id, item.kind, item.occurrence),
    person: person.id,
    kind: item.kind,
    state: "waiting",
    why: undefined,
    title: item.title,
    text: item.text,
    lines: item.lines,
    score: item.score,
    stage: undefined,
    receipts: {},
    occurrence: item.occurrence,
  };
}

interface Moved {
  readonly item: StoredHandoff;
  readonly notes: readonly LogNote[];
}

async function moveOn(
  tx: Tx,
  planning: Planning,
  item: StoredHandoff,
  opened: Opened | undefined,
): Promise<Moved> {
  const { turn, person, now } = planning;
  const stages = opened?.ports.sink?.stages?.[item.kind];
  const ready = readiness(opened !== undefined, stages, item.receipts, person.employed);
  const to = stateFor(item, ready);
  if (isMoved(item, to)) await saveHandoff(tx, turn.tenant.id, to, now);
  const note = noteOf(planning, item, to);
  if (ready.kind !== "next" || opened === undefined) return { item: to, notes: note };
  return { item: to, notes: [...note, ...(await ask(tx, planning, to, ready.stage, opened))] };
}

/** New to the store, or in another state, for another reason or at another stage than there. */
function isMoved(before: StoredHandoff, to: StoredHandoff): boolean {
  const isNew = before.state === "waiting" && before.why === undefined;
  return isNew || to.state !== before.state || to.why !== before.why || to.stage !== before.stage;
}

/** What kind of item it is stays sealed: that someone has a grievance is nobody's metadata. */
function noteOf({ person, now }: Planning, before: StoredHandoff, to: StoredHandoff): LogNote[] {
  if (to.state === before.state && to.why === before.why) return [];
  const why = to.why === undefined ? {} : { why: to.why };
  const payload = { kind: to.kind, stages: Object.keys(to.receipts) };
  const about = { actor: "work/plan", at: now, person: person.id } as const;
  return [{ ...about, what: `handoff.${to.state}`, facts: { item: to.id, ...why }, payload }];
}

function stateFor(item: StoredHandoff, ready: Readiness): StoredHandoff {
  switch (ready.kind) {
    case "waiting":
      return { ...item, state: "waiting", why: ready.why };
    case "finished":
      return { ...item, state: "accepted", why: undefined };
    case "next":
      return { ...item, state: "offered", why: undefined, stage: ready.stage };
  }
}

async function ask(
  tx: Tx,
  planning: Planning,
  item: StoredHandoff,
  stage: string,
  opened: Opened,
): Promise<LogNote[]> {
  const { turn, person } = planning;
  const employee = (await refsOf(tx, person.id)).find(
    (ref) => ref.vendor === opened.vendor && ref.kind === "employee",
  );
  const payload: RecordPayload = {
    kind: "record",
    item: item.kind,
    stage,
    title: item.title,
    text: item.text,
    lines: item.lines,
    receipts: item.receipts,
    person: personFor(person),
    ...(employee === undefined ? {} : { employee }),
    ...(item.score === undefined ? {} : { score: item.score }),
  };
  const cause = `handoff/${item.id}/${stage}`;
  return intend(
    tx,
    turn,
    { opened, channel: "portal", cause, revision: 0, person: person.id, handoff: item.id },
    payload,
  );
}

function personFor(person: Person): RecordPayload["person"] {
  const { milestones } = person.offer;
  return {
    name: displayName(person),
    mail: privateMail(person) ?? "",
    job: person.job ?? "",
    department: person.department ?? "",
    offerOn: dayText(milestones.offerSent, person),
    startsOn: dayText(milestones.start, person),
  };
}

function dayText(moment: Moment | undefined, person: Person): string {
  if (moment === undefined) return "";
  if (moment.kind === "day") return moment.on.toString();
  return moment.at
    .toZonedDateTimeISO(person.place.zone ?? person.zone ?? "UTC")
    .toPlainDate()
    .toString();
}
