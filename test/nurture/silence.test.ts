import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterCall, ATTEMPTS_MAX, OUTCOMES, whyNoCall, type PlannedCall } from "#nurture/care/call";
import {
  callPlannedFrom,
  meaningfulTouches,
  silenceOf,
  type SilenceFacts,
} from "#nurture/care/silence";
import { talkingPoints } from "#nurture/care/talking-points";
import type { Person } from "#nurture/model/person";
import { day, hire, hireIn, question, wall, WELCOME } from "../kit/planning.ts";

const instant = (text: string) => Temporal.Instant.from(text);
const did = (kind: string, when: string, what = "x") => ({
  id: `${kind}-${when}`,
  kind,
  what,
  at: instant(when),
});

/** Before any of these budgets ran out. */
const NOW = instant("2026-11-03T02:00:00Z");

function silence(more: Partial<SilenceFacts> = {}, days = 21, now = NOW): string | undefined {
  const ends = silenceOf(
    {
      person: hire({ offer: { milestones: { offerSent: day("2026-11-02") } } }),
      interactions: [],
      questions: [],
      calls: [],
      ...more,
    },
    days,
    now,
  )?.endsAt;
  return ends === undefined ? undefined : wall(ends, "Asia/Shanghai");
}

describe("the silence budget of 21 days from an offer on 2 November", () => {
  const answer = { text: "Yes", by: "Ada", at: instant("2026-11-12T02:00:00Z") };
  it.each<readonly [string, Partial<SilenceFacts>, string | undefined]>([
    ["nothing since", {}, "Tue 2026-11-24 00:00"],
    [
      "read on the 10th",
      { interactions: [did("opened", "2026-11-10T02:00:00Z")] },
      "Tue 2026-12-01 00:00",
    ],
    [
      "did something on the day of the offer",
      { interactions: [did("opened", "2026-11-02T02:00:00Z")] },
      "Mon 2026-11-23 00:00",
    ],
    [
      "what they did before it doesn't count",
      { interactions: [did("opened", "2026-10-10T02:00:00Z")] },
      "Tue 2026-11-24 00:00",
    ],
    [
      "a bounce is no touch",
      { interactions: [did("bounced", "2026-11-10T02:00:00Z")] },
      "Tue 2026-11-24 00:00",
    ],
    [
      "was answered on the 12th",
      { questions: [question({ id: "q", state: "answered", answer })] },
      "Thu 2026-12-03 00:00",
    ],
    [
      "accepted on the 10th, wherever",
      {
        person: hire({
          offer: { milestones: { offerSent: day("2026-11-02"), offerAccepted: day("2026-11-10") } },
        }),
      },
      "Tue 2026-12-01 00:00",
    ],
    [
      "a question that waits is no touch of ours",
      { questions: [question({ id: "q" })] },
      "Tue 2026-11-24 00:00",
    ],
    [
      "left word on the 14th",
      { calls: [{ id: "c", outcome: "left-message", at: instant("2026-11-14T02:00:00Z") }] },
      "Sat 2026-12-05 00:00",
    ],
    [
      "nobody answered on the 14th",
      { calls: [{ id: "c", outcome: "no-answer", at: instant("2026-11-14T02:00:00Z") }] },
      "Tue 2026-11-24 00:00",
    ],
    [
      "paused until the 20th",
      {
        person: hire({
          offer: { milestones: { offerSent: day("2026-11-02") } },
          preferences: { pausedUntil: instant("2026-11-20T02:00:00Z") },
        }),
      },
      "Fri 2026-12-11 00:00",
    ],
    [
      "starts before it ends",
      {
        person: hire({
          offer: { milestones: { offerSent: day("2026-11-02"), start: day("2026-11-23") } },
        }),
      },
      undefined,
    ],
    [
      "starts on the day it ends",
      {
        person: hire({
          offer: { milestones: { offerSent: day("2026-11-02"), start: day("2026-11-24") } },
        }),
      },
      "Tue 2026-11-24 00:00",
    ],
    ["declined", { person: hire({ offer: { status: "declined" } }) }, undefined],
    ["doubtful", { person: hire({ doubtful: "x" }) }, undefined],
    [
      "wants no letters",
      { person: hire({ preferences: { unsubscribedAt: instant("2026-11-03T02:00:00Z") } }) },
      undefined,
    ],
    ["no offer out yet", { person: hire({ offer: { milestones: {} } }) }, undefined],
    ["no zone at all", { person: hireIn(undefined, { place: {} }) }, undefined],
    [
      "the office's zone",
      { person: hireIn(undefined, { offer: { milestones: { offerSent: day("2026-11-02") } } }) },
      "Tue 2026-11-24 00:00",
    ],
  ])("%s", (_, given, expected) => {
    expect(silence(given)).toBe(expected);
  });

  it("says what the last touch was", () => {
    const facts = {
      person: hire(),
      interactions: [did("opened", "2026-11-10T02:00:00Z")],
      questions: [question({ id: "q", state: "answered", answer })],
      calls: [{ id: "c", outcome: "reached", at: instant("2026-11-11T02:00:00Z") }],
    } as const;
    expect({
      all: meaningfulTouches(facts, "Asia/Shanghai").map(({ by, what }) => `${by} ${what}`),
      last: silenceOf(facts, 21, NOW)?.last?.what,
    }).toEqual({
      all: ["person opened", "human call-reached", "human answer-given"],
      last: "answer-given",
    });
  });

  it("plans the call a week ahead, and never more than half of it", () => {
    const ends = {
      since: instant("2026-11-01T00:00:00Z"),
      endsAt: instant("2026-11-22T00:00:00Z"),
    };
    expect([21, 10, 3].map((days) => callPlannedFrom(ends, days).toString().slice(0, 10))).toEqual([
      "2026-11-15",
      "2026-11-17",
      "2026-11-21",
    ]);
  });
});

describe("what follows from a call", () => {
  it.each([
    ["reached", 1, false, "sent none"],
    ["reached", 1, true, "sent follow-up"],
    ["left-message", 2, false, "sent none"],
    ["not-needed", 1, false, "skipped none"],
    ["not-needed", 1, true, "skipped follow-up"],
    ["no-answer", 1, false, "waits again"],
    ["no-answer", ATTEMPTS_MAX, false, "skipped none"],
    ["no-answer", ATTEMPTS_MAX, true, "waits again"],
  ] as const)("%s at try %i, a day agreed: %s", (outcome, attempt, hasDay, expected) => {
    const { touch, next } = afterCall(outcome, attempt, hasDay);
    expect(`${touch} ${next}`).toBe(expected);
  });

  it("never tries for ever", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...OUTCOMES),
        fc.integer({ min: 3, max: 99 }),
        (outcome, attempt) => {
          expect(afterCall(outcome, attempt, false).next).toBe("none");
        },
      ),
    );
  });
});

describe("a planned call", () => {
  const NOW = instant("2026-12-01T02:00:00Z");
  const nurture = WELCOME;
  const paused = { pausedUntil: instant("2026-12-24T00:00:00Z") };
  const off = { unsubscribedAt: instant("2026-11-24T00:00:00Z") };
  const of = (kind: PlannedCall["kind"], more: Partial<PlannedCall> = {}): PlannedCall => ({
    kind,
    ...more,
  });
  it.each<
    readonly [string, Pick<Person, "offer" | "preferences">, PlannedCall, string | undefined]
  >([
    ["stands", hire(), of("hand"), undefined],
    ["of a step stands", hire(), of("step", { step: nurture, usefulUntil: NOW }), undefined],
    ["of a step that is gone", hire(), of("step"), "not-wanted"],
    [
      "that is no longer useful",
      hire(),
      of("step", { step: nurture, usefulUntil: NOW.subtract({ seconds: 1 }) }),
      "too-late",
    ],
    ["after the offer", hire({ offer: { status: "withdrawn" } }), of("hand"), "offer-over"],
    ["in a pause", hire({ preferences: paused }), of("silence"), "paused"],
    [
      "of contract in a pause",
      hire({ preferences: paused }),
      of("step", { step: { ...nurture, class: "contract" } }),
      undefined,
    ],
    ["without letters", hire({ preferences: off }), of("follow-up"), "unsubscribed"],
  ])("%s", (_, person, call, expected) => {
    expect(whyNoCall(person, call, NOW)).toBe(expected);
  });
});

describe("what to talk about", () => {
  const NOW = instant("2026-12-01T02:00:00Z");
  it("begins with what we owe them, then what they wished, asked and did; each once and fresh", () => {
    const points = talkingPoints(
      {
        interactions: [
          did("opened", "2026-09-01T02:00:00Z", "old"),
          did("opened", "2026-11-01T02:00:00Z", "first-year"),
          did("opened", "2026-11-20T02:00:00Z", "first-year"),
          did("clicked", "2026-11-21T02:00:00Z", "map"),
          did("quiz", "2026-11-22T02:00:00Z", "product"),
          did("survey", "2026-11-22T02:00:00Z", "how"),
          did("signed-up", "2026-11-22T02:00:00Z", "team"),
          did("done", "2026-11-22T02:00:00Z", "item"),
        ],
        questions: [
          question({
            id: "a",
            text: "Answered",
            state: "answered",
            askedAt: instant("2026-11-20T02:00:00Z"),
          }),
          question({ id: "b", text: "Open", askedAt: instant("2026-11-29T02:00:00Z") }),
          question({ id: "c", text: "Closed", state: "closed" }),
          question({
            id: "d",
            text: "Long ago",
            state: "answered",
            askedAt: instant("2026-09-20T02:00:00Z"),
          }),
        ],
        wishes: [
          { text: "A flat", at: instant("2026-11-10T02:00:00Z") },
          { text: "A desk", at: instant("2026-11-12T02:00:00Z") },
          { text: "A cat", at: instant("2026-11-11T02:00:00Z") },
          { text: "Old", at: instant("2026-09-11T02:00:00Z") },
        ],
        start: { on: "2026-12-08", at: instant("2026-12-07T16:00:00Z") },
      },
      NOW,
    );
    expect(points.map(({ key, about, source }) => `${key} ${about} ${source}`)).toEqual([
      "question-open Open portal",
      "wished A desk portal",
      "wished A cat portal",
      "question-answered Answered portal",
      "start-near 2026-12-08 records",
      "clicked map portal",
      "read first-year portal",
      "signed-up team portal",
    ]);
  });

  it.each([
    ["no day known", undefined, []],
    ["a day three weeks ahead", "2026-12-22T00:00:00Z", []],
    ["a day that has come", "2026-12-01T02:00:00Z", []],
    ["a fortnight ahead", "2026-12-15T02:00:00Z", ["start-near"]],
  ] as const)("names the first day only when it is near: %s", (_, start, expected) => {
    const given = start === undefined ? undefined : { on: "x", at: instant(start) };
    const points = talkingPoints(
      { interactions: [], questions: [], wishes: [], start: given },
      NOW,
    );
    expect(points.map(({ key }) => key)).toEqual(expected);
  });
});
