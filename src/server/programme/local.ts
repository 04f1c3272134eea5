import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { CountryRules } from "#nurture/local/rule";

const FOLDER = join(import.meta.dirname, "data", "local");
const COUNTRIES_MAX = 250;

/** Every country's rules, by country: one file each, named after it. Read once. */
export const LOCAL_RULES: ReadonlyMap<string, CountryRules> = loadLocalRules(FOLDER);

export function loadLocalRules(folder: string): ReadonlyMap<string, CountryRules> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  const loaded = files
    .slice(0, COUNTRIES_MAX)
    .toSorted()
    .map((name) => loadCountry(folder, name));
  return new Map(loaded.map((country) => [country.country, country]));
}

/** A file that doesn't hold is refused by its name, when the service starts and not when it is read. */
function loadCountry(folder: string, name: string): CountryRules {
  const raw: unknown = parse(readFileSync(join(folder, name), "utf8"));
  const read = z.safeDecode(CountryRules, raw as z.input<typeof CountryRules>);
  if (!read.success) throw new Error(`${name}: ${z.prettifyError(read.error)}`);
  if (`${read.data.country.toLowerCase()}.yaml` !== basename(name))
    throw new Error(`${name}: holds the rules of ${read.data.country}`);
  return read.data;
}
