import { describe, expect, it } from "vitest";
import { armOf } from "#nurture/improve/experiment";
import type { Person } from "#nurture/model/person";
import type { NurtureRules } from "#nurture/model/rules";
import type { Step } from "#nurture/model/step";
import type { StoredTouch, Touch } from "#nurture/model/touch";
import { afterFate, fateOf, stepDue, type DueFacts, type Settled } from "#nurture/plan/fate";
import { surveySteps } from "#nurture/surveys/cooldown";
import { experiment } from "../kit/experiments.ts";
import { at, hire, hireIn, INVITATION, journey, step, touch, WELCOME } from "../kit/planning.ts";
import { linesOf, programmeOf, rehearsing, run, SHANGHAI } from "../kit/rehearsing.ts";

const DUE = at("2026-11-27T09:00", SHANGHAI);
const text = { subject: { en: "S" }, body: { en: "B" } };
const one = (facts: Partial<Step> = {}): Step => step({ ...WELCOME, ...facts });
const survey = one({ brings: { kind: "survey", survey: "mood", ...text } });
const entry = one({ brings: { kind: "entry", ...text } });
const TRIED = experiment({ step: "welcome", startsAt: DUE, sharePercent: 50 });

describe("what is due", () => {
  const fate = (
    given: Step | undefined,
    facts: Partial<DueFacts> & { readonly touch?: Partial<Touch> } = {},
    { rules = {}, experiments = [TRIED], now = DUE } = {},
  ) => {
    const { touch: more, ...others } = facts;
    const known = { person: hire(), left: [], surveys: [], ...others };
    const terms = {
      programme: programmeOf([], { rules }),
      quiet: { from: "21:00", until: "08:00" },
      experiments,
    };
    const due = touch({ dueAt: DUE, personId: known.person.id, ...more });
    const found = fateOf(due, given, known, terms, now);
    const { fate: what, taken } = found;
    const detail = "why" in what ? what.why : "until" in what ? what.until.toString() : "";
    const brings = what.do === "send" ? what.step.brings.kind : "";
    return [what.do, detail, brings, taken?.arm ?? ""].filter((word) => word !== "").join(" ");
  };
  const optional = { optional: true } as const;
  const inArm = (arm: string): Person => {
    const ids = Array.from({ length: 40 }, (_, index) => {
      const id = `22222222-2222-4222-8222-${String(index).padStart(12, "0")}`;
      return { ...hire(), id: id as Person["id"] };
    });
    const found = ids.find(({ id }) => armOf(TRIED, id) === arm);
    if (found === undefined) throw new Error("nobody");
    return found;
  };
  const left = [{ journey: "campus", step: "welcome", version: 1, leftAt: DUE }];
  const asked = [DUE.subtract({ hours: 24 })];

  it.each<[string, string, string]>([
    ["is sent", fate(one()), "send message"],
    ["is a call", fate(one({ brings: { kind: "call", ...text } })), "call"],
    ["is a survey", fate(survey), "send survey"],
    ["is a survey that rests", fate(survey, { surveys: asked }), "skip survey-rests"],
    [
      "is a survey that is gone",
      fate(one({ brings: { kind: "survey", survey: "gone", ...text } }), { surveys: asked }),
      "send survey",
    ],
    ["is a letter of its own", fate({ ...entry, class: "contract" }), "send message"],
    ["is folded as an entry", fate(entry), "fold too-late"],
    ["is gone", fate(undefined), "cancel not-wanted"],
    ["has nobody to go to", fate(one(), { person: hireIn(undefined) }), "hold no-zone"],
    [
      "is too early",
      fate(one(), {}, { now: DUE.subtract({ hours: 1 }) }),
      `defer ${DUE.toString()}`,
    ],
    [
      "is too late",
      fate(one(), { touch: { late: "leave-out" } }, { now: DUE.add({ hours: 99 }) }),
      "skip too-late",
    ],
    [
      "was too late for its own reason",
      fate(one(), { touch: { missed: "joined-late" } }, { now: DUE.add({ hours: 99 }) }),
      "fold joined-late",
    ],
    ["is one too many", fate(one(), { left }, { rules: { capPerWeek: 1 } }), `fold too-late`],
    ["is none too many without a cap", fate(one(), { left }), "send message"],
    ["is given", fate(one(optional), { person: inArm("given") }), "send message given"],
    ["is withheld", fate(one(optional), { person: inArm("withheld") }), "skip withheld withheld"],
    [
      "is an entry that is given",
      fate({ ...entry, ...optional }, { person: inArm("given") }),
      "fold too-late given",
    ],
    [
      "is an entry that is withheld",
      fate({ ...entry, ...optional }, { person: inArm("withheld") }),
      "skip withheld withheld",
    ],
    [
      "is a survey that is given, but rests",
      fate({ ...survey, ...optional }, { person: inArm("given"), surveys: asked }),
      "skip survey-rests given",
    ],
  ])("%s", (_, found, expected) => {
    expect(found).toBe(expected);
  });

  it("is looked up in the version that its person follows", () => {
    const until = DUE.subtract({ hours: 24 });
    const older = { ...journey([one({ usefulHours: 1 })], 1), closesAt: until };
    const newer = { ...journey([one({ usefulHours: 2 })], 2), opensAt: until };
    const is = { version: 2, programme: programmeOf([], { journeys: [older, newer] }) };
    const hours = (firstSeenAt: Temporal.Instant) =>
      stepDue(
        touch(),
        { planned: { facts: undefined, standing: [] }, firstSeenAt },
        { is, programmes: new Map() },
      )?.usefulHours;
    expect([hours(until.subtract({ hours: 1 })), hours(until)]).toEqual([1, 2]);
  });
});

describe("a touch after its fate", () => {
  const was: StoredTouch = { ...touch(), state: "planned" };
  it.each<[Settled, Partial<StoredTouch>]>([
    [{ do: "defer", until: DUE }, { dueAt: DUE }],
    [
      { do: "hold", why: "paused" },
      { state: "held", hold: "paused" },
    ],
    [{ do: "fold", why: "too-late" }, { state: "folded" }],
    [
      { do: "skip", why: "cap" },
      { state: "skipped", why: "cap" },
    ],
    [
      { do: "cancel", why: "not-wanted" },
      { state: "cancelled", why: "not-wanted" },
    ],
  ])("%o", (fate, changed) => {
    expect(afterFate(was, fate)).toEqual({ ...was, ...changed });
  });

  it("has no reason of before where it is folded, so that a letter names it", () => {
    const again: StoredTouch = { ...was, why: "date-changed" };
    expect(afterFate(again, { do: "fold", why: "too-late" })).toEqual({ ...was, state: "folded" });
  });
});

describe("the steps that ask for a survey", () => {
  it("are named with their journey", () => {
    const asking = { ...survey, id: "ask" };
    expect(surveySteps({ journeys: [journey([asking, INVITATION])] })).toEqual(["campus/ask"]);
    expect(surveySteps({ journeys: [] })).toEqual([]);
  });
});

describe("a corrected first day in a rehearsal", () => {
  const correction = (id: string) =>
    step({
      id,
      when: { kind: "changed", fact: "start" },
      brings: {
        kind: "message",
        subject: text.subject,
        body: { en: "{startDate} {startDateBefore}" },
      },
      usefulHours: 24 * 20,
    });
  const start = Temporal.PlainDate.from("2027-01-04");
  const since = at("2026-11-02T10:00", SHANGHAI);
  const starts = [{ offer: "offer-1", start, at: since, left: true }];
  const told = { starts, versions: 2, since, firstSeenAt: since };
  it("is told once: what would tell it again is wanted no more", () => {
    const steps = [correction("a"), correction("b")];
    const lines = (rules: Partial<NurtureRules>) =>
      linesOf(rehearsing({ context: { told } }), run(programmeOf(steps, { rules })));
    expect(lines({})).toEqual(["Mon 2026-11-02 10:00 sent a"]);
    expect(lines({ capPerWeek: 1 })).toEqual(["Mon 2026-11-02 10:00 sent a"]);
  });
});
