import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Person } from "#nurture/model/person";
import { Programme } from "#nurture/model/programme";
import {
  armsTaken,
  cohortFor,
  endEarly,
  endRead,
  listExperiments,
  outcomesOf,
  runningExperiments,
  startExperiment,
  takeIn,
} from "#server/store/experiments";
import {
  questionsByTopic,
  segmentValues,
  useByWeek,
  useBySegment,
  useByTopic,
  useForCadence,
  type UseFilter,
} from "#server/store/read-results";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import { act, bring, experiment, seedExperiment } from "../../kit/experiments.ts";
import { smallProgramme } from "../../kit/programme.ts";
import { emptied, freshWeb, hire, seedHire, TENANT, type Web } from "../../kit/web.ts";

const { articles } = Programme.parse(smallProgramme);
const at = (text: string) => Temporal.Instant.from(text);
const ALL: UseFilter = {
  since: at("2027-05-01T00:00:00Z"),
  topic: undefined,
  journey: undefined,
  country: undefined,
  discipline: undefined,
  month: undefined,
  language: undefined,
};

describeOnEveryDatabase("what people use", (fresh) => {
  let web: Web;
  let people: readonly Person[];
  beforeAll(async () => {
    web = await freshWeb(await fresh());
  });
  beforeEach(async () => {
    await emptied(web);
    people = [hire(), hire(), hire({ language: "en", place: { country: "DE" } })];
    for (const one of people) await seedHire(web, one);
    await web.write(async (tx) => {
      for (const { id } of people)
        await bring(tx, id, ["first-year", "backend-month"], at("2027-05-10T01:00:00Z"));
      const [first, , third] = people;
      if (first === undefined || third === undefined) throw new Error("nobody");
      await act(tx, first.id, "opened", "first-year", at("2027-05-11T01:00:00Z"));
      await act(tx, first.id, "clicked", "first-year", at("2027-05-11T02:00:00Z"));
      await act(tx, third.id, "opened", "backend-month", at("2027-05-12T01:00:00Z"));
      await act(tx, third.id, "replied", "mail", at("2027-05-18T01:00:00Z"));
      await act(tx, third.id, "opened", "first-year", at("2027-04-12T01:00:00Z"));
      await sql`insert into questions (tenant_id, id, person_id, topic, owner, body, via, state, asked_at, remind_at, due_at)
        values (${TENANT}::uuid, ${randomUUID()}::uuid, ${third.id}::uuid, 'equipment', 'it', 'x', 'portal', 'asked',
          '2027-05-12T01:00:00Z', '2027-05-12T01:00:00Z', '2027-05-12T01:00:00Z')`.execute(tx);
    });
  });

  it("is counted by people, of those who had it, in the period", async () => {
    const found = await web.write(async (tx) => ({
      topics: (await useByTopic(tx, ALL, articles)).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      countries: (await useBySegment(tx, ALL, "country", articles)).toSorted(
        (a, b) => a.had - b.had,
      ),
      growthOnly: await useBySegment(
        tx,
        { ...ALL, topic: "growth", country: "DE" },
        "language",
        articles,
      ),
      questions: await questionsByTopic(tx, ALL),
      weeks: await useByWeek(tx, ALL, articles),
      values: await segmentValues(tx),
      cadence: await useForCadence(tx, ALL.since, articles),
    }));
    expect(found).toEqual({
      topics: [
        { name: "growth", had: 3, did: { read: 1, clicked: 1 } },
        { name: "team", had: 3, did: { read: 1 } },
      ],
      countries: [
        { name: "DE", had: 1, did: { read: 1, answered: 1 } },
        { name: "CN", had: 2, did: { read: 1, clicked: 1 } },
      ],
      growthOnly: [{ name: "en", had: 1, did: { answered: 1 } }],
      questions: { people: 3, asked: [{ topic: "equipment", people: 1, times: 1 }] },
      weeks: [
        { week: "2027-05-10", reading: 2, talking: 0 },
        { week: "2027-05-17", reading: 0, talking: 1 },
      ],
      values: {
        country: ["CN", "DE"],
        discipline: [],
        month: ["2027-05"],
        language: ["en", "zh-Hans"],
      },
      cadence: {
        topics: [
          { topic: "growth", brought: 3, used: 1, votes: 1 },
          { topic: "team", brought: 3, used: 1, votes: 1 },
        ],
        readers: 2,
        digests: 3,
      },
    });
  });

  it("is counted of one journey: who is on it, and what it brought them", async () => {
    const [, , third] = people;
    const found = await web.write(async (tx) => {
      await sql`update touches set journey = 'other' where person_id = ${third!.id}::uuid`.execute(
        tx,
      );
      await bring(tx, third!.id, ["first-year"], at("2027-05-09T01:00:00Z"));
      const of = async (journey: string) => {
        const filter = { ...ALL, journey };
        return {
          topics: await useByTopic(tx, filter, articles),
          countries: await useBySegment(tx, filter, "country", articles),
          german: await useBySegment(tx, { ...filter, country: "DE" }, "country", articles),
          questions: await questionsByTopic(tx, filter),
          weeks: await useByWeek(tx, filter, articles),
        };
      };
      return {
        other: await of("other"),
        campus: (await of("campus")).topics,
        none: await of("no"),
      };
    });
    const german = [{ name: "DE", had: 1, did: { read: 1, answered: 1 } }];
    expect({
      ...found,
      campus: found.campus.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    }).toEqual({
      other: {
        topics: expect.arrayContaining([
          { name: "growth", had: 1, did: {} },
          { name: "team", had: 1, did: { read: 1 } },
        ]) as unknown,
        countries: german,
        german,
        questions: { people: 1, asked: [{ topic: "equipment", people: 1, times: 1 }] },
        weeks: [
          { week: "2027-05-10", reading: 1, talking: 0 },
          { week: "2027-05-17", reading: 0, talking: 1 },
        ],
      },
      campus: [
        { name: "growth", had: 3, did: { read: 1, clicked: 1 } },
        { name: "team", had: 2, did: {} },
      ],
      none: {
        topics: [],
        countries: [],
        german: [],
        questions: { people: 0, asked: [] },
        weeks: [],
      },
    });
  });

  describe("experiments", () => {
    it("are one at a time for a step, take people in once, and end once", async () => {
      const one = experiment();
      const now = at("2027-04-01T00:00:00Z");
      const other = { ...one, id: randomUUID() };
      const [person] = people;
      if (person === undefined) throw new Error("nobody");
      const found = await web.write(async (tx) => {
        const started = [
          await startExperiment(tx, TENANT, one, {}, randomUUID()),
          await startExperiment(tx, TENANT, other, {}, randomUUID()),
        ];
        for (const arm of ["withheld", "given"] as const)
          await takeIn(tx, TENANT, { experiment: one.id, person: person.id, arm }, now);
        const running = (await runningExperiments(tx, now)).length;
        const early = [
          await endEarly(tx, one.id, randomUUID(), now),
          await endEarly(tx, one.id, randomUUID(), now),
        ];
        const again = await startExperiment(tx, TENANT, other, {}, randomUUID());
        const read = await endRead(tx, at("2027-06-07T00:00:00Z"));
        const arms = await armsTaken(tx, one.id);
        const hows = (await listExperiments(tx)).map(({ endedHow }) => endedHow).toSorted();
        return { started, running, early, again, read, arms, hows };
      });
      expect(found).toEqual({
        started: [true, false],
        running: 1,
        early: [true, false],
        again: true,
        read: [other.id],
        arms: { given: 0, withheld: 1 },
        hows: ["as-planned", "early"],
      });
    });

    it("count an outcome within its window alone, whichever it is", async () => {
      const one = experiment({ startsAt: at("2027-05-10T12:00:00Z") });
      await seedExperiment(web, one, { given: [2, 3], withheld: [1, 4] });
      const of = (outcome: typeof one.outcome) =>
        web.write((tx) => outcomesOf(tx, { ...one, outcome }));
      const both = (given: number, withheld: number) => ({
        given: { count: given, of: 3 },
        withheld: { count: withheld, of: 4 },
      });
      expect([
        await of("active"),
        await of("asked"),
        await of("signed-up"),
        await of("quiz-finished"),
        await of("offer-stands"),
      ]).toEqual([both(2, 1), both(0, 0), both(0, 0), both(0, 0), both(3, 4)]);
    });

    it("count as active nothing that HR ticks, and no use of what the step itself brought", async () => {
      const startsAt = at("2027-05-20T00:00:00Z");
      const one = experiment({ startsAt, step: "weekly", own: ["meet-team"] });
      const later = startsAt.add({ hours: 24 });
      const did: readonly (readonly [kind: string, what: string])[] = [
        ["talked", "call"],
        ["attended", "standup"],
        ["missed", "standup"],
        ["signed-up", "meet-team"],
        ["signed-up", "standup"],
        ["opened", "first-year"],
        ["opened", "other-article"],
        ["replied", "mail"],
      ];
      const counts: string[] = [];
      for (const [index, [kind, what]] of did.entries()) {
        const id = randomUUID();
        const [person] = people;
        if (person === undefined) throw new Error("nobody");
        const { given } = await web.write(async (tx) => {
          await sql`delete from interactions where person_id = ${person.id}::uuid`.execute(tx);
          await startExperiment(tx, TENANT, { ...one, id }, {}, randomUUID());
          await takeIn(tx, TENANT, { experiment: id, person: person.id, arm: "given" }, startsAt);
          await act(tx, person.id, kind, what, later.add({ hours: index }));
          const found = await outcomesOf(tx, { ...one, id });
          await endEarly(tx, id, randomUUID(), later);
          return found;
        });
        if (given.count === 1) counts.push(`${kind} ${what}`);
      }
      expect(counts).toEqual(["signed-up standup", "opened other-article", "replied mail"]);
    });

    it("count an offer as standing where one was declined before, not where it is within the time", async () => {
      const one = experiment({ startsAt: at("2027-05-10T12:00:00Z"), outcome: "offer-stands" });
      await seedExperiment(web, one, { given: [0, 3], withheld: [0, 0] });
      const found = await web.write(async (tx) => {
        const { rows } = await sql<{ id: string }>`
          select person_id as id from experiment_people order by person_id`.execute(tx);
        for (const [index, day] of ["05-09", "05-12", "05-26"].entries())
          await sql`insert into offers (tenant_id, person_id, occurrence, version, status, doc, seen_at)
            values (${TENANT}::uuid, ${rows[index]?.id ?? ""}::uuid, 'o', 1, 'declined', '{}'::jsonb,
              ${at(`2027-${day}T00:00:00Z`)})`.execute(tx);
        return outcomesOf(tx, one);
      });
      expect(found.given).toEqual({ count: 2, of: 3 });
    });

    it("foresee their people by who had the step before, and whose time is over", async () => {
      const of = (startsAt: Temporal.Instant, windowDays: 7 | 14) => {
        const withholdsUntil = startsAt.add({ hours: 24 * 28 });
        const plan = { ...experiment(), step: "weekly", windowDays };
        return web.write((tx) => cohortFor(tx, plan, { startsAt, withholdsUntil }));
      };
      expect([
        await of(at("2027-05-24T01:00:00Z"), 14),
        await of(at("2027-05-24T01:00:01Z"), 14),
        await of(at("2027-05-24T01:00:01Z"), 7),
        await of(at("2027-06-21T01:00:01Z"), 14),
      ]).toEqual([
        { planned: 0, before: 0, outcomes: 0 },
        // One of them replied; that the others read what it brought is no sign of anything.
        { planned: 0, before: 3, outcomes: 1 },
        { planned: 0, before: 3, outcomes: 0 },
        { planned: 0, before: 0, outcomes: 0 },
      ]);
    });
  });
});
