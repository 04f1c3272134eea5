import type { rules as en } from "../en/rules.ts";
import type { PartOf } from "../translation.ts";

export const rules: PartOf<typeof en> = {
  "rules.title": "適用於所有步驟的規則",
  "rules.lead": "對所有人有效。修改先存為草稿，再像旅程一樣發布。",
  "rules.yes": "是",
  "rules.no": "否",
  "rules.workingDaysOnly": "僅在工作日",
  "rules.workingDaysOnly-hint": "保溫內容避開當地週末和國定假日；補班日算工作日。",
  "rules.secondPerson": "需第二人核准",
  "rules.secondPerson-hint": "任何內容都不能由作者本人單獨發布。",
  "rules.plainClock": "提問：每小時都計時",
  "rules.plainClock-hint": "否則 24 小時時鐘在負責部門休息日暫停。",
  "rules.capPerWeek": "每週最多來信",
  "rules.capPerWeek-hint": "1 到 20，留空則不限。超出的排隊；合約必需的來信不計。",
  "rules.silenceDays": "沉默幾天後打電話",
  "rules.silenceDays-hint": "3 到 120。這麼久沒有真人聯繫的人會接到電話。",
  "rules.cap-wrong": "請填 1 到 20，或留空。",
  "rules.silence-wrong": "請填 3 到 120。",
  "rules.quiet": "免打擾時段",
  "rules.quiet-hint":
    "每個人當地時間 {from} 到 {until} 之間不傳送任何內容。由 IT 管理員在設定檔中修改，下次啟動後生效。",
};
