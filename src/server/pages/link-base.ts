export interface LinkBase {
  /** "/c/<token>": where the link that somebody came by begins. */
  readonly base: string;
  readonly isCandidate: boolean;
}

/** Whoever comes by a link has no account: their way leads back to where it begins. */
export function linkBase(path: string): LinkBase | undefined {
  const [base, kind] = /^\/(c|answer|host|u)\/[^/]+/.exec(path) ?? [];
  return base === undefined ? undefined : { base, isCandidate: kind === "c" };
}
