import { html } from "hono/html";
import { attentionArgs } from "#nurture/care/attention";
import type { Evidence } from "#nurture/care/reasons/reason";
import type { StoredAttention } from "#server/store/attention";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";

/** A reason in one sentence, with its days as of now. */
export function attentionText(reason: StoredAttention, reader: Reader): string {
  const { days, count } = attentionArgs(reason, reader.now);
  switch (reason.key) {
    case "no-reply":
      return reader.t("reason.no-reply", { days });
    case "start-moved":
      return reader.t("reason.start-moved", { count });
    case "question-open":
      return reader.t("reason.question-open", { days });
    case "address-bounced":
      return reader.t("reason.address-bounced");
    case "other-offer":
      return reader.t("reason.other-offer");
    case "paper-missing":
      return reader.t("reason.paper-missing", { count });
    case "calls-missed":
      return reader.t("reason.calls-missed", { count });
  }
}

/** What a reason rests on, when that was and where it is known from. */
export function evidenceList(reason: StoredAttention, zone: string, reader: Reader): Html {
  const until = reason.expiresAt.toZonedDateTimeISO(zone).toPlainDate();
  return html`<ul class="small">
      ${reason.evidence.map(
        (each) =>
          html`<li>
            ${evidenceText(each, reader)}
            <span class="muted"
              >${reader.moment(each.at, zone)} · ${reader.t(`from.${each.source}`)}</span
            >
          </li>`,
      )}
    </ul>
    <p class="muted small">${reader.t("reason.until", { day: reader.shortDay(until) })}</p>`;
}

function evidenceText({ what, args }: Evidence, reader: Reader): string {
  if (what === "letters") return reader.t("evidence.letters", { count: Number(args["count"]) });
  if (what === "start-was") {
    const day = reader.day(Temporal.PlainDate.from(String(args["on"])));
    return reader.t("evidence.start-was", { day });
  }
  if (what !== "paper") return reader.t(`evidence.${what}`);
  return reader.t("evidence.paper", { paper: paperName(String(args["paper"]), reader) });
}

function paperName(paper: string, reader: Reader): string {
  if (paper === "three-party-agreement" || paper === "tax-id")
    return reader.t(`local.field-${paper}`);
  return paper;
}
