import { beforeEach, describe, expect, it } from "vitest";
import type { FrappeSandbox } from "#connectors/frappe/sandbox";
import type { RecordPayload } from "#nurture/effects/effect";
import type { PeopleSink } from "#nurture/ports";
import { fakeAmbient, type FakeAmbient } from "../kit/ambient.ts";
import {
  contextOf,
  FRAPPE_HOST,
  handOver,
  hire,
  OP,
  openFrappe,
  pretendSite,
  recordPayload,
} from "../kit/frappe.ts";
import { mountVendors } from "../kit/vendor.ts";

let site: FrappeSandbox;
mountVendors({ [FRAPPE_HOST]: () => site });

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
  recordPayload({
    item: "onboarding",
    title: "What Keepwarm knows before the first day",
    text: "Two points are open.",
    lines: ["Bank account", "Laptop: <b>Linux</b>"],
    ...more,
  });

describe("handing over an onboarding", () => {
  it("makes applicant, offer and onboarding once, linked, and leaves submitting to HR", async () => {
    const receipts = await give(onboarding());
    const again = await give(onboarding());
    const [made] = site.documents("Employee Onboarding");
    expect({ receipts, again, made, violations: site.violations }).toMatchObject({
      receipts: {
        "job-applicant": "li.wei@example.com",
        "job-offer": "HR-OFF-2026-00001",
        onboarding: "HR-EMP-ONB-2026-00001",
      },
      again: receipts,
      made: {
        job_applicant: "li.wei@example.com",
        job_offer: "HR-OFF-2026-00001",
        employee_name: "Li Wei",
        department: "Engineering - LR",
        designation: "Engineer",
        date_of_joining: "2027-07-01",
        boarding_begins_on: "2026-11-03",
        docstatus: 0,
        activities: [
          { activity_name: "What Keepwarm knows before the first day" },
          { activity_name: "Bank account" },
          { activity_name: "Laptop: bLinux/b" },
        ],
      },
      violations: [],
    });
    expect(["Job Applicant", "Job Offer"].map((each) => site.documents(each).length)).toEqual([
      1, 1,
    ]);
  });

  it("never begins after the first working day", async () => {
    const person = { ...onboarding().person, startsOn: "2026-10-01" };
    await give(onboarding({ person }));
    expect(site.documents("Employee Onboarding")).toMatchObject([
      { boarding_begins_on: "2026-10-01", date_of_joining: "2026-10-01" },
    ]);
  });

  it("adopts the applicant that has the same mail address, and the applicant's offer", async () => {
    const job_applicant = site.insert("Job Applicant", {
      applicant_name: "Wei Li",
      email_id: "Li.Wei@example.com",
      status: "Hold",
    });
    const offer = { job_applicant, offer_date: "2026-09-01", company: "Lumen Robotics" };
    const made = site.insert("Job Offer", { ...offer, designation: "Graduate" });
    const receipts = await give(onboarding());
    expect([receipts["job-applicant"], receipts["job-offer"]]).toEqual([job_applicant, made]);
    expect(site.documents("Job Applicant").length).toBe(1);
  });

  it("does not revive an application that was turned down", async () => {
    const applicant = { applicant_name: "Li Wei", email_id: "li.wei@example.com" };
    site.insert("Job Applicant", { ...applicant, status: "Rejected" });
    const receipts = await give(onboarding());
    expect(receipts["job-applicant"]).toBe("li.wei@example.com-1");
  });

  it("asks a person when HR has opened an onboarding on its own", async () => {
    const receipts = await give(onboarding());
    site.change("Employee Onboarding", "HR-EMP-ONB-2026-00001", { activities: [] });
    const seen = await look({ ...onboarding({ receipts }), stage: "onboarding" });
    expect(seen).toEqual({
      seen: "unclear",
      evidence: "HR-EMP-ONB-2026-00001 was opened by someone else",
    });
  });

  it("keeps the applicant's mail address out of every URL", async () => {
    await give(onboarding());
    expect(site.requests.filter((line) => line.includes("@"))).toEqual([]);
  });
});

describe("handing over a quiz result", () => {
  const result = (more: Partial<RecordPayload> = {}) =>
    recordPayload({
      item: "training-result",
      title: "Product quiz",
      text: "9 of 10 right.",
      lines: ["Which sensor sees through fog? right"],
      score: 90,
      ...more,
    });

  it("submits an event that lists nobody, and drafts its result", async () => {
    const employee = hire(site);
    const receipts = await give(result({ employee }));
    expect({
      event: site.documents("Training Event"),
      result: site.documents("Training Result"),
      receipts,
      violations: site.violations,
    }).toMatchObject({
      event: [
        {
          name: `Product quiz kw:${OP.slice(0, -1)}0`,
          docstatus: 1,
          start_time: "2026-11-03 01:15:00",
          end_time: "2026-11-03 01:30:00",
        },
      ],
      result: [
        {
          name: "HR-TRR-2026-00001",
          docstatus: 0,
          employees: [{ employee: employee.id, hours: 0.25, grade: "90 %" }],
        },
      ],
      receipts: { "training-result": "HR-TRR-2026-00001" },
      violations: [],
    });
    expect(Object.keys(site.documents("Training Event")[0] ?? {})).not.toContain("employees");
  });

  it("gives two people who took the same quiz a result each", async () => {
    await give(result({ employee: hire(site) }));
    await give(result({ employee: hire(site) }), "z".repeat(32));
    expect(site.documents("Training Result").length).toBe(2);
  });

  it("takes an event that is there already for its own late one, and finds it", async () => {
    const payload = { ...result({ employee: hire(site) }), stage: "training-event" };
    await act(payload);
    const second = await act(payload);
    const seen = await look(payload);
    expect([second, seen.seen]).toEqual([{ kind: "unknown", why: "DuplicateEntryError" }, "done"]);
  });

  it("keeps the marker whole in a very long title", async () => {
    await give(result({ employee: hire(site), title: "招".repeat(300) }));
    const [event] = site.documents("Training Event");
    expect([event?.name.length, event?.name.endsWith(`… kw:${OP.slice(0, -1)}0`)]).toEqual([
      140,
      true,
    ]);
  });
});

describe("handing over a wish", () => {
  it("is one ToDo and one comment on the employee, assigned to whom the settings name", async () => {
    sink = openFrappe(ambient, { wishesTo: "people@lumen.example" }).sink!;
    const employee = hire(site);
    await give(recordPayload({ employee }));
    expect({
      todos: site.documents("ToDo"),
      comments: site.documents("Comment").filter((each) => each["comment_type"] === "Comment"),
      violations: site.violations,
    }).toMatchObject({
      todos: [
        { reference_name: employee.id, allocated_to: "people@lumen.example", status: "Open" },
      ],
      comments: [{ reference_doctype: "Employee", reference_name: employee.id }],
      violations: [],
    });
  });

  it("is not misled by the comment that Frappe itself writes for the ToDo", async () => {
    const payload = recordPayload({ employee: hire(site) });
    await act(payload);
    expect(await look({ ...payload, stage: "comment" })).toEqual({ seen: "absent" });
  });

  it("never lets what a candidate typed become markup", async () => {
    const text = '<img src=x onerror="alert(1)"> & more';
    const payload = recordPayload({ employee: hire(site), text });
    await give(payload);
    const texts = [...site.documents("ToDo"), ...site.documents("Comment")].map(
      (each) => `${String(each["description"])} ${String(each["content"])}`,
    );
    expect(texts.join(" ")).not.toContain("<img");
    expect(texts.join(" ")).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; more");
  });
});

describe("handing over a grievance", () => {
  const grievance = (more: Partial<RecordPayload> = {}) =>
    recordPayload({ item: "grievance", stage: "grievance", ...more });

  it("is raised by the employee against the company: whom it is about is HR's to find out", async () => {
    const employee = hire(site);
    await give(grievance({ employee }));
    expect(site.documents("Employee Grievance")).toMatchObject([
      {
        raised_by: employee.id,
        grievance_type: "Onboarding",
        grievance_against_party: "Company",
        grievance_against: "Lumen Robotics",
        date: "2026-11-03",
        status: "Open",
        docstatus: 0,
      },
    ]);
  });

  it("is not offered where no grievance type is set", async () => {
    sink = openFrappe(ambient, { grievanceType: undefined }).sink!;
    const outcome = await act(grievance({ employee: hire(site) }));
    expect([sink.stages?.grievance, outcome]).toEqual([
      undefined,
      { kind: "refused", why: "no grievanceType setting" },
    ]);
  });
});
