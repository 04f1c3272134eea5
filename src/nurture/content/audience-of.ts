import { z } from "zod";
import { Audience } from "../model/audience.ts";
import { Programme } from "../model/programme.ts";
import { Problem } from "../problem.ts";
import { protectedAttribute } from "../profile/protected.ts";

/** An audience as somebody wrote it; one that would select by a protected attribute is refused. */
export function audienceOf(raw: unknown): Audience {
  refuseProtected(raw);
  return Audience.parse(raw);
}

/** A programme as it was stored or written, with every audience in it judged first. */
export function programmeOf(raw: unknown): Programme {
  for (const audience of audiencesIn(raw)) refuseProtected(audience);
  return z.decode(Programme, raw as z.input<typeof Programme>);
}

/** Names that the company gave; `Audience` says why they are not judged. */
const NAMED: readonly string[] = ["cities", "departments"];

/** By the names of its conditions and by the values that they ask for. */
function refuseProtected(audience: unknown): void {
  for (const [condition, wanted] of entriesOf(audience)) {
    const values = [wanted, ...entriesOf(wanted).map(([, value]) => value)];
    const names = [condition, ...(NAMED.includes(condition) ? [] : values)];
    for (const name of names) {
      const attribute = typeof name === "string" ? protectedAttribute(name) : undefined;
      if (attribute !== undefined) throw new Problem("audience/protected", { attribute });
    }
  }
}

function audiencesIn(raw: unknown): readonly unknown[] {
  return entriesOf(raw).flatMap(([name, inside]) =>
    name === "audience" ? [inside] : audiencesIn(inside),
  );
}

function entriesOf(value: unknown): readonly [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
