import type { Words } from "./words.ts";

export const en: Words = {
  began: {
    late: "{count, plural, one {One touch is} other {{count, number} touches are}} more than 30 minutes late, the oldest by {minutes, number} minutes. Steps: {steps}.",
    failing:
      "{failed, number} of {settled, number} effects failed in the last 24 hours; more than one in a thousand is an alarm.",
    parked:
      "{count, plural, one {One effect is} other {{count, number} effects are}} parked: whether it happened can’t be decided from outside.",
    connection:
      "The connection to {vendor} can’t be believed any more ({code}). Its last good run was {minutes, number} minutes ago.",
    restore:
      "The database was restored from a backup. It lacks what was done from {from} until {until} UTC; sends are held.",
  },
  advice: {
    late: "Nothing is lost and nothing goes out twice: they go out as soon as the way is free. Look whether a mail connection is paused or refused, and whether its mailboxes are enough.",
    failing:
      "What was refused is not tried again on its own. The connection pages and the sync log say why.",
    parked:
      "It is not sent again on its own. A person looks whether it arrived and decides; until then it waits.",
    connection:
      "Nothing is read or written there until it works again; then it goes on where it stopped. The connection page says what is needed.",
    restore:
      "Everything due is looked for at the vendors, and what is found counts as done. The rest goes out when an IT admin presses the button on the operations page.",
  },
  ended: {
    late: "No touch is more than 30 minutes late any more.",
    failing: "The failure rate of the last 24 hours is back within one in a thousand.",
    parked: "Nothing is parked any more.",
    connection: "The connection to {vendor} works again.",
    restore: "What was held after the restore was let go.",
  },
  lasted: "It lasted {lasted, plural, one {one minute} other {{lasted, number} minutes}}.",
  beganSubject: "Keepwarm alarm: {what}",
  endedSubject: "Keepwarm alarm is over: {what}",
  greeting: "Hello,",
  open: "Open the operations page",
  closing: "Keepwarm",
  reason: "You get this because your address is set for alarms.",
};
