import { machineMs } from "./clock.ts";

/** What was seen of work that nobody had begun before a mark. */
export interface Resumed {
  /** Units that were known before the mark, by mailbox ("" for the fields). */
  readonly begunBefore: Readonly<Record<string, number>>;
  /** When work was first begun after the mark that was not known before it, by mailbox. */
  readonly firstMs: Readonly<Record<string, number>>;
}

/** Who watches which units were ever asked about, and when new ones are first acted on. */
export interface Marks {
  look(unit: string, mailbox: string): void;
  act(unit: string, mailbox: string): void;
  /** From now on, what is not yet known counts as untouched. */
  mark(): void;
  resumed(): Resumed;
}

export function openMarks(): Marks {
  const known = new Map<string, string>();
  let before = new Set<string>();
  let begunBefore: Record<string, number> = {};
  let firstMs: Record<string, number> = {};
  return {
    look: (unit, mailbox) => void known.set(unit, mailbox),
    act: (unit, mailbox) => {
      known.set(unit, mailbox);
      if (!before.has(unit)) firstMs[mailbox] ??= machineMs();
    },
    mark: () => {
      before = new Set(known.keys());
      begunBefore = {};
      for (const mailbox of known.values()) begunBefore[mailbox] = (begunBefore[mailbox] ?? 0) + 1;
      firstMs = {};
    },
    resumed: () => ({ begunBefore, firstMs }),
  };
}
