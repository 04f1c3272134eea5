import { Problem } from "#nurture/problem";
import type { Sealer } from "#server/store/seal";

/** The same address with some filters changed; undefined takes one away. Paging starts anew. */
export function linkWith(
  path: string,
  query: URLSearchParams,
  changes: Readonly<Record<string, string | undefined>>,
): string {
  const next = new URLSearchParams(query);
  next.delete("page");
  next.delete("did");
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();
  return text === "" ? path : `${path}?${text}`;
}

const PAGES_MAX = 10_000;
/** A hundred characters, four bytes each, sealed and in base64. */
const SEALED_CHARACTERS_MAX = 700;

/** The page asked for, 1-based; anything odd is the first. */
export function pageOf(query: URLSearchParams): number {
  const page = Number(query.get("page") ?? "1");
  return Number.isInteger(page) && page >= 1 && page <= PAGES_MAX ? page : 1;
}

/** A filter's value, cut at `charactersMax`; an empty one is no filter. */
export function filterOf(
  query: URLSearchParams,
  name: string,
  charactersMax = 100,
): string | undefined {
  const value = query.get(name)?.trim().slice(0, charactersMax) ?? "";
  return value === "" ? undefined : value;
}

/** A filter that may be somebody's name, so that no address, history or proxy's log holds it. */
export function sealedFilter(sealer: Sealer, name: string, value: string): string {
  return value === "" ? "" : sealer.seal(value, `filter/${name}`);
}

/** What `sealedFilter` sealed; anything else, or of a key that is gone, is no filter. */
export function openedFilter(
  sealer: Sealer,
  query: URLSearchParams,
  name: string,
  charactersMax = SEALED_CHARACTERS_MAX,
): string | undefined {
  const sealed = filterOf(query, name, charactersMax);
  try {
    return sealed === undefined ? undefined : sealer.open(sealed, `filter/${name}`);
  } catch (cause) {
    if (cause instanceof Problem) return undefined;
    throw cause;
  }
}
