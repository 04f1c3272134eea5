import { sql } from "kysely";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import { launchBrowser } from "../kit/browser.ts";
import { freshMemory } from "../kit/databases.ts";
import { LOOKS, lookAt, NOTHING_WRONG } from "../kit/looks.ts";
import { freshWeb, hire, linkTo, seedHire, signedIn, TENANT, type Web } from "../kit/web.ts";
import { seedLife } from "../kit/web-seed.ts";

let web: Web;
let served: Served;
let browser: Browser;
let cookie: string;
const path = { busy: "", new: "", paused: "", question: "" };

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  const { yutong, maya, openQuestion } = await seedLife(web);
  const fresh = hire();
  await seedHire(web, fresh);
  ({ cookie } = await signedIn(web, ["hr"]));
  const home = linkTo("candidate", yutong.id);
  await web.post(`${home}/event/meet-team`, { ask: "成长", note: "" });
  await web.post(`${home}/read/first-year`, {});
  await web.post(`${home}/ask`, { text: "宿舍可以住到什么时候？" });
  await web.post(`${home}/wish`, { kind: "grievance", text: "城市和面试说的不一样。" });
  await web.write((tx) =>
    sql`insert into effects (tenant_id, op_id, kind, channel, mode, person_id, cause, state, why,
        payload_sealed, payload_sha256, intended_at, settled_at)
      values (${TENANT}::uuid, 'op-parked-000001', 'mail', 'mail', 'sandbox', ${yutong.id}::uuid,
        'c9', 'parked', 'draft-gone-without-trace', 'x', 'y', '2027-05-22T01:00:00Z',
        '2027-05-22T02:00:00Z')`.execute(tx),
  );
  await web.post(`/hr/people/${maya.id}/pause`, { until: "2027-06-10" }, { cookie });
  path.busy = `/hr/people/${yutong.id}`;
  path.new = `/hr/people/${fresh.id}`;
  path.paused = `/hr/people/${maya.id}?did=person-paused`;
  path.question = `/hr/questions/${openQuestion}`;
  served = await serveOnLoopback((request) => web.app.fetch(request));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await web.deps.database.close();
});

const PAGES: readonly (readonly [name: string, path: () => string])[] = [
  ["person", () => path.busy],
  ["person-offer", () => `${path.busy}?kind=offer`],
  ["person-new", () => path.new],
  ["person-paused", () => path.paused],
  ["questions", () => "/hr/questions"],
  ["questions-none", () => "/hr/questions?state=closed"],
  ["question", () => path.question],
];

describe.each(LOOKS)("HR at $width pixels, $scheme, in $language", (look) => {
  it.each(PAGES)("meets no barrier on %s", async (name, at) => {
    const seen = await lookAt(browser, look, { name, url: served.url + at(), cookie });
    expect(seen).toEqual(NOTHING_WRONG);
  });
});
