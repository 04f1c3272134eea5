import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** The sealed address of a user, with what it was sealed as belonging to. */
export async function readUserMail(
  tx: Tx,
  id: string,
): Promise<
  { readonly sealed: string; readonly issuer: string; readonly subject: string } | undefined
> {
  const { rows } = await sql<{ sealed: string | null; issuer: string; subject: string }>`
    select mail_sealed as sealed, issuer, subject from users where id = ${id}::uuid`.execute(tx);
  const [row] = rows;
  const sealed = row?.sealed ?? undefined;
  return row === undefined || sealed === undefined ? undefined : { ...row, sealed };
}
