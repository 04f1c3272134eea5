/** A text without what PostgreSQL and the sync log refuse: U+0000 and half characters. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll("\0", "");
}

/** The same for every text inside a value as it came in; anything but texts stays what it is. */
export function cleaned<T>(value: T): T {
  return cleanedValue(value) as T;
}

function cleanedValue(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanedValue);
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inside]) => [cleanText(name), cleanedValue(inside)]),
  );
}

/** Temporal values and the like hold no text of anybody's. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
