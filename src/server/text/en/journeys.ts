/** HR’s journeys: drafts, rehearsals, versions. */
export const journeys = {} as const;
