import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse } from "yaml";

interface Described {
  readonly method: string;
  readonly pattern: RegExp;
  readonly operation: OperationObject;
  readonly pointer: string;
}

interface ParameterObject {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
}

interface OperationObject {
  readonly parameters?: readonly (ParameterObject | { readonly $ref: string })[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: Readonly<Record<string, object>>;
  };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, object>> }>
  >;
}

interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components?: { readonly parameters?: Readonly<Record<string, ParameterObject>> };
}

/** One request or answer, already read. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly contentType: string;
  readonly body: unknown;
}

export interface Description {
  /** Why this request is not one that the vendor knows, or undefined when it is. */
  request(exchange: Exchange): string | undefined;
  /** Why this answer is not one that the vendor gives. */
  answer(
    exchange: Exchange,
    status: number,
    contentType: string,
    body: unknown,
  ): string | undefined;
}

const known = new Map<string, Description>();

/** Holds requests and answers against `openapi/<vendor>.yaml`, read once; unknown names are errors. */
export function described(vendor: string): Description {
  const description = known.get(vendor) ?? readDescription(vendor);
  known.set(vendor, description);
  return description;
}

function readDescription(vendor: string): Description {
  const text = readFileSync(new URL(`../../../openapi/${vendor}.yaml`, import.meta.url), "utf8");
  const api = parse(text) as ApiDocument;
  const ajv = new Ajv2020({ strict: false, coerceTypes: false, allErrors: false });
  formats.default(ajv);
  ajv.addSchema(api, "api");
  const operations = listOperations(api);
  const find = (exchange: Exchange) =>
    operations.find(
      (each) => each.method === exchange.method.toLowerCase() && each.pattern.test(exchange.path),
    );
  const check = schemaCheck(ajv);
  return {
    request: (exchange) => {
      const found = find(exchange);
      if (found === undefined) return `no ${exchange.method} ${exchange.path}`;
      return queryProblem(api, found.operation, exchange) ?? bodyProblem(found, exchange, check);
    },
    answer: (exchange, status, contentType, body) => {
      const found = find(exchange);
      if (found === undefined) return undefined;
      return answerProblem(found, status, contentType, body, check);
    },
  };
}

function listOperations(api: ApiDocument): Described[] {
  return Object.entries(api.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => ["get", "post", "put", "patch", "delete"].includes(method))
      .map(([method, operation]) => ({
        method,
        operation,
        pattern: new RegExp(
          `^${path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]+\}/g, "[^/]+")}$`,
        ),
        pointer: `api#/paths/${escape(path)}/${method}`,
      })),
  );
}

function escape(part: string): string {
  return encodeURIComponent(part.replace(/~/g, "~0").replace(/\//g, "~1"));
}

type Check = (pointer: string, value: unknown) => string | undefined;

function schemaCheck(ajv: Ajv2020): Check {
  const compiled = new Map<string, ValidateFunction>();
  return (pointer, value) => {
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: pointer });
    compiled.set(pointer, validate);
    if (validate(value)) return undefined;
    return ajv.errorsText(validate.errors, { dataVar: "body" });
  };
}

function queryProblem(
  api: ApiDocument,
  operation: OperationObject,
  exchange: Exchange,
): string | undefined {
  const known = (operation.parameters ?? [])
    .map((each) =>
      "$ref" in each ? api.components?.parameters?.[each.$ref.split("/").at(-1) ?? ""] : each,
    )
    .filter((each) => each?.in === "query");
  const names = new Set(known.map((each) => each?.name));
  const stranger = [...exchange.query.keys()].find((name) => !names.has(name));
  if (stranger !== undefined)
    return `no parameter ${stranger} on ${exchange.method} ${exchange.path}`;
  const missing = known.find((each) => each?.required === true && !exchange.query.has(each.name));
  return missing === undefined ? undefined : `parameter ${missing.name} is missing`;
}

function bodyProblem(found: Described, exchange: Exchange, check: Check): string | undefined {
  const { requestBody } = found.operation;
  if (requestBody === undefined) {
    return exchange.body === undefined
      ? undefined
      : `no body on ${exchange.method} ${exchange.path}`;
  }
  if (exchange.body === undefined)
    return requestBody.required === true ? "the body is missing" : undefined;
  const type = mediaType(exchange.contentType);
  if (!(type in requestBody.content)) return `no body of type ${type}`;
  if (!("schema" in (requestBody.content[type] ?? {}))) return undefined;
  return check(`${found.pointer}/requestBody/content/${escape(type)}/schema`, exchange.body);
}

function answerProblem(
  found: Described,
  status: number,
  contentType: string,
  body: unknown,
  check: Check,
): string | undefined {
  const response = found.operation.responses[String(status)];
  if (response === undefined)
    return status >= 400 ? undefined : `status ${status} is not described`;
  const type = mediaType(contentType);
  if (body === undefined || response.content?.[type] === undefined) return undefined;
  return check(`${found.pointer}/responses/${status}/content/${escape(type)}/schema`, body);
}

function mediaType(header: string): string {
  return (header.split(";")[0] ?? "").trim().toLowerCase();
}
