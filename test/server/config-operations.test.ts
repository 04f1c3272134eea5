import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Problem } from "#nurture/problem";
import { readConfig } from "#server/config";

const folder = mkdtempSync(join(tmpdir(), "kw-config-"));
const setup = join(folder, "setup.yaml");
const SECRET = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;
const ENOUGH = {
  KEEPWARM_SETUP: setup,
  KEEPWARM_URL: "https://keepwarm.example",
  KEEPWARM_KEYS: `a:${Buffer.alloc(32).toString("base64")}`,
  KEEPWARM_LINK_KEYS: Buffer.alloc(32).toString("base64"),
  KEEPWARM_OIDC_ISSUER: "https://issuer.example",
  KEEPWARM_OIDC_CLIENT_ID: "keepwarm",
  KEEPWARM_OIDC_CLIENT_SECRET: "secret",
};
beforeAll(() =>
  writeFileSync(
    setup,
    `tenant: 6f0c9a52-3a43-4d53-9d0c-5f3a1f4f5b11
company: { en: Example }
sender: { en: Campus team }
users: []
departments: [{ slug: hr, name: { en: HR }, mail: hr@example.com, country: CN, zone: Asia/Shanghai }]
connections: [{ vendor: greenhouse, settings: {} }]`,
  ),
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const refused = (more: Readonly<Record<string, string>>): unknown => {
  try {
    readConfig({ ...ENOUGH, ...more });
  } catch (cause) {
    if (cause instanceof Problem) return cause.facts["variable"];
  }
  return undefined;
};

it("watches nothing and tells nobody where nothing is set", () => {
  const { metricsToken, alarms, traces } = readConfig(ENOUGH);
  expect({ metricsToken, alarms, traces }).toEqual({
    metricsToken: undefined,
    alarms: { mail: undefined, webhook: undefined },
    traces: undefined,
  });
});

it("reads where alarms, metrics and traces go", () => {
  const { metricsToken, alarms, traces } = readConfig({
    ...ENOUGH,
    KEEPWARM_METRICS_TOKEN: "0123456789abcdef",
    KEEPWARM_ALARM_WEBHOOK: "https://hooks.example/a",
    KEEPWARM_ALARM_SECRET: `${SECRET}, ${SECRET}`,
    KEEPWARM_ALARM_MAIL: "it@example.com",
    OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector:4318",
    OTEL_EXPORTER_OTLP_HEADERS: "authorization=Basic%20abc=,x-team=hr",
  });
  expect({ metricsToken, alarms, traces }).toEqual({
    metricsToken: "0123456789abcdef",
    alarms: {
      mail: "it@example.com",
      webhook: { url: "https://hooks.example/a", secrets: [SECRET, SECRET] },
    },
    traces: {
      endpoint: "http://collector:4318",
      headers: { authorization: "Basic abc=", "x-team": "hr" },
    },
  });
});

it.each([
  ["KEEPWARM_METRICS_TOKEN", { KEEPWARM_METRICS_TOKEN: "short" }],
  ["KEEPWARM_ALARM_WEBHOOK", { KEEPWARM_ALARM_WEBHOOK: "ftp://x" }],
  ["KEEPWARM_ALARM_SECRET", { KEEPWARM_ALARM_WEBHOOK: "https://hooks.example/a" }],
  ["KEEPWARM_ALARM_SECRET", { KEEPWARM_ALARM_SECRET: "whsec_short" }],
  ["KEEPWARM_ALARM_MAIL", { KEEPWARM_ALARM_MAIL: "nobody" }],
  ["OTEL_EXPORTER_OTLP_ENDPOINT", { OTEL_EXPORTER_OTLP_ENDPOINT: "collector" }],
  ["OTEL_EXPORTER_OTLP_HEADERS", { OTEL_EXPORTER_OTLP_HEADERS: "a" }],
  ["OTEL_EXPORTER_OTLP_HEADERS", { OTEL_EXPORTER_OTLP_HEADERS: "a=%ff" }],
])("names %s where it is wrong: %j", (variable, more) => {
  expect(refused(more)).toBe(variable);
});
