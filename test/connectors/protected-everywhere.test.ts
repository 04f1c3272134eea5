import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bundle } from "#connectors/greenhouse/bundle";
import { harvest } from "#connectors/greenhouse/client";
import { toRecord } from "#connectors/greenhouse/mapping";
import type { VendorEmployee } from "#connectors/frappe/client";
import { toRecord as fromEmployee } from "#connectors/frappe/mapping";
import { attentionOf } from "#nurture/care/attention";
import { placeCall } from "#nurture/care/place-call";
import { silenceOf } from "#nurture/care/silence";
import { talkingPoints } from "#nurture/care/talking-points";
import { inAudience } from "#nurture/content/audience";
import { chooseArticles } from "#nurture/content/choose";
import { mergePerson } from "#nurture/merge/merge-person";
import { PersonId } from "#nurture/model/ids";
import type { Person } from "#nurture/model/person";
import { atTheDoor } from "#nurture/profile/door";
import { explainRoute } from "#nurture/questions/route";
import { loadProgramme } from "#server/programme/load";

const NOW = Temporal.Instant.from("2026-12-10T02:00:00Z");
const ID = PersonId.parse("11111111-1111-4111-8111-111111111111");
const OFFICE = { name: "Shanghai", country: "CN", city: "上海", zone: "Asia/Shanghai" };
const programme = loadProgramme();

const CANDIDATE = {
  id: 1,
  first_name: "Wei",
  last_name: "Zhang",
  email_addresses: [{ value: "wei@example.org", type: "personal" }],
  updated_at: "2026-11-01T00:00:00Z",
};
const EMPLOYEE: VendorEmployee = {
  name: "HR-EMP-00001",
  modified: "2026-11-02 17:00:00.000000",
  first_name: "Wei",
  last_name: "Zhang",
  status: "Active",
  date_of_joining: "2026-12-15",
  personal_email: "wei@example.org",
};

/** What a vendor's JSON may say of who somebody is. */
const anyone = fc.record(
  {
    gender: fc.constantFrom("Male", "Female", "Other", "男", "女", null),
    salutation: fc.constantFrom("Mr", "Ms", "Mx"),
    date_of_birth: fc.constantFrom("1962-02-28", "1999-09-09", "2004-02-29"),
    age: fc.integer({ min: 15, max: 80 }),
    nationality: fc.constantFrom("CN", "DE", "BR", "Syrian", "stateless"),
    passport_number: fc.string(),
    photo_url: fc.webUrl(),
    image: fc.webUrl(),
    marital_status: fc.constantFrom("Single", "Married", "Divorced", "已婚"),
    children: fc.nat(5),
    religion: fc.string(),
    ethnicity: fc.string(),
    blood_group: fc.constantFrom("A+", "O-"),
    disability: fc.boolean(),
    pregnant: fc.boolean(),
    permanent_address: fc.string(),
  },
  { requiredKeys: [] },
);
type Anyone = typeof anyone extends fc.Arbitrary<infer T> ? T : never;

/** As the vendor keeps it: at the top, among the company's own fields, and among the tags. */
function candidateOf(who: Anyone): object {
  const custom = Object.entries(who).map(([key, value]) => [key, { value }] as const);
  return {
    ...CANDIDATE,
    ...who,
    custom_fields: Object.fromEntries(custom),
    tags: Object.keys(who),
  };
}

async function personOf(who: Anyone): Promise<Person> {
  const http = { read: () => Promise.resolve({ data: [candidateOf(who)], headers: {} }) };
  const api = harvest(http as never, new AbortController().signal);
  const [candidate] = (await api.candidates({})).rows;
  const bundle: Bundle = {
    candidate: candidate!,
    offers: [
      {
        id: 10,
        version: 1,
        application_id: 7,
        candidate_id: 1,
        job_id: 4,
        status: "Accepted",
        sent_on: "2026-11-01",
        starts_on: "2026-12-31",
        created_at: "2026-11-01T00:00:00Z",
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
  const ats = toRecord(bundle, { offices: [OFFICE], disciplines: {} });
  const employee = { ...EMPLOYEE, ...who } as VendorEmployee;
  const row = { name: employee.name, modified: employee.modified, employee };
  const places = { Shanghai: OFFICE };
  const hris = fromEmployee(row, { siteZone: "Asia/Shanghai", companyAbbreviation: "LR", places });
  if (!ats.ok || hris.kind !== "record") throw new Error("the row itself must be usable");
  const sources = [
    { system: "ats" as const, record: atTheDoor(ats.record) },
    { system: "hris" as const, record: atTheDoor(hris.record) },
  ];
  const merged = mergePerson(ID, sources, undefined, NOW);
  if (!merged.ok) throw new Error(merged.why);
  return merged.person;
}

/** Everything that is chosen for somebody, or that somebody is chosen for. */
function decided(person: Person): object {
  const letters = [20, 27].map((on) => Temporal.Instant.from(`2026-11-${on}T01:00:00Z`));
  const heard = { interactions: [], questions: [], calls: [] };
  const audiences = [
    ...programme.journeys.flatMap(({ steps }) => steps),
    ...programme.articles,
  ].map(({ audience }) => inAudience(audience, person, NOW));
  const silence = silenceOf({ person, ...heard }, 60, NOW);
  const need = { zone: person.zone ?? OFFICE.zone, quiet: { from: "21:00", until: "08:00" } };
  const caller = { place: OFFICE, load: new Map<string, number>() };
  return {
    audiences,
    attention: attentionOf(
      {
        person,
        ...heard,
        letters,
        starts: [],
        declared: [],
        papers: [{ field: "tax-id", at: NOW }],
      },
      NOW,
    ),
    articles: chooseArticles(programme.articles, person, new Set(), NOW).map(
      ({ article, reason }) => [article.id, reason],
    ),
    route: explainRoute("When do I get my laptop?", programme.routing),
    call: placeCall(
      { ...need, notBefore: NOW, before: silence?.endsAt ?? NOW.add({ hours: 96 }) },
      [caller],
      8,
    ),
    points: talkingPoints({ interactions: [], questions: [], wishes: [] }, NOW),
  };
}

describe("who somebody is", () => {
  it("changes no audience, reason, article, route or call, whatever the vendors' JSON says of it", async () => {
    const plain = decided(await personOf({}));
    await fc.assert(
      fc.asyncProperty(anyone, async (who) => {
        expect(decided(await personOf(who))).toEqual(plain);
      }),
    );
  });

  it("would be found: what may count does change what is chosen", async () => {
    const person = await personOf({});
    const elsewhere = { ...person, place: { ...person.place, country: "DE" } };
    expect(decided(elsewhere)).not.toEqual(decided(person));
    expect(attentionKeys(person)).toEqual(["paper-missing", "no-reply"]);
  });
});

function attentionKeys(person: Person): readonly string[] {
  const { attention } = decided(person) as { attention: readonly { key: string }[] };
  return attention.map(({ key }) => key);
}
