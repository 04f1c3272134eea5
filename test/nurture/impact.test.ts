import { describe, expect, it } from "vitest";
import { changesOf } from "#nurture/plan/changes";
import {
  SHANGHAI,
  MEETING,
  PREPARATION,
  TRAINING,
  NAMES_MANAGER,
  NOW,
  SOON,
  lookOf,
  said,
  changes,
  starts,
  led,
  sentBefore,
} from "../kit/impact.ts";
import { DIGEST, hire, INVITATION, WELCOME, planned } from "../kit/planning.ts";

describe("an offer", () => {
  const withdrawn = hire({ offer: { status: "withdrawn" } });

  it("that is withdrawn leaves everything out by itself, the meeting too", () => {
    expect(changes({ is: withdrawn, meetings: ["team"], steps: [WELCOME, INVITATION] })).toEqual({
      offer: ["skipped invitation offer-over", "skipped team offer-over"],
    });
  });

  it("that was withdrawn and is back asks about all but the contract-critical", () => {
    expect(
      changes({ was: withdrawn, is: hire(), steps: [PREPARATION, INVITATION], meetings: ["team"] }),
    ).toEqual({
      "offer came-back": [
        "added preparation 2026-12-21 09:00",
        "decision invitation came-back — > 2027-01-01 09:00",
        "decision team came-back — > 2027-01-01 19:00",
      ],
    });
  });

  it("that is back brings back what was cancelled, and not what was skipped before", () => {
    const steps = [INVITATION, SOON];
    const was = planned(hire(), [], NOW, steps).map((touch) => ({
      ...touch,
      state: touch.step === "soon" ? ("skipped" as const) : ("cancelled" as const),
    }));
    expect(changes({ was: withdrawn, is: hire(), steps, stored: () => was })).toEqual({
      "offer came-back": ["decision invitation came-back — > 2027-01-01 09:00"],
    });
  });

  it("that the candidate declined and then took asks nobody", () => {
    const declined = hire({ offer: { status: "declined" } });
    expect(Object.keys(changes({ was: declined, is: hire() }))).toEqual(["offer"]);
  });

  it("of another name is a journey of its own and no change", () => {
    const again = hire({ offer: { occurrence: "offer-2", status: "sent" } });
    expect(changes({ is: again })).toEqual({});
  });
});

describe("a place", () => {
  const berlin = hire({
    zone: "Europe/Berlin",
    place: { country: "DE", zone: "Europe/Berlin" },
  });

  it("in another country asks about everything but the contract-critical", () => {
    expect(changes({ is: berlin, steps: [PREPARATION, INVITATION], meetings: ["team"] })).toEqual({
      "place other-country": [
        "decision invitation other-country 2027-01-01 09:00 > 2027-01-01 16:00",
        "decision team other-country 2027-01-01 19:00 > 2027-01-02 02:00",
        "moved preparation 2026-12-21 09:00 > 2026-12-21 16:00",
      ],
    });
  });

  it("in another country asks about what keeps its time too, and not about what is left out", () => {
    const macau = hire({ zone: "Asia/Macau", place: { country: "MO", zone: "Asia/Macau" } });
    const only = { ...TRAINING, audience: { countries: ["CN"] } };
    expect(changes({ is: macau, steps: [INVITATION, only] })).toEqual({
      "place other-country": [
        "decision invitation other-country 2027-01-01 09:00 > 2027-01-01 09:00",
        "skipped training not-for-them",
      ],
    });
  });

  it("in the same country asks nobody", () => {
    const chengdu = hire({ place: { country: "CN", city: "Chengdu", zone: SHANGHAI } });
    expect(changes({ is: chengdu, meetings: ["team"] })).toEqual({ place: [] });
  });

  it("in another zone of the same country moves, and asks about a meeting that is near", () => {
    const was = starts("2026-12-04", {
      place: { country: "US", zone: "America/New_York" },
      zone: "America/New_York",
    });
    const is = starts("2026-12-04", {
      place: { country: "US", zone: "America/Chicago" },
      zone: "America/Chicago",
    });
    expect(changes({ was, is, steps: [], meetings: ["team"] })).toEqual({
      "place meeting-soon": ["decision team meeting-soon 2026-11-25 08:00 > 2026-11-25 09:00"],
    });
  });
});

describe("a manager", () => {
  const both = [WELCOME, NAMES_MANAGER, INVITATION];
  const told = { ...WELCOME, brings: NAMES_MANAGER.brings };

  it("whom no letter named changes by itself", () => {
    expect(changes({ was: led("Chen Hui"), is: led("Wang Lei"), steps: both })).toEqual({
      manager: [],
    });
  });

  it("whom a letter named asks about the letters that would name the new one", () => {
    expect(
      changes({
        was: led("Chen Hui"),
        is: led("Wang Lei"),
        steps: [told, NAMES_MANAGER, { ...INVITATION, from: "manager" }, TRAINING],
        stored: sentBefore("welcome"),
      }),
    ).toEqual({
      "manager manager-named": [
        "decision invitation manager-named 2027-01-01 09:00 > 2027-01-01 09:00",
        "decision who manager-named 2027-01-06 09:00 > 2027-01-06 09:00",
        "sent welcome manager",
      ],
    });
  });

  it("asks even where no letter is left that could tell", () => {
    const given = { was: led("Chen Hui"), is: led("Wang Lei"), steps: [told] };
    expect(changes({ ...given, stored: sentBefore("welcome") })).toEqual({
      "manager manager-named": ["sent welcome manager"],
    });
    expect(changes({ ...given, stored: sentBefore("welcome", { state: "queued" }) })).toEqual({
      "manager manager-named": ["sent welcome manager"],
    });
  });

  it("whom the candidate named themselves asks nobody", () => {
    const is = led("Wang Lei", "candidate");
    expect(
      Object.keys(
        changes({ was: led("Chen Hui"), is, steps: [told], stored: sentBefore("welcome") }),
      ),
    ).toEqual(["manager"]);
  });

  it.each([
    ["becomes known", hire(), led("Wang Lei")],
    ["is not known any more", led("Chen Hui"), hire()],
  ])("who %s asks nobody", (_, was, is) => {
    expect(changes({ was, is, steps: [told], stored: sentBefore("welcome") })).toEqual({
      manager: [],
    });
  });

  it("in the intro of a digest counts as named", () => {
    const intro = {
      ...DIGEST.brings,
      kind: "digest" as const,
      intro: { en: "{manager} says hello" },
      subject: { en: "Hi" },
    };
    const digest = { ...DIGEST, brings: intro };
    const found = changes({
      was: led("Chen Hui"),
      is: led("Wang Lei"),
      steps: [digest],
      stored: (all) =>
        all.map((one, index) => (index === 0 ? { ...one, state: "sent" as const } : one)),
    });
    expect(found["manager manager-named"]?.[0]).toContain("decision digest manager-named");
  });
});

describe("a version of the journey", () => {
  it("that adds a step is done", () => {
    expect(changes({ steps: [WELCOME], next: [WELCOME, INVITATION] })).toEqual({
      journey: ["added invitation 2027-01-01 09:00"],
    });
  });

  it("that changes nothing for this person is not even noted", () => {
    expect(changes({ steps: [WELCOME], next: [{ ...WELCOME, usefulHours: 150 }] })).toEqual({});
  });

  it("asks before it takes out what was promised: contract-critical, or due within 14 days", () => {
    expect(
      changes({ steps: [PREPARATION, INVITATION, SOON, DIGEST], next: [WELCOME] }),
    ).toMatchObject({
      "journey promised-step": [
        "decision preparation promised-step 2026-12-21 09:00 > — contract",
        "decision soon promised-step 2026-11-27 09:00 > —",
        ...Array.from({ length: 5 }, () => "skipped digest step-gone"),
        "skipped invitation step-gone",
      ],
    });
  });

  it("tells those who signed up that a meeting moves, or is gone", () => {
    const look = lookOf({ meetings: ["team"], steps: [] });
    const instead = (meetings: readonly (typeof MEETING)[]) =>
      changesOf({
        ...look,
        is: {
          version: 2,
          programme: { journeys: look.is.programme.journeys, meetings: [...meetings] },
        },
      }).flatMap(({ impacts }) => impacts.map(said));
    expect([instead([{ ...MEETING, at: "18:00" }]), instead([]), instead([MEETING])]).toEqual([
      ["moved team 2027-01-01 19:00 > 2027-01-01 18:00"],
      ["skipped team step-gone"],
      [],
    ]);
  });

  it("that moves a step asks nobody", () => {
    const later = { ...SOON, when: { ...INVITATION.when } };
    expect(Object.keys(changes({ steps: [SOON], next: [later] }))).toEqual(["journey"]);
  });

  it("leaves out what falls due for others now, and what is too late", () => {
    const others = { ...INVITATION, audience: { countries: ["DE"] } };
    const early = {
      ...SOON,
      when: { ...WELCOME.when, offset: { hours: 24 } },
      late: "leave-out" as const,
      usefulHours: 1,
    };
    const never = { ...TRAINING, when: { ...TRAINING.when, milestone: "graduation" as const } };
    expect(
      changes({
        steps: [INVITATION, SOON, { ...TRAINING, when: DIGEST.when }],
        next: [others, early, { ...never, when: { kind: "question", state: "asked" } }],
      }),
    ).toEqual({
      journey: [
        "skipped invitation not-for-them",
        "skipped soon too-late",
        ...Array.from({ length: 6 }, () => "skipped training not-due"),
      ],
    });
  });
});
