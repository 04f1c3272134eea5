import type { candidate as en } from "../en/candidate.ts";
import type { PartOf } from "../translation.ts";

export const candidate: PartOf<typeof en> = {
  "own.day": "{day}（{weekday}）",
  "own.moment": "{day} {clock}",
  "own.both": "{mine}（あなたの現地時間） · {place} {office}",
  "home.title": "入社日までに",
  "home.hello": "{name}さん、こんにちは",
  "home.days":
    "{days, plural, =0 {{name}さん、いよいよ今日です} other {{name}さん、入社日まであと {days, number} 日です}}",
  "home.started": "{name}さん、ようこそ",
  "home.no-date":
    "入社日はまだ決まっていません。決まり次第、ここに表示し、メールでもお知らせします。",
  "home.where": "{when} · {place}",
  "home.held": "お預かりしている情報",
  "home.preferences": "言語・休止・頻度",
  "home.wish": "ご要望・ご相談",
  "home.done-of": "{of, number} 件中 {done, number} 件完了",
  "home.progress": "完了した項目の割合",
  "home.is-done": "完了（押すと取り消し）：",
  "home.is-open": "未完了（押すと完了）：",
  "home.seen": "確認済み",
  "home.mark-seen": "確認済みにする",
  "home.mark-seen-of": "確認済みにする：{label}",
  "home.meeting-when": "{when} · {minutes, number} 分、オンライン",
  "home.signed-up": "申込済み",
  "home.meeting-change": "確認・変更",
  "home.sign-up": "{fields, plural, =0 {申し込む} other {申し込む（入力 {fields, number} 項目）}}",
  "home.reading": "今週のおすすめ",
  "home.minutes": "{minutes, plural, other {{minutes, number} 分}}",
  "home.quiz-new":
    "{questions, plural, other {全 {questions, number} 問}}。評価には使いません。省略できる研修を決めるためだけのものです。",
  "home.quiz-result": "前回は {of, number} 問中 {right, number} 問正解でした。",
  "home.quiz-start": "クイズを始める",
  "home.quiz-again": "もう一度見る",
  "home.ask": "何でもお尋ねください",
  "home.ask-lead": "詳しい担当者が、通常 1 営業日以内にお答えします。",
  "home.ask-button": "質問を書く",
  "home.answered": "{by}が{when}に回答しました",
};
