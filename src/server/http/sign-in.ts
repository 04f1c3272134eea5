import type { Context, Hono } from "hono";
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from "openid-client";
import { z } from "zod";
import { Problem } from "#nurture/problem";
import { readUser, type UserRow } from "#server/store/read-users";
import { saveUserMail, userMailContext } from "#server/store/users";
import { endSession, saveSession } from "#server/store/write-sessions";
import { dropCookie, newSecret, readCookie, secretHash, writeCookie } from "./cookies.ts";
import type { AppDeps } from "./deps.ts";
import { localPath } from "./local-path.ts";
import { readerOf } from "./render.ts";
import { sameOrigin } from "./security.ts";
import { openState, packState } from "./sign-in-state.ts";

/** Long enough to find one's phone for a second factor. */
const SIGN_IN_SECONDS = 10 * 60;
const SESSION_SECONDS = 10 * 3_600;
/** The demo's clock can run months in a minute; nobody should be thrown out by that. */
const DEMO_SESSION_SECONDS = 400 * 86_400;
const ISSUER_TIMEOUT_SECONDS = 10;

type Issuer = () => Promise<Configuration>;

/** Authorization code with PKCE, state and nonce; sessions are rows, and the cookie only a secret. */
export function mountSignIn(app: Hono, deps: AppDeps): void {
  const issuer = issuerOf(deps);
  app.get("/sign-in/start", async (c) => start(c, deps, issuer));
  app.get("/sign-in/done", async (c) => done(c, deps, issuer));
  app.post("/sign-out", async (c) => {
    sameOrigin(c, deps.settings.baseUrl);
    const secret = readCookie(c, "session", deps.settings);
    if (secret !== undefined) {
      await deps.database.tenant(deps.tenant, (tx) => endSession(tx, secretHash(secret)));
    }
    dropCookie(c, "session", deps.settings);
    return c.redirect("/sign-in", 303);
  });
}

/** Asks the issuer for its metadata once; a failed look is not kept. */
function issuerOf({ settings }: AppDeps): Issuer {
  let known: Promise<Configuration> | undefined;
  return async () => {
    const { issuer, clientId, clientSecret } = settings.oidc;
    known ??= discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: ISSUER_TIMEOUT_SECONDS,
      execute: isLoopback(issuer) ? [allowInsecureRequests] : [],
    });
    try {
      return await known;
    } catch (cause) {
      known = undefined;
      throw new Problem("sign-in/failed", { why: "issuer" }, cause);
    }
  };
}

/** Plain http is for the demo's own issuer on this machine only. */
function isLoopback(url: string): boolean {
  return /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?(?:\/|$)/.test(url);
}

async function start(c: Context, deps: AppDeps, issuer: Issuer): Promise<Response> {
  const { settings } = deps;
  const config = await issuer();
  const state = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const packed = packState({ ...state, back: localPath(c.req.query("back")) }, settings.linkKeys);
  writeCookie(c, "sign-in", packed, SIGN_IN_SECONDS, settings);
  const url = buildAuthorizationUrl(config, {
    redirect_uri: `${settings.baseUrl}/sign-in/done`,
    scope: "openid profile email",
    // OpenID Connect Core 3.1.2.1: the languages to sign in with, best first.
    ui_locales: readerOf(c, deps, deps.ambient.now()).language,
    state: state.state,
    nonce: state.nonce,
    code_challenge: await calculatePKCECodeChallenge(state.verifier),
    code_challenge_method: "S256",
  });
  return c.redirect(url.href, 303);
}

async function done(c: Context, deps: AppDeps, issuer: Issuer): Promise<Response> {
  const { settings } = deps;
  const state = openState(readCookie(c, "sign-in", settings), settings.linkKeys);
  if (state === undefined) throw new Problem("sign-in/failed", { why: "no-start" });
  dropCookie(c, "sign-in", settings);
  const { search } = new URL(c.req.url);
  const subject = await subjectOf(
    await issuer(),
    `${settings.baseUrl}/sign-in/done${search}`,
    state,
  );
  const secret = newSecret();
  const seconds = deps.demo === undefined ? SESSION_SECONDS : DEMO_SESSION_SECONDS;
  const user = await deps.database.tenant(deps.tenant, async (tx) => {
    const at = deps.ambient.now();
    const row = await readUser(tx, subject.issuer, subject.id);
    const note =
      row === undefined
        ? ({ what: "user.refused", actor: "nobody", at, facts: { why: "no-role" } } as const)
        : ({ what: "user.signed-in", actor: `user:${row.id}`, at } as const);
    if (row !== undefined) {
      if (subject.mail !== undefined) {
        const context = userMailContext(subject.issuer, subject.id);
        await saveUserMail(tx, row.id, deps.sealer.seal(subject.mail, context));
      }
      const session = { hash: secretHash(secret), userId: row.id, expiresAt: at.add({ seconds }) };
      await saveSession(tx, deps.tenant, session, at);
    }
    await deps.appendLog(tx, deps.tenant, [note]);
    return row;
  });
  if (user === undefined) throw new Problem("sign-in/role");
  writeCookie(c, "session", secret, seconds, settings);
  return c.redirect(state.back === "/" ? homeOf(user) : state.back, 303);
}

interface Subject {
  readonly issuer: string;
  readonly id: string;
  readonly mail: string | undefined;
}

const MAIL_CHARACTERS_MAX = 200;

/** An address counts only where the provider says that it is theirs (OpenID Connect Core 5.1). */
function verifiedMail(claims: Readonly<Record<string, unknown>>): string | undefined {
  const { email, email_verified: isVerified } = claims;
  const known = z.email().max(MAIL_CHARACTERS_MAX).safeParse(email);
  return isVerified === true && known.success ? known.data : undefined;
}

async function subjectOf(
  config: Configuration,
  url: string,
  state: { readonly state: string; readonly nonce: string; readonly verifier: string },
): Promise<Subject> {
  try {
    const tokens = await authorizationCodeGrant(config, new URL(url), {
      pkceCodeVerifier: state.verifier,
      expectedState: state.state,
      expectedNonce: state.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims !== undefined) {
      return { issuer: claims.iss, id: claims.sub, mail: verifiedMail(claims) };
    }
  } catch (cause) {
    throw new Problem("sign-in/failed", { why: "refused" }, cause);
  }
  throw new Problem("sign-in/failed", { why: "no-claims" });
}

const HOMES = [
  ["hr", "/hr"],
  ["it_admin", "/admin"],
  ["auditor", "/audit"],
  ["answerer", "/answers"],
] as const;

/** Where someone of these roles begins. */
export function homeOf({ roles }: Pick<UserRow, "roles">): string {
  return HOMES.find(([role]) => roles.includes(role))?.[1] ?? "/sign-in";
}
