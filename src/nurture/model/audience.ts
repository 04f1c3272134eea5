import { z } from "zod";

const Wanted = z.string().max(60);

/** What the company itself calls a place or a department; "Health" is one, and says nothing of anyone. */
const Named = z.string().max(200);

/**
 * Selects people by what is known; all given conditions hold. Neither a protected attribute nor the
 * home region can be named here: `audienceOf` and `programmeOf` refuse it wherever one is written. What
 * was stored before a word became known is still read, so that it can be mended. A country is where
 * one will work.
 */
export const Audience = z.strictObject({
  countries: z.array(Wanted).max(60).optional(),
  cities: z.array(Named).max(60).optional(),
  departments: z.array(Named).max(60).optional(),
  disciplines: z.array(Wanted).max(40).optional(),
  interests: z.array(Wanted).max(40).optional(),
  offerStatuses: z.array(z.enum(["sent", "accepted"])).optional(),
});
export type Audience = z.infer<typeof Audience>;
