import { describe, expect, it } from "vitest";
import { hmac } from "#connectors/kit/webhook";
import { frappe } from "#connectors/frappe/index";
import type { FrappeSandbox } from "#connectors/frappe/sandbox";
import { describePeopleSource } from "../contract/people-source.ts";
import { fakeAmbient } from "../kit/ambient.ts";
import { FRAPPE_HOST, FRAPPE_SETTINGS, openFrappe, pretendSite } from "../kit/frappe.ts";
import { mountVendors } from "../kit/vendor.ts";

let site: FrappeSandbox;
mountVendors({ [FRAPPE_HOST]: () => site });

const SIGNAL = AbortSignal.timeout(20_000);

describePeopleSource("frappe", (ambient) => {
  let clock = ambient.now();
  const at = <T>(changedAt: string, act: () => T): T => {
    clock = Temporal.Instant.from(changedAt);
    return act();
  };
  site = pretendSite(() => clock);
  const names = new Map<number, string>();
  const nameOf = (number: number): string => names.get(number) ?? "";
  const create = (number: number, changedAt: string, personalMail?: string): void =>
    at(changedAt, () => {
      const employee = { firstName: `Hire ${number}`, joinsOn: "2027-07-01" };
      const mail = personalMail === undefined ? {} : { personalMail };
      names.set(number, site.createEmployee({ ...employee, ...mail }));
    });
  return {
    source: () => openFrappe(ambient).people!,
    seed: (number, changedAt) => create(number, changedAt, `hire.${number}@example.com`),
    change: (number, changedAt) =>
      at(changedAt, () => site.setJoiningDate(nameOf(number), "2027-08-01")),
    seedUnusable: (number, changedAt) => create(number, changedAt),
    remove: (number, changedAt) => at(changedAt, () => site.leave(nameOf(number))),
    refOf: (number) => ({ vendor: "frappe", kind: "employee", id: nameOf(number) }),
    failNext: (fault) => site.failNext(fault),
    violations: site.violations,
  };
});

describe("reading employees", () => {
  it("tells everybody of a mass update once, however many pages share one moment", async () => {
    const ambient = fakeAmbient();
    let clock = ambient.now();
    site = pretendSite(() => clock);
    const hires = (count: number, from: number) => {
      for (let number = from; number < from + count; number++)
        site.createEmployee({
          firstName: `Hire ${number}`,
          personalMail: `hire.${number}@example.com`,
          joinsOn: "2027-07-01",
        });
    };
    hires(30, 1);
    clock = clock.add({ microseconds: 5 });
    hires(250, 31);
    clock = clock.add({ microseconds: 5 });
    hires(30, 281);
    const pages = await Array.fromAsync(openFrappe(ambient).people!.changes(undefined, SIGNAL));
    const ids = pages.flatMap((page) => page.records.map((record) => record.ref.id));
    expect({ told: ids.length, people: new Set(ids).size, violations: site.violations }).toEqual({
      told: 310,
      people: 310,
      violations: [],
    });
  });

  it("reads back two hours of the site's clock, so that a clock set back hides nobody", async () => {
    const ambient = fakeAmbient("2026-10-25T00:30:00Z");
    let clock = ambient.now();
    const zone = "Europe/Berlin";
    site = pretendSite(() => clock, { zone });
    const open = () => openFrappe(ambient, { siteZone: zone }).people!;
    const first = await Array.fromAsync(open().changes(undefined, SIGNAL));
    clock = Temporal.Instant.from("2026-10-25T01:10:00Z");
    site.createEmployee({
      firstName: "Ada",
      personalMail: "ada@example.com",
      joinsOn: "2027-01-04",
    });
    const [employee] = site.documents("Employee");
    const second = await Array.fromAsync(open().changes(first.at(-1)?.cursor, SIGNAL));
    expect({
      cursor: first.at(-1)?.cursor,
      modified: employee?.modified,
      found: second.flatMap((page) => page.records).length,
    }).toEqual({
      cursor: "2026-10-25 02:30:00",
      modified: "2026-10-25 02:10:00.000000",
      found: 1,
    });
  });

  it("never reads those who joined long ago", async () => {
    const ambient = fakeAmbient("2026-11-02T09:00:00Z");
    site = pretendSite(() => ambient.now());
    for (const joinsOn of ["2016-07-01", "2025-09-27", "2025-09-28", "2027-07-01"])
      site.createEmployee({ firstName: joinsOn, personalMail: "a@example.com", joinsOn });
    const pages = await Array.fromAsync(openFrappe(ambient).people!.changes(undefined, SIGNAL));
    expect(pages.flatMap((page) => page.records.map((record) => record.name?.given))).toEqual([
      "2025-09-28",
      "2027-07-01",
    ]);
  });
});

describe("a Frappe connection", () => {
  it("passes its check with a good key and a right to employees", async () => {
    const ambient = fakeAmbient();
    site = pretendSite(() => ambient.now());
    await openFrappe(ambient).check(SIGNAL);
    expect(site.violations).toEqual([]);
  });

  it("says what is wrong with a bad key and with a missing right", async () => {
    const ambient = fakeAmbient();
    site = pretendSite(() => ambient.now());
    const stranger = openFrappe(ambient, { apiSecret: "other" });
    await expect(stranger.check(SIGNAL)).rejects.toMatchObject({ code: "connector/unauthorised" });
    site.deny("Employee");
    await expect(openFrappe(ambient).check(SIGNAL)).rejects.toMatchObject({
      code: "connector/forbidden",
    });
  });

  it.each([
    ["a zone that does not exist", { siteZone: "Mars/Olympus" }, "siteZone"],
    ["a missing company", { company: undefined }, "company"],
    ["an address without a scheme", { baseUrl: "hr.example.com" }, "baseUrl"],
    ["a name that is not a setting", { compnay: "Lumen" }, ""],
  ])("refuses %s and names the field", (_, wrong, field) => {
    const open = () => frappe.open({ ...FRAPPE_SETTINGS, ...wrong }, fakeAmbient());
    expect(open).toThrow(expect.objectContaining({ code: "config/invalid" }));
    expect(open).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ field }) as object }),
    );
  });
});

describe("a Frappe webhook", () => {
  const verify = (signature: string, body: string, secrets: readonly string[]) =>
    frappe.webhook!.verify(
      new Headers({ "x-frappe-webhook-signature": signature }),
      new TextEncoder().encode(body),
      secrets,
    );
  const BODY = '{"doctype": "Employee", "name": "HR-EMP-00001", "event": "on_update"}';
  const SIGNED = hmac("sha256", "new", BODY, "base64");

  it("is taken with any of the secrets while one is being rotated", () => {
    expect(verify(SIGNED, BODY, ["old", "new"])).toMatchObject({
      ok: true,
      delivery: {
        topic: "Employee.on_update",
        id: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    });
  });

  it("knows a signature made elsewhere (openssl dgst -sha256 -hmac)", () => {
    const signature = "Gp+rbNS4zcqthkDz7Kc/qSTGL/JPODMlTvNUcjIVN2c=";
    expect(verify(signature, '{"a": 1}', ["s3cret"])).toMatchObject({ ok: true });
  });

  it.each([
    ["another secret", SIGNED, BODY, ["old"], "signature"],
    ["one changed byte", SIGNED, BODY.replace("00001", "00002"), ["new"], "signature"],
    ["no signature", "", BODY, ["new"], "signature"],
    ["no secret at all", SIGNED, BODY, [], "signature"],
    [
      "a body that is not JSON",
      hmac("sha256", "new", "a=1", "base64"),
      "a=1",
      ["new"],
      "malformed",
    ],
  ])("is refused with %s", (_, signature, body, secrets, why) => {
    expect(verify(signature, body, secrets)).toEqual({ ok: false, why });
  });

  it("arrives signed for every change of an employee, each under an id of its own", async () => {
    const ambient = fakeAmbient();
    const seen: unknown[] = [];
    site = pretendSite(() => ambient.now(), {
      webhook: {
        url: "https://keepwarm.example/hooks/frappe/1",
        secret: "new",
        deliver: async (request) => {
          const body = new Uint8Array(await request.arrayBuffer());
          seen.push(frappe.webhook!.verify(request.headers, body, ["new"]));
          return new Response(null, { status: 202 });
        },
      },
    });
    const name = site.createEmployee({
      firstName: "Ada",
      personalMail: "ada@example.com",
      joinsOn: "2027-07-01",
    });
    ambient.advance({ minutes: 1 });
    site.setJoiningDate(name, "2027-08-01");
    await site.settled();
    const delivered = { ok: true, delivery: { topic: "Employee.on_update" } };
    expect(seen).toMatchObject([delivered, delivered]);
    expect(new Set(seen.map((each) => JSON.stringify(each))).size).toBe(2);
  });

  it("is tried three times and then given up", async () => {
    const ambient = fakeAmbient();
    let tries = 0;
    const deliver = () => Promise.resolve(new Response(null, { status: tries++ < 9 ? 500 : 200 }));
    site = pretendSite(() => ambient.now(), {
      webhook: { url: "https://keepwarm.example/hooks/frappe/1", secret: "new", deliver },
    });
    site.createEmployee({ firstName: "Ada", personalMail: "a@example.com", joinsOn: "2027-07-01" });
    await site.settled();
    expect(tries).toBe(3);
  });
});
