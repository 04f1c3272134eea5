import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { frappe } from "#connectors/frappe/index";

interface Contract {
  readonly scopes: readonly {
    readonly name: string;
    readonly touches: string;
    readonly why: object;
    readonly calls: readonly string[];
  }[];
  readonly calls: readonly { readonly method: string; readonly path: string }[];
}

const contract = parse(readFileSync("manifests/frappe/contract.yaml", "utf8")) as Contract;
const api = parse(readFileSync("openapi/frappe.yaml", "utf8")) as {
  readonly paths: Readonly<Record<string, object>>;
};

describe("Frappe's contract as data", () => {
  it("asks for the rights that the connector shows to the admin, with the same reasons", () => {
    const asked = contract.scopes.map(({ name, touches, why }) => ({ name, touches, why }));
    expect(asked).toEqual(frappe.scopes);
  });

  it("names every call of the description, no other, and each for a right", () => {
    const described = Object.entries(api.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const named = contract.calls.map(({ method, path }) => `${method} ${path}`);
    const used = new Set(contract.scopes.flatMap((scope) => scope.calls));
    expect({ named: named.toSorted(), used: [...used].toSorted() }).toEqual({
      named: described.toSorted(),
      used: described.toSorted(),
    });
  });
});
