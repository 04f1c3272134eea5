import { describe, expect, it, vi } from "vitest";
import { stories } from "./story.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe("Fridays", () => {
  const story = stories("2026-03-02T01:00:00Z");

  it.each([
    ["上海", "Asia/Shanghai"],
    ["東京", "Asia/Tokyo"],
    ["São Paulo", "America/Sao_Paulo"],
    ["New York", "America/New_York"],
  ])("are Fridays at 09:00 where the person is: %s", async (office, zone) => {
    const { house, offer, lettersOf } = story();
    const hire = await offer({ office });
    await house.runTo("2026-03-28T00:00:00Z");
    expect(lettersOf("digest", hire, zone)).toEqual([
      "Fri 2026-03-06 09:00 digest 2026-W10",
      "Fri 2026-03-13 09:00 digest 2026-W11",
      "Fri 2026-03-20 09:00 digest 2026-W12",
      "Fri 2026-03-27 09:00 digest 2026-W13",
    ]);
  });

  it("stay at 09:00 in London when the clocks go forward on 29 March", async () => {
    const { house, offer, lettersOf } = story();
    const hire = await offer({ office: "London" });
    await house.runTo("2026-04-04T00:00:00Z");
    expect(lettersOf("digest", hire, "Europe/London").slice(-2)).toEqual([
      "Fri 2026-03-27 09:00 digest 2026-W13",
      "Fri 2026-04-03 09:00 digest 2026-W14",
    ]);
  });
});

describe("across the end of summer time in New York (1 November 2026)", () => {
  const story = stories("2026-10-12T14:00:00Z");

  it("keeps 09:00 there: digests, and steps counted back from the start", async () => {
    const { house, offer, accept, letters } = story();
    const hire = await offer({ office: "New York", sentOn: "2026-10-12", startsOn: "2026-11-23" });
    await accept(hire);
    await house.runTo("2026-11-14T00:00:00Z");
    expect(letters(hire, "America/New_York")).toEqual([
      "Tue 2026-10-13 09:00 welcome",
      "Fri 2026-10-16 09:00 digest 2026-W42",
      "Fri 2026-10-23 09:00 digest 2026-W43",
      "Fri 2026-10-30 09:00 digest 2026-W44",
      "Mon 2026-11-02 09:00 preparation",
      "Fri 2026-11-06 09:00 digest 2026-W45",
      "Mon 2026-11-09 09:00 training",
      "Fri 2026-11-13 09:00 digest 2026-W46",
      "Fri 2026-11-13 09:00 invitation",
    ]);
  });
});

describe("across the start of summer time in New York (8 March 2026)", () => {
  const story = stories("2026-03-02T15:00:00Z");

  it("keeps 09:00 there, one hour earlier on our clocks", async () => {
    const { house, vendors, offer, lettersOf } = story();
    const hire = await offer({ office: "New York" });
    await house.runTo("2026-03-14T00:00:00Z");
    expect({
      there: lettersOf("digest", hire, "America/New_York"),
      here: vendors
        .sent()
        .slice(-2)
        .map(({ at }) => at.toString().slice(0, 16)),
    }).toEqual({
      there: ["Fri 2026-03-06 09:00 digest 2026-W10", "Fri 2026-03-13 09:00 digest 2026-W11"],
      here: ["2026-03-06T14:00", "2026-03-13T13:00"],
    });
  });
});
