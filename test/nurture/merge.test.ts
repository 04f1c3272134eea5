import { describe, expect, it } from "vitest";
import { mergePerson, STALE_EMPLOYEE } from "#nurture/merge/merge-person";
import { day, instant, PERSON } from "../kit/planning.ts";
import {
  atsSource,
  hrisSource,
  merged,
  MERGED_AT,
  offerRecord,
  startText,
  without,
} from "../kit/records.ts";

describe("merging records into one person", () => {
  it("takes a plain ATS record as it is", () => {
    expect(merged([atsSource()]).person).toEqual({
      id: PERSON,
      name: { given: "雨桐", family: "王" },
      addresses: [
        { channel: "mail", value: "yutong@example.org", kind: "private", state: "unproven" },
      ],
      language: "zh-Hans",
      zone: "Asia/Shanghai",
      place: { country: "CN", city: "上海", zone: "Asia/Shanghai" },
      department: "Planning",
      job: "Engineer",
      offer: {
        occurrence: "greenhouse.application.7",
        version: 1,
        status: "accepted",
        milestones: { offerSent: instant("2026-11-02T02:00:00Z"), start: day("2027-07-01") },
      },
      profile: [],
      preferences: { rhythm: "normal" },
      employed: false,
    });
  });

  it("lets the HRIS speak for start, department and work mail once it has the employee", () => {
    const { person, notes } = merged([atsSource(), hrisSource({ job: "Ing." })]);
    expect({
      start: startText(person),
      department: person.department,
      job: person.job,
      mails: person.addresses.map(({ value }) => value),
      employed: person.employed,
      notes: notes.length,
    }).toEqual({
      start: "2027-07-05",
      department: "Planning - XH",
      job: "Engineer",
      mails: ["yutong@example.org", "y.wang@xinghe.example"],
      employed: true,
      notes: 1,
    });
  });

  it.each([
    ["applicants are no employees", { employed: false }, "2027-07-01", "Planning", 1],
    [
      "the same day needs no note",
      { startOn: Temporal.PlainDate.from("2027-07-01") },
      "2027-07-01",
      "Planning - XH",
      0,
    ],
  ] as const)("%s", (_, facts, start, department, notes) => {
    const result = merged([atsSource(), hrisSource(facts)]);
    expect([startText(result.person), result.person.department, result.notes.length]).toEqual([
      start,
      department,
      notes,
    ]);
  });

  it("fills from the HRIS what the ATS leaves empty", () => {
    const bare = offerRecord({ milestones: {} });
    const source = hrisSource({ employed: false, place: { country: "DE" }, language: "fr" });
    const rest = without(atsSource({ offers: [bare] }).record, "place");
    const { person, notes } = merged([{ system: "ats", record: rest }, source]);
    expect([startText(person), person.place, person.zone, person.language, notes]).toEqual([
      "2027-07-05",
      { country: "DE", zone: "Europe/Berlin" },
      "Europe/Berlin",
      "fr",
      [],
    ]);
  });

  it("does not use an employee from before this offer", () => {
    const left = hrisSource({ startOn: Temporal.PlainDate.from("2024-07-01") });
    const { person, notes } = merged([atsSource(), left]);
    expect([startText(person), person.employed, person.department, notes]).toEqual([
      "2027-07-01",
      false,
      "Planning",
      [STALE_EMPLOYEE],
    ]);
  });

  it("uses the current employee beside an old one", () => {
    const left = hrisSource({
      ref: { vendor: "frappe", kind: "employee", id: "HR-0" },
      startOn: Temporal.PlainDate.from("2024-07-01"),
      changedAt: MERGED_AT,
    });
    const { person, notes } = merged([atsSource(), hrisSource(), left]);
    expect([startText(person), person.employed, notes.includes(STALE_EMPLOYEE)]).toEqual([
      "2027-07-05",
      true,
      false,
    ]);
  });

  it.each([
    ["no start", { milestones: { offerSent: day("2026-11-02") } }],
    ["no sending date", { milestones: { start: day("2027-07-01") } }],
  ] as const)("believes an employee where the offer has %s", (_, facts) => {
    const record = without(hrisSource({ offers: [] }).record, "startOn");
    expect(
      merged([atsSource({ offers: [offerRecord(facts)] }), { system: "hris", record }]).person
        .employed,
    ).toBe(true);
  });

  it.each(["name", "mail", "offer"] as const)("is unusable without a %s", (what) => {
    const rest = without(atsSource().record, "name", "mail");
    const record = {
      name: { ...rest, mail: { private: "a@example.org" } },
      mail: { ...rest, name: { given: "A", family: "B" } },
      offer: atsSource({ offers: [] }).record,
    }[what];
    expect(mergePerson(PERSON, [{ system: "ats", record }], undefined, MERGED_AT)).toEqual({
      ok: false,
      why: `no-${what}`,
    });
  });
});
