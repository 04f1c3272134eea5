import {
  Client,
  GraphError,
  HTTPMessageHandler,
  ResponseType,
  type Context,
  type GraphRequest,
  type Middleware,
} from "@microsoft/microsoft-graph-client";
import PQueue from "p-queue";
import { z } from "zod";
import type { Ambient } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import { spending, type Budget, type Budgets, type Gate, type RequestPace } from "../kit/budget.ts";
import { failedAttempt, type Attempt } from "../kit/attempt.ts";
import {
  fill,
  patiently,
  query,
  type Method,
  type PathWith,
  type RequestParts,
} from "../kit/http.ts";
import { isLooking } from "../kit/looking.ts";
import { isTooLate, TOO_LATE } from "../kit/leave-by.ts";
import type { paths } from "./generated.ts";
import type { OutlookSettings } from "./settings.ts";
import { appToken, attemptWithoutToken } from "./token.ts";

/**
 * Graph allows 4 concurrent requests per app and mailbox (learn.microsoft.com/graph/throttling-limits,
 * read 2026-11). A mailbox is written through by one process and read by one, perhaps another: each
 * keeps to its share.
 */
const WRITING_REQUESTS_MAX = 3;
const READING_REQUESTS_MAX = 1;
/**
 * Graph counts 10,000 requests in ten minutes per app and mailbox (same page). A burst of a fifth
 * and this pace stay under it in any ten minutes, with 28 sends a minute beside them.
 */
const REQUESTS: RequestPace = { perMinute: 750, burst: 2_000 };
const TIMEOUT_MS = 20_000;
/** A longer answer is cut: a mail is read as far as it goes, JSON is refused. */
const BODY_BYTES_MAX = 5_000_000;

/** One request as Graph gets it; `name` is its path without values, for Problems and logs. */
export interface Call {
  readonly method: Method;
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A call that `openapi/outlook.yaml` describes; anything else does not compile. */
export function call<M extends Method, P extends PathWith<paths, M>>(
  method: M,
  path: P,
  parts: Omit<RequestParts<paths, P, M>, "raw">,
): Call {
  const plain = parts as {
    readonly path?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, unknown>>;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
  const search = query(plain.query ?? {});
  return {
    method,
    name: path,
    url: fill(path, plain.path) + (search === "" ? "" : `?${search}`),
    headers: { Prefer: 'IdType="ImmutableId"', ...plain.headers },
    ...(plain.body === undefined ? {} : { body: plain.body }),
  };
}

/** One mailbox as this app may use it. */
export interface Mailbox {
  readonly address: string;
  /** A read that waits out what waiting can mend. */
  read<T>(request: Call, schema: z.ZodType<T>, signal: AbortSignal): Promise<T>;
  /** As `read`; undefined where there is nothing of that id. */
  find<T>(request: Call, schema: z.ZodType<T>, signal: AbortSignal): Promise<T | undefined>;
  /** One request, never repeated but after a 401, which surely did nothing. */
  once(request: Call, signal: AbortSignal): Promise<Attempt<unknown>>;
}
export type Mailboxes = (address: string) => Mailbox;

/** Graph through Microsoft's SDK, without the links of its chain that repeat and redirect. */
export function mailboxes(
  settings: OutlookSettings,
  ambient: Ambient,
  budgets: Budgets,
): Mailboxes {
  const authorise = appToken(settings, ambient);
  const url = new URL(settings.graphUrl);
  const client = Client.initWithMiddleware({
    baseUrl: url.origin,
    defaultVersion: url.pathname.slice(1),
    fetchOptions: { redirect: "manual" },
    middleware: [authentication(authorise), new HTTPMessageHandler()],
  });
  const single = async (request: Call, renew: boolean, signal: AbortSignal) => {
    try {
      await authorise(renew, signal);
    } catch (cause) {
      signal.throwIfAborted();
      return attemptWithoutToken(cause);
    }
    if (isTooLate(signal)) return TOO_LATE;
    return attemptOf(client.api(request.url), request, signal);
  };
  const opened = new Map<string, Mailbox>();
  return (address) => {
    if (!settings.mailboxes.includes(address))
      throw new Problem("connector/forbidden", { path: "mailboxes" });
    const mailbox =
      opened.get(address) ?? openMailbox(address, single, ambient, budgets(address, REQUESTS));
    opened.set(address, mailbox);
    return mailbox;
  };
}

type Single = (request: Call, renew: boolean, signal: AbortSignal) => Promise<Attempt<unknown>>;

function openMailbox(address: string, single: Single, ambient: Ambient, budget: Budget): Mailbox {
  const writing: Gate = { budget, queue: new PQueue({ concurrency: WRITING_REQUESTS_MAX }) };
  const reading: Gate = { budget, queue: new PQueue({ concurrency: READING_REQUESTS_MAX }) };
  const read: Mailbox["read"] = async (request, schema, signal) => {
    const gate = isLooking(signal) ? writing : reading;
    const one = (renew: boolean) =>
      spending(gate, "read", 1, signal, () => single(request, renew, signal));
    const answer = await patiently(one, request.name, ambient, signal);
    const parsed = schema.safeParse(answer.data);
    if (parsed.success) return parsed.data;
    throw new Problem("connector/unexpected-answer", { path: request.name });
  };
  return {
    address,
    read,
    find: (request, schema, signal) =>
      read(request, schema, signal).catch((cause: unknown) => {
        if (cause instanceof Problem && cause.facts["status"] === 404) return undefined;
        throw cause;
      }),
    once: (request, signal) =>
      spending(writing, "write", isSend(request) ? 0 : 1, signal, async () => {
        const first = await single(request, false, signal);
        if (first.kind !== "answer" || first.status !== 401) return first;
        return single(request, true, signal);
      }),
  };
}

/** A send has its own place, kept when it was claimed. */
function isSend({ name }: Call): boolean {
  return name === "/users/{mailbox}/messages/{messageId}/send";
}

/**
 * The first of our two links: puts the token on, over http too. What fails behind it keeps only
 * the system's code, because fetch's own error holds the request with its token and the mail.
 */
function authentication(authorise: ReturnType<typeof appToken>): Middleware {
  const chain: { next?: Middleware } = {};
  return {
    setNext: (next) => void (chain.next = next),
    execute: async (context: Context) => {
      const { signal, headers, ...options } = context.options ?? {};
      const credential = await authorise(false, signal ?? AbortSignal.timeout(TIMEOUT_MS));
      const all = { ...(headers as Record<string, string>), ...credential };
      context.options = { ...options, headers: all, ...(signal ? { signal } : {}) };
      await chain.next?.execute(context).catch((cause: unknown) => {
        throw Object.assign(new Error("no answer"), { name: codeOf(cause) });
      });
    },
  };
}

async function attemptOf(
  request: GraphRequest,
  { method, headers, body }: Call,
  signal: AbortSignal,
): Promise<Attempt<unknown>> {
  const prepared = request
    .headers({ ...headers, ...(typeof body === "string" ? { "Content-Type": "text/plain" } : {}) })
    .responseType(ResponseType.RAW)
    .option("signal", AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]));
  try {
    const answer = (await issue(prepared, method, body)) as Response;
    const data = await dataOf(answer);
    return {
      kind: "answer",
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      data,
    };
  } catch (cause) {
    signal.throwIfAborted();
    return failedAttempt(cause instanceof GraphError ? (cause.code ?? "ERR") : codeOf(cause));
  }
}

function issue(request: GraphRequest, method: Method, body: unknown): Promise<unknown> {
  switch (method) {
    case "get":
      return request.get();
    case "delete":
      return request.delete();
    case "post":
      return request.post(body);
    case "patch":
      return request.patch(body);
    case "put":
      return request.put(body);
  }
}

/** JSON where the answer says so, else its bytes. */
async function dataOf(answer: Response): Promise<unknown> {
  const bytes = await bytesOf(answer);
  if (!(answer.headers.get("content-type") ?? "").includes("json")) return bytes;
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

async function bytesOf(answer: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer.body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > BODY_BYTES_MAX) break;
  }
  return new Uint8Array(Buffer.concat(chunks, Math.min(length, BODY_BYTES_MAX)));
}

const SystemError = z.object({
  name: z.string().optional(),
  cause: z.object({ code: z.string() }).optional(),
});

function codeOf(cause: unknown): string {
  const { name, cause: inner } = SystemError.safeParse(cause).data ?? {};
  return inner?.code ?? name ?? "ERR";
}
