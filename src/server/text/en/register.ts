/** Given answers as facts, and the topics that questions go by. */
export const register = {} as const;
