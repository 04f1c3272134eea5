import { html } from "hono/html";
import { z } from "zod";
import { Problem } from "#nurture/problem";
import { readDemoCandidates, type DemoCandidate } from "#server/store/read-demo";
import type { DemoState, DemoStep } from "../../http/deps.ts";
import { signLink } from "../../links.ts";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { page, post, type Html, type Who } from "../page.ts";
import { statusTag } from "../state-tag.ts";

const PATH = "/demo";
const CANDIDATES_SHOWN = 12;
/** Links of this page live as long as a demo may run on its own clock. */
const LINK_HOURS = 24 * 400;
const REFRESH_SECONDS = 2;
/** Wall clock of the demo company's head office. */
const DEMO_ZONE = "Asia/Shanghai";

interface ClockView {
  readonly state: DemoState;
  /** Reloads by itself while the clock runs, until the reader stops it. */
  readonly isWatched: boolean;
  readonly candidates: readonly (DemoCandidate & { readonly link: string })[];
}

const STEPS = {
  hour: "demo.hour",
  day: "demo.day",
  week: "demo.week",
  next: "demo.to-next",
} as const satisfies Record<DemoStep, TextKey>;

/** The panel with which a person runs the demo's clock forward. */
export const demoClockPage = page({
  path: PATH,
  role: "anyone",
  load: async ({ deps, tx, now, query }): Promise<ClockView> => {
    if (deps.demo === undefined) throw new Problem("page/unknown");
    const until = now.add({ hours: LINK_HOURS });
    const candidates = await readDemoCandidates(tx, CANDIDATES_SHOWN);
    return {
      state: deps.demo.state(),
      isWatched: query.get("watch") !== "off",
      candidates: candidates.map((candidate) => ({
        ...candidate,
        link: `/c/${signLink("candidate", candidate.id, until, deps.settings.linkKeys)}`,
      })),
    };
  },
  view: ({ state, candidates, isWatched }, reader) => ({
    title: reader.t("demo.title"),
    frame: "bar",
    ...(state.running === undefined || !isWatched ? {} : { refreshSeconds: REFRESH_SECONDS }),
    body: html`<div class="head">
        <div>
          <h1>${reader.t("demo.title")}</h1>
          <p class="muted small">${reader.t("demo.lead")}</p>
        </div>
      </div>
      <div class="columns">
        ${clock(state, isWatched, reader)}
        <section class="card">
          <h2>${reader.t("demo.work")}</h2>
          <p class="muted small">${reader.t("demo.work-lead")}</p>
          <a class="button" href="/sign-in/start">${reader.t("sign-in.title")}</a>
        </section>
      </div>
      <section class="card">
        <h2>${reader.t("demo.people")}</h2>
        <p class="muted small">${reader.t("demo.people-lead")}</p>
        <ul class="items grid">
          ${candidates.map((candidate) => person(candidate, reader))}
        </ul>
      </section>`,
  }),
  posts: [
    post<Who, { readonly step: DemoStep }>({
      path: "",
      form: z.object({ step: z.enum(["hour", "day", "week", "next"]) }),
      act: ({ deps }, { step }) => {
        if (deps.demo === undefined) throw new Problem("page/unknown");
        deps.demo.advance(step);
        return Promise.resolve(PATH);
      },
    }),
  ],
});

function person(candidate: ClockView["candidates"][number], reader: Reader): Html {
  return html`<li>
    <a href="${candidate.link}">${candidate.name}</a> ${statusTag(candidate.status, reader)}
    <span class="muted"
      >${candidate.country === null ? "" : reader.country(candidate.country)}</span
    >
  </li>`;
}

function clock({ now, running, nextTouchAt }: DemoState, isWatched: boolean, reader: Reader): Html {
  const wall = (at: Temporal.Instant) =>
    `${reader.day(at.toZonedDateTimeISO(DEMO_ZONE).toPlainDate())} ${reader.clock(at, DEMO_ZONE)}`;
  return html`<section class="card next">
    <h2>${reader.t("demo.now")}</h2>
    <p class="clock">${wall(now)}</p>
    ${
      running === undefined
        ? html`<p class="muted">
            ${
              nextTouchAt === undefined
                ? reader.t("demo.nothing-next")
                : `${reader.t("demo.next")}: ${wall(nextTouchAt)}`
            }
          </p>`
        : html`<p>${reader.t("demo.running", { until: wall(running.until) })}</p>
            <progress
              max="100"
              value="${Math.round(running.share * 100)}"
              aria-label="${reader.t("demo.progress")}"
            ></progress>
            <p class="small">
              <a href="${PATH}?watch=${isWatched ? "off" : "on"}"
                >${reader.t(isWatched ? "demo.stop-watching" : "demo.watch")}</a
              >
            </p>`
    }
    <form method="post" action="${PATH}" class="actions" aria-label="${reader.t("demo.move")}">
      ${Object.entries(STEPS).map(
        ([step, text]) =>
          html`<button
            class="button ${step === "next" ? "main" : ""}"
            name="step"
            value="${step}"
            ${running === undefined ? "" : "disabled"}
          >
            ${reader.t(text)}
          </button>`,
      )}
    </form>
  </section>`;
}
