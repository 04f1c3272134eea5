import { html } from "hono/html";
import { z } from "zod";
import { CONFIRMATIONS, EEA_COUNTRIES, isCareOn } from "#nurture/care/confirmed";
import {
  careCountries,
  confirmations,
  saveConfirmation,
  type GivenConfirmation,
} from "#server/store/attention";
import { readCallsPerDay, saveCallsPerDay } from "#server/store/callers";
import { currentProgramme } from "#server/store/programmes";
import type { Reader } from "../../text/reader.ts";
import { field } from "../field.ts";
import { page, post, type Asked, type Html, type Page, type Tried, type User } from "../page.ts";
import { tag } from "../state-tag.ts";

const CALLS_CHARACTERS = 2;

interface CareSettings {
  readonly countries: readonly { readonly country: string; readonly people: number }[];
  readonly given: readonly GivenConfirmation[];
  readonly perDay: number;
  readonly silenceDays: number | undefined;
}

const Confirm = z.object({
  country: z.enum(EEA_COUNTRIES as [string, ...string[]]),
  what: z.enum(CONFIRMATIONS),
  is: z.enum(["given", "taken-back"]),
});
const Load = z.object({ calls: z.coerce.number().int().min(1).max(40) });

/** What the company confirms before anything is noticed about people in the EU and EEA. */
export const carePage = careFor("hr", "/hr/care");
export const careForItPage = careFor("it_admin", "/admin/care");

function careFor(role: "hr" | "it_admin", path: `/${string}`): Page {
  return page({
    path,
    role,
    load: async ({ tx }): Promise<CareSettings> => ({
      countries: await careCountries(tx),
      given: await confirmations(tx),
      perDay: await readCallsPerDay(tx),
      silenceDays: (await currentProgramme(tx))?.programme.rules.silenceDays,
    }),
    view: (loaded, reader, tried) => ({
      title: reader.t("care.title"),
      frame: "bar",
      isNarrow: true,
      at: "care",
      body: html`<div class="head">
          <div>
            <h1>${reader.t("care.title")}</h1>
            <p class="muted small">${reader.t("care.lead")}</p>
          </div>
        </div>
        <div class="stack">
          ${countryCards(loaded, path, reader)} ${loadCard(loaded, path, reader, tried)}
        </div>`,
    }),
    posts: [
      post<User, z.infer<typeof Confirm>>({
        path: "/confirm",
        form: Confirm,
        act: (asked, form) => confirm(asked, form, path),
      }),
      post<User, z.infer<typeof Load>>({
        path: "/load",
        form: Load,
        errors: { calls: "care.calls-error" },
        act: async (asked, { calls }) => {
          const { tx, deps, who, now } = asked;
          await saveCallsPerDay(tx, deps.tenant, calls);
          await deps.appendLog(tx, deps.tenant, [
            {
              what: "care.changed",
              actor: `user:${who.id}`,
              at: now,
              facts: { callsPerDay: calls },
            },
          ]);
          return `${path}?did=care-saved`;
        },
      }),
    ],
  });
}

async function confirm(
  { tx, deps, who, now }: Asked<User>,
  { country, what, is }: z.infer<typeof Confirm>,
  path: string,
): Promise<string> {
  const isGiven = is === "given";
  const change = { country, what, isGiven };
  const isNews = await saveConfirmation(tx, deps.tenant, change, { by: who.id, at: now });
  const happening = isGiven ? "care.confirmed" : "care.revoked";
  const facts = { country, confirmation: what };
  const note = { what: happening, actor: `user:${who.id}`, at: now, facts } as const;
  await deps.appendLog(tx, deps.tenant, isNews ? [note] : []);
  return `${path}?did=${isGiven ? "confirmed" : "revoked"}#${country}`;
}

function countryCards({ countries, given }: CareSettings, path: string, reader: Reader): Html {
  if (countries.length === 0) return html`<p class="empty">${reader.t("care.no-countries")}</p>`;
  return html`${countries.map(
    ({ country, people }) =>
      html`<section class="card" id="${country}">
        <h2>
          ${reader.country(country)}
          ${
            isCareOn(country, given)
              ? tag("done", reader.t("care.is-on"))
              : tag("wait", reader.t("care.is-off"))
          }
        </h2>
        <p class="muted small">${reader.t("care.people", { people })}</p>
        <ul class="items">
          ${CONFIRMATIONS.map((what) => confirmation(country, what, given, { path, reader }))}
        </ul>
      </section>`,
  )}`;
}

function confirmation(
  country: string,
  what: (typeof CONFIRMATIONS)[number],
  given: readonly GivenConfirmation[],
  { path, reader }: { readonly path: string; readonly reader: Reader },
): Html {
  const known = given.find((each) => each.country === country && each.what === what);
  const words = reader.t(`care.${what}`);
  const who = known?.by ?? reader.t("local.someone");
  return html`<li>
    <p>${words}</p>
    ${
      known === undefined
        ? ""
        : html`<span class="muted"
            >${reader.t("care.given-by", { who, when: reader.moment(known.at, "UTC") })} UTC</span
          >`
    }
    <form method="post" action="${path}/confirm">
      <input type="hidden" name="country" value="${country}" />
      <input type="hidden" name="what" value="${what}" />
      <button class="button" name="is" value="${known === undefined ? "given" : "taken-back"}">
        ${reader.t(known === undefined ? "care.confirm" : "care.take-back")}
      </button>
    </form>
  </li>`;
}

function loadCard(
  { perDay, silenceDays }: CareSettings,
  path: string,
  reader: Reader,
  tried: Tried,
): Html {
  return html`<form class="card fields" method="post" action="${path}/load">
    <h2 class="flush">${reader.t("care.load")}</h2>
    ${
      silenceDays === undefined
        ? ""
        : html`<p class="muted small">${reader.t("care.silence", { days: silenceDays })}</p>`
    }
    ${field(
      {
        name: "calls",
        label: reader.t("care.calls"),
        kind: "line",
        charactersMax: CALLS_CHARACTERS,
        required: true,
        value: String(perDay),
      },
      tried,
      reader,
    )}
    <div><button class="button">${reader.t("care.save")}</button></div>
  </form>`;
}
