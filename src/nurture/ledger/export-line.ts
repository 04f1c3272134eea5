import { encode } from "./encode.ts";

/** The format's version, in the first line of every exported log. */
export const EXPORT_VERSION = 1;

export interface ExportHeader {
  readonly tenant: string;
  readonly entries: number;
  /** Hash of the last entry, or 64 zeros. */
  readonly head: string;
}

/** The first line of an exported log. */
export function headerLine({ tenant, entries, head }: ExportHeader): string {
  return JSON.stringify({ keepwarmLog: EXPORT_VERSION, tenant, entries, head });
}

/**
 * One entry as a line. The body goes in as the text that is stored, unread, so that a stored text
 * somebody changed reaches whoever verifies the file.
 */
export function entryLine(entry: {
  readonly index: number;
  readonly previous: string;
  readonly body: string;
  readonly hash: string;
}): string {
  const { index, previous, body, hash } = entry;
  return `{"body":${body},"hash":${encode(hash)},"index":${encode(index)},"previous":${encode(previous)}}`;
}
