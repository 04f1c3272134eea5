import { z } from "zod";
import type { WebhookPort } from "#nurture/ports";
import type { Connector } from "../connector.ts";
import { uncounted } from "../kit/budget.ts";
import { bodyId, hmac, sameText } from "../kit/webhook.ts";
import { frappeHttp, readOne } from "./client.ts";
import { frappePeople } from "./people.ts";
import { SCOPES } from "./scopes.ts";
import { FrappeSettings, parseSettings } from "./settings.ts";
import { frappeSink } from "./sink.ts";

const SIGNATURE = "x-frappe-webhook-signature";

/**
 * What our contract asks the site's webhook to send. `modified` is in it so that two changes of one
 * employee are two deliveries: Frappe gives a delivery no id, so the body's hash is the id.
 */
const WebhookBody = z.looseObject({
  doctype: z.string().max(140).exactOptional(),
  event: z.string().max(60).exactOptional(),
});

/** base64(HMAC-SHA256(secret, raw body)); frappe/integrations/doctype/webhook, read 2026-11. */
const webhook: WebhookPort = {
  verify(headers, body, secrets) {
    const given = headers.get(SIGNATURE) ?? "";
    const signed = secrets.some((secret) =>
      sameText(hmac("sha256", secret, body, "base64"), given),
    );
    if (!signed) return { ok: false, why: "signature" };
    const parsed = WebhookBody.safeParse(jsonOf(body));
    if (!parsed.success) return { ok: false, why: "malformed" };
    const topic = [parsed.data.doctype, parsed.data.event].filter((each) => each !== undefined);
    return { ok: true, delivery: { id: bodyId(body), topic: topic.join(".") || "changed" } };
  },
};

/** Frappe HRMS: employees in, hand-off items out. Rights and limits: manifests/frappe. */
export const frappe: Connector = {
  vendor: "frappe",
  title: "Frappe HRMS",
  role: "hris",
  scopes: SCOPES,
  settings: FrappeSettings,
  webhook,
  open(given, ambient, budgets = uncounted) {
    const settings = parseSettings(given);
    const http = frappeHttp(settings, ambient, budgets);
    return {
      check: (signal) => readOne(http, signal),
      people: frappePeople(http, settings, ambient),
      sink: frappeSink(http, settings),
    };
  },
};

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown;
  } catch {
    return undefined;
  }
}
