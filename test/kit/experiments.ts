import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Arm, Experiment } from "#nurture/improve/experiment";
import type { PersonId } from "#nurture/model/ids";
import { Programme } from "#nurture/model/programme";
import type { Tx } from "#server/store/database";
import { startExperiment, takeIn } from "#server/store/experiments";
import { publishProgramme } from "#server/store/programmes";
import { smallProgramme } from "./programme.ts";
import { hire, seedHire, TENANT, type Web } from "./web.ts";

/** Half go without the welcome, from 1 March to 24 May 2027, looked at after another fortnight. */
export function experiment(facts: Partial<Experiment> = {}): Experiment {
  return {
    id: "5c7a1a52-0001-4000-8000-000000000017",
    journey: "campus",
    step: "news",
    sharePercent: 50,
    outcome: "active",
    windowDays: 14,
    lastsWeeks: 12,
    afterwards: "digest",
    own: [],
    startsAt: Temporal.Instant.from("2027-03-01T00:00:00Z"),
    withholdsUntil: Temporal.Instant.from("2027-05-24T00:00:00Z"),
    readAt: Temporal.Instant.from("2027-06-07T00:00:00Z"),
    ...facts,
  };
}

/** The small programme with one step that may be withheld. */
export async function publishOptional(tx: Tx, now: Temporal.Instant): Promise<void> {
  const [journey] = smallProgramme.journeys;
  if (journey === undefined) throw new Error("no journey");
  const news = {
    id: "news",
    when: { kind: "fixed" as const, on: "2027-06-01", at: "09:00" },
    brings: {
      kind: "message" as const,
      subject: { en: "Team news", "zh-Hans": "团队动态" },
      body: { en: "News", "zh-Hans": "动态" },
    },
    class: "nurture" as const,
    usefulHours: 72,
    late: "fold" as const,
    optional: true,
  };
  const steps = [...journey.steps, news];
  const programme = { ...smallProgramme, journeys: [{ ...journey, steps }] };
  await publishProgramme(tx, TENANT, Programme.parse(programme), { by: "test", now });
}

/** An experiment with so many people an arm, of whom so many did something the day after. */
export async function seedExperiment(
  web: Web,
  which: Experiment,
  arms: Readonly<Record<Arm, readonly [did: number, of: number]>>,
): Promise<void> {
  await web.write(async (tx) => {
    await startExperiment(tx, TENANT, which, { people: 80, share: 0.5, fall: 0.3 }, randomUUID());
  });
  for (const arm of ["given", "withheld"] as const) {
    const [did, of] = arms[arm];
    for (let index = 0; index < of; index += 1) {
      const person = hire();
      await seedHire(web, person);
      await web.write(async (tx) => {
        await takeIn(tx, TENANT, { experiment: which.id, person: person.id, arm }, which.startsAt);
        if (index < did)
          await act(tx, person.id, "opened", "first-year", which.startsAt.add({ hours: 24 }));
      });
    }
  }
}

/** One thing that somebody did. */
export async function act(
  tx: Tx,
  person: PersonId,
  kind: string,
  what: string,
  at: Temporal.Instant,
): Promise<void> {
  await sql`insert into interactions (tenant_id, id, person_id, kind, channel, what, at)
    values (${TENANT}::uuid, ${randomUUID()}::uuid, ${person}::uuid, ${kind}, 'portal', ${what}, ${at})`.execute(
    tx,
  );
}

/** A digest that brought these articles. */
export async function bring(
  tx: Tx,
  person: PersonId,
  articles: readonly string[],
  at: Temporal.Instant,
): Promise<void> {
  await sql`insert into touches (tenant_id, key, person_id, journey, version, step, occurrence, channel, due_at,
      useful_until, late, state, brought, sent_at, updated_at)
    values (${TENANT}::uuid, ${`${person}/campus/weekly/${at.toString()}`}, ${person}::uuid, 'campus', 1, 'weekly',
      ${at.toString()}, 'mail', ${at}, ${at}, 'fold', 'sent', ${articles}::jsonb, ${at}, ${at})`.execute(
    tx,
  );
}

/** Thirty-two people in two countries who had both topics in four digests; growth is what they read. */
export async function seedUse(web: Web): Promise<void> {
  for (let index = 0; index < 32; index += 1) {
    const person = hire(index % 3 === 0 ? { language: "de", place: { country: "DE" } } : {});
    await seedHire(web, person);
    await web.write(async (tx) => {
      for (const week of [0, 1, 2, 3]) {
        const at = Temporal.Instant.from("2027-04-30T01:00:00Z").add({ hours: 168 * week });
        await bring(tx, person.id, week === 0 ? ["first-year"] : ["backend-month"], at);
        if (index % 4 === week) await act(tx, person.id, "asked", "x", at.add({ hours: 30 }));
      }
      if (index % 5 !== 0) {
        const at = Temporal.Instant.from("2027-05-01T05:00:00Z").add({ hours: 20 * index });
        await act(tx, person.id, "opened", "first-year", at);
      }
    });
  }
}
