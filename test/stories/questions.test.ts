import { sql } from "kysely";
import { describe, expect, it, vi } from "vitest";

import { currentProgramme, saveAnswerer, saveEscalation } from "#server/store/programmes";
import { rerouteQuestion } from "#server/store/write-question";
import { HOUSE_TENANT, lettersTo, mailsTo } from "../kit/house.ts";
import { stories, type Story } from "./story.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const IT = "it@xinghe.example";
const FINANCE = "finance@xinghe.example";
const BOSS = "boss@xinghe.example";
const LI_NA = "li.na@xinghe.example";

/** Answers the newest mail that this address got, as a person does in their mail program. */
async function writesBack({ house, vendors }: Story, from: string, text: string): Promise<void> {
  const messageId = mailsTo(vendors, from).at(-1)?.messageId ?? "";
  vendors.outlook.reply({ messageId, from, text });
  house.clock.advanceTo(house.clock.now().add({ minutes: 1 }));
  await house.hear();
}

async function questionOf({ house }: Story): Promise<Readonly<Record<string, unknown>>> {
  const { rows } = await house.read((tx) =>
    sql<Record<string, unknown>>`select owner, confidential, state, answer, answered_by,
      escalated_to from questions`.execute(tx),
  );
  return rows[0] ?? {};
}

/** Pay is answered by Li Na alone. */
async function namePay({ house, publish }: Story): Promise<void> {
  const programme = await house.read(async (tx) => {
    await saveAnswerer(tx, HOUSE_TENANT, {
      slug: "li-na",
      name: { en: "Li Na", "zh-Hans": "李娜" },
      mail: LI_NA,
      country: "CN",
      zone: "Asia/Shanghai",
    });
    return (await currentProgramme(tx))?.programme;
  });
  if (programme === undefined) throw new Error("no programme");
  const topics = programme.routing.topics.map((topic) =>
    topic.id === "pay-contract"
      ? { ...topic, people: ["li-na"], confidential: true as const }
      : topic,
  );
  await publish({ ...programme, routing: { ...programme.routing, topics } });
}

describe("a question asked by mail", () => {
  const story = stories("2026-03-03T00:30:00Z");

  it("is told, reminded of, escalated once, passed on, and answered by mail from where it went", async () => {
    const told = story();
    const { house, vendors, offer } = told;
    const hire = await offer({ office: "上海" });
    await house.read((tx) => saveEscalation(tx, "it", BOSS));
    await house.runTo("2026-03-04T01:00:00Z");
    await writesBack(told, hire.mail, "我的显示器费用能报销吗？");
    await house.runTo("2026-03-06T01:00:00Z");
    await house.read(async (tx) => {
      const { rows } = await sql<{ id: string }>`select id from questions`.execute(tx);
      await rerouteQuestion(tx, rows[0]?.id ?? "", "finance", house.clock.now());
    });
    await house.tick();
    await house.runTo("2026-03-06T02:00:00Z");
    await writesBack(told, FINANCE, "可以，凭发票报销。\n\n谢谢\n陈默");
    await house.runTo("2026-03-06T08:00:00Z");
    expect({
      it: lettersTo(vendors, IT),
      boss: lettersTo(vendors, BOSS),
      finance: lettersTo(vendors, FINANCE, "Asia/Singapore"),
      hire: lettersTo(vendors, hire.mail).filter((each) => each.endsWith("answer")),
      question: await questionOf(told),
    }).toMatchInlineSnapshot(`
      {
        "boss": [
          "Thu 2026-03-05 09:00 escalate",
        ],
        "finance": [
          "Fri 2026-03-06 09:00 forward",
        ],
        "hire": [
          "Fri 2026-03-06 10:01 answer",
        ],
        "it": [
          "Wed 2026-03-04 09:01 forward",
          "Thu 2026-03-05 03:00 remind",
        ],
        "question": {
          "answer": "可以，凭发票报销。",
          "answered_by": "陈默",
          "confidential": false,
          "escalated_to": "boss@xinghe.example",
          "owner": "finance",
          "state": "answered",
        },
      }
    `);
  });
});

describe("a question about pay", () => {
  const story = stories("2026-03-03T00:30:00Z");

  it("goes to the named person alone, is escalated without its words, and is answered by mail", async () => {
    const told = story();
    const { house, vendors, offer } = told;
    await namePay(told);
    const hire = await offer({ office: "上海" });
    await house.runTo("2026-03-04T01:00:00Z");
    await writesBack(told, hire.mail, "试用期的工资是多少？");
    await house.runTo("2026-03-06T02:00:00Z");
    const words = vendors.sent().filter(({ text }) => text.includes("试用期的工资是多少"));
    const late = vendors
      .sent()
      .filter(({ headers }) => (headers["x-keepwarm-about"] ?? "").startsWith("question/escalate"));
    await writesBack(told, LI_NA, "和正式工资一样。\n\n祝好\n李娜");
    await house.runTo("2026-03-06T08:00:00Z");
    expect({
      readBy: [...new Set(words.flatMap(({ to }) => to))],
      lateTo: late.flatMap(({ to }) => to),
      hire: lettersTo(vendors, hire.mail).filter((each) => each.endsWith("answer")),
      question: await questionOf(told),
    }).toMatchInlineSnapshot(`
      {
        "hire": [
          "Fri 2026-03-06 10:01 answer",
        ],
        "lateTo": [
          "people@xinghe.example",
        ],
        "question": {
          "answer": "和正式工资一样。",
          "answered_by": "李娜",
          "confidential": true,
          "escalated_to": "people@xinghe.example",
          "owner": "li-na",
          "state": "answered",
        },
        "readBy": [
          "li.na@xinghe.example",
        ],
      }
    `);
  });
});
