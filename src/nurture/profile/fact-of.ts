import { cleanText } from "../model/clean.ts";
import { ProfileFact } from "../model/profile.ts";
import { Problem } from "../problem.ts";
import { kindOf } from "./kinds.ts";
import { protectedAttribute } from "./protected.ts";
import { valueRefusal } from "./refusals.ts";

/** What somebody says, before it is a fact. */
export interface Saying {
  readonly topic: string;
  readonly value: string;
  readonly source: string;
  readonly at: Temporal.Instant;
  readonly confidence: string;
  readonly expiresAt?: Temporal.Instant;
}

/** A saying as a fact, or the reason why it may never be one; the reason never holds its words. */
export function factOf(saying: Saying): ProfileFact {
  const { topic, value } = saying;
  const why = protectedAttribute(topic === "home-region" ? "" : topic) ?? valueRefusal(saying);
  if (why !== undefined) throw new Problem("fact/protected", { attribute: why });
  const fact = ProfileFact.safeDecode(asStored({ ...saying, value: cleanText(value).trim() }));
  if (!fact.success) throw new Problem("fact/invalid", { topic: "unknown" });
  const { charactersMax, values } = kindOf(fact.data.topic);
  const isValue = values?.includes(fact.data.value) ?? fact.data.value.length <= charactersMax;
  if (!isValue) throw new Problem("fact/invalid", { topic: fact.data.topic });
  return fact.data;
}

/** Whatever it is, the schema judges it as the text that it would be kept as. */
function asStored({ at, expiresAt, ...words }: Saying): Parameters<typeof ProfileFact.decode>[0] {
  const ends = expiresAt === undefined ? {} : { expiresAt: expiresAt.toString() };
  return { ...words, at: at.toString(), ...ends } as Parameters<typeof ProfileFact.decode>[0];
}
