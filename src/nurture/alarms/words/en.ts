import type { Words } from "./words.ts";

export const en: Words = {
  began: {
    late: "{count, plural, one {One touch is} other {{count, number} touches are}} more than 30 minutes late, the oldest by {minutes, number} minutes. Steps: {steps}.",
    failing:
      "{failed, number} of {settled, number} effects failed in the last 24 hours; more than one in a thousand, or any that was refused for good, is an alarm.",
    parked:
      "{count, plural, one {One effect is} other {{count, number} effects are}} parked: whether it happened can’t be decided from outside.",
    connection:
      "The connection to {vendor} can’t be believed any more ({code}). Its last good run was {minutes, number} minutes ago.",
    restore:
      "The database was restored from a backup. It lacks what was done from {from} until {until} UTC; sends are held.",
    held: "{count, plural, one {One letter that the contract needs is} other {{count, number} letters that the contract needs are}} held more than 30 minutes past the due time, the oldest by {minutes, number} minutes. Reason: {about, select, zone {a time zone is not known} address {there is no address} date {a date is missing} doubt {a date is doubtful} decision {a change waits for a decision} other {a fact that the text names is missing}}. Steps: {steps}.",
    unnamed:
      "{count, plural, one {One question} other {{count, number} questions}} about pay or personal data {count, plural, one {waits} other {wait}} for a named person, the oldest for {minutes, number} minutes. Nobody reads them until then.",
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
    held: "They go out by themselves as soon as the reason is gone. The pages of the people say what is missing; decisions wait on the page of changes.",
    unnamed:
      "Name people for the topic on the routing page, or give each question to a named person. The 24-hour clock runs.",
  },
  ended: {
    late: "No touch is more than 30 minutes late any more.",
    failing:
      "Nothing was refused in the last 24 hours, and the failure rate is within one in a thousand.",
    parked: "Nothing is parked any more.",
    connection: "The connection to {vendor} works again.",
    restore: "What was held after the restore was let go.",
    held: "No letter that the contract needs is held past its time for this reason any more: {about, select, zone {a time zone is not known} address {there is no address} date {a date is missing} doubt {a date is doubtful} decision {a change waits for a decision} other {a fact that the text names is missing}}.",
    unnamed: "No question waits for a named person any more.",
  },
  lasted: "It lasted {lasted, plural, one {one minute} other {{lasted, number} minutes}}.",
  beganSubject: "Keepwarm alarm: {what}",
  endedSubject: "Keepwarm alarm is over: {what}",
  greeting: "Hello,",
  open: "Open the operations page",
  closing: "Keepwarm",
  reason: "You get this because your address is set for alarms.",
};
