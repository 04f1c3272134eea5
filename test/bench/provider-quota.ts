import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { MailWorld } from "#connectors/kit/outside";
import { googleSandbox } from "#connectors/google/sandbox";
import { outlookSandbox } from "#connectors/outlook/sandbox";
import { shownMs, type ClockTerms } from "./clock.ts";
import type { Counts } from "./provider-book.ts";

export interface QuotaOptions {
  readonly vendor: "outlook" | "google";
  readonly clock: ClockTerms;
  readonly mailboxes: readonly string[];
}

export interface Account {
  readonly clientEmail: string;
  readonly privateKey: string;
}

/** The pretend vendor with its real quotas, counted on the run's clock. */
export interface QuotaProvider {
  listener(request: IncomingMessage, response: ServerResponse): void;
  /** The service account that the pretend Google lets in. */
  readonly account: Account | undefined;
  setClock(terms: ClockTerms): void;
  counts(): Counts;
}

interface PretendMail extends Pick<MailWorld, "sent"> {
  fetch(request: Request): Response | Promise<Response>;
}

export function openQuota({ vendor, mailboxes, ...first }: QuotaOptions): QuotaProvider {
  let { clock } = first;
  const now = () => Temporal.Instant.fromEpochMilliseconds(Math.floor(shownMs(clock)));
  const google = vendor === "google" ? googleSandbox({ now, domain: "bench.example" }) : undefined;
  const world: PretendMail = google ?? outlookSandbox({ now, mailboxes });
  const requests = new Map<string, number>();
  let throttled = 0;
  const fetch = async (request: Request): Promise<Response> => {
    const answer = await world.fetch(request);
    const { pathname } = new URL(request.url);
    const kind = `${request.method} ${kindOf(pathname)}`;
    requests.set(kind, (requests.get(kind) ?? 0) + 1);
    if (answer.status === 429 || answer.status === 403) throttled += 1;
    return answer;
  };
  const listen = getRequestListener(fetch);
  return {
    listener: (request, response) => void listen(request, response),
    account: google?.serviceAccount,
    setClock: (terms) => void (clock = terms),
    counts: () => {
      const sent = world.sent();
      const delivered = new Map<string, number>();
      for (const to of sent.flatMap((mail) => mail.to))
        delivered.set(to, (delivered.get(to) ?? 0) + 1);
      return {
        delivered: Object.fromEntries(delivered),
        written: {},
        requests: Object.fromEntries([...requests].toSorted()),
        mailboxAtOnce: 0,
        refused: 0,
        cut: 0,
        throttled,
        leftMs: sent.map((mail) => mail.at.epochMilliseconds).toSorted((a, b) => a - b),
      };
    },
  };
}

/** The path without its ids. */
function kindOf(path: string): string {
  const names = path
    .split("/")
    .filter((part) =>
      /^(messages|send|drafts|token|history|profile|mailFolders|oauth2)$/.test(part),
    );
  const hasId = /\/(messages|drafts)\/(?!send$)[^/]+$/.test(path);
  return names.join("/") + (hasId ? "/id" : "");
}
