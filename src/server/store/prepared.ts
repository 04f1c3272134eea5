/** Statements that one connection keeps prepared; the whole road has about 170 that come again. */
const PREPARED_MAX = 300;
/** A statement is prepared when it comes for the third time. */
const TIMES = 3;
/** Texts that are counted before any of them is prepared; a page with rare filters makes many. */
const COUNTED_MAX = 2_000;
/** "cached plan must not change result type": a migration changed what the statement reads. */
const FEATURE_NOT_SUPPORTED = "0A000";

/** Names of the statements that come again and again, so that a connection plans them once. */
export interface PreparedNames {
  /** The name to prepare and run a text under, or undefined while it is not worth one. */
  nameOf(text: string): string | undefined;
  /** Told of a failure: what was planned for tables that have changed since gets a new name. */
  failed(text: string, code: string | undefined): void;
}

/** For one connection, or for connections that are all told of the same texts. */
export function preparedNames(): PreparedNames {
  const names = new Map<string, string>();
  const times = new Map<string, number>();
  let given = 0;
  return {
    nameOf: (text) => {
      const known = names.get(text);
      if (known !== undefined || names.size >= PREPARED_MAX) return known;
      const count = (times.get(text) ?? 0) + 1;
      if (count < TIMES) {
        if (times.size >= COUNTED_MAX) times.clear();
        times.set(text, count);
        return undefined;
      }
      times.delete(text);
      const name = `keepwarm_${++given}`;
      names.set(text, name);
      return name;
    },
    failed: (text, code) => {
      if (code === FEATURE_NOT_SUPPORTED) names.delete(text);
    },
  };
}
