import { pino, type DestinationStream, type Logger } from "pino";
import { Problem } from "#nurture/problem";

/** What never stands in a log line, wherever a library puts it. */
const REDACTED = [
  "authorization",
  "headers",
  "config",
  "request",
  "response",
  "*.authorization",
  "*.headers",
  "*.config",
  "*.request",
  "*.response",
];
const CAUSES_MAX = 4;
const FRAMES_MAX = 20;

/** The service's log: what is written about an error is where it came from, not what it says. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = { level, redact: REDACTED, serializers: { err: errorFacts } };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/**
 * An error without its message: a message of a library quotes what it could not read (a row, an
 * address, a body). Kept are the name, a code, a Problem's sentence and facts, and the stack's frames.
 */
function errorFacts(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error) || depth >= CAUSES_MAX) return { type: typeof error };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    ...(isCode(code) ? { code } : {}),
    ...(error instanceof Problem ? { message: error.message, facts: error.facts } : {}),
    stack: framesOf(error),
    ...(error.cause === undefined ? {} : { cause: errorFacts(error.cause, depth + 1) }),
  };
}

/** "ECONNREFUSED", "23505", "connector/unreachable". */
function isCode(code: unknown): code is string {
  return typeof code === "string" && /^[A-Za-z0-9_]{2,40}(\/[a-z-]{2,40})?$/.test(code);
}

function framesOf({ stack }: Error): string[] {
  const lines = (stack ?? "").split("\n").map((line) => line.trim());
  return lines.filter((line) => /^at .+:\d+:\d+\)?$/.test(line)).slice(0, FRAMES_MAX);
}
