import type { demo as en } from "../en/demo.ts";
import type { PartOf } from "../translation.ts";

export const demo: PartOf<typeof en> = {
  "demo.sign-in": "Wer möchten Sie sein?",
  "demo.sign-in-lead":
    "Dies ist die Anmeldung der Demo: kein Passwort, erfundene Personen. Eine echte Installation nutzt die des Unternehmens.",
  "demo.role-hr": "HR",
  "demo.role-it-admin": "IT-Admin",
  "demo.role-auditor": "Prüferin oder Prüfer",
  "demo.role-answerer": "Zuständig für Antworten",
  "demo.title": "Demo-Uhr",
  "demo.lead":
    "Alles hier ist erfunden: Menschen, Unternehmen, Anbieter. Nur die Uhr gehört Ihnen; alles andere geschieht, wie es geschehen würde.",
  "demo.now": "Es ist",
  "demo.next": "Nächster Kontakt",
  "demo.nothing-next": "Nichts ist geplant.",
  "demo.move": "Uhr vorstellen",
  "demo.hour": "+1 Stunde",
  "demo.day": "+1 Tag",
  "demo.week": "+1 Woche",
  "demo.to-next": "Zum nächsten Kontakt",
  "demo.running": "Läuft bis {until}",
  "demo.stop-watching": "Diese Seite nicht mehr neu laden",
  "demo.watch": "Diese Seite währenddessen neu laden",
  "demo.progress": "Anteil des Wegs",
  "demo.people": "Als Kandidatin oder Kandidat",
  "demo.people-lead": "Das sind die Links, die sie per E-Mail bekommen.",
  "demo.work": "Bei der Arbeit",
  "demo.work-lead": "HR, IT-Admin, Prüfung, Zuständige für Antworten: anmelden und wählen.",
};
