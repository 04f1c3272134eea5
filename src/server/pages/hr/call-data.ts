import { z } from "zod";
import { isCareOn } from "#nurture/care/confirmed";
import { talkingPoints, type TalkingPoint } from "#nurture/care/talking-points";
import { startDay } from "#nurture/content/meeting";
import type { LocalText } from "#nurture/model/language";
import type { Person } from "#nurture/model/person";
import type { Programme } from "#nurture/model/programme";
import type { Question } from "#nurture/model/question";
import { Problem } from "#nurture/problem";
import { dayBegins } from "#nurture/time/wall-clock";
import { confirmations } from "#server/store/attention";
import { interactionsOf, questionsOf } from "#server/store/candidate-acts";
import { wishesOf } from "#server/store/care-facts";
import type { Tx } from "#server/store/database";
import { currentProgramme } from "#server/store/programmes";
import { readPerson } from "#server/store/read-candidate";
import { callsWith, readCall, recordsOf, type CallRow } from "#server/store/read-calls";
import type { Sealer } from "#server/store/seal";
import { ownZone } from "../candidate/own-time.ts";
import type { Asked, User } from "../page.ts";
import { hasLook } from "./look.ts";

export const NOTE_CHARACTERS_MAX = 2_000;
/** An outcome can be taken back for so long. */
const UNDO_HOURS = 24;
const SAID_MAX = 3;

export interface CallView {
  readonly call: CallRow;
  readonly person: Person;
  /** Whether anything is noticed about people of their country. */
  readonly isOn: boolean;
  /** What they did, asked and wished for; undefined until this reader's look is written down. */
  readonly points: readonly (TalkingPoint & { readonly title?: LocalText })[] | undefined;
  /** What the step's author wrote for the caller. */
  readonly script: { readonly subject: LocalText; readonly body: LocalText } | undefined;
  /** What was said in earlier calls, the newest first. */
  readonly said: readonly { readonly call: CallRow; readonly note: string }[];
  readonly note: string | undefined;
  readonly records: readonly { readonly vendor: string; readonly id: string }[];
  readonly canUndo: boolean;
}

export async function loadCall(asked: Asked<User>): Promise<CallView> {
  const { tx, deps, params, now } = asked;
  const call = await callBy(tx, params["call"]);
  const person = await readPerson(tx, call.person);
  if (person === undefined) throw new Problem("page/unknown");
  const programme = (await currentProgramme(tx))?.programme;
  const before = (await callsWith(tx, person.id)).filter(({ id }) => id !== call.id);
  const isOn = isCareOn(person.place.country, await confirmations(tx));
  return {
    call,
    person,
    isOn,
    points: isOn ? await pointsFor(asked, person, programme) : [],
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

/** Who reads what a person did is on record, as at the reasons to call. */
async function pointsFor(
  asked: Asked<User>,
  person: Person,
  programme: Programme | undefined,
): Promise<CallView["points"]> {
  return (await hasLook(asked, person.id))
    ? pointsOf(asked.tx, person, programme, asked.now)
    : undefined;
}

async function pointsOf(
  tx: Tx,
  person: Person,
  programme: Programme | undefined,
  now: Temporal.Instant,
): Promise<NonNullable<CallView["points"]>> {
  const on = startDay(person);
  const points = talkingPoints(
    {
      interactions: await interactionsOf(tx, person.id),
      questions: (await questionsOf(tx, person.id)).map(withoutSecret),
      wishes: await wishesOf(tx, person.id),
      matters: person.profile,
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

const TOPIC = "topic/";

/** Of a confidential question whoever calls knows the topic alone. */
function withoutSecret(question: Question): Question {
  return question.isConfidential === true
    ? { ...question, text: `${TOPIC}${question.topic}` }
    : question;
}

/** The name of what was read, signed up for or taken, or of what a confidential question is about. */
function titleOf(programme: Programme | undefined, { about }: TalkingPoint): LocalText | undefined {
  if (programme === undefined) return undefined;
  const { articles, meetings, quizzes, surveys, routing } = programme;
  const topic = routing.topics.find(({ id }) => about === `${TOPIC}${id}`);
  if (topic !== undefined) return topic.label;
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

/** What a colleague wrote of it; undefined where nothing was, or its key is gone. */
export function noteOf({ id, note_sealed: sealed }: CallRow, sealer: Sealer): string | undefined {
  if (sealed === null) return undefined;
  try {
    return sealer.open(sealed, `call/${id}`);
  } catch (cause) {
    if (cause instanceof Problem) return undefined;
    throw cause;
  }
}

export async function callBy(tx: Tx, id: string | undefined): Promise<CallRow> {
  const parsed = z.uuid().safeParse(id);
  const call = parsed.success ? await readCall(tx, parsed.data) : undefined;
  if (call === undefined) throw new Problem("page/unknown");
  return call;
}

export function canUndo({ outcome, done_at: at }: CallRow, now: Temporal.Instant): boolean {
  if (outcome === null || at === null) return false;
  return Temporal.Instant.compare(now, at.add({ hours: UNDO_HOURS })) < 0;
}
