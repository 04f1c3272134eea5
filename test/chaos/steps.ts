import type { KyselyPlugin, RootOperationNode } from "kysely";
import type { EffectPayload, Outcome } from "#nurture/effects/effect";
import type { EffectContext, EffectPort, PeopleSink } from "#nurture/ports";
import type { OpenConnection } from "#connectors/connector";
import type { Database, Tx } from "#server/store/database";
import type { WorkDeps } from "#server/work/deps";
import type { REQUESTS, SAVES, Step } from "./plan.ts";

/** Told of every step this process comes to; it may never return. */
export type OnStep = (step: Step) => void;
/** Makes an act, when and how it likes. */
export type OnAct = (
  context: EffectContext,
  payload: EffectPayload,
  act: () => Promise<Outcome>,
) => Promise<Outcome>;

type Save = (typeof SAVES)[number];

/** Which step a statement belongs to, by how it begins; nothing in the house has to know of it. */
const STATEMENTS: readonly (readonly [RegExp, Save])[] = [
  [/set state = 'syncing'/, "run claimed"],
  [/update connections set cursor/, "page saved"],
  [/insert into inbound_cursors/, "mailbox page saved"],
  [/last_good_at =/, "run finished"],
  [/update people set plan_soon = false, status =/, "plan saved"],
  [/update questions set forwarded_at/, "question forwarded"],
  [/update effects e set claimed_until = \?, claimed_by/, "effects claimed"],
  [/update budgets set writer = null/, "budgets given back"],
  [/update budgets set paused_until/, "pause saved"],
  [/insert into before_images/, "before-image saved"],
];
const INTENT = /insert into effects/;
const EFFECTS_SAVED = /update effects e set state = r\.state/;
const QUEUED: Readonly<Record<string, Save>> = {
  intent: "intent saved",
  armed: "arm saved",
  unknown: "unknown saved",
  confirmed: "confirmed saved",
};

/** The same database; each transaction that holds a named step says so before and after its commit. */
export function steppingDatabase(database: Database, onStep: OnStep): Database {
  const watched =
    <T>(names: Set<Save>, work: (tx: Tx) => Promise<T>) =>
    async (tx: Tx): Promise<T> => {
      const answer = await work(tx.withPlugin(listener(names)));
      for (const name of names) onStep(`before ${name}`);
      return answer;
    };
  const stepping = async <T>(names: Set<Save>, done: Promise<T>): Promise<T> => {
    const answer = await done;
    for (const name of names) onStep(`after ${name}`);
    return answer;
  };
  return {
    ...database,
    tenant: (tenant, work) => {
      const names = new Set<Save>();
      return stepping(names, database.tenant(tenant, watched(names, work)));
    },
  };
}

function listener(names: Set<Save>): KyselyPlugin {
  return {
    transformQuery: ({ node }) => {
      for (const name of stepsOf(node)) names.add(name);
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
}

function stepsOf(node: RootOperationNode): readonly Save[] {
  if (node.kind !== "RawNode") return [];
  const text = node.sqlFragments.join("?");
  const known = STATEMENTS.filter(([form]) => form.test(text)).map(([, name]) => name);
  if (INTENT.test(text)) return ["queue saved"];
  if (!EFFECTS_SAVED.test(text)) return known;
  const states = [...JSON.stringify(node.parameters).matchAll(/"state":"([a-z]+)"/g)];
  return states.flatMap(([, state]) => QUEUED[state ?? ""] ?? []);
}

/** The same work; each look, preparation and act says so before it begins and when it has ended. */
export function steppingWork(work: WorkDeps, onStep: OnStep, onAct: OnAct): WorkDeps {
  return {
    ...work,
    connections: async (tenant) =>
      (await work.connections(tenant)).map((opened) => ({
        ...opened,
        ports: steppingPorts(opened.ports, onStep, onAct),
      })),
  };
}

function steppingPorts(ports: OpenConnection, onStep: OnStep, onAct: OnAct): OpenConnection {
  const { mailer, calendar, sink } = ports;
  const step = <P extends EffectPayload>(port: EffectPort<P>) => steppingPort(port, onStep, onAct);
  return {
    ...ports,
    ...(mailer === undefined ? {} : { mailer: step(mailer) }),
    ...(calendar === undefined ? {} : { calendar: step(calendar) }),
    ...(sink === undefined ? {} : { sink: steppingSink(sink, step) }),
  };
}

function steppingSink(
  sink: PeopleSink,
  step: <P extends EffectPayload>(port: EffectPort<P>) => EffectPort<P>,
): PeopleSink {
  const { note, fields, record } = sink;
  return {
    ...sink,
    ...(note === undefined ? {} : { note: step(note) }),
    ...(fields === undefined ? {} : { fields: step(fields) }),
    ...(record === undefined ? {} : { record: step(record) }),
  };
}

const NOTHING_PREPARED: Outcome = { kind: "refused", why: "nothing to prepare" };

function steppingPort<P extends EffectPayload>(
  port: EffectPort<P>,
  onStep: OnStep,
  onAct: OnAct,
): EffectPort<P> {
  const between = async <T>(name: (typeof REQUESTS)[number], go: () => Promise<T>): Promise<T> => {
    onStep(`before ${name}`);
    const answer = await go();
    onStep(`after ${name}`);
    return answer;
  };
  const prepares = (payload: P, context: EffectContext): Promise<Outcome> =>
    between("prepare", async () => (await port.prepare?.(payload, context)) ?? NOTHING_PREPARED);
  return {
    ...port,
    look: (payload, context) => between("look", () => port.look(payload, context)),
    ...(port.prepare === undefined ? {} : { prepare: prepares }),
    act: (payload, context) =>
      between("act", () => onAct(context, payload, () => port.act(payload, context))),
  };
}
