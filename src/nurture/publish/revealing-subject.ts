import { placeholders } from "../content/message.ts";
import type { Programme } from "../model/programme.ts";

/** What somebody asked and was answered may be confidential; subjects stand in lists that all of HR reads. */
const REVEALING: readonly string[] = ["question", "answer"];

/**
 * The path of a step's subject that would say the words of a question or an answer; what stood so
 * before is not looked for, because it still has to be sent.
 */
export function revealingSubject(before: Programme, after: Programme): string | undefined {
  const stood = new Set(revealingIn(before).map(({ key }) => key));
  return revealingIn(after).find(({ key }) => !stood.has(key))?.path;
}

function revealingIn({ journeys }: Programme) {
  return journeys.flatMap(({ id, steps }, index) =>
    steps.flatMap((step, place) =>
      Object.entries(step.brings.subject)
        .filter(([, text]) => reveals(text))
        .map(([language, text]) => ({
          key: `${id}/${step.id}/${language} ${text}`,
          path: `journeys.${index}.steps.${place}.brings.subject.${language}`,
        })),
    ),
  );
}

/** A text that can't be read by anybody is never sent either. */
function reveals(text: string): boolean {
  try {
    return placeholders(text).some((name) => REVEALING.includes(name));
  } catch {
    return false;
  }
}
