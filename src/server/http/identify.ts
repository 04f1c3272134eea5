import type { Context } from "hono";
import { PersonId } from "#nurture/model/ids";
import { Problem } from "#nurture/problem";
import type { Tx } from "#server/store/database";
import { survivorOf } from "#server/store/merges";
import { readSessionUser, type UserRow } from "#server/store/read-users";
import { isInHand, readHand } from "#server/store/question-hand";
import { isSignedBefore, openLink, type LinkKind, type OpenedLink } from "../links.ts";
import {
  USER_ROLES,
  type Answerer,
  type Candidate,
  type PageRole,
  type User,
  type UserRole,
  type Who,
} from "../pages/page.ts";
import { knownLanguage } from "../text/accepted-language.ts";
import { readCookie, secretHash } from "./cookies.ts";
import type { AppDeps } from "./deps.ts";

type OpenLink = Extract<OpenedLink, { readonly ok: true }>;

interface Asking {
  readonly deps: AppDeps;
  readonly tx: Tx;
  readonly now: Temporal.Instant;
}

/** Who asks for a page of this role, or the Problem that says why they can't have it. */
export async function identify(c: Context, asking: Asking, role: PageRole): Promise<Who> {
  if (isLinkRole(role)) return BY_LINK[role](c, asking);
  const user = await signedIn(c, asking);
  return role === "anyone" ? (user ?? { kind: "nobody" }) : withRole(user, role);
}

function isLinkRole(role: PageRole): role is keyof typeof BY_LINK {
  return Object.hasOwn(BY_LINK, role);
}

type ByLink = (c: Context, asking: Asking) => Who | Promise<Who>;

/** Who bears a link is known by nothing else: one person, one question, one occasion of an event. */
const BY_LINK = {
  candidate,
  "unsubscribe-link": unsubscriber,
  "answer-link": holder,
  "passed-link": answerer,
  "host-link": (c, asking) => {
    const token = tokenOf(c);
    return { kind: "host", occasion: opened(asking, "host", token).id, base: `/host/${token}` };
  },
} as const satisfies Readonly<Record<string, ByLink>>;

function withRole(user: User | undefined, role: UserRole): User {
  if (user === undefined) throw new Problem("sign-in/required");
  if (!user.roles.includes(role)) throw new Problem("sign-in/role", { needs: role });
  return user;
}

/** Whoever held the link once, of whatever became of the question since. */
async function answerer(c: Context, asking: Asking): Promise<Answerer> {
  return (await handed(c, asking)).who;
}

/** A confidential question is shut to those who passed it on, however long their link would open. */
async function holder(c: Context, asking: Asking): Promise<Answerer> {
  const { who, isConfidential } = await handed(c, asking);
  if (isConfidential && !who.isOwner) throw new Problem("question/passed-on");
  return who;
}

async function handed(
  c: Context,
  asking: Asking,
): Promise<{ readonly who: Answerer; readonly isConfidential: boolean }> {
  const token = tokenOf(c);
  const { id, owner } = opened(asking, "answer", token);
  const hand = await readHand(asking.tx, id);
  const isOwner = hand !== undefined && isInHand(hand, owner);
  const who = { kind: "answerer" as const, question: id, base: `/answer/${token}`, isOwner };
  return { who, isConfidential: hand?.confidential === true };
}

async function candidate(c: Context, asking: Asking): Promise<Candidate> {
  const token = tokenOf(c);
  const person = await personOfLink(asking.tx, opened(asking, "candidate", token));
  return { kind: "candidate", person, base: `/c/${token}` };
}

/** Whoever a candidate's link names, or goes on as; one that was signed before a change of address is shut. */
export async function personOfLink(
  tx: Tx,
  { id, expiresAt }: Pick<OpenLink, "id" | "expiresAt">,
): Promise<PersonId> {
  const { id: person, linksFrom } = await survivorOf(tx, PersonId.parse(id));
  if (linksFrom !== null && isSignedBefore(expiresAt, linksFrom)) throw new Problem("link/shut");
  return person;
}

/** However old the mail is: someone who wants to hear no more is never turned away. */
async function unsubscriber(c: Context, { deps, tx, now }: Asking): Promise<Candidate> {
  const token = tokenOf(c);
  const link = openLink("unsubscribe", token, now, deps.settings.linkKeys);
  if (!link.ok && link.code === "link/broken") throw new Problem("link/broken");
  const { id } = await survivorOf(tx, PersonId.parse(link.id));
  return { kind: "candidate", person: id, base: `/u/${token}` };
}

function tokenOf(c: Context): string {
  return c.req.param("token") ?? "";
}

function opened({ deps, now }: Asking, kind: LinkKind, token: string): OpenLink {
  const link = openLink(kind, token, now, deps.settings.linkKeys);
  if (!link.ok) throw new Problem(link.code);
  return link;
}

async function signedIn(c: Context, { deps, tx, now }: Asking): Promise<User | undefined> {
  const secret = readCookie(c, "session", deps.settings);
  if (secret === undefined) return undefined;
  const row = await readSessionUser(tx, secretHash(secret), now);
  return row === undefined ? undefined : toUser(row);
}

export function toUser(row: UserRow): User {
  const language = knownLanguage(row.language ?? undefined);
  return {
    kind: "user",
    id: row.id,
    name: row.name,
    roles: USER_ROLES.filter((role) => row.roles.includes(role)),
    department: row.department ?? undefined,
    ...(language === undefined ? {} : { language }),
  };
}
