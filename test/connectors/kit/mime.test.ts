import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReceived, readSent } from "#connectors/kit/mime";
import { bounceMime, replyMime } from "#connectors/kit/pretend-mail";
import { textOfHtml, withoutQuoted } from "#connectors/kit/quoted";
import { sampleMail } from "../../kit/mime.ts";

function mail(headers: readonly string[], body = "Hello."): string {
  return [...headers, "Content-Type: text/plain; charset=utf-8", "", body].join("\r\n");
}

const FROM = "From: Lin Mei <Lin.Mei@example.edu>";
const MEGABYTE = 1_000_000;
const STAMP = { id: "<stamp@x.example>", at: Temporal.Instant.from("2026-11-03T08:00:00Z") };

describe("a received mail", () => {
  it("names what it answers, newest first and each once", async () => {
    const read = await readReceived(
      mail([FROM, "In-Reply-To: <c@x>", "References: <a@x>\r\n <b@x> <c@x>"]),
    );
    expect(read).toMatchObject({
      from: "lin.mei@example.edu",
      answers: ["<c@x>", "<b@x>", "<a@x>"],
    });
  });

  it.each([
    ["Auto-Submitted: auto-replied", true],
    ["Auto-Submitted: auto-generated (vacation)", true],
    ["Auto-Submitted: no", false],
    ["Precedence: bulk", true],
    ["Precedence: auto_reply", true],
    ["Precedence: first-class", false],
    ["X-Autoreply: yes", true],
    ["Return-Path: <>", true],
    ["Return-Path: <lin.mei@example.edu>", false],
    ["Subject: Out of office?", false],
  ])("with %s counts as automatic: %s", async (header, expected) => {
    expect((await readReceived(mail([FROM, header]))).automatic).toBe(expected);
  });

  it("is read as far as it goes when it was cut", async () => {
    const { mime } = sampleMail({ text: "A long story." });
    const read = await readReceived(mime.slice(0, mime.indexOf("text/html")));
    expect(read).toMatchObject({ subject: "欢迎加入 Northwind", text: "A long story." });
  });

  /** Each takes minutes where an expression looks along the same signs from each of them. */
  it.each([
    ["an attribution with spaces", `schrieb ${" ".repeat(MEGABYTE)}x\n> Hi`],
    ["one attribution after another", `${"schrieb ".repeat(MEGABYTE / 8)}\n> Hi`],
    ["many quotations", `${"a\n".repeat(15_000)}${"b wrote:\n>\n".repeat(2_500)}`],
    ["nothing but lines", `Yes${"\n".repeat(MEGABYTE)}`],
    ["dashes", "- ".repeat(MEGABYTE / 2)],
  ])("of a megabyte is read: %s", async (_, body) => {
    expect((await readReceived(mail([FROM], body))).text.length).toBeGreaterThan(0);
  });

  it.each([
    "<style",
    "<style></style ",
    "<div ",
    "<blockquote",
    "<br",
    "<",
    "&nbsp;",
    "</blockquote ",
  ])("of a megabyte of %s is read", async (piece) => {
    const html = `Yes ${piece.repeat(MEGABYTE / piece.length)}`;
    const read = await readReceived(`${FROM}\r\nContent-Type: text/html\r\n\r\n${html}`);
    expect(read.text.slice(0, 3)).toBe("Yes");
  });

  it("in any bytes at all is read or refused, and never hangs", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const read = await readReceived(bytes);
        expect(read.text.length).toBeLessThanOrEqual(20_000);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a bounce", () => {
  const original = { ...sampleMail({ opId: "op-9" }), at: STAMP.at };

  it("tells recipient, status and which mail came back", async () => {
    const sent = { ...(await readSent(original.mime)), at: STAMP.at };
    const read = await readReceived(bounceMime(sent, "5.1.1", STAMP));
    expect([read.automatic, read.bounce]).toEqual([
      true,
      {
        recipient: "lin.mei@example.edu",
        status: "5.1.1",
        originalMessageId: original.messageId,
        opId: "op-9",
      },
    ]);
  });

  it.each<[string, string[], object | undefined]>([
    [
      "a failure",
      ["Final-Recipient: rfc822; a@x.example", "Action: failed", "Status: 5.2.2 (full)"],
      { recipient: "a@x.example", status: "5.2.2" },
    ],
    [
      "a delay",
      ["Final-Recipient: rfc822; a@x.example", "Action: delayed", "Status: 4.4.1"],
      { recipient: "a@x.example", status: "4.4.1" },
    ],
    [
      "a forwarded address",
      [
        "Original-Recipient: rfc822;lin@x.example",
        "Final-Recipient: rfc822; b@y.example",
        "Action: failed",
        "Status: 5.1.1",
      ],
      { recipient: "lin@x.example", status: "5.1.1" },
    ],
    [
      "no status",
      ["Final-Recipient: rfc822; a@x.example", "Action: failed"],
      { recipient: "a@x.example", status: "5.0.0" },
    ],
    [
      "a delivery receipt",
      ["Final-Recipient: rfc822; a@x.example", "Action: delivered", "Status: 2.0.0"],
      undefined,
    ],
    ["no address", ["Action: failed", "Status: 5.1.1"], undefined],
  ])("is read from a report with %s", async (_, recipient, expected) => {
    const read = await readReceived(report(["Reporting-MTA: dns; x.example"], recipient));
    expect(read.bounce).toEqual(expected);
  });

  it("names the original by the report where no headers came back", async () => {
    const fields = ["Final-Recipient: rfc822; a@x.example", "Action: failed", "Status: 5.1.1"];
    const read = await readReceived(report(["X-Original-Message-ID: <o@x>"], fields));
    expect(read.bounce).toMatchObject({ originalMessageId: "<o@x>" });
  });

  it("is known by Gmail's header where there is no report part", async () => {
    const read = await readReceived(
      mail([FROM, "X-Failed-Recipients: a@x.example", "In-Reply-To: <o@x>"]),
    );
    expect(read.bounce).toEqual({
      recipient: "a@x.example",
      status: "5.0.0",
      originalMessageId: "<o@x>",
    });
  });
});

describe("a bounce that is made to be slow", () => {
  it.each([
    ["X-Failed-Recipients", [`X-Failed-Recipients: ${"a".repeat(250_000)}`]],
    ["X-Failed-Recipients of stops", [`X-Failed-Recipients: ${"a.".repeat(120_000)}`]],
  ])("is read (%s)", async (_, headers) => {
    expect((await readReceived(mail([FROM, ...headers]))).bounce).toBeUndefined();
  });

  it.each([
    ["an address without end", `Final-Recipient: ${"a".repeat(100_000)}`],
    ["a field of spaces", `Final-Recipient:${" ".repeat(99_000)}\u2028x`],
  ])("is read from a report with %s", async (_, field) => {
    const read = await readReceived(report(["Reporting-MTA: x"], [field, "Action: failed"]));
    expect(read.bounce).toBeUndefined();
  });
});

describe("what a sender wrote", () => {
  it("is found in a reply as mail programs write it", async () => {
    const sent = { ...(await readSent(sampleMail().mime)), at: STAMP.at };
    const answer = { messageId: sent.messageId, from: "lin.mei@example.edu", text: "好的！" };
    expect((await readReceived(replyMime(sent, answer, STAMP))).text).toBe("好的！");
  });

  it.each([
    ["plain", "Yes.\nSee you.", "Yes.\nSee you."],
    [
      "Gmail",
      "Yes.\n\nOn Mon, 2 Nov 2026 at 09:00 Campus\n<c@x.example> wrote:\n\n> Hi\n>\n> there",
      "Yes.",
    ],
    ["Chinese", "好的\n\n张三 <z@x.example> 于2026年11月2日写道：\n> 你好", "好的"],
    ["German", "Ja.\nAm 2.11.2026 schrieb Campus:\n> Hallo", "Ja."],
    ["French", "Oui.\nLe lun. 2 nov. 2026, Campus a écrit :\n> Salut", "Oui."],
    [
      "Outlook",
      "Yes.\n\nFrom: Campus <c@x.example>\nSent: Monday\nTo: Lin\nSubject: Hi\n\nHi there",
      "Yes.",
    ],
    [
      "Outlook in Chinese",
      "好的\n\n发件人: 校招\n发送时间: 2026年11月2日\n收件人: 林梅\n\n你好",
      "好的",
    ],
    ["a divider", "Yes.\n-----Original Message-----\nHi", "Yes."],
    ["answers in between", "> When?\nMonday.\n> Where?\nHere.", "Monday.\nHere."],
    ["nothing of its own", "> Hi", "> Hi"],
    [
      "a sentence with From",
      "From: my point of view it is fine.\nThanks",
      "From: my point of view it is fine.\nThanks",
    ],
  ])("is kept and the quotation dropped (%s)", (_, text, expected) => {
    expect(withoutQuoted(text)).toBe(expected);
  });

  it.each([
    ["<p>Yes&nbsp;&amp; no</p><p>&#x4F60;&#22909;</p>", "Yes & no\n你好"],
    ["<style>p{}</style>Yes<br>No<blockquote>Hi</blockquote>", "Yes\nNo"],
    ['Yes<div class="gmail_quote">On … wrote: Hi</div>', "Yes"],
    ["<title>T</title>Yes<script>1</script >No<style>Never ends", "YesNoNever ends"],
    ["<blockquote>a</blockquote>Yes<blockquote>b<blockquote>c</blockquote></blockquote>No", "No"],
    ["</blockquote>Yes<blockquote>No", "YesNo"],
    ["Yes  \n <br>&nbsp; <p>No</p>", "Yes\n  No"],
    ['Yes<div id="divRplyFwdMsg">From: x</div>Hi', "Yes"],
    ["a &lt; b &unknown; c", "a < b &unknown; c"],
  ])("is read from %s", (html, expected) => {
    expect(textOfHtml(html)).toBe(expected);
  });

  it("never grows by dropping quotations", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(withoutQuoted(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

function report(message: readonly string[], recipient: readonly string[]): string {
  return [
    "From: postmaster@x.example",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="r"',
    "",
    "--r",
    "Content-Type: text/plain",
    "",
    "Sorry.",
    "--r",
    "Content-Type: message/delivery-status",
    "",
    ...message,
    "",
    ...recipient,
    "",
    "--r--",
    "",
  ].join("\r\n");
}
