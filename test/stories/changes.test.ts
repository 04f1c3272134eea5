import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { expect, it, vi } from "vitest";
import { secretHash } from "#server/http/cookies";
import { SITES, WORKS } from "#server/demo/cast";
import { officeId } from "#server/demo/vendors";
import { saveSession } from "#server/store/write-sessions";
import { HOUSE_TENANT, HOUSE_URL, mailsTo, type Hired } from "../kit/house.ts";
import { stories, type Story } from "./story.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const story = stories("2026-03-02T01:00:00Z");
const SENT = { sentOn: "2026-03-02", startsOn: "2026-04-06" };

it("waits with a date that jumps a year, and forgets it once it is put right", async () => {
  const { house, offer, accept, moveStart, letters } = story();
  const hire = await offer(SENT);
  await accept(hire);
  await house.runTo("2026-03-10T03:00:00Z");
  await moveStart(hire, "2027-04-06");
  const asked = await changes(story());
  await house.runTo("2026-03-18T00:00:00Z");
  await moveStart(hire, "2026-04-06");
  await house.runTo("2026-04-06T03:00:00Z");
  expect({ asked, then: await changes(story()), letters: letters(hire) }).toEqual({
    asked: ["start waiting start-far"],
    then: ["start overtaken start-far"],
    letters: [
      "Tue 2026-03-03 09:00 welcome",
      "Fri 2026-03-06 09:00 digest 2026-W10",
      "Wed 2026-03-18 08:00 preparation",
      "Fri 2026-03-20 09:00 digest 2026-W12",
      "Mon 2026-03-23 09:00 training",
      "Fri 2026-03-27 09:00 digest 2026-W13",
      "Fri 2026-03-27 09:00 invitation",
      "Fri 2026-04-03 09:00 digest 2026-W14",
    ],
  });
});

it("moves a start that moves twice by itself, and asks about the third time", async () => {
  const { house, offer, accept, moveStart, lettersOf } = story();
  const hire = await offer(SENT);
  await accept(hire);
  await house.runTo("2026-03-10T03:00:00Z");
  await moveStart(hire, "2026-04-13");
  await moveStart(hire, "2026-04-20");
  await moveStart(hire, "2026-09-07");
  const asked = await changes(story());
  const before = await preparation(story());
  await decide(story(), "start", "apply");
  expect({
    asked,
    before,
    after: await preparation(story()),
    told: lettersOf("start-moved", hire),
  }).toEqual({
    asked: ["start safe", "start safe", "start waiting start-far"],
    before: "held decision 2026-03-30",
    after: "planned 2026-08-17",
    told: ["Tue 2026-03-10 11:00 start-moved", "Tue 2026-03-10 11:00 start-moved"],
  });
});

it("keeps the letters where they were, if that is what a colleague says", async () => {
  const { house, offer, accept, moveStart, letters } = story();
  const hire = await offer(SENT);
  await accept(hire);
  await house.runTo("2026-03-10T03:00:00Z");
  await moveStart(hire, "2026-07-06");
  await decide(story(), "start", "keep");
  await house.runTo("2026-03-25T00:00:00Z");
  expect(letters(hire).filter((letter) => !letter.includes("digest"))).toEqual([
    "Tue 2026-03-03 09:00 welcome",
    "Mon 2026-03-16 09:00 preparation",
    "Mon 2026-03-23 09:00 training",
  ]);
});

it("asks before letters name another manager than a letter did, and lets all others go", async () => {
  const { house, vendors, offer, accept, letters } = story();
  const { greenhouse } = vendors;
  greenhouse.putUser(901, "Chen Hui");
  const hire = await offer(SENT);
  greenhouse.putJob({ ...job(), managerId: 901 });
  await touched(story(), hire, "Lan");
  await accept(hire);
  await house.runTo("2026-03-24T00:00:00Z");
  greenhouse.putUser(901, "Wang Lei");
  await touched(story(), hire, "Lann");
  const asked = await changes(story());
  await house.runTo("2026-03-28T00:00:00Z");
  const meanwhile = letters(hire).slice(-1);
  await decide(story(), "manager", "apply");
  await house.runTo("2026-03-29T00:00:00Z");
  const invitation = mailsTo(vendors, hire.mail).at(-1);
  expect({
    asked,
    meanwhile,
    then: letters(hire).slice(-1),
    named: ["Chen Hui", "Wang Lei"].map((name) => invitation?.text.includes(name)),
  }).toEqual({
    asked: ["manager waiting manager-named"],
    meanwhile: ["Fri 2026-03-27 09:00 digest 2026-W13"],
    then: ["Sat 2026-03-28 08:00 invitation"],
    named: [false, true],
  });
});

it("asks about a move to another country, and writes on the new clock once it is accepted", async () => {
  const { house, vendors, offer, accept, letters } = story();
  const hire = await offer(SENT);
  await accept(hire);
  await house.runTo("2026-03-20T03:00:00Z");
  const berlin = SITES.findIndex(({ office }) => office === "Berlin");
  vendors.greenhouse.putJob({ ...job(), officeId: officeId(berlin) });
  await touched(story(), hire, "Lann");
  const asked = await changes(story());
  await house.runTo("2026-03-24T03:00:00Z");
  const meanwhile = letters(hire).slice(-1);
  await decide(story(), "place", "apply");
  await house.runTo("2026-03-28T00:00:00Z");
  expect({ asked, meanwhile, then: letters(hire, "Europe/Berlin").slice(-3) }).toEqual({
    asked: ["place waiting other-country"],
    meanwhile: ["Fri 2026-03-20 09:00 digest 2026-W12"],
    then: [
      "Tue 2026-03-24 08:00 training",
      "Fri 2026-03-27 09:00 digest 2026-W13",
      "Fri 2026-03-27 09:00 invitation",
    ],
  });
});

it("holds the nurture of an offer that was withdrawn and is back, and lets contracts go", async () => {
  const { house, vendors, offer, accept, letters } = story();
  const hire = await offer(SENT);
  await accept(hire);
  await house.runTo("2026-03-10T03:00:00Z");
  vendors.greenhouse.deleteOffer(hire.application);
  await house.hear();
  await house.runTo("2026-03-11T03:00:00Z");
  vendors.greenhouse.createOffer({ candidateId: hire.candidate, jobId: job().id, ...SENT });
  await house.hear();
  await accept(hire);
  const asked = await changes(story());
  await house.runTo("2026-03-18T00:00:00Z");
  const meanwhile = letters(hire).slice(2);
  await decide(story(), "offer", "apply");
  await house.runTo("2026-03-24T00:00:00Z");
  expect({ asked, meanwhile, then: letters(hire).slice(3) }).toEqual({
    asked: ["offer safe", "offer overtaken came-back", "offer waiting came-back"],
    meanwhile: ["Mon 2026-03-16 09:00 preparation"],
    then: ["Fri 2026-03-20 09:00 digest 2026-W12", "Mon 2026-03-23 09:00 training"],
  });
});

function job() {
  const [work] = WORKS;
  const site = SITES.findIndex(({ office }) => office === "上海");
  const place = officeId(site);
  return {
    id: work.id * 1_000 + place,
    name: work.title.en,
    departmentId: work.id,
    officeId: place,
  };
}

/** How the preparation stands, and its day. */
async function preparation({ house }: Story): Promise<string | undefined> {
  const { rows } = await house.read((tx) =>
    sql<{ said: string }>`
      select concat_ws(' ', state, hold, (due_at at time zone 'Asia/Shanghai')::date) as said
        from touches where step = 'preparation'`.execute(tx),
  );
  return rows[0]?.said;
}

/** A recruiter saves the candidate once more, so that what hangs on them is read again. */
async function touched(
  { house, vendors }: Story,
  { candidate }: Hired,
  given: string,
): Promise<void> {
  vendors.greenhouse.updateCandidate(candidate, { first_name: given });
  await house.hear();
}

/** Kind, state and questions of every change, the earliest first. */
async function changes({ house }: Story): Promise<readonly string[]> {
  const { rows } = await house.read((tx) =>
    sql<{ said: string }>`
      select rtrim(concat_ws(' ', kind, state, (select string_agg(a, ' ') from jsonb_array_elements_text(asks) a))) as said
        from changes where from_facts->>'status' <> 'sent' order by seen_at, (to_facts->'start'->>'on')`.execute(
      tx,
    ),
  );
  return rows.map(({ said }) => said);
}

/** Someone of HR clicks once, on the page. */
async function decide({ house }: Story, kind: string, choice: string): Promise<void> {
  const secret = randomUUID();
  const id = randomUUID();
  const change = await house.read(async (tx) => {
    const now = house.clock.now();
    await sql`insert into users (tenant_id, id, issuer, subject, name, roles)
      values (${HOUSE_TENANT}::uuid, ${id}::uuid, 'x', ${id}, 'HR', '["hr"]'::jsonb)`.execute(tx);
    const expiresAt = now.add({ hours: 1 });
    await saveSession(tx, HOUSE_TENANT, { hash: secretHash(secret), userId: id, expiresAt }, now);
    const { rows } = await sql<{ id: string }>`select id from changes
      where state = 'waiting' and kind = ${kind}`.execute(tx);
    return rows[0]?.id ?? "";
  });
  const answer = await house.app.request(`${HOUSE_URL}/hr/changes/decide`, {
    method: "POST",
    body: new URLSearchParams({ change, choice }).toString(),
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      origin: HOUSE_URL,
      "sec-fetch-site": "same-origin",
      cookie: `keepwarm-session=${secret}`,
    },
  });
  expect(answer.headers.get("location")).toBe(`/hr/changes?did=change-${choice}`);
  await house.tick();
}
