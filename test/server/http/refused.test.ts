import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshMemory } from "../../kit/databases.ts";
import { emptied, freshWeb, linkTo, signedIn, type Web } from "../../kit/web.ts";
import { seedLife, type Seeded } from "../../kit/web-seed.ts";

let web: Web;
let life: Seeded;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
afterAll(() => web.deps.database.close());
beforeEach(async () => {
  await emptied(web);
  life = await seedLife(web);
});

const EN = { cookie: "keepwarm-language=en" };

/** Where the one button leads, and what is said. */
async function wayOut(path: string): Promise<readonly [number, string | undefined, boolean]> {
  const answer = await web.get(path, EN);
  const page = await answer.text();
  const href = /class="button main" href="([^"]*)"/.exec(page)?.[1];
  return [answer.status, href, page.includes("is no longer there")];
}

describe("a page that is not there", () => {
  it("leads a candidate back to their own page, with words about what they can do", async () => {
    const home = linkTo("candidate", life.yutong.id);
    expect([
      await wayOut(`${home}/read/gone`),
      await wayOut(`${home}/away/gone/0`),
      await wayOut(`${home}/nothing/at/all`),
    ]).toEqual([
      [404, home, true],
      [404, home, true],
      [404, home, true],
    ]);
  });

  it("leads whoever came by another link to where that begins", async () => {
    const answer = linkTo("answer", life.openQuestion);
    const host = linkTo("host", life.occasion);
    expect([await wayOut(`${answer}/nothing`), await wayOut(`${host}/nothing`)]).toEqual([
      [404, answer, true],
      [404, host, true],
    ]);
  });

  it("leads nobody to the page that is gone itself, and a user to the start", async () => {
    const gone = linkTo("host", life.yutong.id);
    expect([await wayOut(gone), await wayOut("/nothing")]).toEqual([
      [404, undefined, true],
      [404, "/", false],
    ]);
  });
});

describe("the language of a page that refused a form", () => {
  /** Where the switch comes back to, and whether that can be opened. */
  async function comesBack(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<readonly [number, string | undefined, number]> {
    const refused = await web.post(path, fields, headers);
    const page = await refused.text();
    const back = /name="back" value="([^"]*)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
    const { cookie = "" } = headers;
    return [refused.status, back, (await web.get(back ?? "", { cookie })).status];
  }

  it("can be switched: it comes back to the page, not to where the form went", async () => {
    const home = linkTo("candidate", life.yutong.id);
    const { cookie } = await signedIn(web, ["hr"]);
    const question = `/hr/questions/${life.openQuestion}`;
    expect([
      await comesBack(`${home}/about-me/matters`, { matters: " " }),
      await comesBack(`${question}/answer?lang=en`, { text: " " }, { cookie }),
      await comesBack(`${home}/ask?did=asked&x=1`, { text: " " }),
    ]).toEqual([
      [422, `${home}/about-me`, 200],
      [422, question, 200],
      [422, `${home}/ask?x=1`, 200],
    ]);
  });

  it("comes back to where a link begins, or to the start, where the form could not be read", async () => {
    const home = linkTo("candidate", life.yutong.id);
    const many = Object.fromEntries(Array.from({ length: 401 }, (_, n) => [`f${n}`, "x"]));
    const [status, back] = await comesBack(`${home}/about-me/matters`, many);
    const [, start] = await comesBack("/hr/questions/find", many);
    expect([status, back, start]).toEqual([413, home, "/"]);
  });
});

describe("a refused form among several", () => {
  it("is said once, above all of them", async () => {
    const path = `${linkTo("candidate", life.yutong.id)}/about-me`;
    const refused = await web.post(`${path}/matters`, { matters: " " }, EN);
    const page = await refused.text();
    const summaries = [...page.matchAll(/role="alert"/g)].map(({ index }) => index);
    expect([summaries.length, (summaries[0] ?? 0) < page.indexOf('id="facts"')]).toEqual([1, true]);
  });
});
