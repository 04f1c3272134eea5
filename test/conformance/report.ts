import type { Report, Row } from "./conformance.ts";

/** A line a row, in columns, the refused ones last. */
export function tableOf(rows: readonly Row[]): string {
  const order = { accepted: 0, "not described": 1, refused: 2 } as const;
  const cells = rows
    .toSorted(
      (a, b) => a.connector.localeCompare(b.connector) || order[a.verdict] - order[b.verdict],
    )
    .map(({ connector, call, requests, verdict, what }) => [
      connector,
      verdict,
      String(requests),
      call,
      what,
    ]);
  const all = [["connector", "verdict", "requests", "call", ""], ...cells];
  const width = (column: number) => Math.max(...all.map((row) => row[column]?.length ?? 0));
  const widths = [0, 1, 2, 3].map(width);
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Rows by verdict; "on the list" is said only when it is so. */
export function summaryOf({ rows, problems }: Report): string {
  const count = (verdict: Row["verdict"]) => rows.filter((each) => each.verdict === verdict).length;
  const onList = problems.some((each) => each.endsWith("not on the list")) ? "not all" : "all";
  return `${count("accepted")} accepted, ${count("not described")} not described (${onList} on the list), ${count("refused")} refused`;
}
