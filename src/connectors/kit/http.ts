import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import axios, { type AxiosInstance, type AxiosResponse } from "axios";
import type PQueue from "p-queue";
import type { Ambient } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import { failedAttempt, retryAfterMs, type Attempt, type VendorAnswer } from "./attempt.ts";
import { spending, type Budget } from "./budget.ts";
import { isTooLate, TOO_LATE } from "./leave-by.ts";

/** Attempts before a read is given up. With the waits below, at most about 15 s of waiting. */
const ATTEMPTS_MAX = 5;
const WAIT_MS_FIRST = 1_000;
/** A vendor may ask for longer than this; then the run stops and the next one resumes. */
const RETRY_AFTER_MS_MAX = 60_000;
const TIMEOUT_MS = 20_000;
const BODY_BYTES_MAX = 20_000_000;
const SOCKETS_MAX = 64;

export type Method = "get" | "post" | "put" | "patch" | "delete";

export interface VendorHttpSettings {
  readonly baseUrl: string;
  /** Headers that carry the credential; asked for again with `renew` after a 401, once. */
  readonly authorise: (
    renew: boolean,
    signal: AbortSignal,
  ) => Promise<Readonly<Record<string, string>>>;
  /** How many requests are under way at once in this process. */
  readonly queue: PQueue;
  /** What the vendor lets us ask, shared by every process. */
  readonly budget: Budget;
  readonly ambient: Ambient;
}

type Operation<Paths, P extends keyof Paths, M extends Method> = M extends keyof Paths[P]
  ? NonNullable<Paths[P][M]>
  : never;
type Part<O, Name extends string> = O extends { parameters: Record<string, unknown> }
  ? Name extends keyof O["parameters"]
    ? Exclude<O["parameters"][Name], undefined>
    : never
  : never;
type Content<T> = T extends { content: infer C } ? C[keyof C] : never;
type BodyOf<O> = O extends { requestBody?: infer B } ? Content<Exclude<B, undefined>> : never;
type Good<R> = R extends Record<number, unknown> ? R[keyof R & (200 | 201 | 202 | 204)] : never;
export type AnswerOf<O> = O extends { responses: infer R } ? Content<Good<R>> : never;
/** Paths that have this method in the generated description. */
export type PathWith<Paths, M extends Method> = {
  [P in keyof Paths]: M extends keyof Paths[P]
    ? Exclude<Paths[P][M], undefined> extends never
      ? never
      : P
    : never;
}[keyof Paths] &
  string;

/** Everything a request may carry: what the generated description allows, and nothing else. */
export interface RequestParts<Paths, P extends keyof Paths, M extends Method> {
  readonly path?: Part<Operation<Paths, P, M>, "path">;
  readonly query?: Part<Operation<Paths, P, M>, "query">;
  readonly body?: BodyOf<Operation<Paths, P, M>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** A MIME or other body that is not JSON. */
  readonly raw?: string;
}

export interface VendorHttp<Paths> {
  /** A read that waits its turn, waits out rate limits, and answers with 2xx or a Problem. */
  read<M extends Method, P extends PathWith<Paths, M>>(
    method: M,
    path: P,
    parts: RequestParts<Paths, P, M>,
    signal: AbortSignal,
  ): Promise<VendorAnswer<AnswerOf<Operation<Paths, P, M>>>>;
  /** One request, never repeated (but for one 401 with an expired token, which surely did nothing). */
  once<M extends Method, P extends PathWith<Paths, M>>(
    method: M,
    path: P,
    parts: RequestParts<Paths, P, M>,
    signal: AbortSignal,
  ): Promise<Attempt<AnswerOf<Operation<Paths, P, M>>>>;
}

interface Plain {
  readonly path?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly raw?: string;
}

/** Typed calls of one vendor: an undeclared path, parameter or field does not compile. */
export function vendorHttp<Paths>(settings: VendorHttpSettings): VendorHttp<Paths> {
  const http = bareHttp(settings.baseUrl);
  return {
    read: (method, path, parts, signal) =>
      readWithPatience(http, settings, { method, path, parts: parts }, signal) as never,
    once: (method, path, parts, signal) =>
      spending(settings, "write", 1, signal, () =>
        onceWithToken(http, settings, { method, path, parts: parts }, signal),
      ) as never,
  };
}

/** axios as we use it everywhere: keep-alive, no redirects, no status is an exception. */
export function bareHttp(baseUrl: string): AxiosInstance {
  return axios.create({
    baseURL: baseUrl,
    timeout: TIMEOUT_MS,
    maxRedirects: 0,
    maxContentLength: BODY_BYTES_MAX,
    maxBodyLength: BODY_BYTES_MAX,
    validateStatus: () => true,
    httpAgent: new HttpAgent({ keepAlive: true, maxSockets: SOCKETS_MAX }),
    httpsAgent: new HttpsAgent({ keepAlive: true, maxSockets: SOCKETS_MAX }),
    paramsSerializer: (params: Record<string, unknown>) => query(params),
  });
}

interface PlainRequest {
  readonly method: Method;
  readonly path: string;
  readonly parts: Plain;
}

async function readWithPatience(
  http: AxiosInstance,
  settings: VendorHttpSettings,
  request: PlainRequest,
  signal: AbortSignal,
): Promise<VendorAnswer<unknown>> {
  return patiently(
    (renew) =>
      spending(settings, "read", 1, signal, () => single(http, settings, request, renew, signal)),
    request.path,
    settings.ambient,
    signal,
  );
}

/**
 * Repeats one read as long as that can help, for clients that are not axios too: `once` makes one
 * request, with a new token when told. `path` names the call in a Problem.
 */
export async function patiently<T>(
  once: (renew: boolean) => Promise<Attempt<T>>,
  path: string,
  ambient: Ambient,
  signal: AbortSignal,
): Promise<VendorAnswer<T>> {
  let renewed = false;
  for (let tried = 1; tried <= ATTEMPTS_MAX; tried++) {
    const attempt = await once(renewed);
    if (attempt.kind === "answer") {
      if (attempt.status >= 200 && attempt.status < 300) return attempt;
      if (attempt.status === 401 && !renewed) {
        renewed = true;
        continue;
      }
      refuse(attempt, path);
    }
    if (tried < ATTEMPTS_MAX) await ambient.sleep(patienceMs(attempt, tried, path), signal);
  }
  throw new Problem("connector/unreachable", { path, attempts: ATTEMPTS_MAX });
}

/** Throws for what waiting can't mend; returns for 429 and 5xx. */
function refuse(answer: VendorAnswer<unknown>, path: string): void {
  const { status } = answer;
  if (status === 401) throw new Problem("connector/unauthorised", { path });
  if (status === 403) throw new Problem("connector/forbidden", { path });
  if (status === 410) throw new Problem("connector/cursor-expired", { path });
  if (status !== 429 && status < 500)
    throw new Problem("connector/unexpected-answer", { path, status });
}

async function onceWithToken(
  http: AxiosInstance,
  settings: VendorHttpSettings,
  request: PlainRequest,
  signal: AbortSignal,
): Promise<Attempt<unknown>> {
  const first = await single(http, settings, request, false, signal);
  if (first.kind !== "answer" || first.status !== 401) return first;
  return single(http, settings, request, true, signal);
}

async function single(
  http: AxiosInstance,
  settings: VendorHttpSettings,
  request: PlainRequest,
  renew: boolean,
  signal: AbortSignal,
): Promise<Attempt<unknown>> {
  const credential = await settings.authorise(renew, signal);
  if (isTooLate(signal)) return TOO_LATE;
  const { parts } = request;
  try {
    const answer: AxiosResponse<unknown> = await http.request({
      method: request.method,
      url: fill(request.path, parts.path as Record<string, string | number> | undefined),
      params: parts.query,
      data: parts.raw ?? parts.body,
      headers: {
        ...credential,
        ...(parts.raw === undefined ? {} : { "content-type": "text/plain" }),
        ...parts.headers,
      },
      signal,
    });
    const headers = Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
    );
    return { kind: "answer", status: answer.status, headers, data: answer.data };
  } catch (cause) {
    signal.throwIfAborted();
    return failedAttempt(axios.isAxiosError(cause) ? (cause.code ?? "ERR") : "ERR");
  }
}

/** The vendor's own Retry-After (seconds) where it sends one, else 1, 2, 4, 8 s. */
function patienceMs(attempt: Attempt<unknown>, tried: number, path: string): number {
  const asked = attempt.kind === "answer" ? retryAfterMs(attempt.headers) : undefined;
  if (asked === undefined) return WAIT_MS_FIRST * 2 ** (tried - 1);
  if (asked > RETRY_AFTER_MS_MAX)
    throw new Problem("connector/rate-limited", { path, waitMs: asked });
  return asked;
}

/** A path with its values in place, each of them encoded. */
export function fill(
  template: string,
  values: Readonly<Record<string, string | number>> | undefined,
): string {
  return template.replace(/\{([^}]+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values?.[name] ?? "")),
  );
}

/** Plain `a=1&b=2`; arrays are repeated names; undefined is left out; `$` and brackets stay readable. */
export function query(params: Readonly<Record<string, unknown>>): string {
  return Object.entries(params)
    .flatMap(([name, value]) =>
      Array.isArray(value)
        ? value.map((each: unknown) => [name, each] as const)
        : [[name, value] as const],
    )
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        `${encodeURIComponent(name).replace(/%24/g, "$")}=${encodeURIComponent(String(value))}`,
    )
    .join("&");
}
