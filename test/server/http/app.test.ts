import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "#server/http/app";
import type { Database } from "#server/store/database";
import { freshMemory } from "../../kit/databases.ts";
import { BASE_URL, freshWeb, hire, linkTo, seedHire, signedIn, type Web } from "../../kit/web.ts";

let web: Web;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
afterAll(async () => {
  await web.deps.database.close();
});

describe("the shell", () => {
  it("allows nothing but its own style sheet, and tells no other site where someone was", async () => {
    const { headers } = await web.get("/sign-in");
    expect({
      scripts: /script-src|unsafe/.test(headers.get("content-security-policy") ?? "unsafe"),
      default: headers.get("content-security-policy")?.includes("default-src 'none'"),
      framed: headers.get("content-security-policy")?.includes("frame-ancestors 'none'"),
      referrer: headers.get("referrer-policy"),
      cached: headers.get("cache-control"),
    }).toEqual({
      scripts: false,
      default: true,
      framed: true,
      referrer: "no-referrer",
      cached: "no-store",
    });
  });

  it("serves the style sheet under a name of its content, for ever", async () => {
    const page = await (await web.get("/sign-in")).text();
    const path = /href="(\/keepwarm\.[0-9a-f]{12}\.css)"/.exec(page)?.[1] ?? "";
    const sheet = await web.get(path);
    expect([sheet.status, sheet.headers.get("cache-control")]).toEqual([
      200,
      "public, max-age=31536000, immutable",
    ]);
  });

  it.each([
    // who sent the form                         headers                                         status
    ["our own page", {}, 303],
    ["our own page without Origin", { origin: "null" }, 303],
    ["another site", { origin: "https://evil.test", "sec-fetch-site": "cross-site" }, 403],
    ["a sibling site", { "sec-fetch-site": "same-site" }, 403],
    ["another port", { origin: "http://127.0.0.1:9999" }, 403],
  ])("a form from %s is answered rightly", async (_, headers, status) => {
    const answer = await web.post("/language", { language: "en", back: "/sign-in" }, headers);
    expect(answer.status).toBe(status);
  });

  it.each([
    ["/hr?status=warm", "/hr?status=warm"],
    ["//evil.test", "/"],
    ["/\\evil.test", "/"],
    ["https://evil.test", "/"],
    ["/a\nb", "/"],
  ])("the language switch comes back to %j as %s", async (back, location) => {
    const answer = await web.post("/language", { language: "zh-Hans", back });
    expect([answer.headers.get("location"), answer.headers.get("set-cookie")]).toEqual([
      location,
      expect.stringMatching(/^keepwarm-language=zh-Hans; .*HttpOnly; SameSite=Lax$/),
    ]);
  });

  it.each([
    ["a cookie", { cookie: "keepwarm-language=zh-Hans", "accept-language": "en" }, "zh-Hans"],
    ["the browser", { "accept-language": "it, zh-CN;q=0.9, en;q=0.8" }, "zh-Hans"],
    ["the browser of someone in Riyadh", { "accept-language": "ar-SA, en;q=0.8" }, "ar"],
    ["nothing known", { "accept-language": "it" }, "en"],
  ])("takes the language from %s", async (_, headers, language) => {
    const text = await (await web.get("/sign-in", headers)).text();
    const direction = language === "ar" ? "rtl" : "ltr";
    expect(text).toContain(`<html lang="${language}" dir="${direction}">`);
  });

  it("refuses a form that is larger than any of ours", async () => {
    const answer = await web.post("/language", { language: "en", back: "x".repeat(300_000) });
    expect(answer.status).toBe(413);
  });

  it("says that there is nothing at an unknown address", async () => {
    const answer = await web.get("/nothing");
    expect([answer.status, await answer.text()]).toEqual([
      404,
      expect.stringContaining("page/unknown"),
    ]);
  });
});

describe("who may open what", () => {
  it("sends someone without a session to the sign-in, and remembers where from", async () => {
    const answer = await web.get("/hr?status=warm");
    expect([answer.status, answer.headers.get("location")]).toEqual([
      303,
      "/sign-in?back=%2Fhr%3Fstatus%3Dwarm",
    ]);
  });

  it("refuses a role that the page isn't for", async () => {
    const answer = await web.get("/hr", await signedIn(web, ["auditor"]));
    expect(answer.status).toBe(403);
  });

  it("ends a session at its time", async () => {
    const session = await signedIn(web, ["hr"]);
    const before = await web.get("/hr", session);
    web.ambient.advance({ hours: 11 });
    const after = await web.get("/hr", session);
    expect([before.status, after.status]).toEqual([200, 303]);
  });

  it.each([
    ["an expired link", linkTo("candidate", hire().id, "2020-01-01T00:00:00Z"), 410],
    ["a broken link", "/c/abc", 404],
    ["a link to someone who is gone", linkTo("candidate", hire().id), 404],
  ])("opens nothing with %s", async (_, path, status) => {
    expect((await web.get(path)).status).toBe(status);
  });
});

describe("a candidate's home", () => {
  it("keeps a tick with its log entry, and takes it back", async () => {
    const person = hire();
    await seedHire(web, person);
    const home = linkTo("candidate", person.id);
    const mark = { checklist: "prepare", item: "id-copy" };
    const ticked = await web.post(`${home}/mark`, { ...mark, mark: "done" });
    const shown = await (await web.get(home)).text();
    await web.post(`${home}/mark`, { ...mark, mark: "undone" });
    const rows = await web.write(async (tx) => ({
      marks: (await sql`select item, seen_at is not null as seen, done_at from marks`.execute(tx))
        .rows,
      log: (await sql`select what, actor, person_id from log_entries order by index`.execute(tx))
        .rows,
      heard: (
        await sql`select last_heard_what as what, plan_soon from people
        where id = ${person.id}::uuid`.execute(tx)
      ).rows,
    }));
    const entry = { what: "candidate.marked", actor: "candidate", person_id: person.id };
    expect([ticked.status, shown.includes("1 / 6"), rows]).toEqual([
      303,
      true,
      {
        marks: [{ item: "id-copy", seen: true, done_at: null }],
        log: [entry, entry],
        heard: [{ what: "undone", plan_soon: true }],
      },
    ]);
  });

  it("keeps the language that a preference chose for this browser too", async () => {
    const person = hire({ language: "zh-Hans" });
    await seedHire(web, person);
    const home = linkTo("candidate", person.id);
    const answer = await web.post(`${home}/preferences/language`, { language: "ko" });
    expect(answer.headers.get("set-cookie")).toContain("keepwarm-language=ko;");
  });

  it("speaks the person's language until they choose another here", async () => {
    const person = hire({ language: "zh-Hans" });
    await seedHire(web, person);
    const home = linkTo("candidate", person.id);
    const texts = [
      await (await web.get(home)).text(),
      await (await web.get(home, { cookie: "keepwarm-language=en" })).text(),
    ];
    expect(texts.map((text) => /html lang="(zh-Hans|en)"/.exec(text)?.[1])).toEqual([
      "zh-Hans",
      "en",
    ]);
  });
});

describe("what is typed", () => {
  it("loses what no text column takes, in filters and in forms", async () => {
    const person = hire();
    await seedHire(web, person);
    const home = linkTo("candidate", person.id);
    const filtered = await web.get("/hr?country=%00", await signedIn(web, ["hr"]));
    const address = await web.get("/audit?person=%00", await signedIn(web, ["auditor"]));
    const param = await web.get("/hr/people/a%00b", await signedIn(web, ["hr"]));
    const asked = await web.post(`${home}/ask`, { text: "Where do I \0live?" });
    const { rows } = await web.write((tx) =>
      sql`select body from questions where person_id = ${person.id}::uuid`.execute(tx),
    );
    expect([filtered.status, address.status, param.status, asked.status, rows]).toEqual([
      200,
      200,
      404,
      303,
      [{ body: "Where do I live?" }],
    ]);
  });
});

describe("a form that is refused", () => {
  const body = "A long story\nof the <first> week.";

  it("after the session ended shows what was typed, to be sent again once signed in", async () => {
    const session = await signedIn(web, ["hr"]);
    web.ambient.advance({ hours: 11 });
    const fields = { body, topic: "growth-and-learning" };
    const refused = await web.post("/hr/library/article/new?text=de", fields, session);
    const page = await refused.text();
    expect({
      status: refused.status,
      typed: /<textarea[^>]+readonly[^>]*>([^<]*)<\/textarea>/.exec(page)?.[1],
      back: page.includes(`href="/sign-in?back=%2Fhr%2Flibrary%2Farticle%2Fnew%3Ftext%3Dde"`),
      again: page.includes(`action="/hr/library/article/new?text=de"`),
      hidden: page.includes(`name="topic" value="growth-and-learning"`),
    }).toEqual({
      status: 401,
      typed: "A long story\nof the &lt;first&gt; week.",
      back: true,
      again: true,
      hidden: true,
    });
  });

  it("leads back to its page, never to where it was sent", async () => {
    const refused = await web.post("/hr/journeys/campus/take-out", { step: "a" });
    expect(await refused.text()).toContain('href="/sign-in?back=%2Fhr%2Fjourneys%2Fcampus"');
  });

  it("says nothing back of what another site sent", async () => {
    const refused = await web.post(
      "/hr/library/article/new",
      { body },
      { "sec-fetch-site": "cross-site" },
    );
    expect(await refused.text()).not.toContain("A long story");
  });
});

describe("what breaks", () => {
  it("is told to the operator, without the address that was asked for", async () => {
    const lines: unknown[] = [];
    const logger = { error: (line: unknown) => void lines.push(line) };
    const broken = createApp({ ...web.deps, logger, database: closedDatabase(web.deps.database) });
    const home = linkTo("candidate", hire().id);
    const answer = await broken.request(`${BASE_URL}${home}`);
    expect([answer.status, lines, JSON.stringify(lines).includes(home.slice(3))]).toEqual([
      500,
      [{ err: new Error("out of order"), method: "GET", place: "c" }],
      false,
    ]);
  });

  it("is nobody's fault where it is refused", async () => {
    const lines: unknown[] = [];
    const logger = { error: (line: unknown) => void lines.push(line) };
    await createApp({ ...web.deps, logger }).request(`${BASE_URL}/nothing`);
    expect(lines).toEqual([]);
  });
});

function closedDatabase(database: Database): Database {
  return { ...database, tenant: () => Promise.reject(new Error("out of order")) };
}
