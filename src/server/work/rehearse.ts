import type { LogNote } from "#nurture/ledger/entry";
import type { PersonId } from "#nurture/model/ids";
import type { Programme } from "#nurture/model/programme";
import { compareRuns } from "#nurture/plan/compare-runs";
import { judgeRun } from "#nurture/plan/judge-run";
import { rehearse, type Rehearsed, type Run } from "#nurture/plan/rehearse";
import { Problem } from "#nurture/problem";
import { publishedWith } from "#nurture/publish/publish-draft";
import { reckoningZone } from "#nurture/triggers/occurrence";
import type { Tx } from "../store/database.ts";
import { keepRehearsal, readDraft } from "../store/drafts.ts";
import { listDepartments } from "../store/programmes.ts";
import { listExperiments } from "../store/experiments.ts";
import { readRehearsedPerson } from "../store/rehearsed-person.ts";
import {
  claimRehearsal,
  countRehearsable,
  endRehearsal,
  nextRehearsed,
  readRehearsed,
  saveRehearsed,
  type Rehearsal,
  type RehearsedDoc,
  RehearsedTouch,
} from "../store/rehearsals.ts";
import type { Turn } from "./deps.ts";
import { programmeOf, programmesNamed } from "./programme.ts";
import { impactOn } from "./rehearsed-impact.ts";
import { hasPassed, summarise } from "./summarise.ts";

/** People of one slice: a fraction of a second, so that nothing else waits. */
const PEOPLE_PER_SLICE = 5;
const ACTOR = "work/rehearse";

/** One slice of the rehearsal that has waited longest; answers how many people it took. */
export async function rehearseDue(turn: Turn): Promise<number> {
  return turn.deps.database.tenant(turn.tenant.id, async (tx) => {
    const asked = await claimRehearsal(tx);
    if (asked === undefined) return 0;
    const measure = await measureOf(tx, turn, asked);
    if (measure === undefined) {
      await endRehearsal(tx, asked.journey, "stopped");
      return 1;
    }
    const ids = await nextRehearsed(tx, asked, PEOPLE_PER_SLICE);
    if (ids.length === 0) return finish(tx, turn, asked, measure);
    const lives = [];
    for (const person of ids) {
      const doc = await lifeOf(tx, turn, person, measure);
      if (doc !== undefined) lives.push({ person, doc });
    }
    await saveRehearsed(tx, turn.tenant.id, asked.journey, lives);
    return ids.length;
  });
}

interface Measured {
  /** Number of the live programme; the draft would have the one after it. */
  readonly version: number;
  readonly live: Programme;
  readonly draft: Programme;
  readonly journey: string;
  readonly quiet: Turn["tenant"]["quiet"];
  readonly now: Temporal.Instant;
  readonly until: Temporal.Instant;
  readonly letters: Run["letters"];
  readonly experiments: Run["experiments"];
  readonly stepsSince: ReadonlyMap<string, Temporal.Instant>;
}

/** Both programmes of a run; undefined once the draft or what it is compared with is another. */
async function measureOf(tx: Tx, turn: Turn, asked: Rehearsal): Promise<Measured | undefined> {
  const published = await programmeOf(tx, turn);
  const draft = await readDraft(tx, "journey", asked.journey);
  if (published?.version !== asked.onVersion || draft?.revision !== asked.revision)
    return undefined;
  const { deps, tenant } = turn;
  const now = asked.askedAt;
  try {
    return {
      version: published.version,
      live: published.programme,
      draft: publishedWith(published.programme, draft, { middle: asked.middle, now }),
      journey: asked.journey,
      quiet: tenant.quiet,
      now,
      until: asked.until,
      letters: {
        company: deps.company,
        sender: deps.sender,
        departments: new Map((await listDepartments(tx)).map((each) => [each.slug, each])),
      },
      experiments: await listExperiments(tx),
      stepsSince: published.stepsSince,
    };
  } catch (cause) {
    if (cause instanceof Problem) return undefined;
    throw cause;
  }
}

async function lifeOf(
  tx: Tx,
  turn: Turn,
  id: PersonId,
  measure: Measured,
): Promise<RehearsedDoc | undefined> {
  const { live, draft, quiet, stepsSince, version, now } = measure;
  const one = await readRehearsedPerson(tx, id, {
    programme: live,
    quiet,
    stepsSince,
    now: turn.deps.ambient.now(),
  });
  if (one === undefined) return undefined;
  const { person, stored, left, context, planned } = one;
  const { firstSeenAt } = context.told;
  const added = { ...one, context: { ...context, stepsSince: withNew(stepsSince, draft, now) } };
  const before = await programmesNamed(tx, turn, planned, version);
  const is = { version, programme: live };
  const drafted = { version: version + 1, programme: draft };
  const programmes = new Map([...before, [version, is]]);
  const runs = {
    live: rehearse(one, { ...measure, from: now, is, programmes }),
    draft: rehearse(added, { ...measure, from: now, is: drafted, programmes }),
  };
  const findings = judgeRun({ person, stored, left, firstSeenAt, ...runs }, measure);
  return {
    live: runs.live.map(kept),
    draft: runs.draft.map(kept),
    findings,
    differs: compareRuns([runs]).map(({ journey, step, kind }) => ({ journey, step, kind })),
    ...impactOn(added, measure),
    country: person.place.country ?? "",
    zone: reckoningZone(person),
  };
}

/** Steps that only the draft has are published at the moment from which it is rehearsed. */
function withNew(
  since: ReadonlyMap<string, Temporal.Instant>,
  { journeys }: Programme,
  now: Temporal.Instant,
): ReadonlyMap<string, Temporal.Instant> {
  const all = journeys.flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`));
  return new Map(all.map((name) => [name, since.get(name) ?? now]));
}

/** Without the words: they are read where they are written. */
function kept(touch: Rehearsed): RehearsedTouch {
  return RehearsedTouch.parse({ ...touch, at: touch.at.toString() });
}

const EVERYONE = { from: 0, max: 5_000 };

async function finish(tx: Tx, turn: Turn, asked: Rehearsal, measure: Measured): Promise<number> {
  const rows = await readRehearsed(tx, asked.journey, EVERYONE);
  const of = await countRehearsable(tx);
  const zones = process.versions["tz"] ?? "";
  const result = summarise(
    asked,
    rows.map(({ doc }) => doc),
    { ...measure, of, zones },
  );
  const passed = hasPassed(result);
  const { journey, revision } = asked;
  await keepRehearsal(tx, { kind: "journey", id: journey, revision }, result, passed);
  await endRehearsal(tx, journey, "done");
  const facts = { kind: "journey", item: journey, revision, people: result.people, passed };
  const at = turn.deps.ambient.now();
  const note: LogNote = { what: "draft.rehearsed", actor: ACTOR, at, facts };
  await turn.deps.appendLog(tx, turn.tenant.id, [note]);
  return 1;
}
