import { html } from "hono/html";
import { z } from "zod";
import { occasionFor } from "#nurture/events/occasion";
import { placeFor } from "#nurture/events/seats";
import { inAudience } from "#nurture/content/audience";
import type { MeetingPlan } from "#nurture/model/meeting";
import { isLive } from "#nurture/model/offer";
import { Problem } from "#nurture/problem";
import { holdOccasion, lineOf, planOccasion } from "#server/store/occasions";
import { lockPerson } from "#server/store/people";
import { currentProgramme } from "#server/store/programmes";
import { readLine, readPlaces } from "#server/store/read-events";
import { readSignup } from "#server/store/read-candidate";
import { cancelSignup, saveSignup, type NewSignup } from "#server/store/write-candidate";
import type { TextKey } from "../../text/en.ts";
import { page, post, type Asked, type Candidate, type FieldErrors } from "../page.ts";
import { act } from "./act.ts";
import { closedWhy, eventForms, eventHead, type Meeting } from "./event-view.ts";
import { backHome, own, ownLanguage } from "./own.ts";

const LINE_CHARACTERS_MAX = 500;

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
    body: html`${backHome(meeting, reader)} ${eventHead(meeting, reader)}
    ${eventForms(meeting, reader, tried, LINE_CHARACTERS_MAX)}`,
  }),
  posts: [
    post<Candidate, z.infer<typeof Fields>>({
      path: "",
      form: Fields,
      act: async (asked, form) => {
        await lockPerson(asked.tx, asked.who.person);
        const meeting = await meetingOf(asked);
        const { plan } = meeting;
        const closed = closedWhy(meeting, asked.now);
        if (closed !== undefined) return { meeting: closed };
        const typed = plan.fields.map(({ id }) => [id, (form[id] ?? "").trim()] as const);
        const errors = errorsOf(plan, Object.fromEntries(typed));
        if (Object.keys(errors).length > 0) return errors;
        const fields = Object.fromEntries(typed.filter(([, value]) => value !== ""));
        const at = await placeOf(asked, meeting);
        await saveSignup(
          asked.tx,
          asked.deps.tenant,
          asked.who.person,
          { meeting: plan.id, fields, ...at },
          asked.now,
        );
        await act(asked, {
          kind: "signed-up",
          what: plan.id,
          note: {
            what: "candidate.signed-up",
            facts: { meeting: plan.id, place: at.at?.place ?? "in" },
            payload: fields,
          },
        });
        const did = at.at?.place === "waiting" ? "in-line" : "signed-up";
        return `${asked.who.base}/event/${plan.id}?did=${did}`;
      },
    }),
    post<Candidate, object>({
      path: "/off",
      form: z.object({}),
      act: async (asked) => {
        const { tx, who, now } = asked;
        await lockPerson(tx, who.person);
        const { plan, signup } = await meetingOf(asked);
        const occasion = signup?.occasion ?? null;
        if (occasion !== null) await planOccasion(tx, occasion);
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
  const { tx, who, params, now } = asked;
  const meetings = (await currentProgramme(tx))?.programme.meetings;
  const plan = meetings?.find(({ id }) => id === params["meeting"]);
  if (plan === undefined) throw new Problem("page/unknown");
  const mine = await own(asked);
  const signup = await readSignup(tx, who.person, plan.id);
  const isFor = signup !== undefined || inAudience(plan.audience ?? {}, mine.person, now);
  if (!isFor) throw new Problem("page/unknown");
  const time = occasionFor(plan, mine.person);
  const line = time === undefined ? [] : await readLine(tx, plan.id, time.key);
  return { ...mine, plan, time, signup, line, joinUrl: await joinUrlOf(asked, plan) };
}

/** Where everybody meets: told by HR, or made by the hosts' calendar. */
async function joinUrlOf(
  { tx, who }: Asked<Candidate>,
  { id, link }: MeetingPlan,
): Promise<string | undefined> {
  const places = await readPlaces(tx, who.person);
  return link ?? places.find(({ meeting }) => meeting === id)?.joinUrl ?? undefined;
}

/** A place or the end of the line, decided while nobody else can take one; a change keeps what one has. */
async function placeOf(
  { tx, deps, who }: Asked<Candidate>,
  { plan, time, signup, person }: Meeting,
): Promise<Pick<NewSignup, "at">> {
  if (time === undefined || !isLive(person.offer)) return {};
  const { id } = await holdOccasion(tx, deps.tenant, plan.id, time);
  const line = await lineOf(tx, id);
  const stands = line.find((each) => each.id === who.person);
  const keeps = signup?.cancelled === false ? stands?.place : undefined;
  const others = line.filter((each) => each.id !== who.person);
  return { at: { occasion: id, place: keeps ?? placeFor(plan.capacity, others) } };
}

function errorsOf(plan: MeetingPlan, typed: Readonly<Record<string, string>>): FieldErrors {
  const errorOf = (value: string, required: boolean): TextKey | undefined => {
    if (required && value === "") return "form.required";
    return value.length > LINE_CHARACTERS_MAX ? "form.too-long" : undefined;
  };
  return Object.fromEntries(
    plan.fields.flatMap(({ id, required }) => {
      const error = errorOf(typed[id] ?? "", required);
      return error === undefined ? [] : [[id, error] as const];
    }),
  );
}
