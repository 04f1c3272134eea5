import { DOCTYPES, type DocType, type Field } from "./doctypes.ts";
import type { Lookup, Sent } from "./document.ts";
import { refusal, type Refusal } from "./refusal.ts";

const DATA_CHARS_MAX = 140;

export function presets(definition: DocType, sent: Sent): Sent {
  const given = Object.entries(definition.fields).flatMap(([name, field]) =>
    isEmpty(sent[name]) && field.preset !== undefined ? [[name, field.preset]] : [],
  );
  return { ...sent, ...(Object.fromEntries(given) as Sent) };
}

/** Values that come with a link replace what was sent, unless the field fetches only if empty. */
export function fetchFields(lookup: Lookup, definition: DocType, sent: Sent): Sent {
  const fetched = Object.entries(definition.fields).flatMap(([name, field]) => {
    if (field.fetch === undefined || (field.ifEmpty === true && !isEmpty(sent[name]))) return [];
    const [from, source] = field.fetch;
    const target = definition.fields[from]?.of;
    const linked = typeof target === "string" ? lookup.get(target, String(sent[from])) : undefined;
    return linked === undefined ? [] : [[name, linked[source] ?? null]];
  });
  return { ...sent, ...(Object.fromEntries(fetched) as Sent) };
}

/** The first thing wrong with a new document, in Frappe's order: links, required fields, values. */
export function checkFields(lookup: Lookup, definition: DocType, sent: Sent): Refusal | undefined {
  const fields = Object.entries(definition.fields);
  const firstOf = (check: (name: string, field: Field) => Refusal | undefined) => {
    for (const [name, field] of fields) {
      const wrong = check(name, field);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  };
  return (
    firstOf((name, field) => checkLink(lookup, sent, name, field)) ??
    firstOf((name, field) =>
      field.required === true && isEmpty(sent[name])
        ? refusal("MandatoryError", `${name} is required`)
        : undefined,
    ) ??
    firstOf((name, field) =>
      isEmpty(sent[name]) ? undefined : checkValue(sent[name], name, field),
    ) ??
    firstOf((name, field) => checkRows(lookup, sent[name], field))
  );
}

/** Uniqueness is the database's: the last thing that can go wrong. */
export function checkUnique(lookup: Lookup, doctype: string, sent: Sent): Refusal | undefined {
  const unique = Object.entries(DOCTYPES[doctype]?.fields ?? {}).find(
    ([name, field]) =>
      field.unique === true && lookup.all(doctype).some((each) => each[name] === sent[name]),
  );
  return unique === undefined
    ? undefined
    : refusal("UniqueValidationError", `${unique[0]} must be unique`);
}

function checkLink(lookup: Lookup, sent: Sent, name: string, field: Field): Refusal | undefined {
  if ((field.kind !== "link" && field.kind !== "dynamic") || isEmpty(sent[name])) return undefined;
  const target = field.kind === "link" ? field.of : sent[String(field.of)];
  const value = String(sent[name]);
  const exists =
    target === "DocType" ? value in DOCTYPES : lookup.get(String(target), value) !== undefined;
  return exists ? undefined : refusal("LinkValidationError", `Could not find ${name}: ${value}`);
}

type ValueCheck = (value: string | number, name: string, field: Field) => Refusal | undefined;

const WALL_TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?$/;

const VALUE_CHECKS: Readonly<Record<Field["kind"], ValueCheck>> = {
  data: checkLength,
  link: checkLength,
  dynamic: checkLength,
  text: () => undefined,
  table: () => undefined,
  date: (value, name) => checkShape(/^\d{4}-\d{2}-\d{2}$/, value, name),
  datetime: (value, name) => checkShape(WALL_TIME, value, name),
  mail: (value) =>
    /^[^@\s]+@[^@\s]+$/.test(String(value))
      ? undefined
      : refusal("InvalidEmailAddressError", `${value} is not a valid Email Address`),
  select: (value, name, field) =>
    field.of?.includes(String(value)) === true
      ? undefined
      : refusal("ValidationError", `${name} cannot be ${value}`),
  number: (value, name) =>
    typeof value === "number" ? undefined : refusal("ValidationError", `${name}: ${value}`),
};

function checkValue(value: unknown, name: string, field: Field): Refusal | undefined {
  if (field.kind === "table") return undefined;
  return typeof value === "string" || typeof value === "number"
    ? VALUE_CHECKS[field.kind](value, name, field)
    : refusal("ValidationError", `${name} must be a value`);
}

function checkLength(value: string | number, name: string): Refusal | undefined {
  return Array.from(String(value)).length <= DATA_CHARS_MAX
    ? undefined
    : refusal("CharacterLengthExceededError", `${name} will get truncated`);
}

function checkShape(shape: RegExp, value: string | number, name: string): Refusal | undefined {
  return shape.test(String(value)) ? undefined : refusal("ValidationError", `${name}: ${value}`);
}

function checkRows(lookup: Lookup, value: unknown, field: Field): Refusal | undefined {
  const definition = field.kind === "table" ? DOCTYPES[String(field.of)] : undefined;
  if (definition === undefined || !Array.isArray(value)) return undefined;
  for (const row of value as readonly Sent[]) {
    const wrong = checkFields(lookup, definition, row);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}
