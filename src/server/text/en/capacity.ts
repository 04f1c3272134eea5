/** What HR and IT are told beforehand of the coming days’ mails. */
export const capacity = {
  "nav.capacity": "Sending",
  "capacity.title": "Sending in the next {days, number} days",
  "capacity.lead":
    "How long each day’s mails take to leave, told before the first one does. The promise: within {promise, number} minutes of the planned time.",
  "capacity.zone": "Days and times are local time in {zone}.",
  "capacity.day": "Day",
  "capacity.mails": "Mails",
  "capacity.stretch": "Longest wait",
  "capacity.promise": "Promise",
  "capacity.nothing": "Nothing is planned",
  "capacity.at-once": "Each leaves when it is planned",
  "capacity.busiest":
    "{sends, plural, one {One mail} other {{sends, number} mails}} from {from}; the last leaves at {until}",
  "capacity.holds": "Holds",
  "capacity.breaks": "Up to {time}",
  "capacity.minutes":
    "{minutes, plural, =0 {no time} one {one minute} other {{minutes, number} minutes}}",
  "capacity.hours": "{hours, plural, one {one hour} other {{hours, number} hours}}",
  "capacity.with":
    "{mailboxes, plural, one {With one mailbox} other {With {mailboxes, number} mailboxes}}: {time}.",
  "capacity.shared":
    "Evenly shared, {mailboxes, plural, one {one mailbox} other {{mailboxes, number} mailboxes}} would do: {time}.",
  "capacity.never": "No number of mailboxes would do: move some of these mails to another time.",
  "capacity.warning":
    "On {day} at {from}, {sends, number} mails take {time} to leave from {mailboxes, plural, one {one mailbox} other {{mailboxes, number} mailboxes}}. The promise is {promise, number} minutes.",
  "capacity.see": "See all days",
  "capacity.no-mailbox": "No sender mailbox is connected, so nothing can leave yet.",
  "capacity.no-mailbox-planned":
    "{sends, plural, =0 {Nothing is planned.} one {One mail is planned.} other {{sends, number} mails are planned.}}",
  "capacity.cut": "More is planned than is reckoned here; only the first part is shown.",
  "capacity.mailboxes": "Sender mailboxes",
  "capacity.mailbox": "Mailbox",
  "capacity.vendor": "Through",
  "capacity.per-minute": "A minute",
  "capacity.per-day": "In 24 hours",
  "capacity.people": "People",
  "capacity.no-limit": "No limit known",
  "capacity.stay":
    "Everyone hears from one mailbox for good. A further mailbox takes new people first; those who hear from another stay with it.",
} as const;
