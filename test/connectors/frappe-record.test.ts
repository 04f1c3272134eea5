import { beforeEach, describe, expect, it } from "vitest";
import type { FrappeSandbox } from "#connectors/frappe/sandbox";
import type { Outcome, RecordPayload } from "#nurture/effects/effect";
import type { PeopleSink } from "#nurture/ports";
import { describePeopleSink } from "../contract/people-sink.ts";
import { fakeAmbient, type FakeAmbient } from "../kit/ambient.ts";
import {
  contextOf,
  FRAPPE_HOST,
  handOver,
  hire,
  openFrappe,
  pretendSite,
  recordPayload,
} from "../kit/frappe.ts";
import { mountVendors } from "../kit/vendor.ts";

let site: FrappeSandbox;
mountVendors({ [FRAPPE_HOST]: () => site });

const WRITE = /^POST \/api\/resource\//;
const LOOK = /frappe\.client\.get_list/;

/** Stages that can stand alone, as the contract drives them; each makes one document. */
const ALONE = [
  ["wish", "todo", "ToDo"],
  ["wish", "comment", "Comment"],
  ["promise", "todo", "ToDo"],
  ["promise", "comment", "Comment"],
  ["grievance", "grievance", "Employee Grievance"],
  ["training-result", "training-event", "Training Event"],
] as const;

for (const [item, stage, doctype] of ALONE) {
  describePeopleSink(`frappe ${doctype}`, ["record"], (ambient) => {
    site = pretendSite(() => ambient.now());
    return {
      sink: () => openFrappe(ambient).sink!,
      payloads: { record: recordPayload({ item, stage, employee: hire(site) }) },
      outside: () => site.marked(doctype, "kw:").length,
      failNext: (fault) => site.failNext({ ...fault, on: WRITE }),
      failNextLook: (fault) => site.failNext({ ...fault, on: LOOK }),
      violations: site.violations,
    };
  });
}

let ambient: FakeAmbient;
let sink: PeopleSink;
beforeEach(() => {
  ambient = fakeAmbient("2026-11-02T17:30:00Z");
  site = pretendSite(() => ambient.now());
  sink = openFrappe(ambient).sink!;
});

const look = (payload: RecordPayload) => sink.record!.look(payload, contextOf(ambient));
const act = (payload: RecordPayload) => sink.record!.act(payload, contextOf(ambient));
const give = (payload: RecordPayload, op?: string) => handOver(sink, payload, ambient, op);

const onboarding = (more: Partial<RecordPayload> = {}): RecordPayload =>
  recordPayload({ item: "onboarding", ...more });

describe("what must exist first", () => {
  it("is said for every stage, so that items can wait for the employee", () => {
    const needs = Object.entries(sink.stages ?? {}).flatMap(([item, stages]) =>
      stages.map(({ stage, needsEmployee }) => `${item}/${stage}: ${String(needsEmployee)}`),
    );
    expect(needs).toEqual([
      "onboarding/job-applicant: false",
      "onboarding/job-offer: false",
      "onboarding/onboarding: false",
      "training-result/training-event: true",
      "training-result/training-result: true",
      "wish/todo: true",
      "wish/comment: true",
      "promise/todo: true",
      "promise/comment: true",
      "grievance/grievance: true",
    ]);
  });

  it.each([
    ["wish", "todo", "no employee"],
    ["onboarding", "job-offer", "no job-applicant"],
    ["onboarding", "nonsense", "no such stage"],
  ] as const)("stops %s/%s without a request: %s", async (item, stage, why) => {
    const payload = recordPayload({ item, stage });
    expect([await look(payload), await act(payload), site.requests.length]).toEqual([
      { seen: "absent" },
      { kind: "refused", why },
      0,
    ]);
  });
});

describe("how Frappe refuses", () => {
  const stages: readonly (readonly [string, string, () => Promise<Outcome>])[] = [
    [
      "an employee that does not exist",
      "LinkValidationError",
      () =>
        act(recordPayload({ employee: { vendor: "frappe", kind: "employee", id: "HR-EMP-9" } })),
    ],
    [
      "a designation that does not exist",
      "LinkValidationError",
      () => {
        sink = openFrappe(ambient, { designations: {}, designation: "Wizard" }).sink!;
        return act(onboarding({ stage: "job-applicant" }));
      },
    ],
    [
      "an address that is none",
      "InvalidEmailAddressError",
      () => {
        const person = { ...onboarding().person, mail: "li wei@example.com" };
        return act(onboarding({ stage: "job-applicant", person }));
      },
    ],
    [
      "a missing right",
      "PermissionError",
      () => {
        site.deny("ToDo");
        return act(recordPayload({ employee: hire(site) }));
      },
    ],
    [
      "a second offer for one applicant",
      "ValidationError",
      async () => {
        const receipts = await give(onboarding());
        return act(onboarding({ receipts, stage: "job-offer" }));
      },
    ],
    [
      "a result for an event that is a draft",
      "ValidationError",
      async () => {
        const employee = hire(site);
        const stage = "training-event";
        const made = await act(recordPayload({ item: "training-result", stage, employee }));
        const event = "receipt" in made ? (made.receipt["name"] ?? "") : "";
        site.change("Training Event", event, { docstatus: 0 });
        return act(
          recordPayload({
            item: "training-result",
            stage: "training-result",
            employee,
            receipts: { "training-event": event },
          }),
        );
      },
    ],
  ];

  it.each(stages)("%s: the class %s and not a word more", async (_, why, go) => {
    expect(await go()).toEqual({ kind: "refused", why });
  });

  it.each([
    ["look", LOOK, "connector/forbidden"],
    ["look", LOOK, "connector/unexpected-answer"],
  ] as const)("makes a %s throw rather than say absent", async (_, on, code) => {
    site.failNext({ kind: code === "connector/forbidden" ? "forbidden" : "garbage", on });
    await expect(look(recordPayload({ employee: hire(site) }))).rejects.toMatchObject({ code });
  });
});

describe("a lost answer", () => {
  it.each([
    ["job-applicant", "Job Applicant"],
    ["job-offer", "Job Offer"],
    ["onboarding", "Employee Onboarding"],
  ])("after %s is found by a look and not repeated", async (stage, doctype) => {
    const receipts: Record<string, string> = {};
    for (const each of ["job-applicant", "job-offer", "onboarding"]) {
      const payload = onboarding({ stage: each, receipts });
      if (each === stage) site.failNext({ kind: "cut-after", on: WRITE });
      const outcome = await act(payload);
      const seen = await look(payload);
      receipts[each] = seen.seen === "done" ? (seen.receipt["name"] ?? "") : "";
      if (each === stage) expect([outcome.kind, seen.seen]).toEqual(["unknown", "done"]);
    }
    expect(site.documents(doctype).length).toBe(1);
  });
});
