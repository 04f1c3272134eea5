import { sql } from "kysely";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { pages } from "#server/pages/index";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import { factWords, keepFactAs, KEPT_FACT, tellFact } from "../../kit/facts.ts";
import { withOwnMail } from "../../kit/library.ts";
import { publishPay } from "../../kit/pay.ts";
import { emptied, freshWeb, linkTo, signedIn, TENANT, type Web } from "../../kit/web.ts";
import { LIFE_CALL, seedLife, type Seeded } from "../../kit/web-seed.ts";

const SECRET = "Sentinelasked";
const ANSWER = "Sentinelanswered";
const SAID = "Sentinelreplied";
const STATED = "Sentinelstated";
const PROMISED = "Sentinelpromised";

const PROMISE = "0b50a15e-0000-4000-8000-000000000001";

describeOnEveryDatabase("a confidential question", (fresh) => {
  let web: Web;
  let life: Seeded;

  beforeAll(async () => {
    web = await freshWeb(await fresh());
  });
  beforeEach(async () => {
    await emptied(web);
    life = await seedLife(web);
    await publishPay(web);
    await web.write(async (tx) => {
      await sql`update questions set confidential = true, topic = 'pay', owner = 'chen', via = 'mail',
        body = ${SECRET}, answer = case when answer is not null then ${ANSWER} end`.execute(tx);
      const sealed = web.deps.sealer.seal(
        JSON.stringify({ from: "a@example.net", text: SAID }),
        "m",
      );
      await sql`insert into inbound_messages (tenant_id, connection_id, vendor_id, mailbox, kind,
          taken_as, about_question, sealed, received_at)
        values (${TENANT}::uuid, ${life.connection}::uuid, 'm', 'hr@example.com', 'reply', 'stranger',
          ${life.openQuestion}::uuid, ${sealed}, '2027-05-23T22:00:00Z')`.execute(tx);
      const stated = { from: "a@example.net", text: `My salary is ${STATED}.` };
      await sql`insert into inbound_messages (tenant_id, connection_id, vendor_id, mailbox, kind,
          taken_as, person_id, sealed, received_at)
        values (${TENANT}::uuid, ${life.connection}::uuid, 's', 'hr@example.com', 'reply', 'statement',
          ${life.maya.id}::uuid, ${web.deps.sealer.seal(JSON.stringify(stated), "s")},
          '2027-05-23T22:00:00Z')`.execute(tx);
    });
  });

  let answered = "";
  beforeEach(async () => {
    const { rows } = await web.write((tx) =>
      sql<{ id: string }>`select id from questions where state = 'answered'`.execute(tx),
    );
    answered = rows[0]?.id ?? "";
    await web.write((tx) =>
      sql`insert into promises (tenant_id, id, person_id, question_id, what, made_by, made_at)
        values (${TENANT}::uuid, ${PROMISE}::uuid, ${life.yutong.id}::uuid, ${answered}::uuid,
          ${PROMISED}, 'Chen', '2027-05-12T07:00:00Z')`.execute(tx),
    );
  });

  /** Every page of people with an account, and what of the secrets stands anywhere in it. */
  async function leaks(cookie: { readonly cookie: string }): Promise<readonly string[]> {
    const paths = pages
      .filter(({ role }) => ["hr", "it_admin", "auditor", "answerer"].includes(role))
      .flatMap(({ path }) => addresses(path));
    const found: string[] = [];
    for (const path of paths) {
      const shown = await (await web.get(path, cookie)).text();
      found.push(
        ...[SECRET, ANSWER, SAID, STATED, PROMISED]
          .filter((each) => shown.includes(each))
          .map((each) => `${path} ${each}`),
      );
    }
    return found.toSorted();
  }

  function addresses(path: string): readonly string[] {
    const of = (id: string) =>
      path.replace(/:(question|person|call|event|survey|quiz|journey)\b/, id);
    if (path.includes(":person")) return [of(life.yutong.id), of(life.maya.id)];
    if (path.includes(":question")) return [of(life.openQuestion), of(answered)];
    if (path.includes(":call")) return [of(LIFE_CALL)];
    return path.includes(":") ? [] : [path];
  }

  const ALL = ["hr", "it_admin", "auditor", "answerer"] as const;

  it("shows no word to anybody who is not named, on any page", async () => {
    expect(await leaks(await signedIn(web, ALL, "it"))).toEqual([]);
  });

  it("shows HR its topic, its owner and its clock", async () => {
    const session = await signedIn(web, ["hr"]);
    const shown = await (
      await web.get(`/hr/questions/${life.openQuestion}?lang=en`, session)
    ).text();
    expect(
      ["A question for Chen", ">pay<", "named people of this topic only"].map((each) =>
        shown.includes(each),
      ),
    ).toEqual([true, true, true]);
  });

  it("shows its words to whoever's address is that of a named person of its topic", async () => {
    const session = await signedIn(web, ALL);
    await withOwnMail(web, "Wu@Example.com");
    expect(await leaks(session)).toEqual(
      [
        `/hr/questions ${SECRET}`,
        `/hr/questions/${life.openQuestion} ${SECRET}`,
        `/hr/questions/${answered} ${SECRET}`,
        `/hr/questions/${answered} ${ANSWER}`,
        `/hr/replies ${SAID}`,
        `/hr/replies ${STATED}`,
        `/hr/people/${life.yutong.id} ${SECRET}`,
        `/hr/people/${life.yutong.id} ${ANSWER}`,
        `/hr/people/${life.yutong.id} ${PROMISED}`,
        `/hr/questions/${answered}/promise ${PROMISED}`,
        `/hr/people/${life.maya.id} ${SECRET}`,
      ].toSorted(),
    );
  });

  it("is neither kept for others nor promised on by somebody who can't read it", async () => {
    const session = await signedIn(web, ["hr"]);
    const at = `/hr/questions/${answered}`;
    const promise = { what: "It will be more.", until: "" };
    const kept = { language: "en", topic: "pay", question: "How?", answer: "So." };
    const back = { promise: PROMISE };
    expect([
      (await web.post(`${at}/promise`, promise, session)).status,
      (await web.post(`${at}/keep`, kept, session)).status,
      (await web.post(`/hr/people/${life.yutong.id}/promise-back`, back, session)).status,
    ]).toEqual([404, 404, 404]);
  });

  it("becomes one when whoever reads it says so, and is then gone for them and behind old links", async () => {
    await web.write((tx) =>
      sql`update questions set confidential = false, topic = 'equipment', owner = 'it'
        where id = ${life.openQuestion}::uuid`.execute(tx),
    );
    const hr = await signedIn(web, ["hr"]);
    const it = await signedIn(web, ["answerer"], "it");
    const at = `/hr/questions/${life.openQuestion}`;
    const before = linkTo("answer", life.openQuestion);
    const seen = async () => [
      (await (await web.get(at, hr)).text()).includes(SECRET),
      (await web.get(`/answers/${life.openQuestion}`, it)).status,
      (await web.get(before)).status,
      (await web.get(`${before}/promise`)).status,
    ];
    const open = await seen();
    const confide = async (topic: string) =>
      (await web.post(`${at}/confide`, { topic }, hr)).status;
    const done = [await confide("equipment"), await confide("pay"), await confide("pay")];
    const { rows } = await web.write((tx) =>
      sql`select topic, owner, confidential, forwarded_at, jsonb_array_length(passed) as passed
        from questions where id = ${life.openQuestion}::uuid`.execute(tx),
    );
    expect([open, done, await seen(), rows]).toEqual([
      [true, 200, 200, 404],
      [404, 303, 404],
      [false, 404, 410, 410],
      [{ topic: "pay", owner: "chen", confidential: true, forwarded_at: null, passed: 1 }],
    ]);
  });

  it("takes out what was kept from it while it was none, and not what merely answered it", async () => {
    await web.write((tx) =>
      sql`update questions set confidential = false, topic = 'equipment', owner = 'it'
        where id = ${answered}::uuid`.execute(tx),
    );
    const hr = await signedIn(web, ["hr"]);
    const at = `/hr/questions/${answered}`;
    const kept = { language: "en", topic: "equipment", owner: "it" };
    await web.post(`${at}/keep`, { ...kept, question: SECRET, answer: ANSWER }, hr);
    await keepFactAs(web, KEPT_FACT, factWords());
    await tellFact(web, KEPT_FACT, life.yutong.id, answered);
    const done = await web.post(`${at}/confide`, { topic: "pay" }, hr);
    const { rows } = await web.write((tx) =>
      sql`select id = ${KEPT_FACT}::uuid as used, state from facts order by 1`.execute(tx),
    );
    expect([done.headers.get("location"), rows]).toEqual([
      `${at}?did=confided-kept`,
      [
        { used: false, state: "withdrawn" },
        { used: true, state: "live" },
      ],
    ]);
  });

  it("is a topic among what to talk about on a call", async () => {
    const session = await signedIn(web, ["hr"]);
    const look = await web.post(`/hr/calls/${LIFE_CALL}/look`, {}, session);
    const shown = await (await web.get(look.headers.get("location") ?? "", session)).text();
    expect(shown).toMatch(/class="written"\s*>pay</);
  });

  it("shows its words to the account that is bound to its owner, who answers it there", async () => {
    const session = await signedIn(web, ["answerer"], "chen");
    const shown = await (await web.get(`/answers/${life.openQuestion}`, session)).text();
    expect([(await web.get("/answers", session)).status, shown.includes(SECRET)]).toEqual([
      200,
      true,
    ]);
  });

  it("is not there for a named person of another topic", async () => {
    const session = await signedIn(web, ["hr", "answerer"], "lin");
    expect([
      await leaks(session),
      (await web.get(`/answers/${life.openQuestion}`, session)).status,
    ]).toEqual([[], 404]);
  });

  it("is open to whoever holds its answer link", async () => {
    const link = linkTo("answer", life.openQuestion);
    const shown = await (await web.get(link)).text();
    const answer = await web.post(link, { answer: "It is 1.", by: "Chen" });
    expect([shown.includes(SECRET), answer.status]).toEqual([true, 303]);
  });

  it("is passed on to the other named people of its topic alone", async () => {
    const session = await signedIn(web, ["hr"]);
    const at = `/hr/questions/${life.openQuestion}`;
    const statuses = [];
    for (const owner of ["it", "hr", "lin", "wu"]) {
      statuses.push((await web.post(`${at}/reroute`, { owner }, session)).status);
    }
    expect(statuses).toEqual([422, 422, 422, 303]);
  });

  it("is neither answered, turned back nor taken from a reply by somebody who can't read it", async () => {
    const session = await signedIn(web, ["hr"]);
    const at = `/hr/questions/${life.openQuestion}`;
    const reply = { connection: life.connection, message: "m", as: "answer" };
    expect([
      (await web.post(`${at}/answer`, { answer: "x" }, session)).status,
      (await web.post(`${at}/drop`, {}, session)).status,
      (await web.post("/hr/replies", reply, session)).status,
    ]).toEqual([422, 404, 404]);
  });
});

describeOnEveryDatabase("a question out of a reply", (fresh) => {
  let web: Web;
  let life: Seeded;
  beforeAll(async () => {
    web = await freshWeb(await fresh());
  });
  beforeEach(async () => {
    await emptied(web);
    life = await seedLife(web);
  });

  const row = async () => {
    const { rows } = await web.write((tx) =>
      sql`select q.state, q.dropped_by, p.open_questions from questions q
        join people p on p.id = q.person_id where q.id = ${life.openQuestion}::uuid`.execute(tx),
    );
    return rows[0];
  };

  it("is turned back where it was none, leaves the candidate's page, and can be brought back", async () => {
    await web.write((tx) => sql`update questions set via = 'mail'`.execute(tx));
    const session = await signedIn(web, ["hr"]);
    const at = `/hr/questions/${life.openQuestion}`;
    const own = async () =>
      (await (await web.get(`${linkTo("candidate", life.maya.id)}/ask`)).text()).includes(
        "own laptop",
      );
    const seen = [await own()];
    await web.post(`${at}/drop`, {}, session);
    const dropped = await row();
    seen.push(await own());
    await web.post(`${at}/undrop`, {}, session);
    seen.push(await own());
    expect([seen, dropped, await row()]).toEqual([
      [true, false, true],
      { state: "closed", dropped_by: "林晓", open_questions: 0 },
      { state: "asked", dropped_by: null, open_questions: 1 },
    ]);
  });

  it("is not turned back where somebody asked it on the portal", async () => {
    const session = await signedIn(web, ["hr"]);
    const answer = await web.post(`/hr/questions/${life.openQuestion}/drop`, {}, session);
    expect([answer.status, await row()]).toEqual([
      409,
      { state: "asked", dropped_by: null, open_questions: 1 },
    ]);
  });

  it("that was passed on says so to the candidate and to HR, as it says who was told it is late", async () => {
    const session = await signedIn(web, ["hr"]);
    await web.post(`/hr/questions/${life.openQuestion}/reroute`, { owner: "hr" }, session);
    await web.write((tx) =>
      sql`update questions set escalated_at = '2027-05-24T00:00:00Z', escalated_to = 'boss@example.com'`.execute(
        tx,
      ),
    );
    const own = await (await web.get(`${linkTo("candidate", life.maya.id)}/ask?lang=en`)).text();
    const one = await (await web.get(`/hr/questions/${life.openQuestion}?lang=en`, session)).text();
    const list = await (await web.get("/hr/questions?lang=en", session)).text();
    expect([
      own.includes("Passed on to People team, "),
      one.includes("Passed on from IT to People team"),
      one.includes("Late: boss@example.com was told"),
      list.includes("Escalated"),
    ]).toEqual([true, true, true, true]);
  });
});
