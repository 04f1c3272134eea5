import { html } from "hono/html";
import { z } from "zod";
import { entryLine, headerLine } from "#nurture/ledger/export-line";
import { exportVerifier, type ExportVerdict } from "#nurture/ledger/verify-file";
import { readHead, readLog, type LogHead } from "#server/store/log";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { field } from "../field.ts";
import { page, post, type Asked, type Html, type Tried, type User } from "../page.ts";

const PATH = "/audit/verify";
const CHUNK_ENTRIES = 1_000;

interface Verification {
  readonly head: LogHead;
  readonly kept: string;
  /** Undefined until it was asked for. */
  readonly verdict: ExportVerdict | undefined;
}

const FAULTS = {
  unreadable: "verify.unreadable",
  gap: "verify.gap",
  link: "verify.link",
  hash: "verify.hash",
  truncated: "verify.truncated",
  surplus: "verify.surplus",
  head: "verify.head-fault",
} as const satisfies Record<Extract<ExportVerdict, { ok: false }>["why"], TextKey>;

const Kept = z.object({ head: z.union([z.literal(""), z.string().regex(/^[0-9a-f]{64}$/)]) });

/** Recomputes the whole chain, as anyone can do with the exported file. */
export const verifyPage = page({
  path: PATH,
  role: "auditor",
  load: async (asked): Promise<Verification> => {
    const kept = Kept.safeParse({ head: asked.query.get("head") ?? "" }).data?.head ?? "";
    const isAsked = asked.query.has("head");
    return {
      head: await readHead(asked.tx, asked.deps.tenant),
      kept,
      verdict: isAsked ? await verdictOf(asked, kept) : undefined,
    };
  },
  view: (loaded, reader, tried) => ({
    title: reader.t("verify.title"),
    frame: "bar",
    at: "verify",
    body: view(loaded, reader, tried),
  }),
  posts: [
    post<User, z.infer<typeof Kept>>({
      path: "",
      form: Kept,
      errors: { head: "verify.head-form" },
      act: async (asked, { head }) => {
        const { tx, deps, now, who } = asked;
        const verdict = await verdictOf(asked, head);
        const facts = verdict.ok
          ? { ok: true, entries: verdict.entries, head: verdict.head }
          : { ok: false, index: verdict.index, why: verdict.why };
        await deps.appendLog(tx, deps.tenant, [
          { what: "log.verified", actor: `user:${who.id}`, at: now, facts },
        ]);
        return `${PATH}?${new URLSearchParams({ head }).toString()}`;
      },
    }),
  ],
});

/** The verdict over the entries of the store, read like an exported file. */
async function verdictOf(
  { tx, deps }: Pick<Asked, "tx" | "deps">,
  kept: string,
): Promise<ExportVerdict> {
  const { tenant } = deps;
  const { size, hash } = await readHead(tx, tenant);
  const verifier = exportVerifier(kept === "" ? undefined : kept);
  verifier.take(headerLine({ tenant, entries: size, head: hash }));
  for (let from = 0; ; from += CHUNK_ENTRIES) {
    const entries = await readLog(tx, tenant, from, CHUNK_ENTRIES);
    for (const entry of entries) verifier.take(entryLine(entry));
    if (entries.length < CHUNK_ENTRIES) return verifier.finish();
  }
}

function view({ head, kept, verdict }: Verification, reader: Reader, tried: Tried): Html {
  return html`<div class="head">
      <div>
        <h1>${reader.t("verify.title")}</h1>
        <p class="muted small">${reader.t("verify.lead")}</p>
      </div>
    </div>
    ${verdict === undefined ? "" : result(verdict, kept, reader)}
    <div class="columns">
      <section class="card">
        <form class="fields" method="post" action="${PATH}">
          ${field(
            {
              name: "head",
              label: reader.t("verify.kept"),
              hint: reader.t("verify.kept-hint"),
              kind: "line",
              charactersMax: 64,
              required: false,
              value: kept,
            },
            tried,
            reader,
          )}
          <div><button class="button main">${reader.t("verify.button")}</button></div>
        </form>
      </section>
      <section class="card">
        <h2>${reader.t("verify.now")}</h2>
        <p>${reader.t("log.entries", { entries: head.size })}</p>
        <p class="muted small">${reader.t("log.head")}</p>
        <p class="mono">${head.hash}</p>
        <p class="muted small">${reader.t("verify.keep-it")}</p>
      </section>
    </div>`;
}

function result(verdict: ExportVerdict, kept: string, reader: Reader): Html {
  if (!verdict.ok) {
    return html`<div class="notice bad" role="alert">
      <p>${reader.t("verify.bad", { index: verdict.index })} ${reader.t(FAULTS[verdict.why])}</p>
    </div>`;
  }
  const { entries, covered } = verdict;
  return html`<div class="notice good" role="status">
    <p>
      ${reader.t("verify.good", { entries })}
      ${kept === "" ? "" : reader.t("verify.covered", { covered, entries })}
    </p>
  </div>`;
}
