import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Person } from "#nurture/model/person";
import type { StoredTouch } from "#nurture/model/touch";
import { judgeRun, VIOLATIONS, WARNINGS } from "#nurture/plan/judge-run";
import type { Rehearsed } from "#nurture/plan/rehearse";
import {
  CALL,
  CONTRACT,
  found,
  judged,
  measure,
  OTHER,
  programme,
  rehearsed,
} from "../kit/judging.ts";
import { at, hire, hireIn, touch, WELCOME } from "../kit/planning.ts";

const WALL = "2026-11-23T09:00";

describe("one person's run", () => {
  it.each([
    ["a letter that was sent by day", rehearsed("welcome"), []],
    ["a call by day", rehearsed("call", "2026-11-23T09:00", { state: "called" }), []],
    ["a letter in the night", rehearsed("welcome", "2026-11-23T07:59"), ["in-quiet welcome"]],
    [
      "what the contract needs in the night",
      rehearsed("contract", "2026-11-23T21:00"),
      ["in-quiet contract"],
    ],
    [
      "a call in the night",
      rehearsed("call", "2026-11-23T22:00", { state: "called" }),
      ["in-quiet call"],
    ],
    [
      "a letter in a language that was not written",
      rehearsed("welcome", "2026-11-23T09:00", { language: "zh-Hans" }),
      ["fallback welcome en"],
    ],
    [
      "a letter in the reader's language",
      rehearsed("welcome", "2026-11-23T09:00", { language: "en" }),
      [],
    ],
    [
      "a letter that nobody can fill",
      rehearsed("welcome", "2026-11-23T09:00", { state: "held", why: "manager" }),
      ["unfillable welcome manager"],
    ],
    [
      "one that lacks something without a name",
      rehearsed("welcome", "2026-11-23T09:00", { state: "held" }),
      ["unfillable welcome "],
    ],
    [
      "what is folded of nurture",
      rehearsed("welcome", "2026-11-23T09:00", { state: "folded" }),
      [],
    ],
    [
      "what is skipped of the contract",
      rehearsed("contract", "2026-11-23T09:00", { state: "skipped", why: "too-late" }),
      ["contract-late contract too-late"],
    ],
    [
      "what is folded of the contract",
      rehearsed("contract", "2026-11-23T09:00", { state: "folded" }),
      ["contract-late contract "],
    ],
    ["a step that is gone", rehearsed("gone", "2026-11-23T03:00"), []],
    ["another journey", rehearsed("welcome", "2026-11-23T03:00", { journey: "interns" }), []],
  ] as const)("of %s has the findings %#", (_, one, findings) => {
    expect(found(judged([one]))).toEqual(findings);
  });

  it.each(["no-zone", "no-address", "date-missing", "doubtful", "paused", "decision", "held"])(
    "that is held for %s is a warning alone",
    (why) => {
      expect(
        found(judged([rehearsed("welcome", "2026-11-23T09:00", { state: "held", why })])),
      ).toEqual([`held welcome ${why}`]);
    },
  );

  it("is not blamed for what came too late before, in the same way", () => {
    const late = rehearsed("contract", "2026-11-23T09:00", { state: "skipped" });
    expect(found(judged([late], { live: [late] }))).toEqual([]);
    const sent = { ...late, state: "sent" as const };
    expect(found(judged([late], { live: [sent] }))).toEqual(["contract-late contract "]);
    const other = { ...late, key: "another" };
    expect(found(judged([late], { live: [other] }))).toEqual(["contract-late contract "]);
  });

  it("is not blamed where HR leaves out whoever was past the step, and nobody had it", () => {
    const out = { ...CONTRACT, joiners: "leave-out" as const };
    const draft = programme([WELCOME, out]);
    const skipped = (why: string) => rehearsed("contract", WALL, { state: "skipped", why });
    const one = (why: string, live: readonly Rehearsed[] = [], by = measure({ draft })) =>
      found(judged([skipped(why)], { live }), by);
    expect([one("step-added"), one("joined-late")]).toEqual([[], []]);
    expect(one("step-added", [skipped("held")])).toEqual([]);
    const held = { ...skipped("no-zone"), state: "held" as const };
    expect(one("step-added", [held])).toEqual([]);
    const sent = rehearsed("contract", WALL);
    expect(one("step-added", [sent])).toEqual(["contract-late contract step-added"]);
    expect(one("too-late")).toEqual(["contract-late contract too-late"]);
    expect(one("step-added", [], measure())).toEqual(["contract-late contract step-added"]);
  });

  it("is read in the language that the person chose", () => {
    const person = hire({ preferences: { language: "de" } });
    const one = (language: string) =>
      found(judged([rehearsed("welcome", "2026-11-23T09:00", { language })], { person }));
    expect(one("de")).toEqual([]);
    expect(one("en")).toEqual(["fallback welcome de"]);
  });

  it("keeps days off as planning does: nurture where asked for, what the contract needs never", () => {
    const saturday = "2026-11-28T09:00";
    const run = judged([rehearsed("welcome", saturday), rehearsed("contract", saturday)]);
    expect(found(run)).toEqual([]);
    expect(found(run, measure({}, { workingDaysOnly: true }))).toEqual(["in-quiet welcome"]);
  });

  it("keeps the night of where the person is", () => {
    const morning = [rehearsed("welcome", "2026-11-23T09:00")];
    expect(found(judged(morning, { person: hireIn("Europe/Berlin") }))).toEqual([
      "in-quiet welcome",
    ]);
  });

  it.each([
    ["two in seven days under a cap of two", 2, ["2026-11-23T09:00", "2026-11-29T20:00"], []],
    [
      "three in seven days",
      2,
      ["2026-11-23T09:00", "2026-11-25T09:00", "2026-11-29T20:00"],
      ["over-cap welcome"],
    ],
    ["three in eight days", 2, ["2026-11-23T20:00", "2026-11-25T09:00", "2026-11-30T08:00"], []],
    [
      "one a week, a minute less than seven times a day apart",
      1,
      ["2026-11-23T09:01", "2026-11-30T09:00"],
      [],
    ],
    ["two on one day", 1, ["2026-11-23T09:00", "2026-11-23T10:00"], ["over-cap welcome"]],
  ] as const)("with %s is judged by the days of the calendar", (_, capPerWeek, walls, findings) => {
    const run = judged(walls.map((wall) => rehearsed("welcome", wall)));
    const apart = ({ what }: { readonly what: string }) => what !== "twice";
    const all = judgeRun(run, measure({}, { capPerWeek })).filter(apart);
    expect(all.map(({ what, step: id }) => `${what} ${id}`)).toEqual(findings);
    expect(judgeRun(run, measure()).filter(({ what }) => what === "over-cap")).toEqual([]);
  });

  it("counts a Friday letter each week as one, where the clocks change too", () => {
    const zone = "Europe/Berlin";
    const fridays = [
      "2026-10-23T09:00",
      "2026-10-30T09:00",
      "2027-03-26T09:00",
      "2027-04-02T09:00",
    ];
    const run = fridays.map((wall) => rehearsed("digest", wall, { at: at(wall, zone) }));
    expect(found(judged(run, { person: hireIn(zone) }), measure({}, { capPerWeek: 1 }))).toEqual(
      [],
    );
  });

  it("counts neither calls nor answers nor the contract, nor what did not leave, nor what is gone", () => {
    const wall = "2026-11-23T09:00";
    const run = [
      rehearsed("welcome", wall),
      rehearsed("call", wall, { state: "called" }),
      rehearsed("contract", wall),
      rehearsed("answer", wall),
      rehearsed("gone", wall),
      rehearsed("digest", wall, { state: "folded" }),
    ];
    const cap = measure({}, { capPerWeek: 1 });
    expect(judgeRun(judged(run), cap).filter(({ what }) => what === "over-cap")).toEqual([]);
  });

  it("names a content that comes twice, of its own journey alone", () => {
    const again = { ...WELCOME, id: "again" };
    const draft = programme([WELCOME, again]);
    const sent: StoredTouch = { ...touch({ step: "welcome" }), state: "sent" };
    const one = judged([rehearsed("again")], { stored: [sent] });
    expect(found(one, measure({ draft }))).toEqual(["twice again"]);
    const other = judged([rehearsed("again", "2026-11-23T09:00", { journey: "interns" })], {
      stored: [sent],
    });
    expect(found(other, measure({ draft }))).toEqual([]);
  });

  it("names a step that was sent and brings another kind now", () => {
    const changed = programme([{ ...WELCOME, brings: CALL.brings }, OTHER]);
    const stored = (facts: Partial<StoredTouch> = {}): StoredTouch => ({
      ...touch({ step: "welcome" }),
      state: "sent",
      ...facts,
    });
    const one = (...all: readonly StoredTouch[]) =>
      found(judged([], { stored: all }), measure({ draft: changed }));
    expect(one(stored())).toEqual(["kind-changed welcome message"]);
    expect(one(stored(), stored({ occurrence: "offer-2" }))).toHaveLength(1);
    expect(one(stored({ state: "planned" }))).toEqual([]);
    expect(one(stored({ journey: "interns" }))).toEqual([]);
    expect(one(stored({ step: "other" }))).toEqual([]);
    expect(one(stored({ step: "contract" }))).toEqual([]);
    expect(one(stored({ step: "gone" }))).toEqual([]);
  });

  it("says each thing of a step once, and nothing that is not on a list", () => {
    const names: readonly string[] = [...VIOLATIONS, ...WARNINGS];
    const anyTouch = fc
      .record({
        step: fc.constantFrom("welcome", "contract", "call", "gone"),
        hour: fc.nat(24 * 20),
        state: fc.constantFrom("sent", "called", "folded", "skipped", "held"),
      })
      .map(({ step: id, hour, state }) =>
        rehearsed(id, at("2026-11-23T09:00").add({ hours: hour }).toString().slice(0, 16), {
          state: state,
        }),
      );
    const byTime = (run: readonly Rehearsed[]) =>
      run.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
    const anyPerson = fc.constantFrom<Person>(
      hire(),
      hireIn("America/New_York"),
      hireIn(undefined),
    );
    fc.assert(
      fc.property(
        fc.array(anyTouch, { maxLength: 12 }),
        anyPerson,
        fc.boolean(),
        (run, person, workingDaysOnly) => {
          const lines = found(
            judged(byTime(run), { person }),
            measure({}, { capPerWeek: 2, workingDaysOnly }),
          );
          expect(new Set(lines).size).toBe(lines.length);
          expect(lines.every((line) => names.includes(line.split(" ")[0] ?? ""))).toBe(true);
        },
      ),
    );
  });
});
