import { readFileSync } from "node:fs";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { LocalText, Language } from "#nurture/model/language";
import { WallTime, Zone } from "#nurture/model/temporal";
import { Problem } from "#nurture/problem";
import { parseKeys, type SealKey } from "./store/seal.ts";

/** A secret is 32 bytes in base64; several are separated by commas, the first one is used for new things. */
const LINK_KEY_BYTES = 32;

/** Standard Webhooks: 24 to 64 bytes in base64 behind `whsec_`. */
const WEBHOOK_SECRET = /^whsec_[A-Za-z0-9+/]{32,86}={0,2}$/;

const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().max(65_535));

const Environment = z.object({
  KEEPWARM_SETUP: z.string().min(1),
  KEEPWARM_DATA: z.string().min(1).default(".keepwarm/data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "postgresql://user:password@host:port/database")
    .optional(),
  KEEPWARM_URL: z.url({ protocol: /^https?$/ }),
  KEEPWARM_PORT: Port.default(8_080),
  KEEPWARM_KEYS: z.string().min(1),
  KEEPWARM_LINK_KEYS: z.string().min(1),
  KEEPWARM_OIDC_ISSUER: z.url(),
  KEEPWARM_OIDC_CLIENT_ID: z.string().min(1),
  KEEPWARM_OIDC_CLIENT_SECRET: z.string().min(1),
  KEEPWARM_LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])
    .default("info"),
  KEEPWARM_METRICS_TOKEN: z.string().min(16).optional(),
  KEEPWARM_ALARM_WEBHOOK: z.url({ protocol: /^https?$/ }).optional(),
  KEEPWARM_ALARM_SECRET: z
    .string()
    .transform((text) => text.split(",").map((each) => each.trim()))
    .pipe(z.array(z.string().regex(WEBHOOK_SECRET)).max(5))
    .optional(),
  KEEPWARM_ALARM_MAIL: z.email().optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .regex(/^([^=,\s]+=[^,]*)(,[^=,\s]+=[^,]*)*$/)
    .refine(isDecodable)
    .optional(),
});

function isDecodable(text: string): boolean {
  try {
    return decodeURIComponent(text) !== "";
  } catch {
    return false;
  }
}

/** What each variable should hold, as a person reads it when it is wrong. */
export const SETTINGS_HELP: Readonly<Record<keyof z.infer<typeof Environment>, string>> = {
  KEEPWARM_SETUP:
    "path of the company's set-up file (YAML): company, people who sign in, departments, connections",
  KEEPWARM_DATA: "folder for the embedded database; not used with DATABASE_URL",
  DATABASE_URL: "postgresql://user:password@host:port/database",
  KEEPWARM_URL: "public address of this service, for example https://keepwarm.company.com",
  KEEPWARM_PORT: "port to listen on, 0 to 65535",
  KEEPWARM_KEYS: "sealing keys as id:base64 of 32 bytes, separated by commas; the first one seals",
  KEEPWARM_LINK_KEYS:
    "link-signing keys as base64 of 32 bytes, separated by commas; the first one signs",
  KEEPWARM_OIDC_ISSUER: "address of your OpenID provider",
  KEEPWARM_OIDC_CLIENT_ID: "client id at your OpenID provider",
  KEEPWARM_OIDC_CLIENT_SECRET: "client secret at your OpenID provider",
  KEEPWARM_LOG_LEVEL: "fatal, error, warn, info, debug, trace or silent",
  KEEPWARM_METRICS_TOKEN:
    "at least 16 characters that a scraper of /metrics bears; without it there is no /metrics",
  KEEPWARM_ALARM_WEBHOOK: "address that alarms are posted to, with KEEPWARM_ALARM_SECRET",
  KEEPWARM_ALARM_SECRET:
    "what alarms are signed with: whsec_ and base64 of 24 to 64 bytes; several separated by commas",
  KEEPWARM_ALARM_MAIL: "mail address that alarms are sent to",
  OTEL_EXPORTER_OTLP_ENDPOINT: "base address of an OTLP/HTTP collector, for traces",
  OTEL_EXPORTER_OTLP_HEADERS: "headers for the collector as name=value, separated by commas",
};

const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

/** One company as its IT admin writes it down. `env:NAME` anywhere stands for a variable's value. */
export const Setup = z.strictObject({
  tenant: z.uuid(),
  company: LocalText,
  sender: LocalText,
  language: Language.default("en"),
  mode: z.enum(["live", "shadow", "sandbox"]).default("shadow"),
  quiet: z
    .strictObject({ from: WallTime, until: WallTime })
    .default({ from: "21:00", until: "08:00" }),
  users: z
    .array(
      z.strictObject({
        subject: z.string().min(1),
        name: z.string().min(1),
        roles: z.array(z.enum(["hr", "it_admin", "auditor", "answerer"])).min(1),
        department: Slug.optional(),
        /** Where tests go, for providers that send no verified address. */
        mail: z.email().max(200).optional(),
      }),
    )
    .max(10_000),
  departments: z
    .array(
      z.strictObject({
        slug: Slug,
        name: LocalText,
        mail: z.email(),
        country: z.string().length(2),
        zone: Zone,
        /** Addresses from which its people answer too, where mails go to a shared desk. */
        alsoAnswers: z.array(z.email()).max(50).exactOptional(),
        /** A named person who answers, rather than a department. */
        person: z.literal(true).exactOptional(),
        /** A named person whom confidential questions go to, from the first version of the programme on. */
        confidential: z.literal(true).exactOptional(),
      }),
    )
    .min(1)
    .max(200)
    .refine(
      (all) => all.every(({ person, confidential }) => confidential !== true || person === true),
      "confidential questions go to named people: person: true",
    ),
  connections: z
    .array(
      z.strictObject({
        vendor: Slug,
        settings: z.record(z.string(), z.unknown()),
        webhookSecrets: z.array(z.string().min(8)).max(5).default([]),
      }),
    )
    .min(1)
    .max(20),
});
export type Setup = z.infer<typeof Setup>;

export interface Config {
  readonly setup: Setup;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly baseUrl: string;
  readonly port: number;
  readonly keys: readonly SealKey[];
  readonly linkKeys: readonly Uint8Array[];
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
  };
  readonly logLevel: string;
  readonly metricsToken: string | undefined;
  readonly alarms: AlarmSettings;
  readonly traces: TraceSettings | undefined;
}

export interface AlarmSettings {
  readonly mail: string | undefined;
  readonly webhook: { readonly url: string; readonly secrets: readonly string[] } | undefined;
}

export interface TraceSettings {
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Whether nothing at all was set, so that the demo company is what is wanted. */
export function isUnset(env: Variables): boolean {
  return COMPANY_SETTINGS.every((name) => env[name] === undefined);
}

/** Whoever sets one of these wants the service and is told what else it needs. */
const COMPANY_SETTINGS = [
  "KEEPWARM_SETUP",
  "KEEPWARM_URL",
  "KEEPWARM_KEYS",
  "KEEPWARM_LINK_KEYS",
  "KEEPWARM_OIDC_ISSUER",
  "KEEPWARM_OIDC_CLIENT_ID",
  "KEEPWARM_OIDC_CLIENT_SECRET",
  "DATABASE_URL",
] as const;

/** Reads and checks every setting; a wrong one names its variable and says what it should hold. */
export function readConfig(env: Variables): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0] ?? "") as keyof typeof SETTINGS_HELP;
    throw invalid(name);
  }
  const values = parsed.data;
  return {
    setup: readSetup(values.KEEPWARM_SETUP, env),
    dataFolder: values.KEEPWARM_DATA,
    databaseUrl: values.DATABASE_URL,
    baseUrl: values.KEEPWARM_URL.replace(/\/+$/, ""),
    port: values.KEEPWARM_PORT,
    keys: sealingKeys(values.KEEPWARM_KEYS),
    linkKeys: linkKeys(values.KEEPWARM_LINK_KEYS),
    oidc: {
      issuer: values.KEEPWARM_OIDC_ISSUER,
      clientId: values.KEEPWARM_OIDC_CLIENT_ID,
      clientSecret: values.KEEPWARM_OIDC_CLIENT_SECRET,
    },
    logLevel: values.KEEPWARM_LOG_LEVEL,
    metricsToken: values.KEEPWARM_METRICS_TOKEN,
    alarms: { mail: values.KEEPWARM_ALARM_MAIL, webhook: webhookOf(values) },
    traces: tracesOf(values),
  };
}

type Values = z.infer<typeof Environment>;

function webhookOf(values: Values): AlarmSettings["webhook"] {
  const { KEEPWARM_ALARM_WEBHOOK: url, KEEPWARM_ALARM_SECRET: secrets } = values;
  if (url === undefined) return undefined;
  if (secrets !== undefined) return { url, secrets };
  const variable = "KEEPWARM_ALARM_SECRET";
  throw new Problem("config/invalid", { variable, shouldHold: SETTINGS_HELP[variable] });
}

function tracesOf(values: Values): TraceSettings | undefined {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: text } = values;
  if (endpoint === undefined) return undefined;
  const pairs = (text ?? "").split(",").filter(Boolean);
  const headers = pairs.map((pair) => [
    pair.slice(0, pair.indexOf("=")),
    decodeURIComponent(pair.slice(pair.indexOf("=") + 1)),
  ]);
  return { endpoint, headers: Object.fromEntries(headers) as Record<string, string> };
}

/** The demo's port; the service's own is read with its other settings. */
export function readPort(env: Variables, otherwise: number): number {
  const port = Port.safeParse(env["KEEPWARM_PORT"] ?? String(otherwise));
  if (port.success) return port.data;
  throw invalid("KEEPWARM_PORT");
}

function invalid(variable: keyof typeof SETTINGS_HELP, cause?: unknown): Problem {
  return new Problem("config/invalid", { variable, shouldHold: SETTINGS_HELP[variable] }, cause);
}

function sealingKeys(text: string): readonly SealKey[] {
  try {
    return parseKeys(text);
  } catch (cause) {
    throw invalid("KEEPWARM_KEYS", cause);
  }
}

function linkKeys(text: string): Uint8Array[] {
  const keys = text.split(",").map((each) => Uint8Array.from(Buffer.from(each.trim(), "base64")));
  if (keys.some((key) => key.length !== LINK_KEY_BYTES)) {
    throw invalid("KEEPWARM_LINK_KEYS");
  }
  return keys;
}

function readSetup(path: string, env: Variables): Setup {
  const wrong = (shouldHold: string, cause?: unknown) =>
    new Problem("config/invalid", { variable: "KEEPWARM_SETUP", shouldHold }, cause);
  let written: unknown;
  try {
    written = parseYaml(readFileSync(path, "utf8"));
  } catch (cause) {
    throw wrong(SETTINGS_HELP.KEEPWARM_SETUP, cause);
  }
  const parsed = Setup.safeParse(filled(written, env));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw wrong(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}

/** Replaces `env:NAME` by the variable's value, so that no secret stands in the file. */
function filled(value: unknown, env: Variables): unknown {
  if (typeof value === "string" && value.startsWith("env:")) {
    const name = value.slice(4);
    const found = env[name];
    if (found === undefined)
      throw new Problem("config/invalid", {
        variable: name,
        shouldHold: "a value that the set-up file asks for",
      });
    return found;
  }
  if (Array.isArray(value)) return value.map((each: unknown) => filled(each, env));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each, env)]));
}
