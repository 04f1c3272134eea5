import { sql } from "kysely";
import type { PersonId } from "#nurture/model/ids";
import type { Programme } from "#nurture/model/programme";
import type { Published } from "#nurture/plan/changes";
import { rehearse, type Rehearsed, type Run } from "#nurture/plan/rehearse";
import { versionsNamed } from "#nurture/plan/see-changes";
import { textOf } from "#server/mail/text";
import { listExperiments } from "#server/store/experiments";
import type { Tx } from "#server/store/database";
import { currentProgramme, listDepartments, programmeOfVersion } from "#server/store/programmes";
import { readRehearsedPerson } from "#server/store/rehearsed-person";
import { HOUSE_URL, mailsTo, type Hired, type TestHouse } from "./house.ts";
import { wall } from "./planning.ts";

const QUIET = { from: "21:00", until: "08:00" };

/** The months to come of everyone, from what is stored now; by mail address. */
export async function rehearsedMonths(
  house: TestHouse,
  until: string,
  draft?: Programme,
): Promise<Map<string, readonly Rehearsed[]>> {
  const now = house.clock.now();
  return house.read(async (tx) => {
    const published = await currentProgramme(tx);
    if (published === undefined) throw new Error("no programme");
    const facts = { ...published, quiet: QUIET, now };
    const run: Omit<Run, "programmes"> = {
      is: draft === undefined ? published : { version: published.version + 1, programme: draft },
      experiments: await listExperiments(tx),
      from: now,
      until: Temporal.Instant.from(until),
      letters: {
        company: house.work.company,
        sender: house.work.sender,
        departments: new Map((await listDepartments(tx)).map((each) => [each.slug, each])),
      },
    };
    const { rows } = await sql<{ id: PersonId }>`select id from people order by id`.execute(tx);
    const lives = new Map<string, readonly Rehearsed[]>();
    for (const { id } of rows) {
      const one = await readRehearsedPerson(tx, id, facts);
      if (one === undefined) continue;
      const programmes = await programmesOf(tx, versionsNamed(one.planned));
      lives.set(one.person.addresses[0]?.value ?? "", rehearse(one, { ...run, programmes }));
    }
    return lives;
  });
}

async function programmesOf(tx: Tx, versions: Iterable<number>): Promise<Map<number, Published>> {
  const found = new Map<number, Published>();
  for (const version of versions) {
    const one = await programmeOfVersion(tx, version);
    if (one !== undefined) found.set(version, one);
  }
  return found;
}

/** Each letter that was rehearsed: the minute, its step and its words. */
export function lettersRehearsed(months: readonly Rehearsed[] = [], zone: string): string[] {
  return months
    .flatMap(({ state, step, occurrence, at, letter }) =>
      state === "sent" && letter !== undefined
        ? [
            [
              `${wall(at, zone)} ${step} ${occurrence}`,
              letter.subject,
              textOf(letter, { from: "" }),
            ],
          ]
        : [],
    )
    .map((parts) => plain(parts.join("\n")))
    .toSorted();
}

/** Each mail that arrived at a mailbox since, said in the same way. */
export function lettersSent(
  { vendors }: TestHouse,
  { mail }: Hired,
  since: Temporal.Instant,
  zone: string,
): string[] {
  return mailsTo(vendors, mail)
    .filter(({ at }) => Temporal.Instant.compare(at, since) >= 0)
    .map(({ headers, subject, text, at }) => {
      const [about = "", occurrence = ""] = (headers["x-keepwarm-about"] ?? "").split(" ");
      const head = `${wall(at, zone)} ${about.split("/").at(-1) ?? ""} ${occurrence}`;
      return plain([head, subject, text].join("\n"));
    })
    .toSorted();
}

/** Without what the way of sending adds: signed links, and the lines about unsubscribing. */
function plain(text: string): string {
  const [words = ""] = text.replaceAll("\r\n", "\n").split("\n-- \n");
  const links = new RegExp(`${HOUSE_URL}/c/[^/\\s]+`, "g");
  return words
    .replaceAll(links, "")
    .replaceAll(/[^\S\n]+$/gm, "")
    .trim();
}
