import { expect, it } from "vitest";
import { google } from "#connectors/google/index";
import { googleSandbox } from "#connectors/google/sandbox";
import { fakeAmbient } from "../kit/ambient.ts";
import { sampleMail } from "../kit/mime.ts";
import { mountVendors } from "../kit/vendor.ts";

const MAILBOX = "campus@northwind.example";
const ambient = fakeAmbient();
const vendor = googleSandbox({ now: () => ambient.now(), domain: "northwind.example" });
mountVendors({ "google.example": () => vendor });

it("asks once for what was sent since an intent without a draft, and again for an older one", async () => {
  const connection = google.open(
    {
      apiUrl: "https://google.example/",
      tokenUrl: "https://google.example/token",
      ...vendor.serviceAccount,
      mailboxes: [MAILBOX],
    },
    ambient,
  );
  const lists: number[] = [];
  for (const minute of [30, 30, 45, 10, 20]) {
    const intendedAt = Temporal.Instant.from("2026-11-02T08:00:00Z").add({ minutes: minute });
    const context = { opId: "op-1", intendedAt, signal: AbortSignal.timeout(10_000) };
    await connection.mailer!.look(sampleMail({ opId: "op-1", mailbox: MAILBOX }), context);
    lists.push(vendor.requests.filter((line) => line.startsWith("GET ")).length);
  }
  expect(lists).toEqual([1, 1, 1, 2, 2]);
});
