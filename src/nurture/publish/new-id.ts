/** Letters and digits that the words of a title leave, at most; a number may follow. */
const CHARACTERS_MAX = 50;

/**
 * An id for a new item, from the words of its title where they are Latin, else from `kind`; never
 * one that is taken, and never one of the addresses that mean something else.
 */
export function newId(title: string, kind: string, taken: ReadonlySet<string>): string {
  const words = title
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, CHARACTERS_MAX)
    .replaceAll(/^-+|-+$/g, "");
  const base = words === "" || words === "new" ? kind : words;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}
