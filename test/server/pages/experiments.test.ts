import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Person } from "#nurture/model/person";
import { listExperiments } from "#server/store/experiments";
import { currentProgramme, publishProgramme } from "#server/store/programmes";
import { freshMemory } from "../../kit/databases.ts";
import { publishOptional } from "../../kit/experiments.ts";
import { emptied, freshWeb, hire, seedHire, signedIn, TENANT, type Web } from "../../kit/web.ts";

let web: Web;
let hr: { readonly cookie: string };
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
beforeEach(async () => {
  await emptied(web);
  hr = await signedIn(web, ["hr"]);
  await web.write((tx) => publishOptional(tx, web.ambient.now()));
});
afterAll(async () => {
  await web.deps.database.close();
});

const english = () => ({ cookie: `${hr.cookie}; keepwarm-language=en` });

async function page(path: string): Promise<string> {
  return (await web.get(path, english())).text();
}

/** Where a form leads to, or the status with which it was refused. */
async function send(
  path: string,
  fields: Readonly<Record<string, string>>,
  who: { readonly cookie: string } = english(),
): Promise<string> {
  const answer = await web.post(path, fields, who);
  return answer.headers.get("location") ?? String(answer.status);
}

async function logged(prefix: string): Promise<readonly string[]> {
  const { rows } = await web.write((tx) =>
    sql<{
      what: string;
    }>`select what from log_entries where what like ${`${prefix}%`} order by index`.execute(tx),
  );
  return rows.map(({ what }) => what);
}

describe("an experiment", () => {
  const NEW = "/hr/results/effect/new/campus/news";
  const CHOSEN = { share: "30", outcome: "asked", window: "30", weeks: "8", afterwards: "nothing" };
  /** As the button says that was shown with these choices. */
  const counted = (chosen: Readonly<Record<string, string>>) => Object.values(chosen).join(" ");
  const BEGUN = { ...CHOSEN, counted: counted(CHOSEN) };
  const running = () => web.write(listExperiments);
  /** So many people for whom the step is planned. */
  async function plan(people: number): Promise<void> {
    for (let index = 0; index < people; index += 1) {
      const person: Person = hire();
      await seedHire(web, person);
      await web.write((tx) =>
        sql`insert into touches (tenant_id, key, person_id, journey, version, step, occurrence, channel,
            due_at, useful_until, late, state, updated_at)
          values (${TENANT}::uuid, ${`${person.id}/campus/news/offer`}, ${person.id}::uuid, 'campus', 1,
            'news', 'offer', 'mail', '2027-06-01T01:00:00Z', '2027-06-04T01:00:00Z', 'fold', 'planned',
            '2027-05-20T00:00:00Z')`.execute(tx),
      );
    }
  }

  it("begins with what was chosen, says what it could show, and begins once", async () => {
    await plan(60);
    const foreseen = await page(`${NEW}?${String(new URLSearchParams(CHOSEN))}`);
    const shown = Object.entries(CHOSEN).filter(([name, value]) =>
      new RegExp(`name="${name}">(?:(?!</select>)[^])*value="${value}" selected`).test(foreseen),
    );
    const button = /name="counted" value="([^"]*)"/.exec(foreseen)?.[1];
    const went = await send(`${NEW}/start`, BEGUN);
    const twice = await send(`${NEW}/start`, BEGUN);
    const all = await running();
    expect({
      shown: Object.fromEntries(shown),
      button,
      forms: foreseen.match(/<form [^>]*campus\/news/g)?.length,
      went,
      twice,
      all,
      log: await logged("experiment."),
    }).toEqual({
      shown: CHOSEN,
      button: BEGUN.counted,
      forms: 1,
      went: `/hr/results/effect/${all[0]?.id}?did=effect-started`,
      twice: "/hr/results/effect?did=effect-twice",
      all: [
        {
          id: all[0]?.id,
          ...{ journey: "campus", step: "news", sharePercent: 30, outcome: "asked" },
          ...{ windowDays: 30, lastsWeeks: 8, afterwards: "nothing", own: [] },
          startsAt: web.ambient.now(),
          withholdsUntil: web.ambient.now().add({ hours: 8 * 168 }),
          readAt: web.ambient.now().add({ hours: 8 * 168 + 30 * 24 }),
        },
      ],
      log: ["experiment.started"],
    });
  });

  it.each([
    ["was not worked out", { ...CHOSEN, share: "50" }, BEGUN.counted],
    ["nobody was shown", CHOSEN, ""],
  ])("does not begin with a choice that %s, but works that out", async (_, chosen, shown) => {
    await plan(60);
    const went = await send(`${NEW}/start`, { ...chosen, counted: shown });
    expect({ went, all: await running(), log: await logged("experiment.") }).toEqual({
      went: `${NEW}?${String(new URLSearchParams(chosen))}&did=effect-recounted`,
      all: [],
      log: [],
    });
    expect(await page(went)).toContain(`name="counted" value="${counted(chosen)}"`);
  });

  it("does not begin where too few people could ever show anything", async () => {
    await plan(2);
    expect([await send(`${NEW}/start`, BEGUN), await running()]).toEqual([
      `${NEW}?${String(new URLSearchParams(CHOSEN))}&did=effect-too-few`,
      [],
    ]);
  });

  it.each([
    ["a step that everyone gets", "/hr/results/effect/new/campus/welcome/start"],
    ["a step that there is not", "/hr/results/effect/new/campus/cats/start"],
    ["a journey that there is not", "/hr/results/effect/new/cats/news/start"],
  ])("does not begin for %s", async (_, path) => {
    await plan(3);
    expect([await send(path, BEGUN), await running()]).toEqual(["404", []]);
  });

  it("takes the usual choice for one that there is not", async () => {
    await plan(60);
    await send(`${NEW}/start`, {
      ...{ share: "99", outcome: "love", window: "1", weeks: "0" },
      counted: "50 active 14 12 digest",
    });
    expect(await running()).toMatchObject([
      { sharePercent: 50, outcome: "active", windowDays: 14, lastsWeeks: 12, afterwards: "digest" },
    ]);
  });

  it("of a step in the digest looks at no less than a fortnight, and names journey and step", async () => {
    await plan(60);
    await web.write(async (tx) => {
      const current = (await currentProgramme(tx))?.programme;
      if (current === undefined) throw new Error("no programme");
      const [journey] = current.journeys;
      const text = { en: "A line" };
      const steps = (journey?.steps ?? []).map((step) =>
        step.id === "news"
          ? { ...step, brings: { kind: "entry" as const, subject: text, body: text } }
          : step,
      );
      const older = { ...journey!, steps, closesAt: web.ambient.now() };
      const newer = { ...journey!, version: 2, steps, opensAt: web.ambient.now() };
      const programme = { ...current, journeys: [older, newer] };
      await publishProgramme(tx, TENANT, programme, { by: "test", now: web.ambient.now() });
    });
    const list = await page("/hr/results/effect");
    await send(`${NEW}/start`, {
      ...CHOSEN,
      window: "7",
      counted: counted({ ...CHOSEN, window: "14" }),
    });
    expect({
      listed: list.match(/effect\/new\/campus\/news/g)?.length,
      named: /Campus[^<]* · A line/.test(list),
      choices: (await page(NEW)).includes('<option value="7"'),
      all: await running(),
    }).toMatchObject({ listed: 1, named: true, choices: false, all: [{ windowDays: 14 }] });
  });

  it("is ended early by HR alone, once, and says that it was", async () => {
    await plan(60);
    const one = (await send(`${NEW}/start`, BEGUN)).split("?")[0] ?? "";
    const auditor = await signedIn(web, ["auditor"]);
    const ends = [
      await send(`${one}/end`, {}, auditor),
      await send(`${one}/end`, {}),
      await send(`${one}/end`, {}),
      await send("/hr/results/effect/5c7a1a52-0001-4000-8000-000000000017/end", {}),
    ];
    expect({ ends, all: await running(), log: await logged("experiment.") }).toMatchObject({
      ends: ["403", `${one}?did=effect-ended`, one, "404"],
      all: [{ endedHow: "early", endedAt: web.ambient.now() }],
      log: ["experiment.started", "experiment.ended"],
    });
    expect(await page(one)).not.toContain(`action="${one}/end"`);
  });
});
