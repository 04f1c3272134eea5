import { html } from "hono/html";
import { bestAttempts } from "#nurture/learning/best";
import { meetingTime } from "#nurture/content/meeting";
import type { Reader } from "../../text/reader.ts";
import { placeTag } from "../candidate/home-cards.ts";
import { resultTag } from "../candidate/quiz-result.ts";
import type { Html } from "../page.ts";
import { tag } from "../state-tag.ts";
import type { PersonView } from "./person-data.ts";

/** Events with the place in line, the result of each quiz that counts, and when a survey was answered. */
export function eventsCard(loaded: PersonView, reader: Reader): Html | "" {
  const { places, quizzes, responses } = loaded;
  if (places.length + quizzes.length + responses.length === 0) return "";
  return html`<section class="card">
    <h2>${reader.t("person.events")}</h2>
    <ul class="items">
      ${eventLines(loaded, reader)} ${quizLines(loaded, reader)} ${surveyLines(loaded, reader)}
    </ul>
  </section>`;
}

function eventLines({ places, around, person }: PersonView, reader: Reader): readonly Html[] {
  return places.map((stands) => {
    const plan = around.programme?.meetings.find(({ id }) => id === stands.meeting);
    const at = plan === undefined ? undefined : meetingTime(plan, person)?.startsAt;
    return html`<li>
      <a href="/hr/events/${stands.meeting}">${nameOf(stands.meeting, plan, reader)}</a>
      ${placeTag(plan, stands, reader)}
      <span class="muted">${at === undefined ? "" : reader.moment(at, around.zone)}</span>
    </li>`;
  });
}

function quizLines({ quizzes, around }: PersonView, reader: Reader): readonly Html[] {
  return bestAttempts(quizzes).map((best) => {
    const { quiz, right, of, at } = best;
    const found = around.programme?.quizzes.find(({ id }) => id === quiz);
    return html`<li>
      <a href="/hr/quizzes/${quiz}">${nameOf(quiz, found, reader)}</a>
      ${resultTag(found, best, reader)}
      <span class="muted">${reader.t("quiz.right", { right, of })} · ${reader.ago(at)}</span>
    </li>`;
  });
}

/** That they answered, never what. */
function surveyLines({ responses, around }: PersonView, reader: Reader): readonly Html[] {
  return responses.map(({ survey, at }) => {
    const found = around.programme?.surveys.find(({ id }) => id === survey);
    return html`<li>
      <a href="/hr/surveys/${survey}">${nameOf(survey, found, reader)}</a>
      ${tag("done", reader.t("survey.given"))} <span class="muted">${reader.ago(at)}</span>
    </li>`;
  });
}

type Named = { readonly name: Parameters<Reader["content"]>[0] };

function nameOf(id: string, found: Named | undefined, reader: Reader): string {
  return found === undefined ? id : reader.content(found.name).text;
}
