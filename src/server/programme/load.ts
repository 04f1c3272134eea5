import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { programmeOf } from "#nurture/content/audience-of";
import type { Programme } from "#nurture/model/programme";
import { LocalText } from "#nurture/model/language";
import { Zone } from "#nurture/model/temporal";

const DATA = join(import.meta.dirname, "data");

/** A department that owes answers, as a tenant begins with. */
export const ShippedDepartment = z.strictObject({
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  name: LocalText,
  mail: z.email(),
  country: z.string().regex(/^[A-Z]{2}$/),
  zone: Zone,
});
export type ShippedDepartment = z.infer<typeof ShippedDepartment>;

const Company = z.strictObject({ name: LocalText, sender: LocalText });
export type Company = z.infer<typeof Company>;

/** The programme "campus" as it ships; a tenant publishes it as its first version and edits from there. */
export function loadProgramme(): Programme {
  return programmeOf({
    journeys: read("journeys.yaml"),
    checklists: read("checklists.yaml"),
    articles: readdirSync(join(DATA, "articles"))
      .toSorted()
      .flatMap((name) => z.array(z.unknown()).parse(read(join("articles", name)))),
    quizzes: read("quizzes.yaml"),
    surveys: read("surveys.yaml"),
    meetings: read("meetings.yaml"),
    routing: read("routing.yaml"),
  });
}

/** The departments that the shipped routing names. */
export function loadDepartments(): readonly ShippedDepartment[] {
  return z.array(ShippedDepartment).max(100).parse(read("departments.yaml"));
}

/** The fictional company that the shipped texts speak for. */
export function loadCompany(): Company {
  return Company.parse(read("company.yaml"));
}

function read(name: string): unknown {
  return parse(readFileSync(join(DATA, name), "utf8"));
}
