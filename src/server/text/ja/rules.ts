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
  "rules.silenceDays-hint": "3〜120。この間、人から連絡がなければ電話します。",
  "rules.cap-wrong": "1〜20 の数、または空欄。",
  "rules.silence-wrong": "3〜120 の数。",
  "rules.quiet": "静かな時間帯",
  "rules.quiet-hint":
    "各自の現地時間で {from} から {until} までは何も送りません。IT 管理者が設定ファイルで変更し、次の起動から有効になります。",
};
