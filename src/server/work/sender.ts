import type { PersonId } from "#nurture/model/ids";
import type { Tx } from "../store/database.ts";
import { mailboxOf } from "../store/people.ts";
import type { Opened, Turn } from "./deps.ts";

export interface Sender {
  readonly opened: Opened;
  readonly mailbox: string;
}

/** The mailbox that this person always hears from, at the connection that it belongs to. */
export async function senderFor(tx: Tx, turn: Turn, person: PersonId): Promise<Sender | undefined> {
  const senders = turn.connections.filter((each) => each.ports.mailer !== undefined);
  const mailbox = await mailboxOf(
    tx,
    person,
    senders.flatMap((each) => each.mailboxes),
  );
  const opened = senders.find((each) => mailbox !== undefined && each.mailboxes.includes(mailbox));
  return opened === undefined || mailbox === undefined ? undefined : { opened, mailbox };
}
