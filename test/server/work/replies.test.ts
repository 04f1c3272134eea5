import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { virtualClock, type VirtualClock } from "#server/ambient";
import { startVendors, type Vendors } from "#server/demo/vendors";
import type { Database } from "#server/store/database";
import { saveAnswerer } from "#server/store/programmes";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import {
  emptied,
  happened,
  HOUSE_TENANT,
  lettersTo,
  mailsTo,
  makeOffer,
  openHouse,
  type TestHouse,
} from "../../kit/house.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const IT = "it@xinghe.example";
const HR = "people@xinghe.example";
const SECRET = { topic: "pay-contract", owner: "_unnamed", confidential: true };
const LAN = "lan.wu@example.org";

describeOnEveryDatabase("questions by mail", (fresh) => {
  let database: Database;
  beforeAll(async () => {
    database = await fresh();
  });
  describe.each(["outlook", "google"] as const)("through %s", (vendor) => {
    let vendors: Vendors;
    let clock: VirtualClock;
    let house: TestHouse;
    beforeEach(async () => {
      clock = virtualClock(Temporal.Instant.from("2026-03-03T00:30:00Z"));
      vendors = await startVendors(() => clock.now());
      const only = ["greenhouse", vendor];
      house = await openHouse({ database: await emptied(database), vendors, clock, only });
      makeOffer(vendors, { mail: LAN });
      await house.hear();
      await house.runTo("2026-03-03T01:10:00Z");
      return () => vendors.close();
    });

    const writeBack = async (to: string, text: string, from = to): Promise<void> => {
      const messageId = mailsTo(vendors, to).at(-1)?.messageId ?? "";
      vendors[vendor].reply({ messageId, from, text });
      clock.advanceTo(clock.now().add({ minutes: 1 }));
      await house.hear();
    };
    const asked = async () =>
      (
        await house.read((tx) =>
          sql<Record<string, unknown>>`select body, via, owner, topic, state, answer, answered_by,
            confidential, asked_at from questions order by asked_at`.execute(tx),
        )
      ).rows;
    const taken = async () =>
      (
        await house.read((tx) =>
          sql<{ as: string; open: boolean }>`select taken_as as "as", checked_at is null as open
            from inbound_messages order by received_at`.execute(tx),
        )
      ).rows;

    it("are asked by answering a letter, routed and forwarded, with the clock from when they came", async () => {
      await writeBack(LAN, "谢谢！需要自带电脑吗？\n\n祝好\n吴岚");
      await house.runTo("2026-03-03T02:00:00Z");
      expect({ asked: await asked(), it: lettersTo(vendors, IT) }).toEqual({
        asked: [
          {
            body: "谢谢！需要自带电脑吗？",
            via: "mail",
            owner: "it",
            topic: "equipment",
            state: "asked",
            answer: null,
            answered_by: null,
            confidential: false,
            asked_at: Temporal.Instant.from("2026-03-03T01:10:00Z"),
          },
        ],
        it: ["Tue 2026-03-03 09:11 forward"],
      });
    });

    it("are none where somebody only says thanks, and HR looks at what says more", async () => {
      await writeBack(LAN, "Thank you!");
      await writeBack(LAN, "My diploma comes in June.");
      expect({ asked: await asked(), taken: await taken() }).toEqual({
        asked: [],
        taken: [
          { as: "thanks", open: false },
          { as: "statement", open: true },
        ],
      });
    });

    it("are what says something of pay or personal data, because named people alone may read it", async () => {
      await writeBack(LAN, "Please change my bank account to 12345678.");
      await writeBack(LAN, "请把我的银行卡号改成6222，谢谢");
      expect({ asked: await asked(), taken: await taken() }).toMatchObject({
        asked: [SECRET, SECRET],
        taken: [
          { as: "statement", open: false },
          { as: "statement", open: false },
        ],
      });
    });

    it("that ask on stay with whoever answered while those may, and as confidential as they were", async () => {
      await writeBack(LAN, "Do I need a laptop of my own?");
      await house.runTo("2026-03-03T02:00:00Z");
      await writeBack(IT, "No, it waits on your desk.");
      await house.runTo("2026-03-03T03:00:00Z");
      await writeBack(LAN, "And when exactly is that?");
      await house.read((tx) =>
        sql`update questions set topic = 'pay-contract', confidential = true`.execute(tx),
      );
      await writeBack(LAN, "And who else knows?");
      await writeBack(LAN, "It is more than I had hoped for.");
      expect((await asked()).slice(1)).toMatchObject([
        { topic: "pay-contract", owner: "it" },
        SECRET,
        SECRET,
      ]);
    });

    it("that ask on about more than was answered do so too", async () => {
      await writeBack(LAN, "Do I need a laptop of my own?");
      await house.runTo("2026-03-03T02:00:00Z");
      await writeBack(IT, "No, it waits on your desk.");
      await house.runTo("2026-03-03T03:00:00Z");
      await writeBack(IT, "And a monitor too.");
      await house.runTo("2026-03-03T04:00:00Z");
      await writeBack(LAN, "And when exactly is that?");
      expect((await asked()).at(-1)).toMatchObject({ topic: "equipment", owner: "it" });
    });

    it("are answered by replying to the mail, and what comes later is added, not lost", async () => {
      await writeBack(LAN, "Do I need a laptop of my own?");
      await house.runTo("2026-03-03T02:00:00Z");
      await writeBack(IT, "No, it waits on your desk.\n\nBest regards\nMin Zhao");
      await house.runTo("2026-03-03T03:00:00Z");
      await writeBack(IT, "And a monitor too.");
      await house.runTo("2026-03-03T04:00:00Z");
      const [, received, answer, addition] = mailsTo(vendors, LAN);
      expect({
        answer: (await asked()).map((each) => [each["state"], each["answer"], each["answered_by"]]),
        letters: lettersTo(vendors, LAN).map((letter) => letter.split(" ").at(-1)),
        owner: [/IT (desk|服务台)/, /4 March|3月4日/].map((each) =>
          each.test(received?.text ?? ""),
        ),
        says: answer?.text.includes("No, it waits on your desk."),
        more: addition?.text.includes("And a monitor too."),
        quoted: addition?.text.includes("Best regards\nMin"),
      }).toEqual({
        answer: [["answered", "No, it waits on your desk.", "Min Zhao"]],
        letters: ["welcome", "question-received", "answer", "addition"],
        owner: [true, true],
        says: true,
        more: true,
        quoted: false,
      });
    });

    it("are not answered by a stranger: a colleague looks at it", async () => {
      await writeBack(LAN, "Do I need a laptop of my own?");
      await house.runTo("2026-03-03T02:00:00Z");
      await writeBack(IT, "Yes, send us money.", "stranger@example.net");
      expect({
        state: (await asked()).map((each) => each["state"]),
        taken: (await taken()).at(-1),
      }).toEqual({ state: ["asked"], taken: { as: "stranger", open: true } });
    });

    it("are answered from the addresses too that a shared desk answers from, unless they are confidential", async () => {
      await house.read((tx) =>
        sql`update departments set also_answers = '["anna@xinghe.example"]',
              escalation_mail = 'boss@xinghe.example' where slug = 'it'`.execute(tx),
      );
      const answerFrom = async (from: string, change: string) => {
        await writeBack(LAN, "Do I need a laptop of my own?");
        await house.runTo(clock.now().add({ minutes: 10 }).toString());
        await house.read((tx) => sql.raw(change).execute(tx));
        await writeBack(IT, "No, it waits on your desk.", from);
        return (await asked()).at(-1);
      };
      const desk = expect.stringMatching(/^IT (desk|服务台)$/) as string;
      const nothing = "select 1";
      const secret = "update questions set confidential = true where state = 'asked'";
      const late =
        "update questions set escalated_to = 'late@xinghe.example' where state = 'asked'";
      const answered = [
        await answerFrom("Anna@xinghe.example", nothing),
        await answerFrom("boss@xinghe.example", nothing),
        await answerFrom("late@xinghe.example", late),
        await answerFrom("anna@xinghe.example", secret),
      ];
      expect(answered.map((each) => [each?.["state"], each?.["answered_by"]])).toEqual([
        ["answered", desk],
        ["answered", desk],
        ["answered", desk],
        ["asked", null],
      ]);
    });

    it("are answered in the name of whoever wrote, though a named person has them by now", async () => {
      await writeBack(LAN, "Do I need a laptop of my own?");
      await house.runTo("2026-03-03T02:00:00Z");
      await house.read(async (tx) => {
        const name = { en: "Li Na" };
        const where = { country: "CN", zone: "Asia/Shanghai" };
        const lina = { slug: "li-na", name, mail: "li.na@xinghe.example", ...where };
        await saveAnswerer(tx, HOUSE_TENANT, lina);
        await sql`update questions set owner = 'li-na'`.execute(tx);
      });
      await writeBack(IT, "No, it waits on your desk.");
      await house.runTo("2026-03-03T03:00:00Z");
      const desk = /IT (desk|服务台)/;
      const letter = mailsTo(vendors, LAN).find(({ text }) => text.includes("on your desk"));
      expect([(await asked())[0]?.["answered_by"], letter?.text]).toEqual([
        expect.stringMatching(desk),
        expect.stringMatching(desk),
      ]);
      expect(letter?.text).not.toContain("Li Na");
    });

    it("of which nobody takes notice are told to a second place once, when they are late", async () => {
      await writeBack(LAN, "Do I need a laptop of my own?");
      await house.runTo("2026-03-06T00:00:00Z");
      expect({
        it: lettersTo(vendors, IT).map((letter) => letter.split(" ").at(-1)),
        hr: lettersTo(vendors, HR),
        log: (await happened(house)).filter((what) => what === "question.escalated").length,
      }).toEqual({ it: ["forward", "remind"], hr: ["Wed 2026-03-04 09:10 escalate"], log: 1 });
    });
  });
});
