import { sql } from "kysely";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { overtakeChanges, plannedAs, savePlannedAs } from "#server/store/changes";
import {
  countriesWaiting,
  countWaiting,
  readChangesOf,
  readLately,
  readWaiting,
  waitingIds,
} from "#server/store/read-changes";
import { leaveOut, lockChange, saveChoice, takeChoiceBack } from "#server/store/write-changes";
import { changesSide, startOn, type ChangesSide } from "../../kit/changes-side.ts";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import { asked, times } from "../../kit/web-changes.ts";
import { freshWeb, type Web } from "../../kit/web.ts";

const EVERYONE = { kind: undefined, country: undefined, isUrgent: false };

describeOnEveryDatabase("changes", (fresh) => {
  let web: Web;
  let side: ChangesSide;
  beforeAll(async () => {
    web = await freshWeb(await fresh());
  });
  beforeEach(async () => {
    side = await changesSide(web);
  });

  it("come back as they were kept, with what a planning saw", async () => {
    const { maya } = side;
    const seen = side.facts(maya, { ...startOn("2027-08-02"), manager: "Wang Lei" });
    const impacts = [asked(maya, "welcome", { to: undefined }), asked(maya, "weekly")];
    const id = await side.far(maya, { impacts });
    const before = await web.write((tx) => plannedAs(tx, side.lan.id));
    await web.write((tx) => savePlannedAs(tx, maya.id, seen));
    const after = await web.write((tx) => plannedAs(tx, maya.id));
    expect([before, after]).toEqual([
      { facts: undefined, standing: [] },
      {
        facts: seen,
        standing: [
          {
            ...{ id, kind: "start", state: "waiting", impacts },
            from: side.facts(maya, startOn("2027-07-01")),
          },
        ],
      },
    ]);
  });

  it("stand while they wait or keep something, and no longer once overtaken or done", async () => {
    const [waits, kept, done, gone] = [
      await side.far(side.maya),
      await side.far(side.maya),
      await side.far(side.maya),
      await side.far(side.maya),
    ];
    const standing = await web.write(async (tx) => {
      const { rows } = await sql<{ id: string }>`select id from users`.execute(tx);
      const by = rows[0]?.id ?? "";
      await saveChoice(tx, kept, "keep", by, web.ambient.now());
      await saveChoice(tx, done, "apply", by, web.ambient.now());
      await overtakeChanges(tx, [gone]);
      await overtakeChanges(tx, []);
      return (await plannedAs(tx, side.maya.id)).standing.map(({ id, choice }) => [id, choice]);
    });
    const either = [
      [waits, undefined],
      [kept, "keep"],
    ];
    expect(new Map(standing as [string, unknown][])).toEqual(
      new Map(either as [string, unknown][]),
    );
  });

  it("are decided once, and taken back once", async () => {
    const id = await side.far(side.lan);
    const now = web.ambient.now();
    const stands = await web.write(async (tx) => {
      const { rows } = await sql<{ id: string }>`select id from users`.execute(tx);
      const by = rows[0]?.id ?? "";
      await saveChoice(tx, id, "apply", by, now);
      await saveChoice(tx, id, "leave-out", by, now);
      const decided = await lockChange(tx, id, now);
      await takeChoiceBack(tx, id);
      await takeChoiceBack(tx, id);
      return [decided, await lockChange(tx, id, now)].map((each) => [
        each?.state,
        each?.choice,
        each?.decidedBy,
        each?.canUndo,
      ]);
    });
    expect(stands).toEqual([
      ["decided", "apply", "林晓", true],
      ["waiting", null, null, false],
    ]);
  });

  it("leave out only what has not gone out", async () => {
    await side.far(side.maya);
    const left = await web.write(async (tx) => {
      await sql`update touches set state = 'sent' where step = 'weekly'`.execute(tx);
      const keys = ["welcome", "weekly"].map((step) => asked(side.maya, step).key);
      return leaveOut(tx, keys, web.ambient.now());
    });
    expect(left).toEqual([asked(side.maya, "welcome").key]);
  });

  it("are counted, filtered and read in order: urgent ones first, then the oldest", async () => {
    const soon = times("2027-05-25T01:00:00Z");
    const calm = await side.far(side.lan);
    const urgent = await side.far(side.maya, {
      impacts: [asked(side.maya, "welcome", { isContract: true, from: soon })],
    });
    const safe = await side.far(side.lan, { asks: [] });
    const now = web.ambient.now();
    const found = await web.write(async (tx) => ({
      waiting: (await readWaiting(tx, EVERYONE, 1, now)).rows.map(({ id }) => id),
      second: (await readWaiting(tx, EVERYONE, 2, now)).rows,
      counts: (await readWaiting(tx, { ...EVERYONE, kind: "offer" }, 1, now)).counts,
      urgent: await waitingIds(tx, { ...EVERYONE, isUrgent: true }, now, now),
      chinese: await waitingIds(tx, { ...EVERYONE, country: "CN" }, now, now),
      lately: (await readLately(tx, EVERYONE, now)).map(({ id }) => id),
      lan: (await readChangesOf(tx, side.lan.id, now)).map(({ id }) => id),
      countries: await countriesWaiting(tx),
      count: await countWaiting(tx),
    }));
    expect(found).toEqual({
      ...{ waiting: [urgent, calm], second: [], counts: { start: 2 }, urgent: [urgent] },
      ...{ chinese: [calm], lately: [safe], lan: [calm, safe], countries: ["CN", "DE"], count: 2 },
    });
  });
});
