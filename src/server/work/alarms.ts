import { randomUUID } from "node:crypto";
import { CONNECTORS } from "#connectors/index";
import { causesOf, minutesSince, type Standing } from "#nurture/alarms/cause";
import { alarmChanges, type AlarmChanges } from "#nurture/alarms/changes";
import { alarmLetter, alarmText, type Told } from "#nurture/alarms/tell";
import type { LogNote } from "#nurture/ledger/entry";
import type { ConnectionId } from "#nurture/model/ids";
import type { AlarmSettings } from "../config.ts";
import {
  beginAlarm,
  endAlarm,
  refreshAlarm,
  saveMessage,
  standingAlarms,
  type StoredAlarm,
} from "../store/alarms.ts";
import { beat } from "../store/beats.ts";
import { listConnections } from "../store/connections.ts";
import type { Tx } from "../store/database.ts";
import { standingRestore } from "../store/read-restore.ts";
import { readHeld, readUnnamed } from "../store/read-held.ts";
import { readOperations, type Operations } from "../store/read-ops.ts";
import { listTenants, type Tenant } from "../store/tenants.ts";
import type { Opened, Turn, WorkDeps } from "./deps.ts";
import { intendOwnerMail } from "./owner-mail.ts";
import { sendersOf, type Sender } from "./sender.ts";
import { tellWebhook } from "./tell-webhook.ts";

const ACTOR = "work/alarms";
const PAGE = "/admin/operations";

/** Looks at every tenant's work, begins and ends alarms, and tells; answers how many changed. */
export async function watch(
  deps: WorkDeps,
  roads: AlarmSettings,
  signal: AbortSignal,
): Promise<number> {
  const tenants = await deps.database.owner(async (tx) => {
    await beat(tx, "watch", deps.ambient.now());
    return listTenants(tx);
  });
  let changed = 0;
  const broken: unknown[] = [];
  for (const tenant of tenants) {
    signal.throwIfAborted();
    try {
      changed += await watchTenant(deps, tenant, roads, signal);
    } catch (cause) {
      deps.logger.error(
        { tenant: tenant.id, err: cause },
        "a tenant's alarms could not be looked at",
      );
      broken.push(cause);
    }
  }
  if (broken.length > 0) throw broken[0];
  return changed;
}

async function watchTenant(
  deps: WorkDeps,
  tenant: Tenant,
  roads: AlarmSettings,
  signal: AbortSignal,
): Promise<number> {
  const changes = await look(deps, tenant);
  const count = changes.began.length + changes.ended.length;
  if (count > 0) {
    const connections = await deps.connections(tenant.id);
    await save({ deps, tenant, mode: tenant.mode, connections, signal }, roads, changes);
  }
  if (roads.webhook !== undefined) await tellWebhook(deps, tenant.id, roads.webhook);
  return count;
}

async function look(deps: WorkDeps, tenant: Tenant): Promise<AlarmChanges<StoredAlarm>> {
  const now = deps.ambient.now();
  return deps.database.tenant(tenant.id, async (tx) => {
    const operations = await readOperations(tx, now);
    const restore = await standingRestore(tx);
    const unnamed = await readUnnamed(tx);
    const standing: Standing = {
      ...standingOf(operations),
      held: await readHeld(tx, now),
      ...(unnamed === undefined ? {} : { unnamed }),
      ...(restore === undefined ? {} : { restore }),
    };
    const causes = causesOf(standing, deps.runEveryMinutes, now);
    const changes = alarmChanges(causes, await standingAlarms(tx));
    for (const { alarm, cause } of changes.lasting) await refreshAlarm(tx, alarm.id, cause.facts);
    return changes;
  });
}

function standingOf({
  connections,
  oldestUnsentAt,
  ...counts
}: Operations): Omit<Standing, "held"> {
  return {
    ...counts,
    ...(oldestUnsentAt === undefined ? {} : { oldestUnsentAt }),
    connections: connections.map(({ id, vendor, state, createdAt, lastGoodAt, issueCode }) => ({
      id,
      vendor,
      state,
      createdAt,
      ...(lastGoodAt === undefined ? {} : { lastGoodAt }),
      ...(issueCode === undefined ? {} : { issueCode }),
    })),
  };
}

/** The alarms, what is told of them and the log entries, in one transaction: told once, and never not. */
async function save(
  turn: Turn,
  roads: AlarmSettings,
  { began, ended }: AlarmChanges<StoredAlarm>,
): Promise<void> {
  const { deps, tenant } = turn;
  const now = deps.ambient.now();
  await deps.database.tenant(tenant.id, async (tx) => {
    const notes: LogNote[] = [];
    const sender = senderOf(turn.connections, await doubted(tx, { began, ended }));
    for (const cause of began) {
      const alarm = await beginAlarm(tx, tenant.id, cause, now);
      if (alarm === undefined) continue;
      const told: Told = { about: "began", kind: alarm.kind, facts: spoken(alarm) };
      notes.push(...(await tell({ tx, turn, roads, sender }, alarm, told)));
    }
    for (const alarm of ended) {
      if (!(await endAlarm(tx, alarm.id, now))) continue;
      const lastedMinutes = minutesSince(alarm.beganAt, now);
      const told: Told = { about: "ended", kind: alarm.kind, facts: spoken(alarm), lastedMinutes };
      notes.push(...(await tell({ tx, turn, roads, sender }, alarm, told)));
    }
    await deps.appendLog(tx, tenant.id, notes);
  });
}

/** Facts as a sentence says them: a vendor by its title. */
function spoken({ facts }: StoredAlarm): Told["facts"] {
  const { vendor } = facts;
  const title = CONNECTORS.get(String(vendor))?.title;
  return title === undefined ? facts : { ...facts, vendor: title };
}

interface Telling {
  readonly tx: Tx;
  readonly turn: Turn;
  readonly roads: AlarmSettings;
  readonly sender: Sender | undefined;
}

async function tell(telling: Telling, alarm: StoredAlarm, told: Told): Promise<LogNote[]> {
  const { tx, turn, roads } = telling;
  const { deps, tenant } = turn;
  const at = deps.ambient.now();
  if (roads.webhook !== undefined) {
    const message = { id: randomUUID(), alarm: alarm.id, about: told.about };
    await saveMessage(tx, tenant.id, { ...message, body: bodyOf(turn, alarm, told) }, at);
  }
  const about = alarm.connection === undefined ? {} : { connection: alarm.connection };
  const facts = { alarm: alarm.id, kind: alarm.kind, ...about, ...alarm.facts };
  const note: LogNote = { what: `alarm.${told.about}`, actor: ACTOR, at, facts };
  return [note, ...(await mail(telling, alarm, told))];
}

function bodyOf({ deps, tenant }: Turn, alarm: StoredAlarm, told: Told): string {
  return JSON.stringify({
    type: `alarm.${told.about}`,
    timestamp: deps.ambient.now().toString(),
    data: {
      alarm: alarm.id,
      tenant: tenant.id,
      kind: alarm.kind,
      connection: alarm.connection,
      beganAt: alarm.beganAt.toString(),
      facts: alarm.facts,
      text: { en: alarmText(told, "en"), "zh-Hans": alarmText(told, "zh-Hans") },
      link: deps.baseUrl + PAGE,
    },
  });
}

/** A mail like any other: an effect, by the tenant's own mailer, in its mode, at most once. */
async function mail(
  { tx, turn, roads, sender }: Telling,
  alarm: StoredAlarm,
  told: Told,
): Promise<LogNote[]> {
  if (roads.mail === undefined || sender === undefined) return [];
  const { deps } = turn;
  return intendOwnerMail(tx, turn, sender, {
    cause: `alarm/${alarm.id}/${told.about}`,
    about: `alarm/${told.about} ${alarm.id}`,
    letter: alarmLetter(told, deps.hrLanguage, deps.baseUrl + PAGE),
    to: roads.mail,
  });
}

/** Connections that an alarm stands about once these changes are saved, and those that stand still. */
async function doubted(
  tx: Tx,
  { began, ended }: Pick<AlarmChanges<StoredAlarm>, "began" | "ended">,
): Promise<ReadonlySet<ConnectionId>> {
  const over = new Set(ended.map(({ id }) => id));
  const standing = (await standingAlarms(tx)).filter(({ id }) => !over.has(id));
  const stopped = (await listConnections(tx)).filter(({ state }) => state === "paused");
  const about = [...standing, ...began].flatMap(({ connection }) => connection ?? []);
  return new Set([...about, ...stopped.map(({ id }) => id)]);
}

/** The first mailbox of a connection that is believed; of any where none is: late is not never. */
function senderOf(
  connections: readonly Opened[],
  doubts: ReadonlySet<ConnectionId>,
): Sender | undefined {
  const senders = sendersOf(connections);
  return senders.find(({ opened }) => !doubts.has(opened.id)) ?? senders[0];
}
