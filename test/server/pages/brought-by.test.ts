import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { freshMemory } from "../../kit/databases.ts";
import { emptied, freshWeb, signedIn, type Web } from "../../kit/web.ts";

let web: Web;
let cookie: string;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
beforeEach(async () => {
  await emptied(web);
  cookie = `${(await signedIn(web, ["hr"])).cookie}; keepwarm-language=en`;
});
afterAll(async () => {
  await web.deps.database.close();
});

/** The links and words of the card that says which steps bring an item. */
async function card(path: string) {
  const text = await (await web.get(path, { cookie })).text();
  const [, after = ""] = text.split("<h2>Brought by</h2>");
  const [inside = ""] = after.split("</section>");
  const links = [...inside.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  return {
    links,
    words: inside
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll(/\s+/g, " ")
      .trim(),
  };
}

it("leads from a checklist to the step that brings it, and says when and to whom", async () => {
  const { links, words } = await card("/hr/library/checklist/prepare");
  expect(links).toEqual(["/hr/journeys/campus/welcome"]);
  expect(words).toContain("Campus");
  expect(words).toContain("Everyone");
});

it.each(["/hr/quizzes/product", "/hr/surveys/mood"])(
  "says of %s that nobody sees what no step brings",
  async (path) => {
    expect(await card(path)).toEqual({
      links: [],
      words: "No published step brings this yet, so nobody sees it.",
    });
  },
);

it("is not on the page of a checklist that is not there yet", async () => {
  expect(await card("/hr/library/checklist/new")).toEqual({ links: [], words: "" });
});
