import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { google } from "#connectors/google/index";

interface Contract {
  readonly scopes: readonly {
    readonly name: string;
    readonly touches: string;
    readonly why: object;
    readonly calls: readonly string[];
  }[];
  readonly calls: readonly { readonly method: string; readonly path: string }[];
}
interface Api {
  readonly paths: Readonly<Record<string, object>>;
}

const contract = parse(readFileSync("manifests/google/contract.yaml", "utf8")) as Contract;
const api = parse(readFileSync("openapi/google.yaml", "utf8")) as Api;

describe("what an admin is told about Google", () => {
  it("names the connector's scopes, with the same reasons", () => {
    const told = contract.scopes.map(({ name, touches, why }) => ({ name, touches, why }));
    expect(told).toEqual(google.scopes);
  });

  it("names every call of the description, and no other", () => {
    const described = Object.entries(api.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const told = contract.calls.map(({ method, path }) => `${method} ${path}`);
    expect(told.toSorted()).toEqual(described.toSorted());
  });

  it("says of every call but the token's which scope it needs, once", () => {
    const needed = contract.scopes.flatMap((scope) => scope.calls);
    const told = contract.calls.map(({ method, path }) => `${method} ${path}`);
    expect(needed.toSorted()).toEqual(told.filter((call) => call !== "POST /token").toSorted());
  });
});
