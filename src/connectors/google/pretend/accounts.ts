import { createPublicKey, generateKeyPairSync, randomUUID } from "node:crypto";
import { errors, jwtVerify } from "jose";
import { z } from "zod";
import { SCOPES } from "../scopes.ts";
import { refusal } from "./refusals.ts";

const TOKEN_SECONDS = 3_599;
const TOKENS_MAX = 10_000;

export interface ServiceAccount {
  readonly clientEmail: string;
  /** PEM, PKCS #8. */
  readonly privateKey: string;
}

export interface Accounts {
  /** What an admin downloads as the key file. */
  readonly serviceAccount: ServiceAccount;
  exchange(form: Readonly<Record<string, unknown>>, tokenUrl: string): Promise<Response>;
  /** Whose mailbox the bearer of this request may use, or Google's refusal. */
  mailboxOf(request: Request, scope: string): string | Response;
  /** Every token that was given out stops working. */
  revokeTokens(): void;
}

export interface AccountsOptions {
  readonly now: () => Temporal.Instant;
  /** The Workspace domain whose admin granted the delegation. */
  readonly domain: string;
  readonly grantedScopes?: readonly string[];
}

const Claims = z.object({ sub: z.string(), scope: z.string() });

/** Google's token endpoint with one service account, and the tokens that it gave out. */
export function accounts(options: AccountsOptions): Accounts {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", {
    modulusLength: 2_048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const clientEmail = `keepwarm@${options.domain.split(".")[0] ?? "demo"}.iam.gserviceaccount.com`;
  const granted = options.grantedScopes ?? SCOPES.map((scope) => scope.name);
  const tokens = new Map<string, Grant>();
  const verify = (assertion: string, tokenUrl: string) =>
    jwtVerify(assertion, createPublicKey(publicKey), {
      algorithms: ["RS256"],
      issuer: clientEmail,
      audience: tokenUrl,
      currentDate: new Date(options.now().epochMilliseconds),
      requiredClaims: ["exp", "iat"],
      maxTokenAge: "1h",
    });
  return {
    serviceAccount: { clientEmail, privateKey },
    revokeTokens: () => tokens.clear(),
    exchange: async (form, tokenUrl) => {
      const claims = await verify(String(form["assertion"]), tokenUrl)
        .then(({ payload }) => Claims.parse(payload))
        .catch((cause: unknown) => whyInvalid(cause));
      if (typeof claims === "string") return tokenRefusal(400, "invalid_grant", claims);
      const scopes = claims.scope.split(" ");
      const isOfDomain = claims.sub.endsWith(`@${options.domain}`);
      if (!isOfDomain || !scopes.every((scope) => granted.includes(scope))) {
        const why = "Client is unauthorized to retrieve access tokens using this method.";
        return tokenRefusal(401, "unauthorized_client", why);
      }
      const value = `ya29.${randomUUID()}`;
      const until = options.now().add({ seconds: TOKEN_SECONDS });
      tokens.set(value, { mailbox: claims.sub, scopes, until });
      dropOldest(tokens);
      return Response.json({
        access_token: value,
        expires_in: TOKEN_SECONDS,
        token_type: "Bearer",
      });
    },
    mailboxOf: (request, scope) => {
      const value = request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
      const grant = tokens.get(value);
      if (grant === undefined || Temporal.Instant.compare(grant.until, options.now()) <= 0)
        return refusal(401, "authError", "Invalid Credentials");
      if (!grant.scopes.some((each) => each.includes(scope)))
        return refusal(403, "insufficientPermissions", "Insufficient Permission");
      return grant.mailbox;
    },
  };
}

interface Grant {
  readonly mailbox: string;
  readonly scopes: readonly string[];
  readonly until: Temporal.Instant;
}

function dropOldest(tokens: Map<string, Grant>): void {
  if (tokens.size <= TOKENS_MAX) return;
  const [oldest] = tokens.keys();
  if (oldest !== undefined) tokens.delete(oldest);
}

function whyInvalid(cause: unknown): string {
  return cause instanceof errors.JOSEError ? cause.code : "Invalid JWT";
}

function tokenRefusal(status: number, error: string, why: string): Response {
  return Response.json({ error, error_description: why }, { status });
}
