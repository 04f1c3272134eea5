import { setTimeout as wait } from "node:timers/promises";
import { CUT_HEADER } from "#connectors/kit/sandbox";
import type { Chance } from "#server/demo/random";
import type { VendorFetch } from "#server/demo/vendors";
import type { Agenda } from "./agenda.ts";

/** What can go wrong with a request; the names are those of the report. */
export type FaultKind =
  | "503 and not done"
  | "504 and done"
  | "504 and done late"
  | "cut and not done"
  | "cut and done"
  | "429"
  | "answered late"
  | "refuses for ever";

export interface Happened {
  readonly kind: FaultKind;
  readonly vendor: string;
  readonly at: Temporal.Instant;
  /** What the write was about, as far as the request shows. */
  readonly target: string;
  /** Address and body of a write: whose it was is found by what it shows. */
  readonly shown: string;
}

export interface Weather {
  through(vendor: string, request: Request, go: VendorFetch): Promise<Response>;
  post(request: Request): Promise<Response>;
  /** No more faults from now on. */
  clear(): void;
  /** Does `then` once the next write whose request shows one of the needles is done, before its answer. */
  afterWrite(needles: readonly string[], then: () => void): void;
  readonly happened: readonly Happened[];
  readonly webhooks: Readonly<Record<"twice" | "again", number>>;
  /** Requests being answered. */
  underWay(): number;
}

export interface WeatherTerms {
  readonly luck: Chance;
  readonly now: () => Temporal.Instant;
  readonly agenda: Agenda;
}

/** Shares of requests; writes suffer more, because they are what the protocol is about. */
const READS_FAIL = 0.01;
const WRITES_FAIL = 0.06;
/** Of what is written about, this share is refused at every try: the only way to an honest parking. */
const NEVER_DONE = 0.002;
const WEBHOOKS_TWICE = 0.1;
const RETRY_AFTER_SECONDS_MAX = 40;
/** Real time: no more than shows whether somebody gives up too soon. */
const LATE_ANSWER_MS_MAX = 150;
const SHOWN_MAX = 40_000;
const WEBHOOK_AGAIN = { minutes: 3 };
const WEBHOOK_TRIES = 5;
/** D: S less Z, the lags of startVendors' terms, and a minute for stops of this machine. */
const LATE_MS_MAX: Readonly<Record<string, number>> = {
  mail: 600_000,
  entry: 20_000,
  other: 180_000,
};

type Trouble = readonly [FaultKind, ...FaultKind[]];
const ON_READS: Trouble = ["503 and not done", "cut and done", "429", "answered late"];
const ON_WRITES: Trouble = [
  "503 and not done",
  "504 and done",
  "504 and done late",
  "cut and not done",
  "cut and done",
  "429",
  "answered late",
];
const LOSES: readonly FaultKind[] = ["503 and not done", "cut and not done", "refuses for ever"];

interface Asked {
  readonly vendor: string;
  readonly request: Request;
  readonly body: string;
  readonly isWrite: boolean;
  readonly target: string;
  readonly go: VendorFetch;
}

/** Bad weather between the workers and the vendors, seeded; it keeps a record of what it did. */
export function weather(terms: WeatherTerms): Weather {
  const { luck, now } = terms;
  const happened: Happened[] = [];
  const watched: { readonly needles: readonly string[]; readonly then: () => void }[] = [];
  const lostOnce = new Set<string>();
  const fates = new Map<string, boolean>();
  const webhooks = { twice: 0, again: 0 };
  let isClear = false;
  let underWay = 0;
  const isNeverDone = ({ isWrite, target }: Asked): boolean => {
    if (!isWrite || target === "") return false;
    const fate = fates.get(target) ?? luck.happens(NEVER_DONE);
    fates.set(target, fate);
    return fate;
  };
  const faultFor = (asked: Asked): FaultKind | undefined => {
    if (isClear || asked.request.url.endsWith("/token")) return undefined;
    if (isNeverDone(asked)) return "refuses for ever";
    if (!luck.happens(asked.isWrite ? WRITES_FAIL : READS_FAIL)) return undefined;
    const kind = luck.pick(asked.isWrite ? ON_WRITES : ON_READS);
    if (!asked.isWrite || !LOSES.includes(kind)) return kind;
    // Lost twice is given up for good: that is left to what is refused at every try, and to kills.
    if (asked.target === "" || lostOnce.has(asked.target)) return "504 and done";
    lostOnce.add(asked.target);
    return kind;
  };
  const through: Weather["through"] = async (vendor, request, go) => {
    underWay += 1;
    try {
      const asked = await askedBy(vendor, request, go);
      const kind = faultFor(asked);
      if (kind !== undefined) {
        const shown = asked.isWrite ? `${request.url} ${asked.body.slice(0, SHOWN_MAX)}` : "";
        happened.push({ kind, vendor, at: now(), target: asked.target, shown });
      }
      const answer = await suffer(terms, asked, kind);
      const index = asked.isWrite ? watched.findIndex(({ needles }) => shows(asked, needles)) : -1;
      for (const { then } of index < 0 ? [] : watched.splice(index, 1)) then();
      return answer;
    } finally {
      underWay -= 1;
    }
  };
  return {
    through,
    happened,
    webhooks,
    clear: () => void (isClear = true),
    afterWrite: (needles, then) => void watched.push({ needles, then }),
    underWay: () => underWay,
    post: (request) => deliver(terms, webhooks, request),
  };
}

async function askedBy(vendor: string, request: Request, go: VendorFetch): Promise<Asked> {
  const isWrite = !["GET", "HEAD"].includes(request.method) && !request.url.endsWith("/token");
  const body = isWrite ? await request.clone().text() : "";
  const target = isWrite ? targetOf(vendor, request, body) : "";
  return { vendor, request, body, isWrite, target, go };
}

/** The draft, entry, note or record that a write is about; empty where its request does not show it. */
function targetOf(vendor: string, request: Request, body: string): string {
  const { pathname } = new URL(request.url);
  const found =
    /\/messages\/([^/]+)\/send$/.exec(pathname)?.[1] ??
    /\/(?:events|candidates)\/([^/]+)/.exec(pathname)?.[1] ??
    (pathname.endsWith("/drafts/send") ? /"id":"([^"]+)"/.exec(body)?.[1] : undefined) ??
    /kw:([A-Za-z0-9_-]+)/.exec(body)?.[1] ??
    /"(?:transactionId|id)":"([^"]+)"/.exec(body)?.[1];
  return found === undefined ? "" : `${vendor} ${found}`;
}

function shows({ request, body }: Asked, needles: readonly string[]): boolean {
  return needles.some((needle) => request.url.includes(needle) || body.includes(needle));
}

async function suffer(
  { luck, now, agenda }: WeatherTerms,
  { vendor, request, go }: Asked,
  kind: FaultKind | undefined,
): Promise<Response> {
  switch (kind) {
    case undefined:
      return go(request);
    case "503 and not done":
    case "refuses for ever":
      return new Response(null, { status: 503 });
    case "504 and done":
      await go(request);
      return new Response(null, { status: 504 });
    case "504 and done late": {
      const max = LATE_MS_MAX[sortOf(vendor, request.url)] ?? 0;
      const later = new Request(request.url, {
        method: request.method,
        headers: request.headers,
        body: await request.text(),
      });
      agenda.add(now().add({ milliseconds: luck.between(1_000, max) }), () => go(later));
      return new Response(null, { status: 504 });
    }
    case "cut and not done":
      return cut();
    case "cut and done":
      await go(request);
      return cut();
    case "429": {
      const seconds = String(luck.between(1, RETRY_AFTER_SECONDS_MAX));
      return new Response(null, { status: 429, headers: { "retry-after": seconds } });
    }
    case "answered late": {
      const answer = await go(request);
      await wait(luck.between(20, LATE_ANSWER_MS_MAX));
      return answer;
    }
  }
}

function sortOf(vendor: string, url: string): string {
  if (url.includes("/events")) return "entry";
  return vendor === "outlook" || vendor === "google" ? "mail" : "other";
}

function cut(): Response {
  return new Response(null, { status: 500, headers: { [CUT_HEADER]: "1" } });
}

/** Some webhooks come twice; one that nobody takes is tried again, as vendors do. */
async function deliver(
  { luck, now, agenda }: WeatherTerms,
  counts: { twice: number; again: number },
  request: Request,
): Promise<Response> {
  const text = await request.text();
  const once = () =>
    fetch(request.url, { method: "POST", headers: request.headers, body: text }).catch(
      () => new Response(null, { status: 503 }),
    );
  const again = async (left: number): Promise<void> => {
    if ((await once()).ok || left === 0) return;
    agenda.add(now().add(WEBHOOK_AGAIN), () => again(left - 1));
  };
  const answer = await once();
  if (!answer.ok) {
    counts.again += 1;
    agenda.add(now().add(WEBHOOK_AGAIN), () => again(WEBHOOK_TRIES));
  } else if (luck.happens(WEBHOOKS_TWICE)) {
    counts.twice += 1;
    await once();
  }
  return answer;
}
