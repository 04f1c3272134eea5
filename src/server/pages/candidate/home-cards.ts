import { html } from "hono/html";
import { inAudience } from "#nurture/content/audience";
import { meetingTime } from "#nurture/content/meeting";
import type { MeetingPlan } from "#nurture/model/meeting";
import { askedCount } from "#nurture/learning/draw";
import type { OwnQuestionRow } from "#server/store/read-candidate";
import type { OwnPlace } from "#server/store/read-events";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { said } from "../said.ts";
import { tag } from "../state-tag.ts";
import type { Home } from "./home-data.ts";
import { bothClocks } from "./own-time.ts";
import { answeredLine, waitsFor } from "./question-stand.ts";

const QUESTIONS_SHOWN = 3;

/** Meetings still to come; the one to sign up for is the page's one ember thing. */
export function meetingCards(home: Home, reader: Reader): readonly (Html | "")[] {
  return (home.programme?.meetings ?? []).map((plan) => {
    const time = meetingTime(plan, home.person);
    const isOver = time === undefined || Temporal.Instant.compare(time.endsAt, reader.now) <= 0;
    const stands = home.places.find(({ meeting }) => meeting === plan.id);
    const isFor = inAudience(plan.audience ?? {}, home.person, reader.now);
    if (isOver || (stands === undefined && (!isFor || plan.cancelled === true))) return "";
    return meetingCard({ plan, at: time.startsAt, stands }, home, reader);
  });
}

interface Shown {
  readonly plan: MeetingPlan;
  readonly at: Temporal.Instant;
  readonly stands: OwnPlace | undefined;
}

function meetingCard({ plan, at, stands }: Shown, home: Home, reader: Reader): Html {
  const link = `${home.base}/event/${plan.id}`;
  return html`<section class="card ${stands === undefined ? "next" : ""}">
    <h2>${said(plan.name, reader)}</h2>
    <p>
      ${reader.t("home.meeting-when", {
        when: bothClocks(at, home.person, reader),
        minutes: plan.minutes,
      })}
    </p>
    ${
      stands === undefined
        ? html`<p>${said(plan.about, reader)}</p>
            <a class="button main" href="${link}"
              >${reader.t("home.sign-up", { fields: plan.fields.length })}</a
            >`
        : html`<p class="small">
            ${placeTag(plan, stands, reader)}
            <a href="${link}">${reader.t("home.meeting-change")}</a>
          </p>`
    }
  </section>`;
}

/** Signed up, which place in line, or that it does not take place. */
export function placeTag(
  plan: Pick<MeetingPlan, "cancelled"> | undefined,
  { number, came }: OwnPlace,
  reader: Reader,
): Html {
  if (plan?.cancelled === true) return tag("care", reader.t("event.is-off"));
  if (came !== null) return tag(came ? "done" : "", reader.t(came ? "event.came" : "event.missed"));
  if (number !== null) return tag("wait", reader.t("event.line", { number }));
  return tag("done", reader.t("home.signed-up"));
}

export function quizCards({ quizzes, results, base }: Home, reader: Reader): readonly Html[] {
  return quizzes.map((quiz) => {
    const last = results.find((result) => result.quiz === quiz.id);
    return html`<section class="card">
      <h2>${said(quiz.name, reader)}</h2>
      <p class="muted small">
        ${
          last === undefined
            ? reader.t("home.quiz-new", { questions: askedCount(quiz) })
            : reader.t("home.quiz-result", { right: last.right, of: last.of })
        }
      </p>
      <a class="button" href="${base}/quiz/${quiz.id}"
        >${reader.t(last === undefined ? "home.quiz-start" : "home.quiz-again")}</a
      >
    </section>`;
  });
}

/** The newest questions with who answers by when, and a way to ask. */
export function questionCard(home: Home, reader: Reader): Html {
  const { questions, base } = home;
  return html`<section class="card" id="questions">
    <h2>${reader.t("home.ask")}</h2>
    ${
      questions.length === 0
        ? html`<p class="muted small">${reader.t("home.ask-lead")}</p>`
        : html`<ul class="items">
            ${questions.slice(0, QUESTIONS_SHOWN).map(
              (question) =>
                html`<li>
                  <a href="${base}/ask#${question.id}">${question.body.slice(0, 140)}</a>
                  ${standing(question, home, reader)}
                </li>`,
            )}
          </ul>`
    }
    <p><a class="button" href="${base}/ask">${reader.t("home.ask-button")}</a></p>
  </section>`;
}

/** What it waits for; nothing more, once it was closed without an answer. */
function standing(question: OwnQuestionRow, home: Home, reader: Reader): Html {
  if (question.state === "asked") {
    const { isLate, words } = waitsFor(question, home, reader);
    return html`${isLate ? tag("care", reader.t("ask.late")) : ""}
      <span class="muted">${words}</span>`;
  }
  const { answer, answered_at: at } = question;
  const words =
    answer === null || at === null
      ? reader.t("answers.closed")
      : answeredLine(question, at, home, reader);
  return html`<span class="muted">${words}</span>`;
}
