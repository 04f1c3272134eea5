import type { Language } from "#nurture/model/language";
import type { Department } from "#server/store/programmes";
import type { ArticleCounts, AudienceChoices, GotRow } from "#server/store/read-library";
import type { ItemStand } from "./library-item.ts";

/** One thing to read as its page edits it. */
export interface ArticleEdited extends ItemStand {
  readonly text: Language;
  readonly departments: readonly Department[];
  readonly choices: AudienceChoices;
  readonly counts: ArticleCounts;
  readonly newest: readonly GotRow[];
  readonly query: URLSearchParams;
}
