/** What holds for the whole programme. */
export const rules = {} as const;
