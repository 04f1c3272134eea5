import type { demo as en } from "../en/demo.ts";
import type { PartOf } from "../translation.ts";

export const demo: PartOf<typeof en> = {
  "demo.sign-in": "¿Quién quiere ser?",
  "demo.sign-in-lead":
    "Este es el inicio de sesión de la demo: sin contraseña y con personas ficticias. Una instalación real usa el de la empresa.",
  "demo.role-hr": "RR. HH.",
  "demo.role-it-admin": "Admin. de TI",
  "demo.role-auditor": "Auditor",
  "demo.role-answerer": "Responsable de respuestas",
  "demo.title": "Reloj de la demo",
  "demo.lead":
    "Aquí todo es ficticio: personas, empresa y proveedores. Solo el reloj es suyo; todo lo demás ocurre como ocurriría.",
  "demo.now": "Es",
  "demo.next": "Próximo contacto",
  "demo.nothing-next": "No hay nada previsto.",
  "demo.move": "Adelantar el reloj",
  "demo.hour": "+1 hora",
  "demo.day": "+1 día",
  "demo.week": "+1 semana",
  "demo.to-next": "Hasta el próximo contacto",
  "demo.running": "En marcha hasta {until}",
  "demo.stop-watching": "Dejar de recargar esta página",
  "demo.watch": "Recargar esta página mientras avanza",
  "demo.progress": "Parte del camino",
  "demo.people": "Ser candidato",
  "demo.people-lead": "Estos son los enlaces que reciben por correo.",
  "demo.work": "Estar en el trabajo",
  "demo.work-lead":
    "RR. HH., admin. de TI, auditor, responsable de respuestas: inicie sesión y elija.",
};
