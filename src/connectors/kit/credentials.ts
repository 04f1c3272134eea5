import { z } from "zod";

/** The names of the settings that a vendor's credential is made of. */
export function credentialsIn(settings: z.ZodType): readonly string[] {
  if (!(settings instanceof z.ZodObject)) return [];
  return Object.keys(settings.shape).filter((name) => /^client|key$|secret$/i.test(name));
}
