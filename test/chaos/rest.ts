import type { Database } from "#server/store/database";

/** Tells when a process does nothing but wait for a moment of the run's clock. */
export interface Rest {
  /** The next moment that somebody in here sleeps until, or undefined. */
  readonly sleepsUntil: (until: number | undefined) => void;
  /** The same database; a process with a transaction open is not at rest. */
  watched(database: Database): Database;
}

export function rest(onChange: (until: number | undefined) => void): Rest {
  let open = 0;
  let sleeping: number | undefined;
  let told: number | undefined;
  const tell = (): void => {
    const until = open === 0 ? sleeping : undefined;
    if (until === told) return;
    told = until;
    onChange(until);
  };
  const during = async <T>(work: () => Promise<T>): Promise<T> => {
    open += 1;
    tell();
    try {
      return await work();
    } finally {
      open -= 1;
      tell();
    }
  };
  return {
    sleepsUntil: (until) => {
      sleeping = until;
      tell();
    },
    watched: (database) => ({
      ...database,
      tenant: (tenant, work) => during(() => database.tenant(tenant, work)),
      owner: (work) => during(() => database.owner(work)),
    }),
  };
}
