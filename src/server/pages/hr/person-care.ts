import { randomUUID } from "node:crypto";
import { html } from "hono/html";
import { z } from "zod";
import { isCareOn } from "#nurture/care/confirmed";
import type { LogNote } from "#nurture/ledger/entry";
import { PersonId } from "#nurture/model/ids";
import type { Person } from "#nurture/model/person";
import { Problem } from "#nurture/problem";
import { dayBegins } from "#nurture/time/wall-clock";
import {
  attentionRows,
  confirmations,
  declaredOf,
  looksOf,
  saveDeclaration,
  withdrawDeclarations,
  type Look,
  type StoredAttention,
} from "#server/store/attention";
import { displayName, loadPerson } from "#server/store/people";
import { readPerson } from "#server/store/read-candidate";
import { callsWith, type CallRow } from "#server/store/read-calls";
import type { Reader } from "../../text/reader.ts";
import { ownZone } from "../candidate/own-time.ts";
import { field } from "../field.ts";
import { page, post, type Asked, type Html, type Tried, type User } from "../page.ts";
import { tag } from "../state-tag.ts";
import { attentionText, evidenceList } from "./attention-words.ts";
import { placeByHand } from "./call-acts.ts";
import { callState } from "./call-words.ts";
import { isLooking, writeLook } from "./look.ts";

const DATE_CHARACTERS = 10;
const PLAN_DAYS_MAX = 180;
const LOOKS_SHOWN = 10;

interface CareView {
  readonly person: Person;
  readonly isOn: boolean;
  /** Undefined until this reader's look is written down. */
  readonly reasons: readonly StoredAttention[] | undefined;
  readonly looks: readonly Look[];
  readonly isDeclared: boolean;
  readonly calls: readonly CallRow[];
}

const Plan = z.object({ on: z.iso.date() });
const Nothing = z.object({});

/**
 * Why a human should call this person. A GET changes nothing, and who looked is on record: so the
 * reasons open by a button that writes the look down, for its reader alone and a quarter of an hour.
 */
export const personCarePage = page({
  path: "/hr/people/:person/care",
  role: "hr",
  load: async (asked): Promise<CareView> => {
    const { tx, now, params } = asked;
    const parsed = PersonId.safeParse(params["person"]);
    const person = parsed.success ? await readPerson(tx, parsed.data) : undefined;
    if (person === undefined) throw new Problem("page/unknown");
    const looks = await looksOf(tx, person.id);
    const isOn = isCareOn(person.place.country, await confirmations(tx));
    const isOpen = isOn && isLooking(looks, asked);
    return {
      person,
      isOn,
      looks,
      reasons: isOpen ? await attentionRows(tx, person.id, now) : undefined,
      isDeclared: isOn && (await declaredOf(tx, person.id)).length > 0,
      calls: await callsWith(tx, person.id),
    };
  },
  view: (loaded, reader, tried) => ({
    title: reader.t("attention.title"),
    frame: "bar",
    isNarrow: true,
    at: "cohort",
    body: html`<div class="head">
        <div>
          <p class="back">
            <a href="/hr/people/${loaded.person.id}">${displayName(loaded.person)}</a>
          </p>
          <h1>${reader.t("attention.title")}</h1>
          <p class="muted small">${reader.t("attention.lead")}</p>
          <p class="muted small">${reader.t("person.clock", { zone: ownZone(loaded.person) })}</p>
        </div>
      </div>
      <div class="stack">
        ${reasonsCard(loaded, reader)} ${planCard(loaded, reader, tried)}
        ${callsCard(loaded, reader)} ${loaded.isOn ? declareCard(loaded, reader) : ""}
        ${looksCard(loaded, reader)}
      </div>`,
  }),
  posts: [
    post<User, object>({
      path: "/look",
      form: Nothing,
      act: async (asked) => {
        const { id } = await lockedPerson(asked);
        return `/hr/people/${id}/care?look=${await writeLook(asked, id)}`;
      },
    }),
    post<User, z.infer<typeof Plan>>({
      path: "/plan",
      form: Plan,
      errors: { on: "call.day-error" },
      act: async (asked, form) => {
        const person = await lockedPerson(asked);
        const zone = ownZone(person);
        const on = Temporal.PlainDate.from(form.on);
        const { days } = asked.now.toZonedDateTimeISO(zone).toPlainDate().until(on);
        if (days < 0 || days > PLAN_DAYS_MAX) return { on: "call.day-error" };
        const call = await placeByHand(asked, person, dayBegins(on, zone));
        return `/hr/calls/${call}?did=call-planned`;
      },
    }),
    post<User, object>({
      path: "/declare",
      form: Nothing,
      act: async (asked) => {
        const { id, place } = await lockedPerson(asked);
        if (!isCareOn(place.country, await confirmations(asked.tx)))
          throw new Problem("page/unknown");
        const said = { id: randomUUID(), person: id, by: asked.who.id };
        await saveDeclaration(asked.tx, asked.deps.tenant, said, asked.now);
        await note(asked, id, { what: "care.changed", payload: { declared: "other-offer" } });
        return `/hr/people/${id}/care?did=declared`;
      },
    }),
    post<User, object>({
      path: "/withdraw",
      form: Nothing,
      act: async (asked) => {
        const { id } = await lockedPerson(asked);
        await withdrawDeclarations(asked.tx, id, asked.now);
        await note(asked, id, { what: "care.changed", payload: { withdrawn: "other-offer" } });
        return `/hr/people/${id}/care?did=withdrawn`;
      },
    }),
  ],
});

async function lockedPerson({ tx, params }: Asked<User>): Promise<Person> {
  const parsed = PersonId.safeParse(params["person"]);
  const person = parsed.success ? await loadPerson(tx, parsed.data) : undefined;
  if (person === undefined) throw new Problem("page/unknown");
  return person;
}

async function note(
  { tx, deps, who, now }: Asked<User>,
  person: PersonId,
  what: Pick<LogNote, "what" | "facts" | "payload">,
): Promise<void> {
  await deps.appendLog(tx, deps.tenant, [{ actor: `user:${who.id}`, at: now, person, ...what }]);
}

function reasonsCard(loaded: CareView, reader: Reader): Html {
  return html`<section class="card">
    <h2>${reader.t("attention.reasons")}</h2>
    ${loaded.isOn ? opened(loaded, reader) : html`<p>${reader.t("attention.off")}</p>`}
  </section>`;
}

function opened({ person, reasons }: CareView, reader: Reader): Html {
  if (reasons === undefined)
    return html`<form method="post" action="/hr/people/${person.id}/care/look">
      <p class="muted small">${reader.t("attention.look-lead")}</p>
      <button class="button">${reader.t("attention.look")}</button>
    </form>`;
  if (reasons.length === 0) return html`<p>${reader.t("attention.none")}</p>`;
  return html`<ul class="items">
    ${reasons.map(
      (reason) =>
        html`<li>
          ${
            reason.disputedAt === undefined
              ? html`<strong>${attentionText(reason, reader)}</strong>`
              : html`<del>${attentionText(reason, reader)}</del>
                  ${tag("wait", reader.t("attention.disputed"))}`
          }
          ${evidenceList(reason, ownZone(person), reader)}
        </li>`,
    )}
  </ul>`;
}

function planCard({ person }: CareView, reader: Reader, tried: Tried): Html {
  const today = reader.now.toZonedDateTimeISO(ownZone(person)).toPlainDate();
  return html`<section class="card">
    <h2>${reader.t("call.plan")}</h2>
    <form class="fields" method="post" action="/hr/people/${person.id}/care/plan">
      ${field(
        {
          name: "on",
          label: reader.t("call.plan-on"),
          hint: reader.t("call.plan-hint"),
          kind: "day",
          charactersMax: DATE_CHARACTERS,
          required: true,
          value: today.add({ days: 1 }).toString(),
        },
        tried,
        reader,
      )}
      <div><button class="button">${reader.t("call.plan-save")}</button></div>
    </form>
  </section>`;
}

function callsCard({ calls, person }: CareView, reader: Reader): Html {
  return html`<section class="card">
    <h2>${reader.t("call.all-with")}</h2>
    ${
      calls.length === 0
        ? html`<p class="muted small">${reader.t("call.none-with")}</p>`
        : html`<ul class="items">
            ${calls.map(
              (call) =>
                html`<li>
                  <a href="/hr/calls/${call.id}"
                    >${reader.t(`callkind.${call.kind}`)} ·
                    ${reader.moment(call.done_at ?? call.due_at, ownZone(person))}</a
                  >
                  ${callState(call, reader)}
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

function declareCard({ person, isDeclared }: CareView, reader: Reader): Html {
  return html`<section class="card">
    <h2>${reader.t("declare.title")}</h2>
    <form
      method="post"
      action="/hr/people/${person.id}/care/${isDeclared ? "withdraw" : "declare"}"
    >
      <p class="muted small">${reader.t("declare.hr-lead")}</p>
      <button class="button">
        ${reader.t(isDeclared ? "declare.withdraw" : "declare.hr-note")}
      </button>
    </form>
  </section>`;
}

function looksCard({ looks, person }: CareView, reader: Reader): Html {
  return html`<section class="card">
    <h2>${reader.t("attention.who-looked")}</h2>
    ${lookList(looks, ownZone(person), reader)}
  </section>`;
}

/** The same list for HR and for the person it is about. */
export function lookList(looks: readonly Look[], zone: string, reader: Reader): Html {
  if (looks.length === 0)
    return html`<p class="muted small">${reader.t("attention.nobody-looked")}</p>`;
  const items = (part: readonly Look[]) =>
    html`<ul class="items">
      ${part.map(
        ({ name, at }) =>
          html`<li>
            ${name ?? reader.t("local.someone")}
            <span class="muted">${reader.moment(at, zone)}</span>
          </li>`,
      )}
    </ul>`;
  const more = (looks[0]?.of ?? 0) - LOOKS_SHOWN;
  return html`${items(looks.slice(0, LOOKS_SHOWN))}
  ${
    more <= 0
      ? ""
      : html`<details>
          <summary>${reader.t("attention.more-looks", { count: more })}</summary>
          ${items(looks.slice(LOOKS_SHOWN))}
        </details>`
  }`;
}
