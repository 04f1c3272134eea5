import { html } from "hono/html";
import { sql } from "kysely";
import { wallInstant } from "#nurture/time/wall-clock";
import {
  outOfQuiet,
  QUIET_HOURS_MAX,
  quietExample,
  quietMinutes,
  quietOf,
  type QuietHours,
} from "#nurture/time/quiet-hours";
import type { NurtureRules } from "#nurture/model/rules";
import { placeOf } from "#server/store/callers";
import type { Tx } from "#server/store/database";
import { listDepartments } from "#server/store/programmes";
import { setUpQuietHours } from "#server/store/quiet-hours";
import type { Reader } from "../../text/reader.ts";
import { field } from "../field.ts";
import type { Asked, FieldErrors, Html, Tried, User } from "../page.ts";

/** The quiet hours as they will stand, and two clocks to show them on. */
export interface QuietStand {
  readonly setUp: QuietHours;
  /** What HR set; absent where the set-up's hours hold. */
  readonly own: QuietHours | undefined;
  readonly here: string;
  /** Where most of those are who will work elsewhere; absent where nobody is abroad. */
  readonly abroad: string | undefined;
}

/** With the zone of whoever looks, and the most frequent other one among the hires. */
export async function readQuiet(
  { tx, deps, who }: Asked<User>,
  rules: NurtureRules,
): Promise<QuietStand> {
  const here = placeOf(await listDepartments(tx), who.department ?? null).zone;
  return {
    setUp: await setUpQuietHours(tx, deps.tenant),
    own: rules.quiet,
    here,
    abroad: await zoneAbroad(tx, here),
  };
}

async function zoneAbroad(tx: Tx, here: string): Promise<string | undefined> {
  const { rows } = await sql<{ zone: string }>`
    select coalesce(doc ->> 'zone', doc -> 'place' ->> 'zone') as zone from people
     where coalesce(doc ->> 'zone', doc -> 'place' ->> 'zone') <> ${here}
     group by 1 order by count(*) desc, 1 limit 1`.execute(tx);
  return rows[0]?.zone;
}

/** The two times as fields; empty leaves them to the set-up file. */
export function quietFields({ setUp, own }: QuietStand, tried: Tried, reader: Reader): Html {
  const time = (name: "quietFrom" | "quietUntil", value: string | undefined): Html =>
    field(
      {
        name,
        label: reader.t(`rules.${name}`),
        kind: "time",
        charactersMax: 5,
        required: false,
        value: value ?? "",
      },
      tried,
      reader,
    );
  return html`<fieldset class="span" aria-describedby="quiet-empty">
    <legend>${reader.t("rules.quiet")}</legend>
    ${time("quietFrom", own?.from)} ${time("quietUntil", own?.until)}
    <span class="hint" id="quiet-empty">${reader.t("rules.quiet-empty", { ...setUp })}</span>
  </fieldset>`;
}

/** What they mean, in words, for one person here and one abroad. */
export function quietPreview({ setUp, own, here, abroad }: QuietStand, reader: Reader): Html {
  const quiet = quietOf({ quiet: own }, setUp);
  const hint =
    quietMinutes(quiet) === 0
      ? reader.t("rules.quiet-none")
      : reader.t("rules.quiet-hint", { ...quiet });
  return html`<section class="card">
    <h2>${reader.t("rules.quiet-means")}</h2>
    <p>${hint}</p>
    ${own === undefined ? html`<p class="muted">${reader.t("rules.quiet-set-up")}</p>` : ""}
    ${quietMinutes(quiet) === 0 ? "" : examples(quiet, { here, abroad }, reader)}
  </section>`;
}

function examples(
  quiet: QuietHours,
  { here, abroad }: Pick<QuietStand, "here" | "abroad">,
  reader: Reader,
): Html {
  const of = (zone: string) => {
    const today = reader.now.toZonedDateTimeISO(zone).toPlainDate();
    const due = wallInstant(today, quietExample(quiet), zone);
    const leaves = outOfQuiet(due, zone, quiet);
    return { zone, due: reader.moment(due, zone), leaves };
  };
  const near = of(here);
  const far = abroad === undefined ? undefined : of(abroad);
  return html`<ul>
    <li>${reader.t("rules.quiet-here", { ...near, leaves: reader.moment(near.leaves, here) })}</li>
    ${
      far === undefined
        ? ""
        : html`<li>
            ${reader.t("rules.quiet-abroad", {
              ...far,
              leaves: reader.moment(far.leaves, far.zone),
              here: reader.moment(far.leaves, here),
            })}
          </li>`
    }
  </ul>`;
}

/** The hours that were typed, none for empty fields, or what is wrong with them. */
export function quietTyped(
  from: string,
  until: string,
): { readonly quiet?: QuietHours } | { readonly refused: FieldErrors } {
  if (from === "" && until === "") return {};
  if (from === "") return { refused: { quietFrom: "rules.quiet-both" } };
  if (until === "") return { refused: { quietUntil: "rules.quiet-both" } };
  const quiet = { from, until };
  return quietMinutes(quiet) > QUIET_HOURS_MAX * 60
    ? { refused: { quietUntil: "rules.quiet-long" } }
    : { quiet };
}
