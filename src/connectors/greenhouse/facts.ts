import type { ProfileFact } from "#nurture/model/profile";
import { workOf, type Bundle } from "./bundle.ts";
import type { VendorEducation, VendorOffer, VendorScorecard } from "./client.ts";

/** What a fact may hold (nurture/model/profile). */
const VALUE_CHARACTERS_MAX = 2_000;
/** Interview notes kept of one person, the newest. */
const NOTES_MAX = 20;

/** First fit wins; the words are whole words or, in Chinese, parts of them. */
const DISCIPLINES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(engineering|engineer|technology|software|data|research|r&d|it|infrastructure)\b|技术|研发|工程|数据/i,
    "technical",
  ],
  [/\b(marketing|brand|communications|growth)\b|市场|品牌/i, "marketing"],
  [/\b(sales|business development|account|customer success)\b|销售|客户/i, "sales"],
  [/\bproduct\b|产品/i, "product"],
  [/\b(design|ux|creative)\b|设计/i, "design"],
  [/\b(finance|accounting|legal)\b|财务|法务/i, "finance"],
  [/\b(people|hr|human resources|talent|recruiting)\b|人力|人事/i, "people"],
  [/\b(operations|supply chain|logistics|support)\b|运营|供应链/i, "operations"],
];

/**
 * Facts for the profile, each with its source and time. Demographic and equal-opportunity answers
 * are never read, and of a scorecard only what its writer made public and submitted.
 */
export function factsOf(
  bundle: Bundle,
  offer: VendorOffer | undefined,
  disciplines: Readonly<Record<string, string>>,
): readonly ProfileFact[] {
  return [
    ...disciplineFact(bundle, offer, disciplines),
    ...managerFact(bundle, offer),
    ...studyFact(bundle),
    ...noteFacts(bundle.scorecards),
  ];
}

function disciplineFact(
  { directory }: Bundle,
  offer: VendorOffer | undefined,
  disciplines: Readonly<Record<string, string>>,
): ProfileFact[] {
  const { department } = workOf(directory, offer);
  const name = department?.name ?? "";
  const chosen = disciplines[name];
  return fact({
    topic: "discipline",
    value: chosen ?? guessed(name),
    source: `greenhouse.department.${department?.id ?? 0}`,
    at: offer?.created_at,
    confidence: chosen === undefined ? "inferred" : "recorded",
  });
}

/** What a department with this name most likely hires for. */
export function guessed(department: string): string | undefined {
  return DISCIPLINES.find(([words]) => words.test(department))?.[1];
}

function managerFact({ directory }: Bundle, offer: VendorOffer | undefined): ProfileFact[] {
  const manager = directory.managers.get(offer?.job_id ?? 0);
  return fact({
    topic: "manager",
    value: manager?.name,
    source: `greenhouse.user.${manager?.id ?? 0}`,
    at: offer?.created_at,
    confidence: "recorded",
  });
}

function studyFact({ educations, directory }: Bundle): ProfileFact[] {
  const education = educations.toSorted(latestFirst)[0];
  return fact({
    topic: "study",
    value: directory.options.get(education?.discipline_custom_field_option_id ?? 0)?.name,
    source: `greenhouse.candidate-education.${education?.id ?? 0}`,
    at: education?.updated_at,
    confidence: "stated",
  });
}

function latestFirst(a: VendorEducation, b: VendorEducation): number {
  return Number(b.latest ?? false) - Number(a.latest ?? false) || b.id - a.id;
}

function noteFacts(scorecards: readonly VendorScorecard[]): readonly ProfileFact[] {
  return scorecards
    .filter((card) => card.status === "complete")
    .flatMap((card) =>
      fact({
        topic: "interview-note",
        value: card.public_notes,
        source: `greenhouse.scorecard.${card.id}`,
        at: card.submitted_at,
        confidence: "recorded",
      }),
    )
    .toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
    .slice(0, NOTES_MAX);
}

interface Draft extends Omit<ProfileFact, "value" | "at"> {
  readonly value: string | undefined;
  readonly at: string | undefined;
}

/** A fact, or none where the vendor has no value or no time for it. */
function fact(draft: Draft): ProfileFact[] {
  const value = (draft.value ?? "").trim().slice(0, VALUE_CHARACTERS_MAX).toWellFormed();
  if (value === "" || draft.at === undefined) return [];
  return [{ ...draft, value, at: Temporal.Instant.from(draft.at) }];
}
