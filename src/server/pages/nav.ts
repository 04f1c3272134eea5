import type { TextKey } from "../text/en.ts";
import type { Shown, UserRole } from "./page.ts";

/** The parts of the product, in the order of the bar; each opens with its first page. */
const SECTIONS = [
  "people",
  "questions",
  "programme",
  "results",
  "sending",
  "admin",
  "audit",
] as const;
type Section = (typeof SECTIONS)[number];

interface NavEntry {
  /** What a page says it is at. */
  readonly id: string;
  readonly section: Section;
  readonly role: UserRole;
  readonly path: string;
  readonly text: TextKey;
  /** The role that has the same entry of its own already. */
  readonly unless?: UserRole;
}

/** Every page that has a place in the bar, in order within its section. */
const NAV: readonly NavEntry[] = [
  { id: "cohort", section: "people", role: "hr", path: "/hr", text: "nav.cohort" },
  { id: "changes", section: "people", role: "hr", path: "/hr/changes", text: "nav.changes" },
  { id: "calls", section: "people", role: "hr", path: "/hr/calls", text: "nav.calls" },
  { id: "local", section: "people", role: "hr", path: "/hr/local", text: "nav.local" },
  { id: "care", section: "people", role: "hr", path: "/hr/care", text: "nav.care" },
  { id: "events", section: "programme", role: "hr", path: "/hr/events", text: "nav.events" },
  { id: "quizzes", section: "programme", role: "hr", path: "/hr/quizzes", text: "nav.quizzes" },
  { id: "surveys", section: "programme", role: "hr", path: "/hr/surveys", text: "nav.surveys" },
  {
    id: "suggestions",
    section: "programme",
    role: "hr",
    path: "/hr/suggestions",
    text: "nav.suggestions",
  },
  {
    id: "questions",
    section: "questions",
    role: "hr",
    path: "/hr/questions",
    text: "nav.questions",
  },
  { id: "answers", section: "questions", role: "hr", path: "/hr/answers", text: "nav.answers" },
  { id: "replies", section: "questions", role: "hr", path: "/hr/replies", text: "nav.replies" },
  { id: "routing", section: "questions", role: "hr", path: "/hr/routing", text: "nav.routing" },
  {
    id: "my-questions",
    section: "questions",
    role: "answerer",
    path: "/answers",
    text: "nav.my-questions",
  },
  { id: "journeys", section: "programme", role: "hr", path: "/hr/journeys", text: "nav.journeys" },
  { id: "rules", section: "programme", role: "hr", path: "/hr/rules", text: "nav.rules" },
  { id: "library", section: "programme", role: "hr", path: "/hr/library", text: "nav.library" },
  { id: "results", section: "results", role: "hr", path: "/hr/results", text: "nav.results" },
  {
    id: "cadence",
    section: "results",
    role: "hr",
    path: "/hr/results/suggestions",
    text: "nav.cadence",
  },
  { id: "effect", section: "results", role: "hr", path: "/hr/results/effect", text: "nav.effect" },
  { id: "parked", section: "sending", role: "hr", path: "/hr/parked", text: "nav.parked" },
  { id: "capacity", section: "sending", role: "hr", path: "/hr/capacity", text: "nav.capacity" },
  {
    id: "capacity",
    section: "sending",
    role: "it_admin",
    path: "/admin/capacity",
    text: "nav.capacity",
    unless: "hr",
  },
  {
    id: "connections",
    section: "admin",
    role: "it_admin",
    path: "/admin",
    text: "nav.connections",
  },
  {
    id: "operations",
    section: "admin",
    role: "it_admin",
    path: "/admin/operations",
    text: "nav.operations",
  },
  {
    id: "care",
    section: "admin",
    role: "it_admin",
    path: "/admin/care",
    text: "nav.care",
    unless: "hr",
  },
  { id: "log", section: "audit", role: "auditor", path: "/audit", text: "nav.log" },
  { id: "verify", section: "audit", role: "auditor", path: "/audit/verify", text: "nav.verify" },
];

export interface NavLink {
  readonly path: string;
  readonly text: TextKey;
  readonly isHere: boolean;
  /** What waits behind it for this reader. */
  readonly waiting: number;
}

/** The bar's sections, and the pages of the one that is open. */
export interface Nav {
  readonly sections: readonly NavLink[];
  readonly pages: readonly NavLink[];
}

export const NO_NAV: Nav = { sections: [], pages: [] };

/** What somebody with these roles finds in the bar, with their place in it. */
export function navFor(roles: readonly UserRole[], { at, waiting }: Shown): Nav {
  const entries = NAV.filter(
    ({ role, unless }) => roles.includes(role) && (unless === undefined || !roles.includes(unless)),
  );
  const here = entries.find(({ id }) => id === at);
  const countOf = (some: readonly NavEntry[]) =>
    some.reduce((sum, { id }) => sum + (waiting?.[id] ?? 0), 0);
  const sections = SECTIONS.flatMap((section): readonly NavLink[] => {
    const own = entries.filter((entry) => entry.section === section);
    const [first] = own;
    if (first === undefined) return [];
    const isHere = here?.section === section;
    // A section of one page has that page's name.
    const text: TextKey = own.length === 1 ? first.text : `section.${section}`;
    return [{ path: first.path, text, isHere, waiting: countOf(own) }];
  });
  const pages = entries
    .filter(({ section }) => section === here?.section)
    .map((entry) => ({
      path: entry.path,
      text: entry.text,
      isHere: entry === here,
      waiting: countOf([entry]),
    }));
  return { sections, pages };
}
