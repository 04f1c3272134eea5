import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "#server/store/database";
import { freshMemory } from "../../kit/databases.ts";
import { emptied, freshWeb, linkTo, signedIn, type Web } from "../../kit/web.ts";
import { LIFE_ANSWERED, seedLife, type Seeded } from "../../kit/web-seed.ts";

let database: Database;
let web: Web;
let life: Seeded;
let hr: { readonly cookie: string };

beforeAll(async () => {
  database = await freshMemory();
  web = await freshWeb(database);
});
afterAll(() => database.close());
beforeEach(async () => {
  await emptied(web);
  life = await seedLife(web);
  hr = await signedIn(web, ["hr"]);
});

const text = async (path: string, session: Readonly<Record<string, string>> = hr) =>
  (await web.get(path, session)).text();
const rows = async (query: string) =>
  (await web.write((tx) => sql.raw<Record<string, unknown>>(query).execute(tx))).rows;

describe("a promise", () => {
  const PROMISE = { what: "You will join project X.", until: "2027-09-01" };
  const person = () => `/hr/people/${life.yutong.id}`;

  it("stands on the person's page with its end, and is taken back there", async () => {
    const made = await web.post(`/hr/questions/${LIFE_ANSWERED}/promise`, PROMISE, hr);
    const page = await text(person());
    const [row] = await rows("select id from promises");
    const back = await web.post(`${person()}/promise-back`, { promise: String(row?.["id"]) }, hr);
    const twice = await web.post(`${person()}/promise-back`, { promise: String(row?.["id"]) }, hr);
    expect({
      made: made.status,
      shown: page.includes("You will join project X.") && page.includes("Until September 1, 2027"),
      back: back.headers.get("location")?.includes("did=promise-back"),
      twice: twice.headers.get("location")?.includes("did="),
      gone: (await text(person())).includes("You will join project X."),
    }).toEqual({ made: 303, shown: true, back: true, twice: false, gone: false });
  });

  it("is made by the owner too, with an account and with the link, by nobody else", async () => {
    const path = `/answers/${LIFE_ANSWERED}/promise`;
    const link = `${linkTo("answer", LIFE_ANSWERED)}/promise`;
    const own = await signedIn(web, ["answerer"], "it");
    const other = await signedIn(web, ["answerer"], "hr");
    const statuses = [
      (await web.post(path, PROMISE, other)).status,
      (await web.post(path, PROMISE, own)).status,
      (await web.post(link, { what: "A desk at the window." })).status,
      (await web.post(link, { what: " " })).status,
    ];
    const made = await rows("select made_by, until_on from promises order by what");
    expect([statuses, made, (await text(link, {})).includes("A desk at the window.")]).toEqual([
      [404, 303, 303, 422],
      [
        { made_by: "赵敏", until_on: null },
        { made_by: "林晓", until_on: "2027-09-01" },
      ],
      true,
    ]);
  });
});
