import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Mode } from "#nurture/effects/effect";
import { loadProgramme } from "#server/programme/load";
import type { Database } from "#server/store/database";
import { saveTestSend } from "#server/store/test-sends";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import {
  emptied,
  HOUSE_TENANT,
  makeOffer,
  mailsTo,
  openHouse,
  type TestHouse,
} from "../../kit/house.ts";

const MAIL = "xiao.lin@xinghe.example";

describeOnEveryDatabase("a test that somebody asked for", (fresh) => {
  let database: Database;
  let house: TestHouse;
  beforeAll(async () => {
    database = await fresh();
  });
  beforeEach(async () => {
    await emptied(database);
    return () => house.close();
  });

  /** A user with this address asks for a test of a shipped article. */
  const ask = async (
    mail: string | undefined,
    change: object = {},
    kind: "article" | "step" = "article",
  ) => {
    const user = randomUUID();
    const sealed = mail === undefined ? null : house.work.sealer.seal(mail, "user/i/lin/mail");
    const [article] = loadProgramme().articles;
    const test = { id: randomUUID(), user, kind, item: article?.id ?? "" };
    await house.read(async (tx) => {
      await sql`insert into users (tenant_id, id, issuer, subject, name, roles, mail_sealed)
        values (${HOUSE_TENANT}::uuid, ${user}::uuid, 'i', 'lin', '林晓', '["hr"]'::jsonb, ${sealed})`.execute(
        tx,
      );
      const doc = { ...article, ...change };
      await saveTestSend(tx, HOUSE_TENANT, { ...test, doc, language: "en" }, house.clock.now());
    });
    await house.runTo(house.clock.now().add({ minutes: 5 }));
    const { rows } = await house.read((tx) =>
      sql<{ state: string; why: string | null; effect: string | null; person: string | null }>`
        select t.state, t.why, e.state as effect, e.person_id as person
          from test_sends t left join effects e on e.op_id = t.op_id`.execute(tx),
    );
    return rows;
  };
  const open = async (mode: Mode = "live", only?: readonly string[]) => {
    house = await openHouse({ database, mode, ...(only && { only }) });
  };

  it("reaches them alone, once, with a subject that says so and the whole text in both parts", async () => {
    await open();
    makeOffer(house.vendors);
    await house.hear();
    const rows = await ask(MAIL, {
      title: { en: "A title" },
      body: { en: "## Part\n\n- **one**" },
    });
    await house.runTo(house.clock.now().add({ hours: 1 }));
    const mails = mailsTo(house.vendors, MAIL);
    const [mail] = mails;
    expect({
      rows,
      mails: mails.length,
      subject: mail?.subject,
      text: mail?.text.includes("Part\n\n- one"),
      html: mail?.html.includes("<strong>one</strong>"),
      list: mail?.headers["list-unsubscribe"] !== undefined,
      link: mail?.text.includes("/c/"),
    }).toEqual({
      rows: [{ state: "queued", why: null, effect: "confirmed", person: null }],
      mails: 1,
      subject: "[Test] A title",
      text: true,
      html: true,
      list: false,
      link: false,
    });
  });

  it("of a step is the letter that it was then", async () => {
    await open();
    const words = { subject: "Welcome", greeting: "Hello Kim,", paragraphs: ["Bring **tea**."] };
    const letter = { ...words, language: "en", blocks: [], closing: "Galaxy", reasons: [] };
    const rows = await ask(MAIL, letter, "step");
    await house.runTo(house.clock.now().add({ hours: 1 }));
    const [mail] = mailsTo(house.vendors, MAIL);
    expect({ rows, subject: mail?.subject, greets: mail?.text.includes("Hello Kim,") }).toEqual({
      rows: [{ state: "queued", why: null, effect: "confirmed", person: null }],
      ...{ subject: "[Test] Welcome", greets: true },
    });
  });

  it("is written and withheld in shadow mode", async () => {
    await open("shadow");
    expect([await ask(MAIL), mailsTo(house.vendors, MAIL)]).toEqual([
      [{ state: "queued", why: null, effect: "withheld", person: null }],
      [],
    ]);
  });

  it("is refused without an address", async () => {
    await open();
    expect(await ask(undefined)).toEqual([
      { state: "refused", why: "no-address", effect: null, person: null },
    ]);
  });

  it("is refused to the address of a candidate who came since it was asked for", async () => {
    await open();
    makeOffer(house.vendors, { mail: "lan.wu@example.org" });
    await house.hear();
    expect(await ask("Lan.Wu@example.org")).toEqual([
      { state: "refused", why: "is-candidate", effect: null, person: null },
    ]);
  });

  it("is refused where no mailbox is connected, and where the mail would be cut off", async () => {
    await open("live", ["greenhouse"]);
    const [none] = await ask(MAIL);
    await house.close();
    await emptied(database);
    await open();
    const [large] = await ask(MAIL, { body: { en: "- a\n".repeat(4_500) } });
    expect([none?.why, large?.why]).toEqual(["no-sender", "too-large"]);
  });
});
