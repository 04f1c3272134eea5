import type { improve as en } from "../en/improve.ts";
import type { PartOf } from "../translation.ts";

export const improve: PartOf<typeof en> = {
  "nav.results": "Was genutzt wird",
  "nav.cadence": "Vorschläge",
  "nav.effect": "Was wirkt",
  "did.suggestion-accepted":
    "Als Entwurf der Regeln übernommen. Bis zur Veröffentlichung ändert sich nichts.",
  "did.suggestion-refused":
    "Notiert. Der Vorschlag kommt erst wieder, wenn sich die Zahlen deutlich geändert haben.",
  "did.suggestion-clash":
    "Inzwischen hat jemand die Regeln gespeichert; bitte noch einmal drücken.",
  "did.effect-started": "Begonnen. Wer an der Reihe ist, wird aufgenommen.",
  "did.effect-ended": "Beendet. Ab jetzt wird niemand mehr ausgelassen.",
  "did.effect-twice": "Dieser Schritt wird schon erprobt.",
  "did.effect-too-few":
    "Mit so wenigen Personen ließe sich nichts zeigen, also soll niemand leer ausgehen.",
  "did.effect-recounted":
    "Es hat nicht begonnen: Gewählt war etwas anderes als das, was durchgerechnet war. Was sich jetzt zeigen ließe, steht unten.",
  "why.withheld": "Zufällig ausgelassen, um die Wirkung zu erfahren",
  "results.title": "Was genutzt wird",
  "results.since":
    "Seit {since}. {people, plural, one {Eine Person passt} other {{people, number} Personen passen}} zu den Filtern; jede zählt einmal.",
  "results.too-few-people":
    "Zu diesen Filtern passen weniger als fünf Personen: zu wenige zum Zeigen. Nehmen Sie einen Filter weg.",
  "results.too-few": "Zu wenige zum Zeigen",
  "results.none": "In dieser Zeit wurde nichts gesendet.",
  "results.no-questions": "In dieser Zeit hat niemand etwas gefragt.",
  "results.share": "{share, number, percent} · {count, number} von {of, number}",
  "results.people": "{people, plural, one {Eine Person} other {{people, number} Personen}}",
  "results.unknown": "Nicht bekannt",
  "results.numbers": "Die Zahlen",
  "results.period": "Zeitraum",
  "results.days": "{days, plural, one {Ein Tag} other {{days, number} Tage}}",
  "results.topic": "Thema",
  "results.segments": "Vergleichen nach",
  "results.by-country": "Arbeitsland",
  "results.by-discipline": "Fachrichtung",
  "results.by-month": "Monat des Angebots",
  "results.by-language": "Sprache",
  "results.topic-growth": "Entwicklung",
  "results.topic-team": "Das Team",
  "results.topic-product": "Das Produkt",
  "results.topic-tools": "Werkzeuge",
  "results.topic-life": "Leben neben der Arbeit",
  "results.had": "Bekommen",
  "results.verb-read": "Gelesen",
  "results.verb-clicked": "Angeklickt",
  "results.verb-answered": "Geantwortet",
  "results.verb-asked": "Gefragt",
  "results.verb-signed-up": "Angemeldet",
  "results.verb-quiz": "Quiz gemacht",
  "results.by-topic": "Nach Thema",
  "results.by-topic-lead": "Von denen, die in einer Nachricht etwas zum Thema bekommen haben.",
  "results.by-segment": "Nach Gruppe: {segment}",
  "results.by-segment-lead":
    "Von denen, die etwas bekommen haben. Gruppen unter {min, number} Personen werden nicht gezeigt; ist nur eine so klein, fällt auch die nächste weg.",
  "results.by-question": "Fragen",
  "results.by-question-lead": "Von allen, die zu den Filtern passen.",
  "results.question-topic": "Worüber",
  "results.times": "Fragen",
  "results.askers": "Personen mit Fragen",
  "results.weekly": "Personen je Woche",
  "results.weekly-desc":
    "{weeks, plural, one {Eine Woche} other {{weeks, number} Wochen}}. In der letzten haben {reading, number} Personen etwas gelesen oder angeklickt und {talking, number} gefragt, geantwortet oder sich angemeldet.",
  "results.reading": "Gelesen oder angeklickt",
  "results.talking": "Gefragt, geantwortet, angemeldet",
  "results.week": "Woche ab",
  "results.topic-bars": "Wer gelesen hat, was ankam",
  "suggest.title": "Vorschläge",
  "suggest.lead":
    "Aus dem, was seit {since} gelesen und angeklickt wurde. Ein Vorschlag braucht mindestens zwanzig Lesende und einen Unterschied, den der Zufall nicht erklärt. Nichts ändert sich, bevor Sie ihn übernehmen und veröffentlichen.",
  "suggest.none":
    "Es gibt nichts vorzuschlagen: Was ankommt, passt zu dem, was gelesen wird, oder es ist zu früh für ein Urteil.",
  "suggest.change":
    "{topic}: {from, plural, one {jede Woche} other {alle {from, number} Wochen}} → {to, plural, one {jede Woche} other {alle {to, number} Wochen}}",
  "suggest.counts": "Vom Gelesenen und Angeklickten: {used}. Vom Gesendeten: {brought}.",
  "suggest.interval":
    "Eine Stimme je Person, {readers, plural, one {eine Person} other {{readers, number} Personen}}: exakt gerechnet zwischen {low, number, percent} und {high, number, percent} des Interesses.",
  "suggest.accept": "Als Entwurf übernehmen",
  "suggest.refuse": "Ablehnen",
  "suggest.why": "Warum nicht",
  "suggest.before": "Schon beantwortet",
  "suggest.accepted": "Übernommen",
  "suggest.refused": "Abgelehnt",
  "works.title": "Was wirkt",
  "works.lead":
    "Ein freiwilliger Schritt wird für einige zufällig ausgeloste Personen ausgelassen, um seine Wirkung zu erfahren. Verträge, Vorbereitung, Antworten und Anrufe werden nie ausgelassen.",
  "works.none": "Bisher wurde nichts erprobt.",
  "works.new": "Einen Schritt erproben",
  "works.no-steps":
    "Derzeit darf kein Schritt ausgelassen werden. Kennzeichnen Sie in der Journey einen Schritt als freiwillig, ohne den niemandem etwas fehlt.",
  "works.back": "← Was wirkt",
  "works.new-lead": "Alles wird vor dem Beginn gewählt und bleibt so.",
  "works.name": "{step}: {share, number, percent} bekommen nichts",
  "works.phase-running": "Läuft",
  "works.phase-waiting": "Wartet auf die letzten Tage",
  "works.phase-over": "Vorbei",
  "works.share": "Wie viele nichts bekommen",
  "works.percent": "{share, number, percent} der Personen",
  "works.outcome": "Worauf geschaut wird",
  "works.outcome-active":
    "Hat {days, plural, one {binnen eines Tages} other {binnen {days, number} Tagen}} auf der eigenen Seite etwas anderes getan, als zu nutzen, was der Schritt brachte",
  "works.outcome-signed-up":
    "Hat sich {days, plural, one {binnen eines Tages} other {binnen {days, number} Tagen}} zu einer Veranstaltung angemeldet",
  "works.outcome-quiz-finished":
    "Hat {days, plural, one {binnen eines Tages} other {binnen {days, number} Tagen}} ein Quiz beendet",
  "works.outcome-asked":
    "Hat {days, plural, one {binnen eines Tages} other {binnen {days, number} Tagen}} etwas gefragt",
  "works.outcome-offer-stands":
    "Das Angebot steht {days, plural, one {einen Tag} other {{days, number} Tage}} später noch",
  "works.window": "Wie lange geschaut wird",
  "works.days": "{days, plural, one {Ein Tag} other {{days, number} Tage}} nach Fälligkeit",
  "works.lasts": "Aufgenommen wird",
  "works.weeks": "{weeks, plural, one {eine Woche lang} other {{weeks, number} Wochen lang}}",
  "works.afterwards": "Was ausgelassen wurde, danach",
  "works.after-digest": "steht im nächsten Wochenbrief",
  "works.after-nothing": "bleibt ausgelassen",
  "works.reckon": "Durchrechnen",
  "works.power": "Was sich zeigen ließe",
  "works.people":
    "Etwa {people, plural, one {eine Person} other {{people, number} Personen}}, davon {withheld, number} ohne den Schritt ({planned, number} sind geplant; {before, number} hatten ihn in der gleichen Zeit davor).",
  "works.base":
    "Von denen, die ihn davor hatten, taten es {share, number, percent} ({count, number} von {of, number}).",
  "works.base-unknown":
    "Niemand hatte ihn davor; angenommen wird die Hälfte, die sich am schwersten unterscheiden lässt.",
  "works.smallest":
    "Ein Unterschied von {points, number, percent} oder mehr, in Punkten, würde in vier von fünf Fällen gefunden; ein kleinerer bliebe meist „zu früh für ein Urteil“.",
  "works.promise":
    "Das Ergebnis bleibt bis zu seinem Tag verborgen, damit niemand bei einer Glückszahl aufhört. Bewirkt der Schritt nichts, wird höchstens 5-mal in 100 Fällen ein Unterschied behauptet.",
  "works.nothing-to-see":
    "Mit so wenigen Personen ließe sich nichts zeigen, also soll niemand leer ausgehen.",
  "works.start": "Beginnen",
  "works.hidden": "Das Ergebnis ist am {day} zu lesen. Bis dahin sieht es niemand.",
  "works.early-few": "Zu früh für ein Urteil: Auf einer Seite sind weniger als fünf Personen.",
  "works.early-chance":
    "Zu früh für ein Urteil: Der Zufall allein könnte den Unterschied erklären.",
  "works.early-ended-early": "Zu früh für ein Urteil: Am {day} wurde vorzeitig beendet.",
  "works.early-ended-changed":
    "Zu früh für ein Urteil: Am {day} wurde beendet, weil der Schritt geändert wurde.",
  "works.helps":
    "Es hilft: {given, number, percent} derer, die den Schritt hatten, taten es, und {withheld, number, percent} der anderen; {points, number, percent} Abstand.",
  "works.hurts":
    "Es schadet: {given, number, percent} derer, die den Schritt hatten, taten es, und {withheld, number, percent} der anderen; {points, number, percent} Abstand.",
  "works.interval": "Wo der Unterschied liegen kann",
  "works.interval-desc":
    "Zwischen {low} und {high}, in Punkten: mindestens 95 von 100 solchen Intervallen enthalten den wahren Unterschied.",
  "works.points": "{points, number, ::percent sign-except-zero}",
  "works.no-difference": "Kein Unterschied",
  "works.arm": "Personen",
  "works.arm-given": "Hatten ihn",
  "works.arm-withheld": "Hatten ihn nicht",
  "works.exactly": "Exaktes Intervall",
  "works.range": "{low, number, percent} bis {high, number, percent}",
  "works.method":
    "{people, plural, one {Eine Person} other {{people, number} Personen}}. Jede Seite nach Clopper und Pearson, der Unterschied aus beiden zugleich, die Entscheidung nach dem exakten Test von Fisher (p = {p, number, ::.000}).",
  "works.how": "Wie es gemacht wird",
  "works.times": "Aufgenommen wird vom {from} bis {until}; das Ergebnis wird am {read} gelesen.",
  "works.taken":
    "Bisher hatten ihn {given, number}, und {withheld, number} gingen leer aus, von etwa {people, number} erwarteten.",
  "works.end": "Jetzt beenden",
  "works.end-means":
    "Niemand geht mehr leer aus. Es lässt sich nicht wieder aufnehmen, und das Ergebnis bleibt „zu früh für ein Urteil“.",
};
