import type { Ambient, Cursor, PeoplePage, PeopleSource } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import { listEmployees, type EmployeeFilter, type EmployeeRow, type FrappeHttp } from "./client.ts";
import { earlierWall, toRecord, wallOf, type MappingSettings } from "./mapping.ts";
import type { FrappeSettings } from "./settings.ts";

/**
 * Read again before the cursor. Covers the hour that comes twice when the site's clock is set back,
 * and saves that were under way or clocks that differ (together far below the second hour).
 */
const OVERLAP_HOURS = 2;
const PAGES_MAX = 2_000;
const CURSOR = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?$/;
const BEGINNING = "1970-01-02 00:00:00";

/** Employees of one Frappe site. The cursor is a wall clock of the site, as `modified` is. */
export function frappePeople(
  http: FrappeHttp,
  settings: MappingSettings & Pick<FrappeSettings, "joinedSinceDays">,
  ambient: Ambient,
): PeopleSource {
  return {
    async *changes(cursor, signal): AsyncGenerator<PeoplePage> {
      const startedAt = ambient.now();
      const joinedSince = startedAt
        .toZonedDateTimeISO(settings.siteZone)
        .toPlainDate()
        .subtract({ days: settings.joinedSinceDays })
        .toString();
      let filter: EmployeeFilter | undefined = {
        changed: "from",
        at: earlierWall(readCursor(cursor), OVERLAP_HOURS),
      };
      for (let page = 1; page <= PAGES_MAX && filter !== undefined; page++) {
        const { rows, full } = await listEmployees(http, filter, joinedSince, signal);
        filter = nextFilter(filter, rows.at(-1), full);
        yield toPage(rows, settings, filter?.at ?? wallOf(startedAt, settings.siteZone));
      }
    },
  };
}

/** After a full page: who else changed at that very moment, then who changed later. */
function nextFilter(
  filter: EmployeeFilter,
  last: EmployeeRow | undefined,
  full: boolean,
): EmployeeFilter | undefined {
  if (full && last !== undefined) return { changed: "at", at: last.modified, nameAfter: last.name };
  return filter.changed === "at" ? { changed: "after", at: filter.at } : undefined;
}

function readCursor(cursor: Cursor | undefined): string {
  if (cursor === undefined) return BEGINNING;
  if (!CURSOR.test(cursor)) throw new Problem("connector/cursor-expired", {});
  return cursor;
}

function toPage(
  rows: readonly EmployeeRow[],
  settings: MappingSettings,
  cursor: Cursor,
): PeoplePage {
  const mapped = rows.map((row) => toRecord(row, settings));
  return {
    read: rows.length,
    records: mapped.flatMap((each) => (each.kind === "record" ? [each.record] : [])),
    skipped: mapped.flatMap((each) => (each.kind === "skipped" ? [each.skipped] : [])),
    gone: mapped.flatMap((each) => (each.kind === "gone" ? [{ ref: each.ref }] : [])),
    cursor,
  };
}
