import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changesSide, startOn, type ChangesSide } from "../../kit/changes-side.ts";
import { freshMemory } from "../../kit/databases.ts";
import { asked, seedChange, touchesNow } from "../../kit/web-changes.ts";
import { freshWeb, type Web } from "../../kit/web.ts";

const PATH = "/hr/changes";
let web: Web;
let side: ChangesSide;

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
afterAll(() => web.deps.database.close());
beforeEach(async () => {
  side = await changesSide(web);
});

describe("one click", () => {
  it.each([
    ["apply", ["weekly held decision", "welcome held decision"], []],
    ["keep", ["weekly held decision", "welcome skipped left-out"], ["welcome"]],
    ["leave-out", ["weekly skipped left-out", "welcome skipped left-out"], ["welcome", "weekly"]],
  ] as const)("decides (%s), and planning does the rest", async (choice, touches, leftOut) => {
    const added = { ...asked(side.maya, "welcome"), from: undefined } as never;
    const id = await side.far(side.maya, { impacts: [added, asked(side.maya, "weekly")] });
    expect(await side.send("/decide", { change: id, choice })).toBe(`${PATH}?did=change-${choice}`);
    expect([await side.states(), await touchesNow(web, side.maya)]).toEqual([
      [`decided ${choice}`],
      touches,
    ]);
    expect(await side.notes()).toEqual([
      ["change.decided", choice, "start"],
      ...leftOut.map((step) => ["touch.skipped", "offer-9", step, "left-out"]),
    ]);
    const { rows } = await web.write((tx) =>
      sql`select plan_soon from people where id = ${side.maya.id}::uuid`.execute(tx),
    );
    expect(rows).toEqual([{ plan_soon: true }]);
  });

  it("is taken once: the second comes too late, and an unknown one is unknown", async () => {
    const id = await side.far(side.lan);
    const said = [
      await side.send("/decide", { change: id, choice: "apply" }),
      await side.send("/decide", { change: id, choice: "leave-out" }),
      await side.send("/decide", { change: randomUUID(), choice: "apply" }),
      await side.send("/decide", { change: "x", choice: "apply" }),
      await side.send("/take-back", { change: randomUUID() }),
    ];
    expect([said, await side.states()]).toEqual([
      [`${PATH}?did=change-apply`, `${PATH}?did=told-late`, 404, 422, 404],
      ["decided apply"],
    ]);
  });

  it("is taken back while nothing was sent, and waits again", async () => {
    const id = await side.far(side.maya);
    await side.send("/decide", { change: id, choice: "leave-out" });
    const lately = await side.words(PATH);
    const back = await side.send("/take-back", { change: id, person: side.maya.id });
    expect([
      lately.includes("Left out First day · Maya Fischer"),
      lately.includes("decided by 林晓"),
      back,
      await side.states(),
      await touchesNow(web, side.maya),
    ]).toEqual([
      true,
      true,
      `/hr/people/${side.maya.id}?did=change-back`,
      ["waiting"],
      ["weekly held decision", "welcome held decision"],
    ]);
  });

  it("is not taken back once something was sent, or a newer change has come", async () => {
    const sent = await side.far(side.maya);
    await side.send("/decide", { change: sent, choice: "apply" });
    await web.write((tx) =>
      sql`update touches set state = 'sent', queued_at = ${web.ambient.now()} where step = 'welcome'`.execute(
        tx,
      ),
    );
    const older = await side.far(side.lan);
    await side.send("/decide", { change: older, choice: "keep" });
    await web.write((tx) =>
      sql`update changes set seen_at = seen_at - interval '1 day' where id = ${older}::uuid`.execute(
        tx,
      ),
    );
    await side.far(side.lan);
    expect([
      await side.send("/take-back", { change: sent }),
      await side.send("/take-back", { change: older }),
      (await side.words(PATH)).includes("Take back"),
    ]).toEqual([`${PATH}?did=told-late`, `${PATH}?did=told-late`, false]);
  });

  it("accepts many of one kind: those ticked, or all that fit the filters", async () => {
    const [first, second] = [await side.far(side.lan), await side.far(side.maya)];
    const none = await side.send("/many", { of: "start", which: "ticked" });
    const ticked = await side.send("/many", {
      of: "start",
      which: "ticked",
      [`c-${first}`]: "on",
      "c-x": "on",
    });
    const late = await side.send("/many", { of: "start", which: "ticked", [`c-${first}`]: "on" });
    const now = await side.states();
    const elsewhere = await side.send("/many", { of: "start", which: "all", country: "CN" });
    const all = await side.send("/many", { of: "start", which: "all", country: "DE" });
    expect([none, ticked, late, now, elsewhere, all, await side.states(), second.length]).toEqual([
      `${PATH}?did=change-none`,
      `${PATH}?did=changes-apply`,
      `${PATH}?did=told-late`,
      ["decided apply", "waiting"],
      `${PATH}?country=CN&did=change-none`,
      `${PATH}?country=DE&did=changes-apply`,
      ["decided apply", "decided apply"],
      36,
    ]);
  });
});

describe("a person's page", () => {
  it("shows what waits and what happened of this one hire, and comes back to it", async () => {
    const id = await side.far(side.maya);
    for (const day of ["02", "03", "04", "05"])
      await seedChange(web, side.maya, {
        ...{ id: randomUUID(), kind: "start" },
        from: side.facts(side.maya, startOn("2027-07-01")),
        to: side.facts(side.maya, startOn(`2027-07-${day}`)),
      });
    await side.far(side.lan);
    const shown = await side.words(`/hr/people/${side.maya.id}`);
    const told = [
      "All changes",
      "First day Seen",
      "Is it right?",
      "Do as proposed",
      "One earlier change",
      "July 5, 2027",
    ];
    expect(told.filter((sentence) => !shown.includes(sentence))).toEqual([]);
    expect(shown).not.toContain("吴岚");
    expect(await side.send("/decide", { change: id, choice: "apply", person: side.maya.id })).toBe(
      `/hr/people/${side.maya.id}?did=change-apply`,
    );
  });

  it("asks whether the person knows where no letter is left to tell them", async () => {
    const id = randomUUID();
    await seedChange(web, side.maya, { id, kind: "manager", asks: ["manager-named"] });
    const shown = await side.words(`/hr/people/${side.maya.id}`);
    expect([shown.includes("The person knows"), shown.includes("Leave as it was")]).toEqual([
      true,
      false,
    ]);
  });

  it("says nothing of changes where there were none", async () => {
    expect(await side.words(`/hr/people/${side.lan.id}`)).not.toContain("All changes");
  });
});
