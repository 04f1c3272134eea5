const looks = new WeakSet<AbortSignal>();

/** The signal of one look at an effect: its requests may use what is held back of a budget. */
export function looking(signal: AbortSignal): AbortSignal {
  const own = AbortSignal.any([signal]);
  looks.add(own);
  return own;
}

export function isLooking(signal: AbortSignal): boolean {
  return looks.has(signal);
}
