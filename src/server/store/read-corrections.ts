import { sql } from "kysely";
import { isOwn, markOf } from "#nurture/profile/mark";
import type { Tx } from "./database.ts";
import { decodePerson, type PersonDoc } from "./people.ts";

export interface CorrectionCounts {
  readonly corrected: number;
  readonly removed: number;
  /** Facts that hold although their person struck the same out: always none. */
  readonly returned: number;
}

/** What people said of single facts, over the whole tenant. */
export async function countCorrections(tx: Tx): Promise<CorrectionCounts> {
  const { rows } = await sql<{ doc: PersonDoc }>`
    select doc from people where doc ? 'corrections' order by id limit 10000`.execute(tx);
  const people = rows.map(({ doc }) => decodePerson(doc));
  const said = (verdict: "corrected" | "removed") =>
    people
      .flatMap(({ corrections }) => corrections ?? [])
      .filter((each) => each.verdict === verdict).length;
  const returned = people.flatMap(({ profile, corrections }) => {
    const last = new Map((corrections ?? []).map(({ mark, verdict }) => [mark, verdict]));
    return profile.filter(
      (fact) => !isOwn(fact) && (last.get(markOf(fact)) ?? "accepted") !== "accepted",
    );
  });
  return { corrected: said("corrected"), removed: said("removed"), returned: returned.length };
}
