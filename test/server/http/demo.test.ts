import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DemoState, DemoStep } from "#server/http/deps";
import { freshMemory } from "../../kit/databases.ts";
import { freshWeb, hire, seedHire, type Web } from "../../kit/web.ts";

const NOW = Temporal.Instant.from("2027-05-24T01:00:00Z");
const RUNNING = { now: NOW, running: { until: NOW.add({ hours: 24 }), share: 0.25 } };

let web: Web;
let state: DemoState;
let steps: DemoStep[];
beforeAll(async () => {
  const panel = { state: () => state, advance: (step: DemoStep) => void steps.push(step) };
  web = await freshWeb(await freshMemory(), { demo: panel });
  await seedHire(web, hire(), { status: "warm" });
});
beforeEach(() => {
  state = { now: NOW, nextTouchAt: NOW.add({ hours: 3 }) };
  steps = [];
});
afterAll(async () => {
  await web.deps.database.close();
});

describe("the demo's clock page", () => {
  it("says what time it is there, and gives the links that candidates have", async () => {
    const text = await (await web.get("/demo?lang=en")).text();
    const link = /href="(\/c\/[\w-]{72})"/.exec(text)?.[1] ?? "";
    expect([
      text.includes("May 24, 2027 09:00"),
      text.includes("May 24, 2027 12:00"),
      (await web.get(link)).status,
    ]).toEqual([true, true, 200]);
  });

  it.each(["hour", "day", "week", "next"])("moves the clock by one button: %s", async (step) => {
    const answer = await web.post("/demo", { step });
    expect([answer.status, answer.headers.get("location"), steps]).toEqual([303, "/demo", [step]]);
  });

  it("moves by nothing else", async () => {
    expect([(await web.post("/demo", { step: "year" })).status, steps]).toEqual([422, []]);
  });

  it("reloads by itself while the clock runs, until someone stops that", async () => {
    const still = await web.get("/demo");
    state = RUNNING;
    const running = await web.get("/demo");
    const stopped = await web.get("/demo?watch=off");
    expect({
      reloads: [still, running, stopped].map(({ headers }) => headers.get("refresh")),
      progress: (await running.text()).includes('value="25"'),
    }).toEqual({ reloads: [null, "2", null], progress: true });
  });

  it("isn't there in a company's own installation", async () => {
    const own = await freshWeb(web.deps.database);
    const answers = [await own.get("/demo"), await own.post("/demo", { step: "day" })];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });
});
