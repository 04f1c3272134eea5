import type { Mode } from "#nurture/effects/effect";
import type { OpenConnection } from "#connectors/connector";
import type { ConnectionId, TenantId } from "#nurture/model/ids";
import type { Language, LocalText } from "#nurture/model/language";
import type { Ambient } from "#nurture/ports";
import type { Logger } from "pino";
import type { Database } from "../store/database.ts";
import type { AppendLog } from "../store/log.ts";
import type { Hold } from "../store/restores.ts";
import type { PublishedProgramme } from "../store/programmes.ts";
import type { Sealer } from "../store/seal.ts";
import type { Tenant } from "../store/tenants.ts";

/** A connection with its ports open, as the loops use it. */
export interface Opened {
  readonly id: ConnectionId;
  readonly vendor: string;
  readonly role: "ats" | "hris" | "mail";
  readonly ports: OpenConnection;
  /** Sender mailboxes of a mail connection. */
  readonly mailboxes: readonly string[];
  /** Sends a minute and mailbox that this vendor bears. */
  readonly sendsPerMinute: number;
  /** Sends in any 24 hours and mailbox, where this vendor counts them. */
  readonly sendsPerDay?: number;
  /** Leads to a pretend vendor. */
  readonly pretend: boolean;
}

/** What every loop is given. One per process. */
export interface WorkDeps {
  readonly database: Database;
  readonly appendLog: AppendLog;
  readonly sealer: Sealer;
  readonly ambient: Ambient;
  readonly logger: Logger;
  readonly installation: string;
  /** This process among all that share the database. */
  readonly worker: string;
  readonly company: LocalText;
  /** The name under every letter. */
  readonly sender: LocalText;
  /** What hand-off items are written in. */
  readonly hrLanguage: Language;
  /** Public base address, without a slash at the end. */
  readonly baseUrl: string;
  readonly linkKeys: readonly Uint8Array[];
  /** Between two runs of a connection that nobody asked to run sooner. */
  readonly runEveryMinutes: number;
  /** Parsed programmes by tenant and version, so that a version is parsed once. */
  readonly programmes: Map<string, PublishedProgramme>;
  /** When the next mail of each mailbox may be armed, as this process knows it. */
  readonly armAt: Map<string, Temporal.Instant>;
  /** Opens (and keeps) a tenant's connections. */
  connections(tenant: TenantId): Promise<readonly Opened[]>;
}

/** One tenant's turn. */
export interface Turn {
  readonly deps: WorkDeps;
  readonly tenant: Tenant;
  readonly mode: Mode;
  /** The tenant's connections, opened before any transaction. */
  readonly connections: readonly Opened[];
  /** What the last restore from backup means for looks; absent where there was none. */
  readonly hold?: Hold | undefined;
  readonly signal: AbortSignal;
}
