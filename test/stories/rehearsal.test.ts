import { sql } from "kysely";
import { describe, expect, it, vi } from "vitest";
import type { PersonId } from "#nurture/model/ids";
import { explainDifferences, type LoggedChange, type SentMail } from "#nurture/plan/explain";
import { saveAnswer, saveQuestion } from "#server/store/write-question";
import { planSoon } from "#server/store/people";
import { HOUSE_TENANT, mailsTo, type Hired } from "../kit/house.ts";
import { lettersRehearsed, lettersSent, rehearsedMonths } from "../kit/rehearsed.ts";
import { stories, type Story } from "./story.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

/** What arrived at a mailbox since, by the step and the occurrence that the mail itself says. */
function mails({ vendors }: Story, { mail }: Hired, since: Temporal.Instant): SentMail[] {
  return mailsTo(vendors, mail)
    .filter(({ at }) => Temporal.Instant.compare(at, since) >= 0)
    .map(({ headers, at }) => {
      const [step = "", occurrence = ""] = (headers["x-keepwarm-about"] ?? "").split(" ");
      return { step: step.split("/").at(-1) ?? "", occurrence, at };
    });
}

const OFFICES = [
  ["上海", "Asia/Shanghai"],
  ["New York", "America/New_York"],
  ["London", "Europe/London"],
  ["São Paulo", "America/Sao_Paulo"],
] as const;

describe("a rehearsal", () => {
  const story = stories("2026-03-02T01:00:00Z");

  it("is what is later sent, to the word and the minute where each person is, when nothing new comes in", async () => {
    const told = story();
    const hires: { readonly hired: Hired; readonly zone: string }[] = [];
    for (const [index, [office, zone]] of OFFICES.entries()) {
      const hired = await told.offer({
        office,
        mail: `hire${index}@example.org`,
        startsOn: "2026-04-20",
      });
      await told.accept(hired);
      hires.push({ hired, zone });
    }
    const since = told.house.clock.now();
    const lives = await rehearsedMonths(told.house, "2026-05-05T00:00:00Z");
    await told.house.runTo("2026-05-05T00:00:00Z");
    for (const { hired, zone } of hires) {
      const expected = lettersRehearsed(lives.get(hired.mail), zone);
      expect(expected.length).toBeGreaterThan(7);
      expect(lettersSent(told.house, hired, since, zone)).toEqual(expected);
    }
  });

  it("differs only by what the log names: a moved first day, an answered question", async () => {
    const told = story();
    const hired = await told.offer({ startsOn: "2026-04-20" });
    await told.accept(hired);
    const since = told.house.clock.now();
    const lives = await rehearsedMonths(told.house, "2026-05-05T00:00:00Z");
    await told.house.runTo("2026-03-20T00:00:00Z");
    await told.moveStart(hired, "2026-04-27");
    await told.house.runTo("2026-03-24T02:00:00Z");
    await answered(told);
    await told.house.runTo("2026-05-05T00:00:00Z");
    const changes = await logged(told, since);
    const differences = explainDifferences(
      lives.get(hired.mail) ?? [],
      mails(told, hired, since),
      changes,
    );
    const causes = differences.map(
      ({ kind, step, because }) => `${kind} ${step}: ${because?.what ?? "unexplained"}`,
    );
    expect(causes).toContain("unexpected answer: question.answered");
    expect(causes.some((line) => line.startsWith("moved") && line.includes("offer.changed"))).toBe(
      true,
    );
    expect(causes.filter((line) => line.includes("unexplained"))).toEqual([]);
  });
});

/** Somebody asks, and a colleague answers, with what the pages write in the log. */
async function answered({ house }: Story): Promise<void> {
  const id = "0d1f3c52-0001-4000-8000-00000000000a";
  const at = house.clock.now();
  await house.read(async (tx) => {
    const { rows } = await sql<{ id: PersonId }>`select id from people`.execute(tx);
    const personId = rows[0]?.id;
    if (personId === undefined) throw new Error("nobody asks");
    await saveQuestion(tx, HOUSE_TENANT, {
      id,
      personId,
      topic: "equipment",
      owner: "it",
      text: "Which laptop?",
      askedAt: at,
      remindAt: at.add({ hours: 18 }),
      dueAt: at.add({ hours: 24 }),
    });
    await saveAnswer(tx, id, { text: "You choose.", by: "Ada", at });
    await planSoon(tx, personId);
    await house.work.appendLog(tx, HOUSE_TENANT, [
      { what: "question.answered", actor: "user:x", at, person: personId, facts: { question: id } },
    ]);
  });
}

async function logged({ house }: Story, since: Temporal.Instant): Promise<LoggedChange[]> {
  const { rows } = await house.read((tx) =>
    sql<Omit<LoggedChange, "about"> & { about: string | null }>`
      select index, what, at, body::jsonb->'facts'->>'question' as about from log_entries
       where at > ${since} order by index`.execute(tx),
  );
  return rows.map(({ about, ...row }) => (about === null ? row : { ...row, about }));
}
