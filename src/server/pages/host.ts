import { html } from "hono/html";
import { z } from "zod";
import type { MeetingPlan } from "#nurture/model/meeting";
import { Problem } from "#nurture/problem";
import { readOccasion, type StoredOccasion } from "#server/store/occasions";
import { currentProgramme } from "#server/store/programmes";
import { COMING_MAX, readComing, type ComingRow } from "#server/store/read-events";
import type { Reader } from "../text/reader.ts";
import { markAttendance, tickedIn } from "./attendance.ts";
import { comingList } from "./coming-list.ts";
import { page, post, type Asked, type Host, type Html } from "./page.ts";
import { said } from "./said.ts";

interface Hosting {
  readonly occasion: StoredOccasion;
  readonly plan: MeetingPlan;
  readonly coming: readonly ComingRow[];
  readonly base: string;
}

const Ticks = z.record(z.string(), z.string());

/** For who leads an event, behind a link and without an account: who comes, what they ask, who was there. */
export const hostPage = page({
  path: "/host/:token",
  role: "host-link",
  load: hosting,
  view: (loaded, reader) => ({
    title: reader.content(loaded.plan.name).text,
    frame: "phone",
    body: html`${head(loaded, reader)}
    ${comingList(
      {
        plan: loaded.plan,
        coming: loaded.coming,
        action: hasBegun(loaded.occasion, reader.now) ? loaded.base : undefined,
        hasLinks: false,
      },
      reader,
    )}`,
  }),
  posts: [
    post<Host, z.infer<typeof Ticks>>({
      path: "/came",
      form: Ticks,
      fieldsMax: COMING_MAX,
      act: async (asked, form) => {
        const { occasion, base } = await hosting(asked);
        if (hasBegun(occasion, asked.now))
          await markAttendance(asked, { occasion, ticked: tickedIn(form), by: "host-link" });
        return `${base}?did=attendance`;
      },
    }),
    post<Host, object>({
      path: "/unmark",
      form: z.object({}),
      act: async (asked) => {
        const { occasion, base } = await hosting(asked);
        await markAttendance(asked, { occasion, ticked: undefined, by: "host-link" });
        return `${base}?did=attendance-back`;
      },
    }),
  ],
});

export function hasBegun(
  { startsAt }: Pick<StoredOccasion, "startsAt">,
  now: Temporal.Instant,
): boolean {
  return Temporal.Instant.compare(startsAt, now) <= 0;
}

async function hosting({ tx, who }: Asked<Host>): Promise<Hosting> {
  const occasion = await readOccasion(tx, who.occasion);
  const programme = (await currentProgramme(tx))?.programme;
  const plan = programme?.meetings.find(({ id }) => id === occasion?.meeting);
  if (occasion === undefined || plan === undefined) throw new Problem("page/unknown");
  return { occasion, plan, coming: await readComing(tx, [occasion.id]), base: who.base };
}

function head({ plan, occasion }: Hosting, reader: Reader): Html {
  return html`<div>
    <h1>${said(plan.name, reader)}</h1>
    <p class="lead">
      ${reader.moment(occasion.startsAt, occasion.zone)}
      <span class="muted">${occasion.zone}</span>
    </p>
    ${
      occasion.joinUrl === null || occasion.joinUrl === ""
        ? ""
        : html`<p><a class="join" href="${occasion.joinUrl}">${reader.t("event.join")}</a></p>`
    }
    <p class="muted small no-print">
      ${reader.t("host.lead")} ${hasBegun(occasion, reader.now) ? "" : reader.t("host.early")}
    </p>
  </div>`;
}
