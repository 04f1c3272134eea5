import { afterEach, describe, expect, it } from "vitest";
import { attemptOf } from "#connectors/google/attempt";
import { google } from "#connectors/google/index";
import { googleSandbox } from "#connectors/google/sandbox";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import type { Outcome } from "#nurture/effects/effect";
import type { Mailer } from "#nurture/ports";
import { fakeAmbient } from "../kit/ambient.ts";
import { sampleMail } from "../kit/mime.ts";

const signal = AbortSignal.timeout(30_000);
const limit = (reason: string) => ({ error: { code: 403, errors: [{ reason }] } });

describe("what one request through the SDK amounts to", () => {
  it.each<[number, unknown, Record<string, string>, number, string | undefined]>([
    // status  body                            headers                 means  wait in seconds
    [200, { id: "m" }, {}, 200, undefined],
    [403, limit("insufficientPermissions"), {}, 403, undefined],
    [403, limit("forbiddenForServiceAccounts"), {}, 403, undefined],
    [403, "", {}, 403, undefined],
    [403, limit("userRateLimitExceeded"), {}, 429, "20"],
    [403, limit("rateLimitExceeded"), {}, 429, "20"],
    [403, limit("dailyLimitExceeded"), {}, 429, "3600"],
    [429, limit("rateLimitExceeded"), { "Retry-After": "7" }, 429, "7"],
    [429, "", {}, 429, "20"],
    [503, "", {}, 503, undefined],
  ])("%i %j is %i", async (status, data, headers, means, wait) => {
    const attempt = await attemptOf(() => Promise.resolve({ status, headers, data }), signal);
    expect(attempt).toMatchObject({ kind: "answer", status: means });
    expect(attempt.kind === "answer" ? attempt.headers["retry-after"] : "none").toBe(wait);
  });

  it.each<[string, object, string, string]>([
    ["a refused connection", { code: "ECONNREFUSED" }, "never-left", "ECONNREFUSED"],
    [
      "an unknown host, below the error",
      { cause: { code: "ENOTFOUND" } },
      "never-left",
      "ENOTFOUND",
    ],
    ["a reset", { code: "ECONNRESET" }, "lost", "ECONNRESET"],
    ["a timeout", { code: "TimeoutError" }, "lost", "TimeoutError"],
    ["an error that says nothing", {}, "lost", "ERR"],
    ["an API error's number", { code: 500 }, "lost", "ERR"],
  ])("takes %s for what it is", async (_, cause, kind, why) => {
    const error = Object.assign(new Error("Bearer ya29.secret"), cause);
    expect(await attemptOf(() => Promise.reject(error), signal)).toEqual({ kind, why });
  });

  it("stops when it is told to stop", async () => {
    const stop = AbortSignal.abort(new Error("stopped"));
    const rejected = () => Promise.reject(new Error("late"));
    await expect(attemptOf(rejected, stop)).rejects.toThrow("stopped");
  });
});

describe("the SDK on loopback", () => {
  let served: Served | undefined;
  afterEach(async () => {
    await served?.close();
    served = undefined;
  });

  /** A pretend Google on a port, with a stranger's answer in front of some requests. */
  async function connected(
    front: (request: Request) => Response | undefined = () => undefined,
    apiUrl?: string,
  ) {
    const ambient = fakeAmbient();
    const vendor = googleSandbox({ now: () => ambient.now(), domain: "northwind.example" });
    const requests: string[] = [];
    served = await serveOnLoopback((request) => {
      requests.push(`${request.method} ${new URL(request.url).pathname}`);
      const answer = front(request);
      return answer ?? vendor.fetch(request);
    });
    const settings = {
      apiUrl: apiUrl ?? `${served.url}/`,
      tokenUrl: `${served.url}/token`,
      ...vendor.serviceAccount,
      mailboxes: ["campus@northwind.example"],
    };
    const { mailer } = google.open(settings, ambient);
    if (mailer === undefined) throw new Error("a mailer was expected");
    return { vendor, mailer, requests };
  }

  const mail = sampleMail();
  const context = (token?: string) => ({
    opId: "op-0001",
    intendedAt: Temporal.Instant.from("2026-11-02T08:59:00Z"),
    signal,
    ...(token === undefined ? {} : { token }),
  });
  async function act(mailer: Mailer): Promise<Outcome> {
    const prepared = await mailer.prepare?.(mail, context());
    if (prepared?.kind !== "prepared") throw new Error(JSON.stringify(prepared));
    return mailer.act(mail, context(prepared.token));
  }

  it("sends over plain http with the mailbox's token", async () => {
    const { mailer, vendor } = await connected();
    expect((await act(mailer)).kind).toBe("accepted");
    expect([vendor.sent().length, vendor.violations]).toEqual([1, []]);
  });

  it("says that nothing left when nobody listens", async () => {
    const gone = await serveOnLoopback(() => new Response());
    await gone.close();
    const { mailer } = await connected(undefined, `${gone.url}/`);
    expect(await mailer.prepare?.(mail, context())).toMatchObject({
      kind: "later",
      why: "ECONNREFUSED",
    });
  });

  it.each<[string, () => Response, string]>([
    [
      "a 400 with Google's reason",
      () => Response.json(limit("failedPrecondition"), { status: 400 }),
      "unknown",
    ],
    ["a 404", () => Response.json(limit("notFound"), { status: 404 }), "unknown"],
    ["a 400 of some gateway", () => new Response("bad", { status: 400 }), "refused"],
    ["a gateway's page", () => new Response("<html>", { status: 200 }), "unknown"],
    ["a redirect", () => Response.redirect("http://127.0.0.1:9/", 302), "unknown"],
    ["a server error", () => new Response(null, { status: 500 }), "unknown"],
    ["a missing right", () => Response.json(limit("forbidden"), { status: 403 }), "refused"],
  ])("never takes %s for sent, and never asks twice", async (_, answer, kind) => {
    const isSend = (request: Request) => request.url.endsWith("/drafts/send");
    const { mailer, vendor, requests } = await connected((request) =>
      isSend(request) ? answer() : undefined,
    );
    const outcome = await act(mailer);
    expect({
      kind: outcome.kind,
      asked: requests.filter((line) => line.endsWith("/drafts/send")).length,
      sent: vendor.sent().length,
    }).toEqual({ kind, asked: 1, sent: 0 });
  });

  it("leaves nothing of the mail or the token in what it says", async () => {
    const { mailer } = await connected((request) =>
      request.url.endsWith("/drafts") ? new Response(null, { status: 500 }) : undefined,
    );
    const outcome = await mailer.prepare?.(mail, context());
    expect(outcome).toEqual({ kind: "unknown", why: "500" });
  });
});
