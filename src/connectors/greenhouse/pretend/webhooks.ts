import { signature } from "../webhook.ts";
import type { Application, Candidate, Offer, Tables } from "./world.ts";

export interface Subscription {
  readonly url: string;
  readonly secret: string;
  /** Left out: every action. */
  readonly actions?: readonly string[];
}

/** Carries a request to whoever is subscribed, and answers with their answer. */
export type Deliver = (request: Request) => Promise<Response>;

export interface Announcer {
  readonly subscribe: (subscription: Subscription) => void;
  readonly announce: (action: string, payload: unknown) => void;
  /** Resolves when everything announced so far has been answered. */
  readonly settled: () => Promise<void>;
  /** Every delivery tried: what it was and the status it got (0: nobody answered). */
  readonly deliveries: readonly { readonly action: string; readonly status: number }[];
}

/** Signs and sends webhooks as the vendor does: raw body, one event id per happening. */
export function announcer(deliver: Deliver | undefined): Announcer {
  const subscriptions: Subscription[] = [];
  const deliveries: { action: string; status: number }[] = [];
  let pending: Promise<unknown> = Promise.resolve();
  let events = 0;
  const send = async (to: Subscription, id: string, action: string, body: string) => {
    const request = new Request(to.url, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json",
        "greenhouse-event-id": id,
        signature: signature(to.secret, body),
      },
    });
    const status = (await deliver?.(request).catch(() => undefined))?.status ?? 0;
    deliveries.push({ action, status });
  };
  return {
    deliveries,
    subscribe: (subscription) => void subscriptions.push(subscription),
    announce: (action, payload) => {
      events += 1;
      const id = String(events).padStart(12, "0");
      const body = JSON.stringify({ action, payload });
      for (const to of subscriptions) {
        if (to.actions?.includes(action) === false) continue;
        pending = Promise.all([pending, send(to, id, action, body)]);
      }
    },
    settled: async () => {
      await pending;
    },
  };
}

/** An offer as webhooks show it: with US dates, and with names that the API does not use. */
export function offerPayload(offer: Offer): unknown {
  return {
    id: offer.id,
    application_id: offer.application_id,
    job_id: offer.job_id,
    user_id: null,
    version: offer.version,
    sent_on: offer.sent_on,
    resolved_at: offer.resolved_at,
    start_date: offer.starts_on?.replace(/^(\d+)-(\d+)-(\d+)$/, "$2/$3/$1") ?? null,
    notes: null,
    offer_status: offer.status,
    custom_fields: {},
  };
}

export function candidatePayload(candidate: Candidate): unknown {
  return {
    id: candidate.id,
    first_name: candidate.first_name,
    last_name: candidate.last_name,
    is_private: candidate.private,
    can_email: candidate.can_email,
    email_addresses: candidate.email_addresses,
    created_at: candidate.created_at,
    custom_fields: candidate.custom_fields,
  };
}

export function applicationPayload(application: Application, tables: Tables): unknown {
  const candidate = tables.candidates.get(application.candidate_id ?? 0);
  const job = tables.jobs.get(application.job_id ?? 0);
  return {
    id: application.id,
    rejected_at: application.rejected_at,
    prospect: application.prospect,
    status: application.status === "in_process" ? "active" : application.status,
    applied_at: application.created_at,
    last_activity_at: application.updated_at,
    candidate: candidate === undefined ? null : candidatePayload(candidate),
    jobs: job === undefined ? [] : [{ id: job.id, name: job.name }],
  };
}
