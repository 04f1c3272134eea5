import { sql } from "kysely";
import type { z } from "zod";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { Programme } from "#nurture/model/programme";
import { VIOLATIONS } from "#nurture/plan/judge-run";
import { itemOf } from "#nurture/publish/draft";
import type { Middle } from "#nurture/publish/publish-draft";
import { virtualClock, type VirtualClock } from "#server/ambient";
import { startVendors } from "#server/demo/vendors";
import type { Database } from "#server/store/database";
import { approveDraft, readDraft, saveDraft, type StoredDraft } from "#server/store/drafts";
import { currentProgramme } from "#server/store/programmes";
import { publishDraft } from "#server/store/publish";
import { versionsOver } from "#server/store/versions-over";
import {
  askRehearsal,
  readRehearsal,
  readRehearsed,
  RehearsalResult,
} from "#server/store/rehearsals";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import {
  emptied,
  happened,
  HOUSE_TENANT,
  makeOffer,
  openHouse,
  type TestHouse,
} from "../../kit/house.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const ME = "0d1f3c52-0001-4000-8000-000000000001";
const OTHER = "0d1f3c52-0001-4000-8000-000000000002";
type JourneyDoc = NonNullable<z.input<typeof Programme>["journeys"]>[number];

describeOnEveryDatabase("rehearsing and publishing a journey", (fresh) => {
  let database: Database;
  let house: TestHouse;
  let clock: VirtualClock;
  beforeAll(async () => {
    database = await fresh();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    clock = virtualClock(Temporal.Instant.from("2026-03-02T01:00:00Z"));
    const vendors = await startVendors(() => clock.now());
    house = await openHouse({
      database: await emptied(database),
      vendors,
      clock,
      only: ["greenhouse", "outlook"],
    });
    makeOffer(vendors, { mail: "lan.wu@example.org", startsOn: "2026-04-20" });
    await house.hear();
    return () => vendors.close();
  });

  /** The first journey as it is live, changed; saved as a draft of `ME`. */
  async function drafted(change: (journey: JourneyDoc) => JourneyDoc): Promise<StoredDraft> {
    return house.read(async (tx) => {
      const current = await currentProgramme(tx);
      const id = current?.programme.journeys[0]?.id ?? "";
      if (current === undefined) throw new Error("no programme");
      const doc = change(itemOf(current.programme, "journey", id) as JourneyDoc);
      const before = await readDraft(tx, "journey", id);
      const saving = { revision: before?.revision ?? 0, basedOn: current.version, by: ME };
      await saveDraft(tx, HOUSE_TENANT, { kind: "journey", id, doc }, saving, clock.now());
      const draft = await readDraft(tx, "journey", id);
      if (draft === undefined) throw new Error("not saved");
      return draft;
    });
  }

  async function rehearsed(
    draft: StoredDraft,
    middle: Middle = "go-on",
  ): Promise<StoredDraft | undefined> {
    await house.read(async (tx) => {
      const askedAt = clock.now();
      await askRehearsal(tx, HOUSE_TENANT, {
        journey: draft.id,
        revision: draft.revision,
        onVersion: draft.basedOn,
        middle,
        askedAt,
        until: askedAt.add({ hours: 24 * 60 }),
        askedBy: ME,
      });
    });
    await house.tick();
    return house.read((tx) => readDraft(tx, "journey", draft.id));
  }

  const publish = (draft: StoredDraft, middle: Middle = "go-on") =>
    house.read((tx) => publishDraft(tx, HOUSE_TENANT, draft, { by: ME, middle, now: clock.now() }));

  it("says what a draft would do, and lets it be published", async () => {
    const draft = await drafted((journey) => ({
      ...journey,
      steps: journey.steps.filter(({ id }) => id !== "welcome"),
    }));
    const after = await rehearsed(draft);
    const result = RehearsalResult.parse(after?.rehearsal);
    const published = after && (await publish(after));
    expect({
      state: after?.state,
      welcome: result.differences.filter(({ step }) => step === "welcome"),
      people: result.people,
      run: (await house.read((tx) => readRehearsal(tx, draft.id)))?.state,
      rows: (await house.read((tx) => readRehearsed(tx, draft.id, { from: 0, max: 10 }))).length,
      version: published?.version,
      journey: published?.after.journeys.map(({ version }) => version),
      log: (await happened(house)).filter((what) => what === "draft.rehearsed").length,
      left: await house.read((tx) => readDraft(tx, "journey", draft.id)),
    }).toEqual({
      state: "rehearsed",
      welcome: [{ journey: draft.id, step: "welcome", kind: "never", people: 1, days: 0 }],
      people: 1,
      run: "done",
      rows: 1,
      version: draft.basedOn + 1,
      journey: [2],
      log: 1,
      left: undefined,
    });
  });

  it("refuses a letter that can't be filled, and says so", async () => {
    const draft = await drafted((journey) => ({
      ...journey,
      steps: journey.steps.map((step) =>
        step.id === "welcome" && step.brings.kind === "message"
          ? { ...step, brings: { ...step.brings, body: { en: "Ask {manger}" } } }
          : step,
      ),
    }));
    const after = await rehearsed(draft);
    const result = RehearsalResult.parse(after?.rehearsal);
    expect({
      state: after?.state,
      found: result.findings.filter(({ what }) => what === "unfillable"),
    }).toEqual({
      state: "draft",
      found: [{ what: "unfillable", step: "welcome", why: "manger", people: 1 }],
    });
    await expect(publish(after ?? draft)).rejects.toMatchObject({ code: "draft/not-ready" });
  });

  const papers = (facts: Partial<JourneyDoc["steps"][number]>) => ({
    ...{ id: "papers", class: "contract" as const, usefulHours: 24, late: "leave-out" as const },
    ...around("start", 0),
    brings: { kind: "message" as const, subject: { en: "Bring it" }, body: { en: "Bring it." } },
    ...facts,
  });
  const around = (milestone: "start" | "offerSent", days: number) => ({
    when: { kind: "relative" as const, milestone, offset: { days, at: "09:00" } },
  });
  const KOREA = { audience: { countries: ["KR"] } };
  const LEFT_OUT = { ...around("offerSent", 1), joiners: "leave-out" as const };
  const LATE = ["contract-late step-added", "contract-nobody"];
  it.each([
    ["after the months that are rehearsed", around("start", 30), "rehearsed", ["nobody"]],
    ["for a country where nobody is yet", KOREA, "rehearsed", ["nobody"]],
    ["that everybody is past, and HR leaves them out", LEFT_OUT, "rehearsed", ["nobody"]],
    ["that everybody is past, and should have", around("offerSent", 1), "draft", LATE],
  ])("judges what the contract needs and is new, %s", async (_, facts, state, found) => {
    await house.runTo("2026-03-06T01:00:00Z");
    const draft = await drafted((one) => ({ ...one, steps: [...one.steps, papers(facts)] }));
    const after = await rehearsed(draft);
    const { findings } = RehearsalResult.parse(after?.rehearsal);
    const own = findings.filter((one) => one.step === "papers");
    const said = own.map(({ what, why = "" }) => `${what} ${why}`.trim());
    expect({ state: after?.state, found: said }).toEqual({ state, found });
  });

  it("does not publish what was saved again, or what nobody rehearsed", async () => {
    const draft = await drafted((journey) => journey);
    await expect(publish(draft)).rejects.toMatchObject({ code: "draft/not-ready" });
    const after = await rehearsed(draft);
    await drafted((journey) => journey);
    await expect(publish(after ?? draft)).rejects.toMatchObject({ code: "draft/moved-on" });
  });

  it("keeps an approval, and names what was published", async () => {
    const draft = await drafted((journey) => journey);
    const after = await rehearsed(draft);
    await house.read((tx) => approveDraft(tx, draft, OTHER, clock.now()));
    const approved = await house.read((tx) => readDraft(tx, "journey", draft.id));
    const published = await publish(after ?? draft);
    expect({
      approved: approved?.state,
      by: approved?.approvedBy,
      changes: published.changes.map(({ at }) => at),
    }).toEqual({ approved: "approved", by: OTHER, changes: ["version"] });
  });

  it("publishes no other middle than the one that was rehearsed", async () => {
    const after = await rehearsed(await drafted((journey) => journey));
    if (after === undefined) throw new Error("not rehearsed");
    await expect(publish(after, "finish")).rejects.toMatchObject({
      code: "draft/not-ready",
      facts: { missing: "rehearse" },
    });
    expect((await publish(after, "go-on")).version).toBe(after.basedOn + 1);
  });

  /** Rehearses and publishes the journey as it stands, less one of its steps. */
  async function finishing(without: string): Promise<string[]> {
    clock.advanceTo(clock.now().add({ hours: 1 }));
    const draft = await drafted((journey) => ({
      ...journey,
      steps: journey.steps.filter(({ id }) => id !== without),
    }));
    const after = await rehearsed(draft, "finish");
    const published = await publish(after ?? draft, "finish");
    await house.tick();
    return published.after.journeys
      .filter(({ id }) => id === draft.id)
      .map(({ version, opensAt, closesAt }) =>
        [version, opensAt?.toString() ?? "", closesAt?.toString() ?? ""].join(" "),
      );
  }

  const setOffer = (status: string) =>
    house.read((tx) => sql`update people set offer_status = ${status}`.execute(tx));
  const open = () =>
    house.read((tx) =>
      sql<{ version: number; step: string }>`
        select distinct version, step from touches where state in ('planned', 'held')`.execute(tx),
    );

  it("judges whoever finishes the old version by that one", async () => {
    await house.runTo("2026-03-04T01:00:00Z");
    const draft = await drafted((journey) => ({
      ...journey,
      steps: journey.steps.flatMap((step) => {
        const { subject } = step.brings;
        const body = { en: "Talk" };
        if (step.id !== "welcome") return [step];
        const signed = { ...step, id: "signed", class: "contract" as const };
        return [{ ...step, brings: { kind: "call" as const, subject, body } }, signed];
      }),
    }));
    const alarms = async (middle: Middle) => {
      const after = await rehearsed(draft, middle);
      const { findings } = RehearsalResult.parse(after?.rehearsal);
      const violations: readonly string[] = VIOLATIONS;
      return findings
        .filter(({ what }) => violations.includes(what))
        .map(({ what, step }) => `${what} ${step}`)
        .toSorted();
    };
    expect(await alarms("finish")).toEqual([]);
    expect(await alarms("go-on")).toEqual(["kind-changed welcome", "twice signed"]);
  });

  it("keeps both versions while people finish the old one", async () => {
    const [was] = (await open()).rows;
    const published = await finishing("welcome");
    const { rows } = await open();
    const now = clock.now().toString();
    expect(published).toEqual([`1  ${now}`, `2 ${now} `]);
    expect(was?.version).toBe(1);
    expect([...new Set(rows.map(({ version }) => version))]).toEqual([1]);
    expect(rows.map(({ step }) => step)).toContain("welcome");
  });

  it("takes an old version out once nobody is left in it", async () => {
    await finishing("welcome");
    const began = clock.now().toString();
    clock.advanceTo(clock.now().add({ hours: 24 }));
    expect(await finishing("nothing")).toEqual([`1  ${began}`, `3 ${began} `]);
    for (const status of ["withdrawn", "declined"]) {
      await setOffer(status);
      expect(await finishing("nothing")).toHaveLength(1);
    }
  });

  it("keeps the old version for an offer that is not sent yet", async () => {
    await setOffer("drafted");
    expect(await finishing("welcome")).toHaveLength(2);
  });

  it("keeps an old version as long as something may still come of it", async () => {
    const began = async (daysAgo: number, next: string | null) => {
      const on = clock
        .now()
        .subtract({ hours: 24 * daysAgo })
        .toString()
        .slice(0, 10);
      await house.read((tx) =>
        sql`update people set start_on = ${on}::date, next_touch_at = ${next}::timestamptz`.execute(
          tx,
        ),
      );
      const current = await house.read((tx) => currentProgramme(tx));
      const closed = (current?.programme.journeys ?? []).map((journey) => ({
        ...journey,
        closesAt: clock.now().add({ hours: 1 }),
      }));
      return house.read((tx) => versionsOver(tx, closed, clock.now()));
    };
    expect([...(await began(399, null))]).toEqual([]);
    expect([...(await began(401, null))]).toEqual([1]);
    expect([...(await began(401, clock.now().toString()))]).toEqual([]);
  });
});
