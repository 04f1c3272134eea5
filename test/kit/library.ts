import { sql } from "kysely";
import { publishProgramme, currentProgramme, lockProgramme } from "#server/store/programmes";
import { TENANT, type Web } from "./web.ts";

/** A form of the library as its page sends it, with what a test is not about filled in. */
export function articleFields(
  changes: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return {
    revision: "0",
    kind: "guide",
    topic: "life",
    title: "Your first week",
    body: "Come at **nine**.",
    minutes: "",
    publishedOn: "2027-05-20",
    validUntil: "",
    owner: "",
    link: "",
    others: "",
    then: "en",
    ...changes,
  };
}

/** From now on a second person approves. */
export async function askSecondPerson(web: Web): Promise<void> {
  await web.write(async (tx) => {
    await lockProgramme(tx, TENANT);
    const current = await currentProgramme(tx);
    if (current === undefined) throw new Error("no programme");
    const { programme } = current;
    const rules = { ...programme.rules, secondPerson: true };
    await publishProgramme(
      tx,
      TENANT,
      { ...programme, rules },
      {
        by: "test",
        now: web.ambient.now(),
      },
    );
  });
}

/** The sealed address of whoever holds this session, as a sign-in would have left it. */
export async function withOwnMail(web: Web, mail: string): Promise<void> {
  await web.write(async (tx) => {
    const { rows } = await sql<{ id: string; issuer: string; subject: string }>`
      select id, issuer, subject from users`.execute(tx);
    for (const { id, issuer, subject } of rows) {
      const sealed = web.deps.sealer.seal(mail, `user/${issuer}/${subject}/mail`);
      await sql`update users set mail_sealed = ${sealed} where id = ${id}::uuid`.execute(tx);
    }
  });
}
