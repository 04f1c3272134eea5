import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Problem } from "#nurture/problem";
import { isUnset, readConfig, readPort, SETTINGS_HELP } from "#server/config";

const folder = mkdtempSync(join(tmpdir(), "keepwarm-config-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SETUP = `
tenant: 7d1f3c52-0001-4000-8000-000000000001
company: { en: Galaxy }
sender: { en: People team }
users:
  - { subject: anna, name: Anna, roles: [auditor] }
departments:
  - { slug: it, name: { en: IT }, mail: it@galaxy.example, country: DE, zone: Europe/Berlin }
connections:
  - vendor: greenhouse
    settings: { clientSecret: "env:GREENHOUSE_SECRET" }
`;
const GOOD = {
  KEEPWARM_SETUP: setup("good.yaml", SETUP),
  KEEPWARM_URL: "https://keepwarm.galaxy.example/",
  KEEPWARM_KEYS: `k1:${Buffer.alloc(32, 1).toString("base64")}`,
  KEEPWARM_LINK_KEYS: Buffer.alloc(32, 2).toString("base64"),
  KEEPWARM_OIDC_ISSUER: "https://login.galaxy.example",
  KEEPWARM_OIDC_CLIENT_ID: "keepwarm",
  KEEPWARM_OIDC_CLIENT_SECRET: "a-secret-that-nobody-may-read",
  GREENHOUSE_SECRET: "from-the-environment",
};

function setup(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function refusal(env: Readonly<Record<string, string | undefined>>): Problem {
  try {
    readConfig(env);
  } catch (cause) {
    if (cause instanceof Problem) return cause;
    throw cause;
  }
  throw new Error("was accepted");
}

describe("settings", () => {
  it("are read with their defaults, and the address without its last slash", () => {
    const config = readConfig(GOOD);
    expect({
      ...config,
      setup: config.setup.mode,
      keys: config.keys.map(({ id }) => id),
      linkKeys: config.linkKeys.length,
    }).toMatchObject({
      setup: "shadow",
      dataFolder: ".keepwarm/data",
      databaseUrl: undefined,
      baseUrl: "https://keepwarm.galaxy.example",
      port: 8_080,
      keys: ["k1"],
      linkKeys: 1,
      oidc: {
        issuer: "https://login.galaxy.example",
        clientId: "keepwarm",
        clientSecret: "a-secret-that-nobody-may-read",
      },
      logLevel: "info",
    });
  });

  it.each([
    ["KEEPWARM_SETUP", undefined],
    ["KEEPWARM_SETUP", ""],
    ["KEEPWARM_SETUP", "/nowhere/set-up.yaml"],
    ["KEEPWARM_DATA", ""],
    ["DATABASE_URL", "mysql://here"],
    ["KEEPWARM_URL", undefined],
    ["KEEPWARM_URL", "keepwarm.company.com"],
    ["KEEPWARM_URL", "ftp://keepwarm.company.com"],
    ["KEEPWARM_PORT", ""],
    ["KEEPWARM_PORT", "http"],
    ["KEEPWARM_PORT", "65536"],
    ["KEEPWARM_PORT", "-1"],
    ["KEEPWARM_KEYS", undefined],
    ["KEEPWARM_KEYS", "k1:short"],
    ["KEEPWARM_KEYS", `k1:${Buffer.alloc(16).toString("base64")}`],
    ["KEEPWARM_LINK_KEYS", "short"],
    ["KEEPWARM_OIDC_ISSUER", "login"],
    ["KEEPWARM_OIDC_CLIENT_ID", ""],
    ["KEEPWARM_OIDC_CLIENT_SECRET", undefined],
    ["KEEPWARM_LOG_LEVEL", "loud"],
  ] as const)("a wrong %s (%j) is named with what it should hold", (variable, value) => {
    const { code, facts } = refusal({ ...GOOD, [variable]: value });
    expect({ code, facts }).toEqual({
      code: "config/invalid",
      facts: { variable, shouldHold: SETTINGS_HELP[variable] },
    });
  });

  it("never repeats a secret in a refusal", () => {
    const problem = refusal({
      ...GOOD,
      KEEPWARM_KEYS: "k1:cGxlYXNlLWRvLW5vdA==",
      KEEPWARM_PORT: "8080",
    });
    expect(`${problem.message} ${JSON.stringify(problem.facts)}`).not.toContain("cGxlYXNl");
  });

  it.each([
    [{}, true],
    [{ KEEPWARM_PORT: "9000", KEEPWARM_DATA: "/tmp/x" }, true],
    [{ KEEPWARM_SETUP: "x" }, false],
    [{ KEEPWARM_URL: "https://x.example" }, false],
    [{ DATABASE_URL: "postgresql://x" }, false],
    [{ KEEPWARM_KEYS: "k1:x" }, false],
    [{ KEEPWARM_OIDC_ISSUER: "https://x.example" }, false],
  ])("with %j the demo is what is wanted: %s", (env, demo) => {
    expect(isUnset(env)).toBe(demo);
  });

  it("reads the demo's port, and refuses a wrong one by name", () => {
    expect([readPort({}, 8_787), readPort({ KEEPWARM_PORT: "0" }, 8_787)]).toEqual([8_787, 0]);
    expect(() => readPort({ KEEPWARM_PORT: "nine" }, 8_787)).toThrow(Problem);
  });
});

describe("the set-up file", () => {
  it("takes a variable's value where it says env:NAME", () => {
    expect(readConfig(GOOD).setup.connections[0]?.settings).toEqual({
      clientSecret: "from-the-environment",
    });
  });

  it("names the variable that it asks for and that is not set", () => {
    expect(refusal({ ...GOOD, GREENHOUSE_SECRET: undefined }).facts).toEqual({
      variable: "GREENHOUSE_SECRET",
      shouldHold: "a value that the set-up file asks for",
    });
  });

  it.each([
    ["no YAML", "a: [", SETTINGS_HELP.KEEPWARM_SETUP],
    ["an unknown field", `${SETUP}\nmoode: live`, "moode"],
    ["an unknown mode", `${SETUP}\nmode: loud`, "mode"],
    ["no tenant", SETUP.replace(/tenant: .*/, ""), "tenant"],
    ["a zone that is none", SETUP.replace("Europe/Berlin", "Berlin"), "departments.0.zone"],
    ["a role that is none", SETUP.replace("[auditor]", "[boss]"), "users.0.roles.0"],
    ["no connection", SETUP.replace(/connections:[\s\S]*/, "connections: []"), "connections"],
    ["nothing", "", ""],
  ])("with %s is refused with the place", (name, text, place) => {
    const path = setup(`${name.replace(/ /g, "-")}.yaml`, text);
    const { code, facts } = refusal({ ...GOOD, KEEPWARM_SETUP: path });
    expect({ code, variable: facts["variable"] }).toEqual({
      code: "config/invalid",
      variable: "KEEPWARM_SETUP",
    });
    expect(String(facts["shouldHold"])).toContain(place);
  });
});
