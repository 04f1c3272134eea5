import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshMemory } from "../../kit/databases.ts";
import { freshWeb, signedIn, type Web } from "../../kit/web.ts";

let web: Web;
let hr: { readonly cookie: string };
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  hr = await signedIn(web, ["hr"]);
});
afterAll(() => web.deps.database.close());

const shown = async (more = "") => (await web.get(`/hr/routing?lang=en${more}`, hr)).text();
const tryOut = async (words: string) => {
  const answer = await web.post("/hr/routing/try/out", { try: words }, hr);
  return [answer.status, answer.headers.get("location") ?? ""] as const;
};

describe("words that are tried out", () => {
  it("stand in no address, and are read out of none", async () => {
    const words = "我的笔记本电脑什么时候能领？".repeat(40);
    const [status, next] = await tryOut(`${words} laptop`);
    const [, nothing] = await tryOut(" ");
    const tried = (await shown(`&${next.replace(/^.*\?/, "")}`)).includes(
      `value="${words.slice(0, 400)}"`,
    );
    const typed = (await shown("&try=My+laptop")).includes("because of");
    expect({
      status,
      sealed: /^\/hr\/routing\?try=v1[\w.%-]+#try-out$/.test(next),
      ...{ nothing, tried, typed },
    }).toEqual({
      status: 303,
      sealed: true,
      nothing: "/hr/routing#try-out",
      tried: true,
      typed: false,
    });
  });
});
