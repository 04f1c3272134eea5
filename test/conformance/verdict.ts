import { operationOf, placeOf, type Document } from "./document.ts";
import type { MockServer } from "./mock-server.ts";
import { strangersOf, type Body } from "./names.ts";
import type { Sent } from "./recorder.ts";

/**
 * accepted: the description knows it all · refused: it says otherwise · not described: it does not
 * speak of this operation ("call"), or of a part of it ("query x", "body a.b", "type text/plain").
 */
export type Verdict =
  | { readonly kind: "accepted" }
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "not described"; readonly what: readonly string[] };

export interface Mounted {
  readonly document: Document;
  readonly server: MockServer;
}

/**
 * What the descriptions make of one request. Parts that `listed` knows to be undescribed are taken
 * out of the replay, so that the rest is held against the description all the same; any other
 * name that is not in the description is refused.
 */
export async function verdictOn(
  sent: Sent,
  mounted: readonly Mounted[],
  listed: ReadonlySet<string>,
): Promise<Verdict> {
  const url = new URL(sent.target, "http://vendor.example");
  const place = placeOf(
    mounted.map(({ document }) => document),
    url.pathname,
  );
  const server = mounted.find(({ document }) => document === place.document)?.server;
  if (server === undefined) throw new Error("a document that is not mounted");
  const { api } = place.document;
  const found = operationOf(api, sent.method, place.path);
  const body = bodyOf(sent);
  const strangers = found === undefined ? [] : strangersOf(api, found, url.searchParams, body);
  const stranger = strangers.find((each) => !listed.has(each));
  if (stranger !== undefined) return { kind: "refused", why: `no ${stranger}` };
  const replay = without(sent, url, strangers);
  const answer = await server.ask(replay, place.path + replay.target);
  switch (answer.kind) {
    case "no such call":
      return { kind: "not described", what: ["call"] };
    case "no such type":
      return { kind: "not described", what: [`type ${body.type}`] };
    case "refused":
      return answer;
    case "accepted":
      return strangers.length === 0 ? answer : { kind: "not described", what: strangers };
  }
}

function bodyOf({ headers, body }: Sent): Body {
  if (body === "") return { type: "", value: undefined };
  const type = (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "application/json") return { type, value: JSON.parse(body) as unknown };
  if (type === "application/x-www-form-urlencoded")
    return { type, value: Object.fromEntries(new URLSearchParams(body)) };
  return { type, value: undefined };
}

/** The request without these parts; its target is the query alone. */
function without(sent: Sent, url: URL, parts: readonly string[]): Sent {
  const names = (word: string) =>
    parts.flatMap((each) => (each.startsWith(`${word} `) ? [each.slice(word.length + 1)] : []));
  const query = new Set(names("query"));
  const kept = url.search
    .slice(1)
    .split("&")
    .filter((each) => each !== "" && !query.has([...new URLSearchParams(each).keys()][0] ?? ""));
  const target = kept.length === 0 ? "" : `?${kept.join("&")}`;
  const fields = new Set(names("body"));
  if (fields.size === 0) return { ...sent, target };
  return { ...sent, target, body: JSON.stringify(pruned(JSON.parse(sent.body), fields, "")) };
}

function pruned(value: unknown, fields: ReadonlySet<string>, at: string): unknown {
  if (Array.isArray(value))
    return (value as unknown[]).map((each) => pruned(each, fields, `${at}[]`));
  if (typeof value !== "object" || value === null) return value;
  const path = (name: string) => (at === "" ? name : `${at}.${name}`);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !fields.has(path(name)))
      .map(([name, inner]: [string, unknown]) => [name, pruned(inner, fields, path(name))]),
  );
}
