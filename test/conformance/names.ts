import { resolved, type Api, type Found, type Parameter, type Schema } from "./document.ts";

/** Deeper than any body of ours; a description may go round in circles. */
const DEPTH_MAX = 12;

/** The body of a request; `type` is empty where there is none. */
export interface Body {
  readonly type: string;
  readonly value: unknown;
}

/**
 * Query parameters and body fields that a request carries and the description does not name, for
 * example "query updated_at" or "body start.zone"; "body *" where it knows no body. A mock server lets them pass, because in JSON
 * Schema an object is open unless it says otherwise; a vendor drops or refuses them.
 */
export function strangersOf(
  api: Api,
  found: Found,
  query: URLSearchParams,
  body: Body,
): readonly string[] {
  const known = found.parameters.filter((each) => each.in === "query");
  const unknown = [...new Set(query.keys())].filter((name) => !known.some((p) => takes(p, name)));
  const fields = bodyStrangers(api, found, body);
  return [...unknown.map((name) => `query ${name}`), ...fields.map((name) => `body ${name}`)];
}

function bodyStrangers(api: Api, { operation }: Found, { type, value }: Body): readonly string[] {
  if (operation.requestBody === undefined) return type === "" ? [] : ["*"];
  const schema = resolved(api, operation.requestBody).content?.[type]?.schema;
  return schema === undefined ? [] : fieldsOf(api, [schema], value, "", 0);
}

/** A deepObject parameter is asked for as name[property] and in no other way. */
function takes(parameter: Parameter, name: string): boolean {
  if (parameter.style !== "deepObject") return parameter.name === name;
  return Object.keys(parameter.schema?.properties ?? {}).some(
    (property) => name === `${parameter.name}[${property}]`,
  );
}

/** Dotted paths of fields that none of these schemas, taken together, names. */
function fieldsOf(
  api: Api,
  schemas: readonly Schema[],
  value: unknown,
  at: string,
  depth: number,
): string[] {
  if (depth > DEPTH_MAX || typeof value !== "object" || value === null) return [];
  const all = schemas.flatMap((each) => flattened(api, each, 0));
  if (Array.isArray(value)) {
    const items = all.flatMap((each) => (each.items === undefined ? [] : [each.items]));
    return (value as unknown[]).flatMap((each) => fieldsOf(api, items, each, `${at}[]`, depth + 1));
  }
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const path = at === "" ? name : `${at}.${name}`;
    const named = all.flatMap((each) => each.properties?.[name] ?? []);
    if (named.length > 0) return fieldsOf(api, named, inner, path, depth + 1);
    return all.some(isOpen) || all.every(isSilent) ? [] : [path];
  });
}

/** A schema with everything that it is put together from. */
function flattened(api: Api, schema: Schema, depth: number): readonly Schema[] {
  if (depth > DEPTH_MAX) return [];
  const own = resolved(api, schema);
  const parts = [...(own.allOf ?? []), ...(own.anyOf ?? []), ...(own.oneOf ?? [])];
  return [own, ...parts.flatMap((each) => flattened(api, each, depth + 1))];
}

function isOpen({ additionalProperties }: Schema): boolean {
  return additionalProperties !== undefined && additionalProperties !== false;
}

/** Says nothing of fields at all: a free object. */
function isSilent({ properties }: Schema): boolean {
  return properties === undefined;
}
