import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "#nurture/model/language";
import type { DemoState } from "#server/http/deps";
import { pages } from "#server/pages/index";
import { layout } from "#server/pages/layout";
import { UNTRIED, type Tried, type Who } from "#server/pages/page";
import { problemView } from "#server/pages/problem";
import { LOCAL_RULES } from "#server/programme/local";
import { setFact } from "#server/store/kept-question";
import { makeReader, type Reader } from "#server/text/reader";
import { experiment, publishOptional, seedExperiment } from "../../kit/experiments.ts";
import { freshMemory } from "../../kit/databases.ts";
import { KEPT_FACT, seedFacts } from "../../kit/facts.ts";
import { freshWeb, passedOnce, type Web } from "../../kit/web.ts";
import { seedMailboxes, seedParked } from "../../kit/web-parked.ts";
import { LIFE_ANSWERED, LIFE_CALL, seedLife, type Seeded } from "../../kit/web-seed.ts";

/** Words that are data or names, not text of ours: from the seed, the log and the vendors. */
const NAMES =
  /Keepwarm|^Hello$|Webhook|UTC|English|Maya Fischer|Kim Chen|Welcome to the team|Marketing|Berlin|laptop.*|Can I bring.*|Do I .*|You get one.*|No, it waits.*|Ada \(IT\)|Frappe HRMS|frappe-hrms|\*\*Six minutes.*|https:\/\/\S*|video\.example|Français|Deutsch|Español|Português \(Brasil\)|Tiếng Việt|\w+@example\.com|Greenhouse|Galaxy Technology|greenhouse[\w.-]*|\b(?:connector|seal|link|sign-in|form|page|work|user|noun)[/:.][\w.-]+|[a-z-]+\.[a-z-]+|[a-z]+: [\w./-]+|[0-9a-f]{6,}[-0-9a-f]*…?|op-\d|Product quiz|Europe\/\w+|Asia\/\w+/g;

/** What the countries' files say, in Chinese as the pseudo-reader reads them, and the names of laws. */
const RULES: ReadonlySet<string> = new Set(
  [...LOCAL_RULES.values()].flatMap(({ rules }) =>
    rules.flatMap(({ title, says, source }) => [
      title["zh-Hans"] ?? "",
      says["zh-Hans"] ?? "",
      source.title,
    ]),
  ),
);

/** The one that is looked at. */
const EXPERIMENT = experiment().id;

let web: Web;
let life: Seeded;
beforeAll(async () => {
  const demo = {
    state: (): DemoState => ({ now: Temporal.Instant.from("2027-05-24T01:00:00Z") }),
    advance: () => undefined,
  };
  web = await freshWeb(await freshMemory(), {
    demo,
    connectors: new Map([
      ["greenhouse", { title: "Greenhouse", scopes: [] }],
      ["outlook", { title: "Greenhouse", scopes: [], sendsPerMinute: 28 }],
    ]),
  });
  life = await seedLife(web);
  await seedFacts(web, life);
  await passedOnce(web, LIFE_ANSWERED);
  await web.write((tx) => setFact(tx, LIFE_ANSWERED, KEPT_FACT));
  await seedParked(web, { opId: "op-9", person: life.yutong.id, why: "attempts-used-up" });
  await web.write((tx) => publishOptional(tx, web.ambient.now()));
  await seedExperiment(web, experiment(), { given: [5, 8], withheld: [3, 8] });
  await seedMailboxes(web, ["hr@example.com"]);
});
afterAll(async () => {
  await web.deps.database.close();
});

/** Speaks Chinese dates, and every text of ours in full-width letters: what stays narrow isn't from a catalogue. */
function pseudoReader(now: Temporal.Instant): Reader {
  const real = makeReader("en", now);
  const chinese = makeReader("zh-Hans", now);
  const wide = (text: string) =>
    text.replaceAll(/[a-z]/gi, (letter) =>
      String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0),
    );
  return {
    ...chinese,
    t: (key, values) => wide(real.t(key, values)),
    country: (code) => wide(real.country(code)),
  };
}

/** Text and spoken attributes of a document, without the names that are data. */
function narrowWords(document: string): readonly string[] {
  const spoken = [...document.matchAll(/(?:aria-label|title|placeholder|alt)="([^"]*)"/g)];
  const text = document
    .replaceAll(/<(style|title|textarea)[\s\S]*?<\/\1>/g, " ")
    .replaceAll(/<[^>]*>/g, "\n")
    .replaceAll(/&[a-z#0-9]+;/g, " ");
  return [...spoken.map((match) => match[1] ?? ""), ...text.split("\n")]
    .filter((piece) => !RULES.has(piece.trim()))
    .map((piece) => piece.replaceAll(NAMES, "").trim())
    .filter((piece) => /[A-Za-z]{2}/.test(piece));
}

/** What each page is opened with; a page without a row here fails the first test. */
const PARAMS: Readonly<Record<string, (life: Seeded) => Readonly<Record<string, string>>>> = {
  "/sign-in": () => ({}),
  "/u/:token": () => ({}),
  "/hr": () => ({}),
  "/hr/questions": () => ({}),
  "/hr/questions/:question": ({ openQuestion }) => ({ question: openQuestion }),
  "/hr/changes": () => ({}),
  "/hr/replies": () => ({}),
  "/hr/answers": () => ({}),
  "/hr/answers/:fact": () => ({ fact: KEPT_FACT }),
  "/hr/questions/:question/keep": () => ({ question: LIFE_ANSWERED }),
  "/hr/questions/:question/promise": () => ({ question: LIFE_ANSWERED }),
  "/answers/:question/keep": () => ({ question: LIFE_ANSWERED }),
  "/answers/:question/promise": () => ({ question: LIFE_ANSWERED }),
  "/answer/:token/keep": () => ({}),
  "/answers/kept/:fact": () => ({ fact: KEPT_FACT }),
  "/answer/:token/kept": () => ({}),
  "/answer/:token/promise": () => ({}),
  "/hr/routing": () => ({}),
  "/hr/routing/:topic": () => ({ topic: "equipment" }),
  "/hr/departments/:department": () => ({ department: "it" }),
  "/hr/journeys": () => ({}),
  "/hr/journeys/:journey": () => ({ journey: "campus" }),
  "/hr/journeys/:journey/history": () => ({ journey: "campus" }),
  "/hr/journeys/:journey/rehearsal": () => ({ journey: "campus" }),
  "/hr/journeys/:journey/:step": () => ({ journey: "campus", step: "welcome" }),
  "/hr/rules": () => ({}),
  "/hr/parked": () => ({}),
  "/hr/parked/:effect": () => ({ effect: "op-9" }),
  "/hr/local": () => ({}),
  "/hr/calls": () => ({}),
  "/hr/calls/:call": () => ({ call: LIFE_CALL }),
  "/hr/care": () => ({}),
  "/admin/care": () => ({}),
  "/hr/people/:person/care": ({ yutong }) => ({ person: yutong.id }),
  "/c/:token/calls": () => ({}),
  "/hr/local/rules": () => ({}),
  "/hr/library": () => ({}),
  "/hr/library/article/:item": () => ({ item: "office-tour" }),
  "/hr/library/checklist/:item": () => ({ item: "prepare" }),
  "/hr/library/:kind/:item/preview": () => ({ kind: "article", item: "office-tour" }),
  "/hr/results": () => ({}),
  "/hr/results/suggestions": () => ({}),
  "/hr/results/effect": () => ({}),
  "/hr/results/effect/new/:journey/:step": () => ({ journey: "campus", step: "news" }),
  "/hr/results/effect/:experiment": () => ({ experiment: EXPERIMENT }),
  "/hr/capacity": () => ({}),
  "/admin/capacity": () => ({}),
  "/hr/people/:person": ({ yutong }) => ({ person: yutong.id }),
  "/c/:token": () => ({}),
  "/c/:token/read/:article": () => ({ article: "first-year" }),
  "/c/:token/away/:article/:link": () => ({ article: "office-tour", link: "0" }),
  "/c/:token/event/:meeting": () => ({ meeting: "meet-team" }),
  "/c/:token/quiz/:quiz": () => ({ quiz: "product" }),
  "/c/:token/survey/:survey": () => ({ survey: "mood" }),
  "/hr/events": () => ({}),
  "/hr/events/:event": () => ({ event: "meet-team" }),
  "/hr/quizzes": () => ({}),
  "/hr/quizzes/:quiz": () => ({ quiz: "product" }),
  "/hr/surveys": () => ({}),
  "/hr/surveys/:survey": () => ({ survey: "mood" }),
  "/hr/suggestions": () => ({}),
  "/host/:token": () => ({}),
  "/c/:token/ask": () => ({}),
  "/c/:token/wish": () => ({}),
  "/c/:token/preferences": () => ({}),
  "/c/:token/about-me": () => ({}),
  "/demo": () => ({}),
  "/admin": () => ({}),
  "/admin/operations": () => ({}),
  "/admin/:connection/skipped": ({ connection }) => ({ connection }),
  "/audit": () => ({}),
  "/audit/verify": () => ({}),
  "/answers": () => ({}),
  "/answers/:question": ({ openQuestion }) => ({ question: openQuestion }),
  "/answer/:token": () => ({}),
  "/answers/:question/passed": () => ({ question: LIFE_ANSWERED }),
  "/answer/:token/passed": () => ({}),
};

function whoOf(role: string, path: string): Who {
  if (role === "candidate" || role === "unsubscribe-link") {
    return { kind: "candidate", person: life.yutong.id, base: "/c/x" };
  }
  if (role === "host-link") {
    return { kind: "host", occasion: life.occasion, base: "/host/x" };
  }
  if (role === "answer-link" || role === "passed-link") {
    const question = /keep$|kept$|promise$|passed$/.test(path) ? LIFE_ANSWERED : life.openQuestion;
    return { kind: "answerer", question, base: "/answer/x", isOwner: true };
  }
  const roles = ["hr", "it_admin", "auditor", "answerer"] as const;
  return { kind: "user", id: life.openQuestion, name: "林晓", roles, department: "it" };
}

async function rendered(
  path: string,
  tried: Tried,
  query: string,
  reader: Reader = pseudoReader(web.ambient.now()),
): Promise<string> {
  const page = pages.find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`no page at ${path}`);
  const now = web.ambient.now();
  return web.write(async (tx) => {
    const who = whoOf(page.role, path);
    const params = PARAMS[path]?.(life) ?? {};
    const opened = await page.open({
      deps: web.deps,
      tx,
      now,
      who,
      params,
      query: new URLSearchParams(query),
    });
    const shown = opened.view(reader, tried);
    const framing = { who, company: "星河科技", here: "/", did: "marked", demo: true };
    return String(await layout(shown, reader, framing));
  });
}

describe("every text in a page comes from a catalogue", () => {
  it("on every page there is", () => {
    expect(pages.map(({ path }) => path).filter((path) => PARAMS[path] === undefined)).toEqual([]);
  });

  it.each(pages.map(({ path }) => path))("on %s", async (path) => {
    expect(narrowWords(await rendered(path, UNTRIED, "head="))).toEqual([]);
  });

  it.each(pages.filter(({ posts }) => posts.length > 0).map(({ path }) => path))(
    "on %s with a form that came back",
    async (path) => {
      const errors = {
        answer: "form.required",
        by: "form.required",
        text: "form.too-long",
      } as const;
      expect(narrowWords(await rendered(path, { values: {}, errors }, ""))).toEqual([]);
    },
  );

  it("on a refusal", async () => {
    const reader = pseudoReader(web.ambient.now());
    const shown = problemView(undefined, "/", reader);
    const framing = {
      who: { kind: "nobody" },
      company: "星河科技",
      here: "/",
      demo: false,
    } as const;
    expect(narrowWords(String(await layout(shown, reader, framing)))).toEqual([]);
  });

  it.each(LANGUAGES)("and all of them open in %s", async (language) => {
    const reader = makeReader(language, web.ambient.now());
    const documents = await Promise.all(
      pages.map(({ path }) => rendered(path, UNTRIED, "", reader)),
    );
    const direction = language === "ar" ? "rtl" : "ltr";
    const wrong = documents.filter(
      (document) => !document.includes(`<html lang="${language}" dir="${direction}">`),
    );
    expect(wrong).toEqual([]);
  });

  it("and a text that isn't would be found", () => {
    expect(narrowWords('<p aria-label="Close">ｏｋ</p><p>Hello there</p>')).toEqual([
      "Close",
      "Hello there",
    ]);
  });
});
