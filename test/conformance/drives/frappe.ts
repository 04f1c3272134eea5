import { frappe } from "#connectors/frappe/index";
import type { OpenConnection } from "#connectors/connector";
import type { HandoffKind } from "#nurture/model/handoff";
import { fakeAmbient, type FakeAmbient } from "../../kit/ambient.ts";
import { FRAPPE_SETTINGS, pretendSite, recordPayload } from "../../kit/frappe.ts";
import type { RecordPayload } from "#nurture/effects/effect";
import { sentWhile, type Drive } from "../recorder.ts";
import { carryOut, contextAt, need, signal } from "./told.ts";

/** More than a page of 100, so that paging by change and by name both happen. */
const PEOPLE = 130;
const MAIL = "li.wei@example.com";

const ITEMS: Readonly<Record<HandoffKind, Partial<RecordPayload>>> = {
  onboarding: { title: "Before the first day", lines: ["Bank account", "Laptop"] },
  "training-result": { title: "Product quiz", lines: ["Question 1: right"], score: 90 },
  wish: {},
  promise: { title: "A promise to Li Wei", text: "You will join the robotics project." },
  grievance: { title: "Unfair treatment", text: "I was told to pay for the training." },
};

/** Pulls employees over pages and hands over every stage of every item. */
export const driveFrappe: Drive = async () => {
  const ambient = fakeAmbient();
  const site = pretendSite(() => ambient.now());
  return sentWhile(site, async (url) => {
    const settings = { ...FRAPPE_SETTINGS, baseUrl: url, wishesTo: "people@lumen.example" };
    const open = frappe.open(settings, ambient);
    await open.check(signal());
    await handOver(open, "onboarding", ambient);
    const applicant = need(site.applicantOf(MAIL));
    const joinsOn = "2027-07-01";
    const employee = site.createEmployee({ applicant, joinsOn });
    for (let number = 1; number < PEOPLE; number++)
      site.createEmployee({ firstName: `Hire ${number}`, joinsOn });
    for (const item of ["training-result", "wish", "grievance", "promise"] as const)
      await handOver(open, item, ambient, employee);
    const pages = await Array.fromAsync(need(open.people).changes(undefined, signal()));
    await Array.fromAsync(need(open.people).changes(pages.at(-1)?.cursor, signal()));
  });
};

async function handOver(
  open: OpenConnection,
  item: HandoffKind,
  ambient: FakeAmbient,
  employee?: string,
): Promise<void> {
  const sink = need(open.sink);
  let receipts: RecordPayload["receipts"] = {};
  for (const { stage } of need(sink.stages?.[item])) {
    const payload = recordPayload({
      ...ITEMS[item],
      item,
      stage,
      receipts,
      ...(employee && { employee: { vendor: "frappe", kind: "employee", id: employee } }),
    });
    const opId = `${item}-${stage}`.padEnd(32, "0");
    const made = await carryOut(need(sink.record), payload, contextAt(ambient, opId));
    receipts = { ...receipts, [stage]: made["name"] ?? "" };
  }
}
