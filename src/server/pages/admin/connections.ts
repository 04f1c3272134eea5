import { html } from "hono/html";
import { z } from "zod";
import type { Happening } from "#nurture/ledger/entry";
import { ConnectionId } from "#nurture/model/ids";
import { Problem } from "#nurture/problem";
import { readConnections } from "#server/store/read-connections";
import { askTest, pauseConnection, resumeConnection } from "#server/store/write-connection";
import { page, post, type Asked, type User } from "../page.ts";
import { connectionCard } from "./connection-card.ts";

const PATH = "/admin";
const Form = z.object({ connection: ConnectionId });
type Form = z.infer<typeof Form>;

/** Every connection with its health; what an admin can do about each stands on it. */
export const connectionsPage = page({
  path: PATH,
  role: "it_admin",
  load: async ({ tx, deps }) => ({
    connections: await readConnections(tx),
    known: deps.connectors,
  }),
  view: ({ connections, known }, reader) => ({
    title: reader.t("admin.title"),
    frame: "bar",
    at: "connections",
    body: html`<div class="head">
        <div>
          <h1>${reader.t("admin.title")}</h1>
          <p class="muted small">${reader.t("admin.lead")}</p>
        </div>
      </div>
      ${connections.length === 0 ? html`<p class="empty">${reader.t("admin.none")}</p>` : ""}
      ${connections.map((connection) =>
        connectionCard(connection, known.get(connection.vendor), reader),
      )}`,
  }),
  posts: [
    change("/test", askTest, "connection.tested", "testing"),
    change("/pause", pauseConnection, "connection.paused", "connection-paused"),
    change("/resume", resumeConnection, "connection.resumed", "connection-resumed"),
  ],
});

/** A change of one connection by its admin; on one that can't be changed so, nothing is said. */
function change(
  path: `/${string}`,
  write: (tx: Asked["tx"], id: ConnectionId) => Promise<boolean>,
  what: Happening,
  did: string,
) {
  return post<User, Form>({
    path,
    form: Form,
    act: async ({ tx, deps, who, now }, { connection }) => {
      if (!(await write(tx, connection))) throw new Problem("page/unknown");
      await deps.appendLog(tx, deps.tenant, [
        { what, actor: `user:${who.id}`, at: now, facts: { connection } },
      ]);
      return `${PATH}?did=${did}#${connection}`;
    },
  });
}
