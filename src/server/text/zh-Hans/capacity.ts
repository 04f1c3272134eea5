import type { capacity as en } from "../en/capacity.ts";

export const capacity: Readonly<Record<keyof typeof en, string>> = {
  "nav.capacity": "发送",
  "capacity.title": "未来 {days, number} 天的发送",
  "capacity.lead":
    "每天的邮件要多久发完，在第一封发出之前就告诉您。承诺：在计划时间之后 {promise, number} 分钟内发出。",
  "capacity.zone": "日期和时间按 {zone} 的当地时间。",
  "capacity.day": "日期",
  "capacity.mails": "邮件",
  "capacity.stretch": "最长等待",
  "capacity.promise": "承诺",
  "capacity.nothing": "没有安排",
  "capacity.at-once": "每封都在计划时间发出",
  "capacity.busiest":
    "{from} 起 {sends, plural, other {{sends, number} 封}}，最后一封 {until} 发出",
  "capacity.holds": "能做到",
  "capacity.breaks": "最长 {time}",
  "capacity.minutes": "{minutes, plural, =0 {不用等} other {{minutes, number} 分钟}}",
  "capacity.hours": "{hours, plural, other {{hours, number} 小时}}",
  "capacity.with": "有 {mailboxes, plural, other {{mailboxes, number} 个邮箱}}时：{time}。",
  "capacity.shared":
    "平均分到 {mailboxes, plural, other {{mailboxes, number} 个邮箱}}就够：{time}。",
  "capacity.never": "再多邮箱也不够：请把其中一些邮件改到别的时间。",
  "capacity.warning":
    "{day} {from}，{sends, number} 封邮件从 {mailboxes, plural, other {{mailboxes, number} 个邮箱}}发完要 {time}。承诺是 {promise, number} 分钟。",
  "capacity.see": "看每一天",
  "capacity.no-mailbox": "还没有连接发件邮箱，什么都发不出去。",
  "capacity.no-mailbox-planned":
    "{sends, plural, =0 {没有安排邮件。} other {已安排 {sends, number} 封邮件。}}",
  "capacity.cut": "安排的邮件比这里算的多，只显示前面一部分。",
  "capacity.mailboxes": "发件邮箱",
  "capacity.mailbox": "邮箱",
  "capacity.vendor": "通过",
  "capacity.per-minute": "每分钟",
  "capacity.per-day": "每 24 小时",
  "capacity.people": "人数",
  "capacity.no-limit": "没有已知上限",
  "capacity.stay": "每个人一直从同一个邮箱收信。新增的邮箱先分给新人；已经从别的邮箱收信的人不变。",
};
