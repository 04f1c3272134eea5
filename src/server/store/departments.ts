import { sql } from "kysely";
import type { TenantId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";
import type { Department } from "./programmes.ts";

export type DepartmentWords = Required<Omit<Department, "person" | "active" | "revision">>;

/** Adds a department, or changes the one of that revision; answers whether it was still that one. */
export async function saveDepartment(
  tx: Tx,
  tenant: TenantId,
  { slug, name, mail, country, zone, language, escalationMail, alsoAnswers }: DepartmentWords,
  revision: number | undefined,
): Promise<boolean> {
  const { rows } =
    revision === undefined
      ? await sql`insert into departments (tenant_id, slug, name, mail, country, zone, language, escalation_mail, also_answers)
          values (${tenant}::uuid, ${slug}, ${name}::jsonb, ${mail}, ${country}, ${zone}, ${language}, ${escalationMail}, ${alsoAnswers}::jsonb)
          on conflict do nothing returning 1 as one`.execute(tx)
      : await sql`update departments set name = ${name}::jsonb, mail = ${mail}, country = ${country},
            zone = ${zone}, language = ${language}, escalation_mail = ${escalationMail},
            also_answers = ${alsoAnswers}::jsonb, revision = revision + 1
          where slug = ${slug} and not person and revision = ${revision} returning 1 as one`.execute(
          tx,
        );
  return rows.length === 1;
}

/** Closed, or open again for what is new. */
export async function setDepartmentActive(tx: Tx, slug: string, isActive: boolean): Promise<void> {
  await sql`update departments set active = ${isActive}, revision = revision + 1
     where slug = ${slug} and not person`.execute(tx);
}

/** Questions that wait for this owner's answer. */
export async function countOpenOf(tx: Tx, owner: string): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select count(*)::int as open from questions where state = 'asked' and owner = ${owner}`.execute(
    tx,
  );
  return rows[0]?.open ?? 0;
}
