import { beforeEach, describe, expect, it } from "vitest";
import type { Fault } from "#connectors/kit/sandbox";
import type { ExternalRef } from "#nurture/model/ids";
import type { Cursor, PeoplePage, PeopleSource } from "#nurture/ports";
import { fakeAmbient, type FakeAmbient } from "../kit/ambient.ts";

/** What a connector's tests hand over so that every people source is held to one contract. */
export interface PeopleSourceSubject {
  source(): PeopleSource;
  /** Puts a complete, acceptable person in the pretend vendor, changed at `changedAt`. */
  seed(number: number, changedAt: string): void;
  /** Changes something that we read of a seeded person. */
  change(number: number, changedAt: string): void;
  /** Puts a record that is ours to read but cannot become a person. */
  seedUnusable(number: number, changedAt: string): void;
  /** Deletes a seeded person in the vendor's system. */
  remove(number: number, at: string): void;
  /** Merges the first person into the second there; absent where the vendor has no merge. */
  merge?(number: number, into: number, at: string): void;
  /** The reference that the person of this number comes back under. */
  refOf(number: number): ExternalRef;
  /** For the next read of people data; a token request is not one. */
  failNext(fault: Fault): void;
  /** What the pretend vendor found wrong with our requests or its own answers. */
  readonly violations: readonly string[];
}

/** How many people a source must be able to tell across its pages. */
const MANY = 120;

export function describePeopleSource(
  vendor: string,
  fresh: (ambient: FakeAmbient) => PeopleSourceSubject,
): void {
  describe(`${vendor} as a people source`, () => {
    let subject: PeopleSourceSubject;
    let ambient: FakeAmbient;
    beforeEach(() => {
      ambient = fakeAmbient();
      subject = fresh(ambient);
    });
    const ids = (...numbers: number[]) => numbers.map((number) => subject.refOf(number).id);

    it("tells every person once, across pages", async () => {
      const numbers = Array.from({ length: MANY }, (_, index) => index + 1);
      for (const number of numbers) subject.seed(number, "2026-10-01T00:00:00Z");
      const { records, pages } = await pull(subject.source());
      expect({
        ids: records.map((record) => record.ref.id).toSorted(),
        severalPages: pages > 1,
        violations: subject.violations,
      }).toEqual({ ids: ids(...numbers).toSorted(), severalPages: true, violations: [] });
    });

    it("says who the person is, where to write and what was offered", async () => {
      subject.seed(1, "2026-10-01T00:00:00Z");
      const [record] = (await pull(subject.source())).records;
      expect({
        ref: record?.ref,
        named: (record?.name?.given ?? "") !== "" || (record?.name?.family ?? "") !== "",
        mail: (record?.mail?.private ?? record?.mail?.work ?? "").includes("@"),
        changedAt: record?.changedAt.toString(),
      }).toEqual({
        ref: subject.refOf(1),
        named: true,
        mail: true,
        changedAt: "2026-10-01T00:00:00Z",
      });
    });

    it("starts again from its cursor with only what changed since", async () => {
      for (const number of [1, 2, 3]) subject.seed(number, "2026-10-01T00:00:00Z");
      const first = await pull(subject.source());
      ambient.advance({ hours: 48 });
      subject.seed(4, "2026-11-04T08:00:00Z");
      subject.change(2, "2026-11-04T08:30:00Z");
      const second = await pull(subject.source(), first.cursor);
      expect(second.records.map((record) => record.ref.id).toSorted()).toEqual(
        ids(2, 4).toSorted(),
      );
    });

    it("reads again what changed in the last moments before its cursor was made", async () => {
      subject.seed(1, "2026-10-01T00:00:00Z");
      const first = await pull(subject.source());
      subject.change(1, ambient.now().subtract({ seconds: 20 }).toString());
      ambient.advance({ minutes: 1 });
      const second = await pull(subject.source(), first.cursor);
      expect(second.records.map((record) => record.ref.id)).toEqual(ids(1));
    });

    it("ends a run without changes with a cursor that goes on", async () => {
      subject.seed(1, "2026-10-01T00:00:00Z");
      const first = await pull(subject.source());
      ambient.advance({ hours: 5 });
      const quiet = await pull(subject.source(), first.cursor);
      ambient.advance({ hours: 5 });
      subject.change(1, "2026-11-02T18:00:00Z");
      const third = await pull(subject.source(), quiet.cursor);
      expect([quiet.records.length, third.records.length]).toEqual([0, 1]);
    });

    it("goes on after the page where the process stopped, and loses nobody", async () => {
      const numbers = Array.from({ length: MANY }, (_, index) => index + 1);
      for (const number of numbers) subject.seed(number, "2026-10-01T00:00:00Z");
      const seen: string[] = [];
      let cursor: Cursor | undefined;
      for await (const page of subject.source().changes(undefined, signal())) {
        seen.push(...page.records.map((record) => record.ref.id));
        cursor = page.cursor;
        break;
      }
      ambient.advance({ hours: 1 });
      subject.change(1, "2026-11-02T09:30:00Z");
      const rest = await pull(subject.source(), cursor);
      const last = await pull(subject.source(), rest.cursor);
      const all = [
        ...seen,
        ...rest.records.map((r) => r.ref.id),
        ...last.records.map((r) => r.ref.id),
      ];
      expect({
        everybody: [...new Set(all)].toSorted(),
        again: all.filter((id) => id === subject.refOf(1).id).length > 1,
      }).toEqual({ everybody: ids(...numbers).toSorted(), again: true });
    });

    it("reports a record it cannot use instead of dropping it", async () => {
      subject.seed(1, "2026-10-01T00:00:00Z");
      subject.seedUnusable(7, "2026-10-01T00:00:00Z");
      const { records, skipped } = await pull(subject.source());
      expect({
        people: records.map((record) => record.ref.id),
        skipped: skipped.map((each) => each.ref.id),
      }).toEqual({ people: ids(1), skipped: ids(7) });
    });

    it("reports who is deleted upstream, and nobody else", async () => {
      for (const number of [1, 2, 3]) subject.seed(number, "2026-10-01T00:00:00Z");
      const first = await pull(subject.source());
      ambient.advance({ hours: 48 });
      subject.remove(2, "2026-11-04T08:00:00Z");
      const second = await pull(subject.source(), first.cursor);
      expect(second.gone.map((each) => each.ref)).toEqual([subject.refOf(2)]);
    });

    it("reports who was merged away and into whom", async () => {
      if (subject.merge === undefined) return;
      for (const number of [1, 2]) subject.seed(number, "2026-10-01T00:00:00Z");
      const first = await pull(subject.source());
      ambient.advance({ hours: 48 });
      subject.merge(1, 2, "2026-11-04T08:00:00Z");
      const second = await pull(subject.source(), first.cursor);
      expect(second.gone).toEqual([{ ref: subject.refOf(1), mergedInto: subject.refOf(2) }]);
    });

    it("waits as long as the vendor asks, then goes on", async () => {
      subject.seed(1, "2026-10-01T00:00:00Z");
      subject.failNext({ kind: "rate-limit", retryAfterSeconds: 7 });
      const { records } = await pull(subject.source());
      expect({ people: records.length, slept: ambient.slept }).toEqual({
        people: 1,
        slept: [7_000],
      });
    });

    it("leaves the rest to the next run when the vendor asks for a very long wait", async () => {
      subject.failNext({ kind: "rate-limit", retryAfterSeconds: 3_600 });
      await expect(pull(subject.source())).rejects.toMatchObject({
        code: "connector/rate-limited",
      });
    });

    it.each([
      [{ kind: "status", status: 503 }, [1_000]],
      [{ kind: "cut" }, [1_000]],
    ] as const)("reads again after a passing %o", async (fault, slept) => {
      subject.seed(1, "2026-10-01T00:00:00Z");
      subject.failNext(fault);
      const { records } = await pull(subject.source());
      expect({ people: records.length, slept: ambient.slept }).toEqual({ people: 1, slept });
    });

    it("renews an expired credential once, without waiting", async () => {
      subject.seed(1, "2026-10-01T00:00:00Z");
      subject.failNext({ kind: "unauthorised" });
      const { records } = await pull(subject.source());
      expect({ people: records.length, slept: ambient.slept }).toEqual({ people: 1, slept: [] });
    });

    it.each([
      ["a refused credential", ["unauthorised", "unauthorised"], "connector/unauthorised"],
      ["a missing right", ["forbidden"], "connector/forbidden"],
      ["an answer that is not the vendor's", ["garbage"], "connector/unexpected-answer"],
    ] as const)("turns %s into a Problem without trying again", async (_, kinds, code) => {
      for (const kind of kinds) subject.failNext({ kind });
      await expect(pull(subject.source())).rejects.toMatchObject({ name: "Problem", code });
      expect(ambient.slept).toEqual([]);
    });

    it("says that a cursor it cannot read has expired", async () => {
      await expect(pull(subject.source(), "not one of ours")).rejects.toMatchObject({
        code: "connector/cursor-expired",
      });
    });

    it("stops at once when told to", async () => {
      subject.seed(1, "2026-10-01T00:00:00Z");
      const stopped = AbortSignal.abort();
      await expect(Array.fromAsync(subject.source().changes(undefined, stopped))).rejects.toThrow();
    });
  });
}

type Pulled = Omit<PeoplePage, "read"> & { readonly pages: number };

/** One whole run; the cursor is that of its last page. */
async function pull(source: PeopleSource, cursor?: Cursor): Promise<Pulled> {
  const pages = await Array.fromAsync(source.changes(cursor, signal()));
  return {
    pages: pages.length,
    records: pages.flatMap((page) => page.records),
    skipped: pages.flatMap((page) => page.skipped),
    gone: pages.flatMap((page) => page.gone),
    cursor: pages.at(-1)?.cursor ?? "",
  };
}

function signal(): AbortSignal {
  return AbortSignal.timeout(20_000);
}
