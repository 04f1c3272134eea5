import { beforeEach, describe, expect, it } from "vitest";
import { leavingInTime } from "#connectors/kit/leave-by";
import type { Fault } from "#connectors/kit/sandbox";
import type { Outcome, Sighting } from "#nurture/effects/effect";
import type { EffectContext, EffectPort, PayloadOf, PeopleSink } from "#nurture/ports";
import { fakeAmbient, type FakeAmbient } from "../kit/ambient.ts";

export type SinkKind = "note" | "fields" | "record";

/** What a connector's tests hand over so that every people sink is held to one contract. */
export interface PeopleSinkSubject {
  sink(): PeopleSink;
  /** A payload that the vendor accepts, for each kind that this sink offers. */
  readonly payloads: { readonly [K in SinkKind]?: PayloadOf<K> };
  /**
   * Counted from the vendor's own store: notes, or records, that the payload made; for fields 1
   * when every value stands there, else 0.
   */
  outside(kind: SinkKind): number;
  /** For the next write; reads and token requests are left alone. */
  failNext(fault: Fault): void;
  /** For the next read that a look makes. */
  failNextLook(fault: Fault): void;
  readonly violations: readonly string[];
}

const OP = "0190b6c1-7a70-7c33-9a55-6e3f1d2c4b5a";
const OTHER_OP = "0190b6c1-7a70-7c33-9a55-6e3f1d2c4b5b";

export function describePeopleSink(
  vendor: string,
  kinds: readonly SinkKind[],
  fresh: (ambient: FakeAmbient) => PeopleSinkSubject,
): void {
  describe.each(kinds)(`${vendor} as a people sink, writing a %s`, (kind) => {
    let subject: PeopleSinkSubject;
    let ambient: FakeAmbient;
    beforeEach(() => {
      ambient = fakeAmbient();
      subject = fresh(ambient);
    });
    const context = (opId = OP): EffectContext => ({
      opId,
      intendedAt: ambient.now(),
      signal: AbortSignal.timeout(20_000),
    });
    const port = () => openPort(subject, kind);

    it("looks, acts once and finds what it did", async () => {
      const { look, act } = port();
      const before = await look(context());
      const outcome = await act(context());
      const after = await look(context());
      expect({
        before: before.seen,
        outcome: outcome.kind,
        after: after.seen,
        outside: subject.outside(kind),
        violations: subject.violations,
      }).toEqual({ before: "absent", outcome: "done", after: "done", outside: 1, violations: [] });
    });

    it("finds what a lost database had written before this intent was", async () => {
      const { look, act } = port();
      const before = context();
      await act(before);
      const intendedAt = before.intendedAt.add({ hours: 48 });
      const since = before.intendedAt.subtract({ hours: 1 });
      const seen = await look({ ...before, intendedAt, since });
      expect([seen.seen, subject.outside(kind)]).toEqual(["done", 1]);
    });

    it("gives the receipt of what was made, the same from the act and from a look", async () => {
      const { look, act } = port();
      const outcome = await act(context());
      const seen = await look(context());
      expect(outcome).toEqual({ kind: "done", receipt: expect.any(Object) as object });
      expect(seen).toEqual({ seen: "done", receipt: receiptOf(outcome) });
    });

    it.each([{ kind: "cut-after" }, { kind: "status-after", status: 504 }] as const)(
      "does not know after %o, and a look finds it",
      async (fault) => {
        const { look, act } = port();
        subject.failNext(fault);
        const outcome = await act(context());
        const seen = await look(context());
        expect([outcome.kind, seen.seen, subject.outside(kind)]).toEqual(["unknown", "done", 1]);
      },
    );

    it.each([{ kind: "cut" }, { kind: "status", status: 500 }] as const)(
      "does not know after %o, and a look finds nothing",
      async (fault) => {
        const { look, act } = port();
        subject.failNext(fault);
        const outcome = await act(context());
        const seen = await look(context());
        expect([outcome.kind, seen.seen, subject.outside(kind)]).toEqual(["unknown", "absent", 0]);
      },
    );

    it("sends nothing when its turn comes after its time was over", async () => {
      const signal = leavingInTime(context().signal, () => true);
      const outcome = await port().act({ ...context(), signal });
      expect([outcome.kind, subject.outside(kind)]).toEqual(["later", 0]);
    });

    it("comes back later, when the vendor says, after a rate limit", async () => {
      subject.failNext({ kind: "rate-limit", retryAfterSeconds: 7 });
      const outcome = await port().act(context());
      expect({ outcome, slept: ambient.slept, outside: subject.outside(kind) }).toMatchObject({
        outcome: { kind: "later", waitMs: 7_000 },
        slept: [],
        outside: 0,
      });
    });

    it("is refused for good by a 4xx", async () => {
      subject.failNext({ kind: "status", status: 422 });
      const outcome = await port().act(context());
      expect([outcome.kind, subject.outside(kind)]).toEqual(["refused", 0]);
    });

    it("renews an expired credential once and acts once", async () => {
      subject.failNext({ kind: "unauthorised" });
      const outcome = await port().act(context());
      expect([outcome.kind, subject.outside(kind)]).toEqual(["done", 1]);
    });

    it("waits for an admin while the credential is refused", async () => {
      for (let times = 0; times < 2; times++) subject.failNext({ kind: "unauthorised" });
      const outcome = await port().act(context());
      expect([outcome.kind, subject.outside(kind)]).toEqual(["later", 0]);
    });

    it("never says what it could not see", async () => {
      subject.failNextLook({ kind: "garbage" });
      await expect(port().look(context())).rejects.toMatchObject({
        code: "connector/unexpected-answer",
      });
    });

    it("states a protocol that can tell absent from late", () => {
      const { protocol } = port();
      expect({
        settles: protocol.settleMs >= protocol.looksApartMs && protocol.looksApartMs > 0,
        attempts: protocol.attemptsMax >= 1 && protocol.attemptsMax <= 3,
      }).toEqual({ settles: true, attempts: true });
    });

    it.runIf(kind !== "fields")("does not take another operation's for its own", async () => {
      const { look, act } = port();
      await act(context(OTHER_OP));
      const seen = await look(context());
      expect(seen).toEqual({ seen: "absent" });
    });

    it.runIf(kind === "fields")("may be repeated: the values are absolute", async () => {
      const { act } = port();
      const first = await act(context());
      const second = await act(context());
      expect([first.kind, second.kind, subject.outside(kind)]).toEqual(["done", "done", 1]);
    });

    it.runIf(kind === "fields")("tells what stood there before", async () => {
      const sink = subject.sink();
      const payload = subject.payloads.fields!;
      const empty = await sink.before?.(payload, context().signal);
      await port().act(context());
      const filled = await sink.before?.(payload, context().signal);
      const names = Object.keys(payload.fields).toSorted();
      expect({ names: Object.keys(empty ?? {}).toSorted(), filled }).toEqual({
        names,
        filled: payload.fields,
      });
    });
  });
}

interface OpenPort {
  readonly protocol: EffectPort<PayloadOf<SinkKind>>["protocol"];
  readonly look: (context: EffectContext) => Promise<Sighting>;
  readonly act: (context: EffectContext) => Promise<Outcome>;
}

/** The port of this kind with its payload already in hand. */
function openPort(subject: PeopleSinkSubject, kind: SinkKind): OpenPort {
  const port = subject.sink()[kind] as EffectPort<PayloadOf<SinkKind>> | undefined;
  const payload = subject.payloads[kind];
  if (port === undefined || payload === undefined) throw new Error(`no ${kind} to test`);
  return {
    protocol: port.protocol,
    look: (context) => port.look(payload, context),
    act: (context) => port.act(payload, context),
  };
}

function receiptOf(outcome: { readonly kind: string }): unknown {
  return "receipt" in outcome ? outcome.receipt : undefined;
}
