import type { Letter } from "#nurture/content/letter";
import type { Language } from "#nurture/model/language";
import { PersonId } from "#nurture/model/ids";
import type { MeetingPlan } from "#nurture/model/meeting";
import type { Programme } from "#nurture/model/programme";
import { asLetter, Step } from "#nurture/model/step";
import { previewedLetter } from "#nurture/plan/rehearsed-letter";
import { z } from "zod";
import { currentProgramme, listDepartments } from "#server/store/programmes";
import { readRehearsedPerson } from "#server/store/rehearsed-person";
import { listRehearsable } from "#server/store/rehearsals";
import { quietHours } from "#server/store/quiet-hours";
import type { Asked, User } from "../page.ts";
import { entryPreview, type EntryPreview } from "./entry-preview.ts";
import type { JourneyView, StepDoc } from "./journey-data.ts";
import { isLanguage } from "./step-languages.ts";

/** A step as a letter to one real hire, with whom else it can be read for. */
export interface Preview {
  readonly path: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly person: string | undefined;
  readonly language: Language | undefined;
  readonly letter: Letter | { readonly missing: string } | undefined;
  /** Of an invitation: what a sign-up puts into their calendar. */
  readonly entry?: EntryPreview;
}

type Filled = Pick<Preview, "letter" | "entry">;

/** The letter for whoever the address names, in their language or the one that it names. */
export async function readPreview(
  asked: Asked<User>,
  { id, programme }: JourneyView,
  doc: StepDoc,
): Promise<Preview> {
  const { tx, query } = asked;
  const people = await listRehearsable(tx);
  const path = `/hr/journeys/${id}/${doc.id}`;
  const known = PersonId.safeParse(query.get("for"));
  const person = known.success ? known.data : undefined;
  const chosen = query.get("in") ?? "";
  const language = isLanguage(chosen) ? chosen : undefined;
  const empty = { path, people, person, language, letter: undefined };
  const step = z.safeDecode(Step, doc);
  if (person === undefined || !step.success) return empty;
  return { ...empty, ...(await filled(asked, { id, programme }, step.data, { person, language })) };
}

async function filled(
  { tx, now, deps }: Asked<User>,
  { id, programme }: Pick<JourneyView, "id" | "programme">,
  step: Step,
  { person, language }: { readonly person: PersonId; readonly language: Language | undefined },
): Promise<Filled> {
  const { brings } = step;
  const stepsSince = (await currentProgramme(tx))?.stepsSince ?? new Map<string, never>();
  const quiet = await quietHours(tx, deps.tenant);
  const one = await readRehearsedPerson(tx, person, { programme, quiet, stepsSince, now });
  if (one === undefined || brings.kind === "call") return { letter: undefined };
  const { preferences } = one.person;
  const reader =
    language === undefined
      ? one.person
      : { ...one.person, preferences: { ...preferences, language } };
  const { company } = deps.settings;
  const departments = new Map((await listDepartments(tx)).map((each) => [each.slug, each]));
  const touch = {
    key: `${person}/${id}/${step.id}/preview`,
    personId: person,
    journey: id,
    version: 0,
    step: step.id,
    occurrence: one.person.offer.occurrence,
    channel: "mail" as const,
    dueAt: now,
    usefulUntil: now,
    late: "fold" as const,
    state: "planned" as const,
  };
  const letter = previewedLetter(
    { ...one, person: reader },
    { touch, step: { ...step, brings: asLetter(brings) }, now },
    { programme, letters: { company, sender: company, departments } },
  );
  const plan = brings.kind === "event" ? meetingOf(programme, brings.event) : undefined;
  return { letter, ...(plan && { entry: entryPreview(plan, reader) }) };
}

function meetingOf({ meetings }: Programme, event: string): MeetingPlan | undefined {
  return meetings.find(({ id }) => id === event);
}
