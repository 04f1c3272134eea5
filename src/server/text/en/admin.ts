/** The IT admin's pages. */
export const admin = {
  "admin.title": "Connections",
  "admin.lead": "Each system that Keepwarm reads or writes, and how that is going.",
  "admin.none": "Nothing is connected yet.",
  "admin.test": "Test connection",
  "admin.asked": "A run is asked for",
  "admin.pause": "Pause",
  "admin.resume": "Resume",
  "admin.act-on": "{act}: {title}",
  "admin.scopes":
    "{scopes, plural, one {One right, and why} other {{scopes, number} rights, and why}}",
  "admin.scope": "Right",
  "admin.scope-why": "Why we ask for it",
  "admin.scope-touches": "What it touches",
  "connection.connected": "Connected",
  "connection.syncing": "Syncing",
  "connection.partially-synced": "Partially synced",
  "connection.doubtful": "Doubtful",
  "connection.reconnect-needed": "Reconnect needed",
  "connection.paused": "Paused",
  "connection.disabled": "Disabled",
  "connection.ats": "Applicant tracking: offers and candidates come from here",
  "connection.hris": "HR system: takes hires over and owns employees",
  "connection.mail": "Mail and calendar: messages and invitations go out from here",
  "connection.never": "Never yet",
  "connection.last-good": "Last good sync",
  "connection.next-run": "Next run",
  "connection.run-now": "Due now",
  "connection.no-run": "None while it is paused",
  "connection.last-run": "Last run",
  "connection.counts":
    "{read, number} read · {changed, number} changed · {skipped, number} skipped · {held, number} held",
  "connection.skips": "Skipped records",
  "connection.no-skips": "None",
  "connection.skips-count":
    "{skips, plural, one {One, with its reason} other {{skips, number}, with reasons}}",
  "connection.webhooks": "Webhooks",
  "connection.deliveries":
    "{deliveries, plural, =0 {None received yet} one {One received, handled} other {{deliveries, number} received, all handled}}",
  "connection.deliveries-waiting": "{deliveries, number} received; oldest unhandled: {when}",
  "connection.by": "Connected",
  "connection.by-whom": "by {who}, {day}",
  "issue.since": "Since {when}, ongoing",
  "issue.unauthorised":
    "The vendor refused our credential. Reconnect with a fresh one; data and log stay.",
  "issue.set-up":
    "In the set-up file, under connections, vendor: {vendor}, replace {settings} (or the variables that they name with env:), then restart Keepwarm.",
  "issue.forbidden":
    "The credential lacks a right for one of our calls. Grant the right that is named below, then test.",
  "issue.unreachable":
    "The vendor didn’t answer. Nothing is needed from you: the next run tries again.",
  "issue.rate-limited":
    "The vendor asks us to slow down. The next run goes on where this one stopped.",
  "issue.unexpected-answer":
    "The vendor answered in a shape that its own contract doesn’t allow. Nothing of it was stored; tell us the code below.",
  "issue.cursor-expired":
    "The vendor forgot where we stopped. Everything is read again; nobody gets anything twice.",
  "issue.seal":
    "The credential can’t be opened with the configured keys. Restore the key that is named below.",
  "issue.config": "A setting of this connection is wrong. Correct the one that is named below.",
  "issue.other": "The last run ended early. The code below says why; the next run tries again.",
  "skip.title": "Skipped by {title}",
  "skip.lead": "These records can’t become a person yet. They are read again at every run.",
  "skip.none": "Nothing is skipped.",
  "skip.record": "Record",
  "skip.why": "Why",
  "skip.first": "First seen",
  "skip.last": "Last seen",
  "skip.no-mail": "It has no private mail address.",
  "skip.no-name": "It has no name.",
  "skip.no-offer": "It has no offer.",
  "skip.private": "It is marked private at the vendor.",
  "skip.malformed": "A field isn’t what the vendor’s contract says.",
  "skip.other": "For a reason that this version doesn’t know.",
} as const;
