import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshMemory } from "../../kit/databases.ts";
import { rehearseAll, stepFields } from "../../kit/journeys.ts";
import { emptied, freshWeb, hire, seedHire, signedIn, type Web } from "../../kit/web.ts";

const CAMPUS = "/hr/journeys/campus";
const STEP = `${CAMPUS}/welcome`;
const REHEARSAL = `${CAMPUS}/rehearsal`;

let web: Web;
let hr: { readonly cookie: string };
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
beforeEach(async () => {
  await emptied(web);
  hr = await signedIn(web, ["hr"]);
  await seedHire(web, hire());
});
afterAll(async () => {
  await web.deps.database.close();
});

async function words(path: string): Promise<string> {
  const cookie = `${hr.cookie}; keepwarm-language=en`;
  const text = await (await web.get(path, { cookie })).text();
  return text.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

const send = async (path: string, fields: Readonly<Record<string, string>>) => {
  const answer = await web.post(path, fields, hr);
  return `${answer.status} ${answer.headers.get("location") ?? ""}`.trim();
};

describe("while a rehearsal runs", () => {
  const reloads = async (path: string) => (await web.get(path, hr)).headers.get("refresh");
  beforeEach(async () => {
    await send(STEP, stepFields());
    await send(`${CAMPUS}/rehearse`, { revision: "1", middle: "go-on" });
  });

  it("its page reloads by itself until that is stopped, and not once it is over", async () => {
    const [on, off] = [await words(REHEARSAL), await words(`${REHEARSAL}?watch=off`)];
    const under = [await reloads(REHEARSAL), await reloads(`${REHEARSAL}?watch=off`)];
    await rehearseAll(web);
    expect({
      under,
      after: await reloads(REHEARSAL),
      says: [on.includes("Stop reloading"), off.includes("Reload by itself")],
    }).toEqual({ under: ["4", null], after: null, says: [true, true] });
  });

  it("the journey's page, which has forms, does not: it says how far it is and leads there", async () => {
    const text = await (await web.get(CAMPUS, hr)).text();
    expect([
      await reloads(CAMPUS),
      (await words(CAMPUS)).includes("0 of 1 people rehearsed"),
      text.includes(`href="${REHEARSAL}"`),
    ]).toEqual([null, true, true]);
  });
});

describe("what a rehearsal found", () => {
  const found = async (path: string) => {
    const text = await words(path);
    const list = text.slice(text.indexOf("Person by person"));
    return ["雨桐", "岚"].filter((name) => list.includes(name));
  };
  const linked = async (pattern: RegExp) => {
    const text = await (await web.get(REHEARSAL, hr)).text();
    return (pattern.exec(text)?.[1] ?? "").replaceAll("&amp;", "&");
  };
  /** Of two hires one would get the step anew, and the other has no zone. */
  beforeEach(async () => {
    await seedHire(
      web,
      hire({ name: { given: "岚", family: "吴" }, place: { country: "DE" }, zone: undefined }),
    );
    await send(STEP, stepFields({ "country:CN": "on", "country:DE": "on" }));
    await send(`${CAMPUS}/rehearse`, { revision: "1", middle: "go-on" });
    await rehearseAll(web);
  });

  it("leads from each count to the people, says what of each of them, and back to all", async () => {
    const fresh = await linked(/href="([^"]*differs=new[^"]*step=welcome[^"]*)"/);
    const held = await linked(/href="([^"]*found=held[^"]*step=welcome[^"]*)"/);
    const page = await words(held);
    expect({
      all: await found(REHEARSAL),
      fresh: await found(fresh),
      held: await found(held),
      says: /吴岚 UTC Hi … It is held\. · the time zone is unknown/.test(page),
      back: page.includes("One person Clear"),
    }).toEqual({ all: ["雨桐", "岚"], fresh: ["雨桐"], held: ["岚"], says: true, back: true });
  });

  it("is found by a part of a name, which no address holds", async () => {
    const went = await send(`${REHEARSAL}/find`, { q: "岚" });
    const to = went.replace("303 ", "");
    expect({
      to: to.startsWith(`${REHEARSAL}?q=`) && !decodeURIComponent(to).includes("岚"),
      found: await found(to.split("#")[0] ?? ""),
      none: await send(`${REHEARSAL}/find`, { q: " " }),
    }).toEqual({ to: true, found: ["岚"], none: `303 ${REHEARSAL}#by-person` });
  });

  it("of a run that did not keep who differs is said to be older", async () => {
    await web.write((tx) => sql`update rehearsed set doc = doc - 'differs'`.execute(tx));
    const page = await words(`${REHEARSAL}?differs=new&step=welcome&journey=campus`);
    expect(page).toContain("This rehearsal is older");
  });
});

describe("the hires that a letter or a calendar entry is previewed for", () => {
  beforeEach(async () => {
    await web.write((tx) =>
      sql`insert into people (tenant_id, id, name, offer_status, status, doc, created_at, updated_at)
        select tenant_id, gen_random_uuid(), 'Aaron ' || n, offer_status, status, doc, created_at, updated_at
          from people, generate_series(100, 230) n`.execute(tx),
    );
  });

  it.each([
    [STEP, "hire"],
    ["/hr/events/meet-team", "find"],
  ])("of %s are the first by name, said to be, with the others found by name", async (path, by) => {
    const options = async (at: string) => {
      const text = await (await web.get(at, hr)).text();
      const list = /<select\s+id="for"[^]*?<\/select>/.exec(text)?.[0] ?? "";
      return list.match(/<option value="[0-9a-f]/g)?.length ?? 0;
    };
    const went = (await send(`${path}/${by}`, { q: "雨桐" })).replace("303 ", "");
    const narrowed = went.split("#")[0] ?? "";
    const text = await (await web.get(narrowed, hr)).text();
    const id = /<option value="([0-9a-f-]{36})"/.exec(text)?.[1] ?? "";
    expect({
      says: (await words(path)).includes("100 of 132 hires are listed."),
      listed: await options(path),
      narrowed: await options(narrowed),
      // Whoever is chosen stays among those who are listed.
      chosen: (await (await web.get(`${path}?for=${id}`, hr)).text()).includes(
        `value="${id}" selected`,
      ),
    }).toEqual({ says: true, listed: 100, narrowed: 1, chosen: true });
  });
});
