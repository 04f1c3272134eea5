import { describe, expect, it } from "vitest";
import type { Journey } from "#nurture/model/journey";
import type { Person } from "#nurture/model/person";
import { CATCH_UP, type Step } from "#nurture/model/step";
import type { StoredTouch } from "#nurture/model/touch";
import { catchUpContents, digestContents } from "#nurture/plan/digest";
import { missedOf } from "#nurture/plan/joiners";
import { planPerson } from "#nurture/plan/plan-person";
import {
  after,
  ANSWER,
  at,
  day,
  DIGEST,
  hire,
  hireIn,
  journey,
  planning,
  question,
  step,
  verbsOf,
  wall,
} from "../kit/planning.ts";

const SHANGHAI = "Asia/Shanghai";
const SEEN = at("2026-11-23T10:00", SHANGHAI); // three weeks after the offer was sent
const TEXT = { subject: { en: "S" }, body: { en: "B" } };

/** So many days after the offer at 09:00; the offer was sent on 2 November. */
const days = (id: string, count: number, facts: Partial<Step> = {}): Step =>
  step({
    id,
    when: { kind: "relative", milestone: "offerSent", offset: { days: count, at: "09:00" } },
    usefulHours: 24 * 30,
    ...facts,
  });

interface Life {
  readonly now?: Temporal.Instant;
  readonly seen?: Temporal.Instant;
  readonly since?: Readonly<Record<string, Temporal.Instant>>;
  readonly person?: Person;
  readonly stored?: readonly StoredTouch[];
}

function changesOf(
  one: Journey,
  { now = SEEN, seen = SEEN, since = {}, person = hire(), stored = [] }: Life,
) {
  const told = { starts: [], versions: 1, since: seen, firstSeenAt: seen };
  const stepsSince = new Map(Object.entries(since).map(([id, at]) => [`campus/${id}`, at]));
  return planPerson([one], person, stored, planning(now, { told, stepsSince }));
}

const planned = (steps: readonly Step[], life: Life = {}) =>
  after(life.stored ?? [], changesOf(journey(steps), life));

const lines = (stored: readonly StoredTouch[]) =>
  stored
    .toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt) || (a.key < b.key ? -1 : 1))
    .map(({ step: id, state, missed, late, why, dueAt }) =>
      [
        id,
        wall(dueAt, SHANGHAI).slice(4),
        state,
        missed,
        late === "catch-up" ? "catch-up" : undefined,
        why,
      ]
        .filter(Boolean)
        .join(" "),
    );

describe("whoever joins late", () => {
  it("gets at once, in one letter or not at all what fell due before, as each step says", () => {
    const stored = planned([
      days("send", 3),
      days("catch", 4, { joiners: "catch-up" }),
      days("leave", 5, { joiners: "leave-out" }),
      days("later", 40, { joiners: "leave-out" }),
    ]);
    expect(lines(stored)).toEqual([
      "send 2026-11-05 09:00 planned joined-late",
      "catch 2026-11-06 09:00 folded joined-late catch-up",
      "leave 2026-11-07 09:00 skipped joined-late joined-late",
      "catch-up 2026-11-23 10:00 planned",
      "later 2026-12-12 09:00 planned",
    ]);
  });

  it.each([
    ["a day late is on time", 20, undefined],
    ["more than a day is not", 19, "joined-late"],
  ] as const)("%s", (_title, count, missed) => {
    const [found] = planned([days("one", count)], { seen: at("2026-11-23T09:00", SHANGHAI) });
    expect(found?.missed).toBe(missed);
  });

  it("is not sent what is useless by now: that is named in the next digest, or left out", () => {
    const stored = planned([
      days("fold", 3, { usefulHours: 24 }),
      days("out", 4, { usefulHours: 24, late: "leave-out" }),
    ]);
    expect(lines(stored)).toEqual([
      "fold 2026-11-05 09:00 folded joined-late",
      "out 2026-11-06 09:00 skipped joined-late joined-late",
    ]);
  });

  it("has every thing of the contract by itself, calls too, and no digest of weeks that are over", () => {
    const stored = planned([
      days("contract", 3, { joiners: "catch-up", class: "contract" }),
      days("call", 4, { joiners: "catch-up", brings: { kind: "call", ...TEXT } }),
      days("news", 5, {
        joiners: "catch-up",
        brings: { kind: "digest", subject: { en: "S" }, intro: { en: "I" } },
      }),
      { ...DIGEST, joiners: "catch-up", usefulHours: 24 },
    ]);
    expect(lines(stored).slice(0, 4)).toEqual([
      "contract 2026-11-05 09:00 planned joined-late",
      "call 2026-11-06 09:00 planned joined-late",
      "news 2026-11-07 09:00 skipped joined-late joined-late",
      "digest 2026-11-27 09:00 planned",
    ]);
  });

  it("misses nothing of what hangs on themselves", () => {
    const answered = question({
      id: "q1",
      state: "answered",
      answer: { text: "Yes.", by: "hr", at: SEEN },
    });
    const told = { starts: [], versions: 1, since: SEEN, firstSeenAt: SEEN };
    const changes = planPerson(
      [journey([{ ...ANSWER, joiners: "leave-out" }])],
      hire(),
      [],
      planning(SEEN, { told, questions: [answered] }),
    );
    expect(verbsOf(changes)).toEqual({ create: ["answer/q1"] });
  });

  it("is told nothing of what prepared for a start that has come", () => {
    const begun = hire({
      offer: { milestones: { ...hire().offer.milestones, start: day("2026-11-20") } },
    });
    const stored = planned([days("catch", 4, { joiners: "catch-up" })], { person: begun });
    const dateless = hire({
      offer: { milestones: { offerSent: hire().offer.milestones.offerSent! } },
    });
    expect([
      lines(stored),
      lines(planned([days("catch", 4, { joiners: "catch-up" })], { person: dateless })).length,
    ]).toEqual([["catch 2026-11-06 09:00 skipped joined-late joined-late"], 2]);
  });

  it("is held while it is not known when they wake, and caught up with afterwards", () => {
    const steps = [
      days("catch", 4, { joiners: "catch-up" }),
      days("leave", 5, { joiners: "leave-out" }),
    ];
    const held = planned(steps, { person: hireIn(undefined) });
    const known = planned(steps, { stored: held, now: SEEN.add({ hours: 1 }) });
    expect([held.map(({ state, hold }) => `${state} ${hold}`), lines(known)]).toEqual([
      ["held no-zone", "held no-zone", "held no-zone"],
      [
        "catch 2026-11-06 09:00 folded joined-late catch-up",
        "leave 2026-11-07 09:00 skipped joined-late joined-late",
        "catch-up 2026-11-23 10:00 planned",
      ],
    ]);
  });

  it("who wants no letters gets none, and what is missed waits for nobody", () => {
    const gone = hire({ preferences: { unsubscribedAt: SEEN } });
    expect(planned([days("catch", 4, { joiners: "catch-up" })], { person: gone })).toEqual([]);
  });
});

describe("a step added to a running journey", () => {
  const since = { added: at("2026-11-20T12:00", SHANGHAI) };
  const early = at("2026-11-02T11:00", SHANGHAI);

  it.each([
    [
      "reaches those for whom it is not too late",
      days("added", 5),
      "added 2026-11-07 09:00 planned step-added",
    ],
    [
      "is left out, if it says so",
      days("added", 5, { joiners: "leave-out" }),
      "added 2026-11-07 09:00 skipped step-added step-added",
    ],
    [
      "comes as planned where its time is still to come",
      days("added", 25, { joiners: "leave-out" }),
      "added 2026-11-27 09:00 planned",
    ],
    [
      "folds where it is too late",
      days("added", 5, { usefulHours: 24 }),
      "added 2026-11-07 09:00 folded step-added",
    ],
  ])("%s", (_title, one, expected) => {
    expect(lines(planned([one], { seen: early, since }))).toEqual([expected]);
  });

  it("is named in the one letter of catching up, from when it was added", () => {
    const stored = planned([days("added", 5, { joiners: "catch-up" })], { seen: early, since });
    expect(lines(stored)).toEqual([
      "added 2026-11-07 09:00 folded step-added catch-up",
      "catch-up 2026-11-20 12:00 planned",
    ]);
  });

  it("for who joined late, that comes first; the letter falls due when the first was missed", () => {
    const steps = [
      days("old", 4, { joiners: "catch-up" }),
      days("added", 5, { joiners: "catch-up" }),
    ];
    const stored = planned(steps, { seen: at("2026-11-15T10:00", SHANGHAI), since });
    expect(lines(stored)).toEqual([
      "old 2026-11-06 09:00 folded joined-late catch-up",
      "added 2026-11-07 09:00 folded joined-late catch-up",
      "catch-up 2026-11-15 10:00 planned",
    ]);
  });
});

describe("the letter of catching up", () => {
  const many = Array.from({ length: 14 }, (_, index) =>
    days(`s${String(index).padStart(2, "0")}`, 2 + index, { joiners: "catch-up" }),
  );
  const stored = planned([...many, DIGEST]);
  const catchUp = stored.find(({ step: id }) => id === CATCH_UP)!;
  const digest = stored.find(({ step: id }) => id === "digest")!;
  const sources = { questions: [], articles: [] };

  it("has one key an offer, and names a dozen; until it is written no digest names them", () => {
    const named = catchUpContents(catchUp, stored);
    const written = stored.map((one) =>
      named.includes(one.key)
        ? { ...one, why: catchUp.key }
        : one === catchUp
          ? { ...one, state: "sent" as const }
          : one,
    );
    expect([
      catchUp.key.split("/").slice(1),
      named.map((key) => key.split("/")[2]),
      digestContents(digest, hire(), { ...sources, stored }).folded,
      digestContents(digest, hire(), { ...sources, stored: written }).folded.map(
        (key) => key.split("/")[2],
      ),
    ]).toEqual([
      ["campus", "catch-up", "offer-1"],
      many.slice(0, 12).map(({ id }) => id),
      [],
      ["s12", "s13"],
    ]);
  });

  it("belongs to its journey: another's is named elsewhere", () => {
    const other = stored.map((one) => (one === catchUp ? one : { ...one, journey: "trainees" }));
    expect([
      catchUpContents(catchUp, other),
      digestContents(digest, hire(), { ...sources, stored: other }).folded.length,
    ]).toEqual([[], 12]);
  });

  it("is useful for two weeks; then the next digest names what it would have", () => {
    const late = planned([...many, DIGEST], { stored, now: SEEN.add({ hours: 24 * 15 }) });
    const after14 = late.find(({ key }) => key === catchUp.key);
    expect([
      after14?.state,
      after14?.why,
      digestContents(digest, hire(), { ...sources, stored: late }).folded.length,
    ]).toEqual(["skipped", "too-late", 12]);
  });
});

describe("the list of what was missed", () => {
  it("has each with its reason and what became of it, by when it fell due", () => {
    const stored = planned([
      days("leave", 5, { joiners: "leave-out" }),
      days("send", 3),
      days("later", 40),
      days("catch", 4, { joiners: "catch-up" }),
    ]);
    expect(
      missedOf(stored).map(({ touch, reason }) => `${touch.step} ${reason} ${touch.state}`),
    ).toEqual([
      "send joined-late planned",
      "catch joined-late folded",
      "leave joined-late skipped",
    ]);
  });
});
