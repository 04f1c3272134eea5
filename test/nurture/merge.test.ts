import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languageOf, zoneOf } from "#nurture/merge/places";
import { matchRecord } from "#nurture/merge/match-record";
import { mergePerson, STALE_EMPLOYEE, type Merged } from "#nurture/merge/merge-person";
import type { Source } from "#nurture/merge/source";
import { START_CONTRADICTED, START_VANISHED } from "#nurture/merge/start";
import { PersonId } from "#nurture/model/ids";
import { Person } from "#nurture/model/person";
import type { OfferRecord, PersonRecord } from "#nurture/model/record";
import { day, hire, instant, PERSON } from "../kit/planning.ts";

const NOW = Temporal.Instant.from("2026-11-10T00:00:00Z");
const OTHER = PersonId.parse("22222222-2222-4222-8222-222222222222");

function offer(facts: Partial<OfferRecord> = {}): OfferRecord {
  const occurrence = facts.occurrence ?? "greenhouse.application.7";
  return {
    occurrence,
    ref: { vendor: "greenhouse", kind: "offer", id: `${occurrence}-${facts.version ?? 1}` },
    version: 1,
    status: "accepted",
    milestones: { offerSent: instant("2026-11-02T02:00:00Z"), start: day("2027-07-01") },
    ...facts,
  };
}

function ats(facts: Partial<PersonRecord> = {}): Source {
  return {
    system: "ats",
    record: {
      ref: { vendor: "greenhouse", kind: "candidate", id: "1" },
      alsoKnownAs: [],
      name: { given: "雨桐", family: "王" },
      mail: { private: "yutong@example.org" },
      place: { country: "CN", city: "上海", zone: "Asia/Shanghai" },
      department: "Planning",
      job: "Engineer",
      offers: [offer()],
      facts: [],
      changedAt: Temporal.Instant.from("2026-11-05T00:00:00Z"),
      ...facts,
    },
  };
}

function hris(facts: Partial<PersonRecord> = {}): Source {
  return {
    system: "hris",
    record: {
      ref: { vendor: "frappe", kind: "employee", id: "HR-1" },
      alsoKnownAs: [],
      mail: { work: "y.wang@xinghe.example" },
      department: "Planning - XH",
      offers: [],
      facts: [],
      employed: true,
      startOn: Temporal.PlainDate.from("2027-07-05"),
      changedAt: Temporal.Instant.from("2026-11-08T00:00:00Z"),
      ...facts,
    },
  };
}

function merged(sources: readonly Source[], before?: Person): Extract<Merged, { ok: true }> {
  const result = mergePerson(PERSON, sources, before, NOW);
  if (!result.ok) throw new Error(result.why);
  return result;
}

function startOf(person: Person): string | undefined {
  const start = person.offer.milestones.start;
  return start?.kind === "day" ? start.on.toString() : start?.at.toString();
}

describe("merging records into one person", () => {
  it("takes a plain ATS record as it is", () => {
    expect(merged([ats()]).person).toEqual({
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
    const { person, notes } = merged([ats(), hris({ job: "Ing." })]);
    expect({
      start: startOf(person),
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
    const result = merged([ats(), hris(facts)]);
    expect([startOf(result.person), result.person.department, result.notes.length]).toEqual([
      start,
      department,
      notes,
    ]);
  });

  it("fills from the HRIS what the ATS leaves empty", () => {
    const bare = offer({ milestones: {} });
    const source = hris({ employed: false, place: { country: "DE" }, language: "fr" });
    const { place: _place, ...rest } = ats({ offers: [bare] }).record;
    const { person, notes } = merged([{ system: "ats", record: rest }, source]);
    expect([startOf(person), person.place, person.zone, person.language, notes]).toEqual([
      "2027-07-05",
      { country: "DE", zone: "Europe/Berlin" },
      "Europe/Berlin",
      "fr",
      [],
    ]);
  });

  it("does not use an employee from before this offer", () => {
    const left = hris({ startOn: Temporal.PlainDate.from("2024-07-01") });
    const { person, notes } = merged([ats(), left]);
    expect([startOf(person), person.employed, person.department, notes]).toEqual([
      "2027-07-01",
      false,
      "Planning",
      [STALE_EMPLOYEE],
    ]);
  });

  it("uses the current employee beside an old one", () => {
    const left = hris({
      ref: { vendor: "frappe", kind: "employee", id: "HR-0" },
      startOn: Temporal.PlainDate.from("2024-07-01"),
      changedAt: NOW,
    });
    const { person, notes } = merged([ats(), hris(), left]);
    expect([startOf(person), person.employed, notes.includes(STALE_EMPLOYEE)]).toEqual([
      "2027-07-05",
      true,
      false,
    ]);
  });

  it.each([
    ["no start", { milestones: { offerSent: day("2026-11-02") } }],
    ["no sending date", { milestones: { start: day("2027-07-01") } }],
  ] as const)("believes an employee where the offer has %s", (_, facts) => {
    const { startOn: _on, ...record } = hris({ offers: [] }).record;
    expect(
      merged([ats({ offers: [offer(facts)] }), { system: "hris", record }]).person.employed,
    ).toBe(true);
  });

  it.each(["name", "mail", "offer"] as const)("is unusable without a %s", (what) => {
    const { name: _name, mail: _mail, ...rest } = ats().record;
    const record = {
      name: { ...rest, mail: { private: "a@example.org" } },
      mail: { ...rest, name: { given: "A", family: "B" } },
      offer: ats({ offers: [] }).record,
    }[what];
    expect(mergePerson(PERSON, [{ system: "ats", record }], undefined, NOW)).toEqual({
      ok: false,
      why: `no-${what}`,
    });
  });
});

describe("the offer that counts", () => {
  const rehire = offer({
    occurrence: "greenhouse.application.9",
    milestones: { offerSent: day("2026-11-08") },
  });
  it.each([
    ["the newest live one", [offer(), rehire], "greenhouse.application.9", "accepted"],
    [
      "a live one before a newer withdrawn one",
      [offer(), { ...rehire, status: "withdrawn" }],
      "greenhouse.application.7",
      "accepted",
    ],
    [
      "a higher version that withdraws",
      [offer(), offer({ version: 2, status: "withdrawn" })],
      "greenhouse.application.7",
      "withdrawn",
    ],
    [
      "the newest when none is live",
      [offer({ status: "declined" }), { ...rehire, status: "drafted", milestones: {} }],
      "greenhouse.application.7",
      "declined",
    ],
  ] as const)("is %s", (_, offers, occurrence, status) => {
    const changedAt = Temporal.Instant.from("2026-11-01T00:00:00Z");
    const { person } = merged([ats({ offers, changedAt })]);
    expect([person.offer.occurrence, person.offer.status]).toEqual([occurrence, status]);
  });

  it("prefers the record that changed last when the same version comes twice", () => {
    const later = ats({
      ref: { vendor: "greenhouse", kind: "candidate", id: "2" },
      offers: [offer({ status: "declined" })],
      changedAt: NOW,
    });
    expect(merged([ats(), later]).person.offer.status).toBe("declined");
  });

  it.each([
    ["withdrawn when no system knows it any more", [], "accepted", "withdrawn"],
    [
      "withdrawn when only an applicant of the HRIS is left",
      [hris({ employed: false })],
      "sent",
      "withdrawn",
    ],
    ["kept when the HRIS employs the person", [hris()], "accepted", "accepted"],
    ["still declined when it was", [], "declined", "declined"],
  ] as const)("is %s", (_, sources, was, is) => {
    const before = hire({ offer: { status: was } });
    expect(merged(sources, before).person.offer).toMatchObject({
      occurrence: "offer-1",
      status: is,
    });
  });

  it("comes from the HRIS where there is no ATS, the first time and later", () => {
    const only = hris({
      name: { given: "Lan", family: "Wu" },
      offers: [offer({ occurrence: "frappe.job-offer.1" })],
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
    ats({ offers: [offer({ milestones: { offerSent: day("2026-11-02") }, ...facts })] });

  it("keeps a date that vanished and says so", () => {
    const { person } = merged([without()], known());
    expect([startOf(person), person.doubtful]).toEqual(["2027-01-11", START_VANISHED]);
  });

  it("is still doubted at the next merge, and clear once the date is back", () => {
    const doubted = merged([without()], known()).person;
    expect([
      merged([without()], doubted).person.doubtful,
      merged([ats()], doubted).person.doubtful,
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
    const twin = ats({
      ref: { vendor: "greenhouse", kind: "candidate", id: "2" },
      offers: [offer({ milestones: { offerSent: day("2026-11-02"), start: day("2027-08-01") } })],
    });
    expect(merged([ats(), twin]).person.doubtful).toBe(START_CONTRADICTED);
  });

  it.each([
    ["the other is older", { changedAt: Temporal.Instant.from("2026-11-04T00:00:00Z") }],
    [
      "the other is another offer",
      {
        offers: [
          offer({ occurrence: "x", status: "declined", milestones: { start: day("2027-08-01") } }),
        ],
      },
    ],
    [
      "the other is another version",
      { offers: [offer({ version: 0, milestones: { start: day("2027-08-01") } })] },
    ],
  ] as const)("is not told when %s", (_, facts) => {
    const twin = ats({
      ref: { vendor: "greenhouse", kind: "candidate", id: "2" },
      offers: [offer({ milestones: { start: day("2027-08-01") } })],
      ...facts,
    });
    expect(merged([ats(), twin]).person.doubtful).toBeUndefined();
  });

  it("is told when two employee records contradict each other", () => {
    const twin = hris({
      ref: { vendor: "frappe", kind: "employee", id: "HR-2" },
      startOn: Temporal.PlainDate.from("2027-09-01"),
    });
    expect(merged([ats(), hris(), twin]).person.doubtful).toBe(START_CONTRADICTED);
  });
});

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
    const { person } = merged([ats()], before);
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
    const fact = { topic: "interest", at: NOW, confidence: "stated" } as const;
    const before = hire({
      profile: [
        { ...fact, value: "growth", source: "candidate" },
        { ...fact, value: "tools", source: "candidate", expiresAt: NOW },
        { ...fact, value: "life", source: "greenhouse.scorecard.1" },
      ],
    });
    const note = { ...fact, topic: "interview-note", source: "greenhouse.scorecard.2" } as const;
    const facts = [
      { ...note, value: "curious" },
      { ...note, value: "curious" },
      { ...note, value: "already married" },
    ];
    const { person, refused } = merged([ats({ facts })], before);
    expect([person.profile.map(({ value }) => value), refused]).toEqual([
      ["growth", "curious"],
      [{ topic: "interview-note", source: "greenhouse.scorecard.2", why: "family" }],
    ]);
  });

  it("stays who they were when a record says little", () => {
    const {
      mail: _mail,
      name: _name,
      place: _place,
      job: _job,
      department: _dep,
      ...rest
    } = ats().record;
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

  it.each([
    // own zone          place                                          zone
    ["Asia/Tokyo", { country: "CN", zone: "Asia/Shanghai" }, "Asia/Tokyo"],
    [undefined, { country: "US", zone: "America/New_York" }, "America/New_York"],
    [undefined, { country: "FR" }, "Europe/Paris"],
    ["Mars/Olympus", { country: "FR", zone: "not a zone" }, "Europe/Paris"],
    [undefined, { country: "US" }, undefined],
    [undefined, { country: "china" }, undefined],
  ] as const)("own zone %s at %o is %s", (zone, place, expected) => {
    expect(merged([ats({ ...(zone && { zone }), place })]).person.zone).toBe(expected);
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

describe("matching a record to a person", () => {
  const ref = { vendor: "greenhouse", kind: "candidate", id: "1" };
  const alias = { vendor: "greenhouse", kind: "application", id: "9" };
  const record = { ...ats().record, alsoKnownAs: [alias] };
  it.each([
    [
      "its own reference first",
      [
        { ref, person: PERSON },
        { ref: alias, person: OTHER },
      ],
      [{ mail: "yutong@example.org", person: OTHER }],
      { kind: "person", person: PERSON, by: "ref" },
    ],
    [
      "then another id",
      [{ ref: alias, person: OTHER }],
      [{ mail: "yutong@example.org", person: PERSON }],
      { kind: "person", person: OTHER, by: "alias" },
    ],
    [
      "then the exact private mail, whatever its case",
      [],
      [
        { mail: " YuTong@Example.org", person: PERSON },
        { mail: "b@example.org", person: OTHER },
      ],
      { kind: "person", person: PERSON, by: "mail" },
    ],
    [
      "nobody when two share the mail",
      [],
      [
        { mail: "yutong@example.org", person: PERSON },
        { mail: "yutong@example.org", person: OTHER },
      ],
      { kind: "ambiguous", people: [PERSON, OTHER] },
    ],
    [
      "one person named twice",
      [
        { ref: alias, person: OTHER },
        { ref: alias, person: OTHER },
      ],
      [],
      { kind: "person", person: OTHER, by: "alias" },
    ],
    ["a new one otherwise", [{ ref: { ...ref, id: "2" }, person: PERSON }], [], { kind: "create" }],
  ] as const)("takes %s", (_, identities, mails, expected) => {
    expect(matchRecord(record, identities, mails)).toEqual(expected);
  });

  it("does not match a record without a mail by mail", () => {
    const { mail: _mail, ...bare } = record;
    expect(matchRecord(bare, [], [{ mail: "", person: PERSON }])).toEqual({ kind: "create" });
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
    offer({ ...rest, milestones: { ...(sent && { offerSent: sent }), ...(start && { start }) } }),
  );
const anySource = fc
  .record({
    made: fc.constantFrom(ats, hris),
    id: fc.integer({ min: 1, max: 40 }).map(String),
    offers: fc.array(anyOffer, { maxLength: 3 }),
    employed: fc.boolean(),
    hour: fc.integer({ min: 0, max: 200 }),
  })
  .map(({ made, id, offers, employed, hour }) =>
    made({
      ref: { vendor: made === ats ? "greenhouse" : "frappe", kind: "x", id },
      offers,
      employed: made === hris && employed,
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
        const result = mergePerson(PERSON, sources, before, NOW);
        expect(mergePerson(PERSON, sources.toReversed(), before, NOW)).toEqual(result);
        if (result.ok) expect(Person.safeEncode(result.person).success).toBe(true);
      }),
    );
  });

  it("never lose a known start of a live offer", () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        const result = mergePerson(PERSON, sources, hire({ offer: { occurrence: "a" } }), NOW);
        if (!result.ok || result.person.offer.occurrence !== "a") return;
        expect(result.person.offer.milestones.start).toBeDefined();
      }),
    );
  });
});
