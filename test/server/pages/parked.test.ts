import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshMemory } from "../../kit/databases.ts";
import { did, parkedSide, type ParkedSide } from "../../kit/parked-side.ts";
import { freshWeb, signedIn, type Web } from "../../kit/web.ts";
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

describe("the page of what is parked", () => {
  it("tells who, what, when, through what, why and with which evidence", async () => {
    await side.welcome();
    const shown = await side.words("/hr/parked");
    const told = [
      "Parked 1 ",
      "One waits for a decision",
      "欢迎加入 周雨桐 · Mail through Outlook",
      "Nobody can tell whether it happened: its draft is gone without a trace; it may have been sent. Look in",
      "Look in the sent mail of hr@example.com, around May 22 01:00 UTC.",
      "Tried last 2 days ago May 22 01:00 UTC",
      "Tries One",
      "Draft there Was made; its id is kept",
      "Receipt None",
      "It arrived Send again",
    ];
    expect(told.filter((sentence) => !shown.includes(sentence))).toEqual([]);
  });

  it.each([
    ["2 entries with one marker", "there are several entries where there should be one."],
    ["HR-1 was opened by someone else", "someone else has opened the same record there."],
    ["the draft is gone and no sent copy is found", "its draft is gone without a trace"],
    ["something new", "something new."],
  ])("says of %s: %s", async (why, sentence) => {
    await seedParked(web, { person: side.person.id, why });
    expect(await side.words("/hr/parked")).toContain(sentence);
  });

  it("is empty when nothing is parked, and the bar counts nothing", async () => {
    const shown = await side.words("/hr/parked");
    expect([shown.includes("Nothing is parked:"), /Parked \d/.test(shown)]).toEqual([true, false]);
  });

  it("speaks Chinese", async () => {
    await side.welcome();
    expect(await side.words("/hr/parked", "zh-Hans")).toContain("草稿不见了，也许已经发出");
  });

  it("is HR's alone: IT's pages name nobody", async () => {
    const it = await signedIn(web, ["it_admin", "auditor", "answerer"]);
    const opId = await side.welcome();
    const answers = [
      await web.get("/hr/parked", it),
      await web.get(`/hr/parked/${opId}`, it),
      await web.post(`/hr/parked/${opId}/again`, {}, it),
    ];
    expect([answers.map(({ status }) => status), await side.effects()]).toEqual([
      [403, 403, 403],
      [expect.objectContaining({ state: "parked" })],
    ]);
  });
});

describe("before a person answers", () => {
  it.each([
    ["arrived", "2027-05-29T01:00:00Z", "If it did not arrive, 周雨桐 will miss it."],
    ["again", "2027-05-29T01:00:00Z", "If the first one did arrive, 周雨桐 gets it twice."],
    ["again", "2027-05-23T01:00:00Z", "It was useful until May 23 01:00 UTC"],
  ])("is told what %s means (useful until %s): %s", async (choice, usefulUntil, sentence) => {
    const opId = await side.welcome(usefulUntil);
    const shown = await side.words(`/hr/parked/${opId}?choice=${choice}`);
    expect([shown.includes(sentence), await side.effects()]).toEqual([
      true,
      [{ revision: 0, state: "parked", why: "draft-gone-without-trace", told: false }],
    ]);
  });

  it.each(["nothing", "op-1!", "0".repeat(65)])("finds nothing at %s", async (id) => {
    expect((await web.get(`/hr/parked/${id}`, side.hr)).status).toBe(404);
  });

  it("finds nothing where no person was asked", async () => {
    const opId = await side.welcome();
    await web.write((tx) => sql`update effects set state = 'confirmed'`.execute(tx));
    expect((await web.get(`/hr/parked/${opId}`, side.hr)).status).toBe(404);
  });
});

describe("it arrived", () => {
  it("confirms the mail by that word, and its touch counts as sent when it was tried", async () => {
    const opId = await side.welcome();
    const answer = await side.post(`/hr/parked/${opId}/arrived`);
    expect({
      did: did(answer),
      effects: await side.effects(),
      touches: await side.touches(),
      log: await side.told(),
      by: (await side.words("/hr/parked")).includes("Arrived 欢迎加入"),
    }).toEqual({
      did: "told-arrived",
      effects: [{ revision: 0, state: "confirmed", why: "told-arrived", told: true }],
      touches: [{ state: "sent", sent_at: Temporal.Instant.from("2027-05-22T01:00:00Z") }],
      log: [
        {
          what: "effect.resolved",
          facts: { op: opId, kind: "mail", choice: "arrived", why: "draft-gone-without-trace" },
          by: true,
        },
        { what: "touch.sent", facts: { op: opId, step: "welcome", occurrence: "o" }, by: true },
      ],
      by: true,
    });
  });

  it("gives a hand-off's stage the name that the next stage needs", async () => {
    const opId = await side.stage();
    const refused = await side.post(`/hr/parked/${opId}/arrived`, { reference: " " });
    const before = await side.items();
    await side.post(`/hr/parked/${opId}/arrived`, { reference: "HR-APP-1" });
    expect([
      refused.status,
      (await refused.text()).includes("reference-error"),
      before,
      await side.items(),
    ]).toEqual([
      422,
      true,
      [{ state: "offered", stage: "applicant", receipts: {} }],
      [{ state: "offered", stage: "applicant", receipts: { applicant: "HR-APP-1" } }],
    ]);
  });

  it("keeps a typed name out of the log's open part", async () => {
    const opId = await side.stage();
    await side.post(`/hr/parked/${opId}/arrived`, { reference: "yutong@example.com" });
    const bodies = await side.rows<{ body: string }>(sql`select body from log_entries`);
    expect(bodies.filter(({ body }) => body.includes("yutong"))).toEqual([]);
  });
});

describe("send again", () => {
  it("closes the mail and plans its touch once more", async () => {
    const opId = await side.welcome();
    const answer = await side.post(`/hr/parked/${opId}/again`);
    expect([did(answer), await side.effects(), await side.touches()]).toEqual([
      "told-again",
      [{ revision: 0, state: "cancelled", why: "sent-again", told: true }],
      [{ state: "planned", sent_at: null }],
    ]);
  });

  it("writes down anything else anew under an operation id of its own", async () => {
    const opId = await side.stage();
    await side.post(`/hr/parked/${opId}/again`);
    const [, next] = await side.rows<Record<string, string>>(
      sql`select op_id, handoff_id, cause, payload_sealed from effects order by revision`,
    );
    const [first] = await side.rows<Record<string, string>>(
      sql`select cause, handoff_id from effects`,
    );
    const payload = web.deps.sealer.open(next?.["payload_sealed"] ?? "", next?.["op_id"] ?? "");
    expect([next?.["op_id"] === opId, next, JSON.parse(payload), await side.effects()]).toEqual([
      false,
      expect.objectContaining({ cause: first?.["cause"], handoff_id: first?.["handoff_id"] }),
      expect.objectContaining({ kind: "note" }),
      [
        { revision: 0, state: "cancelled", why: "sent-again", told: true },
        { revision: 1, state: "intent", why: null, told: false },
      ],
    ]);
  });

  it("only closes what a newer one has replaced", async () => {
    const opId = await seedParked(web, { person: side.person.id });
    await side.newer("intent");
    const shown = await side.words(`/hr/parked/${opId}?choice=again`);
    await side.post(`/hr/parked/${opId}/again`);
    expect([shown.includes("A newer one has taken its place"), await side.effects()]).toEqual([
      true,
      [
        { revision: 0, state: "cancelled", why: "superseded", told: true },
        { revision: 1, state: "intent", why: null, told: false },
      ],
    ]);
  });

  it("happens once, however often it is pressed", async () => {
    const opId = await side.stage();
    const answers = [
      await side.post(`/hr/parked/${opId}/again`),
      await side.post(`/hr/parked/${opId}/again`),
      await side.post(`/hr/parked/${opId}/arrived`, { reference: "HR-APP-1" }),
    ];
    expect([answers.map(did), (await side.effects()).length, (await side.told()).length]).toEqual([
      ["told-again", "told-late", "told-late"],
      2,
      2,
    ]);
  });
});
