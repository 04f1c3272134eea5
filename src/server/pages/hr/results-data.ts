import { everyWeek, shownCount, shownGroups, type Shown } from "#nurture/improve/usage";
import type { Journey } from "#nurture/model/journey";
import { ARTICLE_TOPICS } from "#nurture/model/library";
import type { Programme } from "#nurture/model/programme";
import { currentProgramme } from "#server/store/programmes";
import {
  questionsByTopic,
  SEGMENTS,
  segmentValues,
  useBySegment,
  useByTopic,
  useByWeek,
  type Segment,
  type UseFilter,
} from "#server/store/read-results";
import { filterOf } from "../filters.ts";
import type { Asked, User } from "../page.ts";

export const PERIODS_DAYS = [30, 90, 180, 365] as const;
const PERIOD_DAYS = 90;

export interface ResultsView {
  readonly filter: UseFilter;
  readonly days: number;
  readonly by: Segment;
  readonly programme: Programme | undefined;
  readonly topics: readonly Shown[];
  readonly segments: readonly Shown[];
  /** By topic, by people who asked; of how many who fit. */
  readonly questions: readonly Shown<{ name: string; had: number; times: number }>[];
  readonly people: number;
  readonly weeks: readonly {
    readonly week: Temporal.PlainDate;
    /** Absent where they are too few to show. */
    readonly reading: number | undefined;
    readonly talking: number | undefined;
  }[];
  /** Each once, as its newest version is called. */
  readonly journeys: readonly Pick<Journey, "id" | "name">[];
  readonly choices: Awaited<ReturnType<typeof segmentValues>>;
  readonly query: URLSearchParams;
}

/** What people used in the period and the segments that the link names. */
export async function loadResults({ tx, now, query }: Asked<User>): Promise<ResultsView> {
  const programme = (await currentProgramme(tx))?.programme;
  const articles = programme?.articles ?? [];
  const asked = Number(query.get("days"));
  const days = PERIODS_DAYS.find((one) => one === asked) ?? PERIOD_DAYS;
  const by = SEGMENTS.find((one) => one === query.get("by")) ?? "country";
  const topic = ARTICLE_TOPICS.find((one) => one === query.get("topic"));
  const journeys = journeysIn(programme);
  const filter: UseFilter = {
    since: now.subtract({ hours: 24 * days }),
    topic,
    journey: journeys.find(({ id }) => id === query.get("journey"))?.id,
    country: filterOf(query, "country"),
    discipline: filterOf(query, "discipline"),
    month: filterOf(query, "month"),
    language: filterOf(query, "language"),
  };
  const counted = await useByWeek(tx, filter, articles);
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO("UTC").toPlainDate();
  const weekly = (of: "reading" | "talking") =>
    everyWeek(
      counted.map((row) => ({ week: row.week, people: row[of] })),
      dayOf(filter.since),
      dayOf(now),
    );
  const talking = weekly("talking");
  const { people, asked: questions } = await questionsByTopic(tx, filter);
  return {
    filter,
    days,
    by,
    programme,
    topics: shownGroups(await useByTopic(tx, filter, articles)).filter(
      ({ name }) => topic === undefined || name === topic,
    ),
    segments: shownGroups(await useBySegment(tx, filter, by, articles)),
    questions: shownGroups(
      questions.map((one) => ({ name: one.topic, had: one.people, times: one.times })),
    ),
    people,
    weeks: weekly("reading").map(({ week, people: reading }, index) => ({
      week,
      reading: shownCount(reading),
      talking: shownCount(talking[index]?.people ?? 0),
    })),
    journeys,
    choices: await segmentValues(tx),
    query,
  };
}

function journeysIn(programme: Programme | undefined): ResultsView["journeys"] {
  const newest = new Map(
    (programme?.journeys ?? [])
      .toSorted((a, b) => a.version - b.version)
      .map(({ id, name }) => [id, { id, name }]),
  );
  return [...newest.values()];
}
