import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import { Programme } from "#nurture/model/programme";
import { publishProgramme } from "#server/store/programmes";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import { smallProgramme } from "../../kit/programme.ts";
import { freshWeb, hire, linkTo, seedHire, TENANT, type Web } from "../../kit/web.ts";

const EVENING = {
  id: "evening",
  name: { en: "The evening" },
  about: { en: "Come." },
  on: "2027-06-16",
  zone: "Asia/Shanghai",
  at: "19:00",
  minutes: 60,
  capacity: 2,
  fields: [],
};

describeOnEveryDatabase("the last place at an event", (fresh) => {
  let web: Web;
  let homes: string[];
  beforeAll(async () => {
    web = await freshWeb(await fresh());
    const programme = Programme.parse({ ...smallProgramme, meetings: [EVENING] });
    await web.write((tx) =>
      publishProgramme(tx, TENANT, programme, { by: "test", now: web.ambient.now() }),
    );
    const people = Array.from({ length: 6 }, () => hire());
    for (const person of people) await seedHire(web, person);
    homes = people.map(({ id }) => linkTo("candidate", id));
  });

  const standing = async () => {
    const { rows } = await web.write((tx) =>
      sql<{ place: string; count: number }>`
        select place, count(*)::int as count from signups where cancelled_at is null
         group by place order by place`.execute(tx),
    );
    return Object.fromEntries(rows.map(({ place, count }) => [place, count]));
  };

  it("is given once, however many ask for it at the same moment", async () => {
    const answers = await Promise.all(homes.map((home) => web.post(`${home}/event/evening`, {})));
    const did = answers.map((answer) => answer.headers.get("location")?.split("did=")[1]);
    expect([await standing(), did.toSorted()]).toEqual([
      { in: 2, waiting: 4 },
      ["in-line", "in-line", "in-line", "in-line", "signed-up", "signed-up"],
    ]);
  });

  it("is kept by whoever only changes what they wrote, and waits to be given on", async () => {
    await Promise.all(homes.map((home) => web.post(`${home}/event/evening`, {})));
    const before = await standing();
    await Promise.all(homes.map((home) => web.post(`${home}/event/evening/off`, {})));
    const { rows } = await web.write((tx) =>
      sql`select plan_soon from occasions where meeting = 'evening'`.execute(tx),
    );
    expect([before, await standing(), rows]).toEqual([
      { in: 2, waiting: 4 },
      {},
      [{ plan_soon: true }],
    ]);
  });
});
