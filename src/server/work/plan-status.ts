import type { LogNote } from "#nurture/ledger/entry";
import type { ExternalRef } from "#nurture/model/ids";
import type { StoredTouch } from "#nurture/model/touch";
import type { Status } from "#nurture/status/status";
import { statusFields } from "#nurture/status/status-fields";
import type { Tx } from "../store/database.ts";
import { saveWritten, writtenOf, type Written } from "../store/people.ts";
import { recordsOf } from "../store/records.ts";
import type { Opened } from "./deps.ts";
import { intend } from "./intend.ts";
import type { Planning } from "./planning.ts";

/** States that are worth a line on the candidate's record, once each. */
const NOTED: Partial<Record<Status, string>> = {
  warm: "Keepwarm has begun: the welcome was sent. 保温已开始：欢迎信已发出。",
  "handed-over": "Keepwarm has handed over to the HRIS. 已交接给人事系统。",
};

/** Shows HR the status inside the ATS: few typed fields when they change, a short note at turns. */
export async function planStatus(
  tx: Tx,
  planning: Planning,
  status: Status,
  touches: readonly StoredTouch[],
): Promise<LogNote[]> {
  const { person, connections } = planning;
  const opened = connections.find((each) => each.role === "ats" && each.ports.sink !== undefined);
  if (opened === undefined) return [];
  const subject = (await recordsOf(tx, person.id)).find(
    (record) => record.ref.vendor === opened.vendor,
  )?.ref;
  if (subject === undefined) return [];
  const written = await writtenOf(tx, person.id);
  const fields = await planFields(tx, { planning, opened, subject, written }, status, touches);
  const note = await planNote(tx, { planning, opened, subject, written: fields.written }, status);
  return [...fields.notes, ...note];
}

interface Writing {
  readonly planning: Planning;
  readonly opened: Opened;
  readonly subject: ExternalRef;
  readonly written: Written;
}

async function planFields(
  tx: Tx,
  { planning, opened, subject, written }: Writing,
  status: Status,
  touches: readonly StoredTouch[],
): Promise<{ readonly written: Written; readonly notes: readonly LogNote[] }> {
  const { turn, person } = planning;
  if (
    opened.ports.sink?.fields === undefined ||
    (status === "not-started" && written.status === undefined)
  )
    return { written, notes: [] };
  const fields: Readonly<Record<string, string>> = statusFields({
    status,
    lastTouchAt: touches.findLast((touch) => touch.state === "sent")?.dueAt,
    nextTouchAt: touches.find((touch) => touch.state === "planned" || touch.state === "queued")
      ?.dueAt,
    zone: person.zone,
    link: `${turn.deps.baseUrl}/hr/people/${person.id}`,
  });
  if (isSame(fields, written.status)) return { written, notes: [] };
  const revision = written.revision + 1;
  const next: Written = { ...written, status: fields, revision };
  await saveWritten(tx, person.id, next);
  const cause = `status/${person.id}`;
  return {
    written: next,
    notes: await intend(
      tx,
      turn,
      { opened, channel: "portal", cause, revision, person: person.id },
      { kind: "fields", subject, fields },
    ),
  };
}

function isSame(
  fields: Readonly<Record<string, string>>,
  written: Readonly<Record<string, string>> | undefined,
): boolean {
  return (
    written !== undefined &&
    Object.entries(fields).every(([name, value]) => written[name] === value)
  );
}

async function planNote(
  tx: Tx,
  { planning, opened, subject, written }: Writing,
  status: Status,
): Promise<LogNote[]> {
  const text = NOTED[status];
  const { turn, person } = planning;
  if (text === undefined || written.noted.includes(status) || opened.ports.sink?.note === undefined)
    return [];
  await saveWritten(tx, person.id, { ...written, noted: [...written.noted, status] });
  const cause = `note/${person.id}/${status}`;
  return intend(
    tx,
    turn,
    { opened, channel: "portal", cause, revision: 0, person: person.id },
    { kind: "note", subject, text },
  );
}
