import { Gauge, Registry } from "prom-client";
import { ALARM_KINDS } from "#nurture/alarms/cause";
import type { TenantId } from "#nurture/model/ids";
import { standingAlarms, type StoredAlarm } from "#server/store/alarms";
import { readBeats } from "#server/store/beats";
import type { Database } from "#server/store/database";
import {
  readBudgets,
  readOperations,
  type BudgetWait,
  type Operations,
} from "#server/store/read-ops";
import { listTenants } from "#server/store/tenants";

/** Everything the metrics tell, as it was at one moment. */
export interface Snapshot {
  readonly now: Temporal.Instant;
  readonly tenants: readonly {
    readonly id: TenantId;
    readonly operations: Operations;
    readonly alarms: readonly StoredAlarm[];
  }[];
  readonly budgets: readonly BudgetWait[];
  readonly beats: ReadonlyMap<string, Temporal.Instant>;
}

/** One statement a tenant for its work, one for its alarms, and two for the whole installation. */
export async function readSnapshot(
  database: Database,
  now: Temporal.Instant,
  perDay: Readonly<Record<string, number>>,
): Promise<Snapshot> {
  const { known, budgets, beats } = await database.owner(async (tx) => ({
    known: await listTenants(tx),
    budgets: await readBudgets(tx, now, perDay),
    beats: await readBeats(tx),
  }));
  const tenants: Snapshot["tenants"][number][] = [];
  for (const { id } of known) {
    tenants.push(
      await database.tenant(id, async (tx) => ({
        id,
        operations: await readOperations(tx, now),
        alarms: await standingAlarms(tx),
      })),
    );
  }
  return { now, tenants, budgets, beats };
}

/** Labels are tenant ids, vendors and states; mailboxes are only counted, people never appear. */
export async function metricsText(snapshot: Snapshot): Promise<string> {
  const registry = new Registry();
  const gauge = gaugeIn(registry);
  for (const told of snapshot.tenants) {
    tellTouches(gauge, told, snapshot.now);
    tellEffects(gauge, told, snapshot.now);
    tellConnections(gauge, told, snapshot.now);
  }
  for (const told of snapshot.budgets) tellBudgets(gauge, told, snapshot.now);
  for (const [loop, at] of snapshot.beats) {
    const says = "Since the loop was last seen running, in whichever process.";
    gauge("keepwarm_loop_age_seconds", says, { loop }, ageSeconds(snapshot.now, at));
  }
  return registry.metrics();
}

type Tell = (
  name: string,
  help: string,
  labels: Readonly<Record<string, string>>,
  value: number,
) => void;

function gaugeIn(registry: Registry): Tell {
  const made = new Map<string, Gauge>();
  return (name, help, labels, value) => {
    const known =
      made.get(name) ??
      new Gauge({ name, help, labelNames: Object.keys(labels), registers: [registry] });
    made.set(name, known);
    known.set(labels, value);
  };
}

type OfTenant = Snapshot["tenants"][number];

function tellTouches(gauge: Tell, { id, operations, alarms }: OfTenant, now: Temporal.Instant) {
  const tenant = { tenant: id };
  const { due, late, parked, oldestUnsentAt: oldest } = operations;
  gauge("keepwarm_touches_due", "Touches whose time has come and that are not sent.", tenant, due);
  gauge("keepwarm_touches_late", "Touches more than 30 minutes late.", tenant, late);
  gauge(
    "keepwarm_oldest_unsent_age_seconds",
    "Since the oldest touch that is not sent fell due; 0 where there is none.",
    tenant,
    oldest === undefined ? 0 : ageSeconds(now, oldest),
  );
  gauge("keepwarm_effects_parked", "Effects that wait for a person's decision.", tenant, parked);
  for (const kind of ALARM_KINDS) {
    const standing = alarms.filter((alarm) => alarm.kind === kind).length;
    gauge("keepwarm_alarms", "Alarms that stand.", { ...tenant, kind }, standing);
  }
}

function tellEffects(gauge: Tell, { id, operations }: OfTenant, now: Temporal.Instant): void {
  for (const { vendor, kind, state, count, oldest } of operations.effects) {
    const labels = { tenant: id, vendor, kind, state };
    const says = "Effects that are open or parked now, or were settled in the last 24 hours.";
    gauge("keepwarm_effects", says, labels, count);
    if (oldest === undefined) continue;
    const age = "keepwarm_effects_oldest_age_seconds";
    gauge(age, "Since the oldest open effect was written down.", labels, ageSeconds(now, oldest));
  }
}

function tellConnections(gauge: Tell, { id, operations }: OfTenant, now: Temporal.Instant): void {
  for (const each of operations.connections) {
    const labels = { tenant: id, vendor: each.vendor };
    const good = each.lastGoodAt ?? each.createdAt;
    const age = "keepwarm_pull_last_good_age_seconds";
    gauge(
      age,
      "Since the last good run, or since it was connected.",
      labels,
      ageSeconds(now, good),
    );
    const failing = each.issueSince === undefined ? 0 : ageSeconds(now, each.issueSince);
    const says = "How long runs have been failing; 0 while they are good.";
    gauge("keepwarm_pull_failing_seconds", says, labels, failing);
    const lag = each.hookSince === undefined ? 0 : ageSeconds(now, each.hookSince);
    const waits = "Since the oldest webhook came that no run has answered.";
    gauge("keepwarm_webhook_lag_seconds", waits, labels, lag);
  }
}

function tellBudgets(gauge: Tell, told: BudgetWait, now: Temporal.Instant): void {
  const { tenant, vendor, budgets, paused, sentToday, soonestAt, latestAt } = told;
  const labels = { tenant, vendor };
  const wait = "keepwarm_budget_wait_seconds";
  const says = "Until a vendor's budgets have a free place: the first of them, and the last.";
  gauge(wait, says, { ...labels, place: "first" }, Math.max(0, -ageSeconds(now, soonestAt)));
  gauge(wait, says, { ...labels, place: "last" }, Math.max(0, -ageSeconds(now, latestAt)));
  gauge("keepwarm_budgets", "Budgets at a vendor, one a mailbox or key.", labels, budgets);
  gauge("keepwarm_budgets_paused", "Budgets whose vendor asked to wait.", labels, paused);
  const sent = "Mails that may have left in the last 24 hours, by the hour.";
  gauge("keepwarm_budget_sent_today", sent, labels, sentToday);
  const left = "keepwarm_budget_left_today";
  const room =
    "Mails that may still leave today: of all used mailboxes, and of the fullest of them.";
  if (told.leftToday !== null) gauge(left, room, { ...labels, of: "all" }, told.leftToday);
  if (told.leftLeast !== null) gauge(left, room, { ...labels, of: "fullest" }, told.leftLeast);
}

function ageSeconds(now: Temporal.Instant, at: Temporal.Instant): number {
  return Math.round(now.since(at).total("seconds"));
}
