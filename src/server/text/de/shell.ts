import type { shell as en } from "../en/shell.ts";
import type { PartOf } from "../translation.ts";

export const shell: PartOf<typeof en> = {
  "shell.skip": "Zum Inhalt springen",
  "shell.main-nav": "Hauptmenü",
  "shell.sign-out": "Abmelden",
  "shell.demo": "Demo-Uhr",
  "shell.foot": "Keepwarm für {company}",
  "shell.foot-phone": "{company} · gesendet und verwahrt von Keepwarm",
  "shell.language": "Sprache:",
  "shell.shown-in":
    "Einiges hier steht in einer anderen Sprache ({shown}), weil es noch nicht in Ihrer vorliegt ({yours}).",
  "shell.section-nav": "Dieser Bereich",
  "section.people": "Menschen",
  "section.questions": "Fragen",
  "section.programme": "Programm",
  "section.results": "Ergebnisse",
  "section.sending": "Versand",
  "section.admin": "Verwaltung",
  "section.audit": "Prüfung",
  "nav.cohort": "Neuzugänge",
  "nav.questions": "Fragen",
  "nav.my-questions": "Meine Fragen",
  "nav.connections": "Verbindungen",
  "nav.log": "Sync-Protokoll",
  "nav.verify": "Prüfen",
  "sign-in.title": "Anmelden",
  "sign-in.lead":
    "Keepwarm nutzt die Anmeldung Ihres Unternehmens. Ein eigenes Passwort gibt es nicht.",
  "sign-in.button": "Mit {company} anmelden",
  "sign-in.candidate":
    "Sie suchen Ihren ersten Arbeitstag? Öffnen Sie den Link in der E-Mail, die wir Ihnen geschickt haben.",
  "problem.title": "Das hat nicht geklappt",
  "problem.to-own-page": "Zu meiner Seite",
  "problem.to-link": "Zurück zum Anfang Ihres Links",
  "problem.gone-own":
    "Was hier stand, gibt es nicht mehr; vielleicht wurde es zurückgezogen. Alles, was für Sie da ist, steht auf Ihrer Seite. Fehlt Ihnen etwas, fragen Sie uns dort.",
  "problem.gone-link":
    "Was hier stand, gibt es nicht mehr. Brauchen Sie es noch, schreiben Sie bitte der Person, von der Sie den Link haben.",
  "problem.home": "Zum Anfang",
  "problem.sign-in": "Anmelden",
  "problem.signed-out":
    "Ihre Anmeldung war vor dem Absenden abgelaufen, es wurde nichts gespeichert. Melden Sie sich an (in einem neuen Tab), kommen Sie dann hierher zurück und senden Sie noch einmal.",
  "problem.again": "Noch einmal senden",
  "problem.back": "Zurück zur Seite",
  "problem.typed": "Was Sie geschrieben haben",
  "problem.typed-hint": "Kopieren Sie es, bevor Sie diese Seite verlassen.",
  "problem.other-account": "Mit einem anderen Konto anmelden",
  "problem.code": "Kennung: {code}",
  "problem.renew": "Neuen Link anfordern",
  "problem.renew-why":
    "Wir schicken ihn an die E-Mail-Adresse, die wir von Ihnen haben. Meist dauert das weniger als einen Tag.",
  "problem.unexpected":
    "Bei uns ist etwas schiefgegangen und wurde notiert. Nichts wurde geändert; versuchen Sie es in einer Minute noch einmal.",
  "problem.link-expired": "Dieser Link ist zu alt. Fordern Sie unten einen neuen an.",
  "problem.link-shut":
    "Dieser Link öffnet nichts mehr, weil sich die Adresse geändert hat. Ein neuer steht in der neuesten Nachricht von uns.",
  "problem.link-broken":
    "Dieser Link ist nicht von uns oder wurde unterwegs gekürzt. Öffnen Sie ihn noch einmal aus der E-Mail oder kopieren Sie ihn vollständig.",
  "problem.form-too-large":
    "Das ist länger, als das Feld fasst. Gehen Sie zurück, kürzen Sie und senden Sie erneut.",
  "problem.form-cross-site":
    "Dieses Formular kam von einer anderen Website und wurde nicht angenommen. Öffnen Sie die Seite hier und senden Sie es erneut.",
  "problem.sign-in-required": "Melden Sie sich zuerst an.",
  "problem.sign-in-role":
    "Ihre Rolle öffnet diese Seite nicht. Bitten Sie einen IT-Admin um die richtige oder nutzen Sie ein anderes Konto.",
  "problem.sign-in-failed": "Die Anmeldung wurde nicht abgeschlossen. Beginnen Sie von vorn.",
  "problem.page-unknown": "Unter dieser Adresse gibt es nichts.",
  "problem.question-answered": "Diese Frage ist inzwischen beantwortet oder geschlossen.",
  "problem.store-unavailable":
    "Die Datenbank ist gerade nicht erreichbar. Versuchen Sie es in einer Minute noch einmal.",
  "unsubscribe.title": "Diese E-Mails beenden",
  "unsubscribe.lead":
    "Bestellen Sie ab, was Sie vor Ihrem ersten Arbeitstag auf dem Laufenden hält. Was Ihr Vertrag braucht, erreicht Sie weiterhin.",
  "unsubscribe.button": "Abbestellen",
  "unsubscribe.done":
    "Sie haben abbestellt. Nur was Ihr Vertrag braucht, erreicht Sie noch per E-Mail.",
  "unsubscribe.undo": "Rückgängig",
  "renew.title": "Ein neuer Link ist unterwegs",
  "renew.done":
    "Wir bitten das Personalteam, ihn an die E-Mail-Adresse zu senden, die wir von Ihnen haben. Meist dauert das weniger als einen Tag.",
  "renew.question":
    "Der Link zu meiner Seite ist abgelaufen. Könnten Sie mir bitte einen neuen schicken?",
  "form.invalid": "Bitte sehen Sie sich das noch einmal an.",
  "form.required": "Bitte füllen Sie das aus.",
  "form.too-long": "Das ist länger, als das Feld fasst; bitte kürzen Sie es.",
  "form.choose": "Bitte wählen Sie eine Möglichkeit.",
  "form.cancel": "Zurück",
  "form.summary":
    "Einige Felder brauchen noch einen Blick; was Sie geschrieben haben, bleibt erhalten.",
  "did.marked": "Markiert. Noch einmal drücken nimmt es zurück.",
  "did.unmarked": "Zurückgenommen.",
  "did.read": "Danke. Das berücksichtigen wir bei der Auswahl.",
  "did.graded": "Gezählt. Hier steht, was es bedeutet.",
  "did.asked": "Ihre Frage ist unterwegs. Die Antwort kommt per E-Mail und steht dann auch hier.",
  "did.answered": "Ihre Antwort ist gespeichert und wird der fragenden Person geschickt.",
  "did.signed-up": "Sie sind angemeldet. Die Kalendereinladung kommt per E-Mail.",
  "did.signed-off": "Sie sind abgemeldet. Bis zum Beginn können Sie sich wieder anmelden.",
  "did.language": "Von nun an schreiben wir Ihnen in dieser Sprache.",
  "did.paused": "Pausiert. Nichts geht verloren: Verpasstes kommt danach zusammen.",
  "did.resumed": "Es geht weiter.",
  "did.less": "Sie hören seltener von uns.",
  "did.normal": "Sie hören wieder im üblichen Rhythmus von uns.",
  "did.unsubscribed":
    "Sie haben abbestellt. Nur was Ihr Vertrag braucht, erreicht Sie noch per E-Mail.",
  "did.resubscribed": "Schön, dass Sie wieder da sind. Sie hören wieder von uns.",
  "did.wished": "Danke. Es geht an die Menschen, die etwas tun können.",
  "did.closed": "Geschlossen. Sie können jederzeit wieder fragen.",
  "did.testing":
    "Der Test läuft: Es wird einmal gelesen, und das Ergebnis erscheint hier. Laden Sie gleich neu.",
  "did.connection-paused":
    "Angehalten. Dort wird weder gelesen noch geschrieben, bis Sie fortsetzen.",
  "did.connection-resumed": "Fortgesetzt. In weniger als einer Minute wird gelesen.",
};
