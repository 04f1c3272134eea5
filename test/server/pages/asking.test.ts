import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Person } from "#nurture/model/person";
import { currentProgramme, lockProgramme, publishProgramme } from "#server/store/programmes";
import { freshMemory } from "../../kit/databases.ts";
import { emptied, freshWeb, hire, linkTo, seedHire, TENANT, type Web } from "../../kit/web.ts";

let web: Web;
let person: Person;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
afterAll(() => web.deps.database.close());
beforeEach(async () => {
  await emptied(web);
  person = hire({ language: "en" });
  await seedHire(web, person);
});

async function countPlainHours(plainClock: boolean): Promise<void> {
  await web.write(async (tx) => {
    await lockProgramme(tx, TENANT);
    const { programme } = (await currentProgramme(tx))!;
    const rules = { ...programme.rules, plainClock };
    const by = { by: "test", now: web.ambient.now() };
    await publishProgramme(tx, TENANT, { ...programme, rules }, by);
  });
}

it.each([
  [true, "29"],
  [false, "31"],
])(
  "who asks on a Friday reads the same time before and after (plain hours: %s)",
  async (plain, day) => {
    await countPlainHours(plain);
    const friday = Temporal.Instant.from("2027-05-28T04:00:00Z");
    web.ambient.advance(friday.since(web.ambient.now()));
    const path = `${linkTo("candidate", person.id)}/ask`;
    const before = await (await web.get(path)).text();
    await web.post(path, { text: "Do I get a laptop?" });
    const after = await (await web.get(path)).text();
    const days = [...before.matchAll(/answered by [^<]*?(\d+) 12:/g)].map(([, each]) => each);
    const promised = / answers by [^<]*?(\d+) 12:/.exec(after)?.[1];
    expect([[...new Set(days)], promised]).toEqual([[day], day]);
  },
);
