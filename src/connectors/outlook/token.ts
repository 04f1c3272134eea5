import { z } from "zod";
import type { Ambient } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import { failedAttempt, retryAfterMs, type Attempt } from "../kit/attempt.ts";
import { bareHttp } from "../kit/http.ts";
import { bearer, type Token } from "../kit/token.ts";
import type { OutlookSettings } from "./settings.ts";

const SCOPE = "https://graph.microsoft.com/.default";
/** Where the authority names no wait. */
const LATER_SECONDS = 30;

const VendorToken = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
});
const SystemError = z.object({ code: z.string().optional() });

/** The app's own token (client credentials), kept until it is about to end. */
export function appToken(settings: OutlookSettings, ambient: Ambient): ReturnType<typeof bearer> {
  const http = bareHttp(settings.authority);
  return bearer(async (signal): Promise<Token> => {
    const answer = await http
      .post<unknown>(
        `/${settings.tenantId}/oauth2/v2.0/token`,
        new URLSearchParams({
          grant_type: "client_credentials",
          client_id: settings.clientId,
          client_secret: settings.clientSecret,
          scope: SCOPE,
        }),
        { signal },
      )
      .catch((cause: unknown) => {
        signal.throwIfAborted();
        const code = SystemError.safeParse(cause).data?.code ?? "ERR";
        throw new Problem("connector/unreachable", { path: "token", code });
      });
    if (answer.status !== 200) throw refusal(answer.status, answer.headers["retry-after"]);
    const parsed = VendorToken.safeParse(answer.data);
    if (!parsed.success) throw new Problem("connector/unexpected-answer", { path: "token" });
    return { value: parsed.data.access_token, expiresInSeconds: parsed.data.expires_in };
  }, ambient);
}

function refusal(status: number, retryAfter: unknown): Problem {
  if (status === 429) {
    const waitMs = retryAfterMs({ "retry-after": String(retryAfter) }) ?? LATER_SECONDS * 1_000;
    return new Problem("connector/rate-limited", { path: "token", waitMs });
  }
  if (status >= 500) return new Problem("connector/unreachable", { path: "token", status });
  return new Problem("connector/unauthorised", { path: "token", status });
}

/** A token that could not be had: the request that needed it surely never left. */
export function attemptWithoutToken(cause: unknown): Attempt<never> {
  if (!(cause instanceof Problem)) throw cause;
  const answer = (status: number, headers: Readonly<Record<string, string>> = {}) =>
    ({ kind: "answer", status, headers, data: undefined }) as Attempt<never>;
  if (cause.code === "connector/unauthorised") return answer(401);
  if (cause.code === "connector/rate-limited")
    return answer(429, { "retry-after": String(Number(cause.facts["waitMs"]) / 1_000) });
  if (cause.code === "connector/unreachable") return failedAttempt("ECONNREFUSED");
  throw cause;
}
