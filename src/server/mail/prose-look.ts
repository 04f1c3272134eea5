import type { ProseElement, ProseLook } from "../prose/prose-html.ts";

/** Mail programs leave out style sheets and bring margins of their own; start and end are not known to all. */
const STYLES: Readonly<Record<ProseElement, string>> = {
  p: "margin:0 0 16px",
  h2: "margin:8px 0 12px;font-size:19px;line-height:1.4",
  h3: "margin:8px 0 10px;font-size:17px;line-height:1.4",
  h4: "margin:8px 0 8px;font-size:16px;line-height:1.4",
  ul: "margin:0 0 16px;padding:0 22px",
  ol: "margin:0 0 16px;padding:0 22px",
  li: "margin:0 0 6px",
  blockquote: "margin:0 0 16px;padding:0 16px;font-style:italic",
  pre: "margin:0 0 16px;white-space:pre-wrap;font-family:monospace;font-size:14px",
  code: "font-family:monospace;font-size:15px",
  hr: "margin:0 0 16px;border:0;border-top:1px solid #b9b1a8",
  a: "color:inherit;text-decoration:underline",
};

/** The library's texts inside a mail. Outside links are whole: the reader's mail program shows them. */
export const MAIL_PROSE: ProseLook = {
  attributes: (element) => ` style="${STYLES[element]}"`,
  linkTo: (href) => href,
};
