import { greenhouse } from "#connectors/greenhouse/index";
import type { PeopleSource } from "#nurture/ports";
import { CANDIDATE, company, FIELDS, SETTINGS } from "../../connectors/greenhouse-company.ts";
import { fakeAmbient } from "../../kit/ambient.ts";
import { sentWhile, type Drive } from "../recorder.ts";
import { carryOut, contextAt, need, signal } from "./told.ts";

/** More than one page of the pretend vendor and more than one batch of ids. */
const PEOPLE = 60;

/** Pulls with every list behind it, in both spellings of "changed since"; writes note and fields. */
export const driveGreenhouse: Drive = async () => {
  const ambient = fakeAmbient();
  const { pretend, hire } = company(ambient);
  for (let number = 1; number <= PEOPLE; number++) {
    const applicationId = hire(number, `hire${number}@example.org`);
    pretend.putEducation(CANDIDATE + number, "Computer Science");
    pretend.putScorecard({ applicationId, publicNotes: "Loves compilers." });
  }
  return sentWhile(pretend, async (url) => {
    const open = (dateFilter: "brackets" | "pipe") =>
      greenhouse.open({ ...SETTINGS, authUrl: url, apiUrl: url, dateFilter }, ambient);
    const brackets = open("brackets");
    const pipe = open("pipe");
    await brackets.check(signal());
    await pipe.check(signal());
    const first = await pull(need(brackets.people));
    ambient.advance({ hours: 3 });
    pretend.updateCandidate(CANDIDATE + 1, { first_name: "Lin" });
    pretend.deleteCandidate(CANDIDATE + 2);
    pretend.mergeCandidate(CANDIDATE + 3, CANDIDATE + 4);
    await pull(need(brackets.people), first);
    await pull(need(pipe.people), first);
    const sink = need(brackets.sink);
    await sink.before!(FIELDS, signal());
    await carryOut(need(sink.fields), FIELDS, contextAt(ambient, "op-fields"));
    const note = { kind: "note", subject: FIELDS.subject, text: "Asked for a call." } as const;
    await carryOut(need(sink.note), note, contextAt(ambient, "op-note"));
  });
};

async function pull(source: PeopleSource, cursor?: string): Promise<string> {
  const pages = await Array.fromAsync(source.changes(cursor, signal()));
  return pages.at(-1)?.cursor ?? "";
}
