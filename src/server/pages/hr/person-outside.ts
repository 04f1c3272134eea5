import { html } from "hono/html";
import type { EffectRow, HandoffRow } from "#server/store/read-person-outside";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import type { Wash } from "../state-tag.ts";
import { isWord } from "./parked-words.ts";
import { whyText, type Item } from "./person-item.ts";

interface Words {
  readonly wash: Wash;
  readonly state: TextKey;
}

const HANDOFF = {
  waiting: { wash: "wait", state: "handoff.waiting" },
  offered: { wash: "warm", state: "handoff.offered" },
  accepted: { wash: "done", state: "handoff.accepted" },
  "not-taken": { wash: "care", state: "handoff.not-taken" },
} as const satisfies Readonly<Record<string, Words>>;

const MODULES = {
  onboarding: "module.onboarding",
  training: "module.training",
  "employee-relations": "module.employee-relations",
} as const satisfies Readonly<Record<string, TextKey>>;

const EFFECT = {
  intent: { wash: "wait", state: "effect.intent" },
  armed: { wash: "wait", state: "effect.armed" },
  unknown: { wash: "wait", state: "effect.unknown" },
  confirmed: { wash: "done", state: "effect.confirmed" },
  rejected: { wash: "care", state: "effect.rejected" },
  parked: { wash: "care", state: "effect.parked" },
  cancelled: { wash: "", state: "effect.cancelled" },
  withheld: { wash: "", state: "effect.withheld" },
} as const satisfies Readonly<Record<string, Words>>;

const KINDS = {
  mail: "effect.mail",
  entry: "effect.entry",
  note: "effect.note",
  fields: "effect.fields",
  record: "effect.record",
} as const satisfies Readonly<Record<string, TextKey>>;

function wordsOf<T>(words: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.entries(words).find(([known]) => known === name)?.[1];
}

/** Where each hand-off item stands, with its receipts or what it waits for. */
export function handoffItems(items: readonly HandoffRow[], reader: Reader): readonly Item[] {
  return items.map((item) => {
    const words = wordsOf(HANDOFF, item.state);
    const module = wordsOf(MODULES, item.module);
    return {
      at: item.updated_at,
      kind: "handoff",
      wash: words?.wash ?? "",
      state: words === undefined ? item.state : reader.t(words.state),
      title: item.title,
      details: [
        module === undefined ? item.module : reader.t(module),
        ...(item.why === null ? [] : [whyText(item.why, reader)]),
        ...receiptLines(item.receipts, reader),
      ],
    };
  });
}

/**
 * Every change outside with its state. A confirmed mail is told by its touch; a parked one stays in
 * sight with its evidence until a person has decided.
 */
export function effectItems(effects: readonly EffectRow[], reader: Reader): readonly Item[] {
  return effects
    .filter(({ kind, state, touch_key: touch }) => {
      return kind !== "mail" || state !== "confirmed" || touch === null;
    })
    .map((effect) => {
      const words = wordsOf(EFFECT, effect.state);
      const kind = wordsOf(KINDS, effect.kind);
      return {
        at: effect.settled_at ?? effect.intended_at,
        kind: "outside",
        wash: words?.wash ?? "",
        state: words === undefined ? effect.state : reader.t(words.state),
        title: kind === undefined ? effect.kind : reader.t(kind, { vendor: effect.vendor ?? "—" }),
        details: [
          ...(effect.why === null ? [] : [whyText(effect.why, reader)]),
          ...(effect.state === "parked" ? [parkedLead(effect, reader)] : []),
          ...receiptLines(effect.receipt ?? {}, reader),
          html`<span class="mono">${effect.op_id.slice(0, 16)}</span>`,
        ],
      };
    });
}

function parkedLead({ op_id: op }: EffectRow, reader: Reader): Html {
  return html`${reader.t("effect.parked-lead")}
    <a href="/hr/parked/${op}">${reader.t("parked.decide")}</a>`;
}

function receiptLines(receipts: Readonly<Record<string, string>>, reader: Reader): readonly Html[] {
  return Object.entries(receipts)
    .filter(([name]) => !isWord(name))
    .map(
      ([name, value]) =>
        html`${reader.t("handoff.receipt", { name })} <span class="mono">${value}</span>`,
    );
}
