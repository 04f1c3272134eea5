/** The demo's own pages: its sign-in and its clock. */
export const demo = {
  "demo.sign-in": "Who would you like to be?",
  "demo.sign-in-lead":
    "This is the demo’s own sign-in: no password, synthetic people. A real installation uses the company’s.",
  "demo.role-hr": "HR",
  "demo.role-it-admin": "IT admin",
  "demo.role-auditor": "Auditor",
  "demo.role-answerer": "Owner of answers",
  "demo.title": "Demo clock",
  "demo.lead":
    "Everything here is synthetic: people, company, vendors. Only the clock is yours; everything else happens as it would.",
  "demo.now": "It is",
  "demo.next": "Next touch",
  "demo.nothing-next": "Nothing is planned.",
  "demo.move": "Move the clock",
  "demo.hour": "+1 hour",
  "demo.day": "+1 day",
  "demo.week": "+1 week",
  "demo.to-next": "To the next touch",
  "demo.running": "Running to {until}",
  "demo.stop-watching": "Stop reloading this page",
  "demo.watch": "Reload this page while it runs",
  "demo.progress": "Share of the way",
  "demo.people": "Be a candidate",
  "demo.people-lead": "These are the links that they get by mail.",
  "demo.work": "Be at work",
  "demo.work-lead": "HR, IT admin, auditor, owner of answers: sign in and choose.",
} as const;
