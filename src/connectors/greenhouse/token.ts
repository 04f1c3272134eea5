import PQueue from "p-queue";
import { z } from "zod";
import type { Ambient } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import { uncounted } from "../kit/budget.ts";
import { vendorHttp } from "../kit/http.ts";
import { bearer, type Token } from "../kit/token.ts";
import type { paths } from "./generated.ts";
import type { GreenhouseSettings } from "./settings.ts";

/** Where the vendor doesn't say how long a token lives, we renew it this often. */
const LIFE_SECONDS = 1_800;

const Answer = z.object({
  access_token: z.string().min(1),
  expires_in: z.int().positive().optional(),
  expires_at: z.iso.datetime({ offset: true }).optional(),
});

/** A bearer token for the client's credentials, renewed before it ends. */
export function greenhouseToken(
  settings: GreenhouseSettings,
  ambient: Ambient,
): ReturnType<typeof bearer> {
  const basic = Buffer.from(`${settings.clientId}:${settings.clientSecret}`).toString("base64");
  const http = vendorHttp<paths>({
    baseUrl: settings.authUrl,
    authorise: () => Promise.resolve({ authorization: `Basic ${basic}` }),
    queue: new PQueue({ concurrency: 1 }),
    budget: uncounted("", { burst: 0 }),
    ambient,
  });
  const form = new URLSearchParams({ grant_type: "client_credentials", sub: settings.userId });
  const parts = {
    raw: form.toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  };
  return bearer(async (signal) => {
    const { data } = await http.read("post", "/token", parts, signal).catch(asUnauthorised);
    const answer = Answer.safeParse(data);
    if (!answer.success) throw new Problem("connector/unexpected-answer", { path: "/token" });
    return tokenOf(answer.data, ambient.now());
  }, ambient);
}

function tokenOf(answer: z.infer<typeof Answer>, now: Temporal.Instant): Token {
  const until = answer.expires_at;
  const lifeSeconds =
    until === undefined
      ? LIFE_SECONDS
      : Math.floor(now.until(Temporal.Instant.from(until)).total("seconds"));
  return { value: answer.access_token, expiresInSeconds: answer.expires_in ?? lifeSeconds };
}

/** OAuth answers 400 for credentials it doesn't like (RFC 6749, 5.2). */
function asUnauthorised(cause: unknown): never {
  const refused = cause instanceof Problem && cause.facts["status"] === 400;
  throw refused ? new Problem("connector/unauthorised", { path: "/token" }, cause) : cause;
}
