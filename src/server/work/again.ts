/** Without an address or a mailbox to send from it is tried again after this long. */
export const AGAIN = { hours: 6 };
