import { sql } from "kysely";
import { expect, it, vi } from "vitest";
import type { Programme } from "#nurture/model/programme";
import { UNNAMED } from "#nurture/model/routing";
import { withNamed } from "#nurture/questions/route";
import { currentProgramme, saveAnswerer } from "#server/store/programmes";
import { nameWaiting } from "#server/store/write-question";
import { HOUSE_TENANT, mailsTo } from "../kit/house.ts";
import { stories, type Story } from "./story.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const ASKED = "试用期的工资是多少";
const LI_NA = {
  slug: "li-na",
  name: { en: "Li Na", "zh-Hans": "李娜" },
  mail: "li.na@xinghe.example",
  country: "CN",
  zone: "Asia/Shanghai",
};
const story = stories("2026-03-03T00:30:00Z");

async function question({ house }: Story): Promise<unknown> {
  const { rows } = await house.read((tx) =>
    sql`select topic, owner, confidential, state, due_at, forwarded_at is not null as told
      from questions`.execute(tx),
  );
  return rows[0];
}

/** What HR's publishing does, with the questions that wait. */
async function nameLiNa({ house, publish }: Story): Promise<void> {
  const programme = await house.read(async (tx): Promise<Programme> => {
    await saveAnswerer(tx, HOUSE_TENANT, LI_NA);
    return (await currentProgramme(tx))!.programme;
  });
  const routing = withNamed(programme.routing, [LI_NA.slug]);
  await publish({ ...programme, routing });
  await house.read((tx) => nameWaiting(tx, routing, house.clock.now()));
}

it("about pay by mail is read by nobody until somebody is named, and then by them alone", async () => {
  const told = story();
  const { house, vendors, offer } = told;
  const hire = await offer({ office: "上海" });
  await house.runTo("2026-03-04T01:00:00Z");
  const messageId = mailsTo(vendors, hire.mail).at(-1)?.messageId ?? "";
  vendors.outlook.reply({ messageId, from: hire.mail, text: `${ASKED}？` });
  house.clock.advanceTo(house.clock.now().add({ minutes: 1 }));
  await house.hear();
  await house.runTo("2026-03-06T02:00:00Z");
  const readers = () => [
    ...new Set(
      vendors
        .sent()
        .filter(({ text }) => text.includes(ASKED))
        .flatMap(({ to }) => to),
    ),
  ];
  const waiting = { question: await question(told), readers: readers() };
  await nameLiNa(told);
  await house.tick();
  await house.runTo("2026-03-06T03:00:00Z");
  const dueAt = Temporal.Instant.from("2026-03-05T01:00:00Z");
  const row = { topic: "pay-contract", confidential: true, state: "asked", due_at: dueAt };
  expect({ waiting, named: { question: await question(told), readers: readers() } }).toEqual({
    waiting: { question: { ...row, owner: UNNAMED, told: false }, readers: [] },
    named: { question: { ...row, owner: "li-na", told: true }, readers: [LI_NA.mail] },
  });
});
