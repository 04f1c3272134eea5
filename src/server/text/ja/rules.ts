import type { rules as en } from "../en/rules.ts";
import type { PartOf } from "../translation.ts";

export const rules: PartOf<typeof en> = {
  "rules.title": "すべてのステップのルール",
  "rules.lead": "全員に適用されます。変更は下書きを経て公開します。",
  "rules.yes": "はい",
  "rules.no": "いいえ",
  "rules.workingDaysOnly": "営業日のみ",
  "rules.workingDaysOnly-hint": "勤務地の週末と祝日は避けます。振替出勤日は営業日です。",
  "rules.secondPerson": "二人目の承認が必要",
  "rules.secondPerson-hint": "書いた本人だけでは公開できません。",
  "rules.plainClock": "質問：すべての時間を数える",
  "rules.plainClock-hint": "そうでなければ担当の休日は時計が止まります。",
  "rules.capPerWeek": "週の上限通数",
  "rules.capPerWeek-hint":
    "1〜20、空欄は無制限。超えた分は順番を待ち、契約上必須のものは数えません。",
  "rules.silenceDays": "電話までの沈黙日数",
  "rules.silenceDays-hint":
    "3〜120。この間、本人の操作も社内の人からの連絡もなければ電話します。クリックも反応に数えます。",
  "rules.topics": "週刊のお便りで話題ごとにお届けする間隔",
  "rules.topics-hint":
    "その時期が来るとほかより先にお届けし、ほかに読むものがある間はそれより早くお届けしません。",
  "rules.topic-any": "指定なし",
  "rules.changes": "下書きで変わること",
  "rules.cap-wrong": "1〜20 の数、または空欄。",
  "rules.silence-wrong": "3〜120 の数。",
  "rules.quiet": "静かな時間帯",
  "rules.quietFrom": "送信しない時間帯の開始",
  "rules.quietUntil": "送信しない時間帯の終了",
  "rules.quiet-empty":
    "両方空欄：設定ファイルのとおり {from} から {until} まで。同じ時刻を二つ：静かな時間帯なし。",
  "rules.quiet-means": "静かな時間帯の意味",
  "rules.quiet-hint": "各自の現地時間で {from} から {until} までは何も送らず、電話もしません。",
  "rules.quiet-none": "静かな時間帯はありません。お便りは一日のいつでも送られます。",
  "rules.quiet-set-up": "この時間帯は設定ファイルのもので、ご自身の時間帯を公開するまで有効です。",
  "rules.quiet-here": "こちらの方（{zone}）：{due} 予定のお便りは {leaves} に送られます。",
  "rules.quiet-abroad":
    "国外の方（{zone}）：{due} 予定のお便りは現地の {leaves} に送られ、そのときこちらは {here} です。",
  "rules.quiet-both": "両方の時刻を入力するか、両方空欄にしてください。",
  "rules.quiet-long": "お便りを送れる時間を一日八時間以上残してください。",
  "rules.quiet-wrong": "21:00 のような時刻。",
};
