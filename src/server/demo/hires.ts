import { chance, type Chance } from "./random.ts";
import {
  FAMILIES,
  GIVENS,
  MANAGERS,
  QUESTIONS,
  SITES,
  WORKS,
  type Site,
  type Work,
} from "./cast.ts";

/** The day the demo begins; clocks change in the United States and in Europe in its first weeks. */
export const DEMO_BEGINS = "2026-03-02T00:00:00Z";

type Plain<What extends string> = What extends string
  ? { readonly what: What; readonly at: string }
  : never;

/** What happens to one hire, in the order it happens. Instants are ISO text. */
export type Happening =
  | Plain<"offer" | "accept" | "decline" | "withdraw" | "employ">
  | Plain<"tick" | "sign-up" | "read" | "unsubscribe" | "wish" | "grievance">
  | Plain<"correct" | "remove" | "survey" | "click">
  | Plain<"reply" | "auto-answer" | "bounce">
  | { readonly what: "move-start"; readonly at: string; readonly to: string }
  | { readonly what: "quiz"; readonly at: string; readonly well: boolean }
  | { readonly what: "pause"; readonly at: string; readonly until: string }
  | { readonly what: "ask" | "answer"; readonly at: string; readonly question: number };

export interface Hire {
  readonly index: number;
  readonly given: string;
  readonly family: string;
  readonly mail: string;
  readonly site: Site;
  readonly work: Work;
  readonly manager: number;
  /** ISO days. */
  readonly sentOn: string;
  readonly startsOn: string;
  /** no-zone: nobody knows where they will work; no-mail: the ATS has no address; draft: never sent. */
  readonly flaw: "none" | "no-zone" | "no-mail" | "draft";
  readonly happenings: readonly Happening[];
}

/** A seeded cohort whose lives fit into `days` from the beginning of the demo. */
export function makeHires(count: number, days: number, seed: number): readonly Hire[] {
  const luck = chance(seed);
  return Array.from({ length: count }, (_, index) => makeHire(index, days, luck));
}

const FLAWS = ["no-zone", "no-mail", "draft"] as const satisfies readonly Hire["flaw"][];
const FIRST_DAY = Temporal.Instant.from(DEMO_BEGINS).toZonedDateTimeISO("UTC").toPlainDate();
/** Offers go out in this first share of the time. */
const OFFER_SHARE = 0.25;

function makeHire(index: number, days: number, luck: Chance): Hire {
  const site = pickSite(luck);
  const work = luck.pick(WORKS);
  const sent = weekday(
    FIRST_DAY.add({ days: luck.between(1, Math.max(2, Math.floor(days * OFFER_SHARE))) }),
  );
  const starts = monday(
    sent.add({ days: luck.between(Math.floor(days * 0.45), Math.floor(days * 0.7)) }),
  );
  const flaw = luck.happens(0.03) ? luck.pick(FLAWS) : "none";
  const life: Life = { site, luck, sent, starts, flaw };
  return {
    index,
    site,
    work,
    flaw,
    given: luck.pick(GIVENS[site.names]),
    family: luck.pick(FAMILIES[site.names]),
    mail: `hire${String(index + 1).padStart(4, "0")}@${site.mail}`,
    manager: luck.between(1, MANAGERS.length),
    sentOn: sent.toString(),
    startsOn: starts.toString(),
    happenings: livedBy(index, life).toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)),
  };
}

function pickSite(luck: Chance): Site {
  let left = luck.next() * SITES.reduce((sum, site) => sum + site.share, 0);
  return SITES.find((site) => (left -= site.share) < 0) ?? SITES[0];
}

interface Life {
  readonly site: Site;
  readonly luck: Chance;
  readonly sent: Temporal.PlainDate;
  readonly starts: Temporal.PlainDate;
  readonly flaw: Hire["flaw"];
}

/** Wall clock at the office; everything in the demo happens in its daytime. */
function at(life: Life, day: Temporal.PlainDate, time: string): string {
  return day.toZonedDateTime({ timeZone: life.site.zone, plainTime: time }).toInstant().toString();
}

function happeningsOf(life: Life): Happening[] {
  const { luck, sent, flaw } = life;
  const offer: Happening = { what: "offer", at: at(life, sent, "10:05") };
  if (flaw !== "none") return [offer];
  const decided = sent.add({ days: luck.between(2, 7) });
  if (luck.happens(0.04)) return [offer, { what: "decline", at: at(life, decided, "14:20") }];
  const accept: Happening = { what: "accept", at: at(life, decided, "14:20") };
  if (luck.happens(0.02))
    return [
      offer,
      accept,
      { what: "withdraw", at: at(life, sent.add({ days: luck.between(10, 20) }), "15:40") },
    ];
  if (luck.happens(0.02))
    return [offer, accept, { what: "bounce", at: at(life, sent.add({ days: 1 }), "12:00") }];
  // The quiz is brought to those who have accepted.
  const own = portal(life).filter(({ what, at: when }) => what !== "quiz" || when > accept.at);
  return [offer, accept, ...own, ...rhythm(life), ...moves(life)];
}

function livedBy(index: number, life: Life): Happening[] {
  const happenings = happeningsOf(life);
  return [...happenings, ...ownWords(index, life), ...opened(index, life, happenings)];
}

/** One in three answers the survey and one in four looks at the film; by number, not by luck. */
function opened(index: number, life: Life, happenings: readonly Happening[]): Happening[] {
  const accepted = happenings.find(({ what }) => what === "accept");
  if (accepted === undefined || !happenings.some(({ what }) => what === "employ")) return [];
  const said = Temporal.Instant.from(accepted.at).toZonedDateTimeISO(life.site.zone).toPlainDate();
  const list: Happening[] = [];
  if (index % 3 === 1) list.push({ what: "survey", at: at(life, said.add({ days: 6 }), "19:05") });
  if (index % 4 === 2)
    list.push({ what: "click", at: at(life, life.sent.add({ days: 16 }), "20:15") });
  return list;
}

/** One in four corrects what is known of them and one in four removes it; by number, not by luck. */
function ownWords(index: number, life: Life): Happening[] {
  if (life.flaw !== "none" || index % 2 === 0) return [];
  const what = index % 4 === 1 ? "correct" : "remove";
  return [{ what, at: at(life, life.sent.add({ days: 12 }), "20:25") }];
}

/** What a person does on their page. */
function portal(life: Life): Happening[] {
  const { luck, sent, starts } = life;
  const list: Happening[] = [];
  const mostly = (
    share: number,
    day: Temporal.PlainDate,
    time: string,
    make: (at: string) => Happening,
  ): void => {
    if (luck.happens(share)) list.push(make(at(life, day, time)));
  };
  mostly(0.7, sent.add({ days: 2 }), "20:10", (when) => ({ what: "tick", at: when }));
  mostly(0.5, starts.subtract({ days: 18 }), "19:30", (when) => ({ what: "tick", at: when }));
  mostly(0.5, sent.add({ days: 9 }), "20:40", (when) => ({ what: "read", at: when }));
  mostly(0.6, starts.subtract({ days: 9 }), "12:15", (when) => ({ what: "sign-up", at: when }));
  const well = luck.happens(0.6);
  mostly(0.5, starts.subtract({ days: 12 }), "18:45", (when) => ({ what: "quiz", at: when, well }));
  mostly(0.12, starts.subtract({ days: 11 }), "13:30", (when) => ({ what: "wish", at: when }));
  mostly(0.01, starts.subtract({ days: 8 }), "13:30", (when) => ({ what: "grievance", at: when }));
  mostly(0.1, sent.add({ days: 3 }), "21:15", (when) => ({ what: "reply", at: when }));
  mostly(0.05, sent.add({ days: 4 }), "09:20", (when) => ({ what: "auto-answer", at: when }));
  if (luck.happens(0.25)) list.push(...asked(life));
  return [...list, { what: "employ", at: at(life, starts.subtract({ days: 4 }), "11:00") }];
}

function asked(life: Life): Happening[] {
  const { luck, sent } = life;
  const question = luck.between(0, QUESTIONS.length - 1);
  const day = weekday(sent.add({ days: luck.between(6, 20) }));
  const asks = at(life, day, "16:10");
  const answers = Temporal.Instant.from(asks)
    .add({ hours: luck.pick([2, 5, 19, 26]), minutes: 7 })
    .toString();
  return [
    { what: "ask", at: asks, question },
    { what: "answer", at: answers, question },
  ];
}

/** Few unsubscribe or pause. */
function rhythm(life: Life): Happening[] {
  const { luck, sent } = life;
  if (luck.happens(0.02))
    return [{ what: "unsubscribe", at: at(life, sent.add({ days: 15 }), "13:00") }];
  if (luck.happens(0.03)) {
    const until = sent.add({ days: 28 });
    return [
      { what: "pause", at: at(life, sent.add({ days: 11 }), "13:00"), until: until.toString() },
    ];
  }
  return [];
}

/** Start dates move: early and far, or late, when the invitation has long been sent. */
function moves(life: Life): Happening[] {
  const { luck, sent, starts } = life;
  if (luck.happens(0.05)) {
    const to = starts.add({ days: luck.pick([7, 14]) }).toString();
    return [{ what: "move-start", at: at(life, sent.add({ days: 12 }), "11:30"), to }];
  }
  if (luck.happens(0.04)) {
    return [
      {
        what: "move-start",
        at: at(life, starts.subtract({ days: 6 }), "11:30"),
        to: starts.add({ days: 14 }).toString(),
      },
    ];
  }
  return [];
}

/** Monday to Wednesday, so that no welcome falls on a weekend. */
function weekday(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.dayOfWeek <= 3 ? day : day.add({ days: 8 - day.dayOfWeek });
}

function monday(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.dayOfWeek === 1 ? day : day.add({ days: 8 - day.dayOfWeek });
}
