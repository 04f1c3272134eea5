import { startDay } from "./meeting.ts";
import { writtenLanguage, type Person } from "../model/person.ts";
import { valueOf } from "../profile/known.ts";

/**
 * What letters may say of this person and their offer, in the language that they say it in: a letter
 * that has not left is written again once any of it is different.
 */
export function saidOf(person: Person, now: Temporal.Instant): readonly string[] {
  const { name, job = "", department = "", place, zone = "", offer, profile } = person;
  const { country = "", city = "", office = "" } = place;
  const people = (["manager", "mentor", "team"] as const).map((topic) =>
    valueOf(profile, topic, now),
  );
  return [
    ...[offer.occurrence, String(offer.version), startDay(person)?.toString() ?? ""],
    writtenLanguage(person),
    ...[name.given, name.family, job, department],
    ...[country, city, office, place.zone ?? "", zone],
    ...people.map((each) => each ?? ""),
  ];
}
