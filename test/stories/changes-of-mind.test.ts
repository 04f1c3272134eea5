import { sql } from "kysely";
import { expect, it, vi } from "vitest";
import type { Programme } from "#nurture/model/programme";
import { loadProgramme } from "#server/programme/load";
import { publishProgramme } from "#server/store/programmes";
import { HOUSE_TENANT } from "../kit/house.ts";
import { stories, type Story } from "./story.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const story = stories("2026-03-02T01:00:00Z");
const SENT = { sentOn: "2026-03-02", startsOn: "2026-04-06" };

it.each([
  ["declined", "declineOffer"],
  ["withdrawn", "rejectApplication"],
  ["deleted", "deleteOffer"],
] as const)("a %s offer stops everything at once, the calendar entry too", async (_, how) => {
  const { house, vendors, offer, accept, signUp, letters } = story();
  const hire = await offer(SENT);
  await accept(hire);
  await signUp();
  await house.runTo("2026-03-10T00:00:00Z");
  vendors.greenhouse[how](hire.application);
  await house.hear();
  await house.runTo("2026-03-10T01:00:00Z");
  const entries = vendors.entries().map(({ state }) => state);
  const { rows } = await house.read((tx) =>
    sql`select count(*) as open from touches where state in ('planned', 'held', 'queued')`.execute(
      tx,
    ),
  );
  await house.runTo("2026-04-10T00:00:00Z");
  expect({ letters: letters(hire), entries, open: rows[0] }).toEqual({
    letters: ["Tue 2026-03-03 09:00 welcome", "Fri 2026-03-06 09:00 digest 2026-W10"],
    entries: ["cancelled"],
    open: { open: 0 },
  });
});

it("an offer that comes back brings the entry back, as another one, and once", async () => {
  const { house, vendors, offer, accept, signUp } = story();
  const hire = await offer(SENT);
  await accept(hire);
  await signUp();
  await house.runTo("2026-03-10T00:00:00Z");
  const entries = () => vendors.entries().map(({ state }) => state);
  const seen: (readonly string[])[] = [];
  for (const day of ["11", "12"]) {
    vendors.greenhouse.declineOffer(hire.application);
    await house.hear();
    await house.runTo(`2026-03-${day}T00:00:00Z`);
    seen.push(entries());
    vendors.greenhouse.acceptOffer(hire.application);
    await house.hear();
    await house.runTo(`2026-03-${day}T06:00:00Z`);
    seen.push(entries());
  }
  await house.runTo("2026-03-20T00:00:00Z");
  const { rows } = await house.read((tx) =>
    sql`select state, count(*)::int as entries from effects where kind = 'entry' group by 1`.execute(
      tx,
    ),
  );
  expect({ seen, last: entries(), rows }).toEqual({
    seen: [
      ["cancelled"],
      ["cancelled", "live"],
      ["cancelled", "cancelled"],
      ["cancelled", "cancelled", "live"],
    ],
    last: ["cancelled", "cancelled", "live"],
    rows: [{ state: "confirmed", entries: 5 }],
  });
});

it("a re-hire who is signed up still gets an entry of their own, on the new day", async () => {
  const { house, vendors, offer, accept, signUp } = story();
  const hire = await offer(SENT);
  await accept(hire);
  await signUp();
  await house.runTo("2026-03-10T00:00:00Z");
  vendors.greenhouse.rejectApplication(hire.application);
  await house.hear();
  await house.runTo("2026-03-16T01:00:00Z");
  const again = await offer({
    ...{ candidate: hire.candidate, jobOf: 2, sentOn: "2026-03-16", startsOn: "2026-05-04" },
  });
  await accept(again);
  await house.runTo("2026-03-17T06:00:00Z");
  expect(
    vendors.entries().map(({ state, startsAt }) => [state, startsAt.toPlainDate().toString()]),
  ).toEqual([
    ["cancelled", "2026-03-30"],
    ["live", "2026-04-27"],
  ]);
});

it("takes back the entry of someone whose mail bounced as well", async () => {
  const { house, vendors, offer, accept, signUp } = story();
  const hire = await offer(SENT);
  await accept(hire);
  await signUp();
  await house.runTo("2026-03-04T00:00:00Z");
  const [welcome] = vendors.sent();
  vendors.outlook.bounce({ messageId: welcome?.messageId ?? "", status: "5.1.1" });
  await house.hear();
  vendors.greenhouse.declineOffer(hire.application);
  await house.hear();
  await house.runTo("2026-03-04T03:00:00Z");
  expect(vendors.entries().map(({ state }) => state)).toEqual(["cancelled"]);
});

it("a re-hire gets a journey of their own, and remains the same person", async () => {
  const { house, vendors, offer, lettersOf } = story();
  const hire = await offer(SENT);
  vendors.greenhouse.rejectApplication(hire.application);
  await house.hear();
  await house.runTo("2026-03-16T01:00:00Z");
  const again = await offer({
    ...SENT,
    candidate: hire.candidate,
    jobOf: 2,
    sentOn: "2026-03-16",
    startsOn: "2026-05-04",
  });
  vendors.greenhouse.acceptOffer(again.application);
  await house.hear();
  await house.runTo("2026-04-28T00:00:00Z");
  const { rows } = await house.read((tx) => sql`select count(*) as people from people`.execute(tx));
  expect({
    people: rows[0],
    welcome: lettersOf("welcome", hire),
    invitation: lettersOf("invitation", hire),
  }).toEqual({
    people: { people: 1 },
    welcome: ["Tue 2026-03-17 09:00 welcome"],
    invitation: ["Fri 2026-04-24 09:00 invitation"],
  });
});

it("a re-hire who was welcomed before is welcomed again, once", async () => {
  const { house, vendors, offer, lettersOf } = story();
  const hire = await offer(SENT);
  await house.runTo("2026-03-05T00:00:00Z");
  vendors.greenhouse.rejectApplication(hire.application);
  await house.hear();
  await house.runTo("2026-03-16T01:00:00Z");
  await offer({
    candidate: hire.candidate,
    jobOf: 2,
    sentOn: "2026-03-16",
    startsOn: "2026-05-04",
  });
  await house.runTo("2026-03-20T00:00:00Z");
  expect(lettersOf("welcome", hire)).toEqual([
    "Tue 2026-03-03 09:00 welcome",
    "Tue 2026-03-17 09:00 welcome",
  ]);
});

it("a new version sends nobody anything twice, and its new step reaches those who are in time", async () => {
  const { house, offer, letters } = story();
  const early = await offer({ mail: "early@example.org", ...SENT });
  await house.runTo("2026-03-09T00:00:00Z");
  const late = await offer({
    mail: "late@example.org",
    sentOn: "2026-03-09",
    startsOn: "2026-04-06",
  });
  await publish(story(), withStep(3));
  await house.runTo("2026-03-14T00:00:00Z");
  expect({ early: letters(early), late: letters(late) }).toEqual({
    early: [
      "Tue 2026-03-03 09:00 welcome",
      "Fri 2026-03-06 09:00 digest 2026-W10",
      // Its third day was over: the digest names what came too late.
      "Fri 2026-03-13 09:00 digest 2026-W11",
    ],
    late: [
      "Tue 2026-03-10 09:00 welcome",
      "Thu 2026-03-12 09:00 third-day",
      "Fri 2026-03-13 09:00 digest 2026-W11",
    ],
  });
});

it("a step that a new version drops is not sent any more, and one that comes back is", async () => {
  const { house, offer, lettersOf } = story();
  const hire = await offer({ ...SENT });
  await publish(story(), without("digest"));
  await house.runTo("2026-03-11T00:00:00Z");
  const none = lettersOf("digest", hire);
  await publish(story(), loadProgramme());
  await house.runTo("2026-03-14T00:00:00Z");
  expect({ none, back: lettersOf("digest", hire) }).toEqual({
    none: [],
    back: ["Fri 2026-03-13 09:00 digest 2026-W11"],
  });
});

async function publish({ house }: Story, programme: Programme): Promise<void> {
  await house.read((tx) =>
    publishProgramme(tx, HOUSE_TENANT, programme, { by: "hr", now: house.clock.now() }),
  );
  await house.tick();
}

function withStep(days: number): Programme {
  return edited((journey) => ({
    ...journey,
    version: 2,
    steps: [
      ...journey.steps,
      {
        id: "third-day",
        when: { kind: "relative", milestone: "offerSent", offset: { days, at: "09:00" } },
        class: "nurture",
        from: "hr",
        joiners: "send",
        optional: false,
        audience: {},
        usefulHours: 60,
        late: "fold",
        brings: {
          kind: "message",
          subject: { en: "A third day", "zh-Hans": "第三天" },
          body: { en: "Hello", "zh-Hans": "你好" },
        },
      },
    ],
  }));
}

function without(step: string): Programme {
  return edited((journey) => ({
    ...journey,
    version: 2,
    steps: journey.steps.filter(({ id }) => id !== step),
  }));
}

function edited(
  edit: (journey: Programme["journeys"][number]) => Programme["journeys"][number],
): Programme {
  const programme = loadProgramme();
  return { ...programme, journeys: programme.journeys.map(edit) };
}
