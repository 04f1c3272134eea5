import type { z } from "zod";
import type {
  Ambient,
  Calendar,
  InboundMail,
  Mailer,
  PeopleSink,
  PeopleSource,
  WebhookPort,
} from "#nurture/ports";
import type { Budgets } from "./kit/budget.ts";

/** What the admin sees of a right: its name at the vendor, why we ask, what it touches. */
export interface Scope {
  readonly name: string;
  readonly why: { readonly en: string; readonly "zh-Hans": string };
  readonly touches: string;
}

/** One system as opened with a tenant's credentials. Ports that the vendor can't serve are absent. */
export interface OpenConnection {
  /** One cheap authorised read: throws a Problem that says what is wrong. */
  check(signal: AbortSignal): Promise<void>;
  readonly people?: PeopleSource;
  readonly sink?: PeopleSink;
  readonly mailer?: Mailer;
  readonly inbound?: InboundMail;
  readonly calendar?: Calendar;
}

/** A vendor that Keepwarm can speak to. */
export interface Connector {
  readonly vendor: string;
  readonly title: string;
  readonly role: "ats" | "hris" | "mail";
  readonly scopes: readonly Scope[];
  /** Mails a minute that one sender mailbox bears; missing where the vendor sends no mail. */
  readonly sendsPerMinute?: number;
  /** Mails in any 24 hours that one sender mailbox bears; missing where no limit is published. */
  readonly sendsPerDay?: number;
  /** What an admin enters; secrets in it are sealed at rest. */
  readonly settings: z.ZodType;
  readonly webhook?: WebhookPort;
  /**
   * Parses the settings itself: a wrong one is Problem config/invalid that names the field. Every
   * request asks its budget first; without `budgets` nobody counts.
   */
  open(settings: unknown, ambient: Ambient, budgets?: Budgets): OpenConnection;
}
