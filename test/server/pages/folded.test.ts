import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshMemory } from "../../kit/databases.ts";
import { freshWeb, linkTo, signedIn, type Web } from "../../kit/web.ts";
import { seedLife, type Seeded } from "../../kit/web-seed.ts";

const CAMPUS = "/hr/journeys/campus";

let web: Web;
let life: Seeded;
let hr: { readonly cookie: string };
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  life = await seedLife(web);
  hr = await signedIn(web, ["hr"]);
  await web.post(`${CAMPUS}/take-out`, { step: "weekly", revision: "0" }, hr);
  const came = { [`came-${life.yutong.id}`]: "yes" };
  await web.post(`/hr/events/meet-team/${life.occasion}/came`, came, hr);
  await web.post(`${linkTo("candidate", life.yutong.id)}/survey/mood`, { forward: "4" });
});
afterAll(() => web.deps.database.close());

/** Of every form that is sent there, whether it stands folded. */
function foldedForms(page: string, action: string): readonly boolean[] {
  const found = [...page.matchAll(new RegExp(`action="[^"]*${action}"`, "g"))];
  return found.map(({ index }) => {
    const before = page.slice(0, index);
    return before.split("<details").length > before.split("</details>").length;
  });
}

describe("what takes something away with one press", () => {
  it.each([
    ["discarding a draft", () => CAMPUS, "/drop"],
    ["taking a step out", () => CAMPUS, "/take-out"],
    ["taking the marks of an event back", () => "/hr/events/meet-team", "/unmark"],
    ["the same behind a host's link", () => linkTo("host", life.occasion), "/unmark"],
    [
      "taking answers to a survey back",
      () => `${linkTo("candidate", life.yutong.id)}/survey/mood`,
      "/back",
    ],
  ])("is folded: %s", async (_, path, action) => {
    const forms = foldedForms(await (await web.get(path(), hr)).text(), action);
    expect([forms.length > 0, forms.every(Boolean)]).toEqual([true, true]);
  });
});
