/** The auditor's pages. */
export const auditor = {
  "log.title": "Sync log",
  "log.entries":
    "{entries, plural, =0 {No entries yet} one {One entry} other {{entries, number} entries}}",
  "log.head": "Head",
  "log.export":
    "{entries, plural, one {Export one entry} other {Export {entries, number} entries}}",
  "log.what": "Action",
  "log.actor": "Actor",
  "log.person": "Hire’s id",
  "log.person-short": "hire {id}",
  "log.from": "From (UTC)",
  "log.until": "Until (UTC)",
  "log.index": "Entry",
  "log.time": "Time",
  "log.about": "About",
  "log.none": "No entry fits these filters.",
  "verify.title": "Verify the log",
  "verify.lead":
    "Every entry carries the hash of the one before. Verifying recomputes them all, here or from an exported file without a server.",
  "verify.kept": "A head that was kept elsewhere",
  "verify.kept-hint":
    "64 characters from an earlier export or mail. Without one, only the log’s own word is checked.",
  "verify.head-form": "A head is 64 characters, 0–9 and a–f.",
  "verify.button": "Verify now",
  "verify.again": "Verify again",
  "verify.at": "Verified at {when} UTC. What was changed after that is found by verifying again.",
  "verify.since":
    "{entries, plural, one {One entry was added since and isn’t in it.} other {{entries, number} entries were added since and aren’t in it.}}",
  "verify.running": "{entries, number} of {size, number} entries recomputed so far; they hold.",
  "verify.progress": "How far the verification is",
  "verify.watch": "Reload by itself",
  "verify.stop-watching": "Stop reloading",
  "verify.now": "The log now",
  "verify.keep-it": "Keep this head somewhere else; it proves every entry up to now.",
  "verify.good":
    "{entries, plural, =0 {The log is empty.} one {The one entry holds.} other {All {entries, number} entries hold.}}",
  "verify.covered":
    "The first {covered, number} are what they were when the kept head was written down.",
  "verify.bad": "Entry {index, number} does not hold.",
  "verify.unreadable": "It isn’t in the one encoding that entries have.",
  "verify.gap": "An entry is missing or was moved.",
  "verify.link": "The entry before it was replaced.",
  "verify.hash": "It was rewritten.",
  "verify.truncated": "Entries are missing at the end.",
  "verify.surplus": "There are more entries than the log says.",
  "verify.head-fault": "This log never had the head that was kept.",
} as const;
