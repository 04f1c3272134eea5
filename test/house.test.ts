import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CONNECTORS } from "#connectors/index";
import { PRETEND } from "#connectors/pretend";
import { PROBLEMS } from "#nurture/problem";
import { SETTINGS_HELP } from "#server/config";

const text = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const names = (path: string): string[] =>
  readdirSync(new URL(`../${path}`, import.meta.url)).toSorted();
const folders = (path: string): string[] =>
  readdirSync(new URL(`../${path}`, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();

describe("the house", () => {
  const connectors = [...CONNECTORS.keys()].toSorted();

  it("names every connector in openapi, manifests, its folder, its tests and the registries", () => {
    expect({
      openapi: names("openapi").map((name) => name.replace(/\.yaml$/, "")),
      manifests: folders("manifests"),
      source: folders("src/connectors").filter((name) => name !== "kit"),
      tests: connectors.filter((name) =>
        names("test/connectors").some((file) => file.startsWith(name)),
      ),
      pretend: Object.keys(PRETEND).toSorted(),
    }).toEqual({
      openapi: connectors,
      manifests: connectors,
      source: connectors,
      tests: connectors,
      pretend: connectors,
    });
  });

  it("has the same four files in every connector", () => {
    for (const name of connectors) {
      expect(names(`src/connectors/${name}`)).toEqual(
        expect.arrayContaining([
          "client.ts",
          "generated.ts",
          "index.ts",
          "mapping.ts",
          "sandbox.ts",
        ]),
      );
    }
  });

  it("gives every scope a reason in both languages", () => {
    const bare = [...CONNECTORS.values()].flatMap((connector) =>
      connector.scopes.filter(
        (scope) => scope.why.en === "" || scope.why["zh-Hans"] === "" || scope.touches === "",
      ),
    );
    expect(bare).toEqual([]);
  });

  it("explains every refusal in the README, in the same words", () => {
    const rows = [...text("README.md").matchAll(/^\| `([a-z-]+\/[a-z-]+)`\s*\| (.*?)\s*\|$/gm)].map(
      ([, code, sentence]) => [code, sentence],
    );
    expect(Object.fromEntries(rows)).toEqual(PROBLEMS);
  });

  it("explains every setting in the README", () => {
    const readme = text("README.md");
    expect(Object.keys(SETTINGS_HELP).filter((name) => !readme.includes(`\`${name}\``))).toEqual(
      [],
    );
  });

  it("says in the README what each command does, and has each of them", () => {
    const { scripts } = JSON.parse(text("package.json")) as { scripts: Record<string, string> };
    const said = [...text("README.md").matchAll(/`npm (?:run (?:-s )?)?([a-z]+)/g)].map(
      ([, name]) => name ?? "",
    );
    const unknown = said.filter((name) => !(name in scripts) && name !== "ci");
    expect({
      unknown,
      unsaid: ["start", "demo", "log", "test", "check", "conformance", "bench", "chaos"].filter(
        (name) => !said.includes(name),
      ),
    }).toEqual({
      unknown: [],
      unsaid: [],
    });
  });

  it("keeps the top level that was agreed", () => {
    expect(
      folders(".").filter((name) => !/^(\.|node_modules|coverage|artefacts|reports)/.test(name)),
    ).toEqual(["manifests", "openapi", "src", "test"]);
  });

  it("uses the words of the core for every room of the core", () => {
    const words = text("src/nurture/README.md");
    for (const word of [
      "tenant",
      "connection",
      "person",
      "offer",
      "milestone",
      "profile",
      "audience",
      "journey",
      "step",
      "touch",
      "digest",
      "question",
      "event",
      "attention",
      "hand-off item",
      "effect",
      "sync log",
    ]) {
      expect(words).toContain(`| ${word}`);
    }
  });
});
