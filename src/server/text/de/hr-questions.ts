import type { hrQuestions as en } from "../en/hr-questions.ts";
import type { PartOf } from "../translation.ts";

export const hrQuestions: PartOf<typeof en> = {
  "did.confided":
    "Die Frage ist jetzt vertraulich und geht an die benannten Personen ihres Themas.",
  "did.confided-kept":
    "Die Frage ist jetzt vertraulich und geht an die benannten Personen ihres Themas. Was daraus für andere gemerkt war, ist herausgenommen.",
  "did.rerouted":
    "Weitergegeben. Die Abteilung wird informiert, und die Uhr läuft weiter. Geben Sie die Frage erneut weiter, um das rückgängig zu machen.",
  "asked.title": "Fragen",
  "asked.open":
    "{open, plural, =0 {Nichts wartet auf eine Antwort} one {Eine Frage wartet auf eine Antwort} other {{open, number} Fragen warten auf eine Antwort}}",
  "asked.late":
    "{late, plural, =0 {keine ist verspätet} one {eine ist verspätet} other {{late, number} sind verspätet}}",
  "asked.all": "Alle",
  "asked.asked": "Wartend",
  "asked.answered": "Beantwortet",
  "asked.closed": "Geschlossen",
  "asked.by-state": "Nach Stand filtern",
  "asked.owner": "Zuständig",
  "asked.any": "Alle",
  "asked.show": "Anzeigen",
  "asked.none":
    "Noch hat niemand etwas gefragt. Kandidaten fragen auf ihrer Seite oder antworten auf eine Nachricht.",
  "asked.none-fit": "Keine Frage passt zu diesen Filtern.",
  "asked.question": "Frage",
  "asked.person": "Von",
  "asked.clock": "Uhr",
  "asked.for": "Eine Frage an {owner}",
  "asked.one": "Eine Frage",
  "asked.back": "← Alle Fragen",
  "asked.via-portal": "auf der Seite",
  "asked.via-mail": "per E-Mail",
  "asked.reminded": "{owner} wurde {when} erinnert",
  "asked.confide": "Es geht um: {topic}",
  "asked.confide-lead":
    "Danach lesen und beantworten nur die benannten Personen dieses Themas die Frage. Sie sehen den Wortlaut nicht mehr, es sei denn, Sie gehören dazu.",
  "asked.reroute": "Weitergeben",
  "asked.reroute-lead": "Die Uhr läuft weiter: Die Antwort ist nach wie vor {when} fällig.",
  "asked.to": "Abteilung, die antworten soll",
  "asked.reroute-button": "Weitergeben",
  "asked.reroute-same": "Sie hat diese Frage schon.",
  "asked.answer": "Selbst antworten",
  "asked.answer-label": "Ihre Antwort",
  "asked.answer-hint": "Sie geht mit Ihrem Namen an die fragende Person und hält die Uhr an.",
  "asked.given": "Die Antwort",
  "asked.hidden": "Nur für benannte Personen",
  "asked.confidential":
    "Zu Gehalt oder persönlichen Daten: Der Wortlaut wird nur den benannten Personen dieses Themas gezeigt.",
  "asked.named-you":
    "Vertraulich. Sie sehen den Wortlaut, weil Ihr Konto zu einer benannten Person gehört: {name}.",
  "asked.only-named": "Nur eine benannte Person dieses Themas kann antworten.",
  "asked.reroute-named":
    "Sie ist vertraulich: Nur andere benannte Personen dieses Themas können sie erhalten.",
  "asked.no-named":
    "Für dieses Thema ist sonst niemand benannt, deshalb kann sie nicht weitergegeben werden.",
  "asked.passed": "{when} von {from} an {to} weitergegeben",
  "asked.escalated": "Überfällig: {who} wurde {when} benachrichtigt",
  "asked.escalated-nobody":
    "Sie wurde {when} überfällig, und es gab sonst niemanden zu benachrichtigen.",
  "asked.escalated-tag": "Eskaliert",
  "asked.drop": "Es war keine Frage",
  "asked.drop-lead":
    "Sie entstand aus einer Antwort per E-Mail. Fragt sie nichts, nehmen Sie sie zurück: Sie schließt ohne Antwort und verschwindet von der Seite der Person. Das lässt sich rückgängig machen.",
  "asked.dropped": "{name} hat sie {when} zurückgenommen: Es war keine Frage.",
  "asked.undrop": "Wieder zur Frage machen",
  "did.question-dropped":
    "Zurückgenommen. Es ist keine Frage mehr; die Schaltfläche unten holt sie zurück.",
  "did.question-back": "Es ist wieder eine Frage, und ihre Uhr ist weitergelaufen.",
  "ask.passed": "Weitergegeben an {owner}, {when}",
  "nav.routing": "Zuordnung",
  "routing.title": "Wohin Fragen gehen",
  "routing.lead":
    "Es entscheidet das Thema mit dem längsten Wort, das in der Frage steht. Was Sie hier ändern, ist ein Entwurf, bis es veröffentlicht wird.",
  "routing.try": "Wohin ginge diese Frage?",
  "routing.try-hint": "Ein Beispiel in eigenen Worten, ohne Namen. Es wird nichts gesendet.",
  "routing.try-button": "Ausprobieren",
  "routing.goes": "Sie geht zu „{topic}“, es antwortet {owner}, wegen „{word}“.",
  "routing.goes-none": "Kein Wort eines Themas kommt vor, deshalb antwortet {owner}.",
  "routing.none":
    "Noch kein Thema: Alle Fragen gehen an eine Abteilung. Fügen Sie unten das erste hinzu.",
  "routing.topic": "Thema",
  "routing.answers": "Wer antwortet",
  "routing.words": "Wörter, an denen man es erkennt",
  "routing.words-hint": "Eines je Zeile, in jeder Sprache, in der gefragt wird; höchstens 100.",
  "routing.words-many": "Das sind mehr als 300 Wörter. Nehmen Sie einige heraus.",
  "routing.new": "Englischer Name eines neuen Themas",
  "routing.add": "Thema hinzufügen",
  "routing.fallback": "Was zu keinem Thema passt, geht an",
  "routing.back": "← Zuordnung",
  "routing.label": "Name",
  "routing.owner": "Abteilung, die antwortet",
  "routing.named": "Benannte Personen, die statt ihrer antworten",
  "routing.named-hint":
    "Wer die wenigsten offenen Fragen hat, bekommt die nächste. Personen fügen Sie auf der Seite Zuordnung hinzu.",
  "routing.confidential":
    "Gehalt oder persönliche Daten: Nur benannte Personen lesen und antworten",
  "routing.needs-people":
    "Kreuzen Sie mindestens eine benannte Person an: Jemand muss es lesen können.",
  "routing.remove": "Dieses Thema herausnehmen",
  "routing.learned": "Was das Weitergeben gelehrt hat",
  "routing.learned-lead":
    "Wörter von Fragen, die von Hand weitergegeben wurden, gezählt über die neuesten 2.000. Nichts ändert sich von selbst; vertrauliche Fragen zählen nicht.",
  "routing.learned-none":
    "Noch nichts Eindeutiges: Es braucht drei Fragen mit einem Wort, die an dieselbe Stelle gingen.",
  "routing.suggestion": "„{word}“ ging {went, number} von {of, number} Mal an {owner}.",
  "routing.no-topic": "Dort wird noch kein Thema beantwortet: Fügen Sie zuerst eines hinzu.",
  "routing.add-to": "Thema, das das Wort bekommt",
  "routing.accept": "Zum Entwurf hinzufügen",
  "routing.refuse": "Nicht mehr vorschlagen",
  "routing.people": "Benannte Personen",
  "routing.people-lead":
    "Sie antworten im eigenen Namen, über den Link in einer E-Mail und ohne Konto. Fragen bekommen sie, sobald ein veröffentlichtes Thema sie nennt.",
  "routing.people-none": "Noch niemand ist benannt: Die Abteilungen antworten.",
  "routing.person-new": "Person benennen",
  "routing.person-change": "Benannte Person ändern",
  "routing.person-name": "Name, wie ihn Kandidaten lesen",
  "routing.person-mail": "E-Mail-Adresse",
  "routing.person-mail-hint":
    "Dorthin gehen Antwortlinks, deshalb ist sie später fest: Benennen Sie die Person neu und tauschen Sie sie im Thema aus.",
  "routing.person-country": "Land",
  "routing.person-country-hint":
    "Zwei Buchstaben wie CN oder DE: Feiertage dort halten die Uhr an.",
  "routing.person-zone": "Zeitzone",
  "routing.person-zone-hint": "Etwa Asia/Shanghai oder Europe/Berlin",
  "routing.person-save": "Person speichern",
  "routing.mail-wrong": "Das ist keine E-Mail-Adresse. Schreiben Sie sie wie name@company.com.",
  "routing.mail-taken": "Diese Adresse hat schon jemand, der antwortet.",
  "routing.country-wrong": "Schreiben Sie das Land mit zwei Buchstaben, etwa CN.",
  "routing.zone-wrong": "Diese Zeitzone gibt es nicht. Schreiben Sie sie wie Asia/Shanghai.",
  "routing.too-many": "Mehr Zuständige sind nicht möglich.",
  "routing.escalation": "Wenn eine Antwort überfällig ist",
  "routing.escalation-lead":
    "Wer benachrichtigt wird, einmal je Frage. Ist das Feld leer, erfährt es, wer Fragen ohne Thema beantwortet. Vertrauliches geht ohne Wortlaut hinaus.",
  "routing.escalation-save": "Adressen speichern",
  "dept.title": "Abteilungen",
  "dept.lead":
    "Sie beantworten, was ihre Themen bringen. Was Sie hier ändern, gilt ab der nächsten Nachricht, was auch immer in der Einrichtungsdatei steht.",
  "dept.new": "Abteilung hinzufügen",
  "dept.also": "Antwortet auch von",
  "dept.also-hint":
    "Adressen von Kollegen, die für diese Abteilung schreiben, eine je Zeile. Ihre Antworten zählen, außer bei vertraulichen Fragen.",
  "dept.language": "Sprache seiner Nachrichten",
  "dept.by-country": "Die ihres Landes",
  "dept.save": "Abteilung speichern",
  "dept.close": "Diese Abteilung schließen",
  "dept.close-lead":
    "Danach geht nichts Neues mehr dorthin; ihr Name bleibt an dem, was sie beantwortet hat. Sie lässt sich wieder öffnen.",
  "dept.reopen": "Wieder öffnen",
  "dept.closed": "Geschlossen",
  "dept.in-use": "Sie lässt sich nicht schließen, solange noch etwas dorthin geht: {what}",
  "dept.questions":
    "{count, plural, one {eine offene Frage} other {{count, number} offene Fragen}}",
  "did.owner-saved": "Gespeichert. Es gilt ab der nächsten Nachricht.",
  "did.word-refused": "Es wird nicht mehr vorgeschlagen.",
  "asked.unnamed": "eine benannte Person",
  "asked.waits-name":
    "Diese Frage wartet auf eine benannte Person: Bis dahin liest sie niemand. Ihre 24 Stunden laufen.",
  "asked.waits-count":
    "{count, plural, one {Eine Frage wartet auf eine benannte Person. Bis dahin liest sie niemand; ihre 24 Stunden laufen.} other {{count, number} Fragen warten auf eine benannte Person. Bis dahin liest sie niemand; ihre 24 Stunden laufen.}}",
  "routing.nobody": "Niemand benannt: Fragen warten",
};
