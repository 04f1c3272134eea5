import { describe, expect, it } from "vitest";
import type { Source } from "#nurture/merge/source";
import { START_CONTRADICTED, START_VANISHED } from "#nurture/merge/start";
import type { Person } from "#nurture/model/person";
import type { OfferRecord } from "#nurture/model/record";
import { day, hire } from "../kit/planning.ts";
import {
  atsSource,
  hrisSource,
  merged,
  MERGED_AT,
  offerRecord,
  startText,
} from "../kit/records.ts";

describe("the offer that counts", () => {
  const rehire = offerRecord({
    occurrence: "greenhouse.application.9",
    milestones: { offerSent: day("2026-11-08") },
  });
  it.each([
    ["the newest live one", [offerRecord(), rehire], "greenhouse.application.9", "accepted"],
    [
      "a live one before a newer withdrawn one",
      [offerRecord(), { ...rehire, status: "withdrawn" }],
      "greenhouse.application.7",
      "accepted",
    ],
    [
      "a higher version that withdraws",
      [offerRecord(), offerRecord({ version: 2, status: "withdrawn" })],
      "greenhouse.application.7",
      "withdrawn",
    ],
    [
      "the newest when none is live",
      [offerRecord({ status: "declined" }), { ...rehire, status: "drafted", milestones: {} }],
      "greenhouse.application.7",
      "declined",
    ],
  ] as const)("is %s", (_, offers, occurrence, status) => {
    const changedAt = Temporal.Instant.from("2026-11-01T00:00:00Z");
    const { person } = merged([atsSource({ offers, changedAt })]);
    expect([person.offer.occurrence, person.offer.status]).toEqual([occurrence, status]);
  });

  it.each([
    ["the record that changed last", "2026-11-06T00:00:00Z", "greenhouse.application.9"],
    ["the first by name", "2026-11-05T00:00:00Z", "greenhouse.application.7"],
  ] as const)("is, of two sent on one day, %s", (_, changedAt, expected) => {
    const milestones = { offerSent: day("2026-11-02") };
    const other = atsSource({
      ref: { vendor: "greenhouse", kind: "candidate", id: "2" },
      offers: [offerRecord({ occurrence: "greenhouse.application.9", milestones })],
      changedAt: Temporal.Instant.from(changedAt),
    });
    const both = [other, atsSource({ offers: [offerRecord({ milestones })] })];
    const occurrences = [both, both.toReversed()].map(
      (sources) => merged(sources).person.offer.occurrence,
    );
    expect(occurrences).toEqual([expected, expected]);
  });

  it("prefers the record that changed last when the same version comes twice", () => {
    const later = atsSource({
      ref: { vendor: "greenhouse", kind: "candidate", id: "2" },
      offers: [offerRecord({ status: "declined" })],
      changedAt: MERGED_AT,
    });
    expect(merged([atsSource(), later]).person.offer.status).toBe("declined");
  });

  it.each([
    ["withdrawn when no system knows it any more", [], "accepted", "withdrawn"],
    [
      "withdrawn when only an applicant of the HRIS is left",
      [hrisSource({ employed: false })],
      "sent",
      "withdrawn",
    ],
    ["kept when the HRIS employs the person", [hrisSource()], "accepted", "accepted"],
    ["still declined when it was", [], "declined", "declined"],
  ] as const)("is %s", (_, sources, was, is) => {
    const before = hire({ offer: { status: was } });
    expect(merged(sources, before).person.offer).toMatchObject({
      occurrence: "offer-1",
      status: is,
    });
  });

  it("comes from the HRIS where there is no ATS, the first time and later", () => {
    const only = hrisSource({
      name: { given: "Lan", family: "Wu" },
      offers: [offerRecord({ occurrence: "frappe.job-offer.1" })],
    });
    const first = merged([only]).person;
    expect([first.offer.occurrence, merged([only], first).person]).toEqual([
      "frappe.job-offer.1",
      first,
    ]);
  });
});

describe("a doubtful start", () => {
  const known = (facts = {}): Person =>
    hire({ offer: { occurrence: "greenhouse.application.7" }, ...facts });
  const without = (facts: Partial<OfferRecord> = {}): Source =>
    atsSource({
      offers: [offerRecord({ milestones: { offerSent: day("2026-11-02") }, ...facts })],
    });

  it("keeps a date that vanished and says so", () => {
    const { person } = merged([without()], known());
    expect([startText(person), person.doubtful]).toEqual(["2027-01-11", START_VANISHED]);
  });

  it("is still doubted at the next merge, and clear once the date is back", () => {
    const doubted = merged([without()], known()).person;
    expect([
      merged([without()], doubted).person.doubtful,
      merged([atsSource()], doubted).person.doubtful,
    ]).toEqual([START_VANISHED, undefined]);
  });

  it.each([
    ["nothing was known", without(), undefined],
    ["the offer is another one", without({ occurrence: "greenhouse.application.9" }), known()],
    ["the offer is over", without({ status: "withdrawn" }), known()],
  ] as const)("is not named when %s", (_, source, before) => {
    expect(merged([source], before).person.doubtful).toBeUndefined();
  });

  it("is told when one system names two dates at one time", () => {
    const twin = atsSource({
      ref: { vendor: "greenhouse", kind: "candidate", id: "2" },
      offers: [
        offerRecord({ milestones: { offerSent: day("2026-11-02"), start: day("2027-08-01") } }),
      ],
    });
    expect(merged([atsSource(), twin]).person.doubtful).toBe(START_CONTRADICTED);
  });

  it.each([
    ["the other is older", { changedAt: Temporal.Instant.from("2026-11-04T00:00:00Z") }],
    [
      "the other is another offer",
      {
        offers: [
          offerRecord({
            occurrence: "x",
            status: "declined",
            milestones: { start: day("2027-08-01") },
          }),
        ],
      },
    ],
    [
      "the other is another version",
      { offers: [offerRecord({ version: 0, milestones: { start: day("2027-08-01") } })] },
    ],
  ] as const)("is not told when %s", (_, facts) => {
    const twin = atsSource({
      ref: { vendor: "greenhouse", kind: "candidate", id: "2" },
      offers: [offerRecord({ milestones: { start: day("2027-08-01") } })],
      ...facts,
    });
    expect(merged([atsSource(), twin]).person.doubtful).toBeUndefined();
  });

  it("is told when two employee records contradict each other", () => {
    const twin = hrisSource({
      ref: { vendor: "frappe", kind: "employee", id: "HR-2" },
      startOn: Temporal.PlainDate.from("2027-09-01"),
    });
    expect(merged([atsSource(), hrisSource(), twin]).person.doubtful).toBe(START_CONTRADICTED);
  });
});
