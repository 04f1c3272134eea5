import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Person } from "#nurture/model/person";
import type { ProfileFact } from "#nurture/model/profile";
import { correctFact, removeFact } from "#nurture/profile/correct";
import { loadPerson } from "#server/store/people";
import { freshMemory } from "../../kit/databases.ts";
import { freshWeb, hire, seedHire, signedIn, TENANT, type Web } from "../../kit/web.ts";

let web: Web;
let cookie: string;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  cookie = `${(await signedIn(web, ["hr"])).cookie}; keepwarm-language=en`;
});
afterAll(async () => {
  await web.deps.database.close();
});

const NOW = Temporal.Instant.from("2027-05-20T04:00:00Z");
const fact = (topic: ProfileFact["topic"], value: string): ProfileFact => ({
  topic,
  value,
  source: "greenhouse.x.1",
  at: NOW,
  confidence: "recorded",
});

const seeded = async (changes: Partial<Person> = {}) => {
  const person = hire(changes);
  await seedHire(web, person);
  return person;
};
const shown = async ({ id }: Person) =>
  (await (await web.get(`/hr/people/${id}`, { cookie })).text())
    .replaceAll(/<[^>]+>|\s+/g, " ")
    .replaceAll(/ +/g, " ");
const add = async ({ id }: Person, topic: string, value: string, keep = "2027-08-01") => {
  const answer = await web.post(`/hr/people/${id}/add-fact`, { topic, value, keep }, { cookie });
  return answer.headers.get("location") ?? (await answer.text());
};

describe("what HR sees of a profile", () => {
  it("is each fact with its source, its sureness and the person's own word on it", async () => {
    const facts = [fact("discipline", "technical"), fact("interview-note", "Loud")];
    const before = { ...hire(), profile: facts };
    const said = removeFact(correctFact(before, facts[0]!, "sales", NOW), facts[1]!, NOW);
    const text = await shown(await seeded({ ...said, unsettled: [fact("discipline", "design")] }));
    const wanted = [
      "Sales Corrected by the person from yourself, since May 20",
      "in their own words",
      "Design Waits for their word from Greenhouse, since May 20 · kept while your offer stands · recorded",
      "Discipline Greenhouse corrected on May 20",
      "From the interview Greenhouse removed on May 20",
    ];
    expect([wanted.filter((each) => !text.includes(each)), text.includes("Loud")]).toEqual([
      [],
      false,
    ]);
  });

  it("is also what was guessed from what they asked, and never the home region", async () => {
    const person = await seeded({ profile: [fact("home-region", "四川"), fact("team", "Maps")] });
    const ask = (topic: string) =>
      web.write(async (tx) => {
        const { rows } = await sql<{ id: string }>`
          insert into questions (tenant_id, id, person_id, topic, owner, body, via, state, asked_at, due_at, remind_at)
          values (${TENANT}::uuid, gen_random_uuid(), ${person.id}::uuid, ${topic}, 'hr', 'How?', 'portal',
            'asked', ${NOW}, ${NOW}, ${NOW}) returning id`.execute(tx);
        return rows[0]?.id ?? "";
      });
    const [growth, travel] = [await ask("growth"), await ask("housing-travel")];
    const text = await shown(person);
    const beside = async (id: string) =>
      (await (await web.get(`/hr/questions/${id}`, { cookie })).text()).includes("四川");
    expect([
      /Interested in growing here from what you asked.*guessed/.test(text),
      text.includes("Maps"),
      text.includes("四川"),
      await beside(growth),
      await beside(travel),
    ]).toEqual([true, true, false, false, true]);
  });

  it("says what was left outside by its class alone, and which report is held", async () => {
    const person = await seeded();
    await web.write((tx) =>
      sql`insert into source_records (tenant_id, vendor, kind, id, person_id, doc, changed_at, pulled_at)
        values (${TENANT}::uuid, 'greenhouse', 'candidate', ${person.id}, ${person.id}::uuid,
          ${{
            refused: [
              { what: "emotion", source: "a", count: 2 },
              { what: "family", source: "b", count: 1 },
            ],
            held: [{ source: "greenhouse.report.1", why: "no-provenance" }],
          }}::jsonb,
          ${NOW}, ${NOW})`.execute(tx),
    );
    const text = await shown(person);
    const wanted = [
      "Emotions 2 times",
      "Family once",
      "Held: no provenance",
      "Complete it in Greenhouse.",
    ];
    expect(wanted.filter((each) => !text.includes(each))).toEqual([]);
  });
});

describe("what HR adds", () => {
  it("of a mentor stays with the offer where no end is chosen, and else as long as its kind", async () => {
    const person = await seeded();
    await add(person, "mentor", "Chen Hui", "");
    await add(person, "interest", "tools", "");
    const { profile = [] } = (await web.write((tx) => loadPerson(tx, person.id))) ?? {};
    const text = await shown(person);
    expect({
      ends: profile.map(({ topic, expiresAt }) => [topic, expiresAt?.toString().slice(0, 10)]),
      hint: text.includes("Left empty, a manager, mentor or team stays until the offer is over"),
    }).toMatchObject({
      ends: [
        ["mentor", undefined],
        ["interest", "2027-11-20"],
      ],
      hint: true,
    });
  });

  it("has HR as its source and an end, and its words are sealed in the log", async () => {
    const person = await seeded();
    const next = await add(person, "team", "Planning");
    const kept = await web.write(async (tx) => ({
      profile: (await loadPerson(tx, person.id))?.profile.map((each) => ({
        ...each,
        at: "",
        expiresAt: String(each.expiresAt),
      })),
      log: (
        await sql<{ body: string }>`select body from log_entries
          where what = 'fact.added' and person_id = ${person.id}::uuid`.execute(tx)
      ).rows.map(({ body }) => [
        (JSON.parse(body) as { facts: object }).facts,
        body.includes("Planning"),
      ]),
    }));
    expect({ next, ...kept }).toEqual({
      next: `/hr/people/${person.id}?did=fact-added`,
      profile: [
        {
          topic: "team",
          value: "Planning",
          source: "hr",
          at: "",
          confidence: "recorded",
          expiresAt: "2027-07-31T16:00:00Z",
        },
      ],
      log: [[{ topic: "team", source: "hr", until: "2027-08-01" }, false]],
    });
  });

  it.each([
    [
      "something protected",
      "offer-preference",
      "wants maternity leave",
      "2027-08-01",
      "may not be kept about anyone",
    ],
    ["an interest that is none", "interest", "chess", "2027-08-01", "hold that"],
    ["nothing", "team", " ", "2027-08-01", "hold that"],
    ["a day that is over", "team", "Planning", "2027-05-01", "between tomorrow"],
    ["a day too far away", "team", "Planning", "2037-05-01", "between tomorrow"],
    ["what the person took out", "team", "Loud team", "2027-08-01", "They took exactly this out"],
  ])(
    "is refused where it is %s, and what was typed stays",
    async (_, topic, value, keep, words) => {
      const loud = { ...fact("team", "Loud team"), source: "hr" };
      const person = await seeded(removeFact({ ...hire(), profile: [loud] }, loud, NOW));
      const page = await add(person, topic, value, keep);
      expect([page.includes(words), page.includes(`value="${value}"`) || value === " "]).toEqual([
        true,
        true,
      ]);
    },
  );

  it("may be of no kind that is not HR's to say", async () => {
    const page = await add(await seeded(), "interview-note", "x");
    expect(page.includes("?did=")).toBe(false);
  });
});
