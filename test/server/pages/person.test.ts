import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { candidateSide, type CandidateSide } from "../../kit/candidate.ts";
import { freshMemory } from "../../kit/databases.ts";
import { freshWeb, signedIn, TENANT, type Web } from "../../kit/web.ts";
import { seedLife, type Seeded } from "../../kit/web-seed.ts";

let web: Web;
let side: CandidateSide;
let life: Seeded;
let hr: { readonly cookie: string };
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  side = candidateSide(web);
  life = await seedLife(web);
  hr = await signedIn(web, ["hr"]);
});
afterAll(async () => {
  await web.deps.database.close();
});

/** The words of a page in English, without its tags and with single spaces. */
async function words(path: string): Promise<string> {
  const cookie = `${hr.cookie}; keepwarm-language=en`;
  const text = await (await web.get(path, { cookie })).text();
  const [, main = ""] = text.split("<main");
  return main.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

const pageOf = (id: string) => `/hr/people/${id}`;

describe("the page of one hire", () => {
  it("tells everything that happened, with its reasons", async () => {
    const shown = await words(pageOf(life.yutong.id));
    const told = [
      "Sent 欢迎加入，雨桐 Welcome to the team",
      "因为你问过成长路径",
      "Not sent Weekly digest no longer useful by then",
      "Ticked a preparation point Had a look at the office and the way",
      "Asked 需要自带电脑吗？ Equipment · IT",
      "Answered 不用，第一天就有。想用自己的也可以。 赵敏 · IT",
      "Start: June 15, 2027 → July 1, 2027",
      "Taken over Product quiz Training",
      "Refused Fields in",
      "Engineering from Greenhouse, since May 1",
    ];
    expect(told.filter((sentence) => !shown.includes(sentence))).toEqual([]);
  });

  it("shows only one kind where the link asks for it", async () => {
    const shown = await words(`${pageOf(life.yutong.id)}?kind=offer`);
    expect([shown.includes("The offer was accepted"), shown.includes("欢迎加入")]).toEqual([
      true,
      false,
    ]);
  });

  it("tells to which address a mail went, from the envelope itself", async () => {
    const one = await side.someone();
    const sealed = web.deps.sealer.seal(JSON.stringify({ kind: "mail", to: "old@x.org" }), "op-7");
    await web.write(async (tx) => {
      await sql`insert into touches (tenant_id, key, person_id, journey, version, step, occurrence,
          channel, due_at, useful_until, late, state, subject, sent_at, updated_at)
        values (${TENANT}::uuid, 'k7', ${one.person.id}::uuid, 'campus', 1, 'welcome', 'o', 'mail',
          now(), now(), 'fold', 'sent', 'Hello', now(), now())`.execute(tx);
      await sql`insert into effects (tenant_id, op_id, kind, channel, mode, person_id, cause,
          touch_key, state, payload_sealed, payload_sha256, intended_at)
        values (${TENANT}::uuid, 'op-7', 'mail', 'mail', 'sandbox', ${one.person.id}::uuid, 'k7',
          'k7', 'confirmed', ${sealed}, 'y', now())`.execute(tx);
    });
    expect(await words(pageOf(one.person.id))).toContain(
      "Sent Hello Welcome to the team to old@x.org",
    );
  });

  it("keeps a parked change in sight with its evidence", async () => {
    const one = await side.someone();
    await web.write((tx) =>
      sql`insert into effects (tenant_id, op_id, kind, channel, mode, person_id, cause, state, why,
          payload_sealed, payload_sha256, intended_at)
        values (${TENANT}::uuid, 'op-8', 'mail', 'mail', 'sandbox', ${one.person.id}::uuid, 'c8',
          'parked', 'two drafts with one id', 'x', 'y', now())`.execute(tx),
    );
    expect(await words(pageOf(one.person.id))).toContain("two drafts with one id Nobody can tell");
  });

  it("never shows the words of a grievance", async () => {
    const one = await side.someone();
    await web.post(`${one.home}/wish`, { kind: "grievance", text: "Something that was wrong" });
    const shown = await words(pageOf(one.person.id));
    expect([
      shown.includes("Raised a concern"),
      shown.includes("Something that was wrong"),
    ]).toEqual([true, false]);
  });

  it("says so while nothing has happened", async () => {
    const one = await side.someone();
    expect(await words(pageOf(one.person.id))).toContain("Nothing has happened yet.");
  });

  it.each(["not-an-id", "6f1a1a52-0009-4000-8000-000000000009"])(
    "is not there for %s",
    async (id) => {
      expect((await web.get(pageOf(id), hr)).status).toBe(404);
    },
  );

  it("pauses and goes on, says by whom, and logs both", async () => {
    const one = await side.someone();
    const page = pageOf(one.person.id);
    const answer = await web.post(`${page}/pause`, { until: "2027-06-10" }, hr);
    const paused = await words(page);
    await web.post(`${page}/resume`, {}, hr);
    const log = await web.write((tx) =>
      sql`select what, actor like 'user:%' as by_user from log_entries
        where person_id = ${one.person.id}::uuid order by index`.execute(tx),
    );
    expect([
      answer.headers.get("location"),
      paused.includes("Paused until June 10, 2027"),
      paused.includes("Letters paused 林晓 until June 10, 2027"),
      log.rows,
    ]).toEqual([
      `${page}?did=person-paused`,
      true,
      true,
      [
        { what: "person.paused", by_user: true },
        { what: "person.resumed", by_user: true },
      ],
    ]);
  });

  it("refuses a pause into the past and keeps what was typed", async () => {
    const one = await side.someone();
    const answer = await web.post(`${pageOf(one.person.id)}/pause`, { until: "2027-05-01" }, hr);
    expect([answer.status, (await answer.text()).includes('value="2027-05-01"')]).toEqual([
      422,
      true,
    ]);
  });
});

describe("all questions", () => {
  const questions = async (id: string) =>
    web.write(async (tx) => {
      const found = await sql<object>`select owner, state, forwarded_at, due_at, answered_by
        from questions where id = ${id}::uuid`.execute(tx);
      return found.rows[0];
    });

  async function asked(text: string): Promise<string> {
    const one = await side.someone();
    await web.post(`${one.home}/ask`, { text });
    const [row] = (await side.rows(one, "questions", "id")) as { id: string }[];
    const id = row?.id ?? "";
    await web.write((tx) =>
      sql`update questions set forwarded_at = '2027-05-24T01:01:00Z' where id = ${id}::uuid`.execute(
        tx,
      ),
    );
    return id;
  }

  it("stand with their owner and their clock, and are filtered by the link", async () => {
    await asked("Which laptop do I get?");
    const [all, closed] = [await words("/hr/questions"), await words("/hr/questions?state=closed")];
    expect([
      all.includes("Can I bring my own laptop, or do I get one? Equipment Maya Fischer"),
      all.includes("IT Waiting due in 11 hours"),
      closed.includes("No question fits these filters."),
    ]).toEqual([true, true, true]);
  });

  it("are passed on to another department, which is told, while the clock goes on", async () => {
    const id = await asked("Which laptop do I get?");
    const answer = await web.post(`/hr/questions/${id}/reroute`, { owner: "hr" }, hr);
    expect([answer.headers.get("location"), await questions(id)]).toEqual([
      `/hr/questions/${id}?did=rerouted`,
      {
        owner: "hr",
        state: "asked",
        forwarded_at: null,
        due_at: Temporal.Instant.from("2027-05-25T01:00:00Z"),
        answered_by: null,
      },
    ]);
  });

  it.each(["it", "nobody"])("are not passed on to %s", async (owner) => {
    const id = await asked("Which laptop do I get?");
    const answer = await web.post(`/hr/questions/${id}/reroute`, { owner }, hr);
    expect([answer.status, await questions(id)]).toEqual([
      422,
      expect.objectContaining({
        owner: "it",
        forwarded_at: Temporal.Instant.from("2027-05-24T01:01:00Z"),
      }),
    ]);
  });

  it("are answered by HR once", async () => {
    const id = await asked("When is lunch?");
    const answers = [
      await web.post(`/hr/questions/${id}/answer`, { answer: "At noon" }, hr),
      await web.post(`/hr/questions/${id}/answer`, { answer: "At one" }, hr),
    ];
    expect([
      answers.map(({ status }) => status),
      await questions(id),
      (await words(`/hr/questions/${id}`)).includes("At noon 林晓"),
    ]).toEqual([
      [303, 422],
      expect.objectContaining({ state: "answered", answered_by: "林晓" }),
      true,
    ]);
  });
});
