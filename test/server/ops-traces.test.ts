import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { trace } from "@opentelemetry/api";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import { Problem } from "#nurture/problem";
import { virtualClock } from "#server/ambient";
import { startVendors } from "#server/demo/vendors";
import { traced } from "#server/trace";
import { startTraceExport } from "#server/trace-export";
import { freshMemory } from "../kit/databases.ts";
import { HOUSE_TENANT, makeOffer, openHouse } from "../kit/house.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly status: { readonly code: number };
  readonly attributes: readonly {
    readonly key: string;
    readonly value: { readonly stringValue: string };
  }[];
}

interface Document {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
}

describe("traces", () => {
  let collector: Served;
  const posted: { readonly path: string; readonly key: string | null; readonly text: string }[] =
    [];
  beforeAll(async () => {
    collector = await serveOnLoopback(async (request) => {
      const { pathname } = new URL(request.url);
      posted.push({
        path: pathname,
        key: request.headers.get("x-key"),
        text: await request.text(),
      });
      return Response.json({});
    });
  });
  afterAll(() => collector.close());

  const spansOf = async (work: () => Promise<unknown>): Promise<Span[]> => {
    posted.length = 0;
    const exporting = startTraceExport({
      endpoint: `${collector.url}/`,
      headers: { "x-key": "k" },
    });
    await work().catch(() => undefined);
    await exporting.stop();
    return posted.flatMap(({ text }) =>
      (JSON.parse(text) as Document).resourceSpans.flatMap(({ scopeSpans }) =>
        scopeSpans.flatMap(({ spans }) => spans),
      ),
    );
  };

  it("show a tick, its turns, pulls and steps outside, with op ids and vendors and no person", async () => {
    const clock = virtualClock(Temporal.Instant.from("2026-03-02T02:00:00Z"));
    const vendors = await startVendors(() => clock.now());
    const database = await freshMemory();
    const house = await openHouse({ database, vendors, clock });
    const { mail } = makeOffer(vendors, { given: "Lanlan", family: "Wuwei" });
    const spans = await spansOf(async () => {
      await house.hear();
      await house.runTo("2026-03-03T03:00:00Z");
    });
    const { rows } = await house.read((tx) =>
      sql<{ op_id: string }>`select op_id from effects`.execute(tx),
    );
    const byId = new Map(spans.map((span) => [span.spanId, span]));
    const above = (span: Span) => byId.get(span.parentSpanId ?? "")?.name;
    const about = (span: Span, key: string) =>
      span.attributes.find((each) => each.key === key)?.value.stringValue;
    const acts = spans.filter(({ name }) => name === "effect.act");
    expect({
      path: posted[0]?.path,
      key: posted[0]?.key,
      parents: [
        ...new Set(spans.map((span) => `${above(span) ?? "nothing"} > ${span.name}`)),
      ].toSorted(),
      tenants: new Set(
        spans.filter(({ name }) => name === "turn").map((span) => about(span, "keepwarm.tenant")),
      ),
      ops: acts.every((span) => rows.some((row) => row.op_id === about(span, "keepwarm.op"))),
      acted: acts.some((span) => about(span, "keepwarm.vendor") === "greenhouse"),
      inOrder: spans.every(
        (span) => BigInt(span.startTimeUnixNano) <= BigInt(span.endTimeUnixNano),
      ),
      personal: [mail, "Lanlan", "Wuwei", "@"].filter((word) =>
        JSON.stringify(posted).includes(word),
      ),
    }).toMatchObject({
      path: "/v1/traces",
      key: "k",
      parents: [
        "effect > effect.act",
        "effect > effect.look",
        "effect > effect.prepare",
        "nothing > tick",
        "tick > turn",
        "turn > effect",
        "turn > pull",
      ],
      tenants: new Set([HOUSE_TENANT]),
      ops: true,
      acted: true,
      inOrder: true,
      personal: [],
    });
    await vendors.close();
    await database.close();
  });

  it("tell a failure by its code, never by its words", async () => {
    const spans = await spansOf(async () => {
      await traced("tick", {}, () => Promise.reject(new Error("lan.wu@example.org"))).catch(
        () => 0,
      );
      await traced("pull", {}, () => Promise.reject(new Problem("connector/unreachable")));
    });
    expect(spans.map(({ name, status, attributes }) => [name, status.code, attributes])).toEqual([
      ["tick", 2, [{ key: "error.type", value: { stringValue: "bug" } }]],
      ["pull", 2, [{ key: "error.type", value: { stringValue: "connector/unreachable" } }]],
    ]);
  });

  it("leave out a tick that found nothing to do, and what other libraries trace", async () => {
    const spans = await spansOf(async () => {
      await traced("tick", {}, () => Promise.resolve());
      await trace
        .getTracer("http")
        .startActiveSpan("GET /users/lan.wu@example.org", async (span) => {
          span.setAttribute("url", "x");
          await traced("turn", { count: 2 }, () => Promise.resolve());
          span.end();
        });
    });
    expect(spans.map(({ name }) => name)).toEqual([]);
  });

  it("cost nothing and change nothing where nobody collects them", async () => {
    expect(await traced("tick", { a: "b" }, () => Promise.resolve(7))).toBe(7);
    await expect(traced("tick", {}, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  });
});
