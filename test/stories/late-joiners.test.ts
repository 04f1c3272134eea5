import { sql } from "kysely";
import { expect, it, vi } from "vitest";
import type { PersonId } from "#nurture/model/ids";
import { NurtureRules } from "#nurture/model/rules";
import type { Programme } from "#nurture/model/programme";
import type { Journey } from "#nurture/model/journey";
import type { Brings, Step } from "#nurture/model/step";
import { WORKS } from "#server/demo/cast";
import { officeId } from "#server/demo/vendors";
import { readNamed } from "#server/store/read-candidate";
import { loadProgramme } from "#server/programme/load";
import { step, wall } from "../kit/planning.ts";
import { mailsTo } from "../kit/house.ts";
import { stories } from "./story.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const story = stories("2026-10-12T01:00:00Z"); // a Monday, 09:00 in Shanghai

const message = (subject: string): Brings => ({
  kind: "message",
  subject: { en: subject },
  body: { en: `${subject}, {given}.` },
});
const days = (id: string, count: number, facts: Partial<Step> = {}): Step =>
  step({
    id,
    when: { kind: "relative", milestone: "offerSent", offset: { days: count, at: "10:00" } },
    brings: message(id),
    usefulHours: 24 * 60,
    ...facts,
  });
const life = (steps: readonly Step[], facts: Partial<Journey> = {}): Journey => ({
  id: "life",
  version: 1,
  name: { en: "Life" },
  steps: [...steps],
  ...facts,
});
const programme = (journeys: readonly Journey[], rules: Partial<NurtureRules> = {}): Programme => ({
  ...loadProgramme(),
  journeys: [...journeys],
  rules: NurtureRules.parse(rules),
});
const LATE = { sentOn: "2026-09-14", startsOn: "2026-12-14" };

it("whoever joins late gets each step as the journey says, once, within the cap", async () => {
  const { house, vendors, offer, letters, publish } = story();
  const steps = [
    days("first", 2),
    days("second", 3),
    days("map", 4, { joiners: "catch-up" }),
    days("lunch", 5, {
      joiners: "catch-up",
      brings: { kind: "entry", subject: { en: "Lunch" }, body: { en: "At noon, downstairs." } },
    }),
    days("contest", 6, { joiners: "leave-out" }),
    days("papers", 7, { joiners: "catch-up", class: "contract" }),
    days("later", 35),
  ];
  await publish(programme([life(steps)], { capPerWeek: 2 }));
  const hire = await offer(LATE);
  await house.runTo("2026-10-30T00:00:00Z");
  const { rows } = await house.read((tx) =>
    sql<{
      line: string;
    }>`select step || ' ' || state || ' ' || missed || coalesce(' ' || nullif(split_part(why, '/', 3), ''), '') as line
      from touches where missed is not null order by step`.execute(tx),
  );
  const catchUp = mailsTo(vendors, hire.mail).find(({ headers }) =>
    headers["x-keepwarm-about"]?.includes("catch-up"),
  );
  expect({ letters: letters(hire), missed: rows.map(({ line }) => line) }).toEqual({
    letters: [
      "Mon 2026-10-12 09:00 first",
      "Mon 2026-10-12 09:00 papers",
      "Mon 2026-10-12 09:00 second",
      "Mon 2026-10-19 09:00 catch-up",
      "Mon 2026-10-19 10:00 later",
    ],
    missed: [
      "contest skipped joined-late",
      "first sent joined-late",
      "lunch folded joined-late catch-up",
      "map folded joined-late catch-up",
      "papers sent joined-late",
      "second sent joined-late",
    ],
  });
  const named = await house.read(async (tx) => {
    const people = await sql<{ id: PersonId }>`select id from people`.execute(tx);
    return readNamed(tx, people.rows[0]!.id);
  });
  expect(named).toEqual([
    { title: "map", note: null },
    { title: "Lunch", note: "At noon, downstairs." },
  ]);
  expect([catchUp?.text.includes("map"), catchUp?.text.includes("At noon, downstairs.")]).toEqual([
    true,
    true,
  ]);
});

it("two versions of a journey stand side by side: who is in the middle finishes the old one", async () => {
  const { house, offer, letters, publish } = story();
  await publish(programme([life([days("old", 9)])]));
  const middle = await offer({ sentOn: "2026-10-12", startsOn: "2026-12-14" });
  await house.runTo("2026-10-14T01:00:00Z");
  const at = house.clock.now();
  const fresh = days("added", 9, { joiners: "leave-out" });
  await publish(
    programme([
      life([days("old", 9)], { closesAt: at }),
      life([days("old", 3), days("new", 8), fresh], { version: 2, opensAt: at }),
    ]),
  );
  const later = await offer({
    mail: "later@example.org",
    sentOn: "2026-10-14",
    startsOn: "2026-12-14",
  });
  await house.runTo("2026-10-26T00:00:00Z");
  expect({ middle: letters(middle), later: letters(later) }).toEqual({
    middle: ["Wed 2026-10-21 10:00 old"],
    later: ["Sat 2026-10-17 10:00 old", "Thu 2026-10-22 10:00 new", "Fri 2026-10-23 10:00 added"],
  });
});

it("a step added later reaches those for whom it is not too late, or as it says", async () => {
  const { house, offer, letters, publish } = story();
  await publish(programme([life([days("old", 1)])]));
  const hire = await offer({ sentOn: "2026-10-12", startsOn: "2026-12-14" });
  await house.runTo("2026-10-20T02:30:00Z");
  const added = [
    days("useful", 3),
    days("useless", 3, { usefulHours: 24 }),
    days("out", 3, { joiners: "leave-out" }),
    days("caught", 3, { joiners: "catch-up" }),
  ];
  await publish(programme([life([days("old", 1), ...added], { version: 2 })]));
  await house.runTo("2026-10-24T00:00:00Z");
  expect(letters(hire)).toEqual([
    "Tue 2026-10-13 10:00 old",
    "Tue 2026-10-20 10:30 catch-up",
    "Tue 2026-10-20 10:30 useful",
  ]);
});

it("a manager's letter is signed by them and comes from them, where somebody said who that is", async () => {
  const { house, vendors, offer, publish } = story();
  await publish(programme([life([days("hello", 1, { from: "manager" }), days("news", 2)])]));
  const [work] = WORKS;
  const officeOf = officeId(0);
  vendors.greenhouse.putUser(7, "Wei Zhang");
  vendors.greenhouse.putJob({
    id: work.id * 1_000 + officeOf,
    name: work.title.en,
    departmentId: work.id,
    officeId: officeOf,
    managerId: 7,
  });
  const hire = await offer({ sentOn: "2026-10-12", startsOn: "2026-12-14" });
  await house.runTo("2026-10-15T00:00:00Z");
  const got = mailsTo(vendors, hire.mail).map(({ at, headers, text }) => [
    wall(at, "Asia/Shanghai"),
    headers["from"]?.includes("Wei Zhang"),
    text.includes("Wei Zhang"),
  ]);
  expect(got).toEqual([
    ["Tue 2026-10-13 10:00", true, true],
    ["Wed 2026-10-14 10:00", false, false],
  ]);
});
