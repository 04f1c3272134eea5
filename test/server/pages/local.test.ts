import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Person } from "#nurture/model/person";
import { freshMemory } from "../../kit/databases.ts";
import {
  emptied,
  freshWeb,
  hire,
  linkTo,
  seedHire,
  signedIn,
  TENANT,
  type Web,
} from "../../kit/web.ts";

let web: Web;
let hr: { readonly cookie: string };
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
beforeEach(async () => {
  await emptied(web);
  hr = await signedIn(web, ["hr"]);
});
afterAll(async () => {
  await web.deps.database.close();
});

/** The words of a page in English, without its tags and with single spaces. */
async function words(path: string, language = "en"): Promise<string> {
  const cookie = `${hr.cookie}; keepwarm-language=${language}`;
  const text = await (await web.get(path, { cookie })).text();
  const [, main = ""] = text.split("<main");
  return main.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

/** Someone who starts in a country on a day; the clock is at Monday 24 May 2027. */
async function seed(country: string, zone: string, start: string, given: string): Promise<Person> {
  const { offer } = hire();
  const on = Temporal.PlainDate.from(start);
  const person = hire({
    name: { given, family: "Test" },
    zone,
    place: { country, zone },
    offer: { ...offer, milestones: { start: { kind: "day", on } } },
  });
  await seedHire(web, person);
  return person;
}

const ana = () => seed("US", "America/New_York", "2027-05-18", "Ana");
const card = (person: Person) => `/hr/people/${person.id}`;
const post = (person: Person, path: string, form: Readonly<Record<string, string>>) =>
  web.post(`${card(person)}/local/${path}`, form, hr);

/** The part of a text that begins with these words. */
function from(text: string, beginning: string, characters = 400): string {
  return text.slice(text.indexOf(beginning)).slice(0, characters);
}

async function logged(person: Person): Promise<readonly unknown[]> {
  const { rows } = await web.write((tx) =>
    sql<{ what: string; facts: unknown; hidden: boolean }>`
      select what, body::jsonb->'facts' as facts, body::jsonb ? 'commitment' as hidden
        from log_entries where person_id = ${person.id}::uuid order by index`.execute(tx),
  );
  return rows.map(({ what, facts, hidden }) => [what, facts, hidden]);
}

describe("the card of local rules on a person's page", () => {
  it("says what is due when, by whom, on what ground, and what it isn't", async () => {
    const shown = from(await words(card(await ana())), "Form I-9, section 2", 700);
    const told = [
      "Overdue",
      "Fri, May 21 · People team (the day is the law’s)",
      "Within three business days of the first day",
      "USCIS Handbook for Employers M-274",
      "read on November 23, 2026",
      "Information, not legal advice.",
    ];
    expect(told.filter((sentence) => !shown.includes(sentence))).toEqual([]);
  });

  it("marks a rule as done and takes that back, with an entry each and no second one", async () => {
    const person = await ana();
    const mark = { rule: "i9-section-2", how: "in-hris" };
    const answer = await post(person, "mark", mark);
    await post(person, "mark", mark);
    const done = from(await words(card(person)), "Form I-9, section 2", 800);
    await post(person, "unmark", { rule: "i9-section-2" });
    const again = from(await words(card(person)), "Form I-9, section 2", 60);
    expect({
      location: answer.headers.get("location"),
      done: done.includes("Done in the HRIS") && done.includes("林晓, May 23"),
      again: again.includes("Overdue"),
      log: await logged(person),
    }).toEqual({
      location: `/hr/people/${person.id}?did=local-marked#local`,
      done: true,
      again: true,
      log: [
        ["local.marked", { country: "US", how: "in-hris", rule: "i9-section-2" }, false],
        ["local.unmarked", { country: "US", rule: "i9-section-2" }, false],
      ],
    });
  });

  it("knows that a paper is there, and seals what was said of it", async () => {
    const person = await seed("HK", "Asia/Hong_Kong", "2027-07-02", "Kit");
    const before = await words(card(person));
    await post(person, "field", { field: "right-to-work", state: "not-needed" });
    const after = await words(card(person));
    expect({
      before: before.includes("Right-to-work papers Not provided"),
      rule: from(before, "Inspect the papers", 60).includes("Upcoming"),
      after: after.includes("Right-to-work papers Not needed 林晓, May 24"),
      settled: from(after, "Inspect the papers", 70).includes("Does not apply"),
      log: await logged(person),
    }).toEqual({
      before: true,
      rule: true,
      after: true,
      settled: true,
      log: [["local.stated", { country: "HK" }, true]],
    });
  });

  it.each<readonly [string, Readonly<Record<string, string>>, number]>([
    ["mark", { rule: "i9-section-9", how: "online" }, 404],
    ["mark", { rule: "i9-section-2", how: "passport X123" }, 422],
    ["field", { field: "nationality", state: "provided" }, 422],
    ["field", { field: "tax-id", state: "123-45-6789" }, 422],
    ["field", { field: "three-party-agreement", state: "provided" }, 404],
  ])("keeps nothing else: %s %j", async (path, form, status) => {
    const person = await ana();
    expect([(await post(person, path, form)).status, await logged(person)]).toEqual([status, []]);
  });

  it("has nothing to say where no rules are kept", async () => {
    const far = await seed("NP", "Asia/Kathmandu", "2027-07-01", "Asha");
    const nowhere = hire({ place: {} });
    await seedHire(web, nowhere);
    expect([
      (await words(card(far))).includes("No rules are kept for this country yet."),
      (await words(card(nowhere))).includes("It isn’t known in which country"),
      (await post(far, "unmark", { rule: "x" })).status,
    ]).toEqual([true, true, 404]);
  });

  it("counts what was said of somebody who turned out to be this person", async () => {
    const person = await ana();
    const other = hire();
    await seedHire(web, other);
    await web.write(async (tx) => {
      await sql`insert into local_marks values (${TENANT}::uuid, ${other.id}::uuid,
        ${person.offer.occurrence}, 'US', 'i9-section-2', 'online', ${other.id}::uuid, now())`.execute(
        tx,
      );
      await sql`update people set merged_into = ${person.id}::uuid where id = ${other.id}::uuid`.execute(
        tx,
      );
    });
    const done = from(await words(card(person)), "Form I-9, section 2", 800);
    await post(person, "unmark", { rule: "i9-section-2" });
    expect([
      done.includes("Done online A colleague"),
      from(await words(card(person)), "Form I-9, section 2", 60).includes("Overdue"),
    ]).toEqual([true, true]);
  });
});

describe("what a candidate is told of their papers", () => {
  it("is nothing while nobody has said anything, then what was said", async () => {
    const person = await seed("HK", "Asia/Hong_Kong", "2027-07-02", "Kit");
    const held = `${linkTo("candidate", person.id)}/about-me`;
    const before = await words(held);
    await post(person, "field", { field: "visa", state: "provided" });
    const after = await words(held);
    expect([before.includes("Visa"), after.includes("Visa Provided May 24")]).toEqual([
      false,
      true,
    ]);
  });
});

const rowsGone = () => web.write((tx) => sql`delete from local_marks`.execute(tx));

describe("the page of open reminders", () => {
  it("says so while there are none", async () => {
    expect(await words("/hr/local")).toContain("Nothing is open here.");
  });

  it("puts what is overdue first, then the next day, wherever it is", async () => {
    await ana();
    await seed("GB", "Europe/London", "2027-05-26", "Beth");
    await seed("SG", "Asia/Singapore", "2027-05-10", "Chen");
    const shown = await words("/hr/local");
    const dues = [...shown.matchAll(/\w{3}, \w{3} \d+ (?:Overdue|Due soon|Upcoming) \w+/g)].map(
      ([found]) => found,
    );
    expect(dues).toEqual([
      "Fri, May 7 Overdue Chen",
      "Tue, May 18 Overdue Ana",
      "Fri, May 21 Overdue Ana",
      "Mon, May 24 Due soon Chen",
      "Tue, May 25 Due soon Beth",
      "Wed, May 26 Due soon Beth",
      "Mon, Jun 7 Upcoming Ana",
    ]);
  });

  it("leaves out what is done, who declined and who was merged, and filters by country", async () => {
    const person = await ana();
    await seed("GB", "Europe/London", "2027-05-26", "Beth");
    const declined = await seed("GB", "Europe/London", "2027-05-26", "Dan");
    await seedHire(web, { ...declined, offer: { ...declined.offer, status: "declined" } });
    await post(person, "mark", { rule: "i9-section-2", how: "online" });
    const all = await words("/hr/local");
    const british = await words("/hr/local?country=GB");
    expect({
      count: all.includes("4 reminders are open, one of them overdue"),
      dan: all.includes("Dan"),
      chips: all.includes("Every country 4 United Kingdom 2 United States 2"),
      filtered: [british.includes("Beth"), british.includes("Ana")],
    }).toEqual({ count: true, dan: false, chips: true, filtered: [true, false] });
  });

  it("filters by who sees to it, and by both", async () => {
    await seed("HK", "Asia/Hong_Kong", "2027-06-02", "Kit");
    await ana();
    const theirs = await words("/hr/local?owner=finance");
    const both = await words("/hr/local?owner=finance&country=US");
    expect({
      theirs: [theirs.includes("Send form IR56E"), theirs.includes("Form I-9")],
      chips: theirs.includes("Every country 2") && theirs.includes("All departments 6"),
      both: [both.includes("Report the new hire"), both.includes("Send form IR56E")],
    }).toEqual({ theirs: [true, false], chips: true, both: [true, false] });
  });

  it("counts what is overdue in the bar, at once after a colleague said something and else of late", async () => {
    const counted = async () => {
      const text = await (await web.get("/hr/calls", hr)).text();
      return /href="\/hr\/local"[^>]*>[^<]*(?:<b class="count">(\d+)<\/b>)?/.exec(text)?.[1];
    };
    web.ambient.advance({ minutes: 10 });
    const person = await ana();
    const before = await counted();
    await post(person, "mark", { rule: "i9-section-2", how: "online" });
    const after = await counted();
    await rowsGone();
    expect([before, after, await counted()]).toEqual(["2", "1", "1"]);
    web.ambient.advance({ minutes: 10 });
    expect(await counted()).toBe("2");
  });

  it("speaks Chinese, its rules too", async () => {
    await ana();
    expect(await words("/hr/local", "zh-Hans")).toContain("I-9 表第 2 部分（雇主填写）");
  });

  it("is HR's alone", async () => {
    const other = await signedIn(web, ["it_admin"]);
    expect((await web.get("/hr/local", other)).status).toBe(403);
  });
});

describe("the list of all local rules", () => {
  it("names every country, its papers, each rule's day and source, and what nobody has checked", async () => {
    const shown = await words("/hr/local/rules");
    const told = [
      "China",
      "Papers: Three-party agreement · Household registration",
      "One month after: first day",
      "10 working days after: offer accepted",
      "One working day before: first day",
      "On the day itself: first day",
      "30 days after: first day",
      "By day 10 of the next month: first day",
      "the day is our suggestion",
      "Not checked against the official text",
    ];
    expect(told.filter((sentence) => !shown.includes(sentence))).toEqual([]);
  });
});
