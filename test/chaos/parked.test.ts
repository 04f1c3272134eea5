import { describe, expect, it } from "vitest";
import { explain, isUndecidable, triesOf, type Evidence, type Parked } from "./parked.ts";
import type { FaultKind, Happened } from "./weather.ts";

const at = (minute: number) =>
  Temporal.Instant.from("2026-03-02T09:00:00Z").add({ minutes: minute });

function parked(given: Partial<Parked> = {}): Parked {
  return {
    op: "op1",
    why: "attempts-used-up",
    vendor: "greenhouse",
    payload: { kind: "note", subject: { kind: "candidate", id: "7" } as never, text: "kw:op1" },
    needles: ["op1"],
    mail: undefined,
    tries: [
      { armedAt: at(0), endedAt: at(1), why: "connector/unreachable" },
      { armedAt: at(20), endedAt: at(21), why: "died-armed" },
    ],
    ...given,
  };
}

function fault(kind: FaultKind, given: Partial<Happened> = {}): Happened {
  return { kind, vendor: "greenhouse", at: at(0), target: "", shown: "… kw:op1", ...given };
}

const KILL = { what: "kill", at: at(20), until: at(20) } as const;

describe("a parked effect", () => {
  it.each<[string, boolean, Parked, Evidence]>([
    [
      "is undecidable where a fault and a kill hid its two tries",
      true,
      parked(),
      { faults: [fault("504 and done")], struck: [KILL] },
    ],
    [
      "is not where one try met nothing",
      false,
      parked(),
      { faults: [fault("504 and done")], struck: [] },
    ],
    [
      "is not where the fault was another operation's",
      false,
      parked(),
      { faults: [fault("504 and done", { shown: "kw:op2" })], struck: [KILL] },
    ],
    [
      "is not where the fault hid a read",
      false,
      parked(),
      { faults: [fault("504 and done", { shown: "" })], struck: [KILL] },
    ],
    [
      "is not where the fault was another vendor's",
      false,
      parked(),
      { faults: [fault("504 and done", { vendor: "frappe" })], struck: [KILL] },
    ],
    [
      "is not where the fault was at another time",
      false,
      parked(),
      { faults: [fault("504 and done", { at: at(10) })], struck: [KILL] },
    ],
    [
      "is not where the vendor said plainly that it did nothing",
      false,
      parked(),
      { faults: [fault("429")], struck: [KILL] },
    ],
    [
      "is not for any other reason",
      false,
      parked({ why: "draft-gone-without-trace" }),
      { faults: [fault("504 and done")], struck: [KILL] },
    ],
    [
      "is not without a try",
      false,
      parked({ tries: [] }),
      { faults: [fault("504 and done")], struck: [KILL] },
    ],
  ])("%s", (_, undecidable, effect, evidence) => {
    expect(isUndecidable(explain(effect, evidence))).toBe(undecidable);
  });

  it("was tried as often as its request may have been made", () => {
    const note = (minute: number, what: string, attempt: number, why?: string) => ({
      ...{ at: at(minute), what: `effect.${what}` },
      body: JSON.stringify({
        facts: { op: "op1", attempt, ...(why === undefined ? {} : { why }) },
      }),
    });
    const notes = [
      ...[note(0, "armed", 1), note(2, "armed", 1), note(3, "unknown", 1, "503")],
      ...[note(9, "armed", 2), note(10, "armed", 2), note(11, "unknown", 2, "died-armed")],
      note(20, "parked", 2, "attempts-used-up"),
    ];
    expect(triesOf(notes)).toEqual([
      { armedAt: at(2), endedAt: at(3), why: "503" },
      { armedAt: at(10), endedAt: at(11), why: "died-armed" },
    ]);
    expect(triesOf([note(0, "armed", 1), note(2, "armed", 2)])).toHaveLength(1);
  });
});
