import type { Reader } from "../text/reader.ts";
import { field } from "./field.ts";
import type { Html, Tried } from "./page.ts";

export const NAME_CHARACTERS_MAX = 80;

/** Whoever has only a link says who they are. */
export function nameField(name: string, tried: Tried, reader: Reader): Html {
  return field(
    {
      name,
      label: reader.t("answers.by"),
      kind: "line",
      charactersMax: NAME_CHARACTERS_MAX,
      required: true,
    },
    tried,
    reader,
  );
}
