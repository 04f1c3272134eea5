import type { ProfileFact } from "#nurture/model/profile";
import type { PersonRecord } from "#nurture/model/record";
import { readReport, type Reported } from "#nurture/profile/report";
import type { VendorCandidate } from "./client.ts";

/** Fields on the candidate that a company may keep for us; without them there are no such facts. */
const INTERESTS_FIELD = "keepwarm_interests";
const PREFERENCES_FIELD = "keepwarm_offer_preferences";
const REGION_FIELD = "keepwarm_home_region";
const TEAM_FIELD = "keepwarm_team";
/** Where an interview tool, or whoever took its report over, leaves it as JSON. */
const REPORT_FIELD = "keepwarm_interview_report";
const REPORT_CHARACTERS_MAX = 100_000;
const VALUES_MAX = 20;
const TEXT_CHARACTERS_MAX = 2_000;

/** The words of such a list, in English and Chinese; any other interest is not one of ours. */
const INTERESTS: Readonly<Record<string, string>> = {
  growth: "growth",
  career: "growth",
  成长: "growth",
  team: "team",
  团队: "team",
  product: "product",
  产品: "product",
  tools: "tools",
  工具: "tools",
  life: "life",
  生活: "life",
};

/** What the company's own fields on a candidate say: interests, the offer talk, travel and housing. */
export function fieldFacts(candidate: VendorCandidate): readonly ProfileFact[] {
  const base = fieldBase(candidate);
  if (base === undefined) return [];
  const fact = (topic: ProfileFact["topic"], value: string): ProfileFact => ({
    ...base,
    topic,
    value,
  });
  const interests = textsOf(candidate, INTERESTS_FIELD)
    .flatMap((text) => text.split(/[,;，、；]/))
    .flatMap((word) => INTERESTS[word.trim().toLowerCase()] ?? []);
  return [
    ...[...new Set(interests)].map((value) => fact("interest", value)),
    ...textsOf(candidate, PREFERENCES_FIELD).map((value) => fact("offer-preference", value)),
    ...textsOf(candidate, REGION_FIELD)
      .slice(0, 1)
      .map((value) => fact("home-region", value)),
    ...textsOf(candidate, TEAM_FIELD)
      .slice(0, 1)
      .map((value) => fact("team", value)),
  ];
}

function fieldBase(candidate: VendorCandidate) {
  const at = candidate.updated_at;
  if (at === undefined) return undefined;
  const source = `greenhouse.candidate.${candidate.id}`;
  return { source, at: Temporal.Instant.from(at), confidence: "recorded" } as const;
}

function textsOf(candidate: VendorCandidate, key: string): readonly string[] {
  const value = candidate.custom_fields?.[key]?.value;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values
    .flatMap((each) => (typeof each === "string" ? [each.trim()] : []))
    .filter((text) => text !== "")
    .map((text) => text.slice(0, TEXT_CHARACTERS_MAX))
    .slice(0, VALUES_MAX);
}

/** An interview's report through the core's allow-list; what it refuses is read by nobody. */
export function reportOf(candidate: VendorCandidate): Reported | undefined {
  const value = candidate.custom_fields?.[REPORT_FIELD]?.value;
  if (typeof value !== "string" || value.trim() === "") return undefined;
  return readReport(parsed(value), `greenhouse.report.${candidate.id}`);
}

function parsed(text: string): unknown {
  if (text.length > REPORT_CHARACTERS_MAX) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a report leaves on a record beside its facts. */
export function doorOf(report: Reported | undefined): Pick<PersonRecord, "refused" | "held"> {
  return {
    ...(report === undefined || report.refused.length === 0 ? {} : { refused: report.refused }),
    ...(report === undefined || report.held.length === 0 ? {} : { held: report.held }),
  };
}
