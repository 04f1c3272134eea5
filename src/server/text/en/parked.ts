/** HR’s page of changes that a person must decide. */
export const parked = {
  "nav.parked": "Parked",
  "did.told-arrived":
    "Noted: it arrived. You can take that back below while nothing was built on it.",
  "did.told-again": "It is made once more. You can take that back below until it is tried.",
  "did.told-back": "Taken back. It is parked again.",
  "did.told-late": "Nothing was changed: it had moved on meanwhile. It is shown as it stands now.",
  "why.told-arrived": "a colleague said that it arrived",
  "why.sent-again": "a colleague had it sent again",
  "why.taken-back": "a colleague took it back before it was tried",
  "why.not-our-entry": "an entry with our id stands there without our mark",
  "why.entry-without-trace":
    "it was asked for more than a day ago and is not there; somebody may have deleted it",
  "parked.title": "Parked",
  "parked.lead":
    "Nobody can tell from here whether these happened. Nothing is made again until someone has looked there and said so.",
  "parked.count":
    "{parked, plural, =0 {Nothing waits for a decision} one {One waits for a decision} other {{parked, number} wait for a decision}}",
  "parked.none":
    "Nothing is parked: every change outside has happened, was refused or is under way.",
  "parked.arrived": "It arrived",
  "parked.again": "Send again",
  "parked.act-on": "{act}: {title}, {name}",
  "parked.nobody": "nobody in particular",
  "parked.question-mail": "Question to its owner",
  "parked.because": "Nobody can tell whether it happened: {why}.",
  "parked.why-entries": "there are several entries where there should be one",
  "parked.why-opened": "someone else has opened the same record there",
  "parked.where-mail": "Look in the sent mail of {mailbox}, around {when}.",
  "parked.where-entry": "Look in the calendar of {mailbox}.",
  "parked.where-other": "Look at the record in {vendor}.",
  "parked.evidence": "Evidence",
  "parked.intended": "Written down",
  "parked.armed": "Tried last",
  "parked.not-tried": "Never",
  "parked.parked-at": "Parked",
  "parked.attempts": "Tries",
  "parked.attempts-count": "{attempts, plural, =0 {None} one {One} other {{attempts, number}}}",
  "parked.looks": "Looks",
  "parked.looks-count":
    "The last right before it was parked{absences, plural, =0 {} one {; one before it found nothing} other {; {absences, number} before it found nothing}}{failures, plural, =0 {} one {; one before it failed} other {; {failures, number} before it failed}}",
  "parked.draft": "Draft there",
  "parked.draft-kept": "Was made; its id is kept",
  "parked.draft-none": "None was made",
  "parked.receipt": "Receipt",
  "parked.no-receipt": "None",
  "parked.operation": "Operation",
  "parked.back": "← Everything parked",
  "parked.ask-arrived": "It arrived: what that means",
  "parked.ask-again": "Send again: what that means",
  "parked.arrived-touch":
    "It counts as sent, on your word, at the time of its last try. Nothing more goes out. If it did not arrive, {name} will miss it.",
  "parked.arrived-stage":
    "The hand-off takes the name below as its receipt and goes on with the next step.",
  "parked.arrived-other": "It counts as done, on your word. Nothing more is written.",
  "parked.again-touch":
    "A new mail is written from what is true now, under an operation id of its own, and goes out within minutes if it is still wanted. If the first one did arrive, {name} gets it twice.",
  "parked.again-fold":
    "It was useful until {when}: it does not go out alone any more, and the next digest names it.",
  "parked.again-leave-out":
    "It was useful until {when}: it does not go out any more and is left out.",
  "parked.again-mail":
    "The same mail goes out once more, under an operation id of its own. If the first one did arrive, it comes twice.",
  "parked.again-same":
    "The same values are written once more, under an operation id of their own. If they stand there already, nothing changes.",
  "parked.again-twice":
    "It is made once more, under an operation id of its own. If the first one is there, it stands there twice, and one must be deleted by hand.",
  "parked.again-replaced":
    "A newer one has taken its place already. Nothing goes out again; this one is only closed.",
  "parked.undo-arrived": "You can take this back later, under “Decided lately”.",
  "parked.undo-stage":
    "You can take this back until the next step has begun, usually for less than a minute.",
  "parked.undo-again":
    "You can take this back until the new one is tried, usually for less than a minute. After that nobody can.",
  "parked.reference": "Its name in {vendor}",
  "parked.reference-hint":
    "As it stands there, for example HR-APP-2027-00012. The next step refers to it.",
  "parked.confirm-arrived": "Yes, it arrived",
  "parked.confirm-again": "Yes, send again",
  "parked.decided": "Decided lately",
  "parked.was-arrived": "Arrived",
  "parked.was-again": "Sent again",
  "parked.was-closed": "Closed",
  "parked.by": "{who}, {when}",
  "parked.someone": "A colleague",
  "parked.take-back": "Take back",
  "parked.begun-arrived": "Can’t be taken back: something else was built on it.",
  "parked.begun-again": "Can’t be taken back: the new one has gone its way.",
  "parked.is-over": "This is not parked any more.",
  "parked.decide": "Decide",
} as const;
