import { sql } from "kysely";

/** Of whom a rehearsal is read: of everybody, or of those of whom one thing was found. */
export interface RehearsedFilter {
  readonly finding?: { readonly what: string; readonly step: string; readonly why?: string };
  readonly difference?: { readonly kind: string; readonly journey: string; readonly step: string };
  /** Part of a name. */
  readonly search?: string | undefined;
}

/** A pattern that finds a name by a part of it; null finds every name. */
export function likeName(search: string | undefined): string | null {
  return search === undefined ? null : `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
}

/** Over `rehearsed r join people p`. */
export function fitsRehearsed({ finding, difference, search }: RehearsedFilter) {
  const like = likeName(search);
  const { what = null, step = null, why = null } = finding ?? {};
  return sql`(${like}::text is null or p.name ilike ${like})
    and (${what}::text is null or exists (
      select from jsonb_array_elements(r.doc->'findings') f
       where f->>'what' = ${what} and f->>'step' = ${step}
         and f->>'why' is not distinct from ${why}::text))
    and (${difference === undefined}::boolean
      or r.doc->'differs' @> ${difference === undefined ? [] : [difference]}::jsonb)`;
}
