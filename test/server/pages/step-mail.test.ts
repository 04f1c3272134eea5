import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshMemory } from "../../kit/databases.ts";
import { stepFields } from "../../kit/journeys.ts";
import { withOwnMail } from "../../kit/library.ts";
import { emptied, freshWeb, hire, seedHire, signedIn, type Web } from "../../kit/web.ts";

const STEP = "/hr/journeys/campus/welcome";
const person = hire();

let web: Web;
let cookie: string;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
beforeEach(async () => {
  await emptied(web);
  cookie = `${(await signedIn(web, ["hr"])).cookie}; keepwarm-language=en`;
  await seedHire(web, person);
  const words = {
    "body-en": "**Bring** nothing, {given}.",
    "subject-ja": "ようこそ",
    "body-ja": "やあ",
  };
  await web.post(STEP, stepFields({ ...words, "country:CN": "on" }), { cookie });
});
afterAll(async () => {
  await web.deps.database.close();
});

const open = async (path: string) => {
  const answer = await web.get(path, { cookie });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const frameOf = (text: string) =>
  (
    /<iframe\s+class="mail"\s+sandbox=""\s+title="Mail"\s+src="([^"]+)"/.exec(text)?.[1] ?? ""
  ).replaceAll("&amp;", "&");

describe("a step's letter", () => {
  it("is framed as the mail that one hire would get, in the light and in the dark", async () => {
    const page = await open(`${STEP}?for=${person.id}&in=en&scheme=dark`);
    const dark = await open(frameOf(page.text));
    const light = await open(frameOf((await open(`${STEP}?for=${person.id}&in=ja`)).text));
    expect({
      status: dark.status,
      csp: dark.headers.get("content-security-policy")?.includes("sandbox"),
      says: dark.text.includes("Bring"),
      named: dark.text.includes("雨桐"),
      dark: dark.text.includes("@media all"),
      japanese: light.text.includes("やあ"),
      light: light.text.includes("@media not all"),
    }).toEqual({
      ...{ status: 200, csp: true, says: true, named: true, dark: true },
      ...{ japanese: true, light: true },
    });
  });

  it("is shown in its plain part, and without a hire as to somebody who isn't there", async () => {
    const page = await open(`${STEP}?channel=text`);
    const [, plain = ""] = page.text.split('class="plain-mail"');
    expect([plain.includes("Kim"), plain.includes("/u/…"), page.text.includes("<iframe")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each([
    ["of no step", "/hr/journeys/campus/never/mail"],
    ["of no journey", "/hr/journeys/never/welcome/mail"],
  ])("is nowhere %s", async (_, path) => {
    expect((await open(path)).status).toBe(404);
  });

  it("is for HR alone", async () => {
    ({ cookie } = await signedIn(web, ["auditor"]));
    expect((await open(`${STEP}/mail`)).status).toBe(403);
  });
});

describe("a test of a step to oneself", () => {
  const ask = () => web.post(`${STEP}/test?in=ja`, { in: "ja" }, { cookie });
  const asked = () =>
    web.write(async (tx) => {
      const { rows } = await sql`
        select kind, item, language, state, doc->>'subject' as subject from test_sends`.execute(tx);
      return rows;
    });

  it("is the letter to nobody real, and says on its page that it is on its way", async () => {
    await withOwnMail(web, "lin@galaxy.example");
    const to = (await ask()).headers.get("location");
    expect({
      to,
      asked: await asked(),
      says: (await open((to ?? "").replace("#preview", ""))).text.includes("On its way"),
    }).toEqual({
      to: `${STEP}?in=ja&did=test-asked#preview`,
      asked: [
        {
          ...{ kind: "step", item: "campus/welcome", language: "ja", state: "asked" },
          subject: "ようこそ",
        },
      ],
      says: true,
    });
  });

  it("that is refused keeps the form of the step as it stands", async () => {
    const answer = await ask();
    const text = await answer.text();
    expect({
      status: answer.status,
      why: text.includes("Your mail address isn’t known here. Ask IT"),
      ticked: /name="country:CN" checked/.test(text),
      asked: await asked(),
    }).toEqual({ status: 422, why: true, ticked: true, asked: [] });
  });
});
