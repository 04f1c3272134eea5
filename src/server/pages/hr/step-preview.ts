import type { Letter } from "#nurture/content/letter";
import type { Language } from "#nurture/model/language";
import { PersonId } from "#nurture/model/ids";
import type { MeetingPlan } from "#nurture/model/meeting";
import type { Programme } from "#nurture/model/programme";
import { asLetter, Step } from "#nurture/model/step";
import { previewedLetter, type LetterSubject } from "#nurture/plan/rehearsed-letter";
import { z } from "zod";
import { currentProgramme, listDepartments } from "#server/store/programmes";
import { readRehearsedPerson } from "#server/store/rehearsed-person";
import { readTestSends, type TestSendRow } from "#server/store/test-sends";
import { quietHours } from "#server/store/quiet-hours";
import type { Settings } from "../../http/deps.ts";
import type { Asked, User } from "../page.ts";
import { entryPreview, type EntryPreview } from "./entry-preview.ts";
import { hiresFor, type Hires } from "./hire-search.ts";
import type { JourneyView, StepDoc } from "./journey-data.ts";
import { sampleSubject, senderOf } from "./library-sample.ts";
import { ownMail } from "./library-test.ts";
import { isLanguage } from "./step-languages.ts";

/** A step as a letter to one real hire, or to nobody real, with whom else it can be read for. */
export interface Preview extends Looked {
  readonly path: string;
  readonly hires: Hires;
  readonly letter: Letter | { readonly missing: string } | undefined;
  /** Of an invitation: what a sign-up puts into their calendar. */
  readonly entry?: EntryPreview;
  /** Of which the plain part adds something to its words. */
  readonly settings: Settings;
  /** The reader's own address; undefined where nobody said it. */
  readonly mail: string | undefined;
  readonly tests: readonly TestSendRow[];
}

/** How it is to be shown: what an address asks for that isn't there is the usual. */
interface Looked {
  readonly person: PersonId | undefined;
  readonly language: Language | undefined;
  readonly isText: boolean;
  readonly isDark: boolean;
  readonly query: URLSearchParams;
}

type Filled = Pick<Preview, "letter" | "entry">;
type Around = Pick<JourneyView, "id" | "programme">;

/** The letter for whoever the address names, in their language or the one that it names. */
export async function readPreview(
  asked: Asked<User>,
  view: Around,
  doc: StepDoc,
): Promise<Preview> {
  const { tx, who, deps } = asked;
  const item = testItem(view.id, doc.id);
  return {
    ...looked(asked.query),
    path: `/hr/journeys/${view.id}/${doc.id}`,
    hires: await hiresFor(asked, looked(asked.query).person),
    ...(await readLetter(asked, view, doc)),
    settings: deps.settings,
    mail: await ownMail(asked),
    tests: await readTestSends(tx, who.id, { kind: "step", item }),
  };
}

/** By what the tests of a step are found. */
export function testItem(journey: string, step: string): string {
  return `${journey}/${step}`;
}

function looked(query: URLSearchParams): Looked {
  const person = PersonId.safeParse(query.get("for"));
  const language = query.get("in") ?? "";
  return {
    person: person.success ? person.data : undefined,
    language: isLanguage(language) ? language : undefined,
    isText: query.get("channel") === "text",
    isDark: query.get("scheme") === "dark",
    query,
  };
}

/** The letter alone, as the address asks for it. */
export async function readLetter(
  asked: Asked<User>,
  { id, programme }: Around,
  doc: StepDoc,
): Promise<Filled> {
  const { person, language } = looked(asked.query);
  const step = z.safeDecode(Step, doc);
  if (!step.success || step.data.brings.kind === "call") return { letter: undefined };
  const one = await subjectOf(asked, programme, person, language);
  return one === undefined
    ? { letter: undefined }
    : filled(asked, { id, programme }, step.data, one);
}

async function subjectOf(
  { tx, now, deps }: Asked<User>,
  programme: Programme,
  person: PersonId | undefined,
  language: Language | undefined,
): Promise<LetterSubject | undefined> {
  const quiet = await quietHours(tx, deps.tenant);
  if (person === undefined) return sampleSubject(language ?? "en", quiet, now);
  const stepsSince = (await currentProgramme(tx))?.stepsSince ?? new Map<string, never>();
  const one = await readRehearsedPerson(tx, person, { programme, quiet, stepsSince, now });
  if (one === undefined || language === undefined) return one;
  const preferences = { ...one.person.preferences, language };
  return { ...one, person: { ...one.person, preferences } };
}

async function filled(
  { tx, now, deps }: Asked<User>,
  { id, programme }: Around,
  step: Step,
  one: LetterSubject,
): Promise<Filled> {
  const { brings } = step;
  if (brings.kind === "call") return { letter: undefined };
  const { company, baseUrl } = deps.settings;
  const departments = new Map((await listDepartments(tx)).map((each) => [each.slug, each]));
  const { person } = one;
  const touch = {
    key: `${person.id}/${id}/${step.id}/preview`,
    personId: person.id,
    journey: id,
    version: 0,
    step: step.id,
    occurrence: person.offer.occurrence,
    channel: "mail" as const,
    dueAt: now,
    usefulUntil: now,
    late: "fold" as const,
    state: "planned" as const,
  };
  const letter = previewedLetter(
    one,
    { touch, step: { ...step, brings: asLetter(brings) }, now },
    {
      programme,
      letters: { company, sender: senderOf(deps.settings), departments },
      home: `${baseUrl}/c/…`,
    },
  );
  const plan = brings.kind === "event" ? meetingOf(programme, brings.event) : undefined;
  return { letter, ...(plan && { entry: entryPreview(plan, person) }) };
}

function meetingOf({ meetings }: Programme, event: string): MeetingPlan | undefined {
  return meetings.find(({ id }) => id === event);
}
