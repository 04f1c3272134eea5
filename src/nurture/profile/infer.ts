import type { Article } from "../model/library.ts";
import type { Person } from "../model/person.ts";
import type { ProfileFact } from "../model/profile.ts";
import { later } from "../model/temporal.ts";
import { settle } from "./settle.ts";

/** What a person did that hints at an interest. */
export interface Signal {
  readonly kind: "asked" | "read";
  /** Topic of the article, or of the question as routed. */
  readonly topic: string;
  readonly at: Temporal.Instant;
}

/** Where an inferred interest comes from; the reason that a person reads is chosen by it. */
export const ASKED_SOURCE = "keepwarm.asked";
export const READ_SOURCE = "keepwarm.read";

/** One question says as much as two articles that were opened. */
const WEIGHT = { asked: 2, read: 1 } as const satisfies Record<Signal["kind"], number>;
const WEIGHT_MIN = 2;
/** An inferred interest is forgotten this long after the last sign of it. */
const REMEMBERED_HOURS = 60 * 24;

/** Which reading fits a question's topic; topics that no reading fits are not named. */
const READING_FOR: Readonly<Record<string, Article["topic"]>> = {
  growth: "growth",
  "training-growth": "growth",
  team: "team",
  product: "product",
  tools: "tools",
  equipment: "tools",
  life: "life",
  "housing-travel": "life",
};

/** Interests that questions and clicks hint at, one fact a topic, with an end. */
export function inferInterests(signals: readonly Signal[]): readonly ProfileFact[] {
  const known = signals.flatMap((signal) => {
    const topic = READING_FOR[signal.topic];
    return topic === undefined ? [] : [{ ...signal, topic }];
  });
  return [...Map.groupBy(known, (signal) => signal.topic)].flatMap(([topic, group]) => {
    const weight = group.reduce((sum, signal) => sum + WEIGHT[signal.kind], 0);
    return weight < WEIGHT_MIN ? [] : [interest(topic, group)];
  });
}

/** The person with the interests that they hinted at and did not strike out. */
export function withInferred(person: Person, signals: readonly Signal[]): Person {
  const { profile } = settle(inferInterests(signals), person.corrections ?? [], []);
  return { ...person, profile: [...person.profile, ...profile] };
}

function interest(topic: Article["topic"], signals: readonly Signal[]): ProfileFact {
  const asked = signals.some((signal) => signal.kind === "asked");
  const at = signals.map((signal) => signal.at).reduce(later);
  return {
    topic: "interest",
    value: topic,
    source: asked ? ASKED_SOURCE : READ_SOURCE,
    at,
    expiresAt: at.add({ hours: REMEMBERED_HOURS }),
    confidence: "inferred",
  };
}
