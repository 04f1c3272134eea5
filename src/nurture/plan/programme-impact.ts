import type { Answer, Impact } from "../model/change.ts";
import type { PersonId } from "../model/ids.ts";
import type { Person } from "../model/person.ts";
import type { Programme } from "../model/programme.ts";
import type { StoredTouch } from "../model/touch.ts";
import { changesOf, factsOf } from "./changes.ts";
import type { PlanContext } from "./plan.ts";

type Part = Pick<Programme, "journeys" | "meetings">;

/** One person as the store has them, with the context that planning them would use. */
export interface Planned {
  readonly person: Person;
  readonly stored: readonly StoredTouch[];
  readonly context: PlanContext;
  /** Meetings that the person is signed up for. */
  readonly meetings: readonly string[];
}

/** What one version of the programme instead of another means for a cohort. */
export interface ProgrammeImpact {
  /** Touches and calendar entries by what becomes of them; what is kept is not counted. */
  readonly counts: Readonly<Record<Exclude<Answer, "kept">, number>>;
  /** Those for whom anything changes, in the order given. */
  readonly people: readonly { readonly person: PersonId; readonly impacts: readonly Impact[] }[];
}

/** What publishing `after` in place of `before` would do to each of these people. Pure and total. */
export function programmeImpact(
  before: Part,
  after: Part,
  people: readonly Planned[],
): ProgrammeImpact {
  const affected = people.flatMap(({ person, stored, context, meetings }) => {
    const impacts = changesOf({
      ...{ person, stored, context, meetings },
      before: factsOf(person, 1, context.now),
      was: { version: 1, programme: before },
      is: { version: 2, programme: after },
    }).flatMap((change) => change.impacts);
    return impacts.length === 0 ? [] : [{ person: person.id, impacts }];
  });
  const all = affected.flatMap(({ impacts }) => impacts);
  const count = (answer: Answer) => all.filter((impact) => impact.answer === answer).length;
  return {
    counts: {
      added: count("added"),
      moved: count("moved"),
      skipped: count("skipped"),
      sent: count("sent"),
      decision: count("decision"),
    },
    people: affected,
  };
}
