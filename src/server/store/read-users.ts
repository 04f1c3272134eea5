import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly department: string | null;
  readonly language: string | null;
}

/** Who a session belongs to, while it lasts. `hash` is the SHA-256 of the cookie's value. */
export async function readSessionUser(
  tx: Tx,
  hash: string,
  now: Temporal.Instant,
): Promise<UserRow | undefined> {
  const { rows } = await sql<UserRow>`
    select u.id, u.name, u.roles, u.department, u.language from sessions s join users u on u.id = s.user_id
     where s.id = ${hash} and s.expires_at > ${now}`.execute(tx);
  return rows[0];
}

/** The user that a sign-in is bound to: issuer and subject, never a mail address. */
export async function readUser(
  tx: Tx,
  issuer: string,
  subject: string,
): Promise<UserRow | undefined> {
  const { rows } = await sql<UserRow>`
    select id, name, roles, department, language from users
     where issuer = ${issuer} and subject = ${subject}`.execute(tx);
  return rows[0];
}

/** What people of the company are called, by their ids. */
export async function userNames(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from users where id::text in (select jsonb_array_elements_text(${ids}::jsonb))`.execute(
    tx,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Departments that somebody of HR signs in for. */
export async function hrDepartments(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ department: string }>`
    select distinct department from users where roles ? 'hr' and department is not null`.execute(
    tx,
  );
  return rows.map(({ department }) => department);
}
