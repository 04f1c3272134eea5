import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { vendorsOwn } from "../kit/specs.ts";

const { path: FOLDER, isHere, why } = vendorsOwn("google");

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}
interface Api {
  readonly servers?: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters?: Readonly<Record<string, { readonly name: string }>>;
  };
}
interface Operation {
  readonly parameters?: readonly { readonly name?: string; readonly $ref?: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema }>> };
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema: Schema }>> }>
  >;
}

function read(name: string): Api {
  return parse(readFileSync(name, "utf8")) as Api;
}

function resolved(api: Api, schema: Schema | undefined): Schema {
  const name = schema?.$ref?.split("/").at(-1);
  return (name === undefined ? schema : api.components.schemas[name]) ?? {};
}

/** Fields of ours that the vendor's schema lacks, as dotted paths. */
function strangers(ours: [Api, Schema | undefined], theirs: [Api, Schema | undefined]): string[] {
  const mine = resolved(...ours);
  const vendor = resolved(...theirs);
  if (mine.items !== undefined)
    return strangers([ours[0], mine.items], [theirs[0], vendor.items]).map((each) => `[].${each}`);
  return Object.entries(mine.properties ?? {}).flatMap(([name, schema]) => {
    const known = vendor.properties?.[name];
    if (known === undefined) return [name];
    return strangers([ours[0], schema], [theirs[0], known]).map((each) => `${name}.${each}`);
  });
}

function namesOf(api: Api, operation: Operation): string[] {
  return (operation.parameters ?? []).map(
    ({ name, $ref }) =>
      name ?? api.components.parameters?.[$ref?.split("/").at(-1) ?? ""]?.name ?? "",
  );
}

function jsonOf(operation: Operation | undefined, of: "request" | "answer"): Schema | undefined {
  const content =
    of === "request" ? operation?.requestBody?.content : operation?.responses?.["200"]?.content;
  return content?.["application/json"]?.schema;
}

describe.runIf(isHere)(`our description of Google beside Google's own${why}`, () => {
  const ours = read("openapi/google.yaml");
  const calls = Object.entries(ours.paths)
    .filter(([path]) => path !== "/token")
    .flatMap(([path, item]) => Object.keys(item).map((method) => [method, path] as const));

  it.each(calls)("%s %s exists with our parameters and fields", (method, path) => {
    const isMail = path.startsWith("/gmail");
    const theirs = read(
      join(FOLDER, isMail ? "gmail.v1.derived.openapi.json" : "calendar.v3.derived.openapi.json"),
    );
    const mine = ours.paths[path]?.[method];
    const vendor = theirs.paths[isMail ? path : path.replace("/calendar/v3", "")]?.[method];
    if (mine === undefined || vendor === undefined) throw new Error("Google has no such call");
    const known = namesOf(theirs, vendor);
    expect({
      parameters: namesOf(ours, mine).filter((name) => !known.includes(name)),
      sent: strangers([ours, jsonOf(mine, "request")], [theirs, jsonOf(vendor, "request")]),
      read: strangers([ours, jsonOf(mine, "answer")], [theirs, jsonOf(vendor, "answer")]),
    }).toEqual({ parameters: [], sent: [], read: [] });
  });
});
