import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PersonId } from "#nurture/model/ids";
import type { Article } from "#nurture/model/library";
import type { StoredTouch, Touch } from "#nurture/model/touch";
import { digestContents, unnamedFolds, type DigestSources } from "#nurture/plan/digest";
import {
  at,
  day,
  DIGEST as DIGEST_STEP,
  hire,
  INVITATION,
  journey,
  PERSON,
  question,
  touch,
} from "../kit/planning.ts";

const SHANGHAI = "Asia/Shanghai";
const friday = (on: string): Partial<Touch> => ({
  step: "digest",
  occurrence: `week of ${on}`,
  dueAt: at(`${on}T09:00`, SHANGHAI),
});
const DIGEST = touch(friday("2026-11-27"));
const LAST: StoredTouch = { ...touch(friday("2026-11-20")), state: "sent" };

const article = (id: string, publishedOn: string, audience: Article["audience"] = {}): Article => ({
  id,
  kind: "article",
  topic: "growth",
  audience,
  title: { en: id },
  body: { en: id },
  minutes: 3,
  publishedOn,
});
const answered = (id: string, when: string) =>
  question({ id, state: "answered", answer: { text: "Yes.", by: "hr", at: at(when, SHANGHAI) } });
const folded = (id: string, dueOn: string, why?: string): StoredTouch => ({
  ...touch({ step: id, dueAt: at(`${dueOn}T09:00`, SHANGHAI) }),
  state: "folded",
  ...(why === undefined ? {} : { why }),
});

const gather = (sources: Partial<DigestSources>, digest = DIGEST) =>
  digestContents(digest, hire(), { stored: [LAST], questions: [], articles: [], ...sources });
const steps = (keys: readonly string[]) => keys.map((key) => key.split("/")[2]);

describe("a digest", () => {
  it("is empty when nothing is new", () => {
    expect(gather({})).toEqual({ folded: [], answers: [], articles: [] });
  });

  it("gathers folded touches that no digest has named, oldest first, and no digest", () => {
    const stored = [
      folded("second", "2026-11-19"),
      folded("first", "2026-09-01"),
      folded("told", "2026-11-10", "2026-W47"),
      { ...folded("digest", "2026-11-13"), occurrence: "2026-W46" },
      { ...folded("other", "2026-11-14"), journey: "alumni", step: "digest", key: "a/b/other/d" },
      { ...folded("open", "2026-11-19"), state: "planned" as const },
    ];
    expect(steps(gather({ stored }).folded)).toEqual(["first", "other", "second"]);
  });

  it("gathers the answers since the last one that went out", () => {
    const questions = [
      answered("later", "2026-11-27T08:59"),
      answered("at the last", "2026-11-20T09:00"),
      answered("before", "2026-11-20T08:59"),
      answered("too new", "2026-11-27T09:00"),
      question({ id: "open" }),
      {
        ...answered("other person", "2026-11-25T09:00"),
        personId: PersonId.parse(PERSON.replace("1", "2")),
      },
    ];
    expect(gather({ questions }).answers).toEqual(["at the last", "later"]);
  });

  it("gathers new articles for this person, newest first", () => {
    const articles = [
      article("monday", "2026-11-23"),
      article("today", "2026-11-27"),
      article("tomorrow", "2026-11-28"),
      article("last friday", "2026-11-20"),
      article("for Germany", "2026-11-24", { countries: ["DE"] }),
      article("for China", "2026-11-24", { countries: ["CN"] }),
    ];
    expect(gather({ articles }).articles).toEqual(["today", "for China", "monday"]);
  });

  it.each([
    ["sent", []],
    ["queued", []],
    ["folded", ["news"]],
    ["skipped", ["news"]],
    ["planned", ["news"]],
  ] as const)("after a week that was %s brings of that week: %o", (state, expected) => {
    const articles = [article("news", "2026-11-18")];
    expect(gather({ stored: [{ ...LAST, state }], articles }).articles).toEqual(expected);
  });

  it("begins after the newest that went out before it, of its own step", () => {
    const stored: StoredTouch[] = [
      { ...touch(friday("2026-11-13")), state: "sent" },
      LAST,
      { ...touch(friday("2026-11-06")), state: "sent" },
      { ...touch(friday("2026-12-04")), state: "sent" },
      { ...touch({ ...friday("2026-11-25"), step: "welcome" }), state: "sent" },
      { ...touch({ ...friday("2026-11-26"), journey: "alumni" }), state: "sent" },
      { ...DIGEST, state: "queued" },
    ];
    const articles = [article("old", "2026-11-18"), article("new", "2026-11-22")];
    expect(gather({ stored, articles }).articles).toEqual(["new"]);
  });

  it("is the first: four weeks of news, nothing older", () => {
    const articles = [article("kept", "2026-10-31"), article("old", "2026-10-30")];
    expect(gather({ stored: [], articles }).articles).toEqual(["kept"]);
  });

  it("names a dozen of each, and leaves older folded touches no place to be lost", () => {
    const many = Array.from({ length: 14 }, (_, index) => index);
    const found = gather({
      stored: many.map((index) => folded(`step-${index}`, `2026-10-${String(index + 10)}`)),
      questions: many.map((index) => answered(`q${index}`, `2026-11-24T09:${String(index + 10)}`)),
      articles: many.map((index) => article(`a${index}`, `2026-11-${String(index + 10)}`)),
    });
    expect([
      [found.folded.length, steps(found.folded)[0]],
      [found.answers.length, found.answers[0], found.answers.at(-1)],
      [found.articles.length, found.articles[0], found.articles.at(-1)],
    ]).toEqual([
      [12, "step-0"],
      [12, "q2", "q13"],
      [12, "a13", "a2"],
    ]);
  });

  it("names every answer and article once over a run of weeks, whichever of them go out", () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
        fc.array(fc.integer({ min: 0, max: 27 }), { maxLength: 8 }),
        (goesOut, days) => {
          const first = Temporal.PlainDate.from("2026-11-06");
          const before = { ...touch(friday("2026-11-06")), state: "sent" as const };
          const articles = days.map((days, index) =>
            article(`a${index}`, first.add({ days }).toString()),
          );
          const questions = days.map((days, index) =>
            answered(`q${index}`, `${first.add({ days }).toString()}T12:00`),
          );
          const weeks = [...goesOut, true].map((out, index) => ({
            ...touch(friday(first.add({ days: 7 * (index + 1) }).toString())),
            state: out ? ("sent" as const) : ("skipped" as const),
          }));
          const found = weeks.flatMap((week, index) =>
            week.state === "sent"
              ? [gather({ stored: [before, ...weeks.slice(0, index)], articles, questions }, week)]
              : [],
          );
          const end = 7 * weeks.length;
          // What came on the first day was in that day's digest: articles count from its midnight.
          const wanted = days.flatMap((day, index) => (day > 0 && day <= end ? [index] : []));
          expect(found.flatMap((one) => one.articles).toSorted()).toEqual(
            wanted.map((index) => `a${index}`).toSorted(),
          );
          const answers = days.flatMap((day, index) => (day < end ? [`q${index}`] : []));
          expect(found.flatMap((one) => one.answers).toSorted()).toEqual(answers.toSorted());
        },
      ),
    );
  });
});

describe("a folded touch that no digest names", () => {
  const person = hire({ offer: { milestones: { start: day("2027-01-11") } } });
  const stored: readonly StoredTouch[] = [
    folded("invitation", "2026-12-31"),
    folded("gone", "2026-12-31"),
    folded("invitation", "2026-12-30", "2026-W53"),
    folded("digest", "2027-01-08"),
    { ...folded("invitation", "2026-12-31"), state: "sent" },
  ];
  const unnamed = (whose: typeof person, now: string) =>
    unnamedFolds([journey([INVITATION, DIGEST_STEP])], stored, whose, at(now, SHANGHAI)).map(
      ({ step }) => step,
    );

  it.each([
    ["the day before the start", person, "2027-01-10T23:59", []],
    ["at the start", person, "2027-01-11T00:00", ["invitation", "gone"]],
    [
      "once the offer is over",
      hire({ offer: { status: "declined" } }),
      "2026-12-31T09:00",
      ["invitation", "gone"],
    ],
    ["while the start is unknown", hire({ offer: { milestones: {} } }), "2027-06-01T00:00", []],
  ])("is given up %s", (_, whose, now, expected) => {
    expect(unnamed(whose, now)).toEqual(expected);
  });
});
