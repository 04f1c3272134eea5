import { html } from "hono/html";
import { z } from "zod";
import type { ExportVerdict } from "#nurture/ledger/verify-file";
import { readLogCheck, type LogCheck } from "#server/store/log-checks";
import { readHead, type LogHead } from "#server/store/log";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { askVerification, verifyStep } from "../../verify-log.ts";
import { field } from "../field.ts";
import { page, post, type Html, type Tried, type User } from "../page.ts";

const PATH = "/audit/verify";
const REFRESH_SECONDS = 2;

interface Verification {
  readonly head: LogHead;
  readonly kept: string;
  /** The last pass against the kept head, under way or done; the newest of all if none is named. */
  readonly check: LogCheck | undefined;
  /** Reloads by itself while a pass is under way, until the reader stops it. */
  readonly isWatched: boolean;
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

/** What the last pass over the whole chain found; opening it recomputes nothing, the button does. */
export const verifyPage = page({
  path: PATH,
  role: "auditor",
  load: async ({ tx, deps, query }): Promise<Verification> => {
    const asked = Kept.safeParse({ head: query.get("head") }).data?.head;
    const check = await readLogCheck(tx, asked);
    return {
      head: await readHead(tx, deps.tenant),
      kept: asked ?? check?.kept ?? "",
      check,
      isWatched: query.get("watch") !== "off",
    };
  },
  view: (loaded, reader, tried) => ({
    title: reader.t("verify.title"),
    frame: "bar",
    at: "verify",
    ...(isRunning(loaded) && loaded.isWatched ? { refreshSeconds: REFRESH_SECONDS } : {}),
    body: view(loaded, reader, tried),
  }),
  posts: [
    post<User, z.infer<typeof Kept>>({
      path: "",
      form: Kept,
      errors: { head: "verify.head-form" },
      act: async ({ tx, deps, now, who }, { head }) => {
        const { tenant, appendLog } = deps;
        await askVerification(tx, { tenant, now }, head, `user:${who.id}`);
        // A short log is done in this step; a loop goes on with a long one.
        await verifyStep(tx, { tenant, appendLog, now });
        return addressOf(head);
      },
    }),
  ],
});

function addressOf(head: string): string {
  return `${PATH}?${new URLSearchParams({ head }).toString()}`;
}

function isRunning({ check }: Verification): boolean {
  return check !== undefined && check.verdict === undefined;
}

function view(loaded: Verification, reader: Reader, tried: Tried): Html {
  const { head, kept, check } = loaded;
  return html`<div class="head">
      <div>
        <h1>${reader.t("verify.title")}</h1>
        <p class="muted small">${reader.t("verify.lead")}</p>
      </div>
    </div>
    ${check === undefined ? "" : stateOf(check, loaded, reader)}
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
          <div>
            <button class="button main">
              ${reader.t(check?.verdict === undefined ? "verify.button" : "verify.again")}
            </button>
          </div>
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

function stateOf(check: LogCheck, loaded: Verification, reader: Reader): Html {
  if (check.verdict === undefined) return underWay(check, loaded.isWatched, reader);
  const since = loaded.head.size - check.size;
  return result(
    check.verdict,
    check.kept,
    html`<p class="muted small">
      ${check.endedAt === undefined ? "" : reader.t("verify.at", { when: reader.moment(check.endedAt, "UTC") })}
      ${since > 0 ? reader.t("verify.since", { entries: since }) : ""}
    </p>`,
    reader,
  );
}

function underWay({ kept, size, progress }: LogCheck, isWatched: boolean, reader: Reader): Html {
  const { entries } = progress;
  return html`<div class="notice" role="status">
    <p>${reader.t("verify.running", { entries, size })}</p>
    <progress
      max="${size}"
      value="${entries}"
      aria-label="${reader.t("verify.progress")}"
    ></progress>
    <p class="small">
      <a href="${isWatched ? `${addressOf(kept)}&watch=off` : addressOf(kept)}"
        >${reader.t(isWatched ? "verify.stop-watching" : "verify.watch")}</a
      >
    </p>
  </div>`;
}

function result(verdict: ExportVerdict, kept: string, when: Html, reader: Reader): Html {
  if (!verdict.ok) {
    return html`<div class="notice bad" role="alert">
      <p>${reader.t("verify.bad", { index: verdict.index })} ${reader.t(FAULTS[verdict.why])}</p>
      ${when}
    </div>`;
  }
  const { entries, covered } = verdict;
  return html`<div class="notice good" role="status">
    <p>
      ${reader.t("verify.good", { entries })}
      ${kept === "" ? "" : reader.t("verify.covered", { covered, entries })}
    </p>
    ${when}
  </div>`;
}
