import { describe, expect, it } from "vitest";
import type { ChangeKind } from "#nurture/model/change";
import type { Person } from "#nurture/model/person";
import type { Step } from "#nurture/model/step";
import { factsOf } from "#nurture/plan/changes";
import {
  isPlannedAs,
  keptStep,
  seeChanges,
  versionsNamed,
  type PlannedAs,
  type StandingChange,
} from "#nurture/plan/see-changes";
import {
  at,
  day,
  hire,
  INVITATION,
  planned,
  planning,
  step,
  touch,
  WELCOME,
} from "../kit/planning.ts";
import { linesOf, programmeOf, rehearsing, run, SHANGHAI } from "../kit/rehearsing.ts";

const NOW = at("2026-11-23T10:00", SHANGHAI);
const STEPS = [WELCOME, INVITATION];
const startingOn = (on: string) =>
  hire({ offer: { milestones: { ...hire().offer.milestones, start: day(on) } } });
const published = (version: number, steps: readonly Step[] = STEPS) => ({
  version,
  programme: programmeOf(steps),
});
/** As planned last, a week ago, under version 1. */
const WAS = factsOf(hire(), 1, NOW);
const STORED = planned(hire(), [], NOW, STEPS);
const KEY = STORED.find(({ step: id }) => id === "invitation")?.key ?? "";
const standing = (kind: ChangeKind, facts: Partial<StandingChange> = {}): StandingChange => {
  const from = { dueAt: NOW, usefulUntil: NOW };
  const impact = { answer: "decision", what: "touch", key: KEY, step: "invitation" } as const;
  return {
    ...{ kind, from: WAS, state: "waiting" },
    impacts: [{ ...impact, ask: "start-far", isContract: false, from }],
    ...facts,
  };
};
const seen = (
  person: Person,
  already: Partial<PlannedAs> = {},
  is = published(1),
  programmes = new Map([[1, published(1)]]),
) =>
  seeChanges({
    ...{ person, is, programmes, stored: STORED, meetings: [], context: planning(NOW) },
    planned: { facts: WAS, standing: [], ...already },
  });
const told = (found: ReturnType<typeof seen>) => ({
  seen: found.changes.map(({ kind, asks }) => [kind, ...asks].join(" ")),
  over: found.overtaken.map(({ kind }) => kind),
  stands: found.planned.standing.map(({ kind, state }) => `${kind} ${state}`),
  waits: [...found.decisions.values()].some(({ kind }) => kind === "waits"),
  isNew: found.facts !== undefined,
});
const NOTHING = { seen: [], over: [], stands: [], waits: false, isNew: false };

describe("what a planning sees", () => {
  const far = startingOn("2027-06-11");
  const other = hire({ offer: { occurrence: "offer-2" } });
  it.each<[string, ReturnType<typeof seen>, Partial<ReturnType<typeof told>>]>([
    ["is nothing where nothing changed", seen(hire()), {}],
    [
      "keeps what waits meanwhile",
      seen(hire(), { standing: [standing("start")] }),
      { stands: ["start waiting"], waits: true },
    ],
    [
      "is a change that goes on by itself",
      seen(startingOn("2027-01-18")),
      { seen: ["start"], stands: ["start safe"], isNew: true },
    ],
    [
      "is a change that waits",
      seen(far),
      { seen: ["start start-far"], stands: ["start waiting"], waits: true, isNew: true },
    ],
    ["is the beginning, at a first look", seen(hire(), { facts: undefined }), { isNew: true }],
    [
      "is the beginning, at another offer, and what waited is over",
      seen(other, { standing: [standing("start")] }),
      { over: ["start"], isNew: true },
    ],
    [
      "is nothing of somebody doubtful",
      seen(hire({ ...far, doubtful: "two starts" }), { standing: [standing("start")] }),
      { stands: ["start waiting"], waits: true },
    ],
    [
      "is no change where a date came back",
      seen(hire(), {
        facts: factsOf(far, 1, NOW),
        standing: [standing("start"), standing("place")],
      }),
      { over: ["start"], stands: ["place waiting"], waits: true, isNew: true },
    ],
    [
      "begins where what was decided ended",
      seen(hire(), {
        facts: factsOf(far, 1, NOW),
        standing: [standing("start", { state: "decided", choice: "keep" })],
      }),
      {
        seen: ["start start-far"],
        over: ["start"],
        stands: ["start waiting"],
        waits: true,
        isNew: true,
      },
    ],
    [
      "is a new version that goes on by itself",
      seen(hire(), {}, published(2, [{ ...WELCOME, class: "contract" }])),
      { seen: ["journey"], stands: ["journey safe"], isNew: true },
    ],
  ])("%s", (_, found, expected) => {
    expect(told(found)).toEqual({ ...NOTHING, ...expected });
  });

  it("compares with the programme that was, and with the present one where nobody can read that", () => {
    const contract = [WELCOME, { ...INVITATION, class: "contract" as const }];
    const was = new Map([[1, published(1, contract)]]);
    const gone = published(2, [WELCOME]);
    expect(told(seen(hire(), {}, gone, was)).seen).toEqual(["journey promised-step"]);
    expect(told(seen(hire(), {}, gone, new Map())).seen).toEqual([]);
  });
});

describe("what a planning has seen", () => {
  it.each<[string, Person, number, boolean]>([
    ["is what holds", hire(), 1, true],
    ["is not another programme", hire(), 2, false],
    ["is not another start", startingOn("2027-01-18"), 1, false],
    ["is not another offer", hire({ offer: { occurrence: "offer-2" } }), 1, false],
    ["does not matter of somebody doubtful", hire({ doubtful: "two starts" }), 2, true],
  ])("%s", (_, person, version, expected) => {
    expect(isPlannedAs({ facts: WAS, standing: [] }, person, version, NOW)).toBe(expected);
    expect(isPlannedAs({ facts: undefined, standing: [] }, person, version, NOW)).toBe(true);
  });

  it("names the programmes that it began with", () => {
    const from = { ...WAS, programme: 3 };
    const all = versionsNamed({ facts: WAS, standing: [standing("journey", { from })] });
    expect([...all]).toEqual([1, 3]);
    expect([...versionsNamed({ facts: undefined, standing: [] })]).toEqual([]);
  });

  it.each<[string, readonly StandingChange[], string | undefined]>([
    [
      "is kept by a colleague",
      [standing("journey", { state: "decided", choice: "keep" })],
      "invitation",
    ],
    ["waits for one", [standing("journey")], undefined],
    ["is taken out", [standing("journey", { state: "decided", choice: "leave-out" })], undefined],
    [
      "has another time alone",
      [standing("start", { state: "decided", choice: "keep" })],
      undefined,
    ],
    [
      "nobody can read any more",
      [standing("journey", { state: "decided", choice: "keep", from: { ...WAS, programme: 9 } })],
      undefined,
    ],
  ])("of a step that %s", (_, changes, expected) => {
    const one = touch({ key: KEY, step: "invitation" });
    const before = new Map([[1, published(1)]]);
    expect(keptStep(one, { facts: WAS, standing: changes }, before, NOW)?.id).toBe(expected);
  });
});

describe("decisions in a rehearsal", () => {
  const promised = step({ ...INVITATION, class: "contract" });
  const months = (planned: PlannedAs, steps: readonly Step[], version = 1) =>
    linesOf(
      rehearsing({ planned, stored: STORED.filter(({ key }) => key === KEY) }),
      run(programmeOf(steps), {
        is: published(version, steps),
        programmes: new Map([[1, published(1, [promised])]]),
      }),
    );
  const from = { dueAt: at("2026-12-20T09:00", SHANGHAI), usefulUntil: at("2026-12-24T09:00") };
  const keep = (kind: ChangeKind): StandingChange => ({
    ...standing(kind, { state: "decided", choice: "keep" }),
    impacts: standing(kind).impacts.map((one) => ({ ...one, from })),
  });

  it.each<[string, readonly string[], readonly string[]]>([
    [
      "hold what waits, by the time that it has",
      months({ facts: WAS, standing: [standing("start")] }, [INVITATION]),
      ["Fri 2027-01-01 09:00 held invitation decision"],
    ],
    [
      "keep the time that a colleague kept",
      months({ facts: WAS, standing: [keep("start")] }, [INVITATION]),
      ["Sun 2026-12-20 09:00 sent invitation"],
    ],
    [
      "keep a step that is gone",
      months({ facts: WAS, standing: [keep("journey")] }, []),
      ["Sun 2026-12-20 09:00 sent invitation"],
    ],
    [
      "are asked where a draft takes out what was promised",
      months({ facts: WAS, standing: [] }, [], 2),
      ["Fri 2027-01-01 09:00 held invitation decision"],
    ],
    ["are none where nothing was promised", months({ facts: undefined, standing: [] }, [], 2), []],
  ])("%s", (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it("wait for a planning where a fact ends while something is due", () => {
    const endsAt = at("2026-11-05T10:00", SHANGHAI);
    const manager = {
      topic: "manager",
      value: "Ada",
      source: "hr",
      confidence: "recorded",
    } as const;
    const person = hire({ profile: [{ ...manager, at: NOW, expiresAt: endsAt }] });
    const one = step({
      id: "one",
      when: { kind: "relative", milestone: "offerSent", offset: { days: 3, at: "10:00" } },
    });
    const facts = factsOf(person, 1, at("2026-11-02T10:00", SHANGHAI));
    const lines = linesOf(
      rehearsing({ person, planned: { facts, standing: [] } }),
      run(programmeOf([one])),
    );
    expect(lines).toEqual(["Thu 2026-11-05 10:00 sent one"]);
  });
});
