import { html } from "hono/html";
import { z } from "zod";
import { rehearsedUntil } from "#nurture/plan/rehearsed-until";
import { MIDDLES } from "#nurture/publish/publish-draft";
import { askRehearsal, endRehearsal, latestStart, readAffected } from "#server/store/rehearsals";
import { currentProgrammeVersion } from "#server/store/programmes";
import type { Reader } from "../../text/reader.ts";
import { page, post, type Asked, type FieldErrors, type Html, type User } from "../page.ts";
import { draftCard, draftErrors } from "./draft-card.ts";
import { draftPosts, saveItem } from "./drafting.ts";
import { readJourney, saveSteps, type JourneyView } from "./journey-data.ts";
import { impactCard } from "./journey-impact.ts";
import { runningCard } from "./rehearsal-running.ts";
import { timeline } from "./journey-timeline.ts";
import { journeyWords, journeyWordsPost } from "./journey-words.ts";
import { asText } from "./step-words.ts";

/** People who are named beside what publishing would do. */
const AFFECTED_MAX = 10;

const Remove = z.object({ revision: z.coerce.number().int().min(0) });
const TakeOut = Remove.extend({ step: z.string().max(60) });
const Rehearse = z.object({ revision: z.coerce.number().int().min(1), middle: z.enum(MIDDLES) });

/**
 * One journey as it will stand: its steps in order, and what is to be done before publishing. It
 * holds forms, so it never reloads by itself; the page of the rehearsal does.
 */
export const journeyPage = page({
  path: "/hr/journeys/:journey",
  role: "hr",
  load: async (asked) => {
    const view = await readJourney(asked);
    const isKnown = view.result?.impact !== undefined;
    const affected = isKnown ? await readAffected(asked.tx, view.id, AFFECTED_MAX) : [];
    return { view, affected, query: asked.query, until: await untilOf(asked) };
  },
  view: ({ view, affected, query, until }, reader, tried) => ({
    title: reader.content(asText(view.doc.name)).text,
    frame: "bar",
    at: "journeys",
    body: html`<div class="head">
        <div>
          <p class="back"><a href="/hr/journeys">${reader.t("journey.back")}</a></p>
          <h1>${reader.content(asText(view.doc.name)).text}</h1>
          <p class="lead">
            <a href="/hr/journeys/${view.id}/history">${reader.t("journey.history")}</a>
          </p>
        </div>
      </div>
      ${draftErrors(tried, reader)} ${standing(view, until, reader)}
      ${impactCard(view, affected, reader)} ${timeline(view, reader)}
      <p>
        <a class="button" href="/hr/journeys/${view.id}/new-step">${reader.t("journey.add")}</a>
      </p>
      ${journeyWords(view, { path: `/hr/journeys/${view.id}`, query, reader, tried })}
      ${remove(view, reader)}`,
  }),
  posts: [
    ...draftPosts({
      kind: "journey",
      idOf: (params) => params["journey"] ?? "",
      back: (id, isGone) => (isGone ? "/hr/journeys" : `/hr/journeys/${id}`),
    }),
    journeyWordsPost,
    post<User, z.infer<typeof TakeOut>>({
      path: "/take-out",
      form: TakeOut,
      act: async (asked, { step, revision }) => {
        const view = await readJourney(asked);
        const steps = view.doc.steps.filter(({ id }) => id !== step);
        const refused = pressed(view.id, await saveSteps(asked, view, steps, revision));
        return refused ?? `/hr/journeys/${view.id}?did=draft-saved`;
      },
    }),
    post<User, z.infer<typeof Remove>>({
      path: "/remove",
      form: Remove,
      act: async (asked, { revision }) => {
        const { id } = await readJourney(asked);
        const gone = { kind: "journey", id, doc: null } as const;
        const refused = pressed(id, await saveItem(asked, gone, revision));
        return refused ?? `/hr/journeys/${id}?did=draft-saved`;
      },
    }),
    post<User, z.infer<typeof Rehearse>>({
      path: "/rehearse",
      form: Rehearse,
      act: async (asked, { revision, middle }) => {
        const { tx, deps, now, who } = asked;
        const { id: journey, stand } = await readJourney(asked);
        const onVersion = await currentProgrammeVersion(tx);
        if (stand.draft?.revision !== revision || onVersion === undefined)
          return `/hr/journeys/${journey}?did=draft-changed`;
        const until = await untilOf(asked);
        const run = { journey, revision, onVersion, middle, askedAt: now, until, askedBy: who.id };
        await askRehearsal(tx, deps.tenant, run);
        return `/hr/journeys/${journey}/rehearsal`;
      },
    }),
    post<User, Record<string, never>>({
      path: "/stop",
      form: z.object({}),
      act: async ({ tx, params }) => {
        const journey = params["journey"] ?? "";
        await endRehearsal(tx, journey, "stopped");
        return `/hr/journeys/${journey}`;
      },
    }),
  ],
});

/** Where nothing was typed, nothing is to be compared: it is looked at once more. */
function pressed(id: string, refused: FieldErrors | undefined): string | FieldErrors | undefined {
  const isChanged = refused?.["form"] === "draft.moved-on";
  return isChanged ? `/hr/journeys/${id}?did=draft-changed` : refused;
}

async function untilOf({ tx, now }: Asked<User>): Promise<Temporal.Instant> {
  return rehearsedUntil(now, await latestStart(tx));
}

/** What is live can be taken out; what never was is discarded with its draft. */
function remove({ id, live, stand }: JourneyView, reader: Reader): Html | "" {
  if (live === undefined || stand.draft?.doc === null) return "";
  return html`<details class="card no-print">
    <summary>${reader.t("journey.remove")}</summary>
    <p class="muted">${reader.t("journey.remove-hint")}</p>
    <form method="post" action="/hr/journeys/${id}/remove">
      <input type="hidden" name="revision" value="${stand.draft?.revision ?? 0}" />
      <button class="button">${reader.t("journey.remove")}</button>
    </form>
  </details>`;
}

function standing(view: JourneyView, until: Temporal.Instant, reader: Reader): Html {
  const { stand, run, result, id } = view;
  const path = `/hr/journeys/${id}`;
  const link = html`<a class="button" href="${path}/rehearsal"
    >${reader.t("journey.see-rehearsal")}</a
  >`;
  const middle = html`<input type="hidden" name="middle" value="${result?.middle ?? "go-on"}" />
    ${cut(view, reader)}`;
  return html`${draftCard(stand, path, reader, {
    publishFields: middle,
    ...(run !== undefined && stand.draft !== undefined ? { first: link } : {}),
  })}
  ${stand.draft === undefined ? "" : rehearseForm(view, until, reader)}`;
}

/** Said where it is published: not everybody was rehearsed. */
function cut({ result }: JourneyView, reader: Reader): Html | "" {
  if (result === undefined || result.of <= result.people) return "";
  return html`<p class="notice">${reader.t("rehearsal.cut", { of: result.of })}</p>`;
}

function rehearseForm(
  { id, stand, live, run }: JourneyView,
  until: Temporal.Instant,
  reader: Reader,
): Html {
  if (run?.state === "running") {
    const link = html`<a href="/hr/journeys/${id}/rehearsal"
      >${reader.t("journey.see-rehearsal")}</a
    >`;
    return runningCard(run, link, reader);
  }
  return html`<form class="card fields" method="post" action="/hr/journeys/${id}/rehearse">
    <h2 class="flush">${reader.t("journey.rehearse")}</h2>
    <input type="hidden" name="revision" value="${stand.draft?.revision ?? 0}" />
    <fieldset class="field">
      <legend>${reader.t("journey.middle")}</legend>
      ${(live === undefined ? ["go-on" as const] : MIDDLES).map(
        (middle) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="middle"
              value="${middle}"
              ${middle === "go-on" ? "checked" : ""}
            />
            <span>${reader.t(`journey.middle-${middle}`)}</span></label
          >`,
      )}
    </fieldset>
    <div>
      <button class="button ${stand.next === "rehearse" ? "main" : ""}">
        ${reader.t("journey.rehearse-button", { until: reader.day(until.toZonedDateTimeISO("UTC").toPlainDate()) })}
      </button>
    </div>
  </form>`;
}
