import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { describe, expect, it, vi } from "vitest";
import { wall } from "../kit/planning.ts";
import { HOUSE_TENANT, type TestHouse } from "../kit/house.ts";
import { ATTEMPTS_MAX } from "#nurture/care/call";
import { saveDeclaration } from "#server/store/attention";
import { saveCall, saveOutcome } from "#server/store/calls";
import { silenceEnds } from "#server/store/read-calls";
import { saveLocalField } from "#server/store/local";
import { planSoon } from "#server/store/people";
import type { FieldState, LocalField } from "#nurture/local/field";
import type { PersonId } from "#nurture/model/ids";
import { stories } from "./story.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SOMEBODY = "00000000-0000-4000-8000-000000000001";

interface CallRow {
  readonly id: string;
  readonly person_id: PersonId;
  readonly kind: string;
  readonly due_at: Temporal.Instant;
  readonly outcome: string | null;
  readonly cancelled_why: string | null;
}

/** Every call, the soonest first. */
function calls(house: TestHouse): Promise<readonly CallRow[]> {
  return house.read(async (tx) => {
    const found = await sql<CallRow>`
      select id, person_id, kind, due_at, outcome, cancelled_why from calls order by due_at, planned_at`.execute(
      tx,
    );
    return found.rows;
  });
}

/** "Fri 2026-03-20 09:00 silence reached", as clocks in Shanghai show it. */
async function told(house: TestHouse): Promise<readonly string[]> {
  return (await calls(house)).map(({ kind, due_at: at, outcome, cancelled_why: why }) =>
    [wall(at, "Asia/Shanghai"), kind, outcome ?? why ?? "waits"].join(" "),
  );
}

/** Somebody of HR says how the call that waits went. */
async function went(house: TestHouse, outcome: "reached" | "no-answer"): Promise<void> {
  const call = (await calls(house)).find(
    (each) => each.outcome === null && each.cancelled_why === null,
  );
  if (call === undefined) throw new Error("no call waits");
  const result = { outcome, noteSealed: null, by: SOMEBODY };
  await house.read((tx) =>
    saveOutcome(
      tx,
      HOUSE_TENANT,
      { id: call.id, person: call.person_id },
      result,
      house.clock.now(),
    ),
  );
  await house.tick();
}

/** Nobody answers, and the next try of three is planned. */
async function missed(house: TestHouse, attempt: number): Promise<void> {
  const [call] = (await calls(house)).filter(({ outcome }) => outcome === null);
  await went(house, "no-answer");
  if (call === undefined || attempt === ATTEMPTS_MAX) return;
  await house.read(async (tx) => {
    const { rows } = await sql<{
      cause: string;
    }>`select cause from calls where id = ${call.id}`.execute(tx);
    const at = house.clock.now().add({ hours: 24 });
    const again = { id: randomUUID(), person: call.person_id, kind: "silence", who: "hr" } as const;
    const cause = `${rows[0]?.cause.split("#")[0] ?? ""}#${attempt + 1}`;
    const next = { ...again, cause, attempt: attempt + 1, dueAt: at, untilAt: at };
    await saveCall(tx, HOUSE_TENANT, next, house.clock.now());
  });
}

/** Where the budget of each ends, and whether a call is planned. */
function forecast(house: TestHouse): Promise<readonly string[]> {
  return house.read(async (tx) =>
    (await silenceEnds(tx)).map(
      ({ at, planned }) => `${wall(at, "Asia/Shanghai")} ${planned ? "planned" : "none"}`,
    ),
  );
}

function reasons(house: TestHouse): Promise<readonly string[]> {
  return house.read(async (tx) => {
    const found = await sql<{ key: string }>`select key from attention order by key`.execute(tx);
    return found.rows.map(({ key }) => key);
  });
}

describe("somebody whom nobody hears of", () => {
  const story = stories("2026-03-02T01:00:00Z");

  it("is called before the silence has lasted three weeks, and again after the call that reached them", async () => {
    const { house, offer } = story();
    await offer({ office: "上海" });
    await house.runTo("2026-03-21T00:00:00Z");
    const planned = await told(house);
    await went(house, "reached");
    await house.runTo("2026-04-08T00:00:00Z");
    const later = await told(house);
    expect({ planned, later, reasons: await reasons(house) }).toMatchInlineSnapshot(`
      {
        "later": [
          "Mon 2026-03-23 09:00 silence reached",
          "Fri 2026-04-10 09:00 silence waits",
        ],
        "planned": [
          "Mon 2026-03-23 09:00 silence waits",
        ],
        "reasons": [
          "no-reply",
        ],
      }
    `);
  });

  it("is called again a budget after three calls that nobody answered, and counted there", async () => {
    const { house, offer } = story();
    await offer({ office: "上海" });
    await house.runTo("2026-03-23T02:00:00Z");
    for (const attempt of [1, 2, 3]) await missed(house, attempt);
    const counted = await forecast(house);
    await house.runTo("2026-04-24T00:00:00Z");
    expect({
      counted,
      calls: await told(house),
      later: await forecast(house),
    }).toMatchInlineSnapshot(`
      {
        "calls": [
          "Mon 2026-03-23 09:00 silence no-answer",
          "Tue 2026-03-24 10:00 silence no-answer",
          "Tue 2026-03-24 10:00 silence no-answer",
          "Mon 2026-04-13 09:00 silence waits",
        ],
        "counted": [
          "Tue 2026-03-24 00:00 none",
        ],
        "later": [
          "Tue 2026-04-14 00:00 planned",
        ],
      }
    `);
  });

  it("is no longer called once they declined", async () => {
    const { house, vendors, offer } = story();
    const hire = await offer({ office: "上海" });
    await house.runTo("2026-03-19T00:00:00Z");
    vendors.greenhouse.declineOffer(hire.application);
    await house.hear();
    expect(await told(house)).toMatchInlineSnapshot(`
      [
        "Mon 2026-03-23 09:00 silence offer-over",
      ]
    `);
  });
});

describe("somebody whose start moved twice", () => {
  const story = stories("2026-03-02T01:00:00Z");

  it("is told of to HR in Shanghai, and not in Berlin without the confirmations", async () => {
    const { house, offer, moveStart } = story();
    const seen: Record<string, readonly string[]> = {};
    for (const office of ["上海", "Berlin"]) {
      const hire = await offer({ office, mail: `${office === "Berlin" ? "b" : "s"}@example.org` });
      await moveStart(hire, "2026-08-03");
      await moveStart(hire, "2026-09-01");
      seen[office] = await house.read(async (tx) => {
        const found = await sql<{ key: string }>`
          select a.key from attention a join people p on p.id = a.person_id
           where p.city = ${office} or p.doc->'place'->>'office' = ${office}`.execute(tx);
        return found.rows.map(({ key }) => key);
      });
    }
    await house.runTo("2026-03-21T00:00:00Z");
    expect({ seen, calls: await told(house) }).toMatchInlineSnapshot(`
      {
        "calls": [
          "Mon 2026-03-23 09:00 silence waits",
        ],
        "seen": {
          "Berlin": [],
          "上海": [
            "start-moved",
          ],
        },
      }
    `);
  });
});

describe("what HR is told of somebody", () => {
  const story = stories("2026-03-02T01:00:00Z");
  const SAID = /attention|no.reply|moved|other.?offer|needs|care|call|silence/i;

  it("never reaches the ATS: not its fields, not its notes, not what is on its way, not the export's facts", async () => {
    const { house, vendors, offer, moveStart } = story();
    const hire = await offer({ office: "上海" });
    await moveStart(hire, "2026-08-03");
    await moveStart(hire, "2026-09-01");
    await house.read(async (tx) => {
      const found = await sql<{ id: PersonId }>`select id from people`.execute(tx);
      for (const { id: person } of found.rows) {
        const said = { id: SOMEBODY, person, by: null };
        await saveDeclaration(tx, HOUSE_TENANT, said, house.clock.now());
      }
    });
    await house.runTo("2026-03-21T00:00:00Z");
    const kept = await house.read(async (tx) => {
      const facts = await sql<{ facts: string }>`
        select body::jsonb->>'facts' as facts from log_entries where what = 'attention.changed'`.execute(
        tx,
      );
      const kinds = await sql<{
        kind: string;
      }>`select distinct kind from effects order by 1`.execute(tx);
      return {
        facts: facts.rows.map((row) => row.facts),
        kinds: kinds.rows.map(({ kind }) => kind),
      };
    });
    const written = JSON.stringify([
      vendors.greenhouse.candidateFields(hire.candidate),
      vendors.greenhouse.notes(hire.candidate),
    ]);
    expect({
      reasons: await reasons(house),
      written: SAID.exec(written)?.[0],
      status: vendors.greenhouse.candidateFields(hire.candidate)["keepwarm_status"],
      facts: [...new Set(kept.facts)],
      kinds: kept.kinds,
    }).toEqual({
      reasons: ["no-reply", "other-offer", "start-moved"],
      written: undefined,
      status: "warm",
      facts: [null],
      kinds: ["fields", "mail", "note"],
    });
  });
});

describe("somebody of whose papers a colleague says something", () => {
  const story = stories("2026-03-02T01:00:00Z");

  it("gives a reason to call by that word alone, until the paper is there", async () => {
    const { house, offer, accept } = story();
    const hire = await offer({ office: "上海", startsOn: "2026-04-06" });
    await accept(hire);
    const say = async (field: LocalField, state: FieldState) => {
      await house.read(async (tx) => {
        const { rows } = await sql<{ id: PersonId; occurrence: string }>`
          select id, doc->'offer'->>'occurrence' as occurrence from people`.execute(tx);
        for (const { id: person, occurrence } of rows) {
          const about = { person, occurrence, country: "CN" };
          const sayer = { by: SOMEBODY, at: house.clock.now() };
          await saveLocalField(tx, HOUSE_TENANT, about, { field, state }, sayer);
          await planSoon(tx, person);
        }
      });
      await house.tick();
      return papers();
    };
    const papers = () =>
      house.read(async (tx) => {
        const { rows } = await sql<{ papers: string }>`
          select e->'args'->>'paper' || ' ' || left(e->>'at', 10) as papers
            from attention, jsonb_array_elements(evidence) e where key = 'paper-missing'`.execute(
          tx,
        );
        return rows.map((row) => row.papers);
      });
    await house.runTo("2026-03-30T01:00:00Z");
    expect({
      unsaid: await papers(),
      visa: await say("right-to-work", "not-provided"),
      missing: await say("tax-id", "not-provided"),
      there: await say("tax-id", "provided"),
    }).toEqual({ unsaid: [], visa: [], missing: ["tax-id 2026-03-30"], there: [] });
  });
});
