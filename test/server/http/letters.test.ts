import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Person } from "#nurture/model/person";
import { candidateLinkUntil } from "#server/links";
import { mergeInto } from "#server/store/merges";
import { savePerson } from "#server/store/people";
import { freshMemory } from "../../kit/databases.ts";
import {
  BASE_URL,
  emptied,
  freshWeb,
  hire,
  linkTo,
  seedHire,
  signedIn,
  TENANT,
  type Web,
} from "../../kit/web.ts";

let web: Web;
let person: Person;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
beforeEach(async () => {
  await emptied(web);
  person = hire();
  await seedHire(web, person);
});
afterAll(async () => {
  await web.deps.database.close();
});

/** What is kept of the person's word: since when, each consent, each log entry. */
async function kept() {
  return web.write(async (tx) => {
    const { rows } = await sql<{ off: boolean }>`
      select doc->'preferences'->>'unsubscribedAt' is not null as off from people`.execute(tx);
    const consents = await sql<{
      state: string;
    }>`select state from consents order by at, state desc`.execute(tx);
    const log = await sql<{ what: string }>`select what from log_entries order by index`.execute(
      tx,
    );
    return {
      off: rows[0]?.off,
      consents: consents.rows.map(({ state }) => state),
      log: log.rows.map(({ what }) => what),
    };
  });
}

/** As a mail program sends it: no cookie, no origin (RFC 8058). */
async function oneClick(path: string): Promise<Response> {
  return web.app.request(`${BASE_URL}${path}`, {
    method: "POST",
    body: "List-Unsubscribe=One-Click",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
}

const ONCE = { off: true, consents: ["withdrawn"], log: ["candidate.changed-preferences"] };

describe("unsubscribing by the link of a mail", () => {
  it("takes one click of a mail program, without a cookie and without a redirect", async () => {
    const answer = await oneClick(linkTo("unsubscribe", person.id));
    expect([answer.status, answer.headers.get("set-cookie"), await kept()]).toEqual([
      200,
      null,
      ONCE,
    ]);
  });

  it("takes a multipart click too", async () => {
    const body = new FormData();
    body.set("List-Unsubscribe", "One-Click");
    const url = `${BASE_URL}${linkTo("unsubscribe", person.id)}`;
    const answer = await web.app.request(url, { method: "POST", body });
    expect([answer.status, await kept()]).toEqual([200, ONCE]);
  });

  it("changes nothing by looking, and nothing again by a second click", async () => {
    const path = linkTo("unsubscribe", person.id);
    await web.get(path);
    const before = await kept();
    await oneClick(path);
    await oneClick(path);
    expect([before, await kept()]).toEqual([{ off: false, consents: [], log: [] }, ONCE]);
  });

  it("works however old the mail is, and not with a link of another kind", async () => {
    const old = await oneClick(linkTo("unsubscribe", person.id, "2020-01-01T00:00:00Z"));
    const home = linkTo("candidate", person.id).replace("/c/", "/u/");
    expect([old.status, (await oneClick(home)).status]).toEqual([200, 404]);
  });

  it("can be undone from the page, but by no other site", async () => {
    const path = linkTo("unsubscribe", person.id);
    await oneClick(path);
    const elsewhere = await web.post(`${path}/undo`, {}, { "sec-fetch-site": "cross-site" });
    const here = await web.post(`${path}/undo`, {});
    expect([elsewhere.status, here.status, (await kept()).off]).toEqual([403, 303, false]);
  });

  it("opens no home", async () => {
    const page = await (await web.get(linkTo("unsubscribe", person.id))).text();
    expect(page).not.toContain('href="/c/');
  });
});

describe("a link that is too old", () => {
  const EXPIRED = "2020-01-01T00:00:00Z";
  const questions = async () =>
    web.write(
      async (tx) =>
        (await sql<{ owner: string; body: string }>`select owner, body from questions`.execute(tx))
          .rows,
    );

  it("says so and offers a new one", async () => {
    const path = linkTo("candidate", person.id, EXPIRED);
    const answer = await web.get(path);
    expect([answer.status, await answer.text()]).toEqual([
      410,
      expect.stringContaining(`action="${path.replace("/c/", "/renew/")}"`),
    ]);
  });

  it("asks the people team once for a new one, and shows nothing of the person", async () => {
    const path = linkTo("candidate", person.id, EXPIRED).replace("/c/", "/renew/");
    const answers = [await web.post(path, {}), await web.post(path, {})];
    const text = await answers[0]?.text();
    expect([
      answers.map(({ status }) => status),
      await questions(),
      text?.includes("雨桐"),
    ]).toEqual([
      [200, 200],
      [{ owner: "hr", body: expect.stringContaining("link") as string }],
      false,
    ]);
  });

  it("can't be asked for with a link that isn't ours", async () => {
    expect([(await web.post("/renew/abc", {})).status, await questions()]).toEqual([404, []]);
  });
});

describe("a link that went to another address than the person's own", () => {
  const signed = (minutes: number, id: string = person.id) =>
    linkTo("candidate", id, candidateLinkUntil(web.ambient.now().add({ minutes })).toString());
  const corrected = () => {
    const [address] = person.addresses;
    if (address === undefined) throw new Error("a hire without an address");
    const addresses = [{ ...address, value: "other@example.com" }];
    return web.write((tx) => savePerson(tx, TENANT, { ...person, addresses }, web.ambient.now()));
  };
  const statusOf = async (path: string) => (await web.get(path)).status;

  it("is shut once the address is corrected, and says where a newer one is", async () => {
    const before = signed(-60);
    const open = await statusOf(before);
    await corrected();
    const answer = await web.get(before);
    const page = await answer.text();
    const renewed = await web.post(before.replace("/c/", "/renew/"), {});
    const { rows } = await web.write((tx) => sql`select from questions`.execute(tx));
    expect({
      open,
      statuses: [
        answer.status,
        renewed.status,
        await statusOf(signed(0)),
        await statusOf(signed(1)),
      ],
      said: page.includes("A newer link is in the newest letter"),
      asked: rows.length,
    }).toEqual({ open: 200, statuses: [410, 410, 200, 200], said: true, asked: 0 });
  });

  it("stays shut when the person is merged into another, whose own link opens", async () => {
    await corrected();
    const into = hire();
    await seedHire(web, into);
    await web.write((tx) => mergeInto(tx, TENANT, person.id, into.id, web.ambient.now()));
    expect([
      await statusOf(signed(-60)),
      await statusOf(signed(1)),
      await statusOf(signed(-60, into.id)),
    ]).toEqual([410, 200, 200]);
  });

  it("stays open for any other change, and still unsubscribes", async () => {
    await web.write((tx) => savePerson(tx, TENANT, { ...person, job: "Lead" }, web.ambient.now()));
    const kept = await statusOf(signed(-60));
    await corrected();
    expect([kept, await statusOf(linkTo("unsubscribe", person.id))]).toEqual([200, 200]);
  });
});

describe("the bare address", () => {
  it.each([
    ["hr", "/hr"],
    ["it_admin", "/admin"],
    ["auditor", "/audit"],
    ["answerer", "/answers"],
  ] as const)("leads %s to %s", async (role, path) => {
    const answer = await web.get("/", await signedIn(web, [role]));
    expect(answer.headers.get("location")).toBe(path);
  });

  it("leads anyone else to the sign-in", async () => {
    expect((await web.get("/")).headers.get("location")).toBe("/sign-in");
  });
});
