import { sql } from "kysely";
import { expect, it } from "vitest";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import { freshWeb, linkTo } from "../../kit/web.ts";
import { LIFE_ANSWERED, seedLife } from "../../kit/web-seed.ts";

const PRESSES = 6;

describeOnEveryDatabase("what is added to an answer", (fresh) => {
  it("is added once, however many presses come at the same time", async () => {
    const web = await freshWeb(await fresh());
    await seedLife(web);
    const said = { more: "And a monitor.", "more-by": "Min" };
    const path = `${linkTo("answer", LIFE_ANSWERED)}/add`;
    const pressed = await Promise.all(Array.from({ length: PRESSES }, () => web.post(path, said)));
    const { rows } = await web.write((tx) => sql`select body from answer_additions`.execute(tx));
    expect([new Set(pressed.map(({ status }) => status)), rows]).toEqual([
      new Set([303]),
      [{ body: said.more }],
    ]);
  });
});
