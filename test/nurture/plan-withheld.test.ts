import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { armOf } from "#nurture/improve/experiment";
import { PersonId } from "#nurture/model/ids";
import type { Step } from "#nurture/model/step";
import type { StoredTouch } from "#nurture/model/touch";
import { anyWithheld, withFolded, withheldToFold, withheldUntil } from "#nurture/plan/withheld";
import { experiment } from "../kit/experiments.ts";
import { at, DIGEST, hire, step, touch } from "../kit/planning.ts";
import { linesOf, programmeOf, rehearsing, run, SHANGHAI } from "../kit/rehearsing.ts";

const ids = Array.from({ length: 40 }, (_, index) =>
  PersonId.parse(`22222222-2222-4222-8222-${String(index).padStart(12, "0")}`),
);
const TRIED = experiment({
  startsAt: at("2026-11-01T00:00"),
  withholdsUntil: at("2026-11-20T00:00"),
  readAt: at("2026-12-01T00:00"),
});
const find = (arm: string) => ids.find((id) => armOf(TRIED, id) === arm) as PersonId;
const WITHOUT = hire({ id: find("withheld") });
const text = { subject: { en: "S" }, body: { en: "B" } };
const news = (facts: Partial<Step> = {}): Step =>
  step({
    id: "news",
    when: { kind: "relative", milestone: "offerSent", offset: { days: 3, at: "10:00" } },
    optional: true,
    ...facts,
  });
const withheld = (facts: Partial<StoredTouch> = {}): StoredTouch => ({
  ...touch({ step: "news", dueAt: at("2026-11-05T10:00", SHANGHAI) }),
  ...{ state: "skipped", why: "withheld" },
  ...facts,
});

describe("an experiment in a rehearsal", () => {
  const lines = (facts: Partial<Step> = {}, person = WITHOUT, more: Partial<typeof TRIED> = {}) =>
    linesOf(
      rehearsing({ person }),
      run(programmeOf([news(facts), DIGEST]), { experiments: [{ ...TRIED, ...more }] }),
    ).filter((line) => line.includes("news"));

  it.each([
    ["leaves it out with its reason", {}, { afterwards: "nothing" }, "10:00 skipped news withheld"],
    ["leaves nothing out that it does not try", {}, { step: "other" }, "10:00 sent news"],
    ["leaves nothing out that is not optional", { optional: false }, {}, "10:00 sent news"],
    ["leaves nothing out before it begins", {}, { startsAt: TRIED.readAt }, "10:00 sent news"],
    [
      "leaves nothing out once it takes nobody in",
      {},
      { withholdsUntil: at("2026-11-05T10:00", SHANGHAI) },
      "10:00 sent news",
    ],
  ] as const)("%s", (_, facts, more, found) => {
    expect(lines(facts, WITHOUT, more)).toEqual([`Thu 2026-11-05 ${found}`]);
  });

  it("gives it to whoever is in the other arm", () => {
    expect(lines({}, hire({ id: find("given") }))).toEqual(["Thu 2026-11-05 10:00 sent news"]);
  });

  it("names it in a digest after all, at the moment at which it is over", () => {
    expect(lines()).toEqual(["Tue 2026-12-01 08:00 folded news"]);
    const entry = { brings: { kind: "entry", ...text } } as const;
    expect(lines(entry)).toEqual(["Tue 2026-12-01 08:00 folded news"]);
  });

  it("names nothing where the start comes before, or no digest does", () => {
    const later = { readAt: at("2027-01-20T00:00") };
    expect(lines({}, WITHOUT, later)).toEqual(["Wed 2027-01-20 08:00 skipped news no-digest"]);
  });
});

describe("what was withheld", () => {
  const after = TRIED.readAt;
  const fold = (one: StoredTouch, experiments = [TRIED], person = WITHOUT, now = after) =>
    withheldToFold([one], experiments, person, now).length === 1;

  it.each<[string, boolean, boolean]>([
    ["folds once its experiment is over", true, fold(withheld())],
    [
      "waits until then",
      false,
      fold(withheld(), [TRIED], WITHOUT, after.subtract({ milliseconds: 1 })),
    ],
    ["stays where HR chose so", false, fold(withheld(), [{ ...TRIED, afterwards: "nothing" }])],
    ["stays without its experiment", false, fold(withheld(), [])],
    ["stays where another step was tried", false, fold(withheld({ step: "other" }))],
    ["stays where another journey was tried", false, fold(withheld({ journey: "interns" }))],
    ["stays where it fell due after it", false, fold(withheld({ dueAt: TRIED.withholdsUntil }))],
    ["is not what was left out for another reason", false, fold(withheld({ why: "cap" }))],
    ["is not what is in another state", false, fold(withheld({ state: "folded" }))],
    [
      "stays once the offer is over",
      false,
      fold(withheld(), [TRIED], hire({ offer: { status: "declined" } })),
    ],
    [
      "is told by the first experiment that still withheld then",
      false,
      fold(withheld(), [TRIED, { ...TRIED, id: "x", afterwards: "nothing" }]),
    ],
  ])("%s", (_, expected, found) => {
    expect(found).toBe(expected);
  });

  it("loses its reason as it is folded, and nothing else changes", () => {
    const [one, other] = [withheld(), withheld({ key: "other" })];
    const { why, ...rest } = one;
    expect(withFolded([one, other], [one.key])).toEqual([{ ...rest, state: "folded" }, other]);
    const sent = { ...rest, state: "sent" as const };
    expect(withFolded([sent], [sent.key])).toEqual([sent]);
    expect([why, anyWithheld([one]), anyWithheld([sent])]).toEqual(["withheld", true, false]);
  });

  it("is looked at again when the first of its experiments is over", () => {
    const other = { ...TRIED, id: "o", step: "other", readAt: at("2026-11-25T00:00") };
    const both = [withheld(), withheld({ step: "other" })];
    const until = (now: Temporal.Instant, stored: readonly StoredTouch[] = both) =>
      withheldUntil(stored, [TRIED, other], now)?.toString();
    expect([
      until(at("2026-11-10T00:00")),
      until(other.readAt),
      until(after),
      until(at("2026-11-10T00:00"), []),
      until(at("2026-11-10T00:00"), [withheld({ step: "none" })]),
    ]).toEqual([other.readAt.toString(), after.toString(), undefined, undefined, undefined]);
  });

  it("of anybody is exactly what their arm says, whatever the share", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.constantFrom(10 as const, 30 as const, 50 as const),
        (id, sharePercent) => {
          const one = { ...TRIED, sharePercent, afterwards: "nothing" as const };
          const [line] = linesOf(
            rehearsing({ person: hire({ id }) }),
            run(programmeOf([news()]), { experiments: [one] }),
          );
          expect(line?.endsWith("skipped news withheld")).toBe(armOf(one, id) === "withheld");
        },
      ),
    );
  });
});
