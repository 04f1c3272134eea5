import { z } from "zod";
import type { Outcome, Protocol, Sighting } from "#nurture/effects/effect";
import type { EffectContext, EffectPort, PayloadOf, PeopleSink } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import type { VendorHttp } from "../kit/http.ts";
import { outcomeOf, safely } from "../kit/outcome.ts";
import { harvest, type VendorCandidate } from "./client.ts";
import type { paths } from "./generated.ts";
import type { GreenhouseSettings } from "./settings.ts";

/**
 * No key makes a Greenhouse write idempotent, so an unknown outcome rests five minutes and two
 * looks a minute apart must agree; a second note is visible and harmless, so one repeat is allowed.
 */
const PROTOCOL: Protocol = {
  prepares: false,
  settleMs: 300_000,
  looksApartMs: 60_000,
  attemptsMax: 2,
};

const Written = z.object({ id: z.int() });

/** Writes notes and custom fields onto candidates. */
export function greenhouseSink(http: VendorHttp<paths>, settings: GreenhouseSettings): PeopleSink {
  return {
    note: notePort(http, settings),
    fields: fieldsPort(http),
    before: async (payload, signal) => {
      const standing = await candidate(http, payload.subject.id, signal);
      return pick(standing, Object.keys(payload.fields));
    },
  };
}

function notePort(
  http: VendorHttp<paths>,
  settings: GreenhouseSettings,
): EffectPort<PayloadOf<"note">> {
  return {
    protocol: PROTOCOL,
    look: async (payload, context): Promise<Sighting> => {
      const { rows } = await harvest(http, context.signal).notes({
        candidate_ids: payload.subject.id,
      });
      const mine = rows.find((note) => carries(note.body ?? "", context.opId));
      return mine === undefined
        ? { seen: "absent" }
        : { seen: "done", receipt: { note: String(mine.id) } };
    },
    act: async (payload, context): Promise<Outcome> => {
      const body = {
        candidate_id: Number(payload.subject.id),
        user_id: Number(settings.userId),
        body: withReference(payload.text, context.opId),
        visibility: settings.noteVisibility,
        note_type: "NOTE" as const,
      };
      return safely(context.signal, async () =>
        outcomeOf(await http.once("post", "/v3/notes", { body }, context.signal), (data) => {
          const written = Written.safeParse(data);
          return written.success ? { note: String(written.data.id) } : undefined;
        }),
      );
    },
  };
}

function fieldsPort(http: VendorHttp<paths>): EffectPort<PayloadOf<"fields">> {
  return {
    protocol: PROTOCOL,
    look: async (payload, context): Promise<Sighting> => {
      const standing = await candidate(http, payload.subject.id, context.signal);
      return stands(standing, payload.fields)
        ? { seen: "done", receipt: receiptOf(payload) }
        : { seen: "absent" };
    },
    act: (payload, context) =>
      safely(context.signal, async () => {
        const standing = await candidate(http, payload.subject.id, context.signal);
        if (standing === undefined) return { kind: "refused", why: "no such candidate" };
        return patch(http, payload, complete(standing, payload.fields), context);
      }),
  };
}

async function patch(
  http: VendorHttp<paths>,
  payload: PayloadOf<"fields">,
  fields: readonly Field[],
  context: EffectContext,
): Promise<Outcome> {
  const attempt = await http.once(
    "patch",
    "/v3/candidates/{id}",
    { path: { id: Number(payload.subject.id) }, body: { custom_fields: [...fields] } },
    context.signal,
  );
  return outcomeOf(attempt, (data) =>
    Written.safeParse(data).success ? receiptOf(payload) : undefined,
  );
}

function receiptOf(payload: PayloadOf<"fields">): Readonly<Record<string, string>> {
  return { candidate: payload.subject.id };
}

/** `ref kw:<opId>` closes the text; nobody else writes such a line. */
export function withReference(text: string, opId: string): string {
  return carries(text, opId) ? text : `${text.trimEnd()}\n\nref kw:${opId}`;
}

function carries(text: string, opId: string): boolean {
  const at = text.lastIndexOf(`ref kw:${opId}`);
  if (at < 0) return false;
  return !/^[\w-]/.test(text.slice(at + `ref kw:${opId}`.length));
}

interface Field {
  readonly name_key: string;
  readonly value: unknown;
}

/**
 * The whole list with ours in it: a list in the body replaces the one that stands, and the other
 * fields are the company's.
 */
function complete(
  standing: VendorCandidate,
  fields: Readonly<Record<string, string>>,
): readonly Field[] {
  const others = Object.entries(standing.custom_fields ?? {})
    .filter(([key, { value }]) => fields[key] === undefined && value !== null)
    .map(([key, { value }]) => ({ name_key: key, value }));
  return [...others, ...Object.entries(fields).map(([key, value]) => ({ name_key: key, value }))];
}

async function candidate(
  http: VendorHttp<paths>,
  id: string,
  signal: AbortSignal,
): Promise<VendorCandidate | undefined> {
  const { rows, malformed } = await harvest(http, signal).candidates({ ids: id });
  if (malformed.length > 0)
    throw new Problem("connector/unexpected-answer", { path: "/v3/candidates" });
  return rows.find((row) => String(row.id) === id);
}

function stands(
  standing: VendorCandidate | undefined,
  fields: Readonly<Record<string, string>>,
): boolean {
  const values = pick(standing, Object.keys(fields));
  return Object.entries(fields).every(([key, value]) => values[key] === value);
}

function pick(
  standing: VendorCandidate | undefined,
  keys: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(keys.map((key) => [key, text(standing?.custom_fields?.[key]?.value)]));
}

function text(value: unknown): string {
  if (typeof value === "string") return value;
  return value === null || value === undefined ? "" : JSON.stringify(value);
}
