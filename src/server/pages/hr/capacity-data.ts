import {
  capacity,
  spread,
  type Burst,
  type PacedMailbox,
  type Planned,
} from "#nurture/plan/capacity";
import { readSenders, readToCome, type Sender } from "#server/store/read-capacity";
import { listDepartments } from "#server/store/programmes";
import type { AppDeps } from "../../http/deps.ts";
import type { Asked, User } from "../page.ts";

/** Days that are told beforehand, today among them. */
export const DAYS = 14;
/** Where a vendor states no pace, as the sending loop takes it. */
const SENDS_PER_MINUTE = 20;
/** The cohort page is opened all day long: its warning is reckoned anew after this long. */
const WARNING_MINUTES = 5;

/** A sender mailbox with its vendor's name and pace. */
export type PacedSender = Sender & PacedMailbox & { readonly title: string };

export interface CapacityView {
  readonly bursts: readonly Burst[];
  readonly senders: readonly PacedSender[];
  readonly planned: number;
  readonly isCut: boolean;
  /** Whose wall clock the days are: the reader's department's. */
  readonly zone: string;
}

/** Every coming stretch of mails, reckoned now. */
export async function loadCapacity({ tx, deps, now, who }: Asked<User>): Promise<CapacityView> {
  const departments = await listDepartments(tx);
  const own = departments.find(({ slug }) => slug === who.department) ?? departments[0];
  const zone = own?.zone ?? "UTC";
  const until = now.toZonedDateTimeISO(zone).startOfDay().add({ days: DAYS }).toInstant();
  const senders = (await readSenders(tx, deps.sealer, now)).map((each) => paced(each, deps));
  const { planned, isCut } = await readToCome(tx, now, until);
  const bursts = senders.length === 0 ? [] : capacity(spread(planned, senders), senders);
  return { bursts, senders, planned: sendsIn(planned), isCut, zone };
}

function paced(sender: Sender, { connectors }: AppDeps): PacedSender {
  const facts = connectors.get(sender.vendor);
  return {
    ...sender,
    title: facts?.title ?? sender.vendor,
    perMinute: facts?.sendsPerMinute ?? SENDS_PER_MINUTE,
    perDay: facts?.sendsPerDay ?? Infinity,
  };
}

function sendsIn(planned: readonly Planned[]): number {
  return planned.reduce((sum, { sends }) => sum + sends, 0);
}

/** The next stretch that breaks the promise. */
export interface Warning {
  readonly burst: Burst;
  readonly mailboxes: number;
  readonly zone: string;
}

export function warningIn({ bursts, senders, zone }: CapacityView): Warning | undefined {
  const burst = bursts.find(({ holds }) => !holds);
  return burst === undefined ? undefined : { burst, mailboxes: senders.length, zone };
}

interface Kept {
  readonly at: Temporal.Instant;
  readonly warning: Warning | undefined;
}

const kept = new WeakMap<AppDeps, Map<string, Kept>>();

/** The same for a page that is not about sending, a few minutes old at most. */
export async function loadWarning(asked: Asked<User>): Promise<Warning | undefined> {
  const { deps, now, who } = asked;
  const known = kept.get(deps) ?? new Map<string, Kept>();
  kept.set(deps, known);
  const last = known.get(who.department ?? "");
  if (last !== undefined && Math.abs(now.since(last.at).total("minutes")) < WARNING_MINUTES)
    return last.warning;
  const warning = warningIn(await loadCapacity(asked));
  known.set(who.department ?? "", { at: now, warning });
  return warning;
}
