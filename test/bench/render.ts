import mjml2html from "mjml";
import MailComposer from "nodemailer/lib/mail-composer";
import type { Letter } from "#nurture/content/letter";
import { composeMail } from "#server/mail/compose-mail";
import { htmlOf } from "#server/mail/html";
import { layout } from "#server/mail/layout";
import { textOf } from "#server/mail/text";
import { ratiosOf, spreadOf } from "./figures.ts";
import { envelopeOf, letterOf } from "./load.ts";
import { judged, spreadText, type Section } from "./section.ts";

/** Mails of one measurement of one row; a page alone is a matter of microseconds. */
const MAILS = 300;
const PAGES = 3_000;
/** MJML takes milliseconds a mail. */
const MJML_MAILS = 20;
const RATIO_MAX = 1.3;
const MAILBOX = "campus-0@bench.example";

interface Made {
  /** Every row takes the same letters, each filled with values of its own. */
  readonly letters: readonly Letter[];
  readonly once: (index: number) => unknown;
}

/** Rendering by itself: the product's road from letter to bytes beside a precompiled template. */
export async function render(rounds: number, say: (line: string) => void): Promise<Section> {
  const letters = Array.from({ length: MAILS }, (_, index) => letterOf(index));
  const rows = await rowsOf(letters);
  const bytes = (await composeMail(letterOf(0), envelopeOf(0, MAILBOX))).length;
  const htmlBytes = Buffer.byteLength(await htmlOf(letterOf(0), frameOf(0)));
  const figures = new Map(rows.map(({ name }) => [name, [] as number[]]));
  for (const { row, mails } of rows) await time(row, mails);
  for (let round = 0; round < rounds; round++)
    for (const { name, row, mails } of rows) figures.get(name)?.push(await time(row, mails));
  say(`render: ${rounds} rounds of ${MAILS} mails`);
  return section(figures, { bytes, htmlBytes, rounds });
}

interface Row {
  readonly name: string;
  readonly row: Made["once"];
  readonly mails: number;
}

async function rowsOf(letters: readonly Letter[]): Promise<readonly Row[]> {
  const letter = (index: number) => letters[index % letters.length] ?? letterOf(index);
  const fill = await precompiled();
  const mime = async (index: number) => {
    const html = fill(letter(index), index);
    return compose(index, letter(index).subject, html, textOf(letter(index), frameOf(index)));
  };
  return [
    { name: "template html", mails: PAGES, row: (index) => fill(letter(index), index) },
    { name: "keepwarm html", mails: PAGES, row: (index) => htmlOf(letter(index), frameOf(index)) },
    { name: "template mail", mails: MAILS, row: mime },
    {
      name: "keepwarm mail",
      mails: MAILS,
      row: (index) => composeMail(letter(index), envelopeOf(index, MAILBOX)),
    },
    {
      name: "mjml each time",
      mails: MJML_MAILS,
      row: () => mjml2html(layout("ltr"), { validationLevel: "strict", fonts: {} }),
    },
  ];
}

/** Microseconds a mail. */
async function time(once: Made["once"], mails: number): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < mails; index++) await once(index);
  return ((performance.now() - start) * 1_000) / mails;
}

function frameOf(index: number) {
  const { from, unsubscribe } = envelopeOf(index, MAILBOX);
  return { from: from.name, unsubscribe };
}

type Fill = (letter: Letter, index: number) => string;

/**
 * The reference: the same page as one template with a hole for everything that the letter says,
 * compiled beforehand for this one shape of letter and this language; what is put in is escaped.
 */
async function precompiled(): Promise<Fill> {
  const marked: Letter = {
    ...letterOf(0),
    subject: "@@subject@@",
    greeting: "@@greeting@@",
    paragraphs: ["@@text@@"],
    blocks: [
      { kind: "action", label: "@@label@@", link: "@@link@@", main: true },
      { kind: "list", title: "@@title@@", items: [{ title: "@@one@@" }, { title: "@@two@@" }] },
    ],
    closing: "@@closing@@",
  };
  const frame = { from: "@@from@@", unsubscribe: { url: "@@unsubscribe@@" } };
  const pieces = (await htmlOf(marked, frame)).split(/@@(\w+)@@/);
  return (letter, index) => {
    const values = valuesOf(letter, index);
    const filled = pieces.map((piece, place) =>
      place % 2 === 0 ? piece : escape(values[piece] ?? ""),
    );
    return filled.join("");
  };
}

function valuesOf(letter: Letter, index: number): Readonly<Record<string, string>> {
  const [action, list] = letter.blocks;
  const { from, unsubscribe } = frameOf(index);
  const items = list?.kind === "list" ? list.items : [];
  return {
    subject: letter.subject,
    greeting: letter.greeting,
    text: letter.paragraphs[0] ?? "",
    closing: letter.closing,
    from,
    unsubscribe: unsubscribe?.url ?? "",
    ...(action?.kind === "action" ? { label: action.label, link: action.link } : {}),
    title: list?.kind === "list" ? list.title : "",
    one: items[0]?.title ?? "",
    two: items[1]?.title ?? "",
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (found) => ENTITIES[found] ?? "");
}

/** The same bytes around it, made by the same library in the usual way. */
async function compose(
  index: number,
  subject: string,
  html: string,
  text: string,
): Promise<string> {
  const { from, to, messageId, opId, date } = envelopeOf(index, MAILBOX);
  const message = new MailComposer({
    from,
    to: { name: "", address: to },
    subject,
    messageId,
    date: new Date(date.epochMilliseconds),
    headers: { "Auto-Submitted": "auto-generated", "X-Keepwarm-Op": opId },
    text,
    html,
    encoding: "base64",
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return (await message.compile().build()).toString("latin1");
}

function section(
  figures: ReadonlyMap<string, readonly number[]>,
  { bytes, htmlBytes, rounds }: Readonly<Record<"bytes" | "htmlBytes" | "rounds", number>>,
): Section {
  const of = (name: string) => figures.get(name) ?? [];
  const against = (name: string) => `template ${name.split(" ")[1] ?? ""}`;
  const kb = (count: number) => `${(count / 1_000).toFixed(1)} kB`;
  return {
    name: "render",
    title: `one mail (${kb(htmlBytes)} of HTML, ${kb(bytes)} of MIME), ${rounds} rounds of ${MAILS} mails (${PAGES} pages), rows interleaved`,
    terms: [
      "no mailbox and no quota; html: from a letter's parts to the page; mail: html and plain text, composed to MIME by nodemailer in both rows; MJML is compiled once a layout, and the last row is what it would cost at each mail",
    ],
    header: ["row", "us a mail", "x template"],
    rows: [...figures.keys()].map((name) => [
      name,
      spreadText(spreadOf(of(name)), 0),
      name.startsWith("mjml") ? "" : spreadText(ratiosOf(of(name), of(against(name))), 2),
    ]),
    verdicts: ["html", "mail"].map((part) =>
      judged(
        `keepwarm ${part}`,
        `time x template ${part}`,
        ratiosOf(of(`keepwarm ${part}`), of(`template ${part}`)),
        RATIO_MAX,
      ),
    ),
    wrong: [],
    data: Object.fromEntries(figures),
  };
}
