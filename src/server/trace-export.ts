import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";
import {
  context,
  INVALID_SPAN_CONTEXT,
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Attributes,
  type Context,
  type ContextManager,
  type Span,
  type SpanOptions,
  type Tracer,
} from "@opentelemetry/api";
import { bareHttp } from "#connectors/kit/http";
import type { TraceSettings } from "./config.ts";
import { TRACER } from "./trace.ts";

/** Spans that wait for a collector that doesn't answer; more are dropped, never kept. */
const SPANS_MAX = 2_048;
const FLUSH_MS = 5_000;

/** One span as OTLP/JSON writes it (opentelemetry.io/docs/specs/otlp, read 2026-11). */
interface Told {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: 1;
  readonly startTimeUnixNano: string;
  endTimeUnixNano: string;
  readonly attributes: { readonly key: string; readonly value: unknown }[];
  status: { code: number };
}

/**
 * Collects the spans of `traced` and hands them to a collector as OTLP/JSON. The whole of what we
 * need of an SDK: spans of other libraries are not told, because their names and addresses aren't ours.
 */
export function startTraceExport(settings: TraceSettings): { stop(): Promise<void> } {
  const waiting: Told[] = [];
  const tracer = tracerInto((span) => {
    if (waiting.length < SPANS_MAX) waiting.push(span);
  });
  context.setGlobalContextManager(contextManager());
  trace.setGlobalTracerProvider({ getTracer: (name) => (name === TRACER ? tracer : SILENT) });
  const http = bareHttp(settings.endpoint.replace(/\/+$/, ""));
  const flush = async () => {
    const spans = waiting.splice(0);
    if (spans.length === 0) return;
    await http
      .post("/v1/traces", documentOf(spans), { headers: { ...settings.headers } })
      .catch(() => undefined);
  };
  const timer = setInterval(() => void flush(), FLUSH_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await flush();
      trace.disable();
      context.disable();
    },
  };
}

function documentOf(spans: readonly Told[]) {
  const service = { key: "service.name", value: { stringValue: "keepwarm" } };
  return {
    resourceSpans: [
      {
        resource: { attributes: [service] },
        scopeSpans: [{ scope: { name: TRACER }, spans }],
      },
    ],
  };
}

/** The open spans of this process, so that a root without children can be told from one with. */
const CHILDREN = new WeakMap<Span, { count: number }>();

function tracerInto(keep: (span: Told) => void): Tracer {
  const startSpan: Tracer["startSpan"] = (name, options = {}, within = context.active()) =>
    spanOf(name, options, knownIn(within), keep);
  return tracerWith(startSpan);
}

/** The span of ours that is open; one of another library is none. */
function knownIn(within: Context): Span | undefined {
  const span = trace.getSpan(within);
  return span !== undefined && CHILDREN.has(span) ? span : undefined;
}

function tracerWith(startSpan: Tracer["startSpan"]): Tracer {
  const startActiveSpan = (name: string, ...rest: readonly unknown[]) => {
    const work = rest.at(-1) as (span: Span) => unknown;
    const [options, given] = rest.slice(0, -1) as [SpanOptions?, Context?];
    const within = given ?? context.active();
    const span = startSpan(name, options, within);
    return context.with(trace.setSpan(within, span), () => work(span));
  };
  return { startSpan, startActiveSpan };
}

const SILENT = tracerWith(() => trace.wrapSpanContext(INVALID_SPAN_CONTEXT));

function spanOf(
  name: string,
  options: SpanOptions,
  parent: Span | undefined,
  keep: (span: Told) => void,
): Span {
  const above = parent?.spanContext();
  const told: Told = {
    traceId: above?.traceId ?? randomBytes(16).toString("hex"),
    spanId: randomBytes(8).toString("hex"),
    ...(above === undefined ? {} : { parentSpanId: above.spanId }),
    name,
    kind: 1,
    startTimeUnixNano: nowNano(),
    endTimeUnixNano: "",
    attributes: [],
    status: { code: SpanStatusCode.UNSET },
  };
  const family = { count: 0 };
  const siblings = parent === undefined ? undefined : CHILDREN.get(parent);
  if (siblings !== undefined) siblings.count += 1;
  const put = (attributes: Attributes) => {
    for (const [key, value] of Object.entries(attributes))
      told.attributes.push({ key, value: valueOf(value) });
    return span;
  };
  const span: Span = {
    spanContext: () => ({
      traceId: told.traceId,
      spanId: told.spanId,
      traceFlags: TraceFlags.SAMPLED,
    }),
    setAttribute: (key, value) => put({ [key]: value }),
    setAttributes: put,
    setStatus: ({ code }) => {
      told.status = { code };
      return span;
    },
    end: () => {
      told.endTimeUnixNano = nowNano();
      // A tick looks for work every second; one that found nothing is not worth telling.
      const idle = above === undefined && family.count === 0 && told.status.code === 0;
      if (!idle) keep(told);
    },
    isRecording: () => told.endTimeUnixNano === "",
    // Events, links and exceptions could carry words; there are none.
    addEvent: () => span,
    addLink: () => span,
    addLinks: () => span,
    updateName: () => span,
    recordException: () => undefined,
  };
  CHILDREN.set(span, family);
  return put(options.attributes ?? {});
}

function valueOf(value: Attributes[string]): unknown {
  return typeof value === "number" ? { doubleValue: value } : { stringValue: String(value) };
}

function nowNano(): string {
  const micros = Math.round((performance.timeOrigin + performance.now()) * 1_000);
  return `${micros}000`;
}

/** What is active follows each chain of promises. */
function contextManager(): ContextManager {
  const store = new AsyncLocalStorage<Context>();
  const manager: ContextManager = {
    active: () => store.getStore() ?? ROOT_CONTEXT,
    with: (within, work, self, ...given) => store.run(within, () => work.call(self, ...given)),
    bind: (_, target) => target,
    enable: () => manager,
    disable: () => {
      store.disable();
      return manager;
    },
  };
  return manager;
}
