import { Problem } from "#nurture/problem";
import { currentProgramme, listDepartments } from "#server/store/programmes";
import type { QuestionEyes } from "#server/store/read-questions";
import { readUserMail } from "#server/store/user-mail";
import { userMailContext } from "#server/store/users";
import type { Asked, User } from "./page.ts";

/**
 * What this reader may read of confidential questions. A user is a named person where their account
 * is bound to that person's slug, or where the address that their sign-in vouched for is the one
 * that the answer links go to.
 */
export async function eyesOf(asked: Asked<User>): Promise<QuestionEyes> {
  const { tx, who } = asked;
  const mail = await mailOf(asked);
  const owners = (await listDepartments(tx))
    .filter(({ person }) => person === true)
    .filter((each) => each.slug === who.department || each.mail.toLowerCase() === mail)
    .map(({ slug }) => slug);
  if (owners.length === 0) return { owners, topics: [] };
  const topics = (await currentProgramme(tx))?.programme.routing.topics ?? [];
  const named = topics.filter(
    ({ confidential, people = [] }) =>
      confidential === true && people.some((slug) => owners.includes(slug)),
  );
  return { owners, topics: named.map(({ id }) => id) };
}

/** In lower case; undefined where none is known, or its seal can't be opened any more. */
async function mailOf({ tx, deps, who }: Asked<User>): Promise<string | undefined> {
  const row = await readUserMail(tx, who.id);
  if (row === undefined) return undefined;
  try {
    return deps.sealer.open(row.sealed, userMailContext(row.issuer, row.subject)).toLowerCase();
  } catch (cause) {
    if (cause instanceof Problem) return undefined;
    throw cause;
  }
}
