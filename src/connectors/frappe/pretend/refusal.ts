/** How the pretend site refuses: Frappe's exception class and its status (frappe/exceptions). */
export interface Refusal {
  readonly refused: keyof typeof STATUS;
  readonly message: string;
}

const STATUS = {
  AuthenticationError: 401,
  PermissionError: 403,
  DoesNotExistError: 404,
  DuplicateEntryError: 409,
  ValidationError: 417,
  MandatoryError: 417,
  LinkValidationError: 417,
  UniqueValidationError: 417,
  CharacterLengthExceededError: 417,
  InvalidEmailAddressError: 417,
  DataError: 417,
} as const;

export function refusal(refused: keyof typeof STATUS, message: string): Refusal {
  return { refused, message };
}

export function isRefusal(value: object): value is Refusal {
  return "refused" in value;
}

/** The three texts that Frappe answers with; two of them say personal things, as the real ones do. */
export function refusalAnswer({ refused, message }: Refusal): Response {
  return Response.json(
    {
      exc_type: refused,
      exception: `frappe.exceptions.${refused}: ${message}`,
      _server_messages: JSON.stringify([JSON.stringify({ message, indicator: "red" })]),
    },
    { status: STATUS[refused] },
  );
}
