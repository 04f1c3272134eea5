import { beforeEach, describe, expect, it } from "vitest";
import type { FrappeSandbox } from "#connectors/frappe/sandbox";
import { fakeAmbient, type FakeAmbient } from "../kit/ambient.ts";
import { pretendSite } from "../kit/frappe.ts";

let ambient: FakeAmbient;
let site: FrappeSandbox;
beforeEach(() => {
  ambient = fakeAmbient();
  site = pretendSite(() => ambient.now());
});

async function call(path: string, body?: object, token = "key:secret") {
  const answer = await site.fetch(
    new Request(`https://hr.example.com${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { authorization: `token ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  const text = await answer.text();
  return { status: answer.status, body: JSON.parse(text) as Record<string, unknown> };
}

const list = (query: Readonly<Record<string, string>>) =>
  call(`/api/resource/Employee?${new URLSearchParams(query).toString()}`);

const FIELDS = '["name","modified","first_name","status","date_of_joining"]';

function hires(count: number): void {
  for (let number = 1; number <= count; number++) {
    ambient.advance({ seconds: 1 });
    const personalMail = `hire.${number}@example.com`;
    site.createEmployee({ firstName: `Hire ${number}`, personalMail, joinsOn: "2027-07-01" });
  }
}

describe("the pretend Frappe", () => {
  it("gives twenty rows unless told otherwise, the newest first", async () => {
    hires(25);
    const [short, long] = [
      await list({ fields: FIELDS }),
      await list({ fields: FIELDS, limit_page_length: "500", order_by: "modified asc" }),
    ];
    const names = (answer: typeof short) =>
      (answer.body["data"] as { readonly name: string }[]).map((each) => each.name);
    expect([names(short).length, names(short)[0], names(long).length, names(long)[0]]).toEqual([
      20,
      "HR-EMP-00025",
      25,
      "HR-EMP-00001",
    ]);
  });

  it.each([
    // filter                                         how many of 12 pass
    [["name", "=", "hr-emp-00003"], 1],
    [["Employee", "name", "like", "%-0000%"], 9],
    [["modified", ">", "2026-11-02 17:00:10.000000"], 2],
    [["modified", ">=", "2026-11-02 17:00:10"], 3],
    [["status", "!=", "Active"], 0],
    [["docstatus", "<", 1], 12],
  ])("filters by %o", async (filter, count) => {
    hires(12);
    const answer = await list({ fields: FIELDS, filters: JSON.stringify([filter]) });
    expect(answer.body["data"]).toHaveLength(count);
  });

  it.each([
    ["an unknown field", { fields: '["name","shoe_size"]' }, "DataError"],
    ["a table as a field", { filters: '[["shoe_size","=","42"]]' }, "DataError"],
    ["an unknown order", { order_by: "shoe_size asc" }, "DataError"],
    ["an unknown operator", { filters: '[["name","near","x"]]' }, "ValidationError"],
    ["a short filter", { filters: '[["name","x"]]' }, "ValidationError"],
  ])("refuses %s", async (_, query, excType) => {
    const answer = await list(query);
    expect([answer.status, answer.body["exc_type"]]).toEqual([417, excType]);
  });

  it("refuses a wrong token and a missing right", async () => {
    const stranger = await call("/api/resource/Employee", undefined, "key:wrong");
    site.deny("Employee");
    const denied = await call("/api/resource/Employee");
    expect([stranger, denied]).toMatchObject([
      { status: 401, body: { exc_type: "AuthenticationError" } },
      { status: 403, body: { exc_type: "PermissionError" } },
    ]);
  });

  it("does not know a path or a field that Frappe's description lacks", async () => {
    const path = await call("/api/resource/Salary Slip");
    const field = await call("/api/resource/Comment", { mood: "good" });
    expect([path.status, field.status, site.violations.length]).toEqual([400, 400, 2]);
  });

  it("answers 404 for an onboarding that does not exist", async () => {
    expect(await call("/api/resource/Employee Onboarding/HR-EMP-ONB-2026-00009")).toMatchObject({
      status: 404,
      body: { exc_type: "DoesNotExistError" },
    });
  });

  it.each([
    ["Employee", { first_name: "Ada" }, "MandatoryError"],
    ["Job Applicant", { applicant_name: "A", email_id: "a@b", status: "New" }, "ValidationError"],
    ["Job Applicant", { applicant_name: "A", email_id: "a", status: "Open" }, "InvalidEmail"],
    ["Job Offer", { job_applicant: "nobody" }, "LinkValidationError"],
    ["ToDo", { description: "x", date: "tomorrow" }, "ValidationError"],
    ["Comment", { comment_type: "Comment", reference_doctype: "Moon" }, "LinkValidationError"],
    ["Employee Grievance", { subject: "x".repeat(141) }, "MandatoryError"],
  ])("refuses a %s like %o", (doctype, sent, excType) => {
    expect(() => site.insert(doctype, sent)).toThrow(excType);
  });

  it("sees a training event that ends before it begins, and a text that is too long", () => {
    const event = {
      event_status: "Completed",
      type: "Exam",
      location: "Here",
      introduction: "x",
      start_time: "2026-11-02 10:00:00",
      end_time: "2026-11-02 09:00:00",
    };
    expect(() => site.insert("Training Event", { ...event, event_name: "Quiz" })).toThrow(
      "End time",
    );
    const long = { ...event, end_time: "2026-11-02 11:00:00", event_name: "x".repeat(141) };
    expect(() => site.insert("Training Event", long)).toThrow("CharacterLengthExceededError");
  });

  it("submits a grievance only when it is resolved or invalid", () => {
    const employee = site.createEmployee({
      firstName: "Ada",
      personalMail: "ada@example.com",
      joinsOn: "2027-07-01",
    });
    const grievance = {
      subject: "x",
      raised_by: employee,
      grievance_type: "Onboarding",
      date: "2026-11-02",
      description: "x",
      grievance_against_party: "Company",
      grievance_against: "Lumen Robotics",
      docstatus: 1,
    };
    expect(() => site.insert("Employee Grievance", grievance)).toThrow("ValidationError");
    expect(site.insert("Employee Grievance", { ...grievance, status: "Invalid" })).toBe(
      "HR-GRIEV-2026-00001",
    );
  });

  it("lets HR create the employee from the applicant, with name, mail and designation", () => {
    site.insert("Job Applicant", {
      applicant_name: "Li Wei",
      email_id: "li.wei@example.com",
      status: "Accepted",
      designation: "Engineer",
    });
    const applicant = site.applicantOf("li.wei@example.com");
    site.createEmployee({
      ...(applicant === undefined ? {} : { applicant }),
      joinsOn: "2027-07-01",
    });
    expect(site.documents("Employee")).toMatchObject([
      {
        first_name: "Li Wei",
        personal_email: "li.wei@example.com",
        designation: "Engineer",
        job_applicant: "li.wei@example.com",
        modified: "2026-11-02 17:00:00.000000",
      },
    ]);
  });
});
