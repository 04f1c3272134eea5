import { calendar, type calendar_v3 } from "googleapis/build/src/apis/calendar/index.js";
import { gmail, type gmail_v1 } from "googleapis/build/src/apis/gmail/index.js";
import PQueue from "p-queue";
import type { z } from "zod";
import type { Ambient } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import { spending, type Budgets, type Gate, type RequestPace } from "../kit/budget.ts";
import type { Attempt } from "../kit/attempt.ts";
import { patiently } from "../kit/http.ts";
import { isTooLate, TOO_LATE } from "../kit/leave-by.ts";
import { attemptOf, attemptOfProblem, type SdkAnswer } from "./attempt.ts";
import type { GoogleSettings } from "./settings.ts";
import { mailboxTokens, type Authorise } from "./token.ts";

const TIMEOUT_MS = 20_000;
/** Gmail takes in mails of up to 50 MB (support.google.com/a/answer/1366776); base64 adds a third. */
const BODY_BYTES_MAX = 80_000_000;
/** Requests under way for one mailbox; Gmail refuses "too many concurrent requests for user". */
const MAILBOX_REQUESTS_MAX = 4;
/**
 * A user has 6,000 units a minute (developers.google.com/workspace/gmail/api/reference/quota, read
 * 2026-11). 43 sends and what may be caught up with of them take 4,600; this is for drafts, looks
 * and reading.
 */
const UNITS: RequestPace = { perMinute: 1_290, burst: 60 };

export interface Sdk {
  readonly gmail: gmail_v1.Gmail;
  readonly calendar: calendar_v3.Calendar;
}

/** Goes with every call: no retry, no redirect, no status is an exception. */
export interface CallOptions {
  readonly headers: Record<string, string>;
  readonly signal: AbortSignal;
  readonly retry: false;
  readonly timeout: number;
  readonly maxContentLength: number;
  readonly maxRedirects: number;
  readonly noProxy: string[];
  readonly validateStatus: () => boolean;
}

/** One request through the SDK; `path` names it in a Problem and holds no id. */
export interface Call {
  readonly path: string;
  /** What Google counts for it; the sending of a draft has its own place, kept when it was claimed. */
  readonly units: number;
  readonly run: (sdk: Sdk, options: CallOptions) => Promise<SdkAnswer>;
}

/** One mailbox with its calendar, as the person it belongs to. */
export interface Mailbox {
  readonly address: string;
  /** A read with patience; an answer that does not fit the schema is a Problem. */
  read<S extends z.ZodType>(call: Call, schema: S, signal: AbortSignal): Promise<z.output<S>>;
  /** The same, where "there is none" (404, 410) is an answer. */
  find<S extends z.ZodType>(
    call: Call,
    schema: S,
    signal: AbortSignal,
  ): Promise<z.output<S> | undefined>;
  /** One request, never repeated (but for one 401 with an expired token, which surely did nothing). */
  once(call: Call, signal: AbortSignal): Promise<Attempt<unknown>>;
}

export type Mailboxes = (mailbox: string) => Mailbox;

/** Gmail and Calendar through Google's own SDK, one token and one queue a mailbox. */
export function mailboxes(settings: GoogleSettings, ambient: Ambient, budgets: Budgets): Mailboxes {
  const sdk = openSdk(settings.apiUrl);
  const authorise = mailboxTokens(settings, ambient);
  const gates = new Map<string, Gate>();
  const gateOf = (mailbox: string): Gate => {
    const gate = gates.get(mailbox) ?? {
      budget: budgets(mailbox, UNITS),
      queue: new PQueue({ concurrency: MAILBOX_REQUESTS_MAX }),
    };
    gates.set(mailbox, gate);
    return gate;
  };
  return (mailbox) => {
    const one = (kind: "read" | "write", call: Call, renew: boolean, signal: AbortSignal) =>
      spending(gateOf(mailbox), kind, call.units, signal, () =>
        single({ sdk, authorise, mailbox, call }, renew, signal),
      );
    const patient = (call: Call, signal: AbortSignal, missingIsFine: boolean) =>
      patiently(
        async (renew) => {
          const attempt = await one("read", call, renew, signal);
          return missingIsFine && isMissing(attempt) ? NOTHING : attempt;
        },
        call.path,
        ambient,
        signal,
      );
    return {
      address: mailbox,
      read: async (call, schema, signal) =>
        parsed(call.path, schema, (await patient(call, signal, false)).data),
      find: async (call, schema, signal) => {
        const answer = await patient(call, signal, true);
        return answer === NOTHING ? undefined : parsed(call.path, schema, answer.data);
      },
      once: async (call, signal) => {
        const first = await one("write", call, false, signal);
        const isExpired = first.kind === "answer" && first.status === 401;
        return isExpired ? one("write", call, true, signal) : first;
      },
    };
  };
}

/** Without `apiUrl` the SDK's own hosts. */
function openSdk(apiUrl: string | undefined): Sdk {
  const root = apiUrl === undefined ? {} : { rootUrl: apiUrl };
  return {
    gmail: gmail({ version: "v1", retry: false, ...root }),
    calendar: calendar({ version: "v3", retry: false, ...root }),
  };
}

interface Single {
  readonly sdk: Sdk;
  readonly authorise: Authorise;
  readonly mailbox: string;
  readonly call: Call;
}

async function single(
  { sdk, authorise, mailbox, call }: Single,
  renew: boolean,
  signal: AbortSignal,
): Promise<Attempt<unknown>> {
  let headers: { readonly authorization: string };
  try {
    headers = await authorise(mailbox, renew, signal);
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof Problem && cause.code.startsWith("connector/"))
      return attemptOfProblem(cause);
    throw cause;
  }
  if (isTooLate(signal)) return TOO_LATE;
  const options: CallOptions = {
    headers: { ...headers },
    signal,
    retry: false,
    timeout: TIMEOUT_MS,
    maxContentLength: BODY_BYTES_MAX,
    maxRedirects: 0,
    noProxy: ["127.0.0.1", "localhost"],
    validateStatus: () => true,
  };
  return attemptOf(() => call.run(sdk, options), signal);
}

const NOTHING = { kind: "answer", status: 204, headers: {}, data: undefined } as const;

function isMissing(attempt: Attempt<unknown>): boolean {
  return attempt.kind === "answer" && (attempt.status === 404 || attempt.status === 410);
}

function parsed<S extends z.ZodType>(path: string, schema: S, data: unknown): z.output<S> {
  const result = schema.safeParse(data);
  if (!result.success) throw new Problem("connector/unexpected-answer", { path }, result.error);
  return result.data;
}
