import { html } from "hono/html";
import { z } from "zod";
import { PersonId } from "#nurture/model/ids";
import { Problem } from "#nurture/problem";
import { promisesSeen, takeBackPromise, type SeenPromise } from "#server/store/promises";
import type { Reader } from "../../text/reader.ts";
import { post, type Html, type User } from "../page.ts";
import { promiseItem } from "../promise-item.ts";
import { eyesOf } from "../question-eyes.ts";

const TakingBack = z.object({ promise: z.uuid() });

/** What somebody said would be so; nothing where nobody did. */
export function promisesCard(
  promises: readonly SeenPromise[],
  person: PersonId,
  reader: Reader,
): Html | "" {
  if (promises.length === 0) return "";
  return html`<section class="card" id="promises">
    <h2>${reader.t("promise.title")}</h2>
    <ul class="items">
      ${promises.map(
        (each) =>
          html`<li>
            ${promiseItem(each, reader)}
            ${
              each.question === null
                ? ""
                : html`<a class="small" href="/hr/questions/${each.question}"
                    >${reader.t("kept.to-question")}</a
                  >`
            }
            ${each.what === null ? "" : takeBack(each.id, person, reader)}
          </li>`,
      )}
    </ul>
  </section>`;
}

function takeBack(promise: string, person: PersonId, reader: Reader): Html {
  return html`<form method="post" action="/hr/people/${person}/promise-back">
    <input type="hidden" name="promise" value="${promise}" />
    <button class="button">${reader.t("promise.take-back")}</button>
  </form>`;
}

export const promisePost = post<User, z.infer<typeof TakingBack>>({
  path: "/promise-back",
  form: TakingBack,
  act: async (asked, { promise }) => {
    const { tx, deps, params, who, now } = asked;
    const person = PersonId.parse(params["person"]);
    const here = `/hr/people/${person}`;
    const seen = await promisesSeen(tx, person, await eyesOf(asked));
    if (seen.some(({ id, what }) => id === promise && what === null))
      throw new Problem("page/unknown");
    if (!(await takeBackPromise(tx, person, promise, now))) return here;
    await deps.appendLog(tx, deps.tenant, [
      {
        what: "promise.taken-back",
        actor: `user:${who.id}`,
        at: now,
        person,
        facts: { promise },
      },
    ]);
    return `${here}?did=promise-back`;
  },
});
