import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Interaction } from "#nurture/model/interaction";
import type { Person } from "#nurture/model/person";
import { isOfThisOffer } from "#nurture/plan/wanted";
import { due, milestonesOf } from "#nurture/triggers/index";
import { InteractionRule, SilenceRule, type TriggerRule } from "#nurture/triggers/rules";
import { at, day, hire, hireIn, planning, step, touch, wall } from "../kit/planning.ts";

const SHANGHAI = "Asia/Shanghai";
const NOW = at("2026-11-23T10:00", SHANGHAI);

let count = 0;
/** Something that the person did, as Shanghai's clocks show it. */
const did = (kind: string, what: string, when: string): Interaction => ({
  id: String(++count),
  kind,
  what,
  at: at(when, SHANGHAI),
});

const shown = (rule: TriggerRule, interactions: readonly Interaction[], person = hire()) =>
  due(rule, person, planning(NOW, { interactions })).map(
    (one) => `${one.occurrence}: ${wall(one.dueAt, person.zone ?? "UTC")}`,
  );

const after = (what: InteractionRule["what"], facts: Partial<InteractionRule> = {}) =>
  InteractionRule.parse({ kind: "interaction", what, hours: 2, ...facts });
const silent = (days: number, time = "10:00") =>
  SilenceRule.parse({ kind: "silence", days, at: time });
const dayOnly = hire({ offer: { milestones: { offerSent: day("2026-11-02") } } });

describe("an interaction rule", () => {
  it.each([
    ["read", "opened", "first-year"],
    ["clicked", "clicked", "first-year"],
    ["answered", "survey", "week-one"],
    ["answered", "replied", "mail"],
    ["signed-up", "signed-up", "meet-team"],
    ["quiz-finished", "quiz", "product"],
  ] as const)("%s means that a person %s", (what, kind, of) => {
    expect(shown(after(what), [did(kind, of, "2026-11-10T09:00")])).toEqual([
      `offer-1.${of}: Tue 2026-11-10 11:00`,
    ]);
  });

  it.each([
    [
      "the first time counts",
      [
        ["opened", "a", "10T09:00"],
        ["opened", "a", "12T09:00"],
      ],
      ["a 10"],
    ],
    [
      "each thing has its own",
      [
        ["opened", "a", "10T09:00"],
        ["opened", "b", "12T09:00"],
      ],
      ["a 10", "b 12"],
    ],
    [
      "other deeds do not count",
      [
        ["quiz", "a", "10T09:00"],
        ["bounced", "a", "11T09:00"],
      ],
      [],
    ],
    ["what was done before the offer is an earlier one's", [["opened", "a", "01T09:00"]], []],
    [
      "but the first time since it counts",
      [
        ["opened", "a", "01T09:00"],
        ["opened", "a", "05T09:00"],
      ],
      ["a 05"],
    ],
  ] as const)("%s", (_title, deeds, expected) => {
    const interactions = deeds.map(([kind, what, when]) => did(kind, what, `2026-11-${when}`));
    const found = shown(after("read"), interactions);
    expect(found.map((line) => `${line.slice(8, 9)} ${line.slice(23, 25)}`)).toEqual(expected);
  });

  it("asks for one thing only, where the rule names it", () => {
    const read = [did("opened", "a", "2026-11-10T09:00"), did("opened", "b", "2026-11-11T09:00")];
    expect(shown(after("read", { of: "b", hours: 0 }), read)).toEqual([
      "offer-1.b: Wed 2026-11-11 09:00",
    ]);
  });

  it("an offer known by its day begins with that day, where the person is", () => {
    const read = (when: string) => [did("opened", "a", when)];
    expect([
      shown(after("read"), read("2026-11-01T23:59"), dayOnly),
      shown(after("read"), read("2026-11-02T00:00"), dayOnly),
      shown(after("read"), read("2020-01-01T00:00"), hire({ offer: { milestones: {} } })).length,
    ]).toEqual([[], ["offer-1.a: Mon 2026-11-02 02:00"], 1]);
  });
});

describe("a silence rule", () => {
  it.each([
    ["counts from the offer while nobody was heard", [], "heard0: Wed 2026-11-11 10:00"],
    [
      "from the last word",
      [
        ["opened", "04"],
        ["quiz", "06"],
      ],
      "heard2: Sun 2026-11-15 10:00",
    ],
    ["a bounce is silence", [["bounced", "06"]], "heard0: Wed 2026-11-11 10:00"],
    [
      "so are a pause and a goodbye",
      [
        ["paused", "06"],
        ["unsubscribed", "07"],
      ],
      "heard0: Wed 2026-11-11 10:00",
    ],
    ["a word of an earlier offer is none", [["opened", "01"]], "heard0: Wed 2026-11-11 10:00"],
  ] as const)("%s", (_title, deeds, expected) => {
    const interactions = deeds.map(([kind, on]) => did(kind, "a", `2026-11-${on}T22:30`));
    expect(shown(silent(9), interactions)).toEqual([`offer-1.${expected}`]);
  });

  it("an accepted offer and a signed agreement are words of the person too", () => {
    const { offerSent, start } = hire().offer.milestones;
    const said = (facts: Person["offer"]["milestones"]) =>
      hire({
        offer: {
          milestones: { ...(offerSent && { offerSent }), ...(start && { start }), ...facts },
        },
      });
    expect([
      shown(silent(9), [], said({ offerAccepted: day("2026-11-05") })),
      shown(
        silent(9),
        [],
        said({ offerAccepted: day("2026-11-05"), tripartiteSigned: day("2026-11-09") }),
      ),
      shown(
        silent(9),
        [did("quiz", "q", "2026-11-12T09:00")],
        said({ offerAccepted: day("2026-11-05") }),
      ),
    ]).toEqual([
      ["offer-1.heard1: Sat 2026-11-14 10:00"],
      ["offer-1.heard2: Wed 2026-11-18 10:00"],
      ["offer-1.heard2: Sat 2026-11-21 10:00"],
    ]);
  });

  it("counts an offer known by its day from that day, and hears who answers on it", () => {
    expect([
      shown(silent(9), [], dayOnly),
      shown(silent(9), [did("quiz", "q", "2026-11-02T08:00")], dayOnly),
      shown(silent(9), [], hire({ offer: { milestones: {} } })),
      milestonesOf(silent(9)),
    ]).toEqual([
      ["offer-1.heard0: Wed 2026-11-11 10:00"],
      ["offer-1.heard1: Wed 2026-11-11 10:00"],
      [],
      ["offerSent"],
    ]);
  });

  it("counts days on the person's own calendar", () => {
    const late = [did("quiz", "q", "2026-11-06T07:30")];
    expect(shown(silent(2, "02:30"), late, hireIn("America/New_York"))).toEqual([
      "offer-1.heard1: Sat 2026-11-07 02:30",
    ]);
  });
});

describe("what hangs on what a person does", () => {
  const KINDS = [
    "opened",
    "clicked",
    "survey",
    "replied",
    "signed-up",
    "quiz",
    "bounced",
    "paused",
  ];
  const anyDeeds = fc
    .array(fc.tuple(fc.constantFrom(...KINDS), fc.constantFrom("a", "b", "c"), fc.nat(20_000)), {
      maxLength: 30,
    })
    .map((deeds) =>
      deeds
        .toSorted((a, b) => a[2] - b[2])
        .map(([kind, what, minutes], index): Interaction => ({
          id: String(index),
          kind,
          what,
          at: at("2026-10-28T00:00").add({ minutes }),
        })),
    );
  const RULES = [after("read"), after("answered"), after("quiz-finished", { of: "b" }), silent(9)];

  it("has keys without a date, belongs to this offer alone, and comes once each", () => {
    fc.assert(
      fc.property(anyDeeds, fc.constantFrom(...RULES), (interactions, rule) => {
        const found = due(rule, hire(), planning(NOW, { interactions }));
        const one = step({ id: "s", when: rule });
        const again = hire({ offer: { occurrence: "offer-2" } });
        const longer = hire({ offer: { occurrence: "offer-11" } });
        const touches = found.map(({ occurrence }) => touch({ step: "s", occurrence }));
        expect(found.filter(({ occurrence }) => /\d{4}-\d\d/.test(occurrence))).toEqual([]);
        expect(new Set(found.map(({ occurrence }) => occurrence)).size).toBe(found.length);
        expect(touches.every((each) => isOfThisOffer(each, one, hire()))).toBe(true);
        expect(touches.some((each) => isOfThisOffer(each, one, again))).toBe(false);
        expect(touches.some((each) => isOfThisOffer(each, one, longer))).toBe(false);
      }),
    );
  });

  it("keeps its occurrence and its time, whatever is done later", () => {
    fc.assert(
      fc.property(anyDeeds, fc.nat(30), (interactions, known) => {
        const early = due(
          after("read"),
          hire(),
          planning(NOW, { interactions: interactions.slice(0, known) }),
        );
        const later = due(after("read"), hire(), planning(NOW, { interactions }));
        expect(later.slice(0, early.length)).toEqual(early);
      }),
    );
  });

  it("is one silence at a time, never before the days of it have passed", () => {
    fc.assert(
      fc.property(anyDeeds, fc.integer({ min: 1, max: 60 }), (interactions, days) => {
        const found = due(silent(days), hire(), planning(NOW, { interactions }));
        const heard = interactions.filter(({ kind }) => kind !== "bounced" && kind !== "paused");
        const since = heard.at(-1)?.at ?? at("2026-11-02T02:00");
        const dayOf = (when: Temporal.Instant) => when.toZonedDateTimeISO(SHANGHAI).toPlainDate();
        const latest =
          Temporal.Instant.compare(since, at("2026-11-02T02:00")) < 0
            ? at("2026-11-02T02:00")
            : since;
        expect(found.map(({ dueAt }) => dayOf(latest).until(dayOf(dueAt)).days)).toEqual([days]);
      }),
    );
  });
});
