import type { Letter } from "#nurture/content/letter";
import type { Language } from "#nurture/model/language";
import { PersonId } from "#nurture/model/ids";
import { asLetter, Step } from "#nurture/model/step";
import { previewedLetter } from "#nurture/plan/rehearsed-letter";
import { z } from "zod";
import { currentProgramme, listDepartments } from "#server/store/programmes";
import { readRehearsedPerson } from "#server/store/rehearsed-person";
import { listRehearsable } from "#server/store/rehearsals";
import { quietHours } from "#server/store/quiet-hours";
import type { Asked, User } from "../page.ts";
import type { JourneyView, StepDoc } from "./journey-data.ts";
import { isLanguage } from "./step-languages.ts";

/** A step as a letter to one real hire, with whom else it can be read for. */
export interface Preview {
  readonly path: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly person: string | undefined;
  readonly language: Language | undefined;
  readonly letter: Letter | { readonly missing: string } | undefined;
}

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
  const letter = await letterFor(asked, { id, programme }, step.data, { person, language });
  return { ...empty, letter };
}

async function letterFor(
  { tx, now, deps }: Asked<User>,
  { id, programme }: Pick<JourneyView, "id" | "programme">,
  step: Step,
  { person, language }: { readonly person: PersonId; readonly language: Language | undefined },
): Promise<Preview["letter"]> {
  const { brings } = step;
  const stepsSince = (await currentProgramme(tx))?.stepsSince ?? new Map<string, never>();
  const quiet = await quietHours(tx, deps.tenant);
  const one = await readRehearsedPerson(tx, person, { programme, quiet, stepsSince, now });
  if (one === undefined || brings.kind === "call") return undefined;
  const { preferences } = one.person;
  const reader =
    language === undefined
      ? one.person
      : { ...one.person, preferences: { ...preferences, language } };
  const { company } = deps.settings;
  const departments = new Map((await listDepartments(tx)).map(({ slug, name }) => [slug, name]));
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
  return previewedLetter(
    { ...one, person: reader },
    { touch, step: { ...step, brings: asLetter(brings) }, now },
    { programme, letters: { company, sender: company, departments } },
  );
}
