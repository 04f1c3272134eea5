import type { survey as en } from "../en/survey.ts";
import type { PartOf } from "../translation.ts";

export const survey: PartOf<typeof en> = {
  "did.survey-sent": "Danke. Sie können Ihre Antworten unten ändern oder zurücknehmen.",
  "did.survey-changed": "Geändert, danke.",
  "did.survey-back": "Zurückgenommen. Von Ihren Antworten ist nichts mehr da.",
  "heard.survey": "Hat eine Umfrage beantwortet",
  "heard.survey-back": "Hat Antworten auf eine Umfrage zurückgenommen",
  "why.survey-rests": "eine Umfrage wurde vor Kurzem gestellt oder beantwortet",
  "survey.start": "Antworten",
  "survey.skip": "Lassen Sie aus, was Sie möchten.",
  "survey.given": "Beantwortet",
  "survey.given-at": "Gespeichert: {when}. Hier können Sie ändern oder zurücknehmen.",
  "survey.no-answer": "Keine Angabe",
  "survey.shares": "HR darf ohne meinen Namen lesen, was ich hier antworte:",
  "survey.shares-hint": "Sonst liest das niemand.",
  "survey.fact-hint":
    "Steht auch bei dem, was wir von Ihnen wissen; dort liest HR es mit Ihrem Namen. Auf Ihrer Seite können Sie es löschen.",
  "survey.suggest-hint":
    "Geht als Vorschlag an HR, ohne Ihren Namen. Was daraus wird, sehen Sie hier.",
  "survey.send": "Senden",
  "survey.take-back": "Meine Antworten zurücknehmen",
  "survey.take-back-lead":
    "Alles, was Sie hier geantwortet haben, wird endgültig gelöscht. Sie können neu antworten.",
  "survey.empty":
    "Es wurde nichts beantwortet. Beantworten Sie mindestens eine Frage, oder verlassen Sie die Seite einfach.",
  "survey.suggested": "Was Sie vorgeschlagen haben",
  "survey.thanks": "Danke fürs Mitdenken.",
  "suggestion.open": "Wird gelesen",
  "suggestion.taken": "Übernommen, danke",
  "suggestion.not-taken": "Diesmal nicht, danke",
};
