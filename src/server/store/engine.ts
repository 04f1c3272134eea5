/** What came back for one statement; every value is still PostgreSQL's text. */
export interface Reply {
  /** "SELECT", "INSERT", "ROLLBACK": the first word of the command tag. */
  readonly command: string;
  readonly affected: number;
  readonly fields: readonly { readonly name: string; readonly oid: number }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** One connection, held by one user at a time. */
export interface Session {
  /**
   * Runs a text. Without parameters it may hold several statements, which is why there are several
   * replies; statements of one session never overlap.
   */
  run(text: string, parameters: readonly (string | null)[]): Promise<readonly Reply[]>;
  /** Gives the connection back; a broken one is thrown away where there are others. */
  release(broken: boolean): void;
}

export interface Engine {
  readonly kind: "pglite" | "postgres";
  /** Waits for a connection, first come first served. */
  acquire(): Promise<Session>;
  /** What tells the files from every copy of them, where they are ours to look at. */
  readonly birth?: () => string;
  close(): Promise<void>;
}

/** Keeps the statements of one session apart, in the order they were asked for. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** What of a database's error may be shown: never `detail`, which quotes the row. */
export interface StatementFault {
  readonly message: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly column?: string;
}

const SHOWN = ["code", "constraint", "table", "column"] as const;

/** SQLSTATE class 22, "data exception": its messages quote the value that was wrong. */
const DATA_EXCEPTION = /^22/;

/** The fields that both engines' errors share, without the ones that quote data. */
export function faultOf(error: unknown): StatementFault {
  const given = (error ?? {}) as Readonly<Record<string, unknown>>;
  const shown = SHOWN.flatMap((name) => {
    const value = given[name];
    return typeof value === "string" && value !== "" ? [[name, value] as const] : [];
  });
  const fields = Object.fromEntries(shown) as Omit<StatementFault, "message">;
  const message = error instanceof Error ? error.message : "The database failed without a reason.";
  const isQuoting = DATA_EXCEPTION.test(fields.code ?? "");
  return { message: isQuoting ? message.replace(/".*"/s, '"…"') : message, ...fields };
}

/** An error to throw for a failed statement; `code` is PostgreSQL's, the same on both engines. */
export function statementError(fault: StatementFault): Error & StatementFault {
  return Object.assign(new Error(fault.message), fault);
}
