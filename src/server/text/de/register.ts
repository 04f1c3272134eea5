import type { register as en } from "../en/register.ts";
import type { PartOf } from "../translation.ts";

export const register: PartOf<typeof en> = {
  "nav.replies": "Antwortmails",
  "replies.title": "Antwortmails zum Ansehen",
  "replies.lead":
    "In diesen Antworten war keine Frage zu erkennen, oder sie kommen von einer Adresse, an die wir nicht geschrieben haben. Ein Klick sagt, was sie sind.",
  "replies.none": "Keine Antwort wartet darauf, angesehen zu werden.",
  "replies.statement": "Eine Antwort ohne Fragezeichen und ohne Fragewort.",
  "replies.stranger": "Zu einer Frage, aber von einer Adresse, die nicht zuständig ist.",
  "replies.closed": "Eine Antwort auf eine Frage, die inzwischen geschlossen ist.",
  "replies.empty": "Eine leere Antwort auf eine Frage.",
  "replies.its-question": "Die Frage",
  "replies.make-question": "Zur Frage machen",
  "replies.make-answer": "Als Antwort senden",
  "replies.seen": "Nichts zu tun",
};
