import { Hono } from "hono";
import { described, type Exchange } from "./described.ts";

/** What a test, the demo or the chaos run asks a pretend vendor to do wrong. */
export type Fault = (
  | { readonly kind: "rate-limit"; readonly retryAfterSeconds: number }
  /** The token is no longer good (once). */
  | { readonly kind: "unauthorised" }
  | { readonly kind: "forbidden" }
  | { readonly kind: "garbage" }
  /** Not done, and says so. */
  | { readonly kind: "status"; readonly status: number }
  /** Done, and then this status instead of the answer. */
  | { readonly kind: "status-after"; readonly status: number }
  /** The connection is cut before, or after, the request had its effect. */
  | { readonly kind: "cut" }
  | { readonly kind: "cut-after" }
) & {
  /** Only for requests whose "METHOD /path" fits; the next fitting request otherwise. */
  readonly on?: RegExp;
};

/** A header that tells the mount to cut the connection instead of answering. */
export const CUT_HEADER = "x-pretend-cut";

export interface Sandbox {
  /** A web-standard vendor: mount it in MSW for tests, or serve it for the demo. */
  readonly fetch: (request: Request) => Promise<Response>;
  failNext(fault: Fault): void;
  /** "METHOD /path" of requests seen so far (the newest 10,000), for tests that count calls. */
  readonly requests: readonly string[];
  /** Requests or answers that the vendor's description does not allow. Empty when all is well. */
  readonly violations: readonly string[];
}

const REQUESTS_KEPT = 10_000;

/**
 * A pretend vendor: its own routes on top of strict checking against `openapi/<vendor>.yaml` and a
 * queue of faults. `open` names path prefixes that are not part of the description (pictures,
 * token pages of another host).
 */
export function sandbox(vendor: string, routes: (app: Hono) => void): Sandbox {
  const description = described(vendor);
  const faults: Fault[] = [];
  const requests: string[] = [];
  const violations: string[] = [];
  const app = new Hono();
  routes(app);
  const strict = async (request: Request, exchange: Exchange): Promise<Response> => {
    const wrong = description.request(exchange);
    if (wrong !== undefined) {
      violations.push(wrong);
      return Response.json({ error: wrong }, { status: 400 });
    }
    const answer = await app.fetch(request);
    const problem = await answerProblem(description, exchange, answer);
    if (problem !== undefined)
      violations.push(`answer of ${exchange.method} ${exchange.path}: ${problem}`);
    return answer;
  };
  return {
    failNext: (fault) => void faults.push(fault),
    requests,
    violations,
    fetch: async (request) => {
      const exchange = await readExchange(request.clone());
      const line = `${exchange.method} ${exchange.path}`;
      if (requests.push(line) > REQUESTS_KEPT) requests.shift();
      const index = faults.findIndex((fault) => fault.on === undefined || fault.on.test(line));
      const [fault] = index < 0 ? [] : faults.splice(index, 1);
      return failing(fault, () => strict(request, exchange));
    },
  };
}

async function failing(fault: Fault | undefined, go: () => Promise<Response>): Promise<Response> {
  if (fault === undefined) return go();
  if (fault.kind === "status-after" || fault.kind === "cut-after") await go();
  return failure(fault);
}

function failure(fault: Fault): Response {
  switch (fault.kind) {
    case "rate-limit":
      return new Response(null, {
        status: 429,
        headers: { "retry-after": String(fault.retryAfterSeconds) },
      });
    case "unauthorised":
      return new Response(null, { status: 401 });
    case "forbidden":
      return new Response(null, { status: 403 });
    case "garbage":
      return Response.json({ surprise: true });
    case "status":
    case "status-after":
      return new Response(null, { status: fault.status });
    case "cut":
    case "cut-after":
      return cut();
  }
}

function cut(): Response {
  return new Response(null, { status: 500, headers: { [CUT_HEADER]: "1" } });
}

async function readExchange(request: Request): Promise<Exchange> {
  const url = new URL(request.url);
  const contentType = request.headers.get("content-type") ?? "";
  const text = request.body === null ? "" : await request.text();
  return {
    method: request.method,
    path: decodeURI(url.pathname),
    query: url.searchParams,
    contentType,
    body: text === "" ? undefined : readBody(text, contentType),
  };
}

function readBody(text: string, contentType: string): unknown {
  if (contentType.includes("json")) return JSON.parse(text) as unknown;
  if (contentType.includes("x-www-form-urlencoded"))
    return Object.fromEntries(new URLSearchParams(text));
  return text;
}

async function answerProblem(
  description: ReturnType<typeof described>,
  exchange: Exchange,
  answer: Response,
): Promise<string | undefined> {
  const contentType = answer.headers.get("content-type") ?? "";
  if (!contentType.includes("json"))
    return description.answer(exchange, answer.status, contentType, undefined);
  return description.answer(exchange, answer.status, contentType, await answer.clone().json());
}
