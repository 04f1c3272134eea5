import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { exportJWK, generateKeyPair, SignJWT, type JWK } from "jose";
import { Hono, type Context } from "hono";
import type { Language } from "#nurture/model/language";
import type { Ambient } from "#nurture/ports";
import { demoSignInView, UI_LANGUAGE } from "../pages/demo/sign-in.ts";
import { styleSheet, styleSheetPath } from "../pages/style.ts";
import { acceptedLanguage, knownLanguage } from "../text/accepted-language.ts";
import { makeReader } from "../text/reader.ts";
import { LANGUAGE_SECONDS, readCookie, writeCookie } from "./cookies.ts";
import { readForm } from "./forms.ts";

const HEADER_CHARACTERS_MAX = 500;
const CODE_SECONDS = 60;
const TOKEN_SECONDS = 300;
/** Codes and tokens kept at once; a demo has one person in front of it. */
const KEPT_MAX = 1_000;
const ALGORITHM = "ES256";

export interface DemoUser {
  readonly subject: string;
  readonly name: string;
  readonly role: "hr" | "it_admin" | "auditor" | "answerer";
  /** Told to clients as verified. */
  readonly mail?: string;
}

export interface DemoIssuer {
  /** Its own address, as clients are configured with it; without a slash at the end. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Exact; nothing else is ever redirected to. */
  readonly redirectUri: string;
  readonly users: readonly DemoUser[];
  /** The machine's own clock: clients check tokens against theirs, whatever the demo's clock says. */
  readonly ambient: Pick<Ambient, "now">;
}

interface Grant {
  readonly subject: string;
  readonly challenge: string;
  readonly nonce: string | undefined;
  readonly expiresAt: Temporal.Instant;
}

interface State {
  readonly settings: DemoIssuer;
  readonly codes: Map<string, Grant>;
  readonly tokens: Map<string, Grant>;
  readonly key: CryptoKey;
  readonly jwk: JWK;
}

/**
 * An OpenID provider with one button a role instead of a password: codes are good once, for a
 * minute, for the client that asked, and only with the verifier of their challenge (RFC 7636).
 */
export async function createDemoIssuer(settings: DemoIssuer): Promise<Hono> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM);
  const jwk = { ...(await exportJWK(publicKey)), kid: "demo", alg: ALGORITHM, use: "sig" };
  const state: State = {
    settings,
    codes: new Map(),
    tokens: new Map(),
    key: privateKey,
    jwk,
  };
  const app = new Hono();
  const { pathname } = new URL(settings.issuer);
  const base = pathname === "/" ? "" : pathname;
  app.get(`${base}/.well-known/openid-configuration`, (c) => c.json(metadata(settings)));
  app.get(`${base}/jwks`, (c) => c.json({ keys: [state.jwk] }));
  app.get(`${base}/authorize`, async (c) => choose(c, state));
  app.post(`${base}/authorize`, async (c) => grant(c, state));
  app.post(`${base}/token`, async (c) => exchange(c, state));
  app.get(`${base}/userinfo`, (c) => userinfo(c, state));
  app.get(styleSheetPath, (c) => c.body(styleSheet, 200, { "content-type": "text/css" }));
  return app;
}

function metadata({ issuer }: DemoIssuer) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ["code"],
    grant_types_supported: ["authorization_code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: [ALGORITHM],
    token_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post"],
    code_challenge_methods_supported: ["S256"],
    scopes_supported: ["openid", "profile", "email"],
    authorization_response_iss_parameter_supported: true,
  };
}

/** A wrong client or address is told here, never redirected; anything else goes back as an error. */
function asked(query: URLSearchParams, { settings }: State): "refused" | "back" | "fine" {
  const isOurs =
    query.get("client_id") === settings.clientId &&
    query.get("redirect_uri") === settings.redirectUri;
  if (!isOurs) return "refused";
  const fits =
    query.get("response_type") === "code" &&
    query.get("code_challenge_method") === "S256" &&
    /^[\w-]{43}$/.test(query.get("code_challenge") ?? "") &&
    (query.get("scope") ?? "").split(" ").includes("openid");
  return fits ? "fine" : "back";
}

function backTo(state: State, query: URLSearchParams, more: Readonly<Record<string, string>>) {
  const url = new URL(state.settings.redirectUri);
  const wanted = query.get("state");
  const given = { ...more, iss: state.settings.issuer, ...(wanted && { state: wanted }) };
  for (const [name, value] of Object.entries(given)) url.searchParams.set(name, value);
  return url.href;
}

async function choose(c: Context, state: State): Promise<Response> {
  const query = new URL(c.req.url).searchParams;
  const verdict = asked(query, state);
  if (verdict === "refused") return c.json({ error: "invalid_request" }, 400);
  if (verdict === "back")
    return c.redirect(backTo(state, query, { error: "invalid_request" }), 303);
  const reader = makeReader(languageOf(c, query, state), state.settings.ambient.now());
  c.header(
    "content-security-policy",
    "default-src 'none'; style-src 'self'; frame-ancestors 'none'",
  );
  c.header("cache-control", "no-store");
  return c.html(await demoSignInView(state.settings.users, c.req.path, query, reader));
}

/** Chosen on this page, where it is kept for ours too (a cookie knows no port); else as on every page. */
function languageOf(c: Context, query: URLSearchParams, { settings }: State): Language {
  const site = { baseUrl: settings.issuer };
  const chosen = knownLanguage(query.get(UI_LANGUAGE) ?? undefined);
  if (chosen !== undefined) {
    writeCookie(c, "language", chosen, LANGUAGE_SECONDS, site);
    return chosen;
  }
  return (
    knownLanguage(readCookie(c, "language", site)) ??
    acceptedLanguage((c.req.header("accept-language") ?? "").slice(0, HEADER_CHARACTERS_MAX))
  );
}

async function grant(c: Context, state: State): Promise<Response> {
  const { subject = "", ...rest } = await readForm(c);
  const query = new URLSearchParams(rest);
  const verdict = asked(query, state);
  const user = state.settings.users.find((candidate) => candidate.subject === subject);
  if (verdict === "refused" || user === undefined) return c.json({ error: "invalid_request" }, 400);
  if (verdict === "back")
    return c.redirect(backTo(state, query, { error: "invalid_request" }), 303);
  const code = randomBytes(32).toString("base64url");
  keep(state.codes, code, {
    subject,
    challenge: query.get("code_challenge") ?? "",
    nonce: query.get("nonce") ?? undefined,
    expiresAt: state.settings.ambient.now().add({ seconds: CODE_SECONDS }),
  });
  return c.redirect(backTo(state, query, { code }), 303);
}

async function exchange(c: Context, state: State): Promise<Response> {
  const { settings, codes, tokens } = state;
  const form = await readForm(c);
  c.header("cache-control", "no-store");
  if (!isClient(c, form, settings)) return c.json({ error: "invalid_client" }, 401);
  if (form["grant_type"] !== "authorization_code") {
    return c.json({ error: "unsupported_grant_type" }, 400);
  }
  const code = form["code"] ?? "";
  const given = codes.get(code);
  codes.delete(code);
  const now = settings.ambient.now();
  const verifier = createHash("sha256")
    .update(form["code_verifier"] ?? "")
    .digest("base64url");
  const fits =
    given !== undefined &&
    Temporal.Instant.compare(given.expiresAt, now) > 0 &&
    form["redirect_uri"] === settings.redirectUri &&
    same(verifier, given.challenge);
  if (!fits) return c.json({ error: "invalid_grant" }, 400);
  const accessToken = randomBytes(32).toString("base64url");
  keep(tokens, accessToken, { ...given, expiresAt: now.add({ seconds: TOKEN_SECONDS }) });
  return c.json({
    access_token: accessToken,
    token_type: "Bearer",
    expires_in: TOKEN_SECONDS,
    id_token: await idToken(state, given, now),
  });
}

async function idToken({ settings, key }: State, { subject, nonce }: Grant, now: Temporal.Instant) {
  const seconds = Math.floor(now.epochMilliseconds / 1_000);
  const user = settings.users.find((candidate) => candidate.subject === subject);
  const mail = user?.mail === undefined ? {} : { email: user.mail, email_verified: true };
  return new SignJWT({ name: user?.name ?? "", ...mail, ...(nonce !== undefined && { nonce }) })
    .setProtectedHeader({ alg: ALGORITHM, kid: "demo" })
    .setIssuer(settings.issuer)
    .setSubject(subject)
    .setAudience(settings.clientId)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + TOKEN_SECONDS)
    .sign(key);
}

function userinfo(c: Context, { settings, tokens }: State): Response {
  const token = /^Bearer (.+)$/.exec(c.req.header("authorization") ?? "")?.[1] ?? "";
  const known = tokens.get(token);
  const isOpen =
    known !== undefined && Temporal.Instant.compare(known.expiresAt, settings.ambient.now()) > 0;
  const user = settings.users.find((candidate) => candidate.subject === known?.subject);
  if (!isOpen || user === undefined) {
    c.header("www-authenticate", 'Bearer error="invalid_token"');
    return c.json({ error: "invalid_token" }, 401);
  }
  return c.json({ sub: user.subject, name: user.name });
}

/** client_secret_basic (each half form-encoded, RFC 6749 2.3.1) or client_secret_post. */
function isClient(
  c: Context,
  form: Readonly<Record<string, string>>,
  settings: DemoIssuer,
): boolean {
  const basic = /^Basic (.+)$/.exec(c.req.header("authorization") ?? "")?.[1];
  const pair = basic === undefined ? [] : Buffer.from(basic, "base64").toString().split(":");
  const [id = form["client_id"] ?? "", secret = form["client_secret"] ?? ""] = pair.map((part) =>
    decodeURIComponent(part.replaceAll("+", " ")),
  );
  return same(id, settings.clientId) && same(secret, settings.clientSecret);
}

function same(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Forgets the oldest when full. */
function keep(kept: Map<string, Grant>, name: string, value: Grant): void {
  const [oldest] = kept.keys();
  if (kept.size >= KEPT_MAX && oldest !== undefined) kept.delete(oldest);
  kept.set(name, value);
}
