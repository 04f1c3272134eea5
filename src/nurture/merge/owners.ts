/** Which kind of system a record comes from. */
export type System = "ats" | "hris";

/** The fields of a person that two systems may both name. */
export type Field =
  | "offer"
  | "start"
  | "name"
  | "private-mail"
  | "work-mail"
  | "department"
  | "job"
  | "place"
  | "zone"
  | "language";

/**
 * Who speaks first for each field. `employer` is the HRIS from the moment it has the employee, and
 * the ATS until then; the other system fills what the owner leaves empty.
 */
export const OWNERS = {
  offer: "ats",
  start: "employer",
  name: "ats",
  "private-mail": "ats",
  "work-mail": "employer",
  department: "employer",
  job: "ats",
  place: "ats",
  zone: "ats",
  language: "ats",
} as const satisfies Record<Field, "ats" | "employer">;

/** The systems in the order in which they are asked for a field. */
export function askedInOrder(field: Field, employed: boolean): readonly System[] {
  return OWNERS[field] === "employer" && employed ? ["hris", "ats"] : ["ats", "hris"];
}
