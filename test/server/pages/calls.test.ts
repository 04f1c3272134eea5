import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshMemory } from "../../kit/databases.ts";
import { emptied, freshWeb, linkTo, signedIn, type Web } from "../../kit/web.ts";
import { LIFE_CALL, seedLife, type Seeded } from "../../kit/web-seed.ts";

let web: Web;
let life: Seeded;
let hr: { readonly cookie: string };
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
afterAll(() => web.deps.database.close());
beforeEach(async () => {
  await emptied(web);
  life = await seedLife(web);
  hr = await signedIn(web, ["hr"]);
});

async function words(path: string): Promise<string> {
  const answer = await web.get(path, { cookie: `${hr.cookie}; keepwarm-language=en` });
  const [, main = ""] = (await answer.text()).split("<main");
  return main.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

const rows = (text: string) => web.write((tx) => sql.raw(text).execute(tx));

describe("a list that is longer than a page", () => {
  it("of calls goes by fifty with the true number, and is searched by a name that no address holds", async () => {
    await rows(`insert into calls (tenant_id, id, person_id, kind, who, attempt, cause, due_at, planned_at)
      select tenant_id, gen_random_uuid(), '${life.maya.id}', kind, who, attempt, cause || n, due_at + n * interval '1 minute', planned_at
        from calls, generate_series(1, 620) n where id = '${LIFE_CALL}'`);
    const [first, last] = [await words("/hr/calls"), await words("/hr/calls?page=13")];
    const found = await web.post("/hr/calls/find", { q: "雨桐" }, hr);
    const to = found.headers.get("location") ?? "";
    const only = await words(to);
    const none = (await web.post("/hr/calls/find", { q: "Nobody" }, hr)).headers.get("location");
    expect({
      first: ["621 calls wait", "1–50 of 621"].filter((each) => !first.includes(each)),
      last: last.includes("601–621 of 621"),
      sealed: !decodeURIComponent(to).includes("雨桐"),
      only: [only.includes("One call waits"), only.includes("Maya")],
      none: (await words(none ?? "")).includes("No call waits with anybody of that name."),
    }).toEqual({ first: [], last: true, sealed: true, only: [true, false], none: true });
  });

  it("of looks says how many more there were, to HR and to the person, and names its zone", async () => {
    await rows(`insert into attention_looks (tenant_id, id, person_id, looked_by, at)
      select tenant_id, gen_random_uuid(), '${life.yutong.id}', id, now() - n * interval '1 day'
        from users, generate_series(1, 112) n limit 112`);
    const both = [
      await words(`/hr/people/${life.yutong.id}/care`),
      await words(`${linkTo("candidate", life.yutong.id)}/calls`),
    ];
    expect(
      both.map((page) => [
        page.includes("Earlier looks: 102"),
        page.includes("All times are local time in Asia/Shanghai."),
      ]),
    ).toEqual([
      [true, true],
      [true, true],
    ]);
  });
});
