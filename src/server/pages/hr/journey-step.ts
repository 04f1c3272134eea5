import { html } from "hono/html";
import { z } from "zod";
import { LANGUAGES } from "#nurture/model/language";
import { Problem } from "#nurture/problem";
import { runningExperiments } from "#server/store/experiments";
import { readAudienceChoices } from "#server/store/read-library";
import { COUNTRIES } from "../../text/countries.ts";
import {
  page,
  post,
  UNTRIED,
  type Asked,
  type FieldErrors,
  type Tried,
  type User,
} from "../page.ts";
import type { GivenAudience, Ticking } from "./audience-ticks.ts";
import { draftErrors } from "./draft-card.ts";
import { searchPost } from "./hire-search.ts";
import { readJourney, saveSteps, type JourneyView, type StepDoc } from "./journey-data.ts";
import { askTest } from "./library-test.ts";
import { fieldsOf, stepFieldAt, stepOf, type StepForm } from "./step-form.ts";
import { readLetter, readPreview, testItem, type Preview } from "./step-preview.ts";
import { preview } from "./step-preview-view.ts";
import { stepFields } from "./step-fields.ts";
import { asText, subjectOf } from "./step-words.ts";

/** The address of a step that is not there yet. */
const NEW = "new-step";

interface OneStep extends JourneyView {
  readonly step: StepDoc | undefined;
  readonly fields: StepForm;
  readonly ticking: Ticking;
  readonly preview: Preview | undefined;
  /** Some go without it now, to learn what it does. */
  readonly isTried: boolean;
}

/** A box's name holds what it ticks: a condition and the longest name that an audience takes. */
const FIELD_CHARACTERS_MAX = 240;
/** Fields by name; the revision among them is a number that the page itself wrote. */
const Form = z.record(z.string().max(FIELD_CHARACTERS_MAX), z.string().max(20_000));
const Test = z.object({ in: z.enum(LANGUAGES) });
const Revision = z.coerce.number().int().min(0).catch(0);

/** One step: when it comes, what it brings, for whom, and how it reads for a real hire. */
export const journeyStepPage = page({
  path: "/hr/journeys/:journey/:step",
  role: "hr",
  load: async (asked): Promise<OneStep> => {
    const view = await readJourney(asked);
    const step = foundStep(asked, view);
    return {
      ...view,
      step,
      fields: step === undefined ? EMPTY : fieldsOf(step),
      ticking: {
        given: (step?.audience ?? {}) as GivenAudience,
        choices: await readAudienceChoices(asked.tx),
      },
      preview: step && (await readPreview(asked, view, step)),
      isTried: await isTried(asked, view.id, step?.id),
    };
  },
  view: (one, reader, tested) => ({
    title: one.step === undefined ? reader.t("journey.add") : subjectOf(one.step, reader),
    frame: "bar",
    at: "journeys",
    isNarrow: true,
    body: html`<div>
        <p class="back">
          <a href="/hr/journeys/${one.id}">← ${reader.content(asText(one.doc.name)).text}</a>
        </p>
        <h1>
          <bdi
            >${one.step === undefined ? reader.t("journey.add") : subjectOf(one.step, reader)}</bdi
          >
        </h1>
      </div>
      ${draftErrors(typedIn(tested), reader)}
      ${one.isTried ? html`<p class="notice wait">${reader.t("step.is-tried")}</p>` : ""}
      <form
        class="fields step-form"
        method="post"
        action="/hr/journeys/${one.id}/${one.step?.id ?? NEW}"
      >
        <input type="hidden" name="revision" value="${one.stand.draft?.revision ?? 0}" />
        ${stepFields({ ...one, reader, tried: typedIn(tested) }, one.step === undefined)}
        <div class="acts"><button class="button main">${reader.t("step.save")}</button></div>
      </form>
      ${one.preview === undefined ? "" : preview(one.preview, reader, tested)}`,
  }),
  posts: [
    post<User, z.infer<typeof Form>>({
      path: "",
      form: Form,
      act: async (asked, form) => {
        const revision = Revision.parse(form["revision"]);
        const view = await readJourney(asked);
        const known = foundStep(asked, view);
        const id = known?.id ?? form["id"] ?? "";
        if (known === undefined && view.doc.steps.some((step) => step.id === id))
          return { id: "journeys.id-taken" };
        if (!["", ...COUNTRIES].includes(form["country"] ?? ""))
          return { country: "draft.invalid" };
        const made = stepOf(id, form);
        const steps =
          known === undefined
            ? [...view.doc.steps, made]
            : view.doc.steps.map((step) => (step === known ? made : step));
        const refused = await saveSteps(asked, view, steps, revision, stepFieldAt);
        return refused ?? `/hr/journeys/${view.id}/${id}?did=draft-saved`;
      },
    }),
    searchPost("/hire", ({ journey, step }) => `/hr/journeys/${journey}/${step}`, "preview"),
    post<User, z.infer<typeof Test>>({ path: "/test", form: Test, act: sendTest }),
  ],
});

/** The form of the step, where that is what was refused. */
function typedIn(tried: Tried): Tried {
  return tried.values["when"] === undefined ? UNTRIED : tried;
}

/** The letter to nobody real, to whoever looks at it. */
async function sendTest(
  asked: Asked<User>,
  { in: language }: z.infer<typeof Test>,
): Promise<string | FieldErrors> {
  const view = await readJourney(asked);
  const step = foundStep(asked, view);
  if (step === undefined) throw new Problem("page/unknown");
  const query = new URLSearchParams({ in: language });
  const { letter } = await readLetter({ ...asked, query }, view, step);
  if (letter === undefined || "missing" in letter) return { form: "draft.invalid" };
  const item = testItem(view.id, step.id);
  const refused = await askTest(asked, { kind: "step", item, doc: letter, language });
  query.set("did", "test-asked");
  return refused ?? `/hr/journeys/${item}?${query.toString()}#preview`;
}

const EMPTY: StepForm = {
  when: "relative",
  milestone: "start",
  side: "before",
  amount: "10",
  unit: "days",
  at: "09:00",
  since: "offerSent",
  until: "start",
  brings: "message",
  class: "nurture",
  from: "hr",
  usefulHours: "72",
  late: "fold",
  joiners: "send",
};

async function isTried({ tx, now }: Asked<User>, journey: string, step?: string): Promise<boolean> {
  const running = await runningExperiments(tx, now);
  return running.some((one) => one.journey === journey && one.step === step);
}

function foundStep({ params }: Asked<User>, { doc }: JourneyView): StepDoc | undefined {
  const id = params["step"] ?? "";
  const step = doc.steps.find((each) => each.id === id);
  if (step === undefined && id !== NEW) throw new Problem("page/unknown");
  return step;
}
