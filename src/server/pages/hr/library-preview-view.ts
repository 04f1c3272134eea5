import type { TestSendRow } from "#server/store/test-sends";
import type { Settings } from "../../http/deps.ts";
import type { Previewed } from "./library-preview-data.ts";

/** An item with everything that its preview shows. */
export interface PreviewView extends Previewed {
  readonly settings: Settings;
  readonly now: Temporal.Instant;
  readonly weights: readonly { readonly language: string; readonly bytes: number }[];
  readonly tests: readonly TestSendRow[];
  /** The reader's own address; undefined where nobody said it. */
  readonly mail: string | undefined;
  readonly query: URLSearchParams;
}
