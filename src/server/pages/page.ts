import type { HtmlEscapedString } from "hono/utils/html";
import type { z } from "zod";
import type { PersonId } from "#nurture/model/ids";
import type { Language } from "#nurture/model/language";
import type { Tx } from "#server/store/database";
import type { AppDeps } from "../http/deps.ts";
import type { TextKey } from "../text/en.ts";
import type { Reader } from "../text/reader.ts";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export const USER_ROLES = ["hr", "it_admin", "auditor", "answerer"] as const;
export type UserRole = (typeof USER_ROLES)[number];

/** Who may open a page: a signed-in role, the bearer of one kind of link, or anyone. */
export type PageRole =
  | UserRole
  | "candidate"
  | "answer-link"
  | "passed-link"
  | "host-link"
  | "unsubscribe-link"
  | "anyone";

export interface User {
  readonly kind: "user";
  readonly id: string;
  readonly name: string;
  readonly roles: readonly UserRole[];
  readonly department: string | undefined;
  /** Chosen on a page before. */
  readonly language?: Language;
}

export interface Candidate {
  readonly kind: "candidate";
  readonly person: PersonId;
  /** "/c/<token>": every address of theirs begins with it. */
  readonly base: string;
}

/** Someone who holds the link to one question. */
export interface Answerer {
  readonly kind: "answerer";
  readonly question: string;
  readonly base: string;
  /** The question is still theirs whom the link was sent to. */
  readonly isOwner: boolean;
}

/** Someone who holds the link to one occasion of an event. */
export interface Host {
  readonly kind: "host";
  readonly occasion: string;
  readonly base: string;
}

export type Who = User | Candidate | Answerer | Host | { readonly kind: "nobody" };

/** One request as a page sees it. A GET's transaction can't write. */
export interface Asked<W extends Who = Who> {
  readonly deps: AppDeps;
  readonly tx: Tx;
  readonly now: Temporal.Instant;
  readonly who: W;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** What to say beside a field, by its name. */
export type FieldErrors = Readonly<Record<string, TextKey>>;

/** What a form held when it was refused: typed values are kept, errors stand beside their field. */
export interface Tried {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: FieldErrors;
}

export const UNTRIED: Tried = { values: {}, errors: {} };

export interface Shown {
  readonly title: string;
  readonly body: Html;
  /** A phone page has no bar: it is for someone who came by a link. */
  readonly frame: "bar" | "phone";
  /** A page of one form or text: as wide as one reads. */
  readonly isNarrow?: boolean;
  /** The nav entry that is lit; see layout. */
  readonly at?: string;
  /** How many things wait for this reader behind a nav entry, by its id; filled in by the mount. */
  readonly waiting?: Readonly<Record<string, number>>;
  /** Sends are held after a restore from backup; filled in by the mount. */
  readonly isHeld?: boolean;
  /** Seconds after which the browser asks again, while something runs; never without a way to stop it. */
  readonly refreshSeconds?: number;
  /** An outside page that the browser goes on to at once, after the reader asked for it. */
  readonly goesTo?: string;
}

type WhoOf<R extends PageRole> = R extends UserRole
  ? User
  : R extends "candidate" | "unsubscribe-link"
    ? Candidate
    : R extends "answer-link" | "passed-link"
      ? Answerer
      : R extends "host-link"
        ? Host
        : Who;

export interface PostDefinition<W extends Who, F> {
  /** Follows the page's own path; empty for the page itself. */
  readonly path: "" | `/${string}`;
  readonly form: z.ZodType<F>;
  /** Texts for fields that do not parse; a field without one gets the general sentence. */
  readonly errors?: FieldErrors;
  /**
   * Sent by mail programs too (RFC 8058): comes from no page of ours, carries no cookie, and is
   * answered with the page itself instead of a redirect. Only behind a signed link.
   */
  readonly isOneClick?: true;
  /** Fields that it may hold, where that is more than a form usually does. */
  readonly fieldsMax?: number;
  /** Does it in the request's transaction and answers where to go next, or which fields refuse. */
  readonly act: (asked: Asked<W>, form: F) => Promise<string | FieldErrors>;
}

export interface PageDefinition<R extends PageRole, L> {
  readonly path: `/${string}`;
  readonly role: R;
  readonly load: (asked: Asked<WhoOf<R>>) => Promise<L>;
  readonly view: (loaded: L, reader: Reader, tried: Tried) => Shown;
  /** The language known of the reader, where there is one; their own choice here wins. */
  readonly languageOf?: (loaded: L) => Language;
  readonly posts?: readonly Post<WhoOf<R>>[];
}

export interface Post<W extends Who> {
  readonly path: "" | `/${string}`;
  readonly isOneClick: boolean;
  readonly fieldsMax: number | undefined;
  readonly run: (asked: Asked<W>, raw: Readonly<Record<string, string>>) => Promise<Ran>;
}

export type Ran =
  { readonly ok: true; readonly next: string } | { readonly ok: false; readonly tried: Tried };

export interface Opened {
  readonly language: Language | undefined;
  readonly view: (reader: Reader, tried: Tried) => Shown;
}

/** A page with what it loads hidden inside: what the registry holds and the app mounts. */
export interface Page {
  readonly path: `/${string}`;
  readonly role: PageRole;
  readonly open: (asked: Asked) => Promise<Opened>;
  readonly posts: readonly Post<Who>[];
}

export function page<R extends PageRole, L>(definition: PageDefinition<R, L>): Page {
  return {
    path: definition.path,
    role: definition.role,
    open: async (asked) => {
      const loaded = await definition.load(asked as Asked<WhoOf<R>>);
      return {
        language: definition.languageOf?.(loaded),
        view: (reader, tried) => definition.view(loaded, reader, tried),
      };
    },
    posts: (definition.posts ?? []) as readonly Post<Who>[],
  };
}

/** One form of a page: parsed here, then trusted. */
export function post<W extends Who, F>(definition: PostDefinition<W, F>): Post<W> {
  return {
    path: definition.path,
    isOneClick: definition.isOneClick ?? false,
    fieldsMax: definition.fieldsMax,
    run: async (asked, raw) => {
      const parsed = definition.form.safeParse(raw);
      if (parsed.success) {
        const next = await definition.act(asked, parsed.data);
        return typeof next === "string"
          ? { ok: true, next }
          : { ok: false, tried: { values: raw, errors: next } };
      }
      const errors = parsed.error.issues.map((issue) => {
        const field = String(issue.path[0] ?? "");
        return [field, definition.errors?.[field] ?? "form.invalid"] as const;
      });
      return { ok: false, tried: { values: raw, errors: Object.fromEntries(errors) } };
    },
  };
}
