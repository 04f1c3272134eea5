import type { FactTopic, ProfileFact } from "../model/profile.ts";
import type { TextClass } from "./words/protected-words.ts";
import { spokenText } from "./words/spoken.ts";

/**
 * What may never be a fact, with the reason that HR reads. Free text from interviews is checked by
 * word; a word that is also harmless ("debt", "race") is left out, and a person reads the rest.
 * English, Chinese and Japanese are here, the other languages in words/.
 */
const REFUSALS = {
  health: {
    reason: "Health and disability are nobody's business before the first day.",
    latin: ["disability", "disabled", "depression", "diagnosed", "illness", "medical history"],
    han: ["残疾", "殘疾", "抑郁", "憂鬱", "病史", "确诊", "確診", "慢性病", "障害者", "うつ病"],
  },
  family: {
    reason: "Marriage, children and pregnancy must not shape how a hire is treated.",
    latin: ["pregnant", "pregnancy", "married", "divorced", "maternity", "wants children"],
    han: ["怀孕", "懷孕", "结婚", "結婚", "离婚", "離婚", "备孕", "生育", "妊娠", "二胎"],
  },
  belief: {
    reason: "Religion, politics and union membership are protected.",
    latin: [
      "religion",
      "religious",
      "(?:a|devout|practi[cs]ing) christian",
      "christian faith",
      "muslim",
      "jewish",
      "political views",
      "trade union",
    ],
    han: ["宗教", "信教", "信仰", "政治面貌", "党员", "黨員", "工会会员", "労働組合"],
  },
  origin: {
    reason: "Ethnic origin is protected.",
    latin: ["ethnicity", "ethnic minority", "racial origin", "skin colour", "skin color"],
    han: ["少数民族", "少數民族", "族裔", "种族", "種族", "人種", "肤色", "膚色"],
  },
  orientation: {
    reason: "Sexual orientation and gender identity are protected.",
    latin: ["gay", "lesbian", "bisexual", "transgender", "sexual orientation"],
    han: ["同性恋", "同性戀", "性取向", "跨性别", "跨性別", "同性愛"],
  },
  age: {
    reason: "Age, and what tells it, must not shape how a hire is treated.",
    latin: ["years old", "year-old", "date of birth", "too young", "too old", "birthday"],
    han: ["周岁", "週歲", "年龄", "年齡", "出生于", "出生年", "生年月日", "年齢"],
  },
  gender: {
    reason: "Gender must not shape how a hire is treated.",
    latin: ["gender", "female candidate", "male candidate", "for a woman", "for a man"],
    han: ["性别", "性別", "女生", "男生", "女候选人", "男候选人"],
  },
  nationality: {
    reason: "Nationality is for the papers that the law asks for, not for a profile.",
    latin: ["nationality", "citizenship", "passport holder", "native country"],
    han: ["国籍", "國籍", "護照", "护照"],
  },
  appearance: {
    reason: "How somebody looks or sounds says nothing about their work.",
    latin: ["good-looking", "overweight", "facial expression", "tone of voice"],
    han: ["长相", "長相", "颜值", "顏值", "身材", "微表情", "容姿"],
  },
  record: {
    reason: "Criminal and credit records belong to a background check, not to a profile.",
    latin: ["criminal", "arrested", "credit score", "personal debt"],
    han: ["犯罪", "前科", "个人征信", "個人徵信", "欠债", "欠債", "借金"],
  },
  prediction: {
    reason: "A guess about whether someone will come is not a fact about them.",
    latin: ["renege", "flight risk", "risk score", "likely to decline", "may not show up"],
    han: ["毁约", "毀約", "违约风险", "违约率", "爽约", "爽約", "辞退の可能性"],
  },
} as const satisfies Record<TextClass, unknown>;

export type Refusal = TextClass;

const LATIN = Object.entries(REFUSALS).map(
  ([refusal, { latin }]) =>
    [refusal as Refusal, new RegExp(`(?<!\\p{L})(?:${latin.join("|")})(?!\\p{L})`, "iu")] as const,
);
const HAN = Object.entries(REFUSALS).map(
  ([refusal, { han }]) => [refusal as Refusal, new RegExp(han.join("|"), "u")] as const,
);

/** Why this text may not become a fact, or undefined when nothing speaks against it. */
export function refusal(text: string): Refusal | undefined {
  const plain = text.normalize("NFKC");
  return [...LATIN, ...HAN].find(([, words]) => words.test(plain))?.[0] ?? spokenText(text);
}

/** A field of study may be called anything ("criminal law"), and a colleague too ("Luis Casado"). */
const NAMED: readonly FactTopic[] = ["study", "manager", "mentor"];

/** Why a value may not become a fact of this topic. */
export function valueRefusal({ topic, value }: SaidOf): Refusal | undefined {
  return (NAMED as readonly string[]).includes(topic) ? undefined : refusal(value);
}

interface SaidOf {
  readonly topic: string;
  readonly value: string;
}

/** Every reason for which a text is refused. */
export function refusalKinds(): readonly Refusal[] {
  return Object.keys(REFUSALS) as Refusal[];
}

/** The sentence that HR reads beside a refused fact. */
export function refusalReason(why: Refusal): string {
  return REFUSALS[why].reason;
}

export interface RefusedFact {
  readonly topic: ProfileFact["topic"];
  readonly source: string;
  readonly why: Refusal;
}

/** The text of a refused fact is lost here. */
export function sieve(facts: readonly ProfileFact[]): {
  readonly facts: readonly ProfileFact[];
  readonly refused: readonly RefusedFact[];
} {
  const judged = facts.map((fact) => ({ fact, why: valueRefusal(fact) }));
  return {
    facts: judged.flatMap(({ fact, why }) => (why === undefined ? [fact] : [])),
    refused: judged.flatMap(({ fact, why }) =>
      why === undefined ? [] : [{ topic: fact.topic, source: fact.source, why }],
    ),
  };
}
