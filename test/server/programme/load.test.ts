import { describe, expect, it } from "vitest";
import { z } from "zod";
import { foldedOf } from "#nurture/content/folded";
import { placeholders } from "#nurture/content/message";
import { PLACEHOLDERS } from "#nurture/content/values";
import { renderLetter } from "#nurture/content/render";
import { Programme } from "#nurture/model/programme";
import { inferInterests } from "#nurture/profile/infer";
import { chooseArticles } from "#nurture/content/choose";
import { isLetter } from "#nurture/model/step";
import { loadCompany, loadDepartments, loadProgramme } from "#server/programme/load";
import { day, hire, instant } from "../../kit/planning.ts";

const programme = loadProgramme();
const steps = programme.journeys.flatMap((journey) => journey.steps);
const NOW = Temporal.Instant.from("2026-11-20T01:00:00Z");

interface Found {
  readonly path: string;
  readonly text: Readonly<Record<string, string>>;
}

/** Every text in several languages, with the path to it. */
function textsIn(value: unknown, path = ""): readonly Found[] {
  if (typeof value !== "object" || value === null) return [];
  if ("en" in value) return [{ path, text: value as Record<string, string> }];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}/${key}`));
}

const ICU = /^\/journeys\/\d+\/steps\/\d+\/brings\//;

describe("the shipped programme", () => {
  it("says everything in English and in Chinese", () => {
    const all = textsIn([programme, loadDepartments(), loadCompany()]);
    const incomplete = all.filter(({ text }) => !text["en"] || !text["zh-Hans"]);
    expect([all.length > 100, incomplete.map(({ path }) => path)]).toEqual([true, []]);
  });

  it("names only placeholders that a letter can fill, and none outside of letters", () => {
    const strange = textsIn(programme).flatMap(({ path, text }) =>
      Object.values(text).flatMap((words) => {
        const names = ICU.test(path) ? placeholders(words) : (words.match(/[{}]/g) ?? []);
        return names.filter((name) => !(PLACEHOLDERS as readonly string[]).includes(name));
      }),
    );
    expect(strange).toEqual([]);
  });

  it("refers only to things that exist, each under a name of its own", () => {
    const ids = (things: readonly { readonly id: string }[]): readonly string[] =>
      things.map(({ id }) => id);
    const named = steps.flatMap(({ brings }) => {
      if (brings.kind === "message")
        return brings.checklist === undefined ? [] : [brings.checklist];
      if (brings.kind === "event") return [brings.event];
      return brings.kind === "quiz" ? [brings.quiz] : [];
    });
    const there = [
      ...ids(programme.checklists),
      ...ids(programme.meetings),
      ...ids(programme.quizzes),
    ];
    const owners = [
      programme.routing.fallback,
      ...programme.routing.topics.map(({ owner }) => owner),
    ];
    const departments = loadDepartments().map(({ slug }) => slug);
    const twice = [ids(programme.articles), ids(steps), departments].filter(
      (names) => new Set(names).size < names.length,
    );
    expect({
      dangling: named.filter((name) => !there.includes(name)),
      ownerless: owners.filter((owner) => !departments.includes(owner)),
      right: programme.quizzes.flatMap((quiz) =>
        quiz.questions.filter((q) => !q.choices.some(({ id }) => id === q.right)),
      ),
      twice,
    }).toEqual({ dangling: [], ownerless: [], right: [], twice: [] });
  });

  it("has the eight steps, when they are promised", () => {
    expect(steps.map(({ id, when }) => [id, "offset" in when ? when.offset : when.kind])).toEqual([
      ["welcome", { hours: 24 }],
      ["digest", "weekly"],
      ["preparation", { days: -21, at: "09:00" }],
      ["training", { days: -14, at: "09:00" }],
      ["invitation", { days: -10, at: "09:00" }],
      ["start-moved", "changed"],
      ["question-received", "question"],
      ["answer", "question"],
    ]);
  });

  it("makes no claim in percentages", () => {
    const claims = textsIn(programme).filter(({ text }) =>
      Object.values(text).some((t) => /[%％]|百分之|per ?cent/.test(t)),
    );
    expect(claims).toEqual([]);
  });

  it("survives being stored and read again", () => {
    const again = z.decode(
      Programme,
      JSON.parse(JSON.stringify(z.encode(Programme, programme))) as z.input<typeof Programme>,
    );
    expect(again).toEqual(programme);
  });
});

describe("what the shipped programme brings", () => {
  const bare = hire();
  const full = hire({
    job: "Backend Engineer",
    department: "Planning",
    place: { country: "CN", city: "Shanghai", zone: "Asia/Shanghai" },
    profile: [{ topic: "manager", value: "Wang Tao", source: "hr", at: NOW, confidence: "stated" }],
  });
  const dateless = hire({ offer: { milestones: { offerSent: instant("2026-11-02T02:00:00Z") } } });
  const cases = [full, bare, dateless].flatMap((person, who) =>
    (["en", "zh-Hans", "ja"] as const).flatMap((language) =>
      steps
        .filter(({ id }) => who < 2 || ["welcome", "digest", "training", "answer"].includes(id))
        .flatMap((step) => (isLetter(step.brings) ? [{ ...step, brings: step.brings }] : []))
        .map(
          (step) =>
            [
              step.id,
              ["full", "bare", "dateless"][who]!,
              language,
              step,
              { ...person, language },
            ] as const,
        ),
    ),
  );
  it.each(cases)("%s to a %s hire in %s", (_id, _who, _language, step, person) => {
    const letter = renderLetter({
      brings: step.brings,
      person,
      company: loadCompany().name,
      sender: "Lin Xiao",
      home: "https://kw.example/c/token",
      now: NOW,
      library: programme,
      marks: [],
      chosen: [],
      folded: steps.map(({ brings }) => foldedOf(brings)),
      startBefore: Temporal.PlainDate.from("2027-01-04"),
      owed: { question: "Q?", askedAt: NOW, owner: "IT", dueAt: NOW },
      answered: { question: "Q?", askedAt: NOW, answer: "A.", answeredBy: "IT" },
    });
    const words = JSON.stringify(letter);
    expect([
      letter.subject.length > 3,
      /[{}]{2}|undefined|\bnone\b|  /.test(words.replace(/[[\]{}",:]+/g, ",")),
    ]).toEqual([true, false]);
  });

  it("gives a technical hire, a marketing hire and one who asks about growth different reading", () => {
    const stated = (value: string) =>
      ({
        topic: "discipline",
        value,
        source: "greenhouse.job.1",
        at: NOW,
        confidence: "recorded",
      }) as const;
    const chosenFor = (profile: Parameters<typeof hire>[0]) =>
      chooseArticles(programme.articles, hire(profile), new Set(), NOW).map(
        ({ article, reason }) => [article.id, reason.key],
      );
    expect([
      chosenFor({ profile: [stated("technical")] }),
      chosenFor({ profile: [stated("marketing")] }),
      chosenFor({
        profile: inferInterests([{ kind: "asked", topic: "training-growth", at: NOW }]),
      }),
    ]).toEqual([
      [
        ["cold-snap-night", "reasonDiscipline"],
        ["planning-team-week", "reasonDiscipline"],
      ],
      [
        ["talking-to-pharmacies", "reasonDiscipline"],
        ["brand-team-table", "reasonDiscipline"],
      ],
      [
        ["how-growth-works", "reasonAsked"],
        ["graduation-papers-cn", "reasonPlace"],
      ],
    ]);
  });

  it("has something new to read for five Fridays at least", () => {
    const person = hire({
      profile: [],
      place: { country: "DE" },
      offer: { milestones: { start: day("2027-07-01") } },
    });
    const had = new Set<string>();
    const weeks = Array.from({ length: 5 }, () => {
      const chosen = chooseArticles(programme.articles, person, had, NOW);
      for (const { article } of chosen) had.add(article.id);
      return chosen.length;
    });
    expect(weeks).toEqual([2, 2, 2, 2, 2]);
  });
});
