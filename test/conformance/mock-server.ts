import { createRequire } from "node:module";
import type { Document } from "./document.ts";
import type { Sent } from "./recorder.ts";

/** What we use of Prism's packages, which its command line brings along. */
interface PrismHttp {
  readonly getHttpOperationsFromSpec: (document: object) => Promise<readonly object[]>;
}
interface PrismServer {
  readonly createServer: (operations: readonly object[], options: object) => Served;
}
interface Served {
  listen(port: number, address: string): Promise<string>;
  close(): Promise<void>;
}
interface PrismCore {
  readonly createLogger: (name: string, options: object) => object;
}

const fromHere = createRequire(import.meta.url);
const fromPrism = createRequire(fromHere.resolve("@stoplight/prism-cli/package.json"));
const { getHttpOperationsFromSpec } = fromPrism("@stoplight/prism-http") as PrismHttp;
const { createServer } = fromPrism("@stoplight/prism-http-server") as PrismServer;
const { createLogger } = fromPrism("@stoplight/prism-core") as PrismCore;

const TIMEOUT_MS = 15_000;

/** What the mock server makes of a request. */
export type Answer =
  | { readonly kind: "accepted" }
  | { readonly kind: "no such call" }
  | { readonly kind: "no such type" }
  | { readonly kind: "refused"; readonly why: string };

export interface MockServer {
  /** Sends a request again, to `target` below this server. */
  ask(sent: Sent, target: string): Promise<Answer>;
  close(): Promise<void>;
}

/** A description behind Prism, which holds each request against it, on a port of its own. */
export async function mount({ api }: Document): Promise<MockServer> {
  const operations = await getHttpOperationsFromSpec(encoded(structuredClone(api)));
  const server = createServer(operations, {
    cors: false,
    components: { logger: createLogger("mock", { level: "silent" }) },
    // What Prism makes up as an answer is not ours to judge.
    config: {
      isProxy: false,
      checkSecurity: true,
      validateRequest: true,
      validateResponse: false,
      errors: true,
      mock: { dynamic: false },
    },
  });
  const url = await server.listen(0, "127.0.0.1");
  return {
    close: () => server.close(),
    ask: async ({ method, headers, body }, target) =>
      judge(
        await fetch(url + target, {
          method,
          headers,
          ...(body === "" ? {} : { body }),
          redirect: "manual",
          signal: AbortSignal.timeout(TIMEOUT_MS),
        }),
      ),
  };
}

/** A blank in a path travels as %20, and Prism compares what travels. */
function encoded(api: Document["api"]): object {
  const paths = Object.entries(api.paths).map(([path, item]) => [path.replace(/ /g, "%20"), item]);
  return { ...api, paths: Object.fromEntries(paths) as object };
}

interface Violation {
  readonly location?: readonly string[];
  readonly severity: string;
  readonly code?: string | number;
  readonly message: string;
}
interface Trouble {
  readonly type?: string;
  readonly detail?: string;
  readonly validation?: readonly Violation[];
}

/** Prism's own errors say so in their type; a described error answer carries the violations. */
async function judge(answer: Response): Promise<Answer> {
  const text = await answer.text();
  const header = answer.headers.get("sl-violations");
  const isTrouble = answer.headers.get("content-type")?.includes("problem+json") === true;
  const trouble = isTrouble ? (JSON.parse(text) as Trouble) : {};
  const type = /prism\/errors#(\w+)$/.exec(trouble.type ?? "")?.[1];
  if (type === "NO_PATH_MATCHED_ERROR" || type === "NO_METHOD_MATCHED_ERROR")
    return { kind: "no such call" };
  if (type === "INVALID_CONTENT_TYPE") return { kind: "no such type" };
  if (type !== undefined)
    return { kind: "refused", why: told(trouble.validation) ?? trouble.detail ?? type };
  return header === null ? { kind: "accepted" } : ofHeader(header);
}

function ofHeader(header: string): Answer {
  if (!header.startsWith("[")) return { kind: "refused", why: header };
  const errors = (JSON.parse(header) as Violation[]).filter((each) => each.severity === "Error");
  if (errors.length === 0) return { kind: "accepted" };
  if (errors.some((each) => Number(each.code) === 415)) return { kind: "no such type" };
  return { kind: "refused", why: told(errors) ?? "" };
}

function told(violations: readonly Violation[] | undefined): string | undefined {
  return violations
    ?.map(({ location = [], message }) => `${location.join(".")} ${message}`.trim())
    .join("; ");
}
