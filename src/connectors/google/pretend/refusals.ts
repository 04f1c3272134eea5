/** An error as Google's APIs word it. */
export function refusal(status: number, reason: string, message: string): Response {
  const error = {
    code: status,
    message,
    errors: [{ domain: status === 403 ? "usageLimits" : "global", reason, message }],
  };
  return Response.json({ error }, { status });
}

export function notFound(): Response {
  return refusal(404, "notFound", "Requested entity was not found.");
}
