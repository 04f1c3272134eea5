import { randomUUID } from "node:crypto";
import { html } from "hono/html";
import { z } from "zod";
import { isCareOn } from "#nurture/care/confirmed";
import type { LogNote } from "#nurture/ledger/entry";
import type { PersonId } from "#nurture/model/ids";
import {
  attentionRows,
  confirmations,
  declaredOf,
  looksOf,
  saveDeclaration,
  saveDispute,
  withdrawDeclarations,
  type Look,
  type StoredAttention,
} from "#server/store/attention";
import { openCallsOf, type OpenCall } from "#server/store/calls";
import { lockPerson } from "#server/store/people";
import { callsWith } from "#server/store/read-calls";
import type { Reader } from "../../text/reader.ts";
import { noteOf } from "../hr/call-data.ts";
import { attentionText, evidenceList } from "../hr/attention-words.ts";
import { lookList } from "../hr/person-care.ts";
import { page, post, type Asked, type Candidate, type Html } from "../page.ts";
import { tag } from "../state-tag.ts";
import { backHome, own, ownLanguage, type Own } from "./own.ts";
import { ownZone } from "./own-time.ts";

const MARK_CHARACTERS_MAX = 400;

interface Cared extends Own {
  readonly isOn: boolean;
  readonly reasons: readonly StoredAttention[];
  readonly calls: readonly OpenCall[];
  /** What colleagues noted of calls, the newest first. */
  readonly noted: readonly { readonly at: Temporal.Instant; readonly note: string }[];
  readonly looks: readonly Look[];
  readonly isDeclared: boolean;
}

const Dispute = z.object({
  mark: z.string().min(1).max(MARK_CHARACTERS_MAX),
  is: z.enum(["wrong", "right"]),
});
const Declare = z.object({ is: z.enum(["told", "taken-back"]) });

/** Why HR may call: what the person sees here is what HR sees, and their word on it holds. */
export const ownCarePage = page({
  path: "/c/:token/calls",
  role: "candidate",
  load: async (asked): Promise<Cared> => {
    const { tx, now } = asked;
    const mine = await own(asked);
    const { id } = mine.person;
    const isOn = isCareOn(mine.person.place.country, await confirmations(tx));
    return {
      ...mine,
      isOn,
      reasons: isOn ? await attentionRows(tx, id, now) : [],
      calls: await openCallsOf(tx, id),
      noted: await notedOf(asked, id),
      looks: await looksOf(tx, id),
      isDeclared: isOn && (await declaredOf(tx, id)).length > 0,
    };
  },
  languageOf: ownLanguage,
  view: (cared, reader) => ({
    title: reader.t("own-care.title"),
    frame: "phone",
    body: html`${backHome(cared, reader)}
      <div>
        <h1>${reader.t("own-care.title")}</h1>
        <p class="lead">${reader.t(cared.isOn ? "own-care.lead" : "own-care.off")}</p>
        <p class="muted small">${reader.t("person.clock", { zone: ownZone(cared.person) })}</p>
      </div>
      ${callsCard(cared, reader)}
      ${cared.isOn ? html`${reasonsCard(cared, reader)} ${declareCard(cared, reader)}` : ""}
      ${notedCard(cared, reader)} ${looksCard(cared, reader)}`,
  }),
  posts: [
    post<Candidate, z.infer<typeof Dispute>>({
      path: "/dispute",
      form: Dispute,
      act: async (asked, { mark, is }) => {
        const { tx, deps, who, now } = asked;
        await lockPerson(tx, who.person);
        const known = (await attentionRows(tx, who.person, now)).some((each) => each.mark === mark);
        if (!known) return `${who.base}/calls`;
        const dispute = { person: who.person, mark, isWrong: is === "wrong" };
        await saveDispute(tx, deps.tenant, dispute, now);
        await note(asked, { what: "attention.disputed", payload: { mark, is } });
        return `${who.base}/calls?did=${is === "wrong" ? "disputed" : "undisputed"}`;
      },
    }),
    post<Candidate, z.infer<typeof Declare>>({
      path: "/other-offer",
      form: Declare,
      act: async (asked, { is }) => {
        const { tx, deps, who, now } = asked;
        const { person } = await own(asked);
        if (!isCareOn(person.place.country, await confirmations(tx))) return `${who.base}/calls`;
        await lockPerson(tx, who.person);
        const said = { id: randomUUID(), person: who.person, by: null };
        if (is === "told") await saveDeclaration(tx, deps.tenant, said, now);
        else await withdrawDeclarations(tx, who.person, now);
        await note(asked, { what: "care.changed", payload: { otherOffer: is } });
        return `${who.base}/calls?did=${is === "told" ? "declared" : "withdrawn"}`;
      },
    }),
  ],
});

async function notedOf({ tx, deps }: Asked<Candidate>, person: PersonId): Promise<Cared["noted"]> {
  return (await callsWith(tx, person)).flatMap((call) => {
    const note = noteOf(call, deps.sealer);
    return note === undefined
      ? []
      : [{ at: call.done_at ?? call.cancelled_at ?? call.due_at, note }];
  });
}

async function note(
  { tx, deps, who, now }: Asked<Candidate>,
  what: Pick<LogNote, "what" | "payload">,
): Promise<void> {
  const { person } = who;
  await deps.appendLog(tx, deps.tenant, [{ actor: "candidate", at: now, person, ...what }]);
}

function callsCard({ calls, person }: Cared, reader: Reader): Html {
  return html`<section class="card">
    <h2>${reader.t("own-care.calls")}</h2>
    ${
      calls.length === 0
        ? html`<p class="muted small">${reader.t("own-care.no-calls")}</p>`
        : html`<ul class="items">
            ${calls.map(
              ({ due_at: at }) =>
                html`<li>
                  ${reader.t("own-care.call", {
                    day: reader.day(at.toZonedDateTimeISO(ownZone(person)).toPlainDate()),
                  })}
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

function reasonsCard({ reasons, base, person }: Cared, reader: Reader): Html {
  return html`<section class="card">
    <h2>${reader.t("own-care.seen")}</h2>
    ${
      reasons.length === 0
        ? html`<p>${reader.t("attention.none")}</p>`
        : html`<ul class="items">
            ${reasons.map((reason, index) => {
              const isWrong = reason.disputedAt !== undefined;
              return html`<li>
                <span id="reason-${index}"
                  >${
                    isWrong
                      ? html`<del>${attentionText(reason, reader)}</del>
                          ${tag("wait", reader.t("own-care.is-wrong"))}`
                      : html`<strong>${attentionText(reason, reader)}</strong>`
                  }</span
                >
                ${evidenceList(reason, ownZone(person), reader)}
                <form method="post" action="${base}/calls/dispute">
                  <input type="hidden" name="mark" value="${reason.mark}" />
                  <button
                    class="button"
                    name="is"
                    value="${isWrong ? "right" : "wrong"}"
                    aria-describedby="reason-${index}"
                  >
                    ${reader.t(isWrong ? "own-care.right" : "own-care.wrong")}
                  </button>
                </form>
              </li>`;
            })}
          </ul>`
    }
  </section>`;
}

function declareCard({ base, isDeclared }: Cared, reader: Reader): Html {
  return html`<section class="card">
    <h2>${reader.t("declare.title")}</h2>
    <form method="post" action="${base}/calls/other-offer">
      <p class="muted small">${reader.t("declare.own-lead")}</p>
      <button class="button" name="is" value="${isDeclared ? "taken-back" : "told"}">
        ${reader.t(isDeclared ? "declare.withdraw" : "declare.own-note")}
      </button>
    </form>
  </section>`;
}

function notedCard({ noted, person }: Cared, reader: Reader): Html | "" {
  if (noted.length === 0) return "";
  return html`<section class="card">
    <h2>${reader.t("own-care.noted")}</h2>
    <ul class="items">
      ${noted.map(
        ({ at, note }) =>
          html`<li>
            <span class="muted small"
              >${reader.day(at.toZonedDateTimeISO(ownZone(person)).toPlainDate())}</span
            >
            <p class="written">${note}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}

function looksCard({ looks, person }: Cared, reader: Reader): Html {
  return html`<section class="card">
    <h2>${reader.t("attention.who-looked")}</h2>
    ${lookList(looks, ownZone(person), reader)}
  </section>`;
}
