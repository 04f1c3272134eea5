import { QUESTIONS, SITES, WISHES } from "./cast.ts";
import { markOf } from "#nurture/profile/mark";
import type { Browser } from "./browser.ts";
import type { Desk } from "./desk.ts";
import type { Happening, Hire } from "./hires.ts";
import { demoProgramme } from "./programme.ts";
import { officeId, REMOTE_OFFICE, type Vendors } from "./vendors.ts";

/** The lives of the cohort as one list in the order in which they happen. */
export interface Due {
  readonly at: Temporal.Instant;
  readonly hire: Hire;
  readonly happening: Happening;
}

export function timeline(hires: readonly Hire[]): readonly Due[] {
  return hires
    .flatMap((hire) =>
      hire.happenings.map((happening) => ({
        at: Temporal.Instant.from(happening.at),
        hire,
        happening,
      })),
    )
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at) || a.hire.index - b.hire.index);
}

export interface World {
  happen(due: Due): Promise<void>;
}

interface Known {
  readonly candidate: number;
  readonly application: number;
  startsOn: string;
  /** In the HRIS, once HR has made one of them. */
  employee?: string;
}

/** Makes things happen where they would happen: at the vendors' desks, and on the candidates' phones. */
export function world(vendors: Vendors, browser: Browser, desk?: Desk): World {
  const known = new Map<number, Known>();
  const of = (hire: Hire): Known => {
    const found = known.get(hire.index);
    if (found === undefined) throw new Error(`hire ${hire.index} has no offer yet`);
    return found;
  };
  return {
    happen: async ({ at, hire, happening }) => {
      if (happening.what === "offer") known.set(hire.index, makeOffer(vendors, hire));
      else if (isOffice(happening)) atTheDesk(vendors, hire, happening, of(hire));
      else if (isMail(happening)) inTheMail(vendors, hire, happening);
      else await onThePhone(browser, vendors, hire, happening);
      await vendors.settled();
      await desk?.visit(at);
    },
  };
}

function makeOffer({ greenhouse }: Vendors, hire: Hire): Known {
  const { site, work, flaw } = hire;
  const siteIndex = SITES.indexOf(site);
  const jobId = work.id * 1_000 + (flaw === "no-zone" ? REMOTE_OFFICE : officeId(siteIndex));
  greenhouse.putUser(hire.manager, `Manager ${hire.manager}`);
  greenhouse.putJob({
    id: jobId,
    name: site.names === "zh" ? work.title.zh : work.title.en,
    departmentId: work.id,
    officeId: flaw === "no-zone" ? REMOTE_OFFICE : officeId(siteIndex),
    managerId: hire.manager,
  });
  const candidate = greenhouse.putCandidate({
    given: hire.given,
    family: hire.family,
    ...(flaw === "no-mail" ? {} : { mail: hire.mail }),
  });
  greenhouse.putEducation(candidate, work.study);
  const application = greenhouse.createOffer({
    candidateId: candidate,
    jobId,
    startsOn: hire.startsOn,
    ...(flaw === "draft" ? {} : { sentOn: hire.sentOn }),
  });
  if (hire.index % 3 === 0)
    greenhouse.putScorecard({
      applicationId: application,
      publicNotes: "Asks good questions; curious about the team's tools.",
    });
  return { candidate, application, startsOn: hire.startsOn };
}

type AtDesk = Extract<
  Happening,
  { what: "accept" | "decline" | "withdraw" | "employ" | "move-start" }
>;
type Mail = Extract<Happening, { what: "reply" | "auto-answer" | "bounce" }>;
type Phone = Exclude<Happening, AtDesk | Mail | { readonly what: "offer" }>;

function isOffice(happening: Happening): happening is AtDesk {
  return ["accept", "decline", "withdraw", "employ", "move-start"].includes(happening.what);
}

function isMail(happening: Happening): happening is Mail {
  return ["reply", "auto-answer", "bounce"].includes(happening.what);
}

function atTheDesk(vendors: Vendors, hire: Hire, happening: AtDesk, known: Known): void {
  const { greenhouse, frappe } = vendors;
  switch (happening.what) {
    case "accept":
      greenhouse.acceptOffer(known.application);
      return;
    case "decline":
      greenhouse.declineOffer(known.application);
      return;
    case "withdraw":
      greenhouse.rejectApplication(known.application);
      return;
    case "move-start":
      known.startsOn = happening.to;
      greenhouse.updateOffer(known.application, { starts_on: happening.to });
      // From the day that the HRIS has the employee, the first day is what it says there.
      if (known.employee !== undefined) frappe.setJoiningDate(known.employee, happening.to);
      return;
    case "employ":
      employ(vendors, hire, known);
  }
}

/** HR creates the employee from the applicant, where the hand-off has made one. */
function employ({ greenhouse, frappe }: Vendors, hire: Hire, known: Known): void {
  const applicant = frappe.applicantOf(hire.mail);
  known.employee = frappe.createEmployee({
    ...(applicant === undefined ? {} : { applicant }),
    firstName: hire.given,
    lastName: hire.family,
    personalMail: hire.mail,
    joinsOn: known.startsOn,
  });
  greenhouse.hireCandidate(known.application);
}

/** Answers to, or the return of, the newest mail that reached this person. */
function inTheMail({ outlook, google }: Vendors, hire: Hire, happening: Mail): void {
  for (const vendor of [outlook, google]) {
    const mail = vendor.sent().findLast((each) => each.to.includes(hire.mail));
    if (mail === undefined) continue;
    const answer = {
      messageId: mail.messageId,
      from: hire.mail,
      text: "谢谢，收到！ Thank you, I look forward to it.",
    };
    if (happening.what === "reply") vendor.reply(answer);
    if (happening.what === "auto-answer")
      vendor.autoAnswer({ ...answer, text: "Exams until the 20th." });
    if (happening.what === "bounce") vendor.bounce({ messageId: mail.messageId, status: "5.1.1" });
  }
}

type PhoneAct = (browser: Browser, home: string, hire: Hire, happening: Phone) => Promise<void>;

/** What each thing that a candidate does is on their page. */
const ON_THE_PHONE: Readonly<Record<Exclude<Phone["what"], "answer" | "unsubscribe">, PhoneAct>> = {
  tick: (browser, home) => tick(browser, home),
  read: (browser, home) => read(browser, home),
  quiz: (browser, home, _hire, happening) =>
    browser.submit(`${home}/quiz/product-basics`, {
      action: /quiz/,
      values: {},
      choose: happening.what === "quiz" && happening.well ? "well" : "first",
    }),
  "sign-up": (browser, home, hire) =>
    browser.submit(`${home}/event/meet-the-team`, {
      action: /event/,
      values: { called: hire.given, wonder: "一天是怎么过的？" },
    }),
  ask: (browser, home, hire, happening) =>
    browser.submit(`${home}/ask`, {
      action: /ask/,
      values: { text: questionText(hire, happening.what === "ask" ? happening.question : 0) },
    }),
  wish: (browser, home, hire) =>
    browser.submit(`${home}/wish`, {
      action: /wish/,
      values: { kind: "wish", text: WISHES[hire.index % WISHES.length] ?? WISHES[0] },
    }),
  grievance: (browser, home) =>
    browser.submit(`${home}/wish`, {
      action: /wish/,
      values: { kind: "grievance", text: "面试时承诺的城市和合同不一致。" },
    }),
  survey: (browser, home) =>
    browser.submit(`${home}/survey/first-weeks`, { action: /survey/, values: {}, choose: "first" }),
  click: (browser, home) =>
    browser.submit(`${home}/away/${film()}/0`, { action: /away/, values: {} }),
  correct: (browser, home, hire) =>
    browser.submit(`${home}/about-me`, {
      action: /correct-fact$/,
      about: studyMark(hire),
      values: { value: `${hire.work.study} (B.Sc.)` },
    }),
  remove: (browser, home, hire) =>
    browser.submit(`${home}/about-me`, {
      action: /remove-fact$/,
      about: studyMark(hire),
      values: {},
    }),
  pause: (browser, home, _hire, happening) =>
    browser.submit(`${home}/preferences`, {
      action: /pause/,
      values: { until: happening.what === "pause" ? happening.until : "" },
    }),
};

async function onThePhone(
  browser: Browser,
  vendors: Vendors,
  hire: Hire,
  happening: Phone,
): Promise<void> {
  if (happening.what === "answer")
    return answerQuestion(browser, vendors, hire, happening.question);
  if (happening.what === "unsubscribe") return unsubscribe(browser, vendors, hire);
  const home = homeOf(vendors, hire);
  if (home !== undefined) await ON_THE_PHONE[happening.what](browser, home, hire, happening);
}

/** The first film of the library. */
function film(): string {
  return demoProgramme().articles.find(({ kind }) => kind === "video")?.id ?? "";
}

/** How their page names what the ATS says they study. */
function studyMark({ work }: Hire): string {
  return markOf({ topic: "study", source: "greenhouse", value: work.study });
}

function homeOf(vendors: Vendors, hire: Hire): string | undefined {
  const mail = vendors.sent().findLast((each) => each.to.includes(hire.mail));
  return /https?:\/\/[^\s"]+\/c\/[A-Za-z0-9_-]+/.exec(mail?.text ?? "")?.[0];
}

/** The first two open items: one is looked at, then done. */
async function tick(browser: Browser, home: string): Promise<void> {
  await browser.submit(home, { action: /mark$/, button: "seen", values: {} });
  await browser.submit(home, { action: /mark$/, button: "done", values: {} });
}

async function read(browser: Browser, home: string): Promise<void> {
  const link = (await browser.links(home)).find((each) => each.includes("/read/"));
  if (link !== undefined) await browser.submit(link, { action: /read/, values: {} });
}

function questionText(hire: Hire, question: number): string {
  const asked = QUESTIONS[question] ?? QUESTIONS[0];
  return `${hire.site.names === "zh" ? asked.zh : asked.en} (${hire.mail.split("@")[0] ?? ""})`;
}

/** The department opens the link in its mail and answers. */
async function answerQuestion(
  browser: Browser,
  vendors: Vendors,
  hire: Hire,
  question: number,
): Promise<void> {
  const text = questionText(hire, question);
  const mail = vendors
    .sent()
    .findLast(
      (each) =>
        (each.headers["x-keepwarm-about"] ?? "").startsWith("question/forward") &&
        each.text.includes(text),
    );
  const link = /https?:\/\/[^\s"]+\/answer\/[A-Za-z0-9_-]+/.exec(mail?.text ?? "")?.[0];
  if (link === undefined) return;
  const asked = QUESTIONS[question] ?? QUESTIONS[0];
  const answer = hire.site.names === "zh" ? asked.answer.zh : asked.answer.en;
  await browser.submit(link, { action: /answer/, values: { answer, by: "赵敏" } });
}

/** One click in the mail program (RFC 8058): a POST without a cookie. */
async function unsubscribe(browser: Browser, vendors: Vendors, hire: Hire): Promise<void> {
  const mail = vendors.sent().findLast((each) => each.to.includes(hire.mail));
  const url = /<([^>]+)>/.exec(mail?.headers["list-unsubscribe"] ?? "")?.[1];
  if (url !== undefined) await browser.oneClick(url);
}
