import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshMemory } from "../../kit/databases.ts";
import { articleFields, withOwnMail } from "../../kit/library.ts";
import { emptied, freshWeb, hire, seedHire, signedIn, type Web } from "../../kit/web.ts";

let web: Web;
let hr: { readonly cookie: string };
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
beforeEach(async () => {
  await emptied(web);
  hr = await signedIn(web, ["hr"]);
});
afterAll(async () => {
  await web.deps.database.close();
});

const TOUR = "/hr/library/article/office-tour";
const open = async (path: string) => {
  const answer = await web.get(path, { cookie: `${hr.cookie}; keepwarm-language=en` });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const send = async (path: string, form: Readonly<Record<string, string>>) => {
  const answer = await web.post(path, form, { cookie: `${hr.cookie}; keepwarm-language=en` });
  return { status: answer.status, to: answer.headers.get("location"), text: await answer.text() };
};

describe("the preview of an item", () => {
  it("shows its mail in a frame in which nothing runs and nothing is fetched", async () => {
    const page = await open(`${TOUR}/preview?in=zh-Hans`);
    const frame =
      /<iframe\s+class="mail"\s+sandbox=""\s+title="Mail"\s+src="([^"]+)"/.exec(page.text)?.[1] ??
      "";
    const mail = await open(frame.replaceAll("&amp;", "&"));
    expect({
      csp: mail.headers.get("content-security-policy"),
      frame: mail.headers.get("x-frame-options"),
      says: ["带你走一遍办公室", "<strong>六分钟</strong>", "https://people.example/two"].map(
        (one) => mail.text.includes(one),
      ),
      loads: /<(?:img|script|link|iframe|video)|url\(/i.test(mail.text),
      page: page.headers.get("x-frame-options"),
    }).toEqual({
      csp: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; form-action 'none'; base-uri 'none'; sandbox",
      frame: "SAMEORIGIN",
      says: [true, true, true],
      loads: false,
      page: "DENY",
    });
  });

  it.each([
    ["dark", "@media all"],
    ["light", "@media not all"],
  ])("is %s when asked, whatever the machine prefers", async (scheme, media) => {
    const mail = await open(`${TOUR}/mail?channel=mail&scheme=${scheme}`);
    expect([mail.text.includes(media), mail.text.includes("prefers-color-scheme")]).toEqual([
      true,
      false,
    ]);
  });

  it.each([
    ["ja", "en", "Not written in Japanese: readers get it in English"],
    [
      "zh-Hant",
      "zh-Hans",
      "Not written in Traditional Chinese: readers get it in Simplified Chinese",
    ],
    ["ar", "en", "Not written in Arabic: readers get it in English"],
  ])(
    "says that in %s %s stands in, and shows it so in every channel",
    async (asked, shown, says) => {
      const channels = ["mail", "text", "portal", "digest"];
      const pages = await Promise.all(
        channels.map((one) => open(`${TOUR}/preview?in=${asked}&channel=${one}`)),
      );
      const words = shown === "en" ? "A walk through the office" : "带你走一遍办公室";
      const mail = await open(`${TOUR}/mail?channel=digest&in=${asked}`);
      expect([
        pages.map(({ text }) => text.replaceAll(/\s+/g, " ").includes(says)),
        pages[1]?.text.includes(words),
        pages[2]?.text.includes(words),
        mail.text.includes(words),
      ]).toEqual([[true, true, true, true], true, true, true]);
    },
  );

  it("shows the plain part with whole links, and the phone in the language asked for", async () => {
    const text = await open(`${TOUR}/preview?channel=text`);
    const phone = await open(`${TOUR}/preview?channel=portal&in=zh-Hans&scheme=dark`);
    expect([
      text.text.includes("two of last year’s hires (https://people.example/two)"),
      /class="phone-frame dark"\s+lang="zh-Hans" dir="ltr"/.test(phone.text),
      phone.text.includes("视频 ·"),
    ]).toEqual([true, true, true]);
  });

  it("shows the draft, or what is published when asked", async () => {
    await send(
      TOUR,
      articleFields({ kind: "video", link: "https://video.example/2", title: "Another walk" }),
    );
    const [draft, published] = await Promise.all([
      open(`${TOUR}/mail?channel=mail`),
      open(`${TOUR}/mail?channel=mail&of=published`),
    ]);
    expect([draft.text.includes("Another walk"), published.text.includes("Another walk")]).toEqual([
      true,
      false,
    ]);
  });

  it("shows a checklist point by point", async () => {
    const page = await open("/hr/library/checklist/prepare/preview?channel=portal");
    const mail = await open("/hr/library/checklist/prepare/mail?channel=mail");
    expect([page.text.includes("Laptop chosen"), mail.text.includes("Laptop chosen")]).toEqual([
      true,
      true,
    ]);
  });

  it.each([
    "/hr/library/quiz/product/preview",
    "/hr/library/article/never/preview",
    `${TOUR}/mail?channel=text`,
  ])("has nothing at %s", async (path) => {
    expect((await open(path)).status).toBe(404);
  });
});

describe("a mail that would be cut off", () => {
  // Each line of a list weighs many times in HTML what it weighs in Markdown.
  const heavy = articleFields({ body: "- a\n".repeat(4_500) });

  it("is told in the preview, and refused in words when somebody publishes it", async () => {
    await send("/hr/library/article/new", heavy);
    const preview = await open("/hr/library/article/your-first-week/preview");
    const published = await send("/hr/library/article/your-first-week/publish", { revision: "1" });
    const sentence =
      "In at least one language the mail would be over 102 kB, and Gmail would cut it.";
    expect([
      preview.text.includes(sentence),
      published.status,
      published.text.includes(sentence),
    ]).toEqual([true, 422, true]);
  });
});

describe("a test to oneself", () => {
  const ask = () => send(`${TOUR}/preview/test?in=ja`, { in: "ja", of: "draft" });
  const asked = () =>
    web.write(async (tx) => {
      const { rows } =
        await sql`select kind, item, language, state, doc->>'id' as doc from test_sends`.execute(
          tx,
        );
      return rows;
    });

  it("is a row that the loops carry out, and says on its page that it is on its way", async () => {
    await withOwnMail(web, "lin@galaxy.example");
    const answer = await ask();
    const page = await open(answer.to ?? "");
    expect([
      answer.to,
      await asked(),
      page.text.includes("On its way"),
      page.text.includes("lin@galaxy.example"),
    ]).toEqual([
      `${TOUR}/preview?in=ja&of=draft&did=test-asked`,
      [
        {
          kind: "article",
          item: "office-tour",
          language: "ja",
          state: "asked",
          doc: "office-tour",
        },
      ],
      true,
      true,
    ]);
  });

  it("says what to do where the sign-in names no address", async () => {
    const answer = await ask();
    expect([
      answer.status,
      answer.text.includes("Your mail address isn’t known here. Ask IT"),
      await asked(),
    ]).toEqual([422, true, []]);
  });

  it("never goes to a candidate, however their address is written", async () => {
    await withOwnMail(web, "YuTong@Example.com");
    await seedHire(web, hire());
    const answer = await ask();
    expect([answer.status, answer.text.includes("belongs to a candidate"), await asked()]).toEqual([
      422,
      true,
      [],
    ]);
  });

  it("is had twenty times in 24 hours and no more", async () => {
    await withOwnMail(web, "lin@galaxy.example");
    await web.write((tx) =>
      sql`update sessions set expires_at = '2028-01-01T00:00:00Z'`.execute(tx),
    );
    for (let index = 0; index < 20; index++) await ask();
    const more = await ask();
    web.ambient.advance({ hours: 24 });
    const later = await ask();
    web.ambient.advance({ hours: -24 });
    expect([more.status, more.text.includes("last test for these 24 hours"), later.status]).toEqual(
      [422, true, 303],
    );
  });
});
