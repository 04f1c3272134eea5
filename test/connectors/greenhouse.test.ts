import { describe, expect, it } from "vitest";
import { greenhouse } from "#connectors/greenhouse/index";
import type { GreenhouseSandbox } from "#connectors/greenhouse/sandbox";
import type { PeoplePage } from "#nurture/ports";
import { fakeAmbient, type FakeAmbient } from "../kit/ambient.ts";
import { mountVendors } from "../kit/vendor.ts";
import { CANDIDATE, company, FIELDS, SETTINGS, type PretendCompany } from "./greenhouse-company.ts";

let pretend: GreenhouseSandbox;
mountVendors({ "auth.greenhouse.io": () => pretend, "harvest.greenhouse.io": () => pretend });

function found(clock: FakeAmbient): PretendCompany {
  const made = company(clock);
  pretend = made.pretend;
  return made;
}

describe("greenhouse", () => {
  const ambient = () => fakeAmbient();
  const signal = () => AbortSignal.timeout(20_000);
  const pull = async (clock: FakeAmbient, cursor?: string): Promise<PeoplePage[]> =>
    Array.fromAsync(greenhouse.open(SETTINGS, clock).people!.changes(cursor, signal()));

  it("leaves out who has no offer, without calling them skipped", async () => {
    const clock = ambient();
    found(clock);
    pretend.putCandidate({ id: 1, given: "No", family: "Offer", mail: "no@example.org" });
    const pages = await pull(clock);
    expect(pages).toMatchObject([{ read: 0, records: [], skipped: [], gone: [] }]);
  });

  it("reads who they are, where they will work and what was offered", async () => {
    const clock = ambient();
    found(clock);
    const fields = { keepwarm_language: "中文", graduation_date: "2027-06-30" };
    pretend.putCandidate({
      id: 9,
      given: "Wei",
      family: "Zhang",
      mail: "wei@example.org",
      zone: "Beijing",
      fields,
    });
    const application = pretend.createOffer({ candidateId: 9, jobId: 4, startsOn: "2027-07-01" });
    pretend.putEducation(9, "Computer Science");
    pretend.putScorecard({
      applicationId: application,
      publicNotes: "Loves compilers.",
      privateNotes: "Salary talk.",
    });
    pretend.putScorecard({ applicationId: application, publicNotes: "Unfinished.", draft: true });
    pretend.sendOffer(application, "2026-11-01");
    pretend.acceptOffer(application);
    const [record] = (await pull(clock))[0]!.records;
    expect(record).toMatchObject({
      language: "zh-Hans",
      zone: "Asia/Shanghai",
      place: { office: "Shanghai", country: "CN", city: "上海", zone: "Asia/Shanghai" },
      department: "Engineering",
      job: "Graduate Engineer",
      alsoKnownAs: [{ vendor: "greenhouse", kind: "application", id: String(application) }],
      offers: [
        { occurrence: `greenhouse.application.${application}`, version: 1, status: "accepted" },
      ],
    });
    const facts = record!.facts.map((fact) => [fact.topic, fact.value]);
    expect(Object.fromEntries(facts)).toEqual({
      discipline: "technical",
      manager: "Mei Chen",
      study: "Computer Science",
      "interview-note": "Loves compilers.",
    });
  });

  it("reads a new version of an offer as the same offer", async () => {
    const clock = ambient();
    const { hire } = found(clock);
    const application = hire(1, "hire1@example.org");
    const [first] = await pull(clock);
    clock.advance({ hours: 3 });
    pretend.updateOffer(application, { starts_on: "2027-08-01" });
    const [second] = await pull(clock, first!.cursor);
    const offers = [first, second].map((page) => page!.records[0]!.offers[0]!);
    expect(offers.map(({ occurrence, version, status }) => [occurrence, version, status])).toEqual([
      [`greenhouse.application.${application}`, 1, "sent"],
      [`greenhouse.application.${application}`, 2, "sent"],
    ]);
  });

  it("reads an offer that was deleted upstream as withdrawn", async () => {
    const clock = ambient();
    const { hire } = found(clock);
    const application = hire(1, "hire1@example.org");
    const [first] = await pull(clock);
    clock.advance({ hours: 3 });
    pretend.deleteOffer(application);
    const [second] = await pull(clock, first!.cursor);
    expect(second!.records[0]!.offers).toMatchObject([
      { occurrence: `greenhouse.application.${application}`, version: 2, status: "withdrawn" },
    ]);
  });

  it("reads again whose scorecard came in, and reports who was anonymised", async () => {
    const clock = ambient();
    const { hire } = found(clock);
    const application = hire(1, "hire1@example.org");
    hire(2, "hire2@example.org");
    const [first] = await pull(clock);
    clock.advance({ hours: 3 });
    pretend.putScorecard({ applicationId: application, publicNotes: "Curious." });
    pretend.anonymizeCandidate(CANDIDATE + 2);
    const [second] = await pull(clock, first!.cursor);
    expect({
      changed: second!.records.map((record) => record.ref.id),
      gone: second!.gone.map(({ ref }) => ref.id),
    }).toEqual({ changed: ["5001"], gone: ["5002"] });
  });

  it("keeps to the spelling of dates that the admin chose", async () => {
    const clock = ambient();
    const { at, hire } = found(clock);
    at("2026-10-01T00:00:00Z", () => hire(1, "hire1@example.org"));
    const open = greenhouse.open({ ...SETTINGS, dateFilter: "pipe" }, clock).people!;
    const [first] = await Array.fromAsync(open.changes(undefined, signal()));
    clock.advance({ hours: 3 });
    const again = await Array.fromAsync(open.changes(first!.cursor, signal()));
    expect({ records: again.flatMap((page) => page.records), wrong: pretend.violations }).toEqual({
      records: [],
      wrong: [],
    });
  });

  it("leaves every other custom field of the candidate as it was", async () => {
    const clock = ambient();
    found(clock);
    pretend.putCandidate({
      id: 5_001,
      given: "Wei",
      family: "Zhang",
      fields: { desired_city: "成都" },
    });
    const { sink } = greenhouse.open(SETTINGS, clock);
    const context = { opId: "op-1", intendedAt: clock.now(), signal: signal() };
    await sink!.fields!.act(FIELDS, context);
    expect(pretend.candidateFields(5_001)).toEqual({ desired_city: "成都", ...FIELDS.fields });
  });

  it("is refused for a candidate that is no longer there", async () => {
    const clock = ambient();
    found(clock);
    const { sink } = greenhouse.open(SETTINGS, clock);
    const context = { opId: "op-1", intendedAt: clock.now(), signal: signal() };
    const note = { kind: "note", subject: FIELDS.subject, text: "Hello" } as const;
    expect([
      (await sink!.fields!.act(FIELDS, context)).kind,
      (await sink!.note!.act(note, context)).kind,
    ]).toEqual(["refused", "refused"]);
  });

  it("closes a note with the operation's reference", async () => {
    const clock = ambient();
    const { hire } = found(clock);
    hire(1, "hire1@example.org");
    const { sink } = greenhouse.open(SETTINGS, clock);
    const context = { opId: "op-1", intendedAt: clock.now(), signal: signal() };
    const note = { kind: "note", subject: FIELDS.subject, text: "Hello\n" } as const;
    await sink!.note!.act(note, context);
    expect(pretend.notes().map(({ body, visibility }) => [body, visibility])).toEqual([
      ["Hello\n\nref kw:op-1", "privately_visible"],
    ]);
  });

  it("checks a connection, and names what is wrong with it", async () => {
    const clock = ambient();
    found(clock);
    await greenhouse.open(SETTINGS, clock).check(signal());
    const stranger = greenhouse.open({ ...SETTINGS, clientSecret: "wrong" }, clock);
    await expect(stranger.check(signal())).rejects.toMatchObject({
      code: "connector/unauthorised",
      facts: { path: "/token" },
    });
    expect(() => greenhouse.open({ ...SETTINGS, userId: "me" }, clock)).toThrow(
      expect.objectContaining({
        code: "config/invalid",
        facts: { field: "userId", holds: "the number of a Greenhouse user" },
      }),
    );
  });

  it("never shows a secret in what it refuses", () => {
    const open = () => greenhouse.open({ ...SETTINGS, clientSecret: 7, userId: "77" }, ambient());
    expect(open).toThrow(expect.objectContaining({ code: "config/invalid" }));
    expect(open).not.toThrow(/7/);
  });
});
