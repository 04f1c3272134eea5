import type { FactTopic } from "../model/profile.ts";

/** What a department hires for; nothing else is a discipline. */
export const DISCIPLINES = [
  "technical",
  "marketing",
  "sales",
  "product",
  "design",
  "operations",
  "finance",
  "people",
] as const;

/** What there is to read about, so what one can be interested in here. */
export const INTERESTS = ["growth", "team", "product", "tools", "life"] as const;

/** Who may say a fact of a kind in so many words; vendors' records come through a mapping instead. */
export type Sayer = "person" | "hr";

export interface FactKind {
  /** One value holds at a time, so another one takes its place. */
  readonly isOne: boolean;
  /** Days after which it is forgotten, from the day it was recorded; without them it ends with the offer. */
  readonly days?: number;
  readonly charactersMax: number;
  /** The only values that there are, where the list is closed. */
  readonly values?: readonly string[];
  /** Who may add one. */
  readonly saidBy: readonly Sayer[];
}

const LINE = 200;
const TEXT = 2_000;

/** What holds for each kind of fact, for how long, and whose words it may be. */
export const FACT_KINDS = {
  discipline: { isOne: true, charactersMax: LINE, values: DISCIPLINES, saidBy: ["hr"] },
  study: { isOne: true, days: 730, charactersMax: LINE, saidBy: ["hr"] },
  interest: {
    isOne: false,
    days: 180,
    charactersMax: LINE,
    values: INTERESTS,
    saidBy: ["person", "hr"],
  },
  "interview-note": { isOne: false, days: 365, charactersMax: TEXT, saidBy: [] },
  competency: { isOne: false, days: 365, charactersMax: TEXT, saidBy: [] },
  "interview-transcript": { isOne: false, days: 90, charactersMax: 20_000, saidBy: [] },
  "offer-preference": {
    isOne: false,
    days: 365,
    charactersMax: TEXT,
    saidBy: ["person", "hr"],
  },
  manager: { isOne: true, charactersMax: LINE, saidBy: ["hr"] },
  mentor: { isOne: true, charactersMax: LINE, saidBy: ["hr"] },
  team: { isOne: true, charactersMax: LINE, saidBy: ["hr"] },
  "home-region": { isOne: true, days: 365, charactersMax: LINE, saidBy: ["hr"] },
} as const satisfies Record<FactTopic, FactKind>;

export function kindOf(topic: FactTopic): FactKind {
  return FACT_KINDS[topic];
}

/** The kinds that somebody may add, in the order of the list. */
export function topicsSaidBy(sayer: Sayer): readonly FactTopic[] {
  return Object.entries(FACT_KINDS).flatMap(([topic, { saidBy }]) =>
    (saidBy as readonly Sayer[]).includes(sayer) ? [topic as FactTopic] : [],
  );
}
