import { spreadOf, type Spread } from "./figures.ts";

/** A target and how a row stands to it; what falls short is said, never hidden. */
export interface Verdict {
  readonly row: string;
  /** What is compared with what: "time x limit-axios", say. */
  readonly what: string;
  readonly is: Spread;
  /** The most that it may be. */
  readonly target: number;
  readonly unit: string;
  readonly met: boolean;
}

/** One named workload of the bench with every row that was measured for it. */
export interface Section {
  readonly name: string;
  readonly title: string;
  /** Mailboxes, quotas and whatever else a figure can't be read without. */
  readonly terms: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly verdicts: readonly Verdict[];
  /** What must never be: lost, doubled or unwritten, by row and round. */
  readonly wrong: readonly string[];
  /** Every single measurement. */
  readonly data: unknown;
}

/** Judged by the median; `unit` stands behind the numbers. */
export function judged(
  row: string,
  what: string,
  values: readonly number[] | Spread,
  target: number,
  unit = "x",
): Verdict {
  const is = isSpread(values) ? values : spreadOf(values);
  return { row, what, is, target, unit, met: is.median <= target };
}

function isSpread(values: readonly number[] | Spread): values is Spread {
  return "median" in values;
}

export function spreadText({ median, min, max }: Spread, digits: number): string {
  const few = (value: number) => value.toFixed(digits);
  return `${few(median)} [${few(min)}-${few(max)}]`;
}

export function tableText(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return [line(header), ...rows.map(line)];
}
