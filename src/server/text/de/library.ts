import type { library as en } from "../en/library.ts";
import type { PartOf } from "../translation.ts";

export const library: PartOf<typeof en> = {
  "library.kind-article": "Artikel",
  "library.kind-story": "Geschichte",
  "library.kind-growth-map": "Wachstumskarte",
  "library.kind-team-news": "Neues aus dem Team",
  "library.kind-video": "Video",
  "library.kind-guide": "Leitfaden",
  "heard.clicked": "Ist einem Link gefolgt",
  "away.title": "Das führt zu {host}",
  "away.lead": "Das ist keine Seite von uns. {host} sieht einen Besuch, aber nicht, wer Sie sind.",
  "away.go": "Zu {host}",
  "away.going": "Auf dem Weg zu {host}",
  "away.go-on": "Weiter, falls nichts geschieht",
  "read.over":
    "Das wurde bis {day} aktuell gehalten. Seither kann es sich geändert haben, deshalb zeigen wir es nicht mehr.",
  "read.over-ask": "Nachfragen, wie es jetzt ist",
  "read.watch": "Video ansehen",
  "read.open-link": "Seite öffnen",
  "read.leads-to":
    "Führt zu {host}. Wir merken uns, dass Sie es geöffnet haben, um besser für Sie auszuwählen.",
};
