import { afterAll, beforeAll, expect, it } from "vitest";
import { browser } from "#server/demo/browser";
import { DEMO_BEGINS, makeHires } from "#server/demo/hires";
import { rightAnswers } from "#server/demo/right-answers";
import { startVendors, type Vendors } from "#server/demo/vendors";
import { world } from "#server/demo/world";
import { agenda } from "./agenda.ts";
import { patientWorld } from "./patient-world.ts";

let now = Temporal.Instant.from(DEMO_BEGINS);
let vendors: Vendors;
beforeAll(async () => {
  vendors = await startVendors(() => now);
});
afterAll(() => vendors.close());

it("remembers who waited in vain for a mail that was to come back, and for nothing else", async () => {
  const [hire] = makeHires(100, 30, 7).filter(({ happenings }) =>
    happenings.some(({ what }) => what === "bounce"),
  );
  if (hire === undefined) throw new Error("No mail comes back in this cohort.");
  const later = agenda();
  const troubles: string[] = [];
  const people = patientWorld({
    ...{ vendors, agenda: later, now: () => now },
    world: world(vendors, browser(rightAnswers())),
    onTrouble: (line) => troubles.push(line),
  });
  const live = (what: "offer" | "bounce") =>
    people.happen({ at: now, hire, happening: { what, at: now.toString() } });
  await live("offer");
  expect([...people.inVain]).toEqual([]);
  await live("bounce");
  for (let next = later.next(); next !== undefined; next = later.next()) {
    expect([...people.inVain]).toEqual([]);
    now = next;
    await later.run(now);
  }
  expect({ inVain: [...people.inVain], troubles }).toEqual({ inVain: [hire.mail], troubles: [] });
  expect(now.since(DEMO_BEGINS).total("hours")).toBe(10);
});
