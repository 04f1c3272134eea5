import { SpanStatusCode, trace, type Attributes } from "@opentelemetry/api";
import { Problem } from "#nurture/problem";

export const TRACER = "keepwarm";

/**
 * Runs `work` inside a span. Attributes are ids, vendors and counts; of an error only a Problem's
 * code is kept, because a message may quote a person. Does nothing where nobody collects traces.
 */
export async function traced<T>(
  name: string,
  attributes: Attributes,
  work: () => Promise<T>,
): Promise<T> {
  return trace.getTracer(TRACER).startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (cause) {
      const code = cause instanceof Problem ? cause.code : "bug";
      span.setAttribute("error.type", code);
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw cause;
    } finally {
      span.end();
    }
  });
}
