const ID_CHARACTERS_MAX = 40;

/** A slug by the words of a name, with a number where there is one of that name already. */
export function freshId(name: string, taken: readonly { readonly id: string }[]): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, ID_CHARACTERS_MAX);
  const base = words === "" ? "item" : words;
  const known = new Set(taken.map(({ id }) => id));
  if (!known.has(base)) return base;
  for (let number = 2; ; number++) if (!known.has(`${base}-${number}`)) return `${base}-${number}`;
}
