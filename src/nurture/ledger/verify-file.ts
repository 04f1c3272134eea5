import { GENESIS, hashOf, type Entry } from "./chain.ts";
import { encode, type Encodable } from "./encode.ts";
import { EXPORT_VERSION, type ExportHeader } from "./export-line.ts";

/**
 * unreadable: not an exported log, or a line in another than the one encoding · gap: an entry is
 * missing or moved · link: the entry before was replaced · hash: the entry was rewritten ·
 * truncated or surplus: fewer or more entries than the first line says · head: the log does not
 * contain the head that was kept elsewhere, or does not end in its own.
 */
export type ExportFault = "unreadable" | "gap" | "link" | "hash" | "truncated" | "surplus" | "head";

export type ExportVerdict =
  | {
      readonly ok: true;
      readonly entries: number;
      readonly head: string;
      /** The first so many entries are what they were when the kept head was written down. */
      readonly covered: number;
    }
  | { readonly ok: false; readonly index: number; readonly why: ExportFault };

/** Takes an exported log line by line and keeps none of them. */
export interface ExportVerifier {
  take(line: string): void;
  finish(): ExportVerdict;
  /** What another verifier goes on from, with the same kept head. */
  progress(): VerifyProgress;
}

/** UTF-16 units of a line; an entry of ours is far smaller. */
const LINE_MAX = 1_048_576;
const HASH = /^[0-9a-f]{64}$/;

/** Where a pass stands; plain values, so that a long one can be put down and taken up again. */
export interface VerifyProgress {
  readonly header?: ExportHeader;
  /** Entries that hold so far. */
  readonly entries: number;
  readonly head: string;
  readonly covered: number;
  readonly fault?: { readonly index: number; readonly why: ExportFault };
}

const BEGINNING: VerifyProgress = { entries: 0, head: GENESIS, covered: 0 };

/**
 * Verifies an exported log against a head kept elsewhere: any head this log once had will do, and
 * `covered` says how far it reaches. Without one, only what the file says of itself is checked.
 */
export function verifyExport(lines: Iterable<string>, head: string | undefined): ExportVerdict {
  const verifier = exportVerifier(head);
  for (const line of lines) verifier.take(line);
  return verifier.finish();
}

/** The same for lines that arrive one after the other. */
export function exportVerifier(
  kept: string | undefined,
  from: VerifyProgress = BEGINNING,
): ExportVerifier {
  let at = from;
  return {
    take: (line) => {
      const text = line.endsWith("\r") ? line.slice(0, -1) : line;
      if (at.fault === undefined && text !== "") at = next(at, text, kept);
    },
    finish: () => verdictOf(at, kept),
    progress: () => at,
  };
}

function next(at: VerifyProgress, line: string, kept: string | undefined): VerifyProgress {
  const fault = (why: ExportFault): VerifyProgress => ({
    ...at,
    fault: { index: at.entries, why },
  });
  if (line.length > LINE_MAX) return fault("unreadable");
  if (at.header === undefined) {
    const header = readHeader(line);
    return header === undefined ? fault("unreadable") : { ...at, header };
  }
  if (at.entries >= at.header.entries) return fault("surplus");
  const entry = readEntry(line);
  if (entry === undefined) return fault("unreadable");
  if (entry.index !== at.entries) return fault("gap");
  if (entry.previous !== at.head) return fault("link");
  if (entry.hash !== hashOf(entry.index, entry.previous, entry.body)) return fault("hash");
  const entries = at.entries + 1;
  return { ...at, entries, head: entry.hash, covered: entry.hash === kept ? entries : at.covered };
}

function verdictOf(at: VerifyProgress, kept: string | undefined): ExportVerdict {
  const { header, entries, head, covered, fault } = at;
  if (fault !== undefined) return { ok: false, ...fault };
  if (header === undefined) return { ok: false, index: 0, why: "unreadable" };
  if (entries < header.entries) return { ok: false, index: entries, why: "truncated" };
  const isKnown = kept === undefined || covered > 0 || (entries === 0 && kept === GENESIS);
  if (head !== header.head || !isKnown) return { ok: false, index: entries, why: "head" };
  return { ok: true, entries, head, covered };
}

function readHeader(line: string): ExportHeader | undefined {
  const value = parse(line);
  if (value === undefined || value["keepwarmLog"] !== EXPORT_VERSION) return undefined;
  const { tenant, entries, head } = value;
  if (typeof tenant !== "string" || typeof head !== "string" || !HASH.test(head)) return undefined;
  if (!Number.isSafeInteger(entries) || (entries as number) < 0) return undefined;
  return { tenant, head, entries: entries as number };
}

/** A line counts only in its one encoding, or two readers could read two things from it. */
function readEntry(line: string): Entry | undefined {
  const value = parse(line);
  if (value === undefined || Object.keys(value).length !== 4 || !isCanonical(value, line)) {
    return undefined;
  }
  const { index, previous, body, hash } = value;
  if (body === undefined || typeof index !== "number") return undefined;
  if (typeof previous !== "string" || typeof hash !== "string") return undefined;
  return { index, previous, body, hash };
}

function isCanonical(value: Encodable, line: string): boolean {
  try {
    return encode(value) === line;
  } catch {
    return false;
  }
}

function parse(line: string): { readonly [key: string]: Encodable } | undefined {
  try {
    const value = JSON.parse(line) as Encodable;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    return value as { readonly [key: string]: Encodable };
  } catch {
    return undefined;
  }
}
