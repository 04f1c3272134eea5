/** What stands after a restore from backup: on the operations page, and one line for HR. */
export const restore = {
  "restore.title": "Restored from a backup",
  "restore.noticed":
    "This database isn’t the one that Keepwarm last worked on: it was restored, copied, or its server was replaced.",
  "restore.told": "A person has said that this database was restored.",
  "restore.lacks": "It lacks what was done from {from} until {until}.",
  "restore.lost":
    "Nothing goes out for now. Everything that is due is looked for at the vendors first, and what is found there counts as done. What people did here in that time can’t come back from anywhere: unsubscribing, pauses, answers, questions, sign-ups, decisions about parked effects. Ask them where it matters.",
  "restore.since": "Held since",
  "restore.found": "Found outside, done before",
  "restore.held": "Looked for, still to be sent",
  "restore.waiting": "Not looked for yet",
  "restore.unseen": "Could not be looked for",
  "restore.not-yet":
    "{open, plural, one {One effect has} other {{open, number} effects have}} not been looked for. Letting go now is safe, because each is looked for once more before it goes out, but these figures aren’t final.",
  "restore.button": "Send what is still to be sent",
  "restore.button-hint":
    "Every effect is looked for once more before it goes out. The sync log keeps who pressed this.",
  "restore.banner":
    "Keepwarm was restored from a backup: mails and entries are held until an IT admin lets them go.",
  "restore.banner-link": "Look and let go",
  "did.sent-held": "Let go. What is still to be sent goes out now, after one more look.",
} as const;
