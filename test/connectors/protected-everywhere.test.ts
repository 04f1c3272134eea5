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
import { remindersFor } from "#nurture/local/reminders";
import type { Person } from "#nurture/model/person";
import type { Question } from "#nurture/model/question";
import { planNow } from "#nurture/plan/plan-now";
import { rehearse } from "#nurture/plan/rehearse";
import { atTheDoor } from "#nurture/profile/door";
import { explainRoute } from "#nurture/questions/route";
import { loadProgramme } from "#server/programme/load";
import { LOCAL_RULES } from "#server/programme/local";
import { rehearsing, run } from "../kit/rehearsing.ts";

const NOW = Temporal.Instant.from("2026-12-10T02:00:00Z");
const ID = PersonId.parse("11111111-1111-4111-8111-111111111111");
const OFFICE = { name: "Shanghai", country: "CN", city: "上海", zone: "Asia/Shanghai" };
const programme = loadProgramme();

const CANDIDATE = {
  id: 1,
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

/** What a vendor's JSON may say of who somebody is, and of where and when they come from. */
const anyone = fc.record(
  {
    gender: fc.constantFrom("Male", "Female", "Other", "男", "女", null),
    salutation: fc.constantFrom("Mr", "Ms", "Mx"),
    date_of_birth: fc.constantFrom("1962-02-28", "1999-09-09", "2004-02-29"),
    age: fc.integer({ min: 15, max: 80 }),
    nationality: fc.constantFrom("CN", "DE", "BR", "Syrian", "stateless"),
    native_language: fc.constantFrom("Uyghur", "Deutsch", "português", "العربية"),
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
    graduation_year: fc.integer({ min: 1980, max: 2027 }),
    addresses: fc.constantFrom(
      [{ value: "喀什", type: "home" }],
      [{ value: "Hamburg", type: "home" }],
    ),
    home_address: fc.constantFrom("四川省成都市", "Aleppo", "Zürich"),
    keepwarm_home_region: fc.constantFrom("四川", "新疆", "Bayern"),
    permanent_address: fc.string(),
  },
  { requiredKeys: [] },
);
type Anyone = typeof anyone extends fc.Arbitrary<infer T> ? T : never;

/** Names from which people conclude a sex, a people or a faith. */
const NAMES = [
  ["Weilan", "Zhangsun"],
  ["Fatimata", "Abdelkarim"],
  ["Olgarita", "Petrovskaja"],
  ["Jürgenson", "Großmann"],
] as const;
type Name = (typeof NAMES)[number];

/** Rows of one list as the connector's own reader takes them in. */
function listed(row: object) {
  const http = { read: () => Promise.resolve({ data: [row], headers: {} }) };
  return harvest(http as never, new AbortController().signal);
}

/** As the vendor keeps it: at the top, among the company's own fields, and among the tags. */
function everywhere(row: object, who: Anyone): object {
  const custom = Object.entries(who).map(([key, value]) => [key, { value }] as const);
  return { ...row, ...who, custom_fields: Object.fromEntries(custom), tags: Object.keys(who) };
}

/** Also on the offer, the application, where somebody studied, and what interviewers made public. */
async function bundleOf(who: Anyone, [first_name, last_name]: Name): Promise<Bundle> {
  const about = Object.entries(who).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const ids = { candidate_id: 1, application_id: 7, job_id: 4 };
  const offer = {
    ...{ id: 10, version: 1, status: "Accepted", ...ids },
    ...{ sent_on: "2026-11-01", starts_on: "2026-12-31", created_at: "2026-11-01T00:00:00Z" },
  };
  const studied = {
    id: 20,
    latest: true,
    discipline_custom_field_option_id: 9,
    end_date: about[0],
  };
  const judged = {
    ...{ id: 30, status: "complete", submitted_at: "2026-10-20T00:00:00Z", ...ids },
    public_notes: ["Builds well.", ...about].join(" "),
  };
  const rows = async <T>(
    list: (row: object) => Promise<{ readonly rows: readonly T[] }>,
    row: object,
  ) => (await list(everywhere(row, who))).rows;
  const [candidate] = await rows((row) => listed(row).candidates({}), {
    ...CANDIDATE,
    first_name,
    last_name,
  });
  const application = { id: 7, status: "hired", ...ids };
  return {
    candidate: candidate!,
    offers: await rows((row) => listed(row).offers({}), offer),
    applications: await rows((row) => listed(row).applications({}), application),
    educations: await rows((row) => listed(row).educations({}), { ...studied, ...ids }),
    scorecards: await rows((row) => listed(row).scorecards({}), judged),
    vanished: {},
    directory: {
      jobs: new Map([[4, { id: 4, name: "Engineer", department_id: 3, office_ids: [5] }]]),
      departments: new Map([[3, { id: 3, name: "Engineering" }]]),
      offices: new Map([[5, { id: 5, name: "Shanghai" }]]),
      options: new Map([[9, { id: 9, name: "Mathematics" }]]),
      managers: new Map(),
    },
  };
}

async function personOf(who: Anyone, name: Name = NAMES[0]): Promise<Person> {
  const ats = toRecord(await bundleOf(who, name), { offices: [OFFICE], disciplines: {} });
  const [first_name, last_name] = name;
  const employee = { ...EMPLOYEE, first_name, last_name, ...who } as VendorEmployee;
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

const at = (text: string) => Temporal.Instant.from(`2026-${text}T01:00:00Z`);

/** Enough for every reason to call that does not need a word of somebody. */
const QUESTIONS: readonly Question[] = [
  {
    ...{ id: "q", personId: ID, topic: "equipment", owner: "it", text: "When?", via: "portal" },
    ...{ askedAt: at("12-03"), state: "asked", remindAt: at("12-04"), dueAt: at("12-05") },
  },
];
const HEARD = {
  interactions: [
    { id: "read", kind: "opened", what: "guide-first-morning", at: at("11-10") },
    { id: "back", kind: "bounced", what: "mail", at: at("12-04") },
  ],
  questions: QUESTIONS,
  calls: [
    { id: "c1", outcome: "no-answer" as const, at: at("12-07") },
    { id: "c2", outcome: "no-answer" as const, at: at("12-08") },
  ],
};
const STARTS = [
  { on: "2026-12-10", at: at("11-20") },
  { on: "2026-12-20", at: at("12-01") },
  { on: "2026-12-31", at: at("12-05") },
];

/** Everything that is chosen for somebody, or that somebody is chosen for. */
function decided(person: Person): object {
  const audiences = [
    ...programme.journeys.flatMap(({ steps }) => steps),
    ...programme.articles,
  ].map(({ audience }) => inAudience(audience, person, NOW));
  const silence = silenceOf({ person, ...HEARD }, 60, NOW);
  const need = { zone: person.zone ?? OFFICE.zone, quiet: { from: "21:00", until: "08:00" } };
  const caller = { place: OFFICE, load: new Map<string, number>() };
  const rules = LOCAL_RULES.get(person.place.country ?? "");
  const reminders = remindersFor(rules, person, { marks: [], fields: [] }, NOW).map(
    ({ rule, due, state }) => `${rule.id} ${String(due)} ${state}`,
  );
  const letters = [at("11-20"), at("11-27")];
  const bounced = person.addresses.map((each) => ({ ...each, state: "bounced" as const }));
  return {
    audiences,
    attention: attentionOf(
      {
        person: { ...person, addresses: bounced },
        ...{ ...HEARD, letters, starts: STARTS, declared: [] },
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
    reminders,
    points: talkingPoints({ ...HEARD, wishes: [] }, NOW),
    ...monthsOf(person),
  };
}

/** What is planned now, and every letter from the offer to the first day, without the name in it. */
function monthsOf(person: Person): {
  readonly planned: object;
  readonly months: readonly string[];
} {
  const one = rehearsing({
    person,
    context: { questions: QUESTIONS, interactions: HEARD.interactions },
  });
  const months = run(programme, { from: at("11-02"), until: at("12-31") });
  const { given, family } = person.name;
  const nameless = (text: string) => text.replaceAll(given, "…").replaceAll(family, "…");
  return {
    planned: planNow(one, months, NOW).touches.map(({ key, dueAt }) => [key, String(dueAt)]),
    months: rehearse(one, months).map((each) => nameless(JSON.stringify(each))),
  };
}

describe("who somebody is", () => {
  it("changes no audience, reason, article, route, call, reminder, plan or letter, whatever the vendors' JSON says of it", async () => {
    const plain = decided(await personOf({}));
    await fc.assert(
      fc.asyncProperty(anyone, fc.constantFrom(...NAMES), async (who, name) => {
        expect(decided(await personOf(who, name))).toEqual(plain);
      }),
      { numRuns: 25 },
    );
  });

  it("would be found: what may count does change what is chosen", async () => {
    const person = await personOf({});
    const plain = decided(person) as Decided;
    const elsewhere = decided({ ...person, place: { ...person.place, country: "DE" } }) as Decided;
    const differ = (Object.keys(plain) as (keyof Decided)[]).filter(
      (part) => JSON.stringify(plain[part]) !== JSON.stringify(elsewhere[part]),
    );
    expect(differ).toEqual(["audiences", "reminders", "months"]);
    expect(plain.attention.map(({ key }) => key)).toEqual([
      ...["question-open", "address-bounced", "start-moved", "paper-missing"],
      ...["calls-missed", "no-reply"],
    ]);
    expect(plain.months.some((each) => each.includes('"articles":["'))).toBe(true);
  });
});

interface Decided {
  readonly attention: readonly { readonly key: string }[];
  readonly audiences: object;
  readonly articles: object;
  readonly route: object;
  readonly call: object;
  readonly reminders: object;
  readonly points: object;
  readonly planned: object;
  readonly months: readonly string[];
}
