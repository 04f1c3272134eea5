/** One field that is other in one text than in another; absent on a side means that it is not there. */
export interface FieldChange {
  /** "steps.welcome.brings.subject.en": items of a list by their ids. */
  readonly at: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Changes that one answer holds; what is more is a new text altogether. */
const CHANGES_MAX = 400;

/**
 * Every field in which two stored forms of one item differ, in the order of the second. A list of
 * items with ids is compared by id, and its order is one more field; any other list is one field.
 */
export function fieldChanges(before: unknown, after: unknown): readonly FieldChange[] {
  return changesAt("", before, after).slice(0, CHANGES_MAX);
}

/** Ids of the steps that one stored form of a journey has, and that are other or gone in the next. */
export function changedSteps(before: unknown, after: unknown): readonly string[] {
  const [was, is] = [before, after].map((doc) =>
    isObject(doc) ? itemsOf(doc["steps"]) : undefined,
  );
  return [...(was ?? [])].flatMap(([id, step]) =>
    changesAt(id, step, is?.get(id)).length === 0 ? [] : [id],
  );
}

function changesAt(at: string, before: unknown, after: unknown): readonly FieldChange[] {
  const [old, next] = [itemsOf(before), itemsOf(after)];
  if (old !== undefined && next !== undefined) return inItems(at, old, next);
  if (isObject(before) && isObject(after)) return inFields(at, before, after);
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [
    {
      at,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  ];
}

type Fields = Readonly<Record<string, unknown>>;

function inFields(at: string, before: Fields, after: Fields): readonly FieldChange[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names].flatMap((name) => changesAt(below(at, name), before[name], after[name]));
}

function inItems(
  at: string,
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): readonly FieldChange[] {
  const ids = new Set([...after.keys(), ...before.keys()]);
  const inside = [...ids].flatMap((id) => changesAt(below(at, id), before.get(id), after.get(id)));
  const kept = (items: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>) =>
    [...items.keys()].filter((id) => others.has(id));
  const order = changesAt(below(at, "order"), kept(before, after), kept(after, before));
  return [...inside, ...order];
}

/** A list in which every item has an id of its own. */
function itemsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const items = value.map((item: unknown) => [isObject(item) ? item["id"] : undefined, item]);
  const byId = new Map(items.flatMap(([id, item]) => (typeof id === "string" ? [[id, item]] : [])));
  return byId.size === value.length ? byId : undefined;
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function below(at: string, name: string): string {
  return at === "" ? name : `${at}.${name}`;
}
