import { html } from "hono/html";
import { z } from "zod";
import { meetingTime, type MeetingTime } from "#nurture/content/meeting";
import type { MeetingPlan } from "#nurture/model/meeting";
import { Problem } from "#nurture/problem";
import { currentProgramme } from "#server/store/programmes";
import { readSignup, type OwnSignup } from "#server/store/read-candidate";
import { cancelSignup, saveSignup } from "#server/store/write-candidate";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { errorSummary, field } from "../field.ts";
import {
  page,
  post,
  type Asked,
  type Candidate,
  type FieldErrors,
  type Html,
  type Tried,
} from "../page.ts";
import { said } from "../said.ts";
import { tag } from "../state-tag.ts";
import { act } from "./act.ts";
import { backHome, own, ownLanguage, type Own } from "./own.ts";
import { bothClocks } from "./own-time.ts";

const FIELD_CHARACTERS_MAX = 500;

interface Meeting extends Own {
  readonly plan: MeetingPlan;
  readonly time: MeetingTime | undefined;
  readonly signup: OwnSignup | undefined;
}

const Fields = z.record(z.string(), z.string());

/** One meeting: when it is on both clocks, at most two fields, and a way back. */
export const eventPage = page({
  path: "/c/:token/event/:meeting",
  role: "candidate",
  load: meetingOf,
  languageOf: ownLanguage,
  view: (meeting, reader, tried) => ({
    title: reader.content(meeting.plan.name).text,
    frame: "phone",
    body: html`${backHome(meeting, reader)} ${head(meeting, reader)}
    ${isOver(meeting, reader.now) ? over(reader) : forms(meeting, reader, tried)}`,
  }),
  posts: [
    post<Candidate, z.infer<typeof Fields>>({
      path: "",
      form: Fields,
      act: async (asked, form) => {
        const { tx, deps, who, now } = asked;
        const meeting = await meetingOf(asked);
        const { plan } = meeting;
        if (isOver(meeting, now)) return { meeting: "event.over" };
        const typed = plan.fields.map(({ id }) => [id, (form[id] ?? "").trim()] as const);
        const errors = errorsOf(plan, Object.fromEntries(typed));
        if (Object.keys(errors).length > 0) return errors;
        const fields = Object.fromEntries(typed.filter(([, value]) => value !== ""));
        await saveSignup(tx, deps.tenant, who.person, { meeting: plan.id, fields }, now);
        await act(asked, {
          kind: "signed-up",
          what: plan.id,
          note: { what: "candidate.signed-up", facts: { meeting: plan.id }, payload: fields },
        });
        return `${who.base}/event/${plan.id}?did=signed-up`;
      },
    }),
    post<Candidate, object>({
      path: "/off",
      form: z.object({}),
      act: async (asked) => {
        const { tx, who, now } = asked;
        const { plan } = await meetingOf(asked);
        if (await cancelSignup(tx, who.person, plan.id, now)) {
          await act(asked, {
            kind: "signed-off",
            what: plan.id,
            note: { what: "candidate.signed-off", facts: { meeting: plan.id } },
          });
        }
        return `${who.base}/event/${plan.id}?did=signed-off`;
      },
    }),
  ],
});

async function meetingOf(asked: Asked<Candidate>): Promise<Meeting> {
  const { tx, who, params } = asked;
  const meetings = (await currentProgramme(tx))?.programme.meetings;
  const plan = meetings?.find(({ id }) => id === params["meeting"]);
  if (plan === undefined) throw new Problem("page/unknown");
  const mine = await own(asked);
  const signup = await readSignup(tx, who.person, plan.id);
  return { ...mine, plan, time: meetingTime(plan, mine.person), signup };
}

function errorsOf(plan: MeetingPlan, typed: Readonly<Record<string, string>>): FieldErrors {
  const errorOf = (value: string, required: boolean): TextKey | undefined => {
    if (required && value === "") return "form.required";
    return value.length > FIELD_CHARACTERS_MAX ? "form.too-long" : undefined;
  };
  return Object.fromEntries(
    plan.fields.flatMap(({ id, required }) => {
      const error = errorOf(typed[id] ?? "", required);
      return error === undefined ? [] : [[id, error] as const];
    }),
  );
}

function isOver({ time }: Pick<Meeting, "time">, now: Temporal.Instant): boolean {
  return time !== undefined && Temporal.Instant.compare(time.endsAt, now) <= 0;
}

function head({ plan, time, person, signup }: Meeting, reader: Reader): Html {
  const isIn = signup?.cancelled === false;
  return html`<div>
    <h1>${said(plan.name, reader)}</h1>
    <p class="lead">
      ${
        time === undefined
          ? reader.t("event.no-time")
          : reader.t("home.meeting-when", {
              when: bothClocks(time.startsAt, person, reader),
              minutes: plan.minutes,
            })
      }
    </p>
    ${isIn ? html`<p class="lead">${tag("done", reader.t("home.signed-up"))}</p>` : ""}
    <p class="lead">${said(plan.about, reader)}</p>
  </div>`;
}

function over(reader: Reader): Html {
  return html`<p class="empty">${reader.t("event.over")}</p>`;
}

function forms(meeting: Meeting, reader: Reader, tried: Tried): Html {
  const { base, plan, signup } = meeting;
  const isIn = signup?.cancelled === false;
  const action = `${base}/event/${plan.id}`;
  return html`${errorSummary(tried, reader)}
    <form class="card ${isIn ? "" : "next"} fields" method="post" action="${action}">
      ${plan.fields.map(({ id, label, required }) =>
        field(
          {
            name: id,
            label: said(label, reader),
            kind: "line",
            charactersMax: FIELD_CHARACTERS_MAX,
            required,
            value: signup?.fields[id] ?? "",
            ...(required ? {} : { hint: reader.t("event.optional") }),
          },
          tried,
          reader,
        ),
      )}
      <p class="muted small">${reader.t("event.what-happens")}</p>
      <div>
        <button class="button ${isIn ? "" : "main"}">
          ${reader.t(isIn ? "event.change" : signup === undefined ? "event.sign-up" : "event.again")}
        </button>
      </div>
    </form>
    ${isIn ? signOff(action, reader) : ""}`;
}

function signOff(action: string, reader: Reader): Html {
  return html`<form class="center" method="post" action="${action}/off">
    <button class="plain muted">${reader.t("event.sign-off")}</button>
  </form>`;
}
