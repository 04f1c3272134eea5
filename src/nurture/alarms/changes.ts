import type { Cause } from "./cause.ts";

export interface AlarmChanges<Alarm> {
  readonly began: readonly Cause[];
  readonly ended: readonly Alarm[];
  /** Alarms that go on, each with its cause as it stands now. */
  readonly lasting: readonly { readonly alarm: Alarm; readonly cause: Cause }[];
}

/** What is to be told: causes that no alarm stands for yet, and alarms whose cause is gone. */
export function alarmChanges<Alarm extends { readonly cause: string }>(
  causes: readonly Cause[],
  alarms: readonly Alarm[],
): AlarmChanges<Alarm> {
  const known = new Set(alarms.map(({ cause }) => cause));
  const there = new Map(causes.map((cause) => [cause.key, cause]));
  return {
    began: causes.filter(({ key }) => !known.has(key)),
    ended: alarms.filter(({ cause }) => !there.has(cause)),
    lasting: alarms.flatMap((alarm) => {
      const cause = there.get(alarm.cause);
      return cause === undefined ? [] : [{ alarm, cause }];
    }),
  };
}
