import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dueFor } from "#nurture/local/due";
import type { Milestones } from "#nurture/model/offer";
import { isWorkingDay } from "#nurture/time/working-day";
import { loadDepartments } from "#server/programme/load";
import { loadLocalRules, LOCAL_RULES } from "#server/programme/local";

const on = (day: string) => ({ kind: "day" as const, on: Temporal.PlainDate.from(day) });

/** Every rule of a country for someone who accepts and starts on these days: its id and its day. */
function days(country: string, accepted: string, start: string): Readonly<Record<string, string>> {
  const milestones: Milestones = { offerAccepted: on(accepted), start: on(start) };
  const rules = LOCAL_RULES.get(country)?.rules ?? [];
  return Object.fromEntries(
    rules.map((rule) => {
      const due = dueFor(rule, { place: { country } }, { milestones });
      return [rule.id, due?.toString() ?? ""];
    }),
  );
}

describe("the shipped local rules", () => {
  it.each<readonly [string, string, string, Readonly<Record<string, string>>]>([
    // The Spring Festival of 2026 is 15 to 23 February; Saturday the 14th and the 28th are worked.
    [
      "CN",
      "2026-02-09",
      "2026-02-24",
      {
        "three-party-agreement": "2026-02-28",
        probation: "2026-02-14",
        "written-contract": "2026-03-24",
        "social-insurance": "2026-03-26",
      },
    ],
    // 1 July is the establishment day. The first day counts: 60 days from 2 July end on 30 August.
    [
      "HK",
      "2027-05-03",
      "2027-07-02",
      { "lawfully-employable": "2027-05-03", mpf: "2027-08-30", ir56e: "2027-09-30" },
    ],
    // Golden Week: 29 April, 3 to 5 May. 10 May is a Monday.
    [
      "JP",
      "2027-04-27",
      "2027-04-30",
      {
        "working-conditions": "2027-05-10",
        "health-pension": "2027-04-30",
        "employment-insurance": "2027-05-10",
      },
    ],
    // 1 March is Independence Day, 15 April a Thursday.
    [
      "KR",
      "2027-02-01",
      "2027-03-02",
      {
        "working-conditions": "2027-02-26",
        "health-insurance": "2027-03-16",
        "other-insurances": "2027-04-15",
      },
    ],
    // 9 August is National Day.
    [
      "SG",
      "2027-05-03",
      "2027-08-10",
      { "work-pass": "2027-08-06", "key-employment-terms": "2027-08-24" },
    ],
    // 30 April and 1 May are holidays; 1 July is a Thursday.
    [
      "VN",
      "2027-03-01",
      "2027-05-03",
      { "written-contract": "2027-04-29", probation: "2027-07-01" },
    ],
    // 26 January is Republic Day.
    ["IN", "2027-01-04", "2027-01-27", { "appointment-letter": "2027-01-25" }],
    // Easter Monday is 29 March 2027.
    [
      "DE",
      "2027-01-04",
      "2027-03-30",
      {
        "essential-terms": "2027-03-30",
        "further-terms": "2027-04-06",
        "social-insurance": "2027-05-11",
      },
    ],
    // 14 July is the national day.
    ["FR", "2027-05-03", "2027-07-15", { "work-permit-check": "2027-07-12", dpae: "2027-07-13" }],
    // 6 January is Epiphany.
    [
      "ES",
      "2026-11-02",
      "2027-01-07",
      { "social-security": "2027-01-05", "contract-notice": "2026-11-16" },
    ],
    // Christmas Day is a Friday in 2026, Boxing Day is kept on Monday the 28th.
    [
      "GB",
      "2026-11-02",
      "2026-12-29",
      { "right-to-work": "2026-12-24", "written-statement": "2026-12-29" },
    ],
    // Labor Day is 7 September 2026: a Friday start has section 2 due on Thursday.
    [
      "US",
      "2026-05-04",
      "2026-09-04",
      {
        "i9-section-1": "2026-09-04",
        "i9-section-2": "2026-09-10",
        "new-hire-report": "2026-09-24",
      },
    ],
    // 7 September is Independence Day.
    ["BR", "2026-06-01", "2026-09-08", { esocial: "2026-09-04", ctps: "2026-09-15" }],
  ])("fall due in %s, accepted on %s and starting on %s, as the offices there work", (...given) => {
    const [country, accepted, start, expected] = given;
    expect(days(country, accepted, start)).toEqual(expected);
  });

  it("cover the countries that were promised, each rule with a day that is worked there", () => {
    const promised = ["BR", "CN", "DE", "ES", "FR", "GB", "HK", "IN", "JP", "KR", "SG", "US", "VN"];
    const idle = promised.filter((country) =>
      Object.values(days(country, "2027-02-01", "2027-07-01")).some(
        (due) => due === "" || !isWorkingDay(Temporal.PlainDate.from(due), country),
      ),
    );
    expect([[...LOCAL_RULES.keys()], idle]).toEqual([promised, []]);
  });

  it("name owners that a tenant begins with", () => {
    const owners = new Set(loadDepartments().map(({ slug }) => slug));
    const rules = [...LOCAL_RULES.values()].flatMap((country) => country.rules);
    expect(rules.filter(({ owner }) => !owners.has(owner))).toEqual([]);
  });

  it.each([
    ["xx.yaml", "country: XX\nfields: []\nrules: []\n", /xx\.yaml: .*rules/s],
    ["fr.yaml", () => written("it"), /fr\.yaml: holds the rules of IT/],
  ])("refuse %s by its name when it doesn't hold", (name, text, expected) => {
    const folder = mkdtempSync(join(tmpdir(), "local-rules-"));
    writeFileSync(join(folder, name), typeof text === "string" ? text : text());
    expect(() => loadLocalRules(folder)).toThrow(expected);
  });
});

/** A whole country in a few lines, as the README shows how to write one. */
function written(country: string): string {
  return `country: ${country.toUpperCase()}
fields: [visa]
rules:
  - id: contract
    title: { en: Contract, zh-Hans: 合同 }
    says: { en: Sign it., zh-Hans: 签订。 }
    owner: hr
    anchor: start
    due: { count: days, amount: 1 }
    day: law
    source: { title: Law, url: https://law.test, readOn: "2026-11-23", verified: false }
`;
}
