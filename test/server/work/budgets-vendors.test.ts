import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { google } from "#connectors/google/index";
import { googleSandbox } from "#connectors/google/sandbox";
import type { Budgets } from "#connectors/kit/budget";
import type { Sandbox } from "#connectors/kit/sandbox";
import { outlook } from "#connectors/outlook/index";
import { outlookSandbox, PRETEND_APP } from "#connectors/outlook/sandbox";
import type { Mailer } from "#nurture/ports";
import { virtualClock, type VirtualClock } from "#server/ambient";
import type { Database } from "#server/store/database";
import { sharedBudgets } from "#server/work/budgets";
import { freshMemory } from "../../kit/databases.ts";
import { sampleMail } from "../../kit/mime.ts";
import { mountVendors } from "../../kit/vendor.ts";
import { mailboxesOf, NOW, type Mailboxes } from "../store/mailboxes.ts";

const [ONE, TWO] = ["campus@northwind.example", "hello@northwind.example"] as const;
let vendor: Sandbox;
mountVendors({ "vendor.example": () => vendor });

interface Mount {
  readonly vendor: Sandbox;
  readonly open: (budgets: Budgets) => Mailer | undefined;
}

const MOUNTS: Readonly<Record<string, (clock: VirtualClock) => Mount>> = {
  outlook: (clock) => ({
    vendor: outlookSandbox({ now: () => clock.now(), mailboxes: [ONE, TWO] }),
    open: (budgets) => {
      const at = { authority: "https://vendor.example", graphUrl: "https://vendor.example/v1.0" };
      return outlook.open({ ...PRETEND_APP, ...at, mailboxes: [ONE, TWO] }, clock, budgets).mailer;
    },
  }),
  google: (clock) => {
    const pretend = googleSandbox({ now: () => clock.now(), domain: "northwind.example" });
    const at = { apiUrl: "https://vendor.example/", tokenUrl: "https://vendor.example/token" };
    const settings = { ...pretend.serviceAccount, ...at, mailboxes: [ONE, TWO] };
    return {
      vendor: pretend,
      open: (budgets) => google.open(settings, clock, budgets).mailer,
    };
  },
};

describe.each(Object.keys(MOUNTS))("a 429 of %s on one mailbox", (name) => {
  let database: Database;
  let side: Mailboxes;
  let clock: VirtualClock;
  let mount: Mount;
  beforeAll(async () => {
    database = await freshMemory();
    return () => database.close();
  });
  beforeEach(async () => {
    clock = virtualClock(NOW);
    side = await mailboxesOf(database);
    const made = MOUNTS[name]?.(clock);
    if (made === undefined) throw new Error("no such vendor");
    mount = made;
    vendor = made.vendor;
  });

  /** The mailer of a process that has just begun. */
  const process = (): Mailer => {
    const { tenant, connection } = side;
    const mailer = mount.open(sharedBudgets({ database, ambient: clock, tenant, connection }));
    if (mailer === undefined) throw new Error("a mailer");
    return mailer;
  };
  const draft = async (mailer: Mailer, mailbox: string, opId: string) => {
    const before = vendor.requests.length;
    const outcome = await mailer.prepare?.(sampleMail({ mailbox, opId }), {
      ...{ opId, intendedAt: NOW, signal: AbortSignal.timeout(20_000) },
    });
    const asked = vendor.requests.slice(before).filter((line) => !line.includes("token"));
    return { outcome: outcome?.kind, asked: asked.length };
  };
  const limit = () => {
    vendor.failNext({ kind: "rate-limit", retryAfterSeconds: 40, on: /POST .*(messages|drafts)$/ });
  };

  it("stops that mailbox, in another process too, and the other goes on", async () => {
    const mailer = process();
    await draft(mailer, ONE, "op-0");
    limit();
    const told = await draft(mailer, ONE, "op-1");
    const again = await draft(mailer, ONE, "op-2");
    const restarted = await draft(process(), ONE, "op-3");
    const other = await draft(mailer, TWO, "op-4");
    clock.advanceTo(NOW.add({ seconds: 41 }));
    const later = await draft(process(), ONE, "op-5");
    expect({ told, again, restarted, other, later }).toEqual({
      told: { outcome: "later", asked: 1 },
      again: { outcome: "later", asked: 0 },
      restarted: { outcome: "later", asked: 0 },
      other: { outcome: "prepared", asked: 1 },
      later: { outcome: "prepared", asked: 1 },
    });
  });

  it("lets its looks wait as long, and then see", async () => {
    const mailer = process();
    limit();
    await draft(mailer, ONE, "op-1");
    const mail = sampleMail({ mailbox: ONE, opId: "op-1" });
    const signal = AbortSignal.timeout(20_000);
    const sighting = await mailer.look(mail, { opId: "op-1", intendedAt: NOW, signal });
    expect([sighting.seen, clock.now().since(NOW).total("seconds")]).toEqual(["absent", 40]);
  });
});
