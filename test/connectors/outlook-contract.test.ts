import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { outlook } from "#connectors/outlook/index";
import { vendorsOwn } from "../kit/specs.ts";

interface Manifest {
  readonly scopes: readonly {
    readonly name: string;
    readonly touches: string;
    readonly why: object;
    readonly calls: readonly string[];
  }[];
  readonly calls: readonly { readonly method: string; readonly path: string }[];
}
type Paths = Readonly<Record<string, Readonly<Record<string, object>>>>;

const manifest = parse(readFileSync("manifests/outlook/contract.yaml", "utf8")) as Manifest;
const { paths } = parse(readFileSync("openapi/outlook.yaml", "utf8")) as { readonly paths: Paths };
const described = callsOf(paths);

const { path: FILE, isHere, why } = vendorsOwn("msgraph/graph-mail-calendar.slice.json");

/** What the file leaves out, and where the fact is from. */
const NOT_IN_FILE = [
  "POST /{}/oauth2/v2.0/token", // the sign-in authority, not Graph
  "GET /users/{}/messages/{}/$value", // learn.microsoft.com/graph/outlook-get-mime-message
  "GET /users/{}/mailFolders/{}", // learn.microsoft.com/graph/api/mailfolder-get
];

describe("outlook's manifest", () => {
  it("gives the scopes that the connector asks for, in the same words", () => {
    const told = manifest.scopes.map(({ name, touches, why }) => ({ name, touches, why }));
    expect(told).toEqual(outlook.scopes.map(({ name, touches, why }) => ({ name, touches, why })));
  });

  it("lists every call that is described and no other", () => {
    expect(manifest.calls.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(
      described.toSorted(),
    );
  });

  it("puts every call but the token's under exactly one scope", () => {
    const granted = manifest.scopes.flatMap((scope) => scope.calls);
    expect(granted.toSorted()).toEqual(
      described.filter((each) => !each.endsWith("/token")).toSorted(),
    );
  });
});

describe.runIf(isHere)(`Microsoft's own file${why}`, () => {
  it("describes every call of ours but the ones that are listed with their source", () => {
    const theirs = callsOf((JSON.parse(readFileSync(FILE, "utf8")) as { paths: Paths }).paths);
    const known = new Set(theirs.map(nameless));
    expect(described.map(nameless).filter((each) => !known.has(each))).toEqual(
      expect.arrayContaining(NOT_IN_FILE),
    );
    expect(described.map(nameless).filter((each) => !known.has(each)).length).toBe(
      NOT_IN_FILE.length,
    );
  });
});

function callsOf(all: Paths): string[] {
  return Object.entries(all).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((method) => /^(get|post|patch|put|delete)$/.test(method))
      .map((method) => `${method.toUpperCase()} ${path}`),
  );
}

function nameless(call: string): string {
  return call.replace(/\{[^}]+\}/g, "{}");
}
