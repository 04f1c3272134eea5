import { pino } from "pino";
import { rehearseDue } from "#server/work/rehearse";
import { listTenants } from "#server/store/tenants";
import type { Web } from "./web.ts";

/** A form of a step as its page sends it, with what a test is not about filled in. */
export function stepFields(
  changes: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return {
    ...{ revision: "0", when: "relative", milestone: "start", side: "before", amount: "10" },
    ...{ unit: "working-days", at: "09:00", weekday: "1", since: "start", until: "start" },
    ...{
      openWeeks: "",
      on: "",
      brings: "message",
      checklist: "",
      class: "nurture",
      from: "hr",
    },
    ...{ usefulHours: "72", late: "fold", joiners: "send", optional: "" },
    ...{ "subject-en": "Hi {given}", "body-en": "There" },
    ...changes,
  };
}

/** What the work loop does with rehearsals that somebody asked for, until none waits. */
export async function rehearseAll({ deps }: Web): Promise<void> {
  const [tenant] = await deps.database.owner(listTenants);
  if (tenant === undefined) throw new Error("no tenant");
  const { database, appendLog, sealer, ambient, settings } = deps;
  const { company, baseUrl, linkKeys } = settings;
  const turn = {
    deps: {
      ...{ database, appendLog, sealer, ambient, company, baseUrl, linkKeys },
      logger: pino({ level: "silent" }),
      ...{ installation: "test", worker: "test", sender: company, hrLanguage: "en" as const },
      ...{ runEveryMinutes: 60, programmes: new Map(), armAt: new Map() },
      connections: () => Promise.resolve([]),
    },
    tenant,
    mode: tenant.mode,
    connections: [],
    signal: new AbortController().signal,
  };
  while ((await rehearseDue(turn)) > 0);
}
