import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { candidateSide, type CandidateSide, type Them } from "../../kit/candidate.ts";
import { freshMemory } from "../../kit/databases.ts";
import { freshWeb, TENANT, type Web } from "../../kit/web.ts";

let web: Web;
let side: CandidateSide;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  side = candidateSide(web);
});
afterAll(() => web.deps.database.close());

interface Seed {
  readonly state: "asked" | "answered" | "closed";
  /** The clock is at 24 May 2027, 09:00 in Shanghai. */
  readonly dueAt?: string;
  readonly remindedAt?: string;
  readonly by?: string;
}

/** Somebody with one question to IT. */
async function asking({ state, dueAt, remindedAt, by }: Seed): Promise<Them> {
  const them = await side.someone();
  const answer = state === "answered" ? "Yes." : null;
  const at = state === "answered" ? "2027-05-23T02:00:00Z" : null;
  await web.write((tx) =>
    sql`insert into questions (tenant_id, id, person_id, topic, owner, body, via, state, asked_at,
        remind_at, due_at, reminded_at, answer, answered_by, answered_at)
      values (${TENANT}::uuid, ${randomUUID()}::uuid, ${them.person.id}::uuid, 'equipment', 'it',
        'Do I get a laptop?', 'portal', ${state}, '2027-05-20T01:00:00Z', '2027-05-21T19:00:00Z',
        ${dueAt ?? "2027-05-22T01:00:00Z"}, ${remindedAt ?? null}::timestamptz, ${answer},
        ${by ?? null}, ${at}::timestamptz)`.execute(tx),
  );
  return them;
}

/** What the card of questions says below the question. */
async function said(them: Them, language = "en"): Promise<string> {
  const home = await side.text(them.home, language);
  const [, line = ""] = /Do I get a laptop\?<\/a>(.*?)<\/li>/s.exec(home) ?? [];
  return line
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

describe("a question on one's home", () => {
  it.each<readonly [string, Seed, string]>([
    [
      "says who answers by when",
      { state: "asked", dueAt: "2027-05-24T04:00:00Z" },
      "IT answers by May 24 12:00 your time",
    ],
    ["says that it is late", { state: "asked" }, "Late IT owed you an answer by May 22 09:00."],
    [
      "says that its owner was reminded",
      { state: "asked", remindedAt: "2027-05-22T02:00:00Z" },
      "Late IT owed you an answer by May 22 09:00. They have been reminded.",
    ],
    ["owes nothing once it was closed", { state: "closed" }, "Closed"],
    ["names who answered", { state: "answered", by: "赵敏" }, "赵敏 · IT · May 23 10:00"],
    ["names the department else", { state: "answered", by: "" }, "IT answered May 23 10:00"],
  ])("%s", async (_, seed, expected) => {
    expect(await said(await asking(seed))).toBe(expected);
  });

  it("speaks Chinese of a moment as one does", async () => {
    const open = await asking({ state: "asked", dueAt: "2027-05-24T04:00:00Z" });
    const answered = await asking({ state: "answered" });
    expect([await said(open, "zh-Hans"), await said(answered, "zh-Hans")]).toEqual([
      "信息技术部在 5月24日 12:00（你的时间）之前答复",
      "信息技术部已答复（5月23日 10:00）",
    ]);
  });
});
