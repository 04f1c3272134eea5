import { greenhouseSandbox, type GreenhouseSandbox } from "#connectors/greenhouse/sandbox";
import type { FieldsPayload } from "#nurture/effects/effect";
import type { FakeAmbient } from "../kit/ambient.ts";

/** Candidates get the numbers of a test on top of this. */
export const CANDIDATE = 5_000;
export const SETTINGS = {
  clientId: "pretend-client",
  clientSecret: "pretend-secret",
  userId: "77",
  requestsPer30Seconds: 100_000,
  offices: [{ name: "Shanghai", country: "CN", city: "上海", zone: "Asia/Shanghai" }],
};
export const FIELDS: FieldsPayload = {
  kind: "fields",
  subject: { vendor: "greenhouse", kind: "candidate", id: "5001" },
  fields: { keepwarm_status: "warm", keepwarm_next_touch: "2026-11-06" },
};

export interface PretendCompany {
  readonly pretend: GreenhouseSandbox;
  /** Makes a change as if it were this time there. */
  readonly at: (when: string, change: () => void) => void;
  /** Puts candidate 5000 + number with a sent offer; answers with the application. */
  readonly hire: (number: number, mail?: string) => number;
}

/** A pretend company with one office, one department and one job (4). */
export function company(ambient: FakeAmbient): PretendCompany {
  let set: Temporal.Instant | undefined;
  const pretend = greenhouseSandbox({
    now: () => set ?? ambient.now(),
    rowsPerPageMax: 40,
  });
  pretend.putOffice(1, "Shanghai", "Shanghai, China");
  pretend.putDepartment(2, "Engineering");
  pretend.putUser(3, "Mei Chen");
  pretend.putJob({ id: 4, name: "Graduate Engineer", departmentId: 2, officeId: 1, managerId: 3 });
  return {
    pretend,
    at: (when, change) => {
      set = Temporal.Instant.from(when);
      change();
      set = undefined;
    },
    hire: (number, mail) => {
      const id = CANDIDATE + number;
      pretend.putCandidate({ id, given: "Wei", family: `Zhang ${number}`, ...(mail && { mail }) });
      return pretend.createOffer({
        candidateId: id,
        jobId: 4,
        sentOn: "2026-10-01",
        startsOn: "2027-07-01",
      });
    },
  };
}
