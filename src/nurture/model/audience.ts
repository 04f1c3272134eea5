import { z } from "zod";
import { protectedAttribute } from "../profile/protected.ts";

const Wanted = z
  .string()
  .max(60)
  .refine((name) => protectedAttribute(name) === undefined, "stands for a protected attribute");

/**
 * Selects people by what is known; all given conditions hold. Neither a protected attribute nor the
 * home region can be named here; `audienceOf` says so by its code. A country is where one will work.
 */
export const Audience = z.strictObject({
  countries: z.array(Wanted).max(60).optional(),
  disciplines: z.array(Wanted).max(40).optional(),
  interests: z.array(Wanted).max(40).optional(),
  offerStatuses: z.array(z.enum(["sent", "accepted"])).optional(),
});
export type Audience = z.infer<typeof Audience>;
