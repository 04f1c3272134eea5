import { describe, expect, it } from "vitest";
import { saidOf } from "#nurture/content/said-of";
import type { Person } from "#nurture/model/person";
import type { ProfileFact } from "#nurture/model/profile";
import { at, day, hire, hireIn } from "../kit/planning.ts";

const NOW = at("2026-11-27T09:00", "Asia/Shanghai");
const fact = (topic: ProfileFact["topic"], facts: Partial<ProfileFact> = {}): ProfileFact => ({
  ...{ topic, value: "Chen Hui", source: "greenhouse", at: NOW, confidence: "recorded" },
  ...facts,
});
const known = { ...hire(), job: "Engineer", department: "Data", profile: [fact("manager")] };

describe("what a letter may say of its person", () => {
  it.each<[string, Person]>([
    ["another offer", hire({ ...known, offer: { occurrence: "offer-2" } })],
    ["another version of the offer", hire({ ...known, offer: { version: 2 } })],
    ["another first day", hire({ ...known, offer: { milestones: { start: day("2027-02-01") } } })],
    ["no first day", hire({ ...known, offer: { milestones: {} } })],
    ["another language", { ...known, preferences: { rhythm: "normal", language: "de" } }],
    ["another name", { ...known, name: { given: "Lann", family: "Wu" } }],
    ["another job", { ...known, job: "Analyst" }],
    ["another department", { ...known, department: "Marketing" }],
    ["another place", { ...known, place: { country: "DE", city: "Berlin", office: "Mitte" } }],
    ["another zone", { ...known, zone: "Europe/Berlin" }],
    ["nothing of all that", hireIn(undefined, { place: {} })],
    ["another manager", { ...known, profile: [fact("manager", { value: "Wang Lei" })] }],
    ["a manager no more", { ...known, profile: [fact("manager", { expiresAt: NOW })] }],
    ["a mentor as well", { ...known, profile: [...known.profile, fact("mentor")] }],
    ["a team as well", { ...known, profile: [...known.profile, fact("team")] }],
  ])("is different with %s", (_, person) => {
    expect(saidOf(person, NOW)).not.toEqual(saidOf(known, NOW));
  });

  it.each<[string, Person]>([
    ["another address", { ...known, addresses: [] }],
    ["a pause", { ...known, preferences: { rhythm: "normal", pausedUntil: NOW } }],
    ["an interest", { ...known, profile: [...known.profile, fact("interest")] }],
    ["an acceptance", hire({ ...known, offer: { status: "sent" } })],
  ])("is the same with %s", (_, person) => {
    expect(saidOf(person, NOW)).toEqual(saidOf(known, NOW));
  });
});
