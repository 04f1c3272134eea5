import { bareHttp } from "#connectors/kit/http";
import type { TenantId } from "#nurture/model/ids";
import type { AlarmSettings } from "../config.ts";
import { claimMessages, saveTry, type WaitingMessage } from "../store/alarms.ts";
import type { WorkDeps } from "./deps.ts";
import { signedHeaders } from "./sign-webhook.ts";

type AlarmWebhook = NonNullable<AlarmSettings["webhook"]>;

/** Waits after each failed try, as Standard Webhooks proposes; then the alarm's page is all there is. */
const WAITS_MINUTES = [0, 5, 30, 120, 300, 600, 840, 1_200] as const;
/** A worker that dies while it tells gives its messages back after this. */
const LEASE = { minutes: 5 };
const MESSAGES_MAX = 20;

/** Tells the webhook what waits; the same message has the same id at every try. Answers how many it took. */
export async function tellWebhook(
  deps: WorkDeps,
  tenant: TenantId,
  webhook: AlarmWebhook,
): Promise<number> {
  const now = deps.ambient.now();
  const waiting = await deps.database.tenant(tenant, (tx) =>
    claimMessages(tx, now, now.add(LEASE), MESSAGES_MAX),
  );
  let taken = 0;
  for (const message of waiting) {
    const ok = await send(deps, webhook, message);
    const wait = WAITS_MINUTES[message.tries];
    const nextTryAt = wait === undefined ? undefined : now.add({ minutes: wait });
    await deps.database.tenant(tenant, (tx) =>
      saveTry(tx, message.id, ok ? { sentAt: deps.ambient.now() } : { nextTryAt }),
    );
    if (ok) taken += 1;
  }
  return taken;
}

/** Whether the receiver took it; where it goes is a secret of the company and stays out of the log. */
async function send(
  deps: WorkDeps,
  { url, secrets }: AlarmWebhook,
  { id, body, tries }: WaitingMessage,
): Promise<boolean> {
  const name = `msg_${id}`;
  const headers = {
    "content-type": "application/json",
    ...signedHeaders(name, deps.ambient.now(), body, secrets),
  };
  try {
    const { status } = await bareHttp(url).post<unknown>("", Buffer.from(body), { headers });
    if (status >= 200 && status < 300) return true;
    deps.logger.warn({ message: name, tries, status }, "the alarm webhook refused");
  } catch {
    deps.logger.warn({ message: name, tries }, "the alarm webhook could not be reached");
  }
  return false;
}
