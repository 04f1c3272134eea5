import { html } from "hono/html";
import type { AlarmKind } from "#nurture/alarms/cause";
import { alarmText } from "#nurture/alarms/tell";
import { pastAlarms, standingAlarms, type StoredAlarm } from "#server/store/alarms";
import { readOperations, type Operations } from "#server/store/read-ops";
import type { ConnectorFacts } from "../../http/deps.ts";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { page, type Html } from "../page.ts";
import { tag } from "../state-tag.ts";
import { loadRestore, restoreCard, sendHeld, type Restoring } from "./restore-card.ts";

const PATH = "/admin/operations";
/** Alarms that are over and still shown; all of them are in the sync log. */
const PAST_MAX = 20;

interface Loaded {
  readonly operations: Operations;
  readonly standing: readonly StoredAlarm[];
  readonly past: readonly StoredAlarm[];
  readonly known: ReadonlyMap<string, ConnectorFacts>;
  readonly restore: Restoring | undefined;
}

const KINDS = {
  late: "ops.kind-late",
  failing: "ops.kind-failing",
  parked: "ops.kind-parked",
  held: "ops.kind-held",
  unnamed: "ops.kind-unnamed",
  connection: "ops.kind-connection",
  restore: "ops.kind-restore",
} as const satisfies Record<AlarmKind, TextKey>;

/** What is late, failing or parked now, and which alarms stand since when. */
export const operationsPage = page({
  path: PATH,
  role: "it_admin",
  load: async ({ tx, now, deps }): Promise<Loaded> => ({
    operations: await readOperations(tx, now),
    standing: await standingAlarms(tx),
    past: await pastAlarms(tx, PAST_MAX),
    known: deps.connectors,
    restore: await loadRestore({ tx }),
  }),
  view: ({ operations, standing, past, known, restore }, reader) => ({
    title: reader.t("ops.title"),
    frame: "bar",
    at: "operations",
    body: html`<div class="head">
        <div>
          <h1>${reader.t("ops.title")}</h1>
          <p class="muted small">${reader.t("ops.lead")}</p>
        </div>
      </div>
      ${restore === undefined ? "" : restoreCard(restore, PATH, reader)}
      <section class="card stack" aria-label="${reader.t("ops.now")}">
        <h2 class="title">${reader.t("ops.now")}</h2>
        ${counts(operations, reader)}
      </section>
      <h2>${reader.t("ops.standing")}</h2>
      ${standing.length === 0 ? html`<p class="empty">${reader.t("ops.none-standing")}</p>` : ""}
      ${standing.map((alarm) => notice(alarm, known, reader))}
      <h2>${reader.t("ops.past")}</h2>
      ${
        past.length === 0
          ? html`<p class="empty">${reader.t("ops.none-past")}</p>`
          : history(past, known, reader)
      }`,
  }),
  posts: [sendHeld(PATH)],
});

function counts(operations: Operations, reader: Reader): Html {
  const { due, late, oldestUnsentAt, settled, failed, parked, effects } = operations;
  const open = effects.filter(({ state }) => ["intent", "armed", "unknown"].includes(state));
  const pair = (text: TextKey, value: Html | string) =>
    html`<div>
      <dt>${reader.t(text)}</dt>
      <dd>${value}</dd>
    </div>`;
  const count = (value: number, wash: "care" | "wait") =>
    value === 0 ? reader.number(0) : tag(wash, reader.number(value));
  return html`<dl class="facts">
    ${pair("ops.due", reader.number(due))} ${pair("ops.late", count(late, "care"))}
    ${pair(
      "ops.oldest",
      oldestUnsentAt === undefined
        ? reader.t("ops.none-unsent")
        : reader.t("ops.oldest-due", { when: reader.ago(oldestUnsentAt) }),
    )}
    ${pair("ops.parked", count(parked, "wait"))}
    ${pair(
      "ops.failed",
      settled === 0 ? reader.t("ops.none-settled") : reader.t("ops.failed-of", { failed, settled }),
    )}
    ${pair("ops.open", reader.number(open.reduce((sum, each) => sum + each.count, 0)))}
  </dl>`;
}

function sentence(
  { kind, facts }: StoredAlarm,
  known: Loaded["known"],
  reader: Reader,
): { readonly what: string; readonly more: string } {
  const title = known.get(String(facts["vendor"]))?.title;
  const spoken = title === undefined ? facts : { ...facts, vendor: title };
  return alarmText({ about: "began", kind, facts: spoken }, reader.language);
}

function notice(alarm: StoredAlarm, known: Loaded["known"], reader: Reader): Html {
  const { what, more } = sentence(alarm, known, reader);
  return html`<div class="notice bad">
    <p>${tag("care", reader.t(KINDS[alarm.kind]))} ${what}</p>
    <p class="small">${more}</p>
    <p class="muted small">
      ${reader.t("ops.since", { when: reader.ago(alarm.beganAt) })} ·
      ${moment(alarm.beganAt, reader)}
      ${
        alarm.connection === undefined
          ? ""
          : html` · <a href="/admin#${alarm.connection}">${reader.t("ops.to-connection")}</a>`
      }
    </p>
  </div>`;
}

function moment(at: Temporal.Instant, reader: Reader): Html {
  return html`<time datetime="${at.toString()}">${reader.moment(at, "UTC")} UTC</time>`;
}

function history(past: readonly StoredAlarm[], known: Loaded["known"], reader: Reader): Html {
  return html`<div class="table reflow">
    <table>
      <thead>
        <tr>
          <th scope="col">${reader.t("ops.alarm")}</th>
          <th scope="col">${reader.t("ops.began")}</th>
          <th scope="col">${reader.t("ops.ended")}</th>
        </tr>
      </thead>
      <tbody>
        ${past.map(
          (alarm) =>
            html`<tr>
              <td data-label="${reader.t("ops.alarm")}">
                <span>${sentence(alarm, known, reader).what}</span>
              </td>
              <td data-label="${reader.t("ops.began")}">${moment(alarm.beganAt, reader)}</td>
              <td data-label="${reader.t("ops.ended")}">
                ${alarm.endedAt === undefined ? "" : moment(alarm.endedAt, reader)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
