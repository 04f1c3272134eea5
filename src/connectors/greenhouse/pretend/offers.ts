import type { Company, NewOffer, Office } from "./desk.ts";
import { applicationPayload, offerPayload } from "./webhooks.ts";
import { one, type Application, type Offer, type Tables } from "./world.ts";

export function offering(office: Office) {
  const { tables, now, announcer, nextId } = office;
  return {
    createOffer: (given) => {
      const standing = [...tables.applications.values()].find(
        (each) => each.candidate_id === given.candidateId && each.job_id === given.jobId,
      );
      const application = standing ?? apply(office, given);
      const offer: Offer = {
        id: nextId(),
        version: 1,
        application_id: application.id,
        candidate_id: given.candidateId,
        job_id: given.jobId,
        status: "Created",
        sent_on: given.sentOn ?? null,
        resolved_at: null,
        starts_on: given.startsOn ?? null,
        created_at: now(),
        updated_at: now(),
      };
      tables.offers.set(offer.id, offer);
      announcer.announce("offer_created", offerPayload(offer));
      return application.id;
    },
    updateOffer: (applicationId, change) => {
      const before = current(tables, applicationId);
      tables.offers.set(before.id, { ...before, status: "Deprecated", updated_at: now() });
      const after: Offer = {
        ...before,
        ...change,
        id: nextId(),
        version: (before.version ?? 0) + 1,
        created_at: now(),
        updated_at: now(),
      };
      tables.offers.set(after.id, after);
      announcer.announce("offer_updated", offerPayload(after));
    },
  } satisfies Partial<Company>;
}

function apply({ tables, now, nextId }: Office, given: NewOffer): Application {
  const application: Application = {
    id: nextId(),
    candidate_id: given.candidateId,
    job_id: given.jobId,
    prospect: false,
    status: "in_process",
    rejected_at: null,
    created_at: now(),
    updated_at: now(),
  };
  tables.applications.set(application.id, application);
  return application;
}

export function deciding({ tables, now, announcer }: Office) {
  const revise = (applicationId: number, change: Partial<Offer>) => {
    const offer = { ...current(tables, applicationId), ...change, updated_at: now() };
    tables.offers.set(offer.id, offer);
    announcer.announce("offer_updated", offerPayload(offer));
  };
  const settle = (applicationId: number, action: string, change: Partial<Application>) => {
    const before = one(tables.applications, applicationId);
    const application = { ...before, ...change, updated_at: now() };
    tables.applications.set(applicationId, application);
    announcer.announce(action, { application: applicationPayload(application, tables) });
  };
  return {
    sendOffer: (applicationId, sentOn) => revise(applicationId, { sent_on: sentOn }),
    acceptOffer: (applicationId) =>
      revise(applicationId, { status: "Accepted", resolved_at: now() }),
    declineOffer: (applicationId) =>
      revise(applicationId, { status: "Rejected", resolved_at: now() }),
    deleteOffer: (applicationId) => {
      const offer = current(tables, applicationId);
      for (const each of versions(tables, applicationId)) tables.offers.delete(each.id);
      announcer.announce("offer_deleted", { offer: offerPayload(offer) });
    },
    rejectApplication: (applicationId) =>
      settle(applicationId, "reject_candidate", { status: "rejected", rejected_at: now() }),
    hireCandidate: (applicationId) => settle(applicationId, "hire_candidate", { status: "hired" }),
  } satisfies Partial<Company>;
}

function versions(tables: Tables, applicationId: number): Offer[] {
  return [...tables.offers.values()]
    .filter((offer) => offer.application_id === applicationId)
    .toSorted((a, b) => b.id - a.id);
}

function current(tables: Tables, applicationId: number): Offer {
  const [offer] = versions(tables, applicationId);
  if (offer === undefined) throw new Error(`application ${applicationId} has no offer`);
  return offer;
}
