import type { Refusal } from "./refusal.ts";

/** One stored document: its fields beside those that Frappe keeps on all of them. */
export type Document = Readonly<Record<string, unknown>> & {
  readonly name: string;
  readonly creation: string;
  readonly modified: string;
  readonly owner: string;
  readonly docstatus: 0 | 1 | 2;
};

/** What was sent for a new document. */
export type Sent = Readonly<Record<string, unknown>>;

/** What the checks may look up. */
export interface Lookup {
  all(doctype: string): readonly Document[];
  get(doctype: string, name: string): Document | undefined;
}

export interface Store extends Lookup {
  insert(doctype: string, sent: Sent, owner: string): Document | Refusal;
  /** What a person does in the desk: no checks, a new `modified`. */
  change(doctype: string, name: string, changes: Sent): Document;
}
