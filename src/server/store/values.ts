import { types } from "pg";

/** How a value's text becomes a value, by PostgreSQL's type id (pg_type.oid). */
type Read = (text: string) => unknown;

const INT8 = 20;
const JSON_TEXT = 114;
const DATE = 1082;
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;
const NUMERIC = 1700;
const JSONB = 3802;

const OURS: ReadonlyMap<number, Read> = new Map<number, Read>([
  [INT8, Number],
  [NUMERIC, Number],
  [DATE, String],
  [TIMESTAMP, String],
  [TIMESTAMPTZ, (text) => Temporal.Instant.from(text)],
  [JSON_TEXT, (text) => JSON.parse(text) as unknown],
  [JSONB, (text) => JSON.parse(text) as unknown],
]);

/** Reads a value as the doc comment of Tx promises, whichever engine it came from. */
export function readerOf(oid: number): Read {
  return OURS.get(oid) ?? driverReaderOf(oid);
}

/** Reads a value as the `pg` driver does by default, which is what pg-boss is written for. */
export function driverReaderOf(oid: number): Read {
  const parserOf = types.getTypeParser as (oid: number, format: "text") => Read;
  return parserOf(oid, "text");
}

/** One parameter as text: Temporal in ISO, arrays and plain objects as JSON. */
export function parameter(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString("hex")}`;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object") return objectText(value);
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
    return String(value);
  }
  throw new TypeError(`A ${typeof value} can't be a statement's parameter.`);
}

/** One parameter as the `pg` driver writes it: an array is PostgreSQL's array, not JSON. */
export function driverParameter(value: unknown): string | null {
  return Array.isArray(value) ? arrayText(value) : parameter(value);
}

function objectText(value: object): string {
  const isTemporal =
    value instanceof Temporal.Instant ||
    value instanceof Temporal.PlainDate ||
    value instanceof Temporal.PlainTime ||
    value instanceof Temporal.PlainDateTime;
  if (isTemporal) return value.toString();
  if (value instanceof Temporal.ZonedDateTime) return value.toInstant().toString();
  return JSON.stringify(value);
}

function arrayText(values: readonly unknown[]): string {
  const members = values.map((value) => {
    if (Array.isArray(value)) return arrayText(value);
    const text = parameter(value);
    return text === null ? "NULL" : `"${text.replace(/[\\"]/g, "\\$&")}"`;
  });
  return `{${members.join(",")}}`;
}
