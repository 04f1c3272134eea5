import type { Letter } from "#nurture/content/letter";
import type { LogNote } from "#nurture/ledger/entry";
import type { Tx } from "../store/database.ts";
import type { Turn } from "./deps.ts";
import { intend, opIdOf, type Intention } from "./intend.ts";
import { ownerMailFor } from "./mail-for.ts";
import type { Sender } from "./sender.ts";

export interface OwnerMail extends Pick<Intention, "cause" | "person"> {
  /** Zero where it is not said: the first of its cause. */
  readonly revision?: number;
  /** What the mail's header says that it is about, without names. */
  readonly about: string;
  readonly letter: Letter;
  readonly to: string;
}

/**
 * A letter to one of the company's own people, as an effect like any other: in the tenant's mode,
 * at most once for its cause. Refuses with touch/unrenderable what is too large for a mail.
 */
export async function intendOwnerMail(
  tx: Tx,
  turn: Turn,
  sender: Sender,
  { about, letter, to, ...cause }: OwnerMail,
): Promise<LogNote[]> {
  const intention = { revision: 0, ...cause, ...sender, channel: "mail" as const };
  const opId = opIdOf(turn, "mail", intention);
  const { mailbox } = sender;
  return intend(
    tx,
    turn,
    intention,
    await ownerMailFor(turn, { about, letter, mailbox, opId, to }),
  );
}
