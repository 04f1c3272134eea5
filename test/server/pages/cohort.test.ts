import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshMemory } from "../../kit/databases.ts";
import { freshWeb, hire, seedHire, signedIn, type Web } from "../../kit/web.ts";

let web: Web;
let session: { readonly cookie: string };
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  await seedHire(web, hire({ name: { given: "雨桐", family: "周" } }));
  await seedHire(web, hire({ name: { given: "Leo", family: "Miller" } }));
  session = await signedIn(web, ["hr"]);
});
afterAll(async () => {
  await web.deps.database.close();
});

const NONE = { q: "", country: "", month: "" };

async function shown(path: string): Promise<string[]> {
  const text = await (await web.get(path, session)).text();
  return ["周雨桐", "Leo Miller"].filter((name) => text.includes(`>${name}</a>`));
}

describe("HR's search", () => {
  it("finds a name that no address holds, and keeps the other filters", async () => {
    const form = { ...NONE, q: "Miller", country: "CN", status: "warm" };
    const answer = await web.post("/hr/find", form, session);
    const location = answer.headers.get("location") ?? "";
    const query = new URL(location, "http://x").searchParams;
    query.delete("status");
    expect({
      status: answer.status,
      named: decodeURIComponent(location).includes("Miller"),
      others: [query.get("country"), query.has("month"), location.includes("status=warm")],
      shown: await shown(`/hr?${query.toString()}`),
      everyone: await shown("/hr"),
    }).toEqual({
      status: 303,
      named: false,
      others: ["CN", false, true],
      shown: ["Leo Miller"],
      everyone: ["周雨桐", "Leo Miller"],
    });
  });

  it.each(["Miller", "v1.gone.AAAA", `v1.k1.${"A".repeat(80)}`])(
    "takes %s in an address for no search at all",
    async (q) => {
      expect(await shown(`/hr?q=${q}`)).toEqual(["周雨桐", "Leo Miller"]);
    },
  );

  it("without anything to look for leads to everyone", async () => {
    const answer = await web.post("/hr/find", NONE, session);
    expect(answer.headers.get("location")).toBe("/hr");
  });

  it("is for HR alone", async () => {
    const auditor = await signedIn(web, ["auditor"]);
    expect((await web.post("/hr/find", NONE, auditor)).status).toBe(403);
  });
});
