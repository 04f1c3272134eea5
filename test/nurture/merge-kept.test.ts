import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergePerson } from "#nurture/merge/merge-person";
import { languageOf, zoneOf } from "#nurture/merge/places";
import { Person } from "#nurture/model/person";
import { hire, PERSON } from "../kit/planning.ts";
import { atsSource, hrisSource, merged, MERGED_AT, offerRecord, without } from "../kit/records.ts";

describe("what is kept of a person", () => {
  it("keeps address states, preferences and other channels", () => {
    const before = hire({
      addresses: [
        { channel: "mail", value: "Yutong@Example.org", kind: "private", state: "bounced" },
        { channel: "mail", value: "old@xinghe.example", kind: "work", state: "answered" },
        { channel: "wechat", value: "wx-1", kind: "private", state: "unproven" },
      ],
      preferences: { rhythm: "less" },
    });
    const { person } = merged([atsSource()], before);
    expect([person.addresses, person.preferences]).toEqual([
      [
        { channel: "mail", value: "yutong@example.org", kind: "private", state: "bounced" },
        { channel: "mail", value: "old@xinghe.example", kind: "work", state: "answered" },
        { channel: "wechat", value: "wx-1", kind: "private", state: "unproven" },
      ],
      { rhythm: "less" },
    ]);
  });

  it("keeps what the person said, reads vendors' facts again, drops what expired or may not be known", () => {
    const fact = { topic: "interest", at: MERGED_AT, confidence: "stated" } as const;
    const before = hire({
      profile: [
        { ...fact, value: "growth", source: "candidate" },
        { ...fact, value: "tools", source: "candidate", expiresAt: MERGED_AT },
        { ...fact, value: "life", source: "greenhouse.scorecard.1" },
      ],
    });
    const note = { ...fact, topic: "interview-note", source: "greenhouse.scorecard.2" } as const;
    const facts = [
      { ...note, value: "curious" },
      { ...note, value: "curious" },
      { ...note, value: "already married" },
    ];
    const { person, refused } = merged([atsSource({ facts })], before);
    expect([person.profile.map(({ value }) => value), refused]).toEqual([
      ["growth", "curious"],
      [{ topic: "interview-note", source: "greenhouse.scorecard.2", why: "family" }],
    ]);
  });

  it("stays who they were when a record says little", () => {
    const rest = without(atsSource().record, "mail", "name", "place", "job", "department");
    const before = hire({
      job: "Chemist",
      department: "Lab",
      language: "de",
      place: { country: "DE" },
    });
    const { person } = merged([{ system: "ats", record: rest }], before);
    expect(person).toMatchObject({
      name: before.name,
      addresses: before.addresses,
      job: "Chemist",
      department: "Lab",
      language: "de",
      zone: "Asia/Shanghai",
      place: { country: "DE" },
    });
  });

  it("does not take the old zone along to a country of several", () => {
    const before = hire({ place: { country: "CN" } });
    const zones = [{ country: "US" }, { country: "CN", city: "成都" }, { city: "?" }].map(
      (place) => merged([atsSource({ place })], before).person.zone,
    );
    expect(zones).toEqual([undefined, "Asia/Shanghai", undefined]);
  });

  it.each([
    // own zone          place                                          zone
    ["Asia/Tokyo", { country: "CN", zone: "Asia/Shanghai" }, "Asia/Tokyo"],
    [undefined, { country: "US", zone: "America/New_York" }, "America/New_York"],
    [undefined, { country: "FR" }, "Europe/Paris"],
    ["Mars/Olympus", { country: "FR", zone: "not a zone" }, "Europe/Paris"],
    [undefined, { country: "US" }, undefined],
    [undefined, { city: "上海" }, undefined],
    [undefined, { country: "china" }, undefined],
  ] as const)("own zone %s at %o is %s", (zone, place, expected) => {
    expect(merged([atsSource({ ...(zone && { zone }), place })]).person.zone).toBe(expected);
  });
});

describe("languages and zones of countries", () => {
  it.each([
    ["CN", "zh-Hans", "Asia/Shanghai"],
    ["TW", "zh-Hant", "Asia/Taipei"],
    ["HK", "zh-Hant", "Asia/Hong_Kong"],
    ["JP", "ja", "Asia/Tokyo"],
    ["BR", "pt-BR", undefined],
    ["CH", "en", "Europe/Zurich"],
    ["US", "en", undefined],
    [undefined, "en", undefined],
  ] as const)("%s begins in %s at %s", (country, language, zone) => {
    expect([languageOf(country), zoneOf(country)]).toEqual([language, zone]);
  });
});

const anyDay = fc.integer({ min: 0, max: 300 }).map((days) => ({
  kind: "day" as const,
  on: Temporal.PlainDate.from("2026-10-01").add({ days }),
}));
const anyOffer = fc
  .record({
    occurrence: fc.constantFrom("a", "b"),
    version: fc.integer({ min: 0, max: 3 }),
    status: fc.constantFrom("drafted", "sent", "accepted", "declined", "withdrawn"),
    sent: fc.option(anyDay, { nil: undefined }),
    start: fc.option(anyDay, { nil: undefined }),
  })
  .map(({ sent, start, ...rest }) =>
    offerRecord({
      ...rest,
      milestones: { ...(sent && { offerSent: sent }), ...(start && { start }) },
    }),
  );
const anySource = fc
  .record({
    made: fc.constantFrom(atsSource, hrisSource),
    id: fc.integer({ min: 1, max: 40 }).map(String),
    offers: fc.array(anyOffer, { maxLength: 3 }),
    employed: fc.boolean(),
    hour: fc.integer({ min: 0, max: 200 }),
  })
  .map(({ made, id, offers, employed, hour }) =>
    made({
      ref: { vendor: made === atsSource ? "greenhouse" : "frappe", kind: "x", id },
      offers,
      employed: made === hrisSource && employed,
      changedAt: Temporal.Instant.from("2026-11-01T00:00:00Z").add({ hours: hour }),
    }),
  );
const anySources = fc.uniqueArray(anySource, {
  maxLength: 4,
  selector: ({ record }) => `${record.ref.vendor}${record.ref.id}`,
});

describe("any records", () => {
  it("make a valid person or a named reason, whatever their order", () => {
    fc.assert(
      fc.property(anySources, fc.boolean(), (sources, has) => {
        const before = has ? hire() : undefined;
        const result = mergePerson(PERSON, sources, before, MERGED_AT);
        expect(mergePerson(PERSON, sources.toReversed(), before, MERGED_AT)).toEqual(result);
        if (result.ok) expect(Person.safeEncode(result.person).success).toBe(true);
      }),
    );
  });

  it("never lose a known start of a live offer", () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        const result = mergePerson(
          PERSON,
          sources,
          hire({ offer: { occurrence: "a" } }),
          MERGED_AT,
        );
        if (!result.ok || result.person.offer.occurrence !== "a") return;
        expect(result.person.offer.milestones.start).toBeDefined();
      }),
    );
  });
});
