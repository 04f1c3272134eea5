/** Where reasons about single people wait for the tenant's own assessment: the EU and the EEA. */
export const EEA_COUNTRIES: readonly string[] = [
  ...["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE"],
  ...["IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"],
];

/** What a tenant has to say before anything is noticed about people of such a country. */
export const CONFIRMATIONS = ["assessment", "notice"] as const;
export type ConfirmationKind = (typeof CONFIRMATIONS)[number];

export interface Confirmation {
  readonly country: string;
  readonly what: ConfirmationKind;
}

/**
 * Whether attention and the silence budget are on for people of a country. In the EU and EEA both
 * confirmations are needed; of nobody whose country is unknown anything is noticed.
 */
export function isCareOn(country: string | undefined, given: readonly Confirmation[]): boolean {
  if (country === undefined) return false;
  if (!EEA_COUNTRIES.includes(country)) return true;
  return CONFIRMATIONS.every((what) =>
    given.some((each) => each.country === country && each.what === what),
  );
}
