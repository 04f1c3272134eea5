import { browser, type Browser } from "./browser.ts";

/** HR decides, calls and says who came twice a week. */
const DAYS_BETWEEN = 3;
/** What one morning at the desk can hold. */
const FORMS_MAX = 400;
const HR = "demo-hr";
const EVENING = "meet-the-team";
/** The visit at which a letter of people in the middle of their journey is worded better. */
const REWORDS_AT = 9;
const BETTER = "Tomorrow at 09:30: we wait for you in the lobby";

export interface Desk {
  /** Sits down where the last time is some days ago; answers whether anything was done. */
  visit(now: Temporal.Instant): Promise<boolean>;
}

/** HR of the demo company at their pages, over HTTP, signed in as anybody is. */
export function desk(baseUrl: string): Desk {
  let last: Temporal.Instant | undefined;
  let visits = 0;
  return {
    visit: async (now) => {
      const next = last?.add({ hours: 24 * DAYS_BETWEEN });
      if (next !== undefined && Temporal.Instant.compare(now, next) < 0) return false;
      last = now;
      visits += 1;
      const pages = browser(new Map(), await signIn(baseUrl));
      const decided = await decide(pages, `${baseUrl}/hr/changes`);
      const called = await call(pages, baseUrl);
      const marked = await mark(pages, `${baseUrl}/hr/events/${EVENING}`);
      const worded = await reword(pages, `${baseUrl}/hr/journeys/months`, visits >= REWORDS_AT);
      return decided + called + marked + worded > 0;
    },
  };
}

/** Every change that waits, as it is proposed. */
async function decide(pages: Browser, changes: string): Promise<number> {
  for (let done = 0; done < FORMS_MAX; done++) {
    if (!/action="[^"]*\/changes\/decide"/.test(await pages.open(changes))) return done;
    await pages.submit(changes, { action: /\/changes\/decide$/, button: "apply", values: {} });
  }
  return FORMS_MAX;
}

/** Everybody on the list is called and reached; what was said is noted. */
async function call(pages: Browser, baseUrl: string): Promise<number> {
  const list = await pages.open(`${baseUrl}/hr/calls`);
  const ids = new Set(
    [...list.matchAll(/href="\/hr\/calls\/([0-9a-f-]{36})"/g)].map(([, id]) => id ?? ""),
  );
  let called = 0;
  for (const id of [...ids].slice(0, FORMS_MAX)) {
    const page = `${baseUrl}/hr/calls/${id}`;
    // Those that were made stand on the list too.
    if (!(await pages.open(page)).includes('name="outcome"')) continue;
    await pages.submit(page, {
      action: /\/hr\/calls\/[0-9a-f-]+$/,
      values: { outcome: "reached", note: "一切都好，期待报到。 All is well." },
    });
    called += 1;
  }
  return called;
}

/** Two of three who had a place at an evening that is over were there. */
async function mark(pages: Browser, event: string): Promise<number> {
  const html = await pages.open(event);
  const over = [...html.matchAll(/action="([^"]*)\/came"/g)].map(([, action]) => action ?? "");
  const unmarked = over.filter((action) => !html.includes(`action="${action}/unmark"`));
  for (const action of unmarked)
    await pages.submit(event, {
      action: new RegExp(`^${action}/came$`),
      values: {},
      ticks: (name) => Number.parseInt(name.slice(-1), 16) % 3 !== 0,
    });
  return unmarked.length;
}

/** A better subject for a letter that many still wait for: rehearsed on one day, published on a later one. */
async function reword(pages: Browser, journey: string, isTime: boolean): Promise<number> {
  if (!isTime) return 0;
  if ((await pages.open(`${journey}/tomorrow`)).includes(BETTER)) {
    if (!/action="[^"]*\/publish"/.test(await pages.open(journey))) return 0;
    await pages.submit(journey, { action: /\/publish$/, values: {} });
    return 1;
  }
  await pages.submit(`${journey}/tomorrow`, {
    action: /\/tomorrow$/,
    values: { "subject-en": BETTER },
  });
  await pages.submit(journey, { action: /\/rehearse$/, values: {} });
  return 1;
}

/** Signs in at the demo's own provider with one button; answers the session's cookie. */
async function signIn(baseUrl: string): Promise<string> {
  const left = await fetch(`${baseUrl}/sign-in/start?back=/hr`, { redirect: "manual" });
  const authorize = new URL(left.headers.get("location") ?? "");
  const chosen = await fetch(new URL("/authorize", authorize), {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams([...authorize.searchParams, ["subject", HR]]),
  });
  const back = chosen.headers.get("location") ?? "";
  const done = await fetch(back, { redirect: "manual", headers: { cookie: cookies(left) } });
  return cookies(done);
}

function cookies(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(";")[0] ?? "")
    .join("; ");
}
