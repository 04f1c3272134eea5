/** A sender mailbox and how much it bears, against the others. */
export interface SharedMailbox {
  readonly mailbox: string;
  readonly perMinute: number;
}

/**
 * The mailbox that a person hears from, told by the person and the mailboxes alone, so that it is
 * the same one after a restore from backup too: each mailbox draws a number for the person, weighted
 * by its pace, and the highest wins (rendezvous hashing). Those who leave or join a list move as few
 * people as can be.
 */
export function mailboxFor(
  person: string,
  mailboxes: readonly SharedMailbox[],
): string | undefined {
  const drawn = mailboxes.map(({ mailbox, perMinute }) => ({
    mailbox,
    draw: -perMinute / Math.log(fraction(`${person} ${mailbox}`)),
  }));
  const [best] = drawn.toSorted((a, b) => b.draw - a.draw);
  return best?.mailbox;
}

const TWO_32 = 0x1_0000_0000;

/** Between 0 and 1, evenly spread over texts, the same for the same text for ever. */
function fraction(text: string): number {
  // FNV-1a, then the final mixing of MurmurHash3, so that texts that differ in one letter are far apart.
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / TWO_32 + 0.5 / TWO_32;
}
