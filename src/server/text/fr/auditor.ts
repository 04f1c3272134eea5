import type { auditor as en } from "../en/auditor.ts";
import type { PartOf } from "../translation.ts";

export const auditor: PartOf<typeof en> = {
  "log.title": "Journal de synchronisation",
  "log.entries":
    "{entries, plural, =0 {Aucune entrée} one {Une entrée} other {{entries, number} entrées}}",
  "log.head": "Empreinte de tête",
  "log.export":
    "{entries, plural, one {Exporter une entrée} other {Exporter {entries, number} entrées}}",
  "log.what": "Action",
  "log.actor": "Auteur",
  "log.person": "Identifiant de la recrue",
  "log.person-short": "recrue {id}",
  "log.from": "Du (UTC)",
  "log.until": "Au (UTC)",
  "log.index": "Entrée",
  "log.time": "Heure",
  "log.about": "Objet",
  "log.none": "Aucune entrée ne correspond à ces filtres.",
  "verify.title": "Vérifier le journal",
  "verify.lead":
    "Chaque entrée porte l’empreinte de la précédente. La vérification les recalcule toutes, ici ou à partir d’un fichier exporté, sans serveur.",
  "verify.kept": "Une empreinte de tête conservée ailleurs",
  "verify.kept-hint":
    "64 caractères d’un export ou d’un e-mail antérieur. Sans elle, le journal n’est comparé qu’à lui-même.",
  "verify.head-form": "Une empreinte de tête compte 64 caractères, 0–9 et a–f.",
  "verify.button": "Vérifier maintenant",
  "verify.again": "Vérifier à nouveau",
  "verify.at": "Vérifié à {when} UTC. Ce qui a changé ensuite apparaît en vérifiant à nouveau.",
  "verify.since":
    "{entries, plural, one {Une entrée a été ajoutée depuis et n’y figure pas.} other {{entries, number} entrées ont été ajoutées depuis et n’y figurent pas.}}",
  "verify.running":
    "{entries, number} entrées sur {size, number} recalculées jusqu’ici ; elles sont intactes.",
  "verify.progress": "Avancement de la vérification",
  "verify.watch": "Actualiser automatiquement",
  "verify.stop-watching": "Ne plus actualiser",
  "verify.now": "Le journal à présent",
  "verify.keep-it":
    "Conservez cette empreinte ailleurs ; elle prouve toutes les entrées jusqu’à maintenant.",
  "verify.good":
    "{entries, plural, =0 {Le journal est vide.} one {La seule entrée est intacte.} other {Les {entries, number} entrées sont intactes.}}",
  "verify.covered":
    "Les {covered, number} premières sont telles qu’elles étaient lorsque l’empreinte conservée a été notée.",
  "verify.bad": "L’entrée {index, number} n’est pas intacte.",
  "verify.unreadable": "Elle n’est pas dans l’unique codage des entrées.",
  "verify.gap": "Une entrée manque ou a été déplacée.",
  "verify.link": "L’entrée précédente a été remplacée.",
  "verify.hash": "Elle a été réécrite.",
  "verify.truncated": "Des entrées manquent à la fin.",
  "verify.surplus": "Il y a plus d’entrées que le journal n’en annonce.",
  "verify.head-fault": "Ce journal n’a jamais eu l’empreinte conservée.",
};
