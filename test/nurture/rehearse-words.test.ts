import { describe, expect, it } from "vitest";
import type { Article } from "#nurture/model/library";
import { rehearse } from "#nurture/plan/rehearse";
import { at, DIGEST, step, WELCOME } from "../kit/planning.ts";
import { linesOf, programmeOf, rehearsing, run, SHANGHAI } from "../kit/rehearsing.ts";

const article = (id: string, publishedOn: string): Article => ({
  ...{ id, kind: "article", topic: "team", title: { en: id }, body: { en: id }, audience: {} },
  ...{ minutes: 2, publishedOn },
});
const articles = [
  article("old", "2026-10-01"),
  article("older", "2026-09-01"),
  article("oldest", "2026-08-01"),
];

describe("the letters of a rehearsal", () => {
  it("carry their words, and each article once", () => {
    const found = rehearse(
      rehearsing({ brought: new Map([["older", at("2026-10-01T10:00")]]) }),
      run(programmeOf([WELCOME, DIGEST], { articles }), { until: at("2026-11-21T00:00") }),
    );
    expect(
      found.map(({ step: id, articles: brought, letter }) => [id, letter?.subject, brought]),
    ).toEqual([
      ["welcome", "Hello", undefined],
      ["digest", "Hello", ["old", "oldest"]],
      ["digest", "Hello", undefined],
      ["digest", "Hello", undefined],
    ]);
  });

  it("count what they brought from when they fell due, for what the rules owe", () => {
    const two = [
      article("a", "2026-10-02"),
      { ...article("b", "2026-10-01"), kind: "story" as const },
    ];
    const others = ["life", "tools", "product", "growth"].map((topic, index) => ({
      ...article(topic, `2026-10-1${index}`),
      topic: topic as Article["topic"],
    }));
    const found = rehearse(
      rehearsing(),
      run(
        programmeOf([DIGEST], {
          articles: [...two, ...others],
          rules: { topicWeeks: { team: 2 } },
        }),
        {
          until: at("2026-11-28T00:00"),
        },
      ),
    );
    expect(found.map(({ articles: brought }) => brought)).toEqual([
      ["a", "growth"],
      ["product", "tools"],
      ["b", "life"],
      undefined,
    ]);
  });

  it("leave at once where they were due before", () => {
    const from = at("2026-11-03T12:00", SHANGHAI);
    const state = { state: "planned" as const };
    const [due] = rehearse(rehearsing(), run(programmeOf([WELCOME])));
    const stored = {
      ...{ key: due?.key ?? "", personId: rehearsing().person.id, journey: "campus", version: 1 },
      ...{
        step: "welcome",
        occurrence: "offer-1",
        channel: "mail" as const,
        late: "fold" as const,
      },
      ...{ dueAt: due?.at ?? from, usefulUntil: from.add({ hours: 24 }), ...state },
    };
    expect(
      linesOf(rehearsing({ stored: [stored] }), run(programmeOf([WELCOME]), { from })),
    ).toEqual(["Tue 2026-11-03 12:00 sent welcome"]);
  });

  it("are none of a call", () => {
    const brings = { kind: "call" as const, subject: { en: "S" }, body: { en: "B" } };
    const [call] = rehearse(rehearsing(), run(programmeOf([step({ ...WELCOME, brings })])));
    expect([call?.state, call?.letter, call?.language]).toEqual(["called", undefined, undefined]);
  });
});
