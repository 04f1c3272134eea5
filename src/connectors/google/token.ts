import { importPKCS8, SignJWT } from "jose";
import { z } from "zod";
import type { Ambient } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import { retryAfterMs } from "../kit/attempt.ts";
import { bareHttp } from "../kit/http.ts";
import { bearer, type Token } from "../kit/token.ts";
import type { components } from "./generated.ts";
import { SCOPES } from "./scopes.ts";
import type { GoogleSettings } from "./settings.ts";

/** Google takes assertions of at most an hour (developers.google.com/identity/protocols/oauth2/service-account). */
const ASSERTION_SECONDS = 3_600;
const GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

const TokenAnswer = z.object({
  access_token: z.string().min(1),
  expires_in: z.int().positive(),
  token_type: z.string(),
}) satisfies z.ZodType<components["schemas"]["Token"]>;
const Refusal = z.object({ error: z.string().max(100) });

/** The header that opens one mailbox; asked for again with `renew` after a 401. */
export type Authorise = (
  mailbox: string,
  renew: boolean,
  signal: AbortSignal,
) => Promise<{ readonly authorization: string }>;

/** One token a mailbox: the service account acts as the person whose mailbox it is. */
export function mailboxTokens(settings: GoogleSettings, ambient: Ambient): Authorise {
  const held = new Map<string, ReturnType<typeof bearer>>();
  const http = bareHttp(settings.tokenUrl);
  return (mailbox, renew, signal) => {
    if (!settings.mailboxes.includes(mailbox))
      throw new Problem("connector/forbidden", { path: "/token", why: "not-a-named-mailbox" });
    const known = held.get(mailbox);
    if (known !== undefined) return known(renew, signal);
    const fresh = bearer(async (inner) => {
      const assertion = await signAssertion(settings, mailbox, ambient.now());
      const body = new URLSearchParams({ grant_type: GRANT, assertion });
      return readToken(await http.post<unknown>("", body, { signal: inner }).catch(failed));
    }, ambient);
    held.set(mailbox, fresh);
    return fresh(renew, signal);
  };
}

export async function signAssertion(
  settings: GoogleSettings,
  mailbox: string,
  now: Temporal.Instant,
): Promise<string> {
  const issuedAt = Math.floor(now.epochMilliseconds / 1_000);
  const key = await importPKCS8(settings.privateKey, "RS256").catch(() => {
    throw new Problem("config/invalid", { vendor: "google", field: "privateKey" });
  });
  return new SignJWT({ scope: SCOPES.map((scope) => scope.name).join(" ") })
    .setProtectedHeader({ alg: "RS256", typ: "JWT" })
    .setIssuer(settings.clientEmail)
    .setSubject(mailbox)
    .setAudience(settings.tokenUrl)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ASSERTION_SECONDS)
    .sign(key);
}

/** The error of a failed exchange holds the assertion, so it goes no further than here. */
function failed(): never {
  throw new Problem("connector/unreachable", { path: "/token" });
}

interface Answer {
  readonly status: number;
  readonly headers: object;
  readonly data: unknown;
}

function readToken({ status, headers, data }: Answer): Token {
  const path = "/token";
  if (status === 429) {
    const waitMs = retryAfterMs(headers as Readonly<Record<string, string>>) ?? 0;
    throw new Problem("connector/rate-limited", { path, waitMs });
  }
  if (status >= 500) throw new Problem("connector/unreachable", { path, status });
  if (status >= 400) {
    const error = Refusal.safeParse(data).data?.error ?? String(status);
    throw new Problem("connector/unauthorised", { path, error });
  }
  const token = TokenAnswer.safeParse(data);
  if (!token.success) throw new Problem("connector/unexpected-answer", { path, status });
  return { value: token.data.access_token, expiresInSeconds: token.data.expires_in };
}
