import { serveOnLoopback } from "#connectors/kit/serve";
import type { Sandbox } from "#connectors/kit/sandbox";

/** One request as it came over the wire. */
export interface Sent {
  readonly method: string;
  /** Path and query, encoded as they were. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Drives one connector through everything it can do and answers with what it sent. */
export type Drive = () => Promise<readonly Sent[]>;

/** Belong to one connection, not to the request: a replay has its own. */
const HOP = new Set(["host", "connection", "content-length", "accept-encoding", "keep-alive"]);

/**
 * What a connector sends while `use` works with it against its pretend vendor on a real port. A
 * drive that the pretend vendor itself objects to proves nothing, so that is an error.
 */
export async function sentWhile(
  vendor: Sandbox,
  use: (url: string) => Promise<void>,
): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  const served = await serveOnLoopback(async (request) => {
    sent.push(await read(request.clone()));
    return vendor.fetch(request);
  });
  try {
    await use(served.url);
  } finally {
    await served.close();
  }
  const [violation] = vendor.violations;
  if (violation !== undefined) throw new Error(`the pretend vendor objects: ${violation}`);
  return sent;
}

async function read(request: Request): Promise<Sent> {
  const { pathname, search } = new URL(request.url);
  const headers = [...request.headers].filter(([name]) => !HOP.has(name));
  return {
    method: request.method,
    target: pathname + search,
    headers: Object.fromEntries(headers),
    body: await request.text(),
  };
}

/** Each different request once, in the order of their first time. */
export function distinct(sent: readonly Sent[]): readonly Sent[] {
  const key = ({ method, target, headers, body }: Sent) =>
    [method, target, headers["content-type"] ?? "", body].join("\n");
  return [...Map.groupBy(sent, key).values()].flatMap((each) => each.slice(0, 1));
}
