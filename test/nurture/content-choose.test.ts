import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inAudience } from "#nurture/content/audience";
import { chooseArticles, sayReason } from "#nurture/content/choose";
import type { Article } from "#nurture/model/library";
import type { ProfileFact } from "#nurture/model/profile";
import { at, hire, hireIn } from "../kit/planning.ts";
import { without } from "../kit/records.ts";

const NOW = at("2026-11-20T01:00");

function fact(topic: ProfileFact["topic"], value: string, source = "candidate"): ProfileFact {
  return { topic, value, source, at: NOW, confidence: "stated" };
}

describe("an audience", () => {
  const person = hire({
    place: { country: "CN", city: "Shanghai" },
    department: "Health",
    profile: [
      fact("discipline", "technical"),
      fact("interest", "growth"),
      fact("home-region", "life"),
    ],
  });
  it.each([
    [{}, true],
    [{ countries: ["CN", "JP"] }, true],
    [{ countries: ["JP"] }, false],
    [{ countries: [] }, false],
    [{ cities: ["Shanghai", "Tokyo"] }, true],
    [{ cities: ["Tokyo"] }, false],
    [{ departments: ["Health"] }, true],
    [{ departments: ["Sales"] }, false],
    [{ disciplines: ["technical"] }, true],
    [{ disciplines: ["marketing"] }, false],
    [{ interests: ["growth"] }, true],
    [{ interests: ["life"] }, false],
    [{ offerStatuses: ["accepted"] }, true],
    [{ offerStatuses: ["sent"] }, false],
    [{ countries: ["CN"], disciplines: ["technical"], interests: ["team"] }, false],
  ] as const)("%o takes the person: %s", (audience, expected) => {
    const given = structuredClone(audience) as Parameters<typeof inAudience>[0];
    expect(inAudience(given, person, NOW)).toBe(expected);
  });

  it("that names a country does not take someone whose country is unknown", () => {
    expect(inAudience({ countries: ["CN"] }, hire({ place: {} }), NOW)).toBe(false);
  });

  it("takes fewer people the more it asks", () => {
    const part = fc.record(
      {
        countries: fc.subarray(["CN", "JP"]),
        disciplines: fc.subarray(["technical", "sales"]),
        offerStatuses: fc.subarray(["sent", "accepted"] as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(part, (audience) => {
        const wider = without(audience, "countries");
        expect(!inAudience(audience, person, NOW) || inAudience(wider, person, NOW)).toBe(true);
      }),
    );
  });
});

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

describe("choosing articles", () => {
  const choose = (
    articles: readonly Article[],
    person = hire(),
    had: readonly string[] = [],
    max?: number,
  ) =>
    chooseArticles(articles, person, new Set(had), NOW, max === undefined ? {} : { max }).map(
      ({ article: { id }, reason }) => `${id}: ${sayReason(reason, "en")}`,
    );

  it.each([
    [
      "an interest asked about",
      [fact("interest", "life", "keepwarm.asked")],
      {},
      "Because you asked about life here",
    ],
    [
      "an interest read about",
      [fact("interest", "life", "keepwarm.read")],
      {},
      "Because you read about life here",
    ],
    [
      "an interest stated",
      [fact("interest", "life", "keepwarm.read"), fact("interest", "life")],
      {},
      "Because life here interests you",
    ],
    [
      "a discipline",
      [fact("discipline", "technical")],
      { audience: { disciplines: ["technical"] } },
      "For new colleagues in engineering",
    ],
    ["being new", [], { publishedOn: "2026-11-14" }, "New since last week"],
    ["a place", [], { audience: { countries: ["CN"] } }, "For everyone who starts where you will"],
    ["a city", [], { audience: { cities: ["Beijing"] } }, "For everyone who starts where you will"],
    ["a department", [], { audience: { departments: ["R&D"] } }, "For everyone in your department"],
    ["nothing special", [], { publishedOn: "2026-11-13" }, "For everyone who joins"],
  ] as const)("gives %s as its reason", (_, profile, facts, reason) => {
    const given = structuredClone(facts) as Partial<Article>;
    const known = { place: { country: "CN", city: "Beijing" }, department: "R&D", profile };
    expect(choose([article("a", given)], hire(known))).toEqual([`a: ${reason}`]);
  });

  it.each([
    ["tomorrow's", { publishedOn: "2026-11-21" }],
    ["what is over 540 days old", { publishedOn: "2025-05-28" }],
    ["another audience's", { audience: { countries: ["JP"] } }],
    ["what was valid until yesterday", { validUntil: "2026-11-19" }],
  ])("leaves out %s", (_, facts) => {
    expect(choose([article("a", facts)])).toEqual([]);
  });

  it("takes today's where the person is, and what is 540 days old to the day", () => {
    const both = [
      article("a", { publishedOn: "2026-11-20" }),
      article("b", { publishedOn: "2025-05-29" }),
    ];
    expect([
      choose(both).length,
      choose(both, hireIn("Pacific/Honolulu")).length,
      choose(both, hireIn(undefined)).length,
    ]).toEqual([2, 1, 2]);
  });

  it("leaves out what the person had, and takes two unless told otherwise", () => {
    const five = ["a", "b", "c", "d", "e"].map((id) => article(id));
    expect([
      choose(five, hire(), ["a"]).length,
      choose(five, hire(), ["a", "b", "c", "d"]).length,
      choose(five, hire(), [], 4).length,
    ]).toEqual([2, 1, 4]);
  });

  it("puts the stronger reason first, then the newer, then other topics, then the name", () => {
    const profile = [fact("interest", "growth", "keepwarm.asked")];
    const articles = [
      article("b", { topic: "life" }),
      article("a", { topic: "life" }),
      article("tool", { topic: "tools", publishedOn: "2026-07-01" }),
      article("grow-2", { topic: "growth", publishedOn: "2026-02-01" }),
      article("grow-1", { topic: "growth", publishedOn: "2026-03-01" }),
    ];
    const ids = choose(articles, hire({ profile }), [], 5).map((line) => line.split(":")[0]);
    expect(ids).toEqual(["grow-1", "tool", "a", "grow-2", "b"]);
  });

  it("never repeats, never exceeds its number, and does not depend on the order of the library", () => {
    const anyArticle = fc
      .record({
        id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
        topic: fc.constantFrom("growth", "team", "life"),
        day: fc.integer({ min: 1, max: 28 }),
      })
      .map(({ id, topic, day }) =>
        article(id, { topic, publishedOn: `2026-11-${String(day).padStart(2, "0")}` }),
      );
    const library = fc.uniqueArray(anyArticle, { selector: ({ id }) => id });
    fc.assert(
      fc.property(library, fc.subarray(["a", "b", "c"]), fc.nat(4), (articles, had, max) => {
        const chosen = choose(articles, hire(), had, max);
        expect(chosen).toEqual(choose(articles.toReversed(), hire(), had, max));
        expect(chosen.length).toBeLessThanOrEqual(max);
        expect(chosen.some((line) => had.includes(line.split(":")[0]!))).toBe(false);
      }),
    );
  });
});

describe("choosing by rhythm", () => {
  const library = [
    article("life-1", { topic: "life", publishedOn: "2026-06-09" }),
    article("life-2", { topic: "life", publishedOn: "2026-06-08" }),
    article("team-1", { topic: "team", publishedOn: "2026-06-07" }),
    article("tools-1", { topic: "tools", publishedOn: "2026-06-06" }),
  ];
  const choose = (
    rhythm: { readonly owed?: readonly string[]; readonly resting?: readonly string[] },
    articles: readonly Article[] = library,
  ) =>
    chooseArticles(articles, hire(), new Set(), NOW, {
      rhythm: { owed: new Set(rhythm.owed), resting: new Set(rhythm.resting) },
    }).map(({ article: { id }, reason }) => `${id}: ${sayReason(reason, "en")}`);
  const ids = (lines: readonly string[]) => lines.map((line) => line.split(":")[0]);
  const OWED = "tools-1: From time to time, something about tools";
  const [LIFE, TEAM] = ["life-1: For everyone who joins", "team-1: For everyone who joins"];

  it.each([
    ["nothing, by reason alone", {}, library, [LIFE, TEAM]],
    ["what is owed first, and says why", { owed: ["tools"] }, library, [OWED, LIFE]],
    [
      "what is owed with its own reason where it comes anyway",
      { owed: ["team"] },
      library,
      [TEAM, LIFE],
    ],
    [
      "no topic before its time",
      { resting: ["life"] },
      library,
      [TEAM, "tools-1: For everyone who joins"],
    ],
    [
      "not even where one article is left",
      { resting: ["life", "team"] },
      library,
      ["tools-1: For everyone who joins"],
    ],
    [
      "what rests where there is nothing else",
      { resting: ["life"] },
      library.slice(0, 2),
      [LIFE, "life-2: For everyone who joins"],
    ],
  ])("takes %s", (_, rhythm, articles, expected) => {
    expect(choose(rhythm, articles)).toEqual(expected);
  });

  it("never brings a topic before its time while there is anything else, nor nothing while there is something", () => {
    const topics = fc.subarray(["life", "team", "tools"]);
    fc.assert(
      fc.property(fc.subarray(library), topics, topics, (articles, owed, resting) => {
        const topicOf = (id?: string) => library.find((one) => one.id === id)?.topic ?? "";
        const chosen = ids(choose({ owed, resting }, articles)).map(topicOf);
        const others = articles.filter(({ topic }) => !resting.includes(topic));
        expect(chosen.length > 0).toBe(articles.length > 0);
        expect(others.length === 0 || !chosen.some((topic) => resting.includes(topic))).toBe(true);
      }),
    );
  });
});
