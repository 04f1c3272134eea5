import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bundle } from "#connectors/greenhouse/bundle";
import type {
  VendorApplication,
  VendorCandidate,
  VendorOffer,
} from "#connectors/greenhouse/client";
import { nextCursor } from "#connectors/greenhouse/client";
import { guessed } from "#connectors/greenhouse/facts";
import { toRecord } from "#connectors/greenhouse/mapping";
import { withReference } from "#connectors/greenhouse/sink";
import { languageOf, zoneOf } from "#connectors/greenhouse/zones";
import type { PersonRecord } from "#nurture/model/record";

const CANDIDATE: VendorCandidate = {
  id: 1,
  first_name: "Wei",
  last_name: "Zhang",
  email_addresses: [{ value: "wei@example.org", type: "personal" }],
};
const TENANT = { offices: [], disciplines: {} };

function offer(given: Partial<VendorOffer>): VendorOffer {
  return { id: 10, version: 1, application_id: 7, candidate_id: 1, status: "Created", ...given };
}

function bundle(given: Partial<Bundle>): Bundle {
  return {
    candidate: CANDIDATE,
    offers: [offer({ sent_on: "2026-10-01" })],
    applications: [],
    educations: [],
    scorecards: [],
    vanished: {},
    directory: {
      jobs: new Map(),
      departments: new Map(),
      offices: new Map(),
      options: new Map(),
      managers: new Map(),
    },
    ...given,
  };
}

function record(given: Partial<Bundle>): PersonRecord {
  const mapped = toRecord(bundle(given), TENANT);
  if (!mapped.ok) throw new Error(mapped.skipped.why);
  return mapped.record;
}

const rejected: VendorApplication = { id: 7, candidate_id: 1, status: "rejected" };
const running: VendorApplication = { id: 7, candidate_id: 1, status: "in_process" };
const sent = "2026-10-01";

describe("an offer's status", () => {
  it.each([
    // what Greenhouse holds                                application  is
    [offer({ status: "Created" }), running, "drafted"],
    [offer({ status: "Created", sent_on: sent }), running, "sent"],
    [offer({ status: "Created", sent_on: sent }), undefined, "sent"],
    [offer({ status: "Accepted", sent_on: sent }), running, "accepted"],
    [offer({ status: "Rejected", sent_on: sent }), running, "declined"],
    [offer({ status: "Rejected", sent_on: sent }), rejected, "declined"],
    [offer({ status: "Created", sent_on: sent }), rejected, "withdrawn"],
    [offer({ status: "Accepted", sent_on: sent }), rejected, "withdrawn"],
    [offer({ status: "Deprecated", sent_on: sent }), running, "sent"],
    [offer({ status: "Deprecated" }), running, "drafted"],
  ] as const)("%o with application %o", (given, application, status) => {
    const applications = application === undefined ? [] : [application];
    expect(record({ offers: [given], applications }).offers[0]?.status).toBe(status);
  });

  it("is that of the newest version, however the versions come", () => {
    const versions = [
      offer({ id: 10, version: 1, status: "Deprecated", sent_on: sent }),
      offer({ id: 11, version: 2, status: "Deprecated", sent_on: sent }),
      offer({ id: 12, version: 3, status: "Accepted", sent_on: sent }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(versions, { minLength: 3 }), (offers) => {
        expect(record({ offers }).offers).toMatchObject([{ version: 3, status: "accepted" }]);
      }),
    );
  });

  it("never comes from a superseded version while a standing one is there", () => {
    const status = fc.constantFrom("Created", "Accepted", "Rejected", "Deprecated" as const);
    const anyOffer = fc.record({
      id: fc.nat(),
      version: fc.nat(5),
      status,
      application_id: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyOffer, { minLength: 1, selector: (o) => o.id }), (offers) => {
        const told = record({ offers }).offers;
        const occurrences = told.map((each) => each.occurrence);
        expect(new Set(occurrences).size).toBe(occurrences.length);
        for (const each of told) {
          const source = offers.filter((o) => String(o.id) === each.ref.id);
          const peers = offers.filter((o) => o.application_id === source[0]!.application_id);
          const standing = peers.some((o) => o.status !== "Deprecated");
          expect(standing && source.every((o) => o.status === "Deprecated")).toBe(false);
        }
      }),
    );
  });
});

describe("milestones", () => {
  it("are days where Greenhouse gives days and an instant for the acceptance", () => {
    const custom_fields = {
      graduation_date: { value: "2027-06-30" },
      tripartite_signed_on: { value: "2026-11-20T00:00:00Z" },
    };
    const accepted = offer({
      status: "Accepted",
      sent_on: sent,
      resolved_at: "2026-10-09T03:04:05Z",
      starts_on: "2027-07-01",
    });
    const { milestones } = record({
      candidate: { ...CANDIDATE, custom_fields },
      offers: [accepted],
    }).offers[0]!;
    expect(JSON.parse(JSON.stringify(milestones))).toEqual({
      offerSent: { kind: "day", on: "2026-10-01" },
      offerAccepted: { kind: "instant", at: "2026-10-09T03:04:05Z" },
      tripartiteSigned: { kind: "day", on: "2026-11-20" },
      graduation: { kind: "day", on: "2027-06-30" },
      start: { kind: "day", on: "2027-07-01" },
    });
  });

  it("do not read the day an offer was declined as an acceptance", () => {
    const declined = offer({ status: "Rejected", resolved_at: "2026-10-09T03:04:05Z" });
    expect(record({ offers: [declined] }).offers[0]!.milestones).toEqual({});
  });

  it.each(["soon", "2027-02-30", "30.06.2027", ""])("leave out a graduation of %j", (value) => {
    const custom_fields = { graduation_date: { value } };
    const told = record({ candidate: { ...CANDIDATE, custom_fields } }).offers[0]!.milestones;
    expect(told.graduation).toBeUndefined();
  });
});

describe("who cannot be nurtured", () => {
  it.each([
    [{ ...CANDIDATE, email_addresses: [] }, "no-mail"],
    [{ ...CANDIDATE, email_addresses: [{ value: "not an address", type: "personal" }] }, "no-mail"],
    [{ ...CANDIDATE, can_email: false }, "no-mail"],
    [{ ...CANDIDATE, first_name: " ", last_name: "" }, "no-name"],
    [{ ...CANDIDATE, private: true }, "private"],
  ] as const)("%o is told as %s", (candidate, why) => {
    const ref = { vendor: "greenhouse", kind: "candidate", id: "1" };
    expect(toRecord(bundle({ candidate: candidate as VendorCandidate }), TENANT)).toEqual({
      ok: false,
      skipped: { ref, why },
    });
  });
});

describe("where to write", () => {
  it.each([
    [["work", "personal"], "personal@example.org"],
    [["work", "other"], "other@example.org"],
    [["work"], "work@example.org"],
  ] as const)("of %j it is %s, and never a work address of ours", (types, mail) => {
    const email_addresses = types.map((type) => ({ value: `${type}@example.org`, type }));
    expect(record({ candidate: { ...CANDIDATE, email_addresses } }).mail).toEqual({
      private: mail,
    });
  });
});

describe("zones and languages", () => {
  it.each([
    ["Beijing", "Asia/Shanghai"],
    ["beijing", "Asia/Shanghai"],
    ["Eastern Time (US & Canada)", "America/New_York"],
    ["Europe/Berlin", "Europe/Berlin"],
    ["Middle Earth", undefined],
    ["Mars/Olympus", undefined],
    [null, undefined],
  ])("reads %j as %s", (name, zone) => {
    expect(zoneOf(name)).toBe(zone);
  });

  it("prefers the zone that the person asked for", () => {
    const custom_fields = { keepwarm_zone: { value: "Asia/Tokyo" } };
    expect(record({ candidate: { ...CANDIDATE, time_zone: "Beijing", custom_fields } }).zone).toBe(
      "Asia/Tokyo",
    );
  });

  it.each([
    ["中文", "zh-Hans"],
    ["zh_CN", "zh-Hans"],
    ["English", "en"],
    ["Klingon", undefined],
    [undefined, undefined],
  ])("reads %j as %s", (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe("disciplines", () => {
  it.each([
    ["Engineering", "technical"],
    ["研发中心", "technical"],
    ["Brand Marketing", "marketing"],
    ["Product Design", "product"],
    ["HR", "people"],
    ["Hospitality", undefined],
    ["", undefined],
  ])("guesses %j as %s", (department, discipline) => {
    expect(guessed(department)).toBe(discipline);
  });

  it("takes the company's own table first", () => {
    const directory = {
      ...bundle({}).directory,
      jobs: new Map([[4, { id: 4, department_id: 2 }]]),
      departments: new Map([[2, { id: 2, name: "Engineering" }]]),
    };
    const given = bundle({
      directory,
      offers: [offer({ job_id: 4, created_at: "2026-10-01T00:00:00Z" })],
    });
    const mapped = toRecord(given, { ...TENANT, disciplines: { Engineering: "operations" } });
    expect(mapped).toMatchObject({
      record: { facts: [{ value: "operations", confidence: "recorded" }] },
    });
  });
});

describe("small print", () => {
  it.each([
    ['<https://harvest.greenhouse.io/v3/jobs?cursor=a%2Bb>; rel="next"', "a+b"],
    ['<https://harvest.greenhouse.io/v3/jobs?cursor=p>; rel="prev"', undefined],
    ["", undefined],
    [undefined, undefined],
    ['<nonsense>; rel="next"', undefined],
  ])("takes from the link %j the cursor %j", (link, cursor) => {
    expect(nextCursor(link)).toBe(cursor);
  });

  it("writes a note's reference once, at its end", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = withReference(text, "op-1");
        expect(withReference(once, "op-1")).toBe(once);
        expect(once.endsWith("ref kw:op-1")).toBe(true);
      }),
    );
  });

  it("does not take a longer operation id for a shorter one", () => {
    expect(withReference("Hello ref kw:op-12", "op-1")).toContain("ref kw:op-1\n".trim());
    expect(withReference("Hello ref kw:op-12", "op-1")).toBe("Hello ref kw:op-12\n\nref kw:op-1");
  });
});
