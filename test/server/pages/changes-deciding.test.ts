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
    ["leave-out", ["weekly skipped left-out", "welcome skipped left-out"], ["weekly", "welcome"]],
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
    const some = { of: "start", which: "ticked", until: web.ambient.now().toString() };
    const none = await side.send("/many", some);
    const ticked = await side.send("/many", {
      ...some,
      [`c-${first}`]: "on",
      "c-x": "on",
    });
    const late = await side.send("/many", { ...some, [`c-${first}`]: "on" });
    const now = await side.states();
    const elsewhere = await side.send("/many", { ...some, which: "all", country: "CN" });
    const all = await side.send("/many", { ...some, which: "all", country: "DE" });
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

describe("one click for all of a kind", () => {
  const until = () => web.ambient.now().toString();
  const all = (more = {}) =>
    side.send("/many", { of: "start", which: "all", until: until(), ...more });

  it("says first for how many people it is, and what becomes of what they were to get", async () => {
    await side.far(side.lan, { impacts: [asked(side.lan, "welcome", { to: undefined })] });
    await side.far(side.maya);
    expect(await side.words(PATH)).toContain(
      "Do as proposed for all 2 Changes: 2. People: 2. Held letters and entries that go on as " +
        "proposed: 2; that are left out: 1. What came after this page was opened is not touched. " +
        "Do as proposed",
    );
  });

  it("takes the oldest five hundred, says how many wait after that, and the heading counts all", async () => {
    await side.far(side.lan, { impacts: [] });
    await web.write((tx) =>
      sql`insert into changes (tenant_id, id, person_id, kind, from_facts, to_facts, source, seen_at,
            state, asks, impacts)
          select tenant_id, gen_random_uuid(), person_id, kind, from_facts, to_facts, source, seen_at,
            state, asks, impacts from changes, generate_series(1, 502)`.execute(tx),
    );
    const shown = await side.words(PATH);
    expect(
      ["First day 503 Do as", "for all 500", "still waiting after that: 3."].filter(
        (words) => !shown.includes(words),
      ),
    ).toEqual([]);
  });

  it("leaves what came after the page was opened", async () => {
    await side.far(side.lan);
    const before = Temporal.Instant.from("2027-05-22T00:00:00Z").toString();
    expect([await all({ until: before }), await side.states()]).toEqual([
      `${PATH}?did=change-none`,
      ["waiting"],
    ]);
  });

  it("is taken back by one click for those of whom nothing was sent", async () => {
    for (const one of [side.lan, side.maya]) await side.far(one);
    await all();
    await web.write((tx) =>
      sql`update touches set state = 'sent', queued_at = ${web.ambient.now()}
        where person_id = ${side.lan.id}::uuid`.execute(tx),
    );
    const shown = await side.words(PATH);
    const { rows } = await web.write((tx) =>
      sql<{ by: string; at: Temporal.Instant }>`
        select distinct decided_by as by, decided_at as at from changes`.execute(tx),
    );
    const click = { of: "start", by: rows[0]?.by ?? "", at: rows[0]?.at.toString() ?? "" };
    const back = await side.send("/take-all-back", click);
    const states = await side.states();
    const again = await side.send("/take-all-back", click);
    expect({
      said: /First day · decided together: 2 .{0,40}decided by 林晓/.test(shown),
      one: shown.includes("Take back the one that still can be"),
      ...{ back, states, again },
    }).toEqual({
      said: true,
      one: true,
      back: `${PATH}?did=changes-back`,
      states: ["decided apply", "waiting"],
      again: `${PATH}?did=told-late`,
    });
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
