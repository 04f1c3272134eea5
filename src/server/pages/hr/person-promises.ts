import { html } from "hono/html";
import { z } from "zod";
import { PersonId } from "#nurture/model/ids";
import { takeBackPromise, type PromiseRow } from "#server/store/promises";
import type { Reader } from "../../text/reader.ts";
import { post, type Html, type User } from "../page.ts";
import { promiseItem } from "../promise-item.ts";

const TakingBack = z.object({ promise: z.uuid() });

/** What somebody said would be so; nothing where nobody did. */
export function promisesCard(
  promises: readonly PromiseRow[],
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
            <form method="post" action="/hr/people/${person}/promise-back">
              <input type="hidden" name="promise" value="${each.id}" />
              <button class="button">${reader.t("promise.take-back")}</button>
            </form>
          </li>`,
      )}
    </ul>
  </section>`;
}

export const promisePost = post<User, z.infer<typeof TakingBack>>({
  path: "/promise-back",
  form: TakingBack,
  act: async ({ tx, deps, params, who, now }, { promise }) => {
    const person = PersonId.parse(params["person"]);
    const here = `/hr/people/${person}`;
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
