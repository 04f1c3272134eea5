/** HR’s library. */
export const library = {} as const;
