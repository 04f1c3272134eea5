const SATURDAY_SUNDAY = [6, 7] as const;
const FRIDAY_SATURDAY = [5, 6] as const;

/**
 * Countries whose weekend is not Saturday and Sunday (Unicode CLDR 48, supplemental weekData). India
 * and Uganda, where CLDR rests on Sunday only, are left out: their offices work Monday to Friday.
 */
const WEEKENDS: Readonly<Record<string, readonly number[]>> = {
  AF: [4, 5],
  BH: FRIDAY_SATURDAY,
  DZ: FRIDAY_SATURDAY,
  EG: FRIDAY_SATURDAY,
  IL: FRIDAY_SATURDAY,
  IQ: FRIDAY_SATURDAY,
  IR: [5],
  JO: FRIDAY_SATURDAY,
  KW: FRIDAY_SATURDAY,
  LY: FRIDAY_SATURDAY,
  OM: FRIDAY_SATURDAY,
  QA: FRIDAY_SATURDAY,
  SA: FRIDAY_SATURDAY,
  SD: FRIDAY_SATURDAY,
  SY: FRIDAY_SATURDAY,
  YE: FRIDAY_SATURDAY,
};

/** Whether a day is in the weekend of a country; unknown countries rest on Saturday and Sunday. */
export function isWeekend(date: Temporal.PlainDate, country: string | undefined): boolean {
  const weekend = (country === undefined ? undefined : WEEKENDS[country]) ?? SATURDAY_SUNDAY;
  return weekend.includes(date.dayOfWeek);
}
