import type { demo as en } from "../en/demo.ts";
import type { PartOf } from "../translation.ts";

export const demo: PartOf<typeof en> = {
  "demo.sign-in": "您想以誰的身份進入？",
  "demo.sign-in-lead": "這是示範自帶的登入：沒有密碼，人物都是虛構的。正式安裝使用公司自己的登入。",
  "demo.role-hr": "HR",
  "demo.role-it-admin": "IT 管理員",
  "demo.role-auditor": "稽核人員",
  "demo.role-answerer": "問題負責人",
  "demo.title": "示範時鐘",
  "demo.lead": "這裡的人、公司、系統都是虛構的。只有時鐘歸您管，其他都照真實的樣子發生。",
  "demo.now": "現在是",
  "demo.next": "下一次聯繫",
  "demo.nothing-next": "暫無安排。",
  "demo.move": "撥動時鐘",
  "demo.hour": "+1 小時",
  "demo.day": "+1 天",
  "demo.week": "+1 週",
  "demo.to-next": "到下一次聯繫",
  "demo.running": "正在走到 {until}",
  "demo.stop-watching": "停止自動重新整理",
  "demo.watch": "執行時自動重新整理",
  "demo.progress": "已走的比例",
  "demo.people": "以候選人身份看",
  "demo.people-lead": "這就是他們從郵件裡收到的連結。",
  "demo.work": "以員工身份看",
  "demo.work-lead": "HR、IT 管理員、稽核人員、問題負責人：登入後選擇。",
};
