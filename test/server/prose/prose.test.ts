import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAIL_PROSE } from "#server/mail/prose-look";
import { loadProgramme } from "#server/programme/load";
import { articleLinks } from "#server/prose/article-links";
import { outsideLink, parseProse } from "#server/prose/parse-prose";
import { linksIn } from "#server/prose/prose";
import { proseHtml, type ProseLook } from "#server/prose/prose-html";
import { proseText } from "#server/prose/prose-text";

const BARE: ProseLook = { attributes: () => "", linkTo: (href) => href };
const html = (markdown: string) => proseHtml(parseProse(markdown), BARE);
const text = (markdown: string) => proseText(parseProse(markdown));

describe("Markdown of the library", () => {
  it.each([
    ["One.\n\nTwo\nlines.", "<p>One.</p><p>Two\nlines.</p>", "One.\n\nTwo lines."],
    ["# A\n\n## B\n\n##### C", "<h2>A</h2><h3>B</h3><h4>C</h4>", "A\n\nB\n\nC"],
    ["- a\n- **b** _c_", "<ul><li>a</li><li><strong>b</strong> <em>c</em></li></ul>", "- a\n- b c"],
    ["3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>', "3. a\n4. b"],
    ["1. a\n   - b", "<ol><li>a<ul><li>b</li></ul></li></ol>", "1. a\n   - b"],
    ["- [x] a\n- [ ] b", "<ul><li>☑ a</li><li>☐ b</li></ul>", "- ☑ a\n- ☐ b"],
    ["> a\n> b", "<blockquote><p>a\nb</p></blockquote>", "> a b"],
    ["```js\na < b\n```", "<pre><code>a &lt; b</code></pre>", "a < b"],
    ["a `b<c` d", "<p>a <code>b&lt;c</code> d</p>", "a b<c d"],
    ["a  \nb", "<p>a<br />b</p>", "a\nb"],
    ["a\n\n***\n\nb", "<p>a</p><hr /><p>b</p>", "a\n\n* * *\n\nb"],
    [
      "[a](https://b.example/c)",
      '<p><a href="https://b.example/c">a</a></p>',
      "a (https://b.example/c)",
    ],
    [
      "https://b.example/c",
      '<p><a href="https://b.example/c">https://b.example/c</a></p>',
      "https://b.example/c",
    ],
    [
      "[a]\n\n[a]: https://b.example/",
      '<p><a href="https://b.example/">a</a></p>',
      "a (https://b.example/)",
    ],
    [
      "![map](https://b.example/m.png)",
      '<p><a href="https://b.example/m.png">map</a></p>',
      "map (https://b.example/m.png)",
    ],
    ["\\*a\\*", "<p>*a*</p>", "*a*"],
  ])("%j", (markdown, asHtml, asText) => {
    expect([html(markdown), text(markdown)]).toEqual([asHtml, asText]);
  });

  it.each([
    ["<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"],
    ["<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>"],
    ["a <b onclick='x'>b</b>", "<p>a &lt;b onclick=&#39;x&#39;&gt;b&lt;/b&gt;</p>"],
    ["[a](javascript:alert(1))", "<p>a</p>"],
    ["[a](JaVaScRiPt:alert(1))", "<p>a</p>"],
    ["[a](data:text/html;base64,PHNjcmlwdD4=)", "<p>a</p>"],
    ["[a](vbscript:x) [b](file:///etc/passwd)", "<p>a b</p>"],
    ["[a](http://b.example/) [b](/hr) [c](//b.example)", "<p>a b c</p>"],
    ["[a](https://me:secret@b.example/)", "<p>a</p>"],
    [
      '[a](https://b.example/"onmouseover="x)',
      '<p><a href="https://b.example/%22onmouseover=%22x">a</a></p>',
    ],
    [
      '![x" onerror="y](https://b.example/)',
      '<p><a href="https://b.example/">x&quot; onerror=&quot;y</a></p>',
    ],
    ["![<script>](javascript:x)", "<p>&lt;script&gt;</p>"],
    [
      "<https://b.example/?a=1&b=2>",
      '<p><a href="https://b.example/?a=1&amp;b=2">https://b.example/?a=1&amp;b=2</a></p>',
    ],
    ["```<script>\n</code><script>\n```", "<pre><code>&lt;/code&gt;&lt;script&gt;</code></pre>"],
    ["&lt;script&gt; &#x3C;b&#x3E;", "<p>&amp;lt;script&amp;gt; &lt;b&gt;</p>"],
    ["<!-- --><?php ?><![CDATA[x]]>", "<p>&lt;!-- --&gt;&lt;?php ?&gt;&lt;![CDATA[x]]&gt;</p>"],
    [
      '<a href="javascript:x">[b](https://c.example)</a>',
      '<p>&lt;a href=&quot;javascript:x&quot;&gt;<a href="https://c.example/">b</a>&lt;/a&gt;</p>',
    ],
    ["| a | b |\n|---|---|\n| 1 | 2 |", "<p>| a | b |\n|---|---|\n| 1 | 2 |</p>"],
  ])("lets nothing raw pass: %s", (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it("survives what is nested deeper than a person writes, and shows it", () => {
    const shown = [">".repeat(15_000), "- ".repeat(8_000), "> ".repeat(20)].map((nested) =>
      html(`${nested}deep`).includes("deep"),
    );
    expect(shown).toEqual([true, true, true]);
  });

  /** Everything that these pages and mails are made of. */
  const TAG =
    /<\/?(?:p|h[234]|ul|li|blockquote|pre|code|strong|em)(?: style="[\w:;,#.% -]*")?>|<(?:br|hr(?: style="[\w:;#. -]*")?) \/>|<\/?ol>|<ol(?: start="\d+")?(?: style="[\w:;. -]*")?>|<a href="https:\/\/[^"<>]*"(?: style="[\w:;. -]*")?>|<\/a>/g;

  it("never makes an element or an attribute that is not on the list, in pages and mails", () => {
    const pieces = [
      "<",
      ">",
      '"',
      "'",
      "&",
      "[",
      "]",
      "(",
      ")",
      "!",
      "*",
      "_",
      "`",
      "#",
      "- ",
      "1. ",
      "> ",
      "\n",
      "\n\n",
      "\\",
      "script",
      " onx=",
      "javascript:",
      "https://e.example/",
      "x",
      "|",
      "~~",
      "<!--",
      "    ",
      "：",
      "\u0000",
    ];
    const nasty = fc.array(fc.constantFrom(...pieces), { maxLength: 60 });
    fc.assert(
      fc.property(nasty, (some) => {
        const markdown = some.join("");
        for (const look of [BARE, MAIL_PROSE]) {
          const left = proseHtml(parseProse(markdown), look).replaceAll(TAG, "");
          expect(left).not.toMatch(/[<>"]/);
        }
        expect(linksIn(parseProse(markdown)).every((link) => outsideLink(link) === link)).toBe(
          true,
        );
      }),
      { numRuns: 600 },
    );
  });

  it("leaves a text without any Markdown as it was typed", () => {
    const plain = fc.array(fc.stringMatching(/^[a-zà-ü一-龠، ,;:?!“”’]{1,40}$/u), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(plain, (paragraphs) => {
        const typed = paragraphs.map((one) => one.trim()).filter((one) => one !== "");
        expect(text(typed.join("\n\n"))).toBe(typed.join("\n\n"));
      }),
    );
  });

  it("reads the shipped articles that hold no Markdown as they were read before", () => {
    const bodies = loadProgramme()
      .articles.filter(({ kind }) => kind === "article")
      .flatMap(({ body }) => Object.values(body));
    const before = (body: string) =>
      body
        .split(/\n{2,}/)
        .map((paragraph) => paragraph.trim())
        .filter((paragraph) => paragraph !== "")
        .join("\n\n");
    expect(bodies.map(text)).toEqual(bodies.map(before));
  });
});

describe("the outside links of an article", () => {
  it("are its own first, then those of every language, each once, and https alone", () => {
    const article = {
      link: "https://video.example/1",
      body: {
        en: "[a](https://a.example/) [v](https://video.example/1) [x](http://no.example/)",
        ja: "1. > **[b](https://b.example/)**\n\n# [a](https://a.example/) `c` ***\n\n---\n\n```x```",
      },
    };
    expect(articleLinks(article)).toEqual([
      "https://video.example/1",
      "https://a.example/",
      "https://b.example/",
    ]);
  });

  it("are none where there are none", () => {
    expect(articleLinks({ body: { en: "Nothing." } })).toEqual([]);
  });
});
