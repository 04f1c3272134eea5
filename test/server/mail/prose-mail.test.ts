import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import type { Letter } from "#nurture/content/letter";
import { composeMail } from "#server/mail/compose-mail";
import { htmlOf } from "#server/mail/html";
import { textOf } from "#server/mail/text";

const letter = (markdown: string): Letter => ({
  language: "en",
  subject: "A guide",
  greeting: "Hello Maya,",
  paragraphs: [],
  blocks: [{ kind: "prose", markdown }],
  closing: "Warm regards",
  reasons: [],
});
const FRAME = { from: "Galaxy" };

describe("a text of the library in a mail", () => {
  it("is laid out in the HTML part and plain in the text part", async () => {
    const made = letter(
      "## First\n\n1. **Bring** it\n2. See [the map](https://map.example/a?b=1&c=2)",
    );
    const mail = await PostalMime.parse(
      await composeMail(made, {
        from: { name: "Galaxy", address: "a@galaxy.example" },
        to: "m@example.org",
        messageId: "<1@x>",
        opId: "op-1",
        date: Temporal.Instant.from("2026-11-20T01:00:00Z"),
      }),
    );
    expect([
      mail.text?.split("\n\n").slice(1, 3),
      mail.html?.includes("<strong>Bring</strong> it</li>"),
      mail.html?.includes('<a href="https://map.example/a?b=1&amp;c=2" style="color:inherit'),
    ]).toEqual([
      ["First", "1. Bring it\n2. See the map (https://map.example/a?b=1&c=2)"],
      true,
      true,
    ]);
  });

  it.each([
    "<img src=https://evil.example/pixel.gif>",
    "![pixel](https://evil.example/pixel.gif)",
    "<style>body{background:url(https://evil.example)}</style>",
    "<script src=//evil.example></script>",
    "<iframe src=https://evil.example></iframe>",
    "{{link}} {{text}} <!--paragraph-->",
  ])("loads nothing from outside and opens no slot of the layout: %s", async (markdown) => {
    const html = await htmlOf(letter(markdown), FRAME);
    const asked = /<(?:img|script|iframe|link|object|embed|video)|<style>body|<!--paragraph-->/i;
    expect([
      asked.test(html),
      textOf(letter(markdown), FRAME).includes("evil") || !markdown.includes("evil"),
    ]).toEqual([false, true]);
  });

  it("keeps its colours in the dark: nothing in it has one of its own", async () => {
    const html = await htmlOf(letter("# A\n\n- b\n\n> c `d`\n\n[e](https://e.example)"), FRAME);
    const inText = html.slice(html.indexOf("<h2"), html.indexOf("e.example"));
    expect(inText).not.toMatch(/[; "](?:color|background)[^:]*:(?!inherit)/);
  });
});
