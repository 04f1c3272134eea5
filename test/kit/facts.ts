import { sql } from "kysely";
import type { PersonId } from "#nurture/model/ids";
import { keptOf, markTold, readFact, saveFact, type FactWords } from "#server/store/facts";
import { replacePairs } from "#server/store/fact-pairs";
import { TENANT, type Web } from "./web.ts";
import type { Seeded } from "./web-seed.ts";

export const KEPT_FACT = "0facf000-0000-4000-8000-000000000001";
export const OTHER_FACT = "0facf000-0000-4000-8000-000000000002";

/** An answer that holds for everyone, with nothing remarkable in it. */
export function factWords(changes: Partial<FactWords> = {}): FactWords {
  return {
    topic: "equipment",
    owner: "it",
    says: {
      en: {
        question: "Do I get a laptop, or do I bring my own?",
        answer: "You get one on the first day.",
      },
      "zh-Hans": { question: "需要自带电脑吗？", answer: "不用，第一天就有。" },
    },
    scope: { countries: [], departments: [] },
    validUntil: undefined,
    ...changes,
  };
}

export function keepFactAs(web: Web, id: string, words: FactWords): Promise<void> {
  return web.write((tx) =>
    saveFact(tx, TENANT, id, words, { by: "赵敏", at: web.ambient.now().subtract({ hours: 2 }) }),
  );
}

export async function tellFact(
  web: Web,
  id: string,
  person: PersonId,
  question?: string,
): Promise<void> {
  const at = web.ambient.now().subtract({ hours: 1 });
  await web.write(async (tx) => {
    const fact = await readFact(tx, id);
    if (fact !== undefined) await markTold(tx, TENANT, keptOf(fact), { person, question, at });
  });
}

/** Two answers that differ; the first was told to one person and says something else by now. */
export async function seedFacts(web: Web, life: Seeded): Promise<void> {
  await keepFactAs(web, KEPT_FACT, factWords());
  await keepFactAs(
    web,
    OTHER_FACT,
    factWords({
      owner: "hr",
      says: {
        en: { question: "Do I bring my own laptop?", answer: "No, it waits for you on day 3." },
        "zh-Hans": { question: "电脑需要自带吗？", answer: "不用，第3天发给您。" },
      },
      scope: { countries: ["CN", "DE"], departments: ["后端"] },
    }),
  );
  await tellFact(web, KEPT_FACT, life.yutong.id);
  await web.write(async (tx) => {
    const pair = { id: "0facf000-0000-4000-8000-00000000000a", other: OTHER_FACT };
    const about = { id: KEPT_FACT, isReworded: true };
    await replacePairs(tx, TENANT, about, [{ ...pair, why: "numbers" }], web.ambient.now());
    await sql`update facts set version = 2 where id = ${KEPT_FACT}::uuid`.execute(tx);
  });
}

/** As a form that was just opened says it. */
export async function changedAt(web: Web, id: string): Promise<string> {
  const fact = await web.write((tx) => readFact(tx, id));
  return fact?.changed_at.toString() ?? "";
}
