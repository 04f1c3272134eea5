import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bundle } from "#connectors/greenhouse/bundle";
import { harvest } from "#connectors/greenhouse/client";
import { toRecord } from "#connectors/greenhouse/mapping";
import { inAudience } from "#nurture/content/audience";
import { chooseArticles } from "#nurture/content/choose";
import { mergePerson } from "#nurture/merge/merge-person";
import { PersonId } from "#nurture/model/ids";
import type { Person } from "#nurture/model/person";
import type { PersonRecord } from "#nurture/model/record";
import { atTheDoor, classesOf } from "#nurture/profile/door";
import { loadProgramme } from "#server/programme/load";

const NOW = Temporal.Instant.from("2026-11-10T00:00:00Z");
const OFFICE = { name: "Shanghai", country: "CN", city: "上海", zone: "Asia/Shanghai" };
const programme = loadProgramme();

const CANDIDATE = {
  id: 1,
  first_name: "Wei",
  last_name: "Zhang",
  email_addresses: [{ value: "wei@example.org", type: "personal" }],
  updated_at: "2026-11-01T00:00:00Z",
  custom_fields: { keepwarm_interests: { value: ["Growth", "团队"] } },
};

/** One list row as the connector's own reader takes it in. */
async function candidateFrom(row: object) {
  const http = { read: () => Promise.resolve({ data: [row], headers: {} }) };
  const api = harvest(http as never, new AbortController().signal);
  const [candidate] = (await api.candidates({})).rows;
  return candidate!;
}

async function recordFrom(row: object): Promise<PersonRecord> {
  const bundle: Bundle = {
    candidate: await candidateFrom(row),
    offers: [
      {
        id: 10,
        version: 1,
        application_id: 7,
        candidate_id: 1,
        job_id: 4,
        status: "Accepted",
        sent_on: "2026-10-01",
        starts_on: "2027-07-01",
        created_at: "2026-10-01T00:00:00Z",
      },
    ],
    applications: [],
    educations: [],
    scorecards: [],
    vanished: {},
    directory: {
      jobs: new Map([[4, { id: 4, name: "Engineer", department_id: 3, office_ids: [5] }]]),
      departments: new Map([[3, { id: 3, name: "Engineering" }]]),
      offices: new Map([[5, { id: 5, name: "Shanghai" }]]),
      options: new Map(),
      managers: new Map(),
    },
  };
  const mapped = toRecord(bundle, { offices: [OFFICE], disciplines: {} });
  if (!mapped.ok) throw new Error(mapped.skipped.why);
  return atTheDoor(mapped.record);
}

async function personFrom(row: object): Promise<Person> {
  const id = PersonId.parse("11111111-1111-4111-8111-111111111111");
  const merged = mergePerson(
    id,
    [{ system: "ats", record: await recordFrom(row) }],
    undefined,
    NOW,
  );
  if (!merged.ok) throw new Error(merged.why);
  return merged.person;
}

const withField = (key: string, value: unknown) => ({
  ...CANDIDATE,
  custom_fields: { [key]: { value } },
});

describe("the company's own fields on a candidate", () => {
  it.each([
    [
      "keepwarm_interests",
      ["Growth", "团队", "chess", "career"],
      [
        ["interest", "growth"],
        ["interest", "team"],
      ],
    ],
    [
      "keepwarm_interests",
      "tools; 生活",
      [
        ["interest", "tools"],
        ["interest", "life"],
      ],
    ],
    [
      "keepwarm_offer_preferences",
      " Mentoring, not pay ",
      [["offer-preference", "Mentoring, not pay"]],
    ],
    ["keepwarm_home_region", "四川", [["home-region", "四川"]]],
    ["keepwarm_team", "Planning", [["team", "Planning"]]],
    ["keepwarm_team", 7, []],
    ["keepwarm_team", "  ", []],
    ["gender", "female", []],
    ["age", "22", []],
  ])("%s that is %j says %j", async (key, value, expected) => {
    const { facts } = await recordFrom(withField(key, value));
    const said = facts.filter(({ topic }) => topic !== "discipline");
    expect(said.map(({ topic, value: words }) => [topic, words])).toEqual(expected);
  });

  it("say nothing where the vendor tells no time for them", async () => {
    const timeless = { ...withField("keepwarm_team", "Planning"), updated_at: null };
    expect((await recordFrom(timeless)).facts.map(({ topic }) => topic)).toEqual(["discipline"]);
  });
});

describe("an interview's report in Greenhouse", () => {
  const report = (parts: object) =>
    withField(
      "keepwarm_interview_report",
      JSON.stringify({
        provenance: { system: "Interviewer 3", ranAt: "2026-10-20T08:00:00Z", reviewedBy: "Chen" },
        ...parts,
      }),
    );

  it("brings its listed parts; of the rest only classes are known", async () => {
    const { facts, refused, held } = await recordFrom(
      report({
        competencies: [{ name: "Clarity", rating: 4, of: 5, rubric: "1 to 5" }],
        emotions: { joy: "SECRET" },
        notes: [{ text: "She is pregnant", writtenBy: "human" }],
      }),
    );
    expect({
      topics: facts.map(({ topic }) => topic),
      classes: classesOf(refused ?? []),
      held,
      leaks: /SECRET|pregnant/.test(JSON.stringify({ facts, refused })),
    }).toEqual({
      topics: ["discipline", "competency"],
      classes: { emotion: 1, family: 1 },
      held: undefined,
      leaks: false,
    });
  });

  it("without provenance is held as a whole", async () => {
    const { facts, held } = await recordFrom(report({ provenance: null, notes: [] }));
    expect([facts.length, held]).toEqual([
      1,
      [{ source: "greenhouse.report.1", why: "no-provenance" }],
    ]);
  });

  it.each(["not json", "x".repeat(100_001)])("that can't be read is left outside", async (text) => {
    const { refused } = await recordFrom(withField("keepwarm_interview_report", text));
    expect(classesOf(refused ?? [])).toEqual({ unreadable: 1 });
  });
});

describe("protected attributes in the vendor's JSON", () => {
  const words = fc.constantFrom(
    "female",
    "male",
    "1998-04-01",
    "41",
    "DE",
    "CN",
    "汉族",
    "https://x/y.jpg",
    "none",
  );
  const names = fc.constantFrom(
    "gender",
    "age",
    "date_of_birth",
    "nationality",
    "ethnicity",
    "religion",
    "disability",
    "marital_status",
    "pregnant",
    "photo_url",
    "addresses",
    "phone_numbers",
    "graduation_year",
    "eeoc",
    "demographic_answers",
    "性别",
    "民族",
  );

  /** Everything that choosing looks at and decides. */
  const choices = (person: Person) => ({
    articles: chooseArticles(programme.articles, person, new Set(), NOW, { max: 50 }).map(
      ({ article, reason }) => [article.id, reason],
    ),
    audiences: [...programme.articles, ...programme.journeys.flatMap(({ steps }) => steps)].map(
      ({ audience }) => inAudience(audience, person, NOW),
    ),
    profile: person.profile,
  });

  it("change no fact, no audience and no choice, as fields of the candidate or as custom fields", async () => {
    const plain = choices(await personFrom(CANDIDATE));
    expect(plain.articles.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(names, words),
        fc.dictionary(names, words),
        fc.record({
          first_name: fc.constantFrom("Wei", "Maria", "雨桐"),
          last_name: fc.constantFrom("Zhang", "Fischer", "佐藤"),
        }),
        async (fields, custom, name) => {
          const customs = Object.entries(custom).map(([key, value]) => [key, { value }] as const);
          const row = {
            ...CANDIDATE,
            ...name,
            ...fields,
            custom_fields: { ...CANDIDATE.custom_fields, ...Object.fromEntries(customs) },
          };
          expect(choices(await personFrom(row))).toEqual(plain);
        },
      ),
    );
  });

  it("is a test that can fail: an interest does change the choice", async () => {
    const other = withField("keepwarm_interests", "tools");
    expect(choices(await personFrom(other))).not.toEqual(choices(await personFrom(CANDIDATE)));
  });
});
