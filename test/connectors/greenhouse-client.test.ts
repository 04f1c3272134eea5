import { describe, expect, it } from "vitest";
import type { paths } from "#connectors/greenhouse/generated";
import { GreenhouseSettings } from "#connectors/greenhouse/settings";
import { greenhousePeople } from "#connectors/greenhouse/source";
import type { VendorHttp } from "#connectors/kit/http";
import type { PeoplePage } from "#nurture/ports";
import { fakeAmbient } from "../kit/ambient.ts";

type Lists = Readonly<Record<string, readonly object[]>>;
const SETTINGS = GreenhouseSettings.parse({ clientId: "a", clientSecret: "b", userId: "1" });

/** People of a vendor that answers each list with the same rows, whatever is asked. */
async function people(lists: Lists, known: object = {}): Promise<PeoplePage[]> {
  const ambient = fakeAmbient();
  const read = (_: string, path: string) =>
    Promise.resolve({ status: 200, headers: {}, data: lists[path] ?? [] });
  const http = { read } as unknown as VendorHttp<paths>;
  const since = Object.keys(known).length === 0 ? {} : { since: "2026-11-01T00:00:00Z" };
  const cursor = JSON.stringify({ v: 1, ...since, known });
  const source = greenhousePeople(http, SETTINGS, ambient);
  return Array.fromAsync(source.changes(cursor, AbortSignal.timeout(5_000)));
}

const WEI = {
  id: 1,
  first_name: "Wei",
  last_name: null,
  email_addresses: [{ value: "wei@example.org", type: null }],
  updated_at: "2026-11-01T08:00:00.000Z",
};
const OFFER = { id: 9, application_id: 7, candidate_id: 1, status: "Created", version: 1 };

describe("rows that are not what Greenhouse promises", () => {
  it("are told by their ids, and the others are read", async () => {
    const [page] = await people({
      "/v3/offers": [OFFER, { ...OFFER, id: 10, candidate_id: 2, status: "Lost" }],
      "/v3/candidates": [WEI, { id: 2, first_name: 5 }],
    });
    expect({
      read: page!.records.map((record) => record.ref.id),
      skipped: page!.skipped.map(({ ref, why }) => [ref.kind, ref.id, why]),
    }).toEqual({
      read: ["1"],
      skipped: [
        ["offer", "10", "malformed"],
        ["candidate", "2", "malformed"],
      ],
    });
  });

  it("are an unexpected answer where they have no id", async () => {
    await expect(people({ "/v3/offers": [{ status: "Created" }] })).rejects.toMatchObject({
      code: "connector/unexpected-answer",
    });
  });

  it("never make a known offer look withdrawn", async () => {
    const [page] = await people(
      { "/v3/offers": [{ ...OFFER, version: "two" }], "/v3/candidates": [WEI] },
      { 1: { 7: 1 } },
    );
    expect({ records: page!.records, gone: page!.gone, why: page!.skipped.at(-1)?.why }).toEqual({
      records: [],
      gone: [],
      why: "malformed",
    });
  });

  it("count as known while they are unreadable, not as gone", async () => {
    const [page] = await people(
      { "/v3/offers": [OFFER], "/v3/candidates": [{ id: 1, first_name: 5 }] },
      { 1: { 7: 1 } },
    );
    expect({ gone: page!.gone, cursor: page!.cursor.includes('"1":{"7":1}') }).toEqual({
      gone: [],
      cursor: true,
    });
  });
});

describe("what our user may not see", () => {
  it("is told as private where only the offer shows", async () => {
    const [page] = await people({ "/v3/offers": [OFFER] });
    expect(page!.skipped.map(({ ref, why }) => [ref.id, why])).toEqual([["1", "private"]]);
  });

  it("is a lost right, and nobody is gone, when everybody vanishes at once", async () => {
    const known = Object.fromEntries(Array.from({ length: 10 }, (_, id) => [id + 1, { 7: 1 }]));
    await expect(people({}, known)).rejects.toMatchObject({
      code: "connector/forbidden",
      facts: { missing: 10, of: 10 },
    });
  });

  it("is a lost right from a number on that the admin sets", async () => {
    const known = Object.fromEntries(Array.from({ length: 60 }, (_, id) => [id + 1, { 7: 1 }]));
    const living = { ...OFFER, candidate_id: 1 };
    await expect(people({ "/v3/offers": [living] }, known)).rejects.toMatchObject({
      code: "connector/forbidden",
      facts: { missing: 59, of: 60 },
    });
  });
});
