/** Attention, calls and silence. */
export const care = {} as const;
