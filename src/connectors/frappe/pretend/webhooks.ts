import { hmac } from "../../kit/webhook.ts";
import type { Document } from "./document.ts";

/** Frappe's tries of one delivery (frappe/integrations/doctype/webhook). */
const TRIES_MAX = 3;

/** The site's one webhook as its admin set it up from our contract. */
export interface WebhookSettings {
  readonly url: string;
  readonly secret: string;
  readonly deliver: (request: Request) => Promise<Response>;
}

export interface Webhooks {
  send(doctype: string, event: string, document: Document): void;
  /** Resolves when no delivery is under way any more. */
  settled(): Promise<void>;
}

/** Signs and delivers, tries again what was not answered with 2xx, and gives up after three. */
export function webhooks(settings: WebhookSettings | undefined): Webhooks {
  const underWay = new Set<Promise<void>>();
  return {
    send: (doctype, event, document) => {
      if (settings === undefined) return;
      const { name, modified } = document;
      const delivery = deliver(settings, asPythonWrites({ doctype, name, event, modified }));
      underWay.add(delivery);
      void delivery.finally(() => underWay.delete(delivery));
    },
    settled: async () => {
      await Promise.all(underWay);
    },
  };
}

async function deliver(settings: WebhookSettings, body: string): Promise<void> {
  const signature = hmac("sha256", settings.secret, body, "base64");
  for (let tried = 1; tried <= TRIES_MAX; tried++) {
    const request = new Request(settings.url, {
      method: "POST",
      headers: { "content-type": "application/json", "x-frappe-webhook-signature": signature },
      body,
    });
    const ok = await settings.deliver(request).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
  }
}

/** `json.dumps`: blanks after the separators, everything beyond ASCII escaped. */
function asPythonWrites(body: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(body).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return `{${pairs.join(", ")}}`.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
