import { fileURLToPath } from "node:url";
import { callsOf, documentsIn, operationOf, placeOf, readDocument } from "./document.ts";
import { driveFrappe } from "./drives/frappe.ts";
import { driveGoogle } from "./drives/google.ts";
import { driveGreenhouse } from "./drives/greenhouse.ts";
import { driveOutlook } from "./drives/outlook.ts";
import { mount } from "./mock-server.ts";
import { listedFor, readNotDescribed, type Listed } from "./not-described.ts";
import { distinct, type Drive, type Sent } from "./recorder.ts";
import { verdictOn, type Mounted, type Verdict } from "./verdict.ts";

/** This project's own descriptions. */
export const OURS = fileURLToPath(new URL("../../openapi", import.meta.url));

const DRIVES: Readonly<Record<string, Drive>> = {
  greenhouse: driveGreenhouse,
  frappe: driveFrappe,
  outlook: driveOutlook,
  google: driveGoogle,
};
/** Every connector that is held against descriptions. */
export const DRIVEN = Object.keys(DRIVES);

/** One call with one verdict, and how many different requests of it there were. */
export interface Row {
  readonly connector: string;
  /** As in `openapi/<connector>.yaml`, so that a call has one name whatever folder is mounted. */
  readonly call: string;
  readonly requests: number;
  readonly verdict: "accepted" | "refused" | "not described";
  /** Of a refusal the reason, else the parts that are not described. */
  readonly what: string;
}

export interface Report {
  readonly rows: readonly Row[];
  /** Why the run fails, a sentence each; empty when all is well. */
  readonly problems: readonly string[];
}

/** Drives every connector and holds each different request against the descriptions in a folder. */
export async function conform(folder: string): Promise<Report> {
  const list = readNotDescribed();
  const reports = await Promise.all(
    DRIVEN.map(async (connector) => {
      const { kind, documents } = documentsIn(folder, connector);
      const listed = listedFor(list, kind, connector);
      const mounted = await Promise.all(
        documents.map(async (document) => ({ document, server: await mount(document) })),
      );
      try {
        const sent = distinct((await DRIVES[connector]?.()) ?? []);
        return await hold(connector, sent, mounted, listed);
      } finally {
        await Promise.all(mounted.map(({ server }) => server.close()));
      }
    }),
  );
  return {
    rows: reports.flatMap(({ rows }) => rows),
    problems: reports.flatMap(({ problems }) => problems),
  };
}

/** What the mounted descriptions make of these requests, and what of that is wrong. */
export async function hold(
  connector: string,
  sent: readonly Sent[],
  mounted: readonly Mounted[],
  listed: Listed,
): Promise<Report> {
  const ours = readDocument(OURS, `${connector}.yaml`);
  const judged: Judged[] = [];
  for (const each of sent) {
    const { pathname } = new URL(each.target, "http://vendor.example");
    const { path } = placeOf([ours], pathname);
    const call = operationOf(ours.api, each.method, path)?.call ?? `${each.method} ${path}`;
    judged.push({ call, verdict: await verdictOn(each, mounted, listed.partsOf(call)) });
  }
  const rows = rowsOf(connector, judged);
  const missing = new Set(judged.flatMap(({ call, verdict }) => partsOf(call, verdict)));
  const driven = new Set(judged.map(({ call }) => call));
  const problems = [
    ...rows.flatMap(({ call, verdict, what }) =>
      verdict === "refused" ? [`${call} is refused: ${what}`] : [],
    ),
    ...[...missing]
      .filter((each) => !listed.all.includes(each))
      .map((each) => `${each} is not described and not on the list`),
    ...listed.all
      .filter((each) => !missing.has(each))
      .map((each) => `${each} is on the list, but is described or was never sent`),
    ...callsOf(ours.api)
      .filter((call) => !driven.has(call))
      .map((call) => `${call} is never made`),
  ];
  return { rows, problems: problems.map((each) => `${connector}: ${each}`) };
}

interface Judged {
  readonly call: string;
  readonly verdict: Verdict;
}

function partsOf(call: string, verdict: Verdict): readonly string[] {
  return verdict.kind === "not described" ? verdict.what.map((part) => `${call}: ${part}`) : [];
}

function rowsOf(connector: string, judged: readonly Judged[]): readonly Row[] {
  const groups = Map.groupBy(judged, ({ call, verdict }) =>
    [call, verdict.kind, whatOf(verdict)].join("\n"),
  );
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ call, verdict }) => ({
      connector,
      call,
      requests: group.length,
      verdict: verdict.kind,
      what: whatOf(verdict),
    })),
  );
}

function whatOf(verdict: Verdict): string {
  switch (verdict.kind) {
    case "accepted":
      return "";
    case "refused":
      return verdict.why;
    case "not described":
      return verdict.what.join(", ");
  }
}
