import { describe, expect, it } from "vitest";
import { renderLocalLetter } from "#nurture/content/local-letter";
import type { ReminderState } from "#nurture/local/reminders";
import type { LocalRule } from "#nurture/local/rule";
import { dueLines, letterWeek } from "#nurture/local/weekly";

const day = (text: string) => Temporal.PlainDate.from(text);

function rule(id: string): LocalRule {
  return {
    id,
    title: { en: `The ${id}`, "zh-Hans": id },
    says: { en: "Sign it.", "zh-Hans": "签订。" },
    owner: "hr",
    anchor: "start",
    due: { count: "months", amount: 1 },
    day: "law",
    doneWhenProvided: false,
    source: { title: "Law", url: "https://law.test", readOn: day("2026-11-23"), verified: true },
  };
}

const TAX = rule("tax");
const VISA = rule("visa");
const reminder = (of: LocalRule, state: ReminderState, due?: string, country = "US") => ({
  rule: of,
  state,
  due: due === undefined ? undefined : day(due),
  country,
});

describe("an owner's weekly letter", () => {
  it.each([
    ["2027-05-23T23:59:00Z", "UTC", undefined],
    ["2027-05-24T07:59:00Z", "UTC", undefined],
    ["2027-05-24T08:00:00Z", "UTC", "2027-W21"],
    ["2027-05-24T23:59:00Z", "UTC", "2027-W21"],
    ["2027-05-25T08:00:00Z", "UTC", undefined],
    ["2027-05-24T00:00:00Z", "Asia/Shanghai", "2027-W21"],
  ])("is written on Monday from eight on: at %s in %s %s", (now, zone, expected) => {
    expect(letterWeek(Temporal.Instant.from(now), zone)).toBe(expected);
  });

  it("counts what is overdue or due within two weeks, by rule and country, the most overdue first", () => {
    const lines = dueLines(
      [
        reminder(TAX, "upcoming", "2027-06-07"),
        reminder(TAX, "upcoming", "2027-06-08"),
        reminder(TAX, "upcoming"),
        reminder(TAX, "due-soon", "2027-05-25"),
        reminder(TAX, "due-soon", "2027-05-25", "GB"),
        reminder(VISA, "overdue", "2027-05-20"),
        reminder(VISA, "due-soon", "2027-05-26"),
      ],
      day("2027-05-24"),
    );
    expect(
      lines.map((line) => `${line.rule.id} ${line.country} ${line.overdue} ${line.soon}`),
    ).toEqual(["visa US 1 1", "tax US 0 2", "tax GB 0 1"]);
  });

  it("is written in the language that HR chose, else in that of the country", () => {
    const about = { lines: [], company: { en: "Xinghe" }, sender: "Lin", link: "https://k" };
    const department = { name: { en: "Finance" }, country: "GB" };
    const languages = [department, { ...department, language: "de" as const }].map(
      (each) => renderLocalLetter({ ...about, department: each }).language,
    );
    expect(languages).toEqual(["en", "de"]);
  });

  it("names rules, countries and counts, and says what it isn't", () => {
    const letter = renderLocalLetter({
      department: { name: { en: "Finance" }, country: "GB" },
      lines: [{ rule: TAX, country: "US", overdue: 2, soon: 3 }],
      company: { en: "Xinghe" },
      sender: "Lin Xiao",
      link: "https://k/hr/local?owner=finance",
    });
    expect(letter).toEqual({
      language: "en",
      subject: "Local duties of new hires: what is due",
      greeting: "Hello Finance team,",
      paragraphs: [
        "This is what Finance has to see to for new hires, by the law or practice of their country. This mail names nobody; the page does, for those who may open it.",
        "Information, not legal advice. The page gives each source and when it was read.",
      ],
      blocks: [
        {
          kind: "list",
          title: "Finance",
          items: [{ title: "The tax · US", note: "Overdue: 2 · due within two weeks: 3" }],
        },
        {
          kind: "action",
          label: "Open the list",
          link: "https://k/hr/local?owner=finance",
          main: true,
        },
      ],
      closing: letter.closing,
      reasons: [],
    });
  });
});
