import type { Context } from "hono";
import { PersonId } from "#nurture/model/ids";
import { Problem } from "#nurture/problem";
import type { Tx } from "#server/store/database";
import { readSessionUser, type UserRow } from "#server/store/read-users";
import { openLink, type LinkKind } from "../links.ts";
import { USER_ROLES, type PageRole, type User, type UserRole, type Who } from "../pages/page.ts";
import { knownLanguage } from "../text/accepted-language.ts";
import { readCookie, secretHash } from "./cookies.ts";
import type { AppDeps } from "./deps.ts";

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

type ByLink = (c: Context, asking: Asking) => Who;

/** Who bears a link is known by nothing else: one person, one question, one occasion of an event. */
const BY_LINK = {
  candidate,
  "unsubscribe-link": unsubscriber,
  "answer-link": (c, asking) => {
    const token = tokenOf(c);
    return {
      kind: "answerer",
      question: opened(asking, "answer", token),
      base: `/answer/${token}`,
    };
  },
  "host-link": (c, asking) => {
    const token = tokenOf(c);
    return { kind: "host", occasion: opened(asking, "host", token), base: `/host/${token}` };
  },
} as const satisfies Readonly<Record<string, ByLink>>;

function withRole(user: User | undefined, role: UserRole): User {
  if (user === undefined) throw new Problem("sign-in/required");
  if (!user.roles.includes(role)) throw new Problem("sign-in/role", { needs: role });
  return user;
}

function candidate(c: Context, asking: Asking): Who {
  const token = tokenOf(c);
  const id = opened(asking, "candidate", token);
  return { kind: "candidate", person: PersonId.parse(id), base: `/c/${token}` };
}

/** However old the mail is: someone who wants to hear no more is never turned away. */
function unsubscriber(c: Context, { deps, now }: Asking): Who {
  const token = tokenOf(c);
  const link = openLink("unsubscribe", token, now, deps.settings.linkKeys);
  if (!link.ok && link.code === "link/broken") throw new Problem("link/broken");
  return { kind: "candidate", person: PersonId.parse(link.id), base: `/u/${token}` };
}

function tokenOf(c: Context): string {
  return c.req.param("token") ?? "";
}

function opened({ deps, now }: Asking, kind: LinkKind, token: string): string {
  const link = openLink(kind, token, now, deps.settings.linkKeys);
  if (!link.ok) throw new Problem(link.code);
  return link.id;
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
