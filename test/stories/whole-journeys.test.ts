import { describe, expect, it, vi } from "vitest";
import type { Programme } from "#nurture/model/programme";
import { NurtureRules } from "#nurture/model/rules";
import type { Brings, Step } from "#nurture/model/step";
import { loadProgramme } from "#server/programme/load";
import { step, wall } from "../kit/planning.ts";
import { mailsTo, type NewHire } from "../kit/house.ts";
import { stories } from "./story.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const message = (subject: string): Brings => ({
  kind: "message",
  subject: { en: subject },
  body: { en: `${subject}, {given}.` },
});
const after = (offset: Extract<Step["when"], { kind: "relative" }>["offset"]): Step["when"] => ({
  kind: "relative",
  milestone: "offerSent",
  offset,
});
const nurture = (id: string, when: Step["when"], facts: Partial<Step> = {}): Step =>
  step({ id, when, brings: message(id), usefulHours: 24 * 21, ...facts });

const DIGEST = step({
  id: "digest",
  when: { kind: "weekly", weekday: 5, at: "09:00", from: "offerSent", until: "start" },
  brings: { kind: "digest", subject: { en: "Your week" }, intro: { en: "Hello {given}." } },
  late: "leave-out",
  usefulHours: 60,
});
const WHOLE = [
  nurture("welcome", after({ hours: 24 }), { from: "manager" }),
  DIGEST,
  nurture("desk", after({ days: 8, at: "12:00" }), {
    brings: { kind: "entry", subject: { en: "Your desk" }, body: { en: "It is by the window." } },
  }),
  nurture("guide", after({ workingDays: 15, at: "10:00" })),
  nurture("papers", after({ days: 19, at: "10:00" }), { class: "contract" }),
  nurture("card", { kind: "fixed", on: Temporal.PlainDate.from("2026-10-04"), at: "02:10" }),
  nurture("silent", { kind: "silence", days: 30, at: "11:30" }),
  nurture("soon", { kind: "relative", milestone: "start", offset: { days: -14, at: "09:00" } }),
];

const programme = (steps: readonly Step[], rules: Partial<NurtureRules> = {}): Programme => ({
  ...loadProgramme(),
  journeys: [{ id: "life", version: 1, name: { en: "Life" }, steps: [...steps] }],
  rules: NurtureRules.parse(rules),
});

/** What everybody has the same, from September to November 2026. */
const EVERYWHERE = [
  "Tue 2026-09-15 09:00 welcome",
  "Fri 2026-09-18 09:00 digest 2026-W38",
  "Fri 2026-09-25 09:00 digest 2026-W39",
  "Fri 2026-10-02 09:00 digest 2026-W40",
  "Sat 2026-10-03 10:00 papers",
  "Mon 2026-10-05 08:00 card",
  "Mon 2026-10-05 10:00 guide",
  "Fri 2026-10-09 09:00 digest 2026-W41",
  "Wed 2026-10-14 11:30 silent",
  "Fri 2026-10-16 09:00 digest 2026-W42",
  "Fri 2026-10-23 09:00 digest 2026-W43",
  "Fri 2026-10-30 09:00 digest 2026-W44",
  "Mon 2026-11-02 09:00 soon",
  "Fri 2026-11-06 09:00 digest 2026-W45",
  "Fri 2026-11-13 09:00 digest 2026-W46",
];

/** The same but for what a place has of its own. */
const but = (changes: Readonly<Record<string, string>>) =>
  EVERYWHERE.flatMap((line) => {
    const own = changes[line.slice(21)];
    return own === undefined ? [line] : own === "" ? [] : [`${own} ${line.slice(21)}`];
  }).toSorted((a, b) => (a.slice(4, 20) < b.slice(4, 20) ? -1 : 1));

describe("one journey from an offer to a start, from September to November 2026", () => {
  const story = stories("2026-09-14T01:00:00Z");
  const PLACES = [
    // The Mid-Autumn Festival and the National Day week; Sunday 20 September and Saturday 10 October
    // are worked. The card, the digest and the guide fill the seven days before the silence.
    [
      "上海",
      "Asia/Shanghai",
      {},
      but({
        "digest 2026-W39": "Mon 2026-09-28 09:00",
        "digest 2026-W40": "",
        card: "Thu 2026-10-08 08:00",
        guide: "Sat 2026-10-10 10:00",
        silent: "Thu 2026-10-15 11:30",
      }),
    ],
    // Clocks go back on 25 October.
    ["Berlin", "Europe/Berlin", {}, EVERYWHERE],
    // On 1 November.
    ["New York", "America/New_York", {}, EVERYWHERE],
    // Finados is on Monday 2 November.
    ["São Paulo", "America/Sao_Paulo", {}, but({ soon: "Tue 2026-11-03 09:00" })],
    // Works in India: Gandhi Jayanti is on Friday 2 October. Three letters are enough for that week.
    [
      "Bengaluru",
      "Asia/Kathmandu",
      { zone: "Kathmandu" },
      but({ "digest 2026-W40": "Mon 2026-10-05 09:00", guide: "Mon 2026-10-12 10:00" }),
    ],
    // Clocks go forward by half an hour at 02:00 on 4 October: 02:10 is 02:40.
    ["Anywhere", "Australia/Lord_Howe", { zone: "Australia/Lord_Howe" }, EVERYWHERE],
  ] as const;

  it("keeps each person's wall clock, days off and cap", async () => {
    const { house, vendors, offer, letters, publish } = story();
    await publish(programme(WHOLE, { workingDaysOnly: true, capPerWeek: 3 }));
    const people = [];
    for (const [index, [office, zone, own, expected]] of PLACES.entries()) {
      const mail = `p${index}@example.org`;
      const candidate = vendors.greenhouse.putCandidate({
        given: "Lan",
        family: "Wu",
        mail,
        ...own,
      });
      const hire: NewHire = {
        office,
        mail,
        candidate,
        sentOn: "2026-09-14",
        startsOn: "2026-11-16",
      };
      people.push({ hired: await offer(hire), zone, expected });
    }
    await house.runTo("2026-11-17T00:00:00Z");
    const got = people.map(({ hired, zone }) => [zone, letters(hired, zone)]);
    const desks = people.map(({ hired, zone }) =>
      mailsTo(vendors, hired.mail)
        .filter(({ text }) => text.includes("It is by the window."))
        .map(({ at }) => wall(at, zone)),
    );
    expect(got).toEqual(people.map(({ zone, expected }) => [zone, expected]));
    expect(desks).toEqual([
      ["Mon 2026-09-28 09:00"],
      ...people.slice(1).map(() => ["Fri 2026-09-25 09:00"]),
    ]);
  });
});
