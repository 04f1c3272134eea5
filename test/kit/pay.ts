import { sql } from "kysely";
import type { Routing } from "#nurture/model/routing";
import { currentProgramme, lockProgramme, publishProgramme } from "#server/store/programmes";
import { TENANT, type Web } from "./web.ts";

/** One topic about pay, that Chen and Wu answer. */
export async function publishPay(web: Web): Promise<void> {
  await web.write(async (tx) => {
    for (const [slug, name] of [
      ["chen", "Chen"],
      ["wu", "Wu"],
      ["lin", "Lin"],
    ]) {
      await sql`insert into departments (tenant_id, slug, name, mail, country, zone, person)
        values (${TENANT}::uuid, ${slug}, ${{ en: name }}::jsonb, ${`${slug}@example.com`}, 'CN',
          'Asia/Shanghai', true)`.execute(tx);
    }
    await lockProgramme(tx, TENANT);
    const programme = (await currentProgramme(tx))?.programme;
    if (programme === undefined) throw new Error("no programme");
    const pay: Routing["topics"][number] = {
      id: "pay",
      label: { en: "pay" },
      owner: "hr",
      words: ["salary"],
      people: ["chen", "wu"],
      confidential: true,
    };
    const routing = { ...programme.routing, topics: [...programme.routing.topics, pay] };
    const by = { by: "test", now: web.ambient.now() };
    await publishProgramme(tx, TENANT, { ...programme, routing }, by);
  });
}
