import { html } from "hono/html";
import { z } from "zod";
import { CHOICES, type Choice } from "#nurture/effects/resolve";
import { Problem } from "#nurture/problem";
import { currentProgramme } from "#server/store/programmes";
import { readParkedOne, type ParkedRow } from "#server/store/read-parked";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { errorSummary, field } from "../field.ts";
import { page, post, type Asked, type Html, type Tried, type User } from "../page.ts";
import { tag } from "../state-tag.ts";
import { about, PARKED_PATH } from "./parked.ts";
import { decide, undecide } from "./parked-deciding.ts";
import {
  clockText,
  evidence,
  parkedTitle,
  parkedWhy,
  vendorTitle,
  whereToLook,
  type AroundParked,
} from "./parked-words.ts";

const REFERENCE_CHARACTERS_MAX = 140;
const OPERATION = /^[\w-]{1,64}$/;

const Arrived = z.object({
  reference: z.string().trim().max(REFERENCE_CHARACTERS_MAX).default(""),
});

interface OneParked extends AroundParked {
  readonly row: ParkedRow;
  readonly choice: Choice | undefined;
}

/** One parked effect: its evidence, and what each answer would mean before it is given. */
export const parkedOnePage = page({
  path: `${PARKED_PATH}/:effect`,
  role: "hr",
  load: async (asked): Promise<OneParked> => ({
    row: await found(asked),
    choice: CHOICES.find((choice) => choice === asked.query.get("choice")),
    programme: (await currentProgramme(asked.tx))?.programme,
    connectors: asked.deps.connectors,
  }),
  view: (one, reader, tried) => ({
    title: parkedTitle(one.row, one, reader),
    frame: "bar",
    at: "parked",
    isNarrow: true,
    body: html`${head(one, reader)} ${known(one, reader)} ${errorSummary(tried, reader)}
    ${answers(one, reader, tried)}`,
  }),
  posts: [
    post<User, z.infer<typeof Arrived>>({
      path: "/arrived",
      form: Arrived,
      errors: { reference: "form.too-long" },
      act: async (asked, { reference }) => {
        const row = await found(asked);
        if (needsName(row) && reference === "") return { reference: "form.required" };
        return decide(asked, row.op_id, "arrived", needsName(row) ? reference : undefined);
      },
    }),
    post<User, object>({
      path: "/again",
      form: z.object({}),
      act: async (asked) => decide(asked, (await found(asked)).op_id, "again"),
    }),
    post<User, object>({
      path: "/take-back",
      form: z.object({}),
      act: async (asked) => undecide(asked, (await found(asked)).op_id),
    }),
  ],
});

async function found({ tx, params }: Asked<User>): Promise<ParkedRow> {
  const id = params["effect"] ?? "";
  const row = OPERATION.test(id) ? await readParkedOne(tx, id) : undefined;
  const isDecision = row?.state === "parked" || row?.receipt?.["toldBy"] !== undefined;
  if (row === undefined || !isDecision) throw new Problem("page/unknown");
  return row;
}

/** A later stage of a hand-off refers to what this one made by the vendor's name for it. */
function needsName({ handoff }: ParkedRow): boolean {
  return handoff !== null;
}

function head(one: OneParked, reader: Reader): Html {
  return html`<div>
    <p class="back"><a href="${PARKED_PATH}">${reader.t("parked.back")}</a></p>
    <h1>
      ${parkedTitle(one.row, one, reader)} ${tag("care", reader.t(`effect.${one.row.state}`))}
    </h1>
    <p class="muted small">${about(one.row, one, reader)}</p>
  </div>`;
}

function known({ row, ...around }: OneParked, reader: Reader): Html {
  return html`<section class="card stack">
    <p>${parkedWhy(row, reader)} ${whereToLook(row, around, reader)}</p>
    ${evidence(row, reader)}
  </section>`;
}

function answers({ row, choice, ...around }: OneParked, reader: Reader, tried: Tried): Html {
  if (row.state !== "parked") return html`<p class="notice">${reader.t("parked.is-over")}</p>`;
  const wanted = Object.keys(tried.errors).length > 0 ? "arrived" : choice;
  const shown = wanted === undefined ? CHOICES : [wanted];
  return html`${shown.map((each) => answer(row, each, { around, reader, tried }))}`;
}

interface Saying {
  readonly around: AroundParked;
  readonly reader: Reader;
  readonly tried: Tried;
}

function answer(row: ParkedRow, choice: Choice, { around, reader, tried }: Saying): Html {
  const name = row.person_name ?? reader.t("parked.nobody");
  const when = row.useful_until === null ? "" : clockText(row.useful_until, reader);
  return html`<form
    class="card fields"
    method="post"
    action="${PARKED_PATH}/${row.op_id}/${choice}"
  >
    <h2 class="flush">${reader.t(`parked.ask-${choice}`)}</h2>
    <p>${reader.t(meaning(row, choice, reader.now), { name, when })}</p>
    <p class="muted small">${reader.t(undoing(row, choice))}</p>
    ${choice === "arrived" && needsName(row) ? reference(row, { around, reader, tried }) : ""}
    <div class="actions">
      <button class="button main">${reader.t(`parked.confirm-${choice}`)}</button>
      <a class="button" href="${PARKED_PATH}">${reader.t("form.cancel")}</a>
    </div>
  </form>`;
}

function reference(row: ParkedRow, { around, reader, tried }: Saying): Html {
  return field(
    {
      name: "reference",
      label: reader.t("parked.reference", { vendor: vendorTitle(row, around) }),
      hint: reader.t("parked.reference-hint"),
      kind: "line",
      charactersMax: REFERENCE_CHARACTERS_MAX,
      required: true,
    },
    tried,
    reader,
  );
}

/** What an answer does, said before it is given. */
function meaning(row: ParkedRow, choice: Choice, now: Temporal.Instant): TextKey {
  if (choice === "arrived") {
    if (row.touch_key !== null) return "parked.arrived-touch";
    return needsName(row) ? "parked.arrived-stage" : "parked.arrived-other";
  }
  if (row.is_replaced) return "parked.again-replaced";
  if (row.touch_key !== null) return ofTouch(row, now);
  if (row.kind === "mail") return "parked.again-mail";
  return row.kind === "entry" || row.kind === "fields" ? "parked.again-same" : "parked.again-twice";
}

function ofTouch({ useful_until: until, late }: ParkedRow, now: Temporal.Instant): TextKey {
  const isLate = until !== null && Temporal.Instant.compare(until, now) < 0;
  if (!isLate) return "parked.again-touch";
  return late === "fold" ? "parked.again-fold" : "parked.again-leave-out";
}

function undoing(row: ParkedRow, choice: Choice): TextKey {
  if (choice === "again") return row.is_replaced ? "parked.undo-arrived" : "parked.undo-again";
  return needsName(row) ? "parked.undo-stage" : "parked.undo-arrived";
}
