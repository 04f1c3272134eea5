import { sql } from "kysely";
import { expect, it, vi } from "vitest";
import { armOf, type Experiment } from "#nurture/improve/experiment";
import type { PersonId } from "#nurture/model/ids";
import { startExperiment } from "#server/store/experiments";
import { currentProgramme, publishProgramme } from "#server/store/programmes";
import { HOUSE_TENANT, type Hired } from "../kit/house.ts";
import { experiment } from "../kit/experiments.ts";
import { stories } from "./story.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const story = stories("2026-03-02T01:00:00Z");
const TRIED: Experiment = experiment({
  step: "invitation",
  startsAt: Temporal.Instant.from("2026-03-02T00:00:00Z"),
  withholdsUntil: Temporal.Instant.from("2026-04-20T00:00:00Z"),
  readAt: Temporal.Instant.from("2026-05-04T00:00:00Z"),
});

it("leaves the invitation out for who goes without, and nothing else for anybody", async () => {
  const { house, offer, accept, lettersOf } = story();
  await house.tick();
  await house.read(async (tx) => {
    const published = await currentProgramme(tx);
    if (published === undefined) throw new Error("no programme");
    const journeys = published.programme.journeys.map((journey) => ({
      ...journey,
      steps: journey.steps.map((one) => ({ ...one, optional: one.id === "invitation" })),
    }));
    await publishProgramme(
      tx,
      HOUSE_TENANT,
      { ...published.programme, journeys },
      { by: "test", now: house.clock.now() },
    );
    await startExperiment(tx, HOUSE_TENANT, TRIED, {}, "5c7a1a52-0009-4000-8000-000000000017");
  });
  const hires: Hired[] = [];
  for (let index = 0; index < 6; index += 1) {
    const hired = await offer({ mail: `hire${String(index)}@example.org`, startsOn: "2026-04-13" });
    await accept(hired);
    hires.push(hired);
  }
  await house.runTo("2026-04-14T00:00:00Z");
  const { rows } = await house.read((tx) =>
    sql<{ id: PersonId; mail: string; arm: string; why: string | null }>`
      select p.id, p.private_mail as mail, e.arm, t.why from people p
        join experiment_people e on e.person_id = p.id
        join touches t on t.person_id = p.id and t.step = 'invitation'`.execute(tx),
  );
  const told = rows.map(({ id, mail, arm, why }) => {
    const hired = hires.find((one) => one.mail === mail);
    if (hired === undefined) throw new Error("a stranger");
    const letters = (step: string) => lettersOf(step, hired).length;
    return {
      isRight: armOf(TRIED, id) === arm,
      sent: letters("invitation"),
      skipped: why === "withheld",
      logistics: letters("preparation"),
      arm,
    };
  });
  const without = { isRight: true, sent: 0, skipped: true, logistics: 1, arm: "withheld" };
  const had = { isRight: true, sent: 1, skipped: false, logistics: 1, arm: "given" };
  expect(told).toEqual(told.map(({ arm }) => (arm === "given" ? had : without)));
  expect(told).toHaveLength(6);
});
