import type { Context, Hono } from "hono";
import { z } from "zod";
import { cleanText } from "#nurture/model/clean";
import { ConnectionId } from "#nurture/model/ids";
import type { WebhookPort } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import { countRefusal, readWebhookSecrets, saveDelivery } from "#server/store/write-webhook";
import { refusalNote } from "../refusals.ts";
import type { AppDeps } from "./deps.ts";
import { readBytes } from "./forms.ts";

/** Vendors' largest samples are under 100 kB; a delivery is only a reason to look. */
const WEBHOOK_BYTES_MAX = 1_024 * 1_024;
const TOPIC_CHARACTERS_MAX = 200;

/** Keeps the secrets of one connection as a sealed JSON list: two while one is being rotated. */
const Secrets = z.array(z.string().min(1)).max(5);

/** A vendor's call: verified over the raw bytes, kept once, answered after the commit. */
export function mountWebhooks(app: Hono, deps: AppDeps): void {
  app.post("/webhooks/:vendor/:connection", async (c) => {
    const port = deps.webhooks.get(c.req.param("vendor"));
    const connection = ConnectionId.safeParse(c.req.param("connection"));
    if (port === undefined || !connection.success) throw new Problem("connector/unknown");
    return receive(c, deps, port, connection.data);
  });
}

async function receive(
  c: Context,
  deps: AppDeps,
  port: WebhookPort,
  connection: ConnectionId,
): Promise<Response> {
  const vendor = c.req.param("vendor") ?? "";
  const body = await readBytes(c.req.raw, WEBHOOK_BYTES_MAX);
  if (body === undefined) throw new Problem("webhook/too-large", { bytesMax: WEBHOOK_BYTES_MAX });
  const { database, tenant, appendLog, sealer, ambient } = deps;
  const answer = await database.tenant(tenant, async (tx) => {
    const kept = await readWebhookSecrets(tx, connection, vendor);
    if (kept === undefined) return "unknown";
    const secrets =
      kept.sealed === undefined
        ? []
        : Secrets.parse(JSON.parse(sealer.open(kept.sealed, `connection/${connection}`)));
    const verdict = port.verify(c.req.raw.headers, body, secrets);
    const about = { actor: `webhook:${vendor}`, at: ambient.now() } as const;
    if (!verdict.ok) {
      const refused = await countRefusal(tx, tenant, connection, verdict.why, about.at);
      if (refused !== undefined)
        await appendLog(tx, tenant, [{ ...about, ...refusalNote(connection, refused) }]);
      return verdict.why;
    }
    const { id, topic: said } = verdict.delivery;
    const topic = cleanText(said.slice(0, TOPIC_CHARACTERS_MAX));
    const delivery = { id: cleanText(id), topic };
    const fresh = await saveDelivery(tx, tenant, connection, delivery, about.at);
    const facts = { connection, topic, delivery: delivery.id };
    if (fresh) await appendLog(tx, tenant, [{ ...about, what: "webhook.received", facts }]);
    return fresh ? "kept" : "known";
  });
  if (answer === "unknown") throw new Problem("connector/unknown");
  if (answer === "signature") throw new Problem("webhook/bad-signature");
  if (answer === "malformed") throw new Problem("webhook/malformed");
  return c.json({ answer }, 200);
}
