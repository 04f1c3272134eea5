import { z } from "zod";
import { fingerprint } from "../ledger/fingerprint.ts";
import { Instant } from "../model/temporal.ts";
import type { ProfileFact } from "../model/profile.ts";
import type { DoorRefusal, HeldReport } from "../model/record.ts";
import { fieldClass, type FieldClass } from "./field-class.ts";

/** Competencies and notes that one report may bring. */
const ITEMS_MAX = 40;

const Words = z.string().trim().min(1).max(1_500);

/** Who made the report, when, and which human answers for it. */
const Provenance = z.object({
  system: z.string().trim().min(1).max(120),
  ranAt: Instant,
  reviewedBy: z.string().trim().min(1).max(120),
});
const Competency = z.object({
  name: z.string().trim().min(1).max(120),
  rating: z.number().min(0).max(100),
  of: z.number().min(1).max(100),
  rubric: z.string().trim().min(1).max(300),
});
const Note = z.object({ text: Words, writtenBy: z.literal("human") });
const Transcript = z.object({ text: z.string().trim().min(1).max(20_000), consentAt: Instant });

/** The fields that come in; whatever else a report holds stays outside. */
const LISTED: Readonly<Record<string, readonly string[]>> = {
  report: ["provenance", "competencies", "notes", "transcript"],
  provenance: Object.keys(Provenance.shape),
  competencies: Object.keys(Competency.shape),
  notes: Object.keys(Note.shape),
  transcript: Object.keys(Transcript.shape),
};

export interface Reported {
  readonly facts: readonly ProfileFact[];
  /** Classes of what stayed outside; never a value, and never the name of a field. */
  readonly refused: readonly DoorRefusal[];
  /** The whole report waits, and none of its words is kept. */
  readonly held: readonly HeldReport[];
}

/** An interview's report through the allow-list: ratings with a rubric, human notes, a transcript that was agreed to. */
export function readReport(raw: unknown, source: string): Reported {
  const report = plain(raw);
  if (report === undefined) return outside(["unreadable"], source, []);
  const refused = unlisted(report, "report");
  const provenance = Provenance.safeDecode(plain(report["provenance"]) as never);
  if (!provenance.success) return outside(refused, source, [{ source, why: "no-provenance" }]);
  const base = { at: provenance.data.ranAt, confidence: "recorded" } as const;
  const items = [
    ...itemsOf(report, "competencies").map((item) => competency(item, source)),
    ...itemsOf(report, "notes").map((item) => note(item, `${source}.note`)),
    ...(report["transcript"] === undefined ? [] : [transcript(report["transcript"], source)]),
  ];
  return {
    facts: items.flatMap((item) => ("fact" in item ? [{ ...base, ...item.fact }] : [])),
    refused: counted(
      [...refused, ...items.flatMap((item) => ("fact" in item ? [] : [item.refused]))],
      source,
    ),
    held: [],
  };
}

type Item =
  | { readonly fact: Pick<ProfileFact, "topic" | "value" | "source"> }
  | { readonly refused: FieldClass };

function competency(raw: unknown, source: string): Item {
  const { data } = Competency.safeParse(raw);
  if (data === undefined) return { refused: "no-rubric" };
  const why = fieldClass(`${data.name} ${data.rubric}`);
  if (why !== undefined) return { refused: why };
  return {
    fact: {
      topic: "competency",
      value: `${data.name}: ${data.rating}/${data.of} (${data.rubric})`,
      source: `${source}.competency.${fingerprint([data.name]).slice(0, 8)}`,
    },
  };
}

function note(raw: unknown, source: string): Item {
  const { data } = Note.safeParse(raw);
  if (data === undefined) return { refused: "machine-note" };
  return { fact: { topic: "interview-note", value: data.text, source } };
}

function transcript(raw: unknown, source: string): Item {
  const { data } = Transcript.safeDecode(raw as never);
  if (data === undefined) return { refused: "no-consent" };
  return {
    fact: { topic: "interview-transcript", value: data.text, source: `${source}.transcript` },
  };
}

function itemsOf(report: Plain, name: "competencies" | "notes"): readonly unknown[] {
  const items = report[name];
  return Array.isArray(items) ? (items as readonly unknown[]).slice(0, ITEMS_MAX) : [];
}

/** The classes of all fields that are on no list, at every depth that is listed. */
function unlisted(fields: Plain, list: string): readonly FieldClass[] {
  return Object.entries(fields).flatMap(([name, inside]) => {
    if (LISTED[list]?.includes(name) !== true) return [fieldClass(name) ?? "unlisted"];
    if (LISTED[name] === undefined) return [];
    const parts: readonly unknown[] = Array.isArray(inside) ? inside : [inside];
    return parts.flatMap((part) => unlisted(plain(part) ?? {}, name));
  });
}

function outside(
  refused: readonly FieldClass[],
  source: string,
  held: readonly HeldReport[],
): Reported {
  return { facts: [], refused: counted(refused, source), held };
}

function counted(refused: readonly FieldClass[], source: string): readonly DoorRefusal[] {
  const groups = Map.groupBy(refused, (what) => what);
  return [...groups]
    .map(([what, of]) => ({ what, source, count: of.length }))
    .toSorted((a, b) => (a.what < b.what ? -1 : 1));
}

type Plain = Readonly<Record<string, unknown>>;

function plain(value: unknown): Plain | undefined {
  const isPlain = typeof value === "object" && value !== null && !Array.isArray(value);
  return isPlain ? (value as Plain) : undefined;
}
