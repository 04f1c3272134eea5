import type { capacity as en } from "../en/capacity.ts";
import type { PartOf } from "../translation.ts";

export const capacity: PartOf<typeof en> = {
  "nav.capacity": "寄送",
  "capacity.title": "未來 {days, number} 天的寄送",
  "capacity.lead":
    "每天的郵件要多久發完，在第一封發出之前就告訴您。承諾：在計劃時間之後 {promise, number} 分鐘內發出。",
  "capacity.zone": "日期和時間按 {zone} 的當地時間。",
  "capacity.day": "日期",
  "capacity.mails": "郵件",
  "capacity.stretch": "最長等待",
  "capacity.promise": "承諾",
  "capacity.nothing": "沒有安排",
  "capacity.at-once": "每封都在計劃時間發出",
  "capacity.busiest":
    "{from} 起 {sends, plural, other {{sends, number} 封}}，最後一封 {until} 發出",
  "capacity.holds": "能做到",
  "capacity.breaks": "最長 {time}",
  "capacity.minutes": "{minutes, plural, =0 {不用等} other {{minutes, number} 分鐘}}",
  "capacity.hours": "{hours, plural, other {{hours, number} 小時}}",
  "capacity.with": "有 {mailboxes, plural, other {{mailboxes, number} 個信箱}}時：{time}。",
  "capacity.shared":
    "平均分到 {mailboxes, plural, other {{mailboxes, number} 個信箱}}就夠：{time}。",
  "capacity.never": "再多信箱也不夠：請把其中一些郵件改到別的時間。",
  "capacity.warning":
    "{day} {from}，{sends, number} 封郵件從 {mailboxes, plural, other {{mailboxes, number} 個信箱}}發完要 {time}。承諾是 {promise, number} 分鐘。",
  "capacity.see": "看每一天",
  "capacity.no-mailbox": "還沒有連線發件信箱，什麼都發不出去。",
  "capacity.no-mailbox-planned":
    "{sends, plural, =0 {沒有安排郵件。} other {已安排 {sends, number} 封郵件。}}",
  "capacity.cut": "安排的郵件比這裡算的多，只顯示前面一部分。",
  "capacity.mailboxes": "發件信箱",
  "capacity.mailbox": "信箱",
  "capacity.vendor": "透過",
  "capacity.per-minute": "每分鐘",
  "capacity.per-day": "每 24 小時",
  "capacity.people": "人數",
  "capacity.no-limit": "沒有已知上限",
  "capacity.stay": "每個人一直從同一個信箱收信。新增的信箱先分給新人；已經從別的信箱收信的人不變。",
};
