/** What people use, and what it does. */
export const improve = {} as const;
