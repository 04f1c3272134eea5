/** What happens at a moment of the run's clock besides the hires' lives: late effects, second tries. */
export interface Agenda {
  add(at: Temporal.Instant, act: () => Promise<unknown>): void;
  next(): Temporal.Instant | undefined;
  /** Does what is due; answers whether there was anything. */
  run(now: Temporal.Instant): Promise<boolean>;
}

export function agenda(): Agenda {
  let entries: { readonly at: Temporal.Instant; readonly act: () => Promise<unknown> }[] = [];
  return {
    add: (at, act) => {
      entries = [...entries, { at, act }].toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
    },
    next: () => entries[0]?.at,
    run: async (now) => {
      const due = entries.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0);
      entries = entries.filter((each) => !due.includes(each));
      for (const { act } of due) await act();
      return due.length > 0;
    },
  };
}
