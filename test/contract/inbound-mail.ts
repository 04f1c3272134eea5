import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PretendAnswer } from "#connectors/kit/outside";
import type { Fault } from "#connectors/kit/sandbox";
import type { Cursor, InboundMail, InboundMessage } from "#nurture/ports";
import { fakeAmbient, type FakeAmbient } from "../kit/ambient.ts";

/** What a connector's tests hand over so that every inbound mail is held to one contract. */
export interface InboundMailSubject {
  readonly mailbox: string;
  inbound(ambient: FakeAmbient): InboundMail;
  /** Sends one of our mails for real; answers with the message id that its recipient sees. */
  send(to: string, opId: string): Promise<string>;
  reply(answer: PretendAnswer): void;
  autoAnswer(answer: PretendAnswer): void;
  bounce(report: { readonly messageId: string; readonly status: string }): void;
  /** The vendor forgets every cursor that it gave out. */
  expireCursors(): void;
  failNext(fault: Fault): void;
  readonly violations: readonly string[];
}

const CANDIDATE = "lin.mei@example.edu";

export function describeInboundMail(vendor: string, fresh: () => InboundMailSubject): void {
  describe(`${vendor} as inbound mail`, () => {
    let subject: InboundMailSubject;
    let ambient: FakeAmbient;
    let inbound: InboundMail;
    beforeEach(() => {
      subject = fresh();
      ambient = fakeAmbient();
      inbound = subject.inbound(ambient);
    });
    afterEach(() => {
      expect(subject.violations).toEqual([]);
    });
    const pull = (cursor?: Cursor) => pullAll(inbound, subject.mailbox, cursor);

    it("matches a reply to the mail that it answers, without what was quoted", async () => {
      const messageId = await subject.send(CANDIDATE, "op-1");
      subject.reply({ messageId, from: CANDIDATE, text: "Thank you!\nWhere do I sit?" });
      const { messages } = await pull();
      expect(messages).toMatchObject([
        {
          mailbox: subject.mailbox,
          from: CANDIDATE,
          text: "Thank you!\nWhere do I sit?",
          automatic: false,
        },
      ]);
      expect(messages[0]?.answers).toContain(messageId);
      expect(messages[0]?.bounce).toBeUndefined();
    });

    it("keeps every language of a reply", async () => {
      const messageId = await subject.send(CANDIDATE, "op-1");
      subject.reply({ messageId, from: CANDIDATE, text: "谢谢！请问几点开始？ ありがとう 🙂" });
      const { messages } = await pull();
      expect(messages.map((each) => each.text)).toEqual(["谢谢！请问几点开始？ ありがとう 🙂"]);
    });

    it.each(["5.1.1", "4.2.2"])(
      "reads a bounce with status %s and whom it is about",
      async (status) => {
        const messageId = await subject.send(CANDIDATE, "op-bounced");
        subject.bounce({ messageId, status });
        const { messages } = await pull();
        expect(messages.map((each) => each.bounce)).toEqual([
          { recipient: CANDIDATE, status, originalMessageId: messageId, opId: "op-bounced" },
        ]);
      },
    );

    it("marks an automatic answer, so that it never counts as heard", async () => {
      const messageId = await subject.send(CANDIDATE, "op-1");
      subject.autoAnswer({ messageId, from: CANDIDATE, text: "I am on holiday." });
      const { messages } = await pull();
      expect(messages.map((each) => [each.from, each.automatic, each.bounce])).toEqual([
        [CANDIDATE, true, undefined],
      ]);
    });

    it("tells every answer once, across pages", async () => {
      const messageId = await subject.send(CANDIDATE, "op-1");
      const texts = Array.from({ length: 60 }, (_, index) => `answer ${index}`);
      for (const text of texts) subject.reply({ messageId, from: CANDIDATE, text });
      const { messages } = await pull();
      expect(messages.map((each) => each.text).toSorted()).toEqual(texts.toSorted());
      expect(new Set(messages.map((each) => each.vendorId)).size).toBe(60);
    });

    it("goes on from its cursor with only what came since", async () => {
      const messageId = await subject.send(CANDIDATE, "op-1");
      subject.reply({ messageId, from: CANDIDATE, text: "first" });
      const first = await pull();
      const nothing = await pull(first.cursor);
      subject.reply({ messageId, from: CANDIDATE, text: "second" });
      const second = await pull(nothing.cursor);
      expect([first, nothing, second].map(textsOf)).toEqual([["first"], [], ["second"]]);
    });

    it("gives a cursor for an empty mailbox too", async () => {
      const nothing = await pull();
      const messageId = await subject.send(CANDIDATE, "op-1");
      subject.reply({ messageId, from: CANDIDATE, text: "first" });
      const first = await pull(nothing.cursor);
      expect([nothing, first].map(textsOf)).toEqual([[], ["first"]]);
    });

    it("says so when the vendor has forgotten where we stopped, and can start afresh", async () => {
      const messageId = await subject.send(CANDIDATE, "op-1");
      const { cursor } = await pull();
      subject.reply({ messageId, from: CANDIDATE, text: "first" });
      subject.expireCursors();
      await expect(pull(cursor)).rejects.toMatchObject({
        name: "Problem",
        code: "connector/cursor-expired",
      });
      expect((await pull()).messages.map((each) => each.text)).toContain("first");
    });

    it("waits as long as the vendor asks, then goes on", async () => {
      const messageId = await subject.send(CANDIDATE, "op-1");
      subject.reply({ messageId, from: CANDIDATE, text: "first" });
      subject.failNext({ kind: "rate-limit", retryAfterSeconds: 7 });
      const first = await pull();
      expect({ texts: textsOf(first), slept: ambient.slept }).toEqual({
        texts: ["first"],
        slept: [7_000],
      });
    });

    it.each([
      ["forbidden", "connector/forbidden"],
      ["garbage", "connector/unexpected-answer"],
    ] as const)("turns %s into %s without trying again", async (kind, code) => {
      const { cursor } = await pull();
      subject.failNext({ kind });
      await expect(pull(cursor)).rejects.toMatchObject({ name: "Problem", code });
      expect(ambient.slept).toEqual([]);
    });
  });
}

interface Pulled {
  readonly messages: readonly InboundMessage[];
  readonly cursor: Cursor;
}

async function pullAll(inbound: InboundMail, mailbox: string, cursor?: Cursor): Promise<Pulled> {
  const pages = await Array.fromAsync(
    inbound.messages(mailbox, cursor, AbortSignal.timeout(10_000)),
  );
  const last = pages.at(-1)?.cursor ?? cursor;
  if (last === undefined) throw new Error("a first pull ends with a cursor");
  return { messages: pages.flatMap((page) => page.messages), cursor: last };
}

function textsOf(pulled: Pulled): string[] {
  return pulled.messages.map((each) => each.text);
}
