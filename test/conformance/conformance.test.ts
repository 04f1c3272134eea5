import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONNECTORS } from "#connectors/index";
import { vendorsOwn } from "../kit/specs.ts";
import { conform, DRIVEN, hold, OURS } from "./conformance.ts";
import { readDocument, type Document } from "./document.ts";
import { mount } from "./mock-server.ts";
import { listedFor, readNotDescribed, type NotDescribed } from "./not-described.ts";
import type { Sent } from "./recorder.ts";
import { summaryOf, tableOf } from "./report.ts";
import { verdictOn, type Mounted } from "./verdict.ts";

const { path: VENDORS, isHere, why } = vendorsOwn("");
/** Seconds on a quiet machine; other test files may want it at the same time. */
const TIMEOUT_MS = 90_000;

describe("what our connectors send", () => {
  it("is known of every connector that there is", () => {
    expect(DRIVEN.toSorted()).toEqual([...CONNECTORS.keys()].toSorted());
  });

  it(
    "is what our own descriptions say, call by call, and makes every described call",
    async () => {
      const report = await conform(OURS);
      expect({ problems: report.problems, summary: summaryOf(report) }).toEqual({
        problems: [],
        summary: `${report.rows.length} accepted, 0 not described (all on the list), 0 refused`,
      });
      expect(tableOf(report.rows)).toContain("GET /v3/offers");
    },
    TIMEOUT_MS,
  );

  it.runIf(isHere)(
    `is what the vendors' own files say, but for the list${why}`,
    async () => {
      const report = await conform(VENDORS);
      expect({ problems: report.problems, summary: summaryOf(report) }).toEqual({
        problems: [],
        summary: expect.stringMatching(/\(all on the list\), 0 refused$/) as string,
      });
    },
    TIMEOUT_MS,
  );
});

const THING = {
  type: "object",
  required: ["name"],
  properties: {
    name: { type: "string" },
    size: { enum: ["small", "large"] },
    place: { anyOf: [{ $ref: "#/components/schemas/Place" }, { type: "object", nullable: true }] },
    parts: { type: "array", items: { $ref: "#/components/schemas/Place" } },
    more: { type: "object" },
  },
};

/** A made-up vendor whose objects are as open as the real ones' files leave them. */
const SHOP: Document = {
  file: "shop.yaml",
  base: "/v2",
  api: {
    openapi: "3.0.3",
    info: { title: "Shop", version: "2" },
    security: [{ token: [] }],
    paths: {
      "/things": {
        get: {
          parameters: [
            { name: "limit", in: "query", schema: { type: "integer" } },
            {
              name: "changed",
              in: "query",
              style: "deepObject",
              schema: { type: "object", properties: { gte: { type: "string" } } },
            },
          ],
          responses: { "200": { description: "things" } },
        },
        post: {
          requestBody: {
            required: true,
            content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
          },
          responses: { "200": { description: "made" } },
        },
      },
      "/things/{thing-id}/send": { post: { responses: { "202": { description: "sent" } } } },
    },
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: {
        Place: { allOf: [{ type: "object", properties: { city: { type: "string" } } }] },
        Thing: THING,
      },
    },
  } as Document["api"],
};

function sent(method: string, target: string, body?: unknown, type = "application/json"): Sent {
  const isPlain = typeof body === "string";
  return {
    method,
    target,
    headers: { authorization: "Bearer t", ...(body === undefined ? {} : { "content-type": type }) },
    body: body === undefined ? "" : isPlain ? body : JSON.stringify(body),
  };
}

describe("the verdict on a request", () => {
  let mounted: readonly Mounted[];
  beforeAll(async () => {
    mounted = [{ document: SHOP, server: await mount(SHOP) }];
  });
  afterAll(() => mounted[0]?.server.close());
  const verdict = (each: Sent, ...listed: readonly string[]) =>
    verdictOn(each, mounted, new Set(listed));

  it.each([
    sent("GET", "/v2/things?limit=5"),
    sent("GET", "/v2/things?changed%5Bgte%5D=2026-11-02"),
    sent("POST", "/v2/things", { name: "lamp", place: { city: "上海" }, more: { any: 1 } }),
    sent("POST", "/v2/things/a%2Fb/send"),
  ])("is accepted where the description knows all of it: $method $target", async (each) => {
    expect(await verdict(each)).toEqual({ kind: "accepted" });
  });

  it.each([
    ["a value of the wrong type", sent("GET", "/v2/things?limit=many"), "limit"],
    ["a value outside a list", sent("POST", "/v2/things", { name: "a", size: "huge" }), "size"],
    ["a missing field", sent("POST", "/v2/things", { size: "small" }), "name"],
    ["a missing body", sent("POST", "/v2/things"), "Body"],
    ["an unknown query parameter", sent("GET", "/v2/things?page=2"), "no query page"],
    ["another spelling of one", sent("GET", "/v2/things?changed=x"), "no query changed"],
    ["an unknown field", sent("POST", "/v2/things", { name: "a", colour: 1 }), "no body colour"],
    [
      "an unknown field far in",
      sent("POST", "/v2/things", { name: "a", place: { zone: "x" } }),
      "no body place.zone",
    ],
    [
      "an unknown field in a list",
      sent("POST", "/v2/things", { name: "a", parts: [{ city: "x" }, { zone: "x" }] }),
      "no body parts[].zone",
    ],
    ["a body where there is none", sent("POST", "/v2/things/1/send", { now: true }), "no body *"],
    ["no credential", { ...sent("GET", "/v2/things"), headers: {} }, "security"],
  ])("is refused for %s", async (_, each, why) => {
    expect(await verdict(each)).toEqual({
      kind: "refused",
      why: expect.stringContaining(why) as string,
    });
  });

  it.each([
    ["call", sent("GET", "/v2/people")],
    ["call", sent("DELETE", "/v2/things")],
    ["type text/plain", sent("POST", "/v2/things", "bGFtcA==", "text/plain")],
  ])("is not described (%s) where the description is silent", async (part, each) => {
    expect(await verdict(each)).toEqual({ kind: "not described", what: [part] });
  });

  it("takes out what is listed and still judges the rest", async () => {
    const parts = ["query page", "body place.zone"];
    const query = (limit: string) => sent("GET", `/v2/things?page=2&limit=${limit}`);
    const body = (name: unknown) => sent("POST", "/v2/things", { name, place: { zone: "x" } });
    const all = [query("5"), body("lamp"), query("many"), body(7)];
    expect(await Promise.all(all.map((each) => verdict(each, ...parts)))).toMatchObject([
      { kind: "not described", what: ["query page"] },
      { kind: "not described", what: ["body place.zone"] },
      { kind: "refused" },
      { kind: "refused" },
    ]);
  });
});

describe("a run", () => {
  const google = readDocument(OURS, "google.yaml");
  const events = "/calendar/v3/calendars/primary/events/abc";
  const run = async (requests: readonly Sent[], list: NotDescribed) => {
    const mounted = [{ document: google, server: await mount(google) }];
    const report = await hold("google", requests, mounted, listedFor(list, "vendors", "google"));
    await mounted[0]?.server.close();
    return report;
  };
  const nothing: NotDescribed = { ours: {}, vendors: {} };
  const listing = (call: string, part: string): NotDescribed => ({
    ours: {},
    vendors: { google: [{ calls: [call], part, source: "the vendor's own guide" }] },
  });

  it("fails on a refusal and says which call it was", async () => {
    const report = await run([sent("GET", `${events}?maxAttendees=1`)], nothing);
    expect(report.problems[0]).toBe(
      "google: GET /calendar/v3/calendars/{calendarId}/events/{eventId} is refused: no query maxAttendees",
    );
    expect(summaryOf(report)).toBe("0 accepted, 0 not described (all on the list), 1 refused");
  });

  it("fails on what is not described until it is on the list", async () => {
    const request = [sent("GET", "/gmail/v1/users/me/labels")];
    const call = "GET /gmail/v1/users/me/labels";
    const [without, withEntry] = await Promise.all([
      run(request, nothing),
      run(request, listing(call, "call")),
    ]);
    const own = (problems: readonly string[]) => problems.filter((each) => each.includes("labels"));
    expect([own(without.problems), own(withEntry.problems), summaryOf(without)]).toEqual([
      [`google: ${call}: call is not described and not on the list`],
      [],
      "0 accepted, 1 not described (not all on the list), 0 refused",
    ]);
  });

  it("fails on an entry of the list that is described after all", async () => {
    const call = "GET /calendar/v3/calendars/{calendarId}/events/{eventId}";
    const report = await run([sent("GET", events)], listing(call, "call"));
    expect(report.problems[0]).toBe(
      `google: ${call}: call is on the list, but is described or was never sent`,
    );
  });

  it("fails on a described call that no drive makes", async () => {
    const { problems } = await run([sent("GET", events)], nothing);
    expect(problems).toContain("google: POST /gmail/v1/users/{userId}/drafts is never made");
    expect(problems).not.toContain(
      "google: GET /calendar/v3/calendars/{calendarId}/events/{eventId} is never made",
    );
  });
});

describe("the list of what is not described", () => {
  it("gives a source for each entry, and needs none for our own descriptions", () => {
    const { ours, vendors } = readNotDescribed();
    expect({ ours, connectors: Object.keys(vendors) }).toEqual({
      ours: {},
      connectors: ["greenhouse", "frappe", "outlook", "google"],
    });
  });
});
