import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshMemory } from "../../kit/databases.ts";
import { did, parkedSide, type ParkedSide } from "../../kit/parked-side.ts";
import { freshWeb, type Web } from "../../kit/web.ts";
import { seedParked } from "../../kit/web-parked.ts";

let web: Web;
let side: ParkedSide;
beforeAll(async () => {
  web = await freshWeb(await freshMemory(), {
    connectors: new Map([["outlook", { title: "Outlook", scopes: [] }]]),
  });
});
beforeEach(async () => {
  side = await parkedSide(web);
});
afterAll(async () => {
  await web.deps.database.close();
});

describe("taking a word back", () => {
  it.each(["arrived", "again"])("parks the mail as it was before %s", async (choice) => {
    const opId = await side.welcome();
    const before = [await side.effects(), await side.touches()];
    await side.post(`/hr/parked/${opId}/${choice}`);
    const offered = (await side.words("/hr/parked")).includes("Take back");
    const answer = await side.post(`/hr/parked/${opId}/take-back`);
    expect([offered, did(answer), await side.effects(), await side.touches()]).toEqual([
      true,
      "told-back",
      ...before,
    ]);
  });

  it("stops what was to be made again, and it can be asked for once more", async () => {
    const opId = await side.stage();
    await side.post(`/hr/parked/${opId}/again`);
    await side.post(`/hr/parked/${opId}/take-back`);
    const stopped = await side.effects();
    await side.post(`/hr/parked/${opId}/again`);
    expect([stopped, (await side.effects()).slice(1)]).toEqual([
      [
        { revision: 0, state: "parked", why: "draft-gone-without-trace", told: false },
        { revision: 1, state: "cancelled", why: "taken-back", told: false },
      ],
      [
        { revision: 1, state: "cancelled", why: "taken-back", told: false },
        { revision: 2, state: "intent", why: null, told: false },
      ],
    ]);
  });

  it.each(["armed", "unknown", "confirmed", "parked"])(
    "is too late once the new one is %s, and says so",
    async (state) => {
      const opId = await side.stage();
      await side.post(`/hr/parked/${opId}/again`);
      await web.write((tx) =>
        sql`update effects set state = ${state} where revision = 1`.execute(tx),
      );
      const before = await side.effects();
      const shown = await side.words("/hr/parked");
      const answer = await side.post(`/hr/parked/${opId}/take-back`);
      expect([
        shown.includes("the new one has gone its way"),
        did(answer),
        await side.effects(),
      ]).toEqual([true, "told-late", before]);
    },
  );

  it("leaves the newer one alone where the old was only closed", async () => {
    const opId = await seedParked(web, { person: side.person.id });
    await side.newer("intent");
    await side.post(`/hr/parked/${opId}/again`);
    await side.post(`/hr/parked/${opId}/take-back`);
    expect((await side.effects()).map((row) => (row as { state: string }).state)).toEqual([
      "parked",
      "intent",
    ]);
  });

  it("takes a stage's receipt away, until the next stage was asked for", async () => {
    const opId = await side.stage();
    const arrived = () => side.post(`/hr/parked/${opId}/arrived`, { reference: "HR-APP-1" });
    const back = async () => did(await side.post(`/hr/parked/${opId}/take-back`));
    await arrived();
    const inTime = [await back(), await side.items()];
    await arrived();
    await web.write((tx) => sql`update handoff_items set stage = 'offer'`.execute(tx));
    expect([inTime, await back(), await side.items()]).toEqual([
      ["told-back", [{ state: "offered", stage: "applicant", receipts: {} }]],
      "told-late",
      [{ state: "offered", stage: "offer", receipts: { applicant: "HR-APP-1" } }],
    ]);
  });

  it("has a name and a time in the list, and a line in the log", async () => {
    const opId = await side.welcome();
    await side.post(`/hr/parked/${opId}/again`);
    const listed = await side.words("/hr/parked");
    await side.post(`/hr/parked/${opId}/take-back`);
    const after = await side.words("/hr/parked");
    expect([
      /Sent again 欢迎加入 .* 林晓, May 24 01:00 UTC/.test(listed),
      after.includes("Decided lately"),
      (await side.told()).map(({ facts }) => (facts as { choice: string }).choice),
    ]).toEqual([true, false, ["again", "taken-back"]]);
  });
});

describe("the page of the person", () => {
  it("leads to the decision, and tells of it without an id of a colleague", async () => {
    const opId = await side.stage();
    const page = `/hr/people/${side.person.id}`;
    const link = await (await web.get(page, side.hr)).text();
    await side.post(`/hr/parked/${opId}/arrived`, { reference: "HR-APP-1" });
    const shown = await side.words(page);
    expect([
      link.includes(`href="/hr/parked/${opId}"`),
      shown.includes("a colleague said that it arrived"),
      shown.includes("Receipt name: HR-APP-1"),
      shown.includes("toldBy"),
    ]).toEqual([true, true, true, false]);
  });
});
