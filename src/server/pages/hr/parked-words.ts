import { html } from "hono/html";
import { WORD } from "#nurture/effects/resolve";
import type { Programme } from "#nurture/model/programme";
import type { ParkedRow } from "#server/store/read-parked";
import type { ConnectorFacts } from "../../http/deps.ts";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { stepTitle } from "../step-title.ts";
import { whyText } from "./person-item.ts";

/** What words about a parked effect need besides its row. */
export interface AroundParked {
  readonly programme: Programme | undefined;
  readonly connectors: ReadonlyMap<string, ConnectorFacts>;
}

/** Evidence as connectors put it, where it holds a count or a name of its own. */
const EVIDENCE: readonly (readonly [RegExp, TextKey])[] = [
  [/^\d+ entries with one marker$/, "parked.why-entries"],
  [/ was opened by someone else$/, "parked.why-opened"],
];

/** What people call the thing: the mail's subject, the step, the hand-off, or its kind. */
export function parkedTitle(row: ParkedRow, around: AroundParked, reader: Reader): string {
  if (row.subject !== null) return row.subject;
  if (row.step !== null) return stepTitle(around.programme, row.step, reader);
  if (row.handoff_title !== null) return row.handoff_title;
  if (row.cause.startsWith("question/")) return reader.t("parked.question-mail");
  return parkedKind(row, around, reader);
}

export function vendorTitle({ vendor }: ParkedRow, { connectors }: AroundParked): string {
  return vendor === null ? "—" : (connectors.get(vendor)?.title ?? vendor);
}

/** "Mail through Outlook". */
export function parkedKind(row: ParkedRow, around: AroundParked, reader: Reader): string {
  return reader.t(`effect.${row.kind}`, { vendor: vendorTitle(row, around) });
}

/** Why nobody can tell, as a sentence; decided ones keep the reason in their receipt. */
export function parkedWhy(row: ParkedRow, reader: Reader): string {
  const why = row.receipt?.[WORD.evidence] ?? row.why ?? "";
  const known = EVIDENCE.find(([pattern]) => pattern.test(why))?.[1];
  const words = known === undefined ? whyText(why, reader) : reader.t(known);
  return reader.t("parked.because", { why: words });
}

/** Where to look before deciding. */
export function whereToLook(row: ParkedRow, around: AroundParked, reader: Reader): string {
  const mailbox = row.mailbox ?? "—";
  const when = clockText(row.armed_at ?? row.intended_at, reader);
  if (row.kind === "mail") return reader.t("parked.where-mail", { mailbox, when });
  if (row.kind === "entry") return reader.t("parked.where-entry", { mailbox });
  return reader.t("parked.where-other", { vendor: vendorTitle(row, around) });
}

/** With its zone, so that it can be held against what a mailbox shows. */
export function clockText(at: Temporal.Instant, reader: Reader): string {
  return `${reader.moment(at, "UTC")} UTC`;
}

/** Everything that is known of it, for whoever decides. */
export function evidence(row: ParkedRow, reader: Reader): Html {
  const when = (at: Temporal.Instant | null) =>
    at === null
      ? reader.t("parked.not-tried")
      : html`<time datetime="${at.toString()}">${reader.ago(at)}</time>
          <span class="muted">${clockText(at, reader)}</span>`;
  const pair = (text: TextKey, value: Html | string) =>
    html`<div>
      <dt>${reader.t(text)}</dt>
      <dd>${value}</dd>
    </div>`;
  const { attempt: attempts, absences, failures } = row;
  return html`<dl class="facts">
    ${pair("parked.intended", when(row.intended_at))} ${pair("parked.armed", when(row.armed_at))}
    ${pair("parked.parked-at", when(row.settled_at))}
    ${pair("parked.attempts", reader.t("parked.attempts-count", { attempts }))}
    ${pair("parked.looks", reader.t("parked.looks-count", { absences, failures }))}
    ${pair("parked.draft", draft(row, reader))} ${pair("parked.receipt", receipt(row, reader))}
    ${pair("parked.operation", html`<span class="mono">${row.op_id}</span>`)}
  </dl>`;
}

function draft({ token }: ParkedRow, reader: Reader): string {
  return reader.t(token === null ? "parked.draft-none" : "parked.draft-kept");
}

function receipt(row: ParkedRow, reader: Reader): Html | string {
  const given = Object.entries(row.receipt ?? {}).filter(([name]) => !isWord(name));
  if (given.length === 0) return reader.t("parked.no-receipt");
  return html`${given.map(([name, value]) => html`<span class="mono">${name}: ${value}</span> `)}`;
}

/** A person's word in a receipt is told in a sentence, not as a vendor's id. */
export function isWord(name: string): boolean {
  return Object.values<string>(WORD).includes(name);
}
