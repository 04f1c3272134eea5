import { CATCH_UP } from "#nurture/model/step";
import type { Programme } from "#nurture/model/programme";
import { stepPlanned } from "#nurture/plan/journey-of";
import type { TouchRow } from "#server/store/read-person";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { whyText } from "./person-item.ts";

/** Why a touch is no letter of its own, and which letter names it. */
export function foldedText(
  touch: TouchRow,
  programme: Programme | undefined,
  reader: Reader,
): readonly string[] {
  const { why } = touch;
  const reason = touch.missed ?? touch.waits;
  const reasons = reason === null ? [] : [whyText(reason, reader)];
  if (isEntry(touch, programme))
    return [...reasons, reader.t(why === null ? "touch.entry" : "touch.entry-carried")];
  if (reason === null) return [reader.t(why === null ? "touch.folds" : "touch.folded-into")];
  return [...reasons, reader.t(namedBy(why))];
}

function isEntry(touch: TouchRow, programme: Programme | undefined): boolean {
  return programme !== undefined && stepPlanned(programme.journeys, touch)?.brings.kind === "entry";
}

/** A folded touch has the key of the letter that named it. */
function namedBy(key: string | null): TextKey {
  if (key === null) return "touch.to-be-named";
  return key.split("/").at(2) === CATCH_UP ? "touch.caught-up" : "touch.named";
}
