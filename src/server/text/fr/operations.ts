import type { operations as en } from "../en/operations.ts";
import type { PartOf } from "../translation.ts";

export const operations: PartOf<typeof en> = {
  "nav.operations": "Exploitation",
  "ops.title": "Exploitation",
  "ops.lead":
    "Où en est le travail. Une alarme est annoncée une fois lorsqu’elle commence et une fois lorsqu’elle est finie.",
  "ops.now": "Maintenant",
  "ops.due": "Contacts à envoyer",
  "ops.late": "Plus de 30 minutes de retard",
  "ops.oldest": "Le plus ancien non envoyé",
  "ops.none-unsent": "Rien n’attend",
  "ops.oldest-due": "échéance : {when}",
  "ops.parked": "En attente d’une décision humaine",
  "ops.failed": "Échecs des dernières 24 heures",
  "ops.failed-of": "{failed, number} sur {settled, number} opérations terminées",
  "ops.none-settled": "Aucune terminée",
  "ops.open": "Opérations ouvertes",
  "ops.standing": "Alarmes en cours",
  "ops.none-standing": "Aucune alarme en cours.",
  "ops.past": "Alarmes terminées",
  "ops.none-past": "Il n’y en a pas eu.",
  "ops.alarm": "Alarme",
  "ops.began": "Début",
  "ops.ended": "Fin",
  "ops.since": "A commencé {when}",
  "ops.kind-late": "Retard",
  "ops.kind-failing": "Échecs",
  "ops.kind-parked": "À trancher",
  "ops.kind-connection": "Connexion",
  "ops.kind-restore": "Restauration",
  "ops.to-connection": "Vers la connexion",
};
