import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

export interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly style?: string;
  readonly schema?: Schema;
}

export interface RequestBody {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

export interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: RequestBody;
}

export interface Api {
  readonly servers?: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, PathItem>>;
}
type PathItem = Readonly<Partial<Record<string, Operation>>> & {
  readonly parameters?: readonly Parameter[];
};

/** One machine-readable description, as it lies in the folder. */
export interface Document {
  readonly file: string;
  readonly api: Api;
  /** Path of the document's server, which stands in front of each of its paths. */
  readonly base: string;
}

/** ours: `openapi/` of this project · vendors: the vendors' own files. */
export type FolderKind = "ours" | "vendors";

/** Which files of a folder describe a connector's vendor. Google describes each API in its own. */
const FILES: Readonly<Record<FolderKind, Readonly<Record<string, readonly string[]>>>> = {
  ours: {
    greenhouse: ["greenhouse.yaml"],
    frappe: ["frappe.yaml"],
    outlook: ["outlook.yaml"],
    google: ["google.yaml"],
  },
  vendors: {
    greenhouse: ["greenhouse/harvest-v3-get.derived.openapi.json"],
    frappe: ["frappe-hrms/frappe-hrms.derived.openapi.json"],
    outlook: ["msgraph/graph-mail-calendar.slice.json"],
    google: ["google/gmail.v1.derived.openapi.json", "google/calendar.v3.derived.openapi.json"],
  },
};

export interface Described {
  readonly kind: FolderKind;
  readonly documents: readonly Document[];
}

/** A connector's descriptions in a folder; an error where the folder has none. */
export function documentsIn(folder: string, connector: string): Described {
  for (const kind of ["ours", "vendors"] as const) {
    const files = FILES[kind][connector] ?? [];
    if (files.length > 0 && files.every((file) => existsSync(join(folder, file))))
      return { kind, documents: files.map((file) => readDocument(folder, file)) };
  }
  throw new Error(`${folder} holds no description of ${connector}`);
}

export function readDocument(folder: string, file: string): Document {
  const api = parse(readFileSync(join(folder, file), "utf8")) as Api;
  const server = (api.servers?.[0]?.url ?? "").replace(/\{[^}]+\}/g, "any");
  const base = URL.canParse(server) ? new URL(server).pathname.replace(/\/$/, "") : "";
  return { file, api, base };
}

/** The document whose server a path belongs to, the longest base first, and the path below it. */
export function placeOf(
  documents: readonly Document[],
  path: string,
): { readonly document: Document; readonly path: string } {
  const byBase = documents.toSorted((a, b) => b.base.length - a.base.length);
  const found = byBase.find(({ base }) => path.startsWith(`${base}/`));
  if (found !== undefined) return { document: found, path: path.slice(found.base.length) };
  const document = byBase.at(-1);
  if (document === undefined) throw new Error("a connector without a description");
  return { document, path };
}

export interface Found {
  /** `METHOD /path/{as}/described`. */
  readonly call: string;
  readonly operation: Operation;
  /** The operation's own and those of its path. */
  readonly parameters: readonly Parameter[];
}

/** The operation that a request is one of; a path without a variable goes before one with. */
export function operationOf(api: Api, method: string, path: string): Found | undefined {
  const template = Object.keys(api.paths)
    .filter((each) => api.paths[each]?.[method.toLowerCase()] !== undefined)
    .toSorted((a, b) => variables(a) - variables(b))
    .find((each) => fits(each, path));
  const item = template === undefined ? undefined : api.paths[template];
  const operation = item?.[method.toLowerCase()];
  if (template === undefined || operation === undefined) return undefined;
  const parameters = [...(item?.parameters ?? []), ...(operation.parameters ?? [])];
  return {
    call: `${method} ${template}`,
    operation,
    parameters: parameters.map((each) => resolved(api, each)),
  };
}

/** All calls of a description, as `METHOD /path`. */
export function callsOf(api: Api): readonly string[] {
  return Object.entries(api.paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((method) => /^(get|post|put|patch|delete)$/.test(method))
      .map((method) => `${method.toUpperCase()} ${path}`),
  );
}

/** What a local reference points at, or the thing itself. */
export function resolved<T extends { readonly $ref?: string }>(api: Api, given: T): T {
  if (given.$ref === undefined) return given;
  const steps = given.$ref.replace(/^#\//, "").split("/");
  const target = steps.reduce<unknown>(
    (at, step) => (at as Record<string, unknown>)[step.replace(/~1/g, "/").replace(/~0/g, "~")],
    api,
  );
  return resolved(api, target as T);
}

function variables(template: string): number {
  return template.split("{").length;
}

function fits(template: string, path: string): boolean {
  const described = template.split("/").map(decodeURIComponent);
  const asked = path.split("/").map(decodeURIComponent);
  return (
    described.length === asked.length &&
    described.every((part, index) => part.includes("{") || part === asked[index])
  );
}
