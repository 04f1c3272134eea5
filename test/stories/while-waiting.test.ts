import { sql } from "kysely";
import { expect, it, vi } from "vitest";
import type { Programme } from "#nurture/model/programme";
import type { Step } from "#nurture/model/step";
import { SITES, WORKS } from "#server/demo/cast";
import { officeId } from "#server/demo/vendors";
import { loadProgramme } from "#server/programme/load";
import { mailsTo } from "../kit/house.ts";
import { stories, type Story } from "./story.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const story = stories("2026-03-02T01:00:00Z");
const SENT = { sentOn: "2026-03-02", startsOn: "2026-04-06" };

it("a welcome that waits while its offer gives way to another is sent for the new one alone", async () => {
  const { house, vendors, offer, lettersOf } = story();
  const hire = await offer(SENT);
  await waiting(story());
  vendors.greenhouse.rejectApplication(hire.application);
  await offer({ ...SENT, candidate: hire.candidate, jobOf: 2, sentOn: "2026-03-03" });
  await mailbox(story(), "connected");
  await house.runTo("2026-03-07T00:00:00Z");
  expect({ letters: lettersOf("welcome", hire), mails: await mails(story()) }).toEqual({
    letters: ["Wed 2026-03-04 09:00 welcome"],
    mails: ["cancelled other-offer", "confirmed"],
  });
});

it("a welcome that waits while the manager changes names the new one, once", async () => {
  const { house, vendors, offer, publish } = story();
  const { greenhouse } = vendors;
  await publish(welcomed({ subject: "Hello", body: "You report to {manager}." }));
  greenhouse.putUser(901, "Chen Hui");
  const hire = await offer(SENT);
  greenhouse.putJob({ ...job(), managerId: 901 });
  greenhouse.updateCandidate(hire.candidate, { first_name: "Lann" });
  await house.hear();
  await waiting(story());
  greenhouse.putUser(901, "Wang Lei");
  greenhouse.updateCandidate(hire.candidate, { first_name: "Lan" });
  await house.hear();
  await mailbox(story(), "connected");
  await house.runTo("2026-03-05T00:00:00Z");
  const texts = mailsTo(vendors, hire.mail).map(
    ({ text }) => /report to (\w+ \w+)/.exec(text)?.[1],
  );
  expect({ texts, mails: await mails(story()) }).toEqual({
    texts: ["Wang Lei"],
    mails: ["cancelled facts-changed", "confirmed"],
  });
});

it("a welcome that waits is not sent to whom it is no longer for, and is once it is again", async () => {
  const { house, vendors, offer, publish, letters } = story();
  await publish(welcomed({ audience: { countries: ["CN"] } }));
  const hire = await offer(SENT);
  await waiting(story());
  const move = async (office: string) => {
    const site = SITES.findIndex((each) => each.office === office);
    vendors.greenhouse.putJob({ ...job(), officeId: officeId(site) });
    vendors.greenhouse.updateCandidate(hire.candidate, { first_name: office });
    await house.hear();
  };
  await move("Berlin");
  await mailbox(story(), "connected");
  await house.runTo("2026-03-03T05:00:00Z");
  const abroad = { letters: letters(hire), mails: await mails(story()) };
  await move("上海");
  await house.runTo("2026-03-04T05:00:00Z");
  expect({ abroad, back: letters(hire) }).toEqual({
    abroad: { letters: [], mails: ["cancelled not-in-audience"] },
    back: ["Tue 2026-03-03 13:00 welcome"],
  });
});

it("a welcome that waits goes as it was written, though its words have changed meanwhile", async () => {
  const { house, vendors, offer, publish } = story();
  await publish(welcomed({ subject: "Hello", body: "As it was." }));
  const hire = await offer(SENT);
  await waiting(story());
  await publish(welcomed({ subject: "Hello", body: "As it is." }));
  await mailbox(story(), "connected");
  await house.runTo("2026-03-03T01:05:00Z");
  const texts = mailsTo(vendors, hire.mail).map(({ text }) => /As it \w+/.exec(text)?.[0]);
  expect(texts).toEqual(["As it was"]);
});

it("a welcome that waits while its step is taken out is not sent", async () => {
  const { house, offer, publish, letters } = story();
  const hire = await offer(SENT);
  await waiting(story());
  const programme = loadProgramme();
  await publish(edited((steps) => steps.filter(({ id }) => id !== "welcome")));
  await mailbox(story(), "connected");
  await house.runTo("2026-03-03T05:00:00Z");
  const out = { letters: letters(hire), mails: await mails(story()) };
  await publish(programme);
  await house.runTo("2026-03-04T05:00:00Z");
  expect({ out, back: letters(hire) }).toEqual({
    out: { letters: [], mails: ["cancelled not-wanted"] },
    back: ["Tue 2026-03-03 13:00 welcome"],
  });
});

/** The welcome, due on Tuesday at 09:00, is written and waits for its mailbox. */
async function waiting({ house }: Story): Promise<void> {
  await house.runTo("2026-03-03T00:59:30Z");
  await mailbox({ house }, "paused");
  await house.runTo("2026-03-03T01:01:00Z");
}

async function mailbox({ house }: Pick<Story, "house">, state: string): Promise<void> {
  await house.read((tx) =>
    sql`update connections set state = ${state} where role = 'mail'`.execute(tx),
  );
}

async function mails({ house }: Story): Promise<readonly string[]> {
  const { rows } = await house.read((tx) =>
    sql<{
      said: string;
    }>`select concat_ws(' ', state, case when state = 'cancelled' then why end) as said
      from effects where kind = 'mail' and touch_key like '%/welcome/%' order by intended_at, revision`.execute(
      tx,
    ),
  );
  return rows.map(({ said }) => said);
}

function job() {
  const [work] = WORKS;
  const place = officeId(SITES.findIndex(({ office }) => office === "上海"));
  return {
    id: work.id * 1_000 + place,
    name: work.title.en,
    departmentId: work.id,
    officeId: place,
  };
}

/** The company's programme with another welcome. */
function welcomed({
  audience,
  ...text
}: {
  readonly audience?: Step["audience"];
  readonly subject?: string;
  readonly body?: string;
}): Programme {
  const { subject, body } = text;
  const brings =
    subject === undefined || body === undefined
      ? {}
      : { brings: { kind: "message" as const, subject: { en: subject }, body: { en: body } } };
  const given = audience === undefined ? {} : { audience };
  return edited((steps) =>
    steps.map((step) => (step.id === "welcome" ? { ...step, ...brings, ...given } : step)),
  );
}

function edited(edit: (steps: readonly Step[]) => readonly Step[]): Programme {
  const programme = loadProgramme();
  const journeys = programme.journeys.map((journey) => ({
    ...journey,
    steps: [...edit(journey.steps)],
  }));
  return { ...programme, journeys };
}
