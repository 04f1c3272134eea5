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
