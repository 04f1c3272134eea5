/**
 * Every way this service refuses, by a code that never changes meaning.
 * Tests, pages and the README name the code; the sentence is for people and says what to do.
 */
export const PROBLEMS = {
  "config/invalid": "A setting is wrong; the message names the variable and what it should hold.",
  "store/locked":
    "Another process uses this data folder; stop it, or set KEEPWARM_DATA to another folder.",
  "store/unavailable":
    "The database can't be reached; check DATABASE_URL and that the server runs.",
  "store/newer": "The database was written by a newer Keepwarm; start that version or a newer one.",
  "seal/unknown-key": "A sealed value needs a key that isn't configured; add it to KEEPWARM_KEYS.",
  "seal/broken": "A sealed value doesn't open with its key; it was changed or the key is wrong.",
  "connector/unauthorised": "The vendor refused our credential; an IT admin must reconnect.",
  "connector/forbidden":
    "The credential lacks a right for this call; grant the named scope and test again.",
  "connector/unreachable":
    "The vendor didn't answer after every allowed attempt; it is tried again at the next run.",
  "connector/rate-limited":
    "The vendor asks us to wait longer than one run allows; the next run goes on.",
  "connector/unexpected-answer":
    "The vendor answered in a shape that its own contract does not allow; nothing was stored.",
  "connector/cursor-expired":
    "The vendor no longer knows where we stopped; everything is read again.",
  "connector/unknown": "There is no connector of this name; see the registry for the names.",
  "webhook/bad-signature":
    "The signature does not fit the body; check the shared secret on both sides.",
  "webhook/too-large": "The body is larger than a webhook may be; nothing was stored.",
  "webhook/malformed": "The body is not what this vendor sends; nothing was stored.",
  "link/expired": "This link is too old; ask for a new one with the button below.",
  "link/shut": "This link was shut; a newer one is in the newest letter.",
  "link/broken": "This link isn't ours or was cut; open it again from the mail.",
  "form/invalid": "Some fields need another look; what was typed is kept.",
  "form/too-large": "This is longer than the field takes; shorten it and send again.",
  "form/cross-site":
    "This form was sent from another site and was not accepted; open the page here and send again.",
  "sign-in/required": "Sign in first.",
  "sign-in/role": "Your role doesn't open this page; ask an IT admin for the right one.",
  "sign-in/failed": "The sign-in was not completed; start again from the sign-in page.",
  "page/unknown": "There is nothing at this address.",
  "question/answered": "This question is answered or closed by now; its page says which.",
  "question/passed-on": "This question was passed on; whoever has it now answers it.",
  "fact/protected":
    "This may never be kept about a person; the message names the attribute, never the words.",
  "fact/invalid":
    "This is no value that such a fact can have; choose one of the list or shorten it.",
  "audience/protected":
    "Nobody may be selected by a protected attribute or by what stands in for one.",
  "draft/invalid":
    "A part of this text or rule can't be used as it is; the message names the field.",
  "draft/in-use": "A step still names this; change the step first.",
  "draft/in-subject": "A subject can't hold the words of a question or an answer.",
  "draft/moved-on": "Somebody else saved this meanwhile; open it again and make your change there.",
  "draft/not-ready":
    "This can't be published yet: rehearse it first, or let somebody else approve it.",
  "draft/own": "Nobody approves their own words; ask a colleague.",
  "touch/unrenderable":
    "A message can't be filled with what is known of the person; it is held until it can.",
  "effect/mode": "This installation doesn't act outside (shadow or sandbox mode).",
  "ledger/unencodable": "A sync-log entry holds a value that has no single byte encoding.",
  "ledger/unreadable": "The file isn't an exported sync log; export it again from the log page.",
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** Facts are shown to admins and written to the log: ids and counts, never names or addresses. */
export type ProblemFacts = Readonly<Record<string, string | number>>;

export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;

  constructor(code: ProblemCode, facts: ProblemFacts = {}, cause?: unknown) {
    super(`${code}: ${PROBLEMS[code]}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.facts = facts;
  }
}
