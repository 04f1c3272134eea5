import { z } from "zod";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Programme } from "#nurture/model/programme";
import type { Problem } from "#nurture/problem";
import { DRAFT_KINDS, itemOf, withDraft, type Draft } from "#nurture/publish/draft";
import { smallProgramme } from "../kit/programme.ts";

const text = { en: "T" };
const bringing = (brings: object, id = "more") => ({
  id,
  when: { kind: "relative", milestone: "offerSent", offset: { hours: 24 } },
  brings: { subject: text, body: text, ...brings },
  class: "nurture",
  usefulHours: 72,
  late: "fold",
});
const named = [
  bringing({ kind: "event", event: "meet-team" }, "meet"),
  bringing({ kind: "quiz", quiz: "product" }, "quiz"),
  bringing({ kind: "survey", survey: "mood" }, "survey"),
  bringing({ kind: "entry" }, "entry"),
  bringing({ kind: "call" }, "call"),
  bringing({ kind: "message" }, "plain"),
];
const [campus] = smallProgramme.journeys;
if (campus === undefined) throw new Error("a programme without its journey");
const doc = { ...campus, steps: [...campus.steps, ...named] };
const PROGRAMME = z.decode(Programme, { ...smallProgramme, journeys: [doc] } as z.input<
  typeof Programme
>);
const [article] = smallProgramme.articles;
const FULL = z.encode(Programme, PROGRAMME);

function refusal(draft: Draft, programme = PROGRAMME): unknown {
  try {
    withDraft(programme, draft);
  } catch (cause) {
    const { code, facts } = cause as Problem;
    return { code, ...facts };
  }
  return undefined;
}

describe("a programme with a draft in it", () => {
  it.each([
    ["article", "first-year", { ...article, minutes: 9 }],
    ["article", "brand-new", { ...article, id: "brand-new" }],
    ["journey", "campus", { ...campus, name: { en: "Other" } }],
    ["checklist", "prepare", { ...smallProgramme.checklists[0], name: { en: "Other" } }],
    ["quiz", "product", { ...smallProgramme.quizzes[0], pass: 0.9 }],
    ["survey", "mood", { ...smallProgramme.surveys?.[0], name: { en: "Other" } }],
    ["meeting", "meet-team", { ...smallProgramme.meetings[0], minutes: 15 }],
    ["routing", "routing", { ...smallProgramme.routing, fallback: "it" }],
    ["rules", "rules", { secondPerson: true, silenceDays: 7 }],
  ] as const)("holds the %s %s as it was written", (kind, id, item) => {
    const after = withDraft(PROGRAMME, { kind, id, doc: item });
    expect(itemOf(after, kind, id)).toMatchObject(item);
  });

  it("keeps each item in its place, and puts a new one last", () => {
    const ids = (draft: Draft) => withDraft(PROGRAMME, draft).articles.map(({ id }) => id);
    const known = ["first-year", "backend-month", "office-tour"];
    const second = { ...article, id: "backend-month" };
    expect(ids({ kind: "article", id: "backend-month", doc: second })).toEqual(known);
    const added = { ...article, id: "added" };
    expect(ids({ kind: "article", id: "added", doc: added })).toEqual([...known, "added"]);
    expect(ids({ kind: "article", id: "backend-month", doc: null })).toEqual([
      "first-year",
      "office-tour",
    ]);
    expect(ids({ kind: "article", id: "unknown", doc: null })).toEqual(known);
  });

  it("means the newest version of a journey", () => {
    const versions = [doc, { ...doc, version: 2, name: { en: "Two" } }];
    const both = z.decode(Programme, { ...FULL, journeys: versions } as z.input<typeof Programme>);
    expect(itemOf(both, "journey", "campus")).toMatchObject({ version: 2 });
    const name = { en: "Changed" };
    const after = withDraft(both, {
      kind: "journey",
      id: "campus",
      doc: { ...doc, version: 2, name },
    });
    expect(after.journeys.map(({ version, name: { en } }) => [version, en])).toEqual([
      [1, "Campus"],
      [2, "Changed"],
    ]);
    expect(withDraft(both, { kind: "journey", id: "campus", doc: null }).journeys).toHaveLength(1);
  });

  it.each([
    ["checklist", "prepare", "checklist prepare"],
    ["meeting", "meet-team", "event meet-team"],
    ["quiz", "product", "quiz product"],
    ["survey", "mood", "survey mood"],
  ] as const)("never takes out a %s that a step names", (kind, id, name) => {
    expect(refusal({ kind, id, doc: null })).toEqual({ code: "draft/in-use", name });
  });

  it("takes out what no step names, and never brings a step that names what is not there", () => {
    const [first = named[0]] = named.slice(-1);
    const bare = withDraft(PROGRAMME, {
      kind: "journey",
      id: "campus",
      doc: { ...doc, steps: [first] },
    });
    expect(refusal({ kind: "quiz", id: "product", doc: null }, bare)).toBeUndefined();
    const steps = [bringing({ kind: "quiz", quiz: "nothing" })];
    expect(refusal({ kind: "journey", id: "campus", doc: { ...doc, steps } })).toEqual({
      code: "draft/in-use",
      name: "quiz nothing",
    });
  });

  it.each([
    ["read", "article", "first-year"],
    ["clicked", "article", "first-year"],
    ["attended", "meeting", "meet-team"],
    ["missed", "meeting", "meet-team"],
    ["signed-up", "meeting", "meet-team"],
    ["quiz-finished", "quiz", "product"],
    ["answered", "survey", "mood"],
  ] as const)("never takes out what a step waits for: %s", (what, kind, id) => {
    const waiting = (of?: string) => ({
      ...bringing({ kind: "entry" }, "waiting"),
      when: { kind: "interaction", what, hours: 1, ...(of === undefined ? {} : { of }) },
    });
    const draft = (of?: string) => ({
      ...{ kind: "journey" as const, id: "campus" },
      doc: { ...doc, steps: [waiting(of)] },
    });
    const name = `${kind === "meeting" ? "event" : kind} ${id}`;
    const drop = { kind, id, doc: null };
    expect(refusal(drop, withDraft(PROGRAMME, draft(id)))).toEqual({ code: "draft/in-use", name });
    expect(refusal(drop, withDraft(PROGRAMME, draft()))).toBeUndefined();
    expect(refusal(draft("nothing"))).toMatchObject({ code: "draft/in-use" });
  });

  describe("with a subject", () => {
    const draft = (subject: object, id = "more") => ({
      ...{ kind: "journey" as const, id: "campus" },
      doc: { ...doc, steps: [...doc.steps, bringing({ kind: "message", subject }, id)] },
    });
    const place = doc.steps.length;

    it.each([
      [{ en: "You asked: {question}" }, "en"],
      [{ en: "Hello", de: "{hasTeam, select, yes {{answer}} other {Hallo}}" }, "de"],
    ])("that says what was asked or answered is refused by its path: %j", (subject, language) => {
      expect(refusal(draft(subject))).toEqual({
        code: "draft/in-subject",
        at: `journeys.0.steps.${place}.brings.subject.${language}`,
      });
    });

    it("that says anything else, or nothing that can be read, is not", () => {
      expect(refusal(draft({ en: "{answeredBy} on {askedOn}", de: "{question" }))).toBeUndefined();
    });

    it("that stood before is kept, as long as it stays as it is", () => {
      const [step] = PROGRAMME.journeys[0]?.steps ?? [];
      if (step === undefined) throw new Error("a journey without steps");
      const told = { ...step, brings: { ...step.brings, subject: { en: "{question}" } } };
      const stood = {
        ...PROGRAMME,
        journeys: PROGRAMME.journeys.map((each) => ({ ...each, steps: [told] })),
      } as Programme;
      const [item] = z.encode(Programme, stood).journeys;
      if (item === undefined) throw new Error("a programme without its journey");
      const change = (subject: object): Draft => ({
        ...{ kind: "journey", id: "campus" },
        doc: {
          ...item,
          steps: item.steps.map((one) => ({ ...one, brings: { ...one.brings, subject } })),
        },
      });
      expect(refusal(change({ en: "{question}" }), stood)).toBeUndefined();
      expect(refusal(change({ en: "Re: {question}" }), stood)).toMatchObject({
        code: "draft/in-subject",
      });
    });
  });

  it("is not refused for a name that was missing before", () => {
    const broken = { ...PROGRAMME, quizzes: [] };
    expect(refusal({ kind: "article", id: "first-year", doc: null }, broken)).toBeUndefined();
    expect(refusal({ kind: "survey", id: "mood", doc: null }, broken)).toEqual({
      code: "draft/in-use",
      name: "survey mood",
    });
  });

  it.each([
    [
      { ...article, minutes: 0 },
      { code: "draft/invalid", at: "articles.0.minutes", why: "number" },
    ],
    [
      { ...article, minutes: "many" },
      { code: "draft/invalid", at: "articles.0.minutes", why: "number" },
    ],
    [
      { ...article, title: { en: "" } },
      { code: "draft/invalid", at: "articles.0.title.en", why: "empty" },
    ],
    [
      { ...article, title: { en: "x".repeat(100_000) } },
      { code: "draft/invalid", at: "articles.0.title.en", why: "long" },
    ],
    [
      { ...article, validUntil: "soon" },
      { code: "draft/invalid", at: "articles.0.validUntil", why: "other" },
    ],
    [
      { ...article, audience: 7 },
      { code: "draft/invalid", at: "articles.0.audience", why: "other" },
    ],
    [
      { ...article, kind: 7 },
      { code: "draft/invalid", at: "articles.0.kind", why: "other" },
    ],
    [
      { ...article, title: {} },
      { code: "draft/invalid", at: "articles.0.title" },
    ],
    [
      { ...article, audience: { gender: ["woman"] } },
      { code: "audience/protected", attribute: "gender" },
    ],
  ])("is refused by the path of the field that is wrong: %#", (item, found) => {
    expect(refusal({ kind: "article", id: "first-year", doc: item })).toMatchObject(found);
  });

  it("is the programme itself where each item is drafted as it stands", () => {
    fc.assert(
      fc.property(fc.constantFrom(...DRAFT_KINDS), fc.nat(2), (kind, place) => {
        const lists = {
          journey: FULL.journeys,
          checklist: FULL.checklists,
          article: FULL.articles,
          quiz: FULL.quizzes,
          survey: FULL.surveys ?? [],
          meeting: FULL.meetings,
          routing: [{ id: "routing" }],
          rules: [{ id: "rules" }],
        };
        const id = lists[kind][place % lists[kind].length]?.id ?? "";
        const same = withDraft(PROGRAMME, { kind, id, doc: itemOf(PROGRAMME, kind, id) });
        expect(same).toEqual(PROGRAMME);
      }),
    );
  });

  it("knows nothing of an item that is new", () => {
    expect(itemOf(PROGRAMME, "article", "brand-new")).toBeUndefined();
  });
});
