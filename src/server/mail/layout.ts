import type { Direction } from "#nurture/content/locale";

/** The product's tokens as mail clients understand them: hex, light here, dark in the media query. */
const LIGHT = {
  paper: "#fcfaf7",
  card: "#ffffff",
  ink: "#26201b",
  soft: "#5f5750",
  line: "#e8e3dd",
};
const EMBER = "#b84a06";
const TEAL = "#00665f";

const DARK_STYLE = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    body.paper, .paper > div { background-color: #171310 !important; }
    .card, .card > table, .card td { background-color: #211c18 !important; border-color: #3b342e !important; }
    .ink div, .ink a { color: #f0ebe5 !important; }
    .soft div, .soft a, .ink .note, .ink .open { color: #bdb4aa !important; }
    .main td { background-color: #f2995e !important; }
    .main a { color: #2b1607 !important; background-color: #f2995e !important; }
    .quiet td, .quiet a { background-color: #211c18 !important; color: #f0ebe5 !important; border-color: #5a5148 !important; }
    .ink .done { color: #7fd1c8 !important; }
    .soft .dot { color: #f2995e !important; }
  }`;

/**
 * One page with every part once, between comment marks: the parts are cut out after compiling and
 * repeated as a letter needs them. What is in double braces is filled and escaped per letter.
 */
export function layout(direction: Direction): string {
  const align = direction === "rtl" ? "right" : "left";
  return `
<mjml lang="{{lang}}" dir="${direction}">
  <mj-head>
    <mj-title>{{subject}}</mj-title>
    <mj-preview>{{preview}}</mj-preview>
    <mj-attributes>
      <mj-all font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Hiragino Sans', 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK SC', 'Geeza Pro', 'Noto Sans Arabic', sans-serif" />
      <mj-text align="${align}" color="${LIGHT.ink}" font-size="16px" line-height="1.65" padding="0 26px 16px" />
      <mj-button align="${align}" border-radius="8px" font-size="16px" font-weight="600" inner-padding="13px 22px" padding="4px 26px 20px" />
      <mj-section padding="0" direction="${direction}" />
      <mj-wrapper direction="${direction}" />
      <mj-column direction="${direction}" />
    </mj-attributes>
    <mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"></mj-raw>
    <mj-style>${DARK_STYLE}</mj-style>
  </mj-head>
  <mj-body width="600px" background-color="${LIGHT.paper}" css-class="paper">
    <mj-section padding="28px 0 14px"><mj-column>
      <mj-text css-class="soft" font-size="14px" padding="0 38px" color="${LIGHT.soft}"><span class="dot" style="color:${EMBER}">&#9679;</span>&nbsp; {{from}}</mj-text>
    </mj-column></mj-section>
    <mj-wrapper padding="0 12px"><mj-section css-class="card" background-color="${LIGHT.card}" border="1px solid ${LIGHT.line}" border-radius="12px" padding="30px 0 12px"><mj-column>
      <mj-text css-class="ink" font-size="21px" font-weight="650" line-height="1.4">{{greeting}}</mj-text>
      <mj-raw><!--paragraph--></mj-raw>
      <mj-text css-class="ink">{{text}}</mj-text>
      <mj-raw><!--/paragraph--><!--heading--></mj-raw>
      <mj-text css-class="ink" font-weight="650" padding="10px 26px 10px">{{text}}</mj-text>
      <mj-raw><!--/heading--><!--item--></mj-raw>
      <mj-text css-class="ink" padding="0 26px 12px" line-height="1.5">{{title}}{{note}}</mj-text>
      <mj-raw><!--/item--><!--main--></mj-raw>
      <mj-button css-class="main" href="{{link}}" background-color="${EMBER}" color="#ffffff">{{label}}</mj-button>
      <mj-raw><!--/main--><!--quiet--></mj-raw>
      <mj-button css-class="quiet" href="{{link}}" background-color="${LIGHT.card}" color="${LIGHT.ink}" border="1px solid #cfc7be">{{label}}</mj-button>
      <mj-raw><!--/quiet--><!--closing--></mj-raw>
      <mj-text css-class="ink" padding="8px 26px 18px">{{text}}</mj-text>
      <mj-raw><!--/closing--></mj-raw>
    </mj-column></mj-section></mj-wrapper>
    <mj-section padding="18px 0 36px"><mj-column>
      <mj-raw><!--footer--></mj-raw>
      <mj-text css-class="soft" font-size="13px" line-height="1.6" padding="0 38px" color="${LIGHT.soft}">{{why}}<br />{{note}}<br /><a href="{{link}}" style="color:${LIGHT.soft}">{{label}}</a></mj-text>
      <mj-raw><!--/footer--></mj-raw>
    </mj-column></mj-section>
  </mj-body>
</mjml>`;
}

/** Small pieces inside an item; everything else is MJML's. */
export const PIECES = {
  link: `<a href="{{link}}" style="color:${LIGHT.ink};font-weight:600">{{text}}</a>`,
  plain: `{{text}}`,
  done: `<span class="done" style="color:${TEAL}" aria-hidden="true">&#9745;</span>&nbsp; {{text}}`,
  open: `<span class="open" style="color:${LIGHT.soft}" aria-hidden="true">&#9744;</span>&nbsp; {{text}}`,
  note: `<br /><span class="note" style="color:${LIGHT.soft};font-size:14px">{{text}}</span>`,
  tickNote: `<br /><span class="note" style="display:inline-block;padding-inline-start:25px;color:${LIGHT.soft};font-size:14px">{{text}}</span>`,
} as const;
