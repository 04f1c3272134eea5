import type { NameClass } from "./words/protected-words.ts";
import { spokenName } from "./words/spoken.ts";

/**
 * Attributes that the law protects, and what stands in for one: the names that a field, a topic or
 * a condition might go by, as whole words. Nobody is selected by any of them, and none is a fact;
 * for travel and housing alone the home region may be known (model/profile). English, Chinese and
 * Japanese are here, the other languages in words/.
 */
const ATTRIBUTES = {
  age: [
    "age",
    "birth",
    "birthday",
    "birthdate",
    "dob",
    "born",
    "graduation year",
    "class of",
    "年龄",
    "出生",
    "生日",
    "毕业年份",
    "届别",
    "生年月日",
  ],
  gender: [
    "gender",
    "sex",
    "pronoun",
    "pronouns",
    "male",
    "female",
    "man",
    "woman",
    "men",
    "women",
    "性别",
    "性別",
    "男",
    "女",
    "男性",
    "女性",
  ],
  nationality: [
    "nationality",
    "nationalities",
    "citizenship",
    "citizen",
    "passport",
    "country of birth",
    "visa",
    "国籍",
    "國籍",
    "护照",
  ],
  origin: [
    "ethnicity",
    "ethnic",
    "race",
    "racial",
    "skin",
    "native language",
    "mother tongue",
    "民族",
    "族裔",
    "种族",
    "人種",
    "母语",
  ],
  belief: [
    "religion",
    "religious",
    "faith",
    "political",
    "politics",
    "party",
    "union",
    "宗教",
    "信仰",
    "政治面貌",
    "党员",
  ],
  health: [
    "health",
    "disability",
    "disabled",
    "medical",
    "sick",
    "illness",
    "健康",
    "残疾",
    "残障",
    "障害",
    "病史",
  ],
  family: [
    "pregnancy",
    "pregnant",
    "marital",
    "married",
    "marriage",
    "spouse",
    "child",
    "children",
    "parental",
    "family",
    "怀孕",
    "婚姻",
    "婚育",
    "已婚",
    "未婚",
    "子女",
    "妊娠",
  ],
  orientation: ["orientation", "sexual", "lgbt", "transgender", "性取向"],
  appearance: [
    "photo",
    "photos",
    "picture",
    "avatar",
    "face",
    "appearance",
    "height",
    "weight",
    "照片",
    "头像",
    "相貌",
    "身高",
    "体重",
    "顔写真",
  ],
  name: ["name", "surname", "first name", "last name", "姓名", "姓氏", "氏名"],
  address: [
    "address",
    "street",
    "postcode",
    "postal",
    "zip",
    "hometown",
    "home region",
    "birthplace",
    "household registration",
    "hukou",
    "住址",
    "地址",
    "籍贯",
    "户籍",
    "户口",
    "家乡",
    "生源地",
  ],
  record: ["criminal", "credit", "debt", "犯罪", "征信"],
  biometric: [
    "facial",
    "voice",
    "emotion",
    "emotions",
    "personality",
    "面部",
    "声音",
    "情绪",
    "人格",
  ],
} as const satisfies Record<NameClass, readonly string[]>;

export type ProtectedAttribute = NameClass;

const NAMES: ReadonlyMap<string, ProtectedAttribute> = new Map(
  Object.entries(ATTRIBUTES).flatMap(([attribute, names]) =>
    names.map((name) => [name, attribute as ProtectedAttribute] as const),
  ),
);
const LONGEST_WORDS = 3;

/** The attribute that a name stands for, however it is spelled: "graduationYear", "gender:female". */
export function protectedAttribute(name: string): ProtectedAttribute | undefined {
  const words = wordsOf(name);
  for (let at = 0; at < words.length; at++) {
    for (let count = 1; count <= LONGEST_WORDS; count++) {
      const found = NAMES.get(words.slice(at, at + count).join(" "));
      if (found !== undefined) return found;
    }
  }
  return spokenName(words.join(" "));
}

function wordsOf(name: string): readonly string[] {
  return name
    .normalize("NFKC")
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== "");
}
