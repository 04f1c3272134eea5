import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { saveCall } from "#server/store/calls";
import type { Database } from "#server/store/database";
import { readOperations } from "#server/store/read-ops";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import {
  emptied,
  freshWeb,
  hire,
  linkTo,
  seedHire,
  signedIn,
  TENANT,
  type Web,
} from "../../kit/web.ts";
import { LIFE_CALL, seedLife, type Seeded } from "../../kit/web-seed.ts";

describeOnEveryDatabase("the human touch", (fresh) => {
  let database: Database;
  let web: Web;
  let life: Seeded;
  let hr: { readonly cookie: string };
  beforeAll(async () => {
    database = await fresh();
    web = await freshWeb(database);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await emptied(web);
    life = await seedLife(web);
    hr = await signedIn(web, ["hr"]);
  });

  const words = async (path: string, cookie = hr.cookie) => {
    const asked = await web.get(path, { cookie: `${cookie}; keepwarm-language=en` });
    const [, main = ""] = (await asked.text()).split("<main");
    return main.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
  };
  const rows = <T>(text: string) =>
    web.write(async (tx) => (await sql.raw<T>(text).execute(tx)).rows);
  const care = () => `/hr/people/${life.yutong.id}/care`;

  it("opens the reasons only behind a look that is written down, for its reader alone", async () => {
    const closed = await words(care());
    const look = await web.post(`${care()}/look`, {}, hr);
    const to = look.headers.get("location") ?? "";
    const open = await words(to);
    const other = await words(to, (await signedIn(web, ["hr"])).cookie);
    const own = await words(`${linkTo("candidate", life.yutong.id)}/calls`, "");
    expect({
      closed: closed.includes("First day moved"),
      open:
        open.includes("First day moved 2 times") && open.includes("First day became July 1, 2027"),
      other: other.includes("First day moved"),
      own: own.includes("First day moved 2 times") && own.includes("林晓"),
      log: await rows(
        `select what, body::jsonb ? 'commitment' as sealed from log_entries where what like 'attention.%'`,
      ),
    }).toEqual({
      closed: false,
      open: true,
      other: false,
      own: true,
      log: [{ what: "attention.looked", sealed: false }],
    });
  });

  it("lets the person's word stand: what they call wrong counts no more, until they say it is right", async () => {
    const home = linkTo("candidate", life.yutong.id);
    const counted = async () => (await words("/hr?attention=yes")).includes("1 reason to call");
    const before = await counted();
    await web.post(`${home}/calls/dispute`, { mark: "start-moved/1", is: "wrong" });
    const after = await counted();
    await web.post(`${home}/calls/dispute`, { mark: "nothing", is: "wrong" });
    await web.post(`${home}/calls/dispute`, { mark: "start-moved/1", is: "right" });
    expect([before, after, await counted()]).toEqual([true, false, true]);
  });

  it("takes a word of another offer and its taking back, where that is on", async () => {
    const told = (form: string, id: string) =>
      web.post(`${linkTo("candidate", id)}/calls/other-offer`, { is: form });
    await told("told", life.yutong.id);
    await told("told", life.maya.id);
    await web.post(`${care()}/declare`, {}, hr);
    const off = await web.post(`/hr/people/${life.maya.id}/care/declare`, {}, hr);
    const said = await rows(
      `select said_by is null as own, withdrawn_at is null as stands from declarations order by at, own desc`,
    );
    await web.post(`${care()}/withdraw`, {}, hr);
    await told("taken-back", life.yutong.id);
    expect({
      off: off.status,
      said,
      left: await rows(`select 1 from declarations where withdrawn_at is null`),
    }).toEqual({
      off: 404,
      said: [
        { own: true, stands: true },
        { own: false, stands: true },
      ],
      left: [],
    });
  });

  it("notices nothing in Berlin before both confirmations, and deletes it when one is taken back", async () => {
    const reason = () =>
      rows(`insert into attention (tenant_id, person_id, key, mark, since, expires_at, counts_from, count, evidence)
        values ('${TENANT}', '${life.maya.id}', 'other-offer', 'x', now(), '2099-01-01', now(), 1, '[]')`);
    const confirm = (what: string, is: string) =>
      web.post("/hr/care/confirm", { country: "DE", what, is }, hr);
    const off = await words(`/hr/people/${life.maya.id}/care`);
    await confirm("assessment", "given");
    await confirm("notice", "given");
    await confirm("notice", "given");
    await reason();
    const settings = await words("/hr/care");
    await confirm("notice", "taken-back");
    expect({
      off: off.includes("Off for this country"),
      on: settings.includes("Germany On"),
      who: settings.includes("林晓"),
      left: await rows(`select 1 from attention where person_id = '${life.maya.id}'`),
      log: await rows(`select what from log_entries where what like 'care.%' order by index`),
    }).toEqual({
      off: true,
      on: true,
      who: true,
      left: [],
      log: ["care.confirmed", "care.confirmed", "care.revoked"].map((what) => ({ what })),
    });
  });

  it("shows what to talk about to whoever asked for it and is written down, for a quarter of an hour", async () => {
    const at = `/hr/calls/${LIFE_CALL}`;
    const points = async (path: string, who = hr) => {
      const page = await (await web.get(path, who)).text();
      return [page.includes(`${at}/look`), page.includes('class="written"')];
    };
    const before = await points(at);
    const { headers } = await web.post(`${at}/look`, {}, hr);
    const link = headers.get("location") ?? "";
    const open = await points(link);
    const other = await points(link, await signedIn(web, ["hr"]));
    web.ambient.advance({ minutes: 15 });
    expect({
      before,
      open,
      other,
      later: await points(link),
      looks: (await rows("select person_id from attention_looks")).length,
      log: (await rows("select what from log_entries where what = 'attention.looked'")).length,
    }).toEqual({
      before: [true, false],
      open: [false, true],
      other: [true, false],
      later: [true, false],
      looks: 1,
      log: 1,
    });
  });

  it("says on a call's page that nothing is noticed where that is off", async () => {
    await rows(`update calls set person_id = '${life.maya.id}'`);
    const page = await words(`/hr/calls/${LIFE_CALL}`);
    expect([page.includes("Off for this country"), page.includes("Nothing in particular")]).toEqual(
      [true, false],
    );
  });

  it("lists a call, notes that nobody answered, plans another, and takes that back", async () => {
    const list = await words("/hr/calls");
    await web.post(`/hr/calls/${LIFE_CALL}`, { outcome: "no-answer", note: "Mailbox full" }, hr);
    const calls = `select kind, attempt, outcome from calls order by attempt`;
    const noted = await rows(calls);
    const [next] = await rows<{ id: string }>(`select id from calls where attempt = 2`);
    const again = await words(`/hr/calls/${next?.id ?? ""}`);
    await web.post(`/hr/calls/${LIFE_CALL}/undo`, {}, hr);
    expect({
      list: list.includes("周雨桐") && list.includes("Silence is about to run out"),
      noted,
      again: again.includes("Mailbox full"),
      sealed: (await rows<{ n: string | null }>(`select note_sealed as n from calls`)).map(
        ({ n }) => n,
      ),
      back: await rows(calls),
    }).toEqual({
      list: true,
      noted: [
        { kind: "silence", attempt: 1, outcome: "no-answer" },
        { kind: "silence", attempt: 2, outcome: null },
      ],
      again: true,
      sealed: [null],
      back: [{ kind: "silence", attempt: 1, outcome: null }],
    });
  });

  it("settles the touch that a step's call was for, and hears the person whom it reached", async () => {
    const key = `${life.yutong.id}/campus/welcome/call`;
    await rows(`insert into touches (tenant_id, key, person_id, journey, version, step, occurrence, channel, due_at, useful_until, late, state, updated_at)
      values ('${TENANT}', '${key}', '${life.yutong.id}', 'campus', 1, 'welcome', 'call', 'mail', '2027-05-20', '2027-06-20', 'leave-out', 'queued', now())`);
    await rows(`update calls set touch_key = '${key}', kind = 'step'`);
    const state = async () =>
      (await rows<{ state: string }>(`select state from touches where key = '${key}'`))[0]?.state;
    const late = await web.write((tx) => readOperations(tx, web.ambient.now()));
    await web.post(`/hr/calls/${LIFE_CALL}`, { outcome: "reached", again: "2027-06-01" }, hr);
    const reached = await state();
    const heard = await rows(
      `select last_heard_what as what from people where id = '${life.yutong.id}'`,
    );
    await web.post(`/hr/calls/${LIFE_CALL}/undo`, {}, hr);
    expect({
      late: late.lateSteps.includes("welcome"),
      reached,
      heard,
      back: await state(),
    }).toEqual({
      late: false,
      reached: "sent",
      heard: [{ what: "talked" }],
      back: "queued",
    });
  });

  it("shows the person what was noted of a call, and takes no note that may be kept of nobody", async () => {
    const at = `/hr/calls/${LIFE_CALL}`;
    const asked = async (fields: Readonly<Record<string, string>>, act = "") =>
      (await web.post(`${at}${act}`, fields, hr)).text();
    const refused = [
      await asked({ outcome: "reached", note: "Is pregnant, may start later" }),
      await asked({ why: "她怀孕了，先不打" }, "/cancel"),
    ];
    const before = await rows(`select outcome from calls where done_at is not null`);
    await asked({ outcome: "reached", note: "Looks forward to the lab" });
    const own = await words(`${linkTo("candidate", life.yutong.id)}/calls`, "");
    expect({
      refused: refused.map((page) => page.includes("This may not be kept about anyone")),
      before,
      own: own.includes("Looks forward to the lab"),
    }).toEqual({ refused: [true, true], before: [], own: true });
  });

  it("takes a planned call back with a reason, once, and says who sees to a manager's", async () => {
    await rows(`update calls set who = 'manager'`);
    const list = await words("/hr/calls");
    const bare = await web.post(`/hr/calls/${LIFE_CALL}/cancel`, { why: " " }, hr);
    await web.post(`/hr/calls/${LIFE_CALL}/cancel`, { why: "She is on a trip" }, hr);
    await web.post(`/hr/calls/${LIFE_CALL}/cancel`, { why: "Twice" }, hr);
    const page = await words(`/hr/calls/${LIFE_CALL}`);
    const [call] = await rows<{ cause: string }>(`select cause from calls`);
    const at = web.ambient.now();
    const about = { id: randomUUID(), person: life.yutong.id, cause: call?.cause ?? "" };
    const when = { attempt: 1, dueAt: at, untilAt: at };
    const again = { ...about, ...when, kind: "silence", who: "hr" } as const;
    expect({
      back: await web.write((tx) => saveCall(tx, TENANT, again, at)),
      sees: /manager; \S+ \S*\s?sees to it/.test(list),
      bare: bare.status,
      page: page.includes("Cancelled by HR") && page.includes("She is on a trip"),
      log: await rows(
        `select what, body::jsonb->'facts'->>'why' as why from log_entries where what = 'call.cancelled'`,
      ),
    }).toEqual({
      back: false,
      sees: true,
      bare: 422,
      page: true,
      log: [{ what: "call.cancelled", why: "taken-back" }],
    });
  });

  it("plans a call by hand, puts it on one's list, and refuses a day that is gone", async () => {
    const gone = await web.post(`${care()}/plan`, { on: "2027-05-01" }, hr);
    const made = await web.post(`${care()}/plan`, { on: "2027-05-26" }, hr);
    const id = /calls\/([^?]+)/.exec(made.headers.get("location") ?? "")?.[1] ?? "";
    const other = await signedIn(web, ["hr"]);
    await web.post(`/hr/calls/${id}/take`, {}, other);
    const mine = await words("/hr/calls?of=mine", hr.cookie);
    expect({
      gone: gone.status,
      made: await rows(`select kind, due_at::text as at from calls where id = '${id}'`),
      mine: mine.includes("Planned by HR"),
      theirs: (await words("/hr/calls?of=mine", other.cookie)).includes("Planned by HR"),
    }).toMatchObject({ gone: 422, made: [{ kind: "hand" }], mine: false, theirs: true });
  });

  it("refuses an unknown call, an unknown person and a day without an outcome", async () => {
    const someone = hire();
    await seedHire(web, someone);
    const statuses = [
      await web.get("/hr/calls/none", hr),
      await web.get("/hr/people/none/care", hr),
      await web.post(`/hr/calls/${LIFE_CALL}`, { outcome: "reached", again: "2020-01-01" }, hr),
      await web.post("/hr/care/load", { calls: "99" }, hr),
      await web.post("/hr/care/load", { calls: "5" }, hr),
    ].map(({ status }) => status);
    expect(statuses).toEqual([404, 404, 422, 422, 303]);
  });
});
