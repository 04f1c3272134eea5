import fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import type { Letter } from "#nurture/content/letter";
import { composeMail, type Envelope } from "#server/mail/compose-mail";
import { htmlOf } from "#server/mail/html";
import { template } from "#server/mail/template";
import { textOf } from "#server/mail/text";

const LETTER: Letter = {
  language: "zh-Hans",
  subject: "雨桐，很高兴你要来",
  greeting: "雨桐，你好！",
  paragraphs: ["第一段。", "第二段\n换行。"],
  blocks: [
    {
      kind: "list",
      title: "准备清单",
      items: [
        { title: "身份证", note: "带原件", done: true },
        { title: "毕业证", done: false },
        { title: "周四 19:00" },
      ],
    },
    { kind: "action", label: "打开清单", link: "https://kw.example/c/t?a=1&b=2", main: true },
    {
      kind: "list",
      title: "这周给你的",
      items: [{ title: "第一年", note: "4 分钟", link: "https://kw.example/c/t/read/x" }],
    },
    { kind: "action", label: "问个问题", link: "https://kw.example/c/t/ask", main: false },
  ],
  closing: "期待见面，\n林晓",
  reasons: ["never in the mail"],
};

const ENVELOPE: Envelope = {
  from: { name: "星河科技", address: "campus@xinghe.example" },
  to: "yutong@example.org",
  messageId: "<op-7f@kw.example>",
  opId: "op-7f",
  date: Temporal.Instant.from("2026-11-20T01:00:00Z"),
  unsubscribe: { url: `https://kw.example/u/${"x".repeat(150)}` },
};

function headersOf(mime: string): readonly string[] {
  return mime.slice(0, mime.indexOf("\r\n\r\n")).split("\r\n");
}

describe("a composed mail", () => {
  it("has the headers that providers and standards ask for, unfolded and in our words", async () => {
    const mime = await composeMail(LETTER, { ...ENVELOPE, about: "campus/welcome/offer-1" });
    const headers = headersOf(mime);
    expect(headers).toEqual(
      expect.arrayContaining([
        `List-Unsubscribe: <https://kw.example/u/${"x".repeat(150)}>`,
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        "Auto-Submitted: auto-generated",
        "Content-Language: zh-Hans",
        "X-Keepwarm-Op: op-7f",
        "X-Keepwarm-About: campus/welcome/offer-1",
        "Message-ID: <op-7f@kw.example>",
        "Date: Fri, 20 Nov 2026 01:00:00 +0000",
      ]),
    );
    expect(headers.filter((line) => line.startsWith("X-Mailer"))).toEqual([]);
  });

  it("reads the same in a mail client", async () => {
    const mail = await PostalMime.parse(
      await composeMail(LETTER, {
        ...ENVELOPE,
        inReplyTo: "<q@x>",
        references: ["<p@x>", "<q@x>"],
      }),
    );
    expect({
      subject: mail.subject,
      from: mail.from,
      to: mail.to,
      inReplyTo: mail.inReplyTo,
      references: mail.references,
      text: mail.text,
      says: mail.html?.includes("雨桐，你好！"),
      attachments: mail.attachments,
    }).toEqual({
      subject: LETTER.subject,
      from: ENVELOPE.from,
      to: [{ name: "", address: ENVELOPE.to }],
      inReplyTo: "<q@x>",
      references: "<p@x> <q@x>",
      text: textOf(LETTER, { from: "星河科技", unsubscribe: ENVELOPE.unsubscribe }),
      says: true,
      attachments: [],
    });
  });

  it("has only CRLF lines of plain ASCII, none over 998 characters", async () => {
    const mime = await composeMail(LETTER, ENVELOPE);
    const lines = mime.split("\r\n");
    expect({
      bare: /(?<!\r)\n|\r(?!\n)/.test(mime),
      ascii: /^[\x20-\x7e\r\n\t]*$/.test(mime),
      long: lines.filter((line) => line.length > 998).length,
    }).toEqual({ bare: false, ascii: true, long: 0 });
  });

  it("is the same bytes for the same letter, and others for another operation", async () => {
    const [first, again, other] = await Promise.all([
      composeMail(LETTER, ENVELOPE),
      composeMail(LETTER, ENVELOPE),
      composeMail(LETTER, { ...ENVELOPE, opId: "op-8" }),
    ]);
    expect([again === first, other === first]).toEqual([true, false]);
  });

  it("goes to colleagues without a way to unsubscribe", async () => {
    const mime = await composeMail(LETTER, { ...ENVELOPE, unsubscribe: undefined });
    const mail = await PostalMime.parse(mime);
    expect([
      mime.includes("List-Unsubscribe"),
      mail.text?.includes("不再接收"),
      mail.html?.includes("不再接收"),
    ]).toEqual([false, false, false]);
  });

  it("is refused rather than cut when it is too long for a mail", async () => {
    const long = { ...LETTER, paragraphs: ["长".repeat(40_000)] };
    await expect(composeMail(long, ENVELOPE)).rejects.toMatchObject({
      code: "touch/unrenderable",
      facts: { why: "too-large" },
    });
  });

  it("lets no subject, name or address write a header of its own", async () => {
    const evil = fc.string({
      unit: fc.constantFrom("a", "\r\n", "Bcc: x@y.z", "\0", "é", " ", ",", "<", ">"),
    });
    await fc.assert(
      fc.asyncProperty(evil, evil, async (subject, name) => {
        const mime = await composeMail(
          { ...LETTER, subject },
          { ...ENVELOPE, from: { ...ENVELOPE.from, name } },
        );
        const mail = await PostalMime.parse(mime);
        expect([mail.bcc ?? [], headersOf(mime).filter((line) => line.startsWith("Bcc"))]).toEqual([
          [],
          [],
        ]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the HTML part", () => {
  const frame = { from: "星河科技", unsubscribe: ENVELOPE.unsubscribe };

  it("loads nothing from anywhere and runs nothing", async () => {
    const html = await htmlOf(LETTER, frame);
    const links = [...html.matchAll(/(?:src|href|url)\s*[=(]\s*["']?([^"')\s>]+)/gi)].map(
      ([, link]) => link,
    );
    expect({
      links,
      images: /<img|<link|@import|<script/i.test(html),
      slots: /\{\{|<!--\/?(?:paragraph|item|footer)/.test(html),
      reasons: html.includes("never in the mail"),
    }).toEqual({
      links: [
        "https://kw.example/c/t?a=1&amp;b=2",
        "https://kw.example/c/t/read/x",
        "https://kw.example/c/t/ask",
        ENVELOPE.unsubscribe?.url,
      ],
      images: false,
      slots: false,
      reasons: false,
    });
  });

  it("keeps the letter's order", async () => {
    const html = await htmlOf(LETTER, frame);
    const order = [
      "雨桐，你好！</div>",
      "第二段<br />换行。",
      "准备清单",
      "身份证",
      "毕业证",
      "打开清单",
      "第一年",
      "问个问题",
      "期待见面",
      "不再接收",
    ];
    const places = order.map((words) => html.indexOf(words));
    expect([places.includes(-1), places.toSorted((a, b) => a - b)]).toEqual([false, places]);
  });

  it("is written from right to left in Arabic", async () => {
    const arabic = await htmlOf({ ...LETTER, language: "ar" }, frame);
    expect([
      /lang="ar" dir="rtl"/.test(arabic),
      /text-align:right/.test(arabic),
      /direction: ?ltr/.test(arabic),
    ]).toEqual([true, true, false]);
  });

  it("holds a letter that has nothing but a greeting", async () => {
    const html = await htmlOf({ ...LETTER, paragraphs: [], blocks: [] }, frame);
    expect([html.includes("雨桐，你好！"), html.includes("第一段")]).toEqual([true, false]);
  });

  it("is compiled once a direction", async () => {
    expect(await template("ltr")).toBe(await template("ltr"));
  });

  it("never lets a text become markup", async () => {
    const markup = fc.string({
      unit: fc.constantFrom("<", ">", '"', "'", "&", "{{text}}", "script", "$&", "a"),
    });
    await fc.assert(
      fc.asyncProperty(markup, async (text) => {
        const letter: Letter = {
          ...LETTER,
          subject: text,
          greeting: text,
          paragraphs: [text],
          blocks: [
            { kind: "action", label: text, link: `https://kw.example/${text}`, main: true },
            {
              kind: "list",
              title: text,
              items: [
                { title: text, note: text, link: text },
                { title: text, done: false },
              ],
            },
          ],
          closing: text,
        };
        const html = await htmlOf(letter, { from: text, unsubscribe: { url: text } });
        const plain = await htmlOf(
          { ...letter, ...blank(letter) },
          { from: "", unsubscribe: { url: "" } },
        );
        expect(tags(html)).toEqual(tags(plain));
      }),
      { numRuns: 60 },
    );
  });
});

/** The same letter with nothing said in it. */
function blank(letter: Letter): Partial<Letter> {
  return {
    subject: "",
    greeting: "",
    paragraphs: [""],
    closing: "",
    blocks: letter.blocks.map((block) => {
      if (block.kind === "action") return { ...block, label: "", link: "" };
      if (block.kind === "prose") return { ...block, markdown: "" };
      return {
        ...block,
        title: "",
        items: block.items.map((item) => ({
          ...item,
          title: "",
          ...(item.note !== undefined && { note: "" }),
          ...(item.link !== undefined && { link: "" }),
        })),
      };
    }),
  };
}

/** Names of all tags in order: what a browser would build. */
function tags(html: string): readonly string[] {
  return [...html.matchAll(/<\/?([a-z]+)/gi)].map(([tag]) => tag);
}
