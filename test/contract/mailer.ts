import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { leavingInTime } from "#connectors/kit/leave-by";
import type { OutsideMail } from "#connectors/kit/outside";
import type { Fault } from "#connectors/kit/sandbox";
import type { MailPayload, Outcome, Sighting } from "#nurture/effects/effect";
import type { EffectContext, Mailer } from "#nurture/ports";
import { fakeAmbient, type FakeAmbient } from "../kit/ambient.ts";
import { sampleMail } from "../kit/mime.ts";

/** What a connector's tests hand over so that every mailer is held to one contract. */
export interface MailerSubject {
  /** A sender's mailbox that the credential may use. */
  readonly mailbox: string;
  mailer(ambient: FakeAmbient): Mailer;
  failNext(fault: Fault): void;
  /** "METHOD /path" of every request that reached the pretend vendor. */
  readonly requests: readonly string[];
  readonly violations: readonly string[];
  /** What left the vendor, counted outside. */
  sent(): readonly OutsideMail[];
  /** Drafts that lie in the mailbox. */
  drafts(): number;
  /** A person deletes every draft by hand, for good. */
  discardDrafts(): void;
  /** Which requests the two writing steps make, to aim faults at and to count. */
  readonly requestOf: { readonly prepare: RegExp; readonly act: RegExp };
}

export function describeMailer(vendor: string, fresh: () => MailerSubject): void {
  describe(`${vendor} as a mailer`, () => {
    let subject: MailerSubject;
    let mailer: Mailer;
    let mail: MailPayload;
    beforeEach(() => {
      subject = fresh();
      mailer = subject.mailer(fakeAmbient());
      mail = sampleMail({ mailbox: subject.mailbox });
    });
    afterEach(() => {
      expect(subject.violations).toEqual([]);
    });

    const look = (token?: string): Promise<Sighting> => mailer.look(mail, context(token));
    const prepare = (): Promise<Outcome> => prepareWith(mailer, mail);
    const act = (token: string): Promise<Outcome> => mailer.act(mail, context(token));
    const prepared = async (): Promise<string> => tokenOf(await prepare());
    const failAct = (fault: Fault): void =>
      subject.failNext({ ...fault, on: subject.requestOf.act });
    const failPrepare = (fault: Fault): void =>
      subject.failNext({ ...fault, on: subject.requestOf.prepare });

    it("finds nothing, prepares a draft, sends it, and then finds it sent", async () => {
      const before = await look();
      const token = await prepared();
      const between = await look(token);
      const outcome = await act(token);
      const after = await look(token);
      expect({ before, between, after: after.seen, drafts: subject.drafts() }).toEqual({
        before: { seen: "absent" },
        between: { seen: "prepared", token },
        after: "done",
        drafts: 0,
      });
      expect(["accepted", "done"]).toContain(outcome.kind);
      expect(receiptOf(after)["id"]).toMatch(/./);
      expect(subject.sent().map((each) => each.to)).toEqual([[mail.to]]);
    });

    it("tells the message id that recipients see, so that answers can be matched", async () => {
      const token = await prepared();
      await act(token);
      const receipt = receiptOf(await look(token));
      expect(receipt["internetMessageId"]).toBe(subject.sent()[0]?.messageId);
    });

    it("delivers our bytes with every header that only MIME can carry", async () => {
      mail = sampleMail({
        mailbox: subject.mailbox,
        opId: "op-threaded",
        headers: [
          ["In-Reply-To", "<first@keepwarm.example>"],
          ["References", "<zero@keepwarm.example> <first@keepwarm.example>"],
        ],
      });
      await act(await prepared());
      const [sent] = subject.sent();
      expect(sent).toMatchObject({
        from: subject.mailbox,
        subject: "欢迎加入 Northwind",
        headers: {
          "x-keepwarm-op": "op-threaded",
          "auto-submitted": "auto-generated",
          "list-unsubscribe": "<https://keepwarm.example/u/abc>",
          "list-unsubscribe-post": "List-Unsubscribe=One-Click",
          "in-reply-to": "<first@keepwarm.example>",
          references: "<zero@keepwarm.example> <first@keepwarm.example>",
        },
      });
      expect({ text: sent?.text.trim(), html: sent?.html.trim() }).toEqual({
        text: "您好，林梅：\n欢迎加入。",
        html: "<p>您好，林梅：</p><p>欢迎加入。</p>",
      });
    });

    it("sends nothing when its turn comes after its time was over", async () => {
      const token = await prepared();
      const signal = leavingInTime(context().signal, () => true);
      const outcome = await mailer.act(mail, { ...context(token), signal });
      expect([outcome.kind, subject.sent().length, subject.drafts()]).toEqual(["later", 0, 1]);
    });

    it("finds what a lost database had sent before this intent was written, without its draft", async () => {
      await act(await prepared());
      const restored = { ...context(), intendedAt: AFTER_RESTORE, since: BACKUP_AT };
      const seen = await mailer.look(mail, restored);
      const other = sampleMail({ mailbox: subject.mailbox, opId: "op-0002" });
      const unsent = await mailer.look(other, { ...restored, opId: "op-0002" });
      expect([seen.seen, unsent.seen, receiptOf(seen)["internetMessageId"]]).toEqual([
        "done",
        "absent",
        subject.sent()[0]?.messageId,
      ]);
    });

    it("may lose the answer to a preparation: the draft is adopted or lies harmless", async () => {
      failPrepare({ kind: "cut-after" });
      const lost = await prepare();
      const seen = await look();
      const token = seen.seen === "prepared" ? seen.token : await prepared();
      await act(token);
      const after = await look(token);
      expect({ lost: lost.kind, after: after.seen, sent: subject.sent().length }).toEqual({
        lost: "unknown",
        after: "done",
        sent: 1,
      });
    });

    it.each<{ title: string; fault: Fault }>([
      { title: "the connection is cut", fault: { kind: "cut-after" } },
      { title: "504 comes instead of the answer", fault: { kind: "status-after", status: 504 } },
      { title: "503 comes instead of the answer", fault: { kind: "status-after", status: 503 } },
    ])("never sends twice when $title after the send", async ({ fault }) => {
      const token = await prepared();
      failAct(fault);
      const lost = await act(token);
      const seen = await look(token);
      const again = await act(token);
      expect({ lost: lost.kind, seen: seen.seen, again: again.kind }).toEqual({
        lost: "unknown",
        seen: "done",
        again: "unknown",
      });
      expect(subject.sent().length).toBe(1);
    });

    it.each<{ title: string; fault: Fault }>([
      { title: "the connection is cut", fault: { kind: "cut" } },
      { title: "500 comes", fault: { kind: "status", status: 500 } },
    ])("keeps the draft when $title before the send", async ({ fault }) => {
      const token = await prepared();
      failAct(fault);
      const lost = await act(token);
      const seen = await look(token);
      const nothingLeft = subject.sent().length;
      await act(token);
      expect({ lost: lost.kind, seen, nothingLeft, sent: subject.sent().length }).toEqual({
        lost: "unknown",
        seen: { seen: "prepared", token },
        nothingLeft: 0,
        sent: 1,
      });
    });

    it("calls a draft that a person threw away unclear, and never makes it again", async () => {
      const token = await prepared();
      subject.discardDrafts();
      const seen = await look(token);
      const outcome = await act(token);
      expect({ seen: seen.seen, act: outcome.kind, sent: subject.sent().length }).toEqual({
        seen: "unclear",
        act: "unknown",
        sent: 0,
      });
    });

    it("waits as long as the vendor asks and has done nothing until then", async () => {
      failPrepare({ kind: "rate-limit", retryAfterSeconds: 17 });
      const first = await prepare();
      const token = await prepared();
      failAct({ kind: "rate-limit", retryAfterSeconds: 23 });
      const second = await act(token);
      expect([first, second, subject.sent().length]).toMatchObject([
        { kind: "later", waitMs: 17_000 },
        { kind: "later", waitMs: 23_000 },
        0,
      ]);
    });

    it.each([400, 403, 413])("takes %i for a refusal", async (status) => {
      failPrepare({ kind: "status", status });
      const first = await prepare();
      const token = await prepared();
      failAct({ kind: "status", status });
      const second = await act(token);
      expect([first.kind, second.kind, subject.sent().length]).toEqual(["refused", "refused", 0]);
    });

    it("gets a new token when the old one is no longer good", async () => {
      const token = await prepared();
      failAct({ kind: "unauthorised" });
      await act(token);
      const seen = await look(token);
      expect({ seen: seen.seen, sent: subject.sent().length }).toEqual({ seen: "done", sent: 1 });
    });

    it.each<Fault>([
      { kind: "status", status: 504 },
      { kind: "status", status: 429 },
      { kind: "cut" },
    ])("makes exactly one request a step, whatever comes back ($kind)", async (fault) => {
      await look("none-such");
      failPrepare(fault);
      const beforePrepare = subject.requests.length;
      await prepare();
      const prepares = subject.requests.slice(beforePrepare);
      const token = await prepared();
      failAct(fault);
      const beforeAct = subject.requests.length;
      await act(token);
      const acts = subject.requests.slice(beforeAct);
      expect([prepares, acts]).toEqual([
        [expect.stringMatching(subject.requestOf.prepare)],
        [expect.stringMatching(subject.requestOf.act)],
      ]);
    });

    it.each([
      ["forbidden", "connector/forbidden"],
      ["garbage", "connector/unexpected-answer"],
    ] as const)("refuses to guess when a look meets %s", async (kind, code) => {
      const token = await prepared();
      subject.failNext({ kind });
      await expect(look(token)).rejects.toMatchObject({ name: "Problem", code });
    });
  });
}

/** The backup's last moment, and when the intent is written anew from it. */
const BACKUP_AT = Temporal.Instant.from("2026-11-02T08:00:00Z");
const AFTER_RESTORE = Temporal.Instant.from("2026-11-04T08:00:00Z");

function context(token?: string): EffectContext {
  return {
    opId: "op-0001",
    intendedAt: Temporal.Instant.from("2026-11-02T08:59:00Z"),
    signal: AbortSignal.timeout(10_000),
    ...(token === undefined ? {} : { token }),
  };
}

async function prepareWith(mailer: Mailer, mail: MailPayload): Promise<Outcome> {
  if (mailer.prepare === undefined) throw new Error("a mailer prepares");
  return mailer.prepare(mail, context());
}

function tokenOf(outcome: Outcome): string {
  if (outcome.kind !== "prepared") throw new Error(`not prepared: ${JSON.stringify(outcome)}`);
  return outcome.token;
}

function receiptOf(seen: Sighting): Readonly<Record<string, string>> {
  if (seen.seen !== "done") throw new Error(`not done: ${JSON.stringify(seen)}`);
  return seen.receipt;
}
