/** One step of taking an item over, as a sink names it, in order. */
export interface Stage {
  readonly stage: string;
  readonly needsEmployee: boolean;
}

/** waiting: `why` says what must exist first · next: this stage can be written · finished: all are. */
export type Readiness =
  | { readonly kind: "waiting"; readonly why: "needs-employee" | "no-hris" | "module-not-offered" }
  | { readonly kind: "next"; readonly stage: string }
  | { readonly kind: "finished" };

/**
 * What happens next with an item: the first stage without a receipt, unless it needs an employee
 * whom HR has not created yet. `stages` is undefined where the HRIS doesn't offer the module;
 * `hris` is false where no HRIS is connected.
 */
export function readiness(
  hris: boolean,
  stages: readonly Stage[] | undefined,
  receipts: Readonly<Record<string, string>>,
  employed: boolean,
): Readiness {
  if (!hris) return { kind: "waiting", why: "no-hris" };
  if (stages === undefined) return { kind: "waiting", why: "module-not-offered" };
  const next = stages.find(({ stage }) => !Object.hasOwn(receipts, stage));
  if (next === undefined) return { kind: "finished" };
  return next.needsEmployee && !employed
    ? { kind: "waiting", why: "needs-employee" }
    : { kind: "next", stage: next.stage };
}
