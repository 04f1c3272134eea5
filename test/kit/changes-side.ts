import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { PlannedFacts } from "#nurture/model/change";
import type { Person } from "#nurture/model/person";
import { factsOf } from "#nurture/plan/changes";
import { asked, seedChange, type SeedChange } from "./web-changes.ts";
import { emptied, hire, seedHire, signedIn, type Web } from "./web.ts";

const PATH = "/hr/changes";

/** Two hires and someone of HR, with what changes for them. */
export interface ChangesSide {
  readonly lan: Person;
  readonly maya: Person;
  /** A page's words in one language, without its tags and with single spaces. */
  words(path: string, language?: string): Promise<string>;
  /** A form of the page; answers where it leads, or the status that refused it. */
  send(
    path: string,
    fields: Readonly<Record<string, string>>,
    who?: { readonly cookie: string },
  ): Promise<string | number>;
  facts(person: Person, more?: Partial<PlannedFacts>): PlannedFacts;
  /** A first day that moves by more than two months, and what of it waits. */
  far(person: Person, more?: Partial<SeedChange>): Promise<string>;
  /** State and choice of every change. */
  states(): Promise<readonly string[]>;
  /** What the log says of decisions, without ids. */
  notes(): Promise<readonly unknown[]>;
}

export function startOn(on: string): Pick<PlannedFacts, "start"> {
  return { start: { kind: "day", on: Temporal.PlainDate.from(on) } };
}

export async function changesSide(web: Web): Promise<ChangesSide> {
  await emptied(web);
  const hr = await signedIn(web, ["hr"]);
  const lan = hire({ name: { given: "岚", family: "吴" } });
  const maya = hire({
    name: { given: "Maya", family: "Fischer" },
    zone: "Europe/Berlin",
    place: { country: "DE", city: "Berlin", zone: "Europe/Berlin" },
  });
  for (const one of [lan, maya]) await seedHire(web, one, { status: "warm" });
  const facts: ChangesSide["facts"] = (person, more = {}) => ({
    ...factsOf(person, 1, web.ambient.now()),
    ...more,
  });
  return {
    ...{ lan, maya, facts },
    words: async (path, language = "en") => {
      const headers = { cookie: `${hr.cookie}; keepwarm-language=${language}` };
      const text = await (await web.get(path, headers)).text();
      return text.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
    },
    send: async (path, fields, who = hr) => {
      const answer = await web.post(`${PATH}${path}`, fields, who);
      return answer.headers.get("location") ?? answer.status;
    },
    far: async (person, more = {}) => {
      const id = randomUUID();
      await seedChange(web, person, {
        ...{ id, kind: "start", asks: ["start-far"] },
        from: facts(person, startOn("2027-07-01")),
        to: facts(person, startOn("2027-10-01")),
        impacts: [asked(person, "welcome"), asked(person, "weekly", { isContract: true })],
        ...more,
      });
      return id;
    },
    states: () => states(web),
    notes: () => notes(web),
  };
}

async function states(web: Web): Promise<readonly string[]> {
  const { rows } = await web.write((tx) =>
    sql<{ said: string }>`
      select concat_ws(' ', state, choice) as said from changes order by 1`.execute(tx),
  );
  return rows.map(({ said }) => said);
}

async function notes(web: Web): Promise<readonly unknown[]> {
  const { rows } = await web.write((tx) =>
    sql<{ body: string }>`select body from log_entries
      where what in ('change.decided', 'touch.skipped') order by index`.execute(tx),
  );
  return rows.map(({ body }) => {
    const { what, facts } = JSON.parse(body) as {
      readonly what: string;
      readonly facts: Readonly<Record<string, string>>;
    };
    return [what, ...Object.values(facts)].filter((word) => !/-.*-.*-/.test(word));
  });
}
