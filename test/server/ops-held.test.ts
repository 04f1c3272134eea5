import { sql } from "kysely";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { Step } from "#nurture/model/step";
import { virtualClock, type VirtualClock } from "#server/ambient";
import { startVendors, type Vendors } from "#server/demo/vendors";
import { loadProgramme } from "#server/programme/load";
import { standingAlarms } from "#server/store/alarms";
import type { Database } from "#server/store/database";
import { publishProgramme } from "#server/store/programmes";
import { watch } from "#server/work/alarms";
import { describeOnEveryDatabase } from "../kit/databases.ts";
import {
  emptied,
  happened,
  HOUSE_TENANT,
  mailsTo,
  makeOffer,
  openHouse,
  type TestHouse,
} from "../kit/house.ts";
import { step } from "../kit/planning.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const IT = "it-on-call@xinghe.example";
const NEVER = new AbortController().signal;

describeOnEveryDatabase("an alarm of what the contract needs", (fresh) => {
  let database: Database;
  let vendors: Vendors;
  let clock: VirtualClock;
  let house: TestHouse;
  beforeAll(async () => {
    database = await fresh();
  });
  beforeEach(async () => {
    clock = virtualClock(Temporal.Instant.from("2026-09-28T01:00:00Z"));
    vendors = await startVendors(() => clock.now());
    const only = ["greenhouse", "outlook"];
    house = await openHouse({ database: await emptied(database), vendors, clock, only });
    return () => vendors.close();
  });

  const publish = async (steps: readonly Step[]) => {
    const journey = { id: "life", version: 1, name: { en: "Life" }, steps: [...steps] };
    const programme = { ...loadProgramme(), journeys: [journey] };
    const publishing = { by: "hr", now: clock.now() };
    await house.read((tx) => publishProgramme(tx, HOUSE_TENANT, programme, publishing));
  };
  const papers = (id: string, facts: Partial<Step> = {}) =>
    step({
      id,
      when: { kind: "relative", milestone: "offerSent", offset: { days: 1, at: "10:00" } },
      usefulHours: 24 * 30,
      class: "contract",
      ...facts,
    });
  const look = () => watch(house.work, { mail: IT, webhook: undefined }, NEVER);
  const standing = async () =>
    (await house.read(standingAlarms)).map(({ cause, facts }) => [cause, facts["steps"]]);

  it("stands once while a text can't be filled, as any other late letter does, and is over once it can", async () => {
    const text = { subject: { en: "Hi" }, body: { en: "Ask {mentor}." } };
    const brings = { kind: "message" as const, ...text };
    await publish([papers("papers", { brings }), papers("nurtured", { brings, class: "nurture" })]);
    makeOffer(vendors, { sentOn: "2026-09-28", startsOn: "2026-12-14" });
    await house.hear();
    await house.runTo("2026-09-29T02:20:00Z");
    const early = await look();
    await house.runTo("2026-09-29T02:31:00Z");
    const changes = [early, await look(), await look()];
    const began = await standing();
    await house.runTo("2026-09-30T01:00:00Z");
    changes.push(await look());
    const day = { subject: { en: "Hi" }, body: { en: "Hello." } };
    await publish([papers("papers", { brings: { kind: "message", ...day } })]);
    await house.runTo("2026-09-30T09:00:00Z");
    changes.push(await look());
    await house.tick();
    expect({
      changes,
      began,
      after: await standing(),
      mails: mailsTo(vendors, IT).length,
      log: (await happened(house)).filter((what) => what.startsWith("alarm")),
    }).toEqual({
      changes: [0, 2, 0, 0, 2],
      began: [
        ["held/text", "papers"],
        ["late", "nurtured"],
      ],
      after: [],
      mails: 4,
      log: ["alarm.began", "alarm.began", "alarm.ended", "alarm.ended"],
    });
  });

  it("is one for each reason, and none for a pause or for nurture", async () => {
    const holds = ["no-zone", "decision", "paused", "doubtful"];
    await publish([...holds.map((id) => papers(id)), papers("nurtured", { class: "nurture" })]);
    makeOffer(vendors, { sentOn: "2026-09-28", startsOn: "2026-12-14" });
    await house.hear();
    const hold = (step: string, why: string) =>
      house.read((tx) =>
        sql`update touches set state = 'held', hold = ${why} where step = ${step}`.execute(tx),
      );
    for (const why of holds) await hold(why, why);
    await hold("nurtured", "no-zone");
    clock.advanceTo(Temporal.Instant.from("2026-09-29T02:30:00Z"));
    const early = await look();
    clock.advanceTo(Temporal.Instant.from("2026-09-29T02:31:00Z"));
    await look();
    expect([early, (await standing()).toSorted()]).toEqual([
      0,
      [
        ["held/decision", "decision"],
        ["held/doubt", "doubtful"],
        ["held/zone", "no-zone"],
      ],
    ]);
  });
});
