import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { FolderKind } from "./document.ts";

const Entry = z.strictObject({
  calls: z.array(z.string().regex(/^(GET|POST|PUT|PATCH|DELETE) \//)).min(1),
  part: z.string().regex(/^(call|(type|query|body) \S+)$/),
  source: z.string().min(10),
});
const Entries = z.record(z.string(), z.array(Entry));
const List = z.strictObject({ ours: Entries, vendors: Entries });
export type NotDescribed = z.infer<typeof List>;

/** The checked-in list of what descriptions leave out, each with the source of the fact. */
export function readNotDescribed(): NotDescribed {
  const text = readFileSync(new URL("not-described.yaml", import.meta.url), "utf8");
  return List.parse(parse(text));
}

export interface Listed {
  /** Parts that are known to be missing from one call's description. */
  partsOf(call: string): ReadonlySet<string>;
  /** `call: part` of every entry. */
  readonly all: readonly string[];
}

export function listedFor(list: NotDescribed, kind: FolderKind, connector: string): Listed {
  const entries = list[kind][connector] ?? [];
  return {
    partsOf: (call) =>
      new Set(entries.flatMap(({ calls, part }) => (calls.includes(call) ? [part] : []))),
    all: entries.flatMap(({ calls, part }) => calls.map((call) => `${call}: ${part}`)),
  };
}
