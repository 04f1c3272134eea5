import { localText, type Language, type LocalText } from "../model/language.ts";
import { ownWords } from "./own-words.ts";
import { isThanks } from "./thanks.ts";

/** What was asked, or why a reply is taken for none; HR reads it and can turn it round. */
export type ReplyKind =
  | { readonly kind: "question"; readonly by: "mark" | "word" }
  | { readonly kind: "none"; readonly by: "empty" | "thanks" | "statement" };

const MARK = /[?？؟]/u;

/** Words that a question begins with, or that only a question holds; for squeezed text. */
const ASKS =
  /(^|[\n.!,;:] ?)(and |but |hi,? |hello,? |so )?(how|what|when|where|which|who|why|can i|can you|could|do i|do you|does|is there|is it|are there|will i|would|should i|may i|wie|wann|wo|wer|warum|kann ich|können|gibt es|comment|quand|où|pourquoi|est-ce|puis-je|pouvez|cómo|cuándo|dónde|por qué|puedo|pueden|hay|como|quando|onde|por que|posso|podem|как|когда|где|почему|можно ли|могу ли|هل|متى|كيف|أين|لماذا|làm sao|khi nào|ở đâu|tại sao)(?![\p{L}])|吗|嗎|什么|什麼|怎么|怎麼|如何|哪里|哪裡|是否|能不能|可不可以|请问|請問|多少|ですか|ますか|でしょうか|教えて|습니까|나요|까요|알려|không ạ|được không|i(?:['’]d| would) like to know|i was wondering|please (?:tell|let) (?:me|us)|wüsste gern|je voudrais savoir|quisiera saber|gostaria de saber|хотел[аи]? бы (?:узнать|спросить)|подскажите/iu;

/**
 * Whether a candidate's reply asks something: by a question mark, or by a word that asks. Nothing
 * else counts, so that everybody can tell from the reply itself why it was taken for one.
 */
export function replyKind(text: string): ReplyKind {
  const own = ownWords(text).text;
  if (own === "") return { kind: "none", by: "empty" };
  if (MARK.test(own.replace(/https?:\/\/\S+/gu, ""))) return { kind: "question", by: "mark" };
  if (ASKS.test(squeezed(own))) return { kind: "question", by: "word" };
  return { kind: "none", by: isThanks(own) ? "thanks" : "statement" };
}

/** Runs of white space as one sign, so that ASKS never looks along one again and again. */
function squeezed(text: string): string {
  return text.replace(/\s+/gu, (run) => (run.includes("\n") ? "\n" : " "));
}

export interface OwnerReply {
  /** The address that it came from, in lower case. */
  readonly from: string;
  /** Addresses of those who may answer: who owes it now, and who our mail went to. */
  readonly owners: readonly string[];
  readonly state: "asked" | "answered" | "closed";
  readonly text: string;
}

/**
 * What a reply to a mail about a question is: the answer; more to an answer that was given; or
 * something that a colleague must look at, with the reason. Nothing is dropped.
 */
export type OwnerReplyKind =
  | { readonly kind: "answer" | "follow-up"; readonly text: string; readonly by?: string }
  | { readonly kind: "to-check"; readonly why: "stranger" | "closed" | "empty" };

export function ownerReply({ from, owners, state, text }: OwnerReply): OwnerReplyKind {
  if (!owners.some((owner) => owner.toLowerCase() === from.toLowerCase()))
    return { kind: "to-check", why: "stranger" };
  const own = ownWords(text);
  if (own.text === "") return { kind: "to-check", why: "empty" };
  if (state === "closed") return { kind: "to-check", why: "closed" };
  return { kind: state === "asked" ? "answer" : "follow-up", ...own };
}

/** Who has a question, or had it: a department, or a named person. */
export interface Signer {
  readonly name: LocalText;
  readonly mail: string;
  readonly person?: boolean;
}

/**
 * In whose name an answer is given: a named person's own where they wrote it, else that of whoever
 * signed it, or where nobody did of the first department. Undefined where there is none.
 */
export function answererName(
  { from, signed }: { readonly from: string; readonly signed: string | undefined },
  signers: readonly Signer[],
  language: Language,
): string | undefined {
  const writer = signers.find(({ mail }) => mail.toLowerCase() === from.toLowerCase());
  if (writer?.person === true) return localText(writer.name, language);
  const desk = writer ?? signers.find(({ person }) => person !== true);
  return signed ?? (desk && localText(desk.name, language));
}
