import { ratiosOf, spreadOf } from "./figures.ts";
import {
  QUOTAS,
  REFERENCE,
  statedPace,
  type QuotaFigure,
  type QuotaName,
  type QuotaRow,
  type QuotaTerms,
} from "./quota.ts";
import { judged, spreadText, type Section, type Verdict } from "./section.ts";

const RATIO_MAX = 1.05;
const THROTTLED_PERCENT_MAX = 1;

const LIMITS: Readonly<Record<QuotaName, string>> = {
  "quota-graph":
    "the vendor allows a mailbox 30 sends a minute (more stay queued in Drafts), 4 requests at once and 10,000 in 10 minutes, and answers 429",
  "quota-gmail":
    "the vendor allows a user 6,000 units a minute (create 10, send 100, get 20, list 5), and answers 403 userRateLimitExceeded",
};

export function quotaSection(terms: QuotaTerms, rows: readonly QuotaRow[]): Section {
  const { name, mails, rounds, speed } = terms;
  const { perMinute } = QUOTAS[name];
  return {
    name,
    title: `${mails} welcomes due at once, on a clock ${speed} times faster, ${rounds} rounds, rows interleaved`,
    terms: [
      `${LIMITS[name]}; we keep to ${statedPace(name)}; ideal: mails / (mailboxes x ${perMinute} a minute)`,
      `${REFERENCE} is a bare client that knows the pace; late: left more than 30 minutes after it was due; the clock makes each of our milliseconds count as ${speed}, and a row that takes four times the ideal is ended`,
    ],
    header: [
      "row",
      "mailboxes",
      "minutes",
      "x ideal",
      `x ${REFERENCE}`,
      "throttled %",
      "lost/doubled",
      "late",
      "warned beforehand",
    ],
    rows: rows.map((row) => cellsOf(row, referenceOf(rows, row))),
    verdicts: rows.filter((row) => row.name !== REFERENCE).flatMap(verdictsOf),
    wrong: rows.filter((row) => row.name !== REFERENCE).flatMap((row) => wrongIn(name, row)),
    data: rows,
  };
}

function referenceOf(rows: readonly QuotaRow[], row: QuotaRow): QuotaRow {
  return rows.find((each) => each.name === REFERENCE && each.mailboxes === row.mailboxes) ?? row;
}

const minutes = (figure: QuotaFigure) => figure.lastLeftMs / 60_000;
const ratio = (figure: QuotaFigure) => figure.lastLeftMs / figure.idealMs;
const percent = (figure: QuotaFigure) => (figure.throttled / Math.max(1, figure.requests)) * 100;

function cellsOf({ name, mailboxes, figures }: QuotaRow, reference: QuotaRow): string[] {
  const sum = (pick: (figure: QuotaFigure) => number) =>
    figures.reduce((total, each) => total + pick(each), 0);
  return [
    name,
    String(mailboxes),
    spreadText(spreadOf(figures.map(minutes)), 2),
    spreadText(spreadOf(figures.map(ratio)), 3),
    spreadText(ratiosOf(figures.map(minutes), reference.figures.map(minutes)), 3),
    spreadText(spreadOf(figures.map(percent)), 2),
    `${sum(({ tally }) => tally.lost)}/${sum(({ tally }) => tally.doubled)}`,
    String(sum(({ late }) => late)),
    warnedText(figures.at(-1)),
  ];
}

function warnedText(figure: QuotaFigure | undefined): string {
  if (figure?.warned === undefined) return "";
  const { waitMs, mailboxesNeeded, beforeFirstMail } = figure.warned;
  if (waitMs === undefined) return "no: all in time";
  const needs = mailboxesNeeded === undefined ? "" : `, ${mailboxesNeeded} mailboxes needed`;
  return `${beforeFirstMail ? "yes" : "TOO LATE"}: ${Math.ceil(waitMs / 60_000)} minutes${needs}`;
}

function verdictsOf({ name, mailboxes, figures }: QuotaRow): Verdict[] {
  const row = `${name} (${mailboxes} ${mailboxes === 1 ? "mailbox" : "mailboxes"})`;
  return [
    judged(row, "time x ideal", figures.map(ratio), RATIO_MAX),
    judged(row, "throttled", figures.map(percent), THROTTLED_PERCENT_MAX, "%"),
    judged(row, "late without a warning before the first mail", figures.map(unwarned), 0, "mails"),
  ];
}

/** Mails that broke the promise although nobody had been told beforehand. */
function unwarned({ late, warned }: QuotaFigure): number {
  return warned?.waitMs !== undefined && warned.beforeFirstMail ? 0 : late;
}

function wrongIn(name: QuotaName, row: QuotaRow): string[] {
  return row.figures.flatMap(({ tally: { lost, doubled } }, index) =>
    lost + doubled === 0
      ? []
      : [
          `${name} ${row.name} with ${row.mailboxes} mailboxes, round ${index + 1}: ${lost} lost, ${doubled} doubled`,
        ],
  );
}
