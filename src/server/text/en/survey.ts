/** A candidate’s surveys. */
export const survey = {} as const;
