/** What a page's form is filled with, as a person at a phone would. */
export interface Filling {
  /** Which of the page's forms, by its action. */
  readonly action: RegExp;
  /** Of several such forms, the one that holds this text. */
  readonly about?: string;
  /** The value of the button to press, where there are several. */
  readonly button?: string;
  readonly values: Readonly<Record<string, string>>;
  /** How radio buttons are chosen: the first of each name, as someone who knows, or as the page has them. */
  readonly choose?: "first" | "well";
  /** Which boxes are ticked, by name; those that the page ticks where nothing is said. */
  readonly ticks?: (name: string) => boolean;
}

export interface Browser {
  /** The page's text; throws where it does not open. */
  open(page: string): Promise<string>;
  /** Opens a page, fills the form and sends it; throws where the page has no such form or refuses. */
  submit(page: string, filling: Filling): Promise<void>;
  links(page: string): Promise<readonly string[]>;
  oneClick(url: string): Promise<void>;
}

/**
 * A very small browser: it reads forms out of pages and sends what they ask for, over HTTP; with
 * the cookie of whoever is signed in.
 */
export function browser(right: ReadonlyMap<string, string>, cookie = ""): Browser {
  const open = (page: string) => opened(page, cookie);
  return {
    open,
    submit: async (page, filling) => {
      const html = await open(page);
      const form = formsOf(html).find(
        (each) =>
          filling.action.test(each.action) &&
          hasButton(each.inner, filling.button) &&
          each.inner.includes(filling.about ?? ""),
      );
      if (form === undefined)
        throw new Error(
          `no form ${filling.action.source} on ${new URL(page).pathname.replace(/\/c\/[^/]+/, "/c/…")}`,
        );
      const url = new URL(form.action === "" ? page : form.action, page);
      const body = new URLSearchParams(fieldsOf(form.inner, filling, right));
      const answer = await fetch(url, {
        method: "POST",
        body,
        redirect: "manual",
        headers: { origin: url.origin, cookie },
      });
      await answer.body?.cancel();
      if (answer.status >= 400) throw new Error(`the form answered ${answer.status}`);
    },
    links: async (page) => {
      const html = await open(page);
      return [...html.matchAll(/href="([^"]+)"/g)].map(
        ([, href]) => new URL(plain(href ?? ""), page).href,
      );
    },
    oneClick: async (url) => {
      const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
      const answer = await fetch(url, { method: "POST", body, redirect: "manual" });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`unsubscribing answered ${answer.status}`);
    },
  };
}

async function opened(page: string, cookie: string): Promise<string> {
  const answer = await fetch(page, { headers: { cookie } });
  const html = await answer.text();
  if (!answer.ok) throw new Error(`the page answered ${answer.status}`);
  return html;
}

interface Form {
  readonly action: string;
  readonly inner: string;
}

function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, attributes]) => /method="post"/i.test(attributes ?? ""))
    .map(([, attributes, inner]) => ({
      action: plain(attribute(attributes ?? "", "action") ?? ""),
      inner: inner ?? "",
    }));
}

function hasButton(inner: string, value: string | undefined): boolean {
  return value === undefined || buttons(inner).some((each) => each.value === value);
}

function fieldsOf(
  inner: string,
  filling: Filling,
  right: ReadonlyMap<string, string>,
): Record<string, string> {
  const fields = new Map<string, string>();
  for (const input of inputsOf(inner)) {
    const { kind, name, value } = input;
    if (name === "" || isUnticked(input, filling)) continue;
    if (kind !== "radio") fields.set(name, filling.values[name] ?? value);
    else if (isChosen(input, filling, right, fields)) fields.set(name, value);
  }
  const pressed = buttons(inner).find(
    (each) => filling.button === undefined || each.value === filling.button,
  );
  if (pressed?.name !== undefined) fields.set(pressed.name, pressed.value);
  return Object.fromEntries(fields);
}

function isUnticked({ kind, name, isChecked }: Input, { ticks }: Filling): boolean {
  return kind === "checkbox" && !(ticks?.(name) ?? isChecked);
}

interface Input {
  readonly kind: string;
  readonly name: string;
  readonly value: string;
  /** As the page has it, of boxes and radio buttons. */
  readonly isChecked: boolean;
}

const FIELD =
  /<(input)([^>]*)>|<(textarea)([^>]*)>([\s\S]*?)<\/textarea>|<(select)([^>]*)>([\s\S]*?)<\/select>/g;

/** The fields as the page filled them. */
function inputsOf(inner: string): Input[] {
  return [...inner.matchAll(FIELD)].map((found) => {
    const [tag = "", attributes = "", content = ""] = found.slice(1).filter((each) => each);
    const name = plain(attribute(attributes, "name") ?? "");
    const isChecked = /\bchecked\b/.test(attributes);
    const of = (kind: string, value: string): Input => ({ kind, name, value, isChecked });
    if (tag === "textarea") return of(tag, plain(content));
    if (tag === "select") return of(tag, selectedIn(content));
    return of(kindOf(attributes), plain(attribute(attributes, "value") ?? ""));
  });
}

function kindOf(attributes: string): string {
  return attribute(attributes, "type") ?? "text";
}

/** The option that the page has selected, else the first. */
function selectedIn(options: string): string {
  const all = [...options.matchAll(/<option([^>]*)>([^<]*)/g)];
  const [, attributes = "", text = ""] =
    all.find(([, each]) => /\bselected\b/.test(each ?? "")) ?? all[0] ?? [];
  return plain(attribute(attributes, "value") ?? text.trim());
}

/** The wanted choice, the right one for someone who knows, the page's own, else the first. */
function isChosen(
  { name, value, isChecked }: Input,
  filling: Filling,
  right: ReadonlyMap<string, string>,
  chosen: ReadonlyMap<string, string>,
): boolean {
  const known = filling.choose === "well" ? right.get(name) : undefined;
  const wanted = filling.values[name] ?? known;
  const isOwn = isChecked && filling.choose === undefined;
  return wanted === undefined ? isOwn || !chosen.has(name) : wanted === value;
}

function buttons(inner: string): { readonly name: string | undefined; readonly value: string }[] {
  return [...inner.matchAll(/<button([^>]*)>/g)].map(([, attributes]) => ({
    name: attribute(attributes ?? "", "name"),
    value: attribute(attributes ?? "", "value") ?? "",
  }));
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
}

function plain(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}
