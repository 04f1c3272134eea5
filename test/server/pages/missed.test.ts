import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Person } from "#nurture/model/person";
import { freshMemory } from "../../kit/databases.ts";
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

let web: Web;
let hr: { readonly cookie: string };
let person: Person;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
beforeEach(async () => {
  await emptied(web);
  hr = await signedIn(web, ["hr"]);
  person = hire({ language: "en" });
  await seedHire(web, person);
});
afterAll(async () => {
  await web.deps.database.close();
});

type Columns = Readonly<Record<string, string | readonly string[]>>;

async function touch(step: string, state: string, day: string, columns: Columns = {}) {
  const key = `${person.id}/campus/${step}/${day}`;
  await web.write((tx) =>
    sql`insert into touches (tenant_id, key, person_id, journey, version, step, occurrence, channel, due_at,
        useful_until, late, state, missed, why, hold, subject, reasons, queued_at, updated_at)
      select ${TENANT}::uuid, ${key}, ${person.id}::uuid, 'campus', 1, ${step}, ${day}, 'mail',
        ${`${day}T01:00:00Z`}::timestamptz, ${`${day}T01:00:00Z`}::timestamptz + interval '9 days', 'fold', ${state},
        r.missed, r.why, r.hold, r.subject, r.reasons, r.queued_at, ${`${day}T01:00:00Z`}::timestamptz
        from jsonb_to_record(${columns}::jsonb)
          as r(missed text, why text, hold text, subject text, reasons jsonb, queued_at timestamptz)`.execute(
      tx,
    ),
  );
  return key;
}

/** The rows of the card under this heading, as they read. */
async function card(
  path: string,
  heading: string,
  cookie = "",
): Promise<readonly string[] | undefined> {
  const answer = await web.get(path, { cookie: `${cookie}; keepwarm-language=en` });
  const text = await answer.text();
  const at = text.indexOf(`<h2>${heading}</h2>`);
  if (at < 0) return undefined;
  const inside = text.slice(at, text.indexOf("</section>", at));
  return [...inside.matchAll(/<li>(.*?)<\/li>/gs)].map(([, row = ""]) =>
    row
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll(/\s+/g, " ")
      .trim(),
  );
}

describe("what was due before somebody came", () => {
  const missed = () => card(`/hr/people/${person.id}`, "What was due before", hr.cookie);

  it("is no card where nothing was missed", async () => {
    await touch("welcome", "planned", "2027-05-28");
    expect(await missed()).toBeUndefined();
  });

  it.each([
    [
      "goes out, with its time where they are",
      "planned",
      { missed: "joined-late" },
      "Welcome to the team Goes out May 28 09:00 there · the offer was first seen after this was due",
    ],
    [
      "is held, and by what",
      "held",
      { missed: "joined-late", hold: "no-zone" },
      "Welcome to the team Held the time zone is unknown",
    ],
    [
      "was left out",
      "skipped",
      { missed: "step-added", why: "left-out" },
      "Welcome to the team Left out the step was added after this was due",
    ],
    [
      "waits to be named",
      "folded",
      { missed: "joined-late" },
      "Welcome to the team Folded the offer was first seen after this was due · The next digest names it",
    ],
    [
      "was named in the one letter of catching up",
      "folded",
      { missed: "joined-late", why: "x/campus/catch-up/offer" },
      "Welcome to the team Folded the offer was first seen after this was due · The catch-up letter named it",
    ],
  ])("says what %s", async (_, state, columns, says) => {
    await touch("welcome", state, "2027-05-28", columns);
    expect(await missed()).toEqual([says]);
  });
});

describe("what the newest letter named besides, on the portal", () => {
  const named = () => card(linkTo("candidate", person.id), "Also from these days");

  it("is no card before there is such a letter", async () => {
    await touch("welcome", "folded", "2027-05-20", { subject: "Welcome" });
    expect(await named()).toBeUndefined();
  });

  it("shows the entries of the newest alone, each with its own lines, oldest first", async () => {
    const old = await touch("weekly", "sent", "2027-05-14", { queued_at: "2027-05-14T01:00:00Z" });
    const fresh = await touch("weekly", "sent", "2027-05-21", {
      queued_at: "2027-05-21T01:00:00Z",
    });
    await touch("welcome", "folded", "2027-05-10", { why: old, subject: "From the week before" });
    await touch("lights", "folded", "2027-05-19", { why: fresh, subject: "Lights & lanterns" });
    const lines = ["Three minutes to read"];
    await touch("map", "folded", "2027-05-18", { why: fresh, subject: "Your map", reasons: lines });
    expect(await named()).toEqual(["Your map Three minutes to read", "Lights &amp; lanterns"]);
  });

  it("does not show what the letter of somebody else named", async () => {
    const mine = await touch("weekly", "sent", "2027-05-21", { queued_at: "2027-05-21T01:00:00Z" });
    await touch("map", "folded", "2027-05-18", { why: mine, subject: "Your map" });
    const other = hire();
    await seedHire(web, other);
    expect(await card(linkTo("candidate", other.id), "Also from these days")).toBeUndefined();
  });
});
