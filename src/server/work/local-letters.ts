import { renderLocalLetter } from "#nurture/content/local-letter";
import type { LogNote } from "#nurture/ledger/entry";
import { dueLines, letterWeek } from "#nurture/local/weekly";
import { localText } from "#nurture/model/language";
import { readOpenReminders, type OpenReminder } from "../open-reminders.ts";
import type { Tx } from "../store/database.ts";
import { lastEffectOf } from "../store/effects.ts";
import { listDepartments, openDepartments, type Department } from "../store/programmes.ts";
import { listTenants, type Tenant } from "../store/tenants.ts";
import type { Turn, WorkDeps } from "./deps.ts";
import { intendOwnerMail } from "./owner-mail.ts";
import { sendersOf, type Sender } from "./sender.ts";

/** One letter a department and week; the effect with this cause is what says that it was written. */
interface DueLetter {
  readonly department: Department;
  readonly cause: string;
}

/** Tells each department on Monday what it has to see to by local rules; answers how many letters. */
export async function writeLocalLetters(deps: WorkDeps, signal: AbortSignal): Promise<number> {
  const tenants = await deps.database.owner(listTenants);
  let written = 0;
  for (const tenant of tenants) {
    signal.throwIfAborted();
    written += await writeFor(deps, tenant, signal);
  }
  return written;
}

async function writeFor(deps: WorkDeps, tenant: Tenant, signal: AbortSignal): Promise<number> {
  const now = deps.ambient.now();
  const some = await deps.database.tenant(tenant.id, (tx) => lettersDue(tx, now));
  if (some.length === 0) return 0;
  const connections = await deps.connections(tenant.id);
  const [sender] = sendersOf(connections);
  if (sender === undefined) return 0;
  const turn = { deps, tenant, mode: tenant.mode, connections, signal };
  return deps.database.tenant(tenant.id, async (tx) => {
    const { open } = await readOpenReminders(tx, now);
    const notes: LogNote[] = [];
    for (const letter of await lettersDue(tx, now))
      notes.push(...(await write({ tx, turn, sender }, letter, open)));
    await deps.appendLog(tx, tenant.id, notes);
    return notes.length;
  });
}

/** Departments on whose clocks it is Monday morning or later that day, and who have no letter of that week. */
async function lettersDue(tx: Tx, now: Temporal.Instant): Promise<readonly DueLetter[]> {
  const due: DueLetter[] = [];
  for (const department of openDepartments(await listDepartments(tx))) {
    const week = letterWeek(now, department.zone);
    if (week === undefined) continue;
    const cause = `local/${week}/${department.slug}`;
    if ((await lastEffectOf(tx, cause, "mail")) === undefined) due.push({ department, cause });
  }
  return due;
}

interface Writing {
  readonly tx: Tx;
  readonly turn: Turn;
  readonly sender: Sender;
}

/** Where nothing is due nothing is written: it is looked at again until the day is over. */
async function write(
  { tx, turn, sender }: Writing,
  { department, cause }: DueLetter,
  open: readonly OpenReminder[],
): Promise<readonly LogNote[]> {
  const { deps } = turn;
  const today = deps.ambient.now().toZonedDateTimeISO(department.zone).toPlainDate();
  const own = open
    .filter(({ rule }) => rule.owner === department.slug)
    .map((each) => ({ ...each, country: each.person.about.country }));
  const lines = dueLines(own, today);
  if (lines.length === 0) return [];
  return intendOwnerMail(tx, turn, sender, {
    cause,
    about: "local/weekly",
    letter: renderLocalLetter({
      department,
      lines,
      company: deps.company,
      sender: localText(deps.sender, "en"),
      link: `${deps.baseUrl}/hr/local?owner=${department.slug}`,
    }),
    to: department.mail,
  });
}
