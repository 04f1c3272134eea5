import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { VendorEmployee } from "#connectors/frappe/client";
import {
  earlierWall,
  instantOf,
  toRecord,
  wallOf,
  type MappingSettings,
} from "#connectors/frappe/mapping";

const SETTINGS: MappingSettings = {
  siteZone: "Asia/Shanghai",
  companyAbbreviation: "LR",
  places: { Shanghai: { country: "CN", city: "Shanghai", zone: "Asia/Shanghai" } },
};

function employee(more: Partial<VendorEmployee> = {}): VendorEmployee {
  return {
    name: "HR-EMP-00001",
    modified: "2026-11-02 17:00:00.000000",
    first_name: "Wei",
    last_name: "Li",
    status: "Active",
    date_of_joining: "2027-07-01",
    personal_email: "li.wei@example.com",
    ...more,
  };
}

function mapped(more: Partial<VendorEmployee> = {}, settings = SETTINGS) {
  const whole = employee(more);
  return toRecord({ name: whole.name, modified: whole.modified, employee: whole }, settings);
}

describe("an employee in our words", () => {
  it("carries who, where, since when, and no offer: offers are the ATS's", () => {
    const full = mapped({
      company_email: "wei.li@lumen.example",
      department: "Engineering - LR",
      designation: "Engineer",
      branch: "Shanghai",
      job_applicant: "HR-APP-2026-00007",
    });
    expect(full).toEqual({
      kind: "record",
      record: {
        ref: { vendor: "frappe", kind: "employee", id: "HR-EMP-00001" },
        alsoKnownAs: [{ vendor: "frappe", kind: "job-applicant", id: "HR-APP-2026-00007" }],
        name: { given: "Wei", family: "Li" },
        mail: { private: "li.wei@example.com", work: "wei.li@lumen.example" },
        place: { country: "CN", city: "Shanghai", zone: "Asia/Shanghai" },
        department: "Engineering",
        job: "Engineer",
        offers: [],
        facts: [],
        employed: true,
        startOn: Temporal.PlainDate.from("2027-07-01"),
        changedAt: Temporal.Instant.from("2026-11-02T09:00:00Z"),
      },
    });
  });

  it.each([
    // status      what it means to us
    ["Active", { kind: "record", record: { employed: true } }],
    ["Suspended", { kind: "record", record: { employed: true } }],
    ["Inactive", { kind: "record", record: { employed: false } }],
    ["Left", { kind: "gone", ref: { vendor: "frappe", kind: "employee", id: "HR-EMP-00001" } }],
  ] as const)("with status %s is %o", (status, expected) => {
    expect(mapped({ status })).toMatchObject(expected);
  });

  it.each([
    ["no mail and no applicant", { personal_email: null, company_email: " " }, "no-mail"],
    ["a blank name", { first_name: " " }, "no-name"],
  ] as const)("with %s is skipped and told", (_, more, why) => {
    expect(mapped(more)).toMatchObject({ kind: "skipped", skipped: { why } });
  });

  it("without a mail is still matched by its applicant", () => {
    const known = mapped({ personal_email: null, job_applicant: "li.wei@example.com" });
    expect(known).toMatchObject({
      kind: "record",
      record: { alsoKnownAs: [{ kind: "job-applicant", id: "li.wei@example.com" }] },
    });
    expect(known.kind === "record" && "mail" in known.record).toBe(false);
  });

  it("that is not one by Frappe's own rules is skipped as malformed", () => {
    const row = { name: "HR-EMP-00009", modified: "2026-11-02 17:00:00" };
    expect(toRecord(row, SETTINGS)).toEqual({
      kind: "skipped",
      skipped: {
        ref: { vendor: "frappe", kind: "employee", id: "HR-EMP-00009" },
        why: "malformed",
      },
    });
  });

  it.each([
    ["Engineering - LR", "LR", "Engineering"],
    ["Engineering - LR", "R", "Engineering - LR"],
    ["Research - LR - LR", "LR", "Research - LR"],
    ["Engineering", "LR", "Engineering"],
  ])("of department %s shows it without the suffix %s as %s", (department, suffix, shown) => {
    expect(mapped({ department }, { ...SETTINGS, companyAbbreviation: suffix })).toMatchObject({
      record: { department: shown },
    });
  });
});

describe("a wall clock of the site", () => {
  it.each([
    // what Frappe writes           site's zone         the instant
    ["2026-11-02 17:00:00.000000", "Asia/Shanghai", "2026-11-02T09:00:00Z"],
    ["2026-11-02 17:00:00.123456", "Asia/Kolkata", "2026-11-02T11:30:00.123456Z"],
    ["2026-10-25 02:30:00", "Europe/Berlin", "2026-10-25T00:30:00Z"], // comes twice: the first
    ["2026-03-29 02:30:00", "Europe/Berlin", "2026-03-29T00:30:00Z"], // does not exist: before the gap
    ["2026-11-02 17:00:00.1", "Pacific/Kiritimati", "2026-11-02T03:00:00.1Z"],
  ])("%s in %s is %s", (wall, zone, instant) => {
    expect(instantOf(wall, zone).toString()).toBe(instant);
  });

  it("two hours earlier by its hands, across a change of the clock", () => {
    expect(earlierWall("2026-10-25 03:10:00.000007", 2)).toBe("2026-10-25 01:10:00.000007");
  });

  it("never loses a change: what is written after the cursor's instant is at or after its overlap", () => {
    const zones = fc.constantFrom("Asia/Shanghai", "Europe/Berlin", "America/New_York", "UTC");
    const moments = fc.integer({ min: 1_750_000_000, max: 1_830_000_000 });
    fc.assert(
      fc.property(zones, moments, fc.nat(7_200), (zone, seconds, laterSeconds) => {
        const cursor = Temporal.Instant.fromEpochMilliseconds(seconds * 1_000);
        const change = cursor.add({ seconds: laterSeconds });
        expect(wallOf(change, zone) >= earlierWall(wallOf(cursor, zone), 2)).toBe(true);
      }),
    );
  });

  it("comes back as the same instant wherever the clock is not set back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (seconds) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(seconds * 1_000);
        expect(instantOf(wallOf(instant, "Asia/Kolkata"), "Asia/Kolkata").equals(instant)).toBe(
          true,
        );
      }),
    );
  });
});
