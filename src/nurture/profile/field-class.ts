/**
 * Classes of fields of an interview's report that never come in. Emotions read from a face or a
 * voice are prohibited in recruitment (AI Act, article 5(1)(f), in force since February 2025); the
 * rest is what such systems put beside them.
 */
export const FIELD_CLASSES = [
  "facial",
  "voice",
  "prosody",
  "emotion",
  "personality",
  "score",
  "unlisted",
  "unreadable",
  "no-rubric",
  "no-consent",
  "machine-note",
] as const;
export type FieldClass = (typeof FIELD_CLASSES)[number];

/** Beginnings of words; in Chinese and Japanese, parts of them. */
const NAMES = {
  personality:
    /^(?:personalit|temperament|ocean|extraver|introver|neurotic|agreeabl|conscientious)|人格|性格/u,
  facial:
    /^(?:facial|face|gaze|eye|smile|expression|micro|head|video|photo)|表情|面部|眼神|視線|顔/u,
  voice: /^(?:voice|vocal|audio|accent|speech|pronunciation)|声音|嗓音|口音|音声/u,
  prosody: /^(?:prosod|pitch|intonation|tone|tempo|pause|hesitation|filler)|语调|语速|韵律|抑揚/u,
  emotion:
    /^(?:emotion|sentiment|mood|stress|nervous|enthusias|arousal|valence|anxi)|情绪|情感|感情|紧张/u,
  score:
    /^(?:score|overall|rank|recommendation|prediction|probability|risk|fit)$|总分|评分|排名|推荐/u,
} as const satisfies Partial<Record<FieldClass, RegExp>>;

/** The class that a field's name, or a competency's, belongs to, however it is spelled. */
export function fieldClass(name: string): FieldClass | undefined {
  const words = name
    .normalize("NFKC")
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return Object.entries(NAMES).find(([, named]) => words.some((word) => named.test(word)))?.[0] as
    FieldClass | undefined;
}
