import { z } from "zod";
import type { WebhookPort } from "#nurture/ports";
import { bodyId, hmac, sameText } from "../kit/webhook.ts";

const Event = z.object({ action: z.string().regex(/^[a-z0-9_]{1,80}$/) });

/**
 * `Signature: sha256 <hex>` is an HMAC over the raw body; there is no time in it, so a replay is
 * caught by the event id (developers.greenhouse.io/webhooks, read 2026-11).
 */
export const greenhouseWebhook: WebhookPort = {
  verify: (headers, body, secrets) => {
    const given = headers.get("signature") ?? "";
    const fits = secrets
      .map((secret) => sameText(given, signature(secret, body)))
      .some((same) => same);
    if (!fits) return { ok: false, why: "signature" };
    const event = Event.safeParse(json(body));
    if (!event.success) return { ok: false, why: "malformed" };
    const id = headers.get("greenhouse-event-id") ?? "";
    return {
      ok: true,
      delivery: {
        id: /^[\w-]{1,200}$/.test(id) ? id : bodyId(body),
        topic: event.data.action,
      },
    };
  },
};

export function signature(secret: string, body: Uint8Array | string): string {
  return `sha256 ${hmac("sha256", secret, body, "hex")}`;
}

function json(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
