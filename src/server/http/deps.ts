import type { Logger } from "pino";
import type { LocalText } from "#nurture/model/language";
import type { Ambient, WebhookPort } from "#nurture/ports";
import type { TenantId } from "#nurture/model/ids";
import type { Database } from "#server/store/database";
import type { AppendLog } from "#server/store/log";
import type { Sealer } from "#server/store/seal";

export interface Settings {
  /** Where people reach us, without a slash at the end. */
  readonly baseUrl: string;
  /** The first signs; all of them open. */
  readonly linkKeys: readonly Uint8Array[];
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
  };
  readonly company: LocalText;
  /** The name under letters, as previews show it; the company's where it isn't given. */
  readonly sender?: LocalText;
  /** Who bears it may read the metrics; without one there are none. */
  readonly metricsToken?: string;
}

/** What the admin's page says of a connector beyond its rows. */
export interface ConnectorFacts {
  readonly title: string;
  readonly scopes: readonly {
    readonly name: string;
    readonly why: LocalText;
    readonly touches: string;
  }[];
  /** The settings of the set-up file that hold its credential. */
  readonly credentials?: readonly string[];
  /** Of a mail connector: what one sender mailbox bears; see Connector. */
  readonly sendsPerMinute?: number;
  readonly sendsPerDay?: number;
}

export type DemoStep = "hour" | "day" | "week" | "next";

export interface DemoState {
  readonly now: Temporal.Instant;
  /** While the clock runs: where to, and what share of the way is done, 0 to 1. */
  readonly running?: { readonly until: Temporal.Instant; readonly share: number };
  readonly nextTouchAt?: Temporal.Instant;
}

/** The demo's clock as its page sees it; `advance` returns at once. */
export interface DemoPanel {
  state(): DemoState;
  advance(step: DemoStep): void;
}

export interface AppDeps {
  readonly database: Database;
  readonly appendLog: AppendLog;
  readonly sealer: Sealer;
  readonly ambient: Ambient;
  readonly logger: Pick<Logger, "error">;
  readonly tenant: TenantId;
  readonly settings: Settings;
  readonly webhooks: ReadonlyMap<string, WebhookPort>;
  readonly connectors: ReadonlyMap<string, ConnectorFacts>;
  readonly demo?: DemoPanel;
}
