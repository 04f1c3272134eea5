import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseArticles, sayReason } from "#nurture/content/choose";
import { forgottenKinds, likedKinds } from "#nurture/content/liked";
import { ARTICLE_KINDS, type Article, type ArticleKind } from "#nurture/model/library";
import { LANGUAGES } from "#nurture/model/language";
import type { ProfileFact } from "#nurture/model/profile";
import { at, hire } from "../kit/planning.ts";

const NOW = at("2026-11-20T01:00");

function article(id: string, facts: Partial<Article> = {}): Article {
  return {
    id,
    kind: "article",
    topic: "life",
    audience: {},
    title: { en: id },
    body: { en: "…" },
    minutes: 3,
    publishedOn: "2026-06-01",
    ...facts,
  };
}

const LIBRARY = ARTICLE_KINDS.map((kind) => article(kind, { kind }));
const did = (kind: string, what: string, when = "2026-11-10T01:00") => ({
  kind,
  what,
  at: at(when),
});

describe("kinds that a person likes", () => {
  it.each([
    ["nothing done", [], []],
    ["a story read", [did("opened", "story")], ["story"]],
    ["a video's button pressed", [did("clicked", "video")], ["video"]],
    ["both", [did("opened", "guide"), did("clicked", "growth-map")], ["guide", "growth-map"]],
    ["a plain article", [did("opened", "article")], []],
    ["something else about it", [did("seen", "story")], []],
    ["something that is gone", [did("opened", "gone")], []],
    ["sixty days ago", [did("opened", "story", "2026-09-21T01:00")], []],
    ["a moment less", [did("opened", "story", "2026-09-21T01:01")], ["story"]],
  ] as const)("%s", (_, done, kinds) => {
    expect([...likedKinds(done, LIBRARY, NOW)]).toEqual(kinds);
  });
});

describe("a kind that a person had forgotten", () => {
  const read = did("opened", "story", "2026-11-10T01:00");
  const forgot = did("removed-fact", "liked.story", "2026-11-11T01:00");
  const back = did("brought-fact-back", "liked.story", "2026-11-12T01:00");
  it.each([
    ["counts no more", [read, forgot], [], ["story"]],
    ["counts no more at the same moment", [read, did(forgot.kind, forgot.what)], [], ["story"]],
    ["counts when it was brought back", [read, forgot, back], ["story"], []],
    [
      "counts anew once one is read again",
      [read, forgot, did("opened", "story", "2026-11-13T01:00")],
      ["story"],
      [],
    ],
    [
      "is the last word of several",
      [read, forgot, back, did(forgot.kind, forgot.what, "2026-11-13T01:00")],
      [],
      ["story"],
    ],
    ["leaves other kinds alone", [read, did("opened", "video"), forgot], ["video"], ["story"]],
    ["is nothing where nothing was liked", [forgot], [], []],
    ["is no fact that was removed", [read, did("removed-fact", "interest")], ["story"], []],
  ] as const)("%s", (_, done, liked, forgotten) => {
    expect([[...likedKinds(done, LIBRARY, NOW)], forgottenKinds(done, LIBRARY, NOW)]).toEqual([
      liked,
      forgotten,
    ]);
  });
});

describe("choosing by what was liked", () => {
  const choose = (
    liked: readonly ArticleKind[],
    articles = LIBRARY,
    profile: readonly ProfileFact[] = [],
  ) =>
    chooseArticles(articles, hire({ profile: [...profile] }), new Set(), NOW, {
      liked: new Set(liked),
      max: 9,
    }).map(({ article: { id }, reason }) => `${id}: ${sayReason(reason, "en")}`);

  it.each([
    ["growth-map", "Because you liked a growth map"],
    ["story", "Because you liked a story of earlier hires"],
    ["team-news", "Because you liked news of a team"],
    ["video", "Because you liked a video"],
    ["guide", "Because you liked a guide"],
  ] as const)("puts another %s first and says why", (kind, reason) => {
    expect(choose([kind])[0]).toBe(`${kind}: ${reason}`);
  });

  it("comes after what was asked and read, and before what they are", () => {
    const fact = (topic: ProfileFact["topic"], value: string, source: string): ProfileFact => ({
      topic,
      value,
      source,
      at: NOW,
      confidence: "inferred",
    });
    const profile = [
      fact("interest", "team", "keepwarm.read"),
      fact("interest", "tools", "candidate"),
      fact("discipline", "technical", "greenhouse"),
    ];
    const articles = [
      article("d", { audience: { disciplines: ["technical"] }, topic: "product" }),
      article("i", { topic: "tools" }),
      article("l", { kind: "story", topic: "growth" }),
      article("r", { topic: "team" }),
    ];
    expect(choose(["story"], articles, profile).map((line) => line.split(":")[0])).toEqual([
      "r",
      "l",
      "i",
      "d",
    ]);
  });

  it.each([
    ["2026-11-19", 0],
    ["2026-11-20", 1],
    [undefined, 1],
  ])("what is valid until %s is chosen %i times on 20 November", (validUntil, times) => {
    const one = validUntil === undefined ? article("a") : article("a", { validUntil });
    expect(choose([], [one])).toHaveLength(times);
  });

  it("never brings what is over, whatever was liked, and says its reason in every language", () => {
    const day = fc.integer({ min: 1, max: 30 }).map((n) => `2026-11-${String(n).padStart(2, "0")}`);
    const any = fc.record({ kind: fc.constantFrom(...ARTICLE_KINDS), validUntil: day });
    fc.assert(
      fc.property(
        fc.array(any, { maxLength: 8 }),
        fc.subarray([...ARTICLE_KINDS]),
        (facts, liked) => {
          const articles = facts.map((one, index) => article(String(index), one));
          const chosen = chooseArticles(articles, hire(), new Set(), NOW, {
            liked: new Set(liked),
            max: 8,
          });
          expect(
            chosen.every(({ article: { validUntil } }) => (validUntil ?? "") >= "2026-11-20"),
          ).toBe(true);
          for (const { reason } of chosen)
            for (const language of LANGUAGES)
              expect(sayReason(reason, language)).not.toMatch(/[{}]/);
        },
      ),
    );
  });
});
