import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { PersonId } from "#nurture/model/ids";
import type { Programme } from "#nurture/model/programme";
import { virtualClock } from "#server/ambient";
import { startVendors, type Vendors } from "#server/demo/vendors";
import type { Database } from "#server/store/database";
import { planSoon } from "#server/store/people";
import { publishProgramme } from "#server/store/programmes";
import { saveSignup } from "#server/store/write-candidate";
import { freshMemory } from "../kit/databases.ts";
import {
  emptied,
  HOUSE_TENANT,
  lettersTo,
  makeOffer,
  openHouse,
  type Hired,
  type NewHire,
  type TestHouse,
} from "../kit/house.ts";

/** One hire's months, as a test tells them. */
export interface Story {
  readonly house: TestHouse;
  readonly vendors: Vendors;
  /** A recruiter makes an offer, it is sent, and we hear of it. */
  readonly offer: (hire?: NewHire) => Promise<Hired>;
  readonly accept: (hired: Hired) => Promise<void>;
  readonly moveStart: (hired: Hired, to: string | null) => Promise<void>;
  /** HR publishes another programme, and everyone is planned again. */
  readonly publish: (programme: Programme) => Promise<void>;
  /** Everyone signs up for the meeting with the team. */
  readonly signUp: () => Promise<void>;
  /** Wall clock and step of each mail that arrived. */
  readonly letters: (hired: Hired, zone?: string) => string[];
  /** Of one step only. */
  readonly lettersOf: (step: string, hired: Hired, zone?: string) => string[];
}

/** A fresh house for each test of a file, its clock at `begins`, on the embedded database. */
export function stories(begins: string): () => Story {
  let database: Database;
  let story: Story;
  beforeAll(async () => {
    database = await freshMemory();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    const clock = virtualClock(Temporal.Instant.from(begins));
    const vendors = await startVendors(() => clock.now());
    const house = await openHouse({
      database: await emptied(database),
      vendors,
      clock,
      only: ["greenhouse", "outlook"],
    });
    story = storyOf(house);
    return () => vendors.close();
  });
  return () => story;
}

function storyOf(house: TestHouse): Story {
  const { vendors } = house;
  const letters: Story["letters"] = ({ mail }, zone) => lettersTo(vendors, mail, zone);
  return {
    house,
    vendors,
    letters,
    lettersOf: (step, hired, zone) =>
      letters(hired, zone).filter((letter) => letter.split(" ")[3] === step),
    offer: async (hire) => {
      const made = makeOffer(vendors, hire);
      await house.hear();
      return made;
    },
    accept: async ({ application }) => {
      vendors.greenhouse.acceptOffer(application);
      await house.hear();
    },
    moveStart: async ({ application }, to) => {
      vendors.greenhouse.updateOffer(application, { starts_on: to });
      await house.hear();
    },
    publish: async (programme) => {
      const publishing = { by: "hr", now: house.clock.now() };
      await house.read((tx) => publishProgramme(tx, HOUSE_TENANT, programme, publishing));
      await house.tick();
    },
    signUp: async () => {
      await house.read(async (tx) => {
        const { rows } = await sql<{ id: PersonId }>`select id from people`.execute(tx);
        for (const { id } of rows) {
          const signup = { meeting: "meet-the-team", fields: { called: "Lan" } };
          await saveSignup(tx, HOUSE_TENANT, id, signup, house.clock.now());
          await planSoon(tx, id);
        }
      });
      await house.tick();
    },
  };
}
