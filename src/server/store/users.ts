import { sql } from "kysely";
import type { TenantId } from "#nurture/model/ids";
import type { Language } from "#nurture/model/language";
import type { Tx } from "./database.ts";

export interface NewUser {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly department: string | undefined;
  /** Where tests go, sealed; without one the address that the sign-in verified stays. */
  readonly mailSealed?: string | undefined;
}

/** What a user's address is sealed as belonging to. */
export function userMailContext(issuer: string, subject: string): string {
  return `user/${issuer}/${subject}/mail`;
}

/** Binds sign-ins (issuer and subject) to roles; whoever is not named here has none any more. */
export async function saveUsers(
  tx: Tx,
  tenant: TenantId,
  users: readonly NewUser[],
): Promise<void> {
  const named = users.map(({ issuer, subject }) => ({ issuer, subject }));
  await sql`update users u set roles = '[]' where roles <> '[]' and not exists (
    select from jsonb_to_recordset(${named}::jsonb) as n(issuer text, subject text)
     where n.issuer = u.issuer and n.subject = u.subject)`.execute(tx);
  await sql`
    insert into users (tenant_id, id, issuer, subject, name, roles, department, mail_sealed)
    select ${tenant}::uuid, gen_random_uuid(), r.issuer, r.subject, r.name, r.roles, r.department, r."mailSealed"
      from jsonb_to_recordset(${users}::jsonb) as r(issuer text, subject text, name text, roles jsonb, department text, "mailSealed" text)
    on conflict (tenant_id, issuer, subject) do update set name = excluded.name, roles = excluded.roles, department = excluded.department,
      mail_sealed = coalesce(excluded.mail_sealed, users.mail_sealed)`.execute(tx);
}

/** Keeps the language that a user chose for the pages. */
export async function saveUserLanguage(tx: Tx, user: string, language: Language): Promise<void> {
  await sql`update users set language = ${language} where id = ${user}`.execute(tx);
}

/** Keeps the address that a sign-in said is verified. */
export async function saveUserMail(tx: Tx, user: string, sealed: string): Promise<void> {
  await sql`update users set mail_sealed = ${sealed} where id = ${user}::uuid`.execute(tx);
}
