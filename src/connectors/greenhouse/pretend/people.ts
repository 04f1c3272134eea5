import type { Company, Office } from "./desk.ts";
import { candidatePayload } from "./webhooks.ts";
import { customFields, one, values, type Candidate } from "./world.ts";

export function founding({ tables, nextId }: Office) {
  return {
    putDepartment: (id, name) => void tables.departments.set(id, { id, name }),
    putOffice: (id, name, location) =>
      void tables.offices.set(id, { id, name, location: location ?? null }),
    putUser: (id, name) => void tables.users.set(id, { id, name }),
    putJob: (job) => {
      tables.jobs.set(job.id, {
        id: job.id,
        name: job.name,
        department_id: job.departmentId ?? null,
        office_ids: job.officeId === undefined ? [] : [job.officeId],
      });
      if (job.managerId === undefined) return;
      const manager = { id: nextId(), job_id: job.id, user_id: job.managerId };
      tables.job_hiring_managers.set(manager.id, manager);
    },
  } satisfies Partial<Company>;
}

export function people({ tables, now, announcer, nextId }: Office) {
  return {
    putCandidate: (given) => {
      const id = given.id ?? nextId();
      tables.candidates.set(id, {
        id,
        first_name: given.given,
        last_name: given.family,
        preferred_name: null,
        email_addresses: given.mail === undefined ? [] : [{ value: given.mail, type: "personal" }],
        can_email: given.canEmail ?? true,
        private: given.private ?? false,
        time_zone: given.zone ?? null,
        custom_fields: customFields(given.fields ?? {}),
        created_at: now(),
        updated_at: now(),
      });
      return id;
    },
    putEducation: (candidateId, fieldOfStudy) => {
      const option = { id: nextId(), name: fieldOfStudy };
      tables.custom_field_options.set(option.id, option);
      const id = nextId();
      tables.candidate_educations.set(id, {
        id,
        candidate_id: candidateId,
        discipline_custom_field_option_id: option.id,
        latest: true,
        created_at: now(),
        updated_at: now(),
      });
    },
    putScorecard: (card) => {
      const id = nextId();
      tables.scorecards.set(id, {
        id,
        application_id: card.applicationId,
        status: card.draft === true ? "draft" : "complete",
        submitted_at: card.draft === true ? null : now(),
        public_notes: card.publicNotes,
        private_notes: card.privateNotes ?? null,
        updated_at: now(),
      });
      return id;
    },
    updateCandidate: (id, { mail, fields, ...change }) => {
      const before = one(tables.candidates, id);
      const after: Candidate = {
        ...before,
        ...change,
        ...(mail === undefined ? {} : { email_addresses: [{ value: mail, type: "personal" }] }),
        custom_fields: customFields({ ...values(before.custom_fields), ...fields }),
        updated_at: now(),
      };
      tables.candidates.set(id, after);
      announcer.announce("update_candidate", { candidate: candidatePayload(after) });
    },
  } satisfies Partial<Company>;
}

export function leaving({ tables, now, announcer }: Office) {
  const applicationsOf = (id: number) =>
    [...tables.applications.values()].filter((each) => each.candidate_id === id);
  const offersOf = (id: number) =>
    [...tables.offers.values()].filter((each) => each.candidate_id === id);
  return {
    deleteCandidate: (id) => {
      const person = { ...one(tables.candidates, id) };
      const applications = applicationsOf(id);
      for (const each of offersOf(id)) tables.offers.delete(each.id);
      for (const each of applications) tables.applications.delete(each.id);
      tables.candidates.delete(id);
      announcer.announce("delete_candidate", {
        person: {
          id,
          deleted_application_ids: applications.map((each) => each.id),
          ...names(person),
        },
      });
    },
    mergeCandidate: (id, into) => {
      const person = one(tables.candidates, id);
      const primary = one(tables.candidates, into);
      const moved = { candidate_id: into, updated_at: now() };
      for (const each of applicationsOf(id))
        tables.applications.set(each.id, { ...each, ...moved });
      for (const each of offersOf(id)) tables.offers.set(each.id, { ...each, ...moved });
      tables.candidates.set(into, { ...primary, updated_at: now() });
      tables.candidates.delete(id);
      announcer.announce("merge_candidate", {
        person: { id, new_candidate_id: into, ...names(person) },
      });
    },
    anonymizeCandidate: (id) => {
      const blank = { first_name: null, last_name: null, email_addresses: [] };
      tables.candidates.set(id, { ...one(tables.candidates, id), ...blank, updated_at: now() });
      announcer.announce("candidate_anonymized", {
        candidate_id: id,
        anonymized_fields: ["full_name", "emails"],
      });
    },
  } satisfies Partial<Company>;
}

function names(candidate: Candidate): Pick<Candidate, "first_name" | "last_name"> {
  return { first_name: candidate.first_name, last_name: candidate.last_name };
}
