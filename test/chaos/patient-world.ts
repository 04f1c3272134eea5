import { setTimeout as wait } from "node:timers/promises";
import type { Hire } from "#server/demo/hires";
import type { Vendors } from "#server/demo/vendors";
import type { Due, World } from "#server/demo/world";
import type { Agenda } from "./agenda.ts";

/** Real time between two tries of a page while the process behind it is starting again. */
const PAGE_AGAIN_MS = 200;
const PAGE_TRIES = 1_500;
/** Run's time that a person waits for a mail that is late, and how often. */
const MAIL_AGAIN = { minutes: 20 };
const MAIL_TRIES = 30;

export interface PatientTerms {
  readonly world: World;
  readonly vendors: Vendors;
  readonly agenda: Agenda;
  readonly now: () => Temporal.Instant;
  readonly onTrouble: (line: string) => void;
}

export interface PatientWorld extends World {
  /** Addresses of those who waited in vain for the mail that something in their life began with. */
  readonly inVain: ReadonlySet<string>;
}

/**
 * The same world with people in it who try again: a page that does not answer is opened again, and
 * what needs a mail waits until the mail is there.
 */
export function patientWorld(terms: PatientTerms): PatientWorld {
  const { world, vendors, agenda, now, onTrouble } = terms;
  const inVain = new Set<string>();
  const atLast = async (due: Due): Promise<void> => {
    for (let tried = 1; ; tried++) {
      try {
        await world.happen(due);
        return;
      } catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        // A form that was sent and not answered is gone from the page when it was taken.
        if (tried > 1 && why.startsWith("no form")) return;
        if (!isPassing(why) || tried >= PAGE_TRIES) {
          onTrouble(`${due.happening.what}: ${why}`);
          return;
        }
        await wait(PAGE_AGAIN_MS);
      }
    }
  };
  const happen = async (due: Due, left: number): Promise<void> => {
    if (hasItsMail(vendors, due)) return atLast(due);
    if (left > 0) {
      agenda.add(now().add(MAIL_AGAIN), () => happen(due, left - 1));
      return;
    }
    inVain.add(due.hire.mail);
    await atLast(due);
  };
  return { happen: (due) => happen(due, MAIL_TRIES), inVain };
}

function isPassing(why: string): boolean {
  return /fetch failed|terminated|answered 5\d\d|ECONN|socket|other side closed/i.test(why);
}

function hasItsMail(vendors: Vendors, { hire, happening }: Due): boolean {
  if (["offer", "accept", "decline", "withdraw", "employ", "move-start"].includes(happening.what))
    return true;
  if (happening.what === "answer") return vendors.sent().some((mail) => forwards(mail, hire));
  return vendors.sent().some((mail) => mail.to.includes(hire.mail));
}

/** The question's text ends with the local part of the asker's address. */
function forwards(
  mail: { readonly headers: Readonly<Record<string, string>>; readonly text: string },
  hire: Hire,
): boolean {
  const about = mail.headers["x-keepwarm-about"] ?? "";
  return (
    about.startsWith("question/forward") && mail.text.includes(`(${hire.mail.split("@")[0] ?? ""})`)
  );
}
