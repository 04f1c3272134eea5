import { z } from "zod";
import { Audience } from "./audience.ts";
import { LocalText } from "./language.ts";
import { Slug } from "./slug.ts";
import { WallTime, Zone } from "./temporal.ts";

/** Who leads it: in their calendar too, and told who comes. */
export const Host = z.strictObject({
  name: z.string().min(1).max(120),
  mail: z.email().max(254),
});
export type Host = z.infer<typeof Host>;

export const REMINDERS = ["day", "hour"] as const;

/**
 * An online meeting that candidates can sign up for. It takes place so many days before each
 * person's start, or once for everybody, on one day in one zone.
 */
export const MeetingPlan = z
  .strictObject({
    id: Slug,
    name: LocalText,
    about: LocalText,
    /** Days before the person's start on which it takes place, at wall-clock `at` in the office zone. */
    daysBeforeStart: z.int().min(0).max(120).exactOptional(),
    /** The one day on which it takes place for everybody, at wall-clock `at` in `zone`. */
    on: z.iso.date().exactOptional(),
    zone: Zone.exactOptional(),
    at: WallTime,
    minutes: z.int().min(10).max(480),
    /** At most two fields. */
    fields: z
      .array(
        z.strictObject({
          id: Slug,
          label: LocalText,
          required: z.boolean(),
          /** A question beforehand: what is written goes to the host. */
          asksHost: z.literal(true).exactOptional(),
        }),
      )
      .max(2),
    /** Whom it is shown to; everybody without. */
    audience: Audience.exactOptional(),
    /** Places at one occasion; who comes later waits in line. */
    capacity: z.int().min(1).max(5_000).exactOptional(),
    hosts: z.array(Host).max(10).exactOptional(),
    /** Where it takes place; the hosts’ entry brings a link without. */
    link: z
      .url({ protocol: /^https$/ })
      .max(500)
      .exactOptional(),
    /** Letters before it, to those who have a place. */
    remind: z.array(z.enum(REMINDERS)).max(REMINDERS.length).exactOptional(),
    /** It does not take place: entries are taken back, and who signed up is told. */
    cancelled: z.literal(true).exactOptional(),
  })
  .refine(
    ({ daysBeforeStart, on, zone }) =>
      (daysBeforeStart === undefined) === (on !== undefined) &&
      (on === undefined) === (zone === undefined),
    { path: ["on"], error: "either days before the start, or a day and its zone" },
  );
export type MeetingPlan = z.infer<typeof MeetingPlan>;
