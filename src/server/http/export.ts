import type { Hono } from "hono";
import { stream } from "hono/streaming";
import { entryLine, headerLine } from "#nurture/ledger/export-line";
import { readHead, readLog } from "#server/store/log";
import type { AppDeps } from "./deps.ts";
import { identify } from "./identify.ts";
import { sameOrigin } from "./security.ts";

const CHUNK_ENTRIES = 1_000;

/**
 * The whole sync log as JSON Lines, up to the head of this moment: one short transaction a chunk,
 * because the log only grows, and a slow reader must not hold up the house.
 */
export function mountExport(app: Hono, deps: AppDeps): void {
  const { database, tenant, ambient } = deps;
  app.post("/audit/export", async (c) => {
    sameOrigin(c, deps.settings.baseUrl);
    const head = await database.tenant(tenant, async (tx) => {
      const now = ambient.now();
      const who = await identify(c, { deps, tx, now }, "auditor");
      const found = await readHead(tx, tenant);
      const actor = who.kind === "user" ? `user:${who.id}` : who.kind;
      const facts = { entries: found.size, head: found.hash };
      await deps.appendLog(tx, tenant, [{ what: "log.exported", actor, at: now, facts }]);
      return found;
    });
    const day = ambient.now().toString().slice(0, 10);
    c.header("content-type", "application/jsonl; charset=utf-8");
    c.header("content-disposition", `attachment; filename="keepwarm-log-${day}.jsonl"`);
    c.header("keepwarm-log-entries", String(head.size));
    c.header("keepwarm-log-head", head.hash);
    return stream(c, async (out) => {
      await out.write(`${headerLine({ tenant, entries: head.size, head: head.hash })}\n`);
      for (let from = 0; from < head.size; from += CHUNK_ENTRIES) {
        const max = Math.min(CHUNK_ENTRIES, head.size - from);
        const entries = await database.tenant(tenant, (tx) => readLog(tx, tenant, from, max));
        await out.write(entries.map((entry) => `${entryLine(entry)}\n`).join(""));
      }
    });
  });
}
