import type { restore as en } from "../en/restore.ts";

export const restore: Readonly<Record<keyof typeof en, string>> = {
  "restore.title": "已从备份恢复",
  "restore.noticed":
    "这个数据库不是 Keepwarm 上次使用的那个：它是恢复或复制而来的，或者服务器已被更换。",
  "restore.told": "有人说明这个数据库是恢复而来的。",
  "restore.lacks": "其中缺少 {from} 至 {until} 之间的操作。",
  "restore.lost":
    "目前不会发出任何内容。所有到时间的操作都会先到各系统中查找，找到的即视为已完成。这段时间里大家在这里做的事无法找回：退订、暂停、回答、提问、报名，以及对等人判断的操作的决定。重要的请直接询问本人。",
  "restore.since": "暂停发送始于",
  "restore.found": "在外部找到，先前已完成",
  "restore.held": "查找过，仍待发送",
  "restore.waiting": "尚未查找",
  "restore.unseen": "无法查找",
  "restore.not-yet":
    "还有 {open, number} 个操作没有查找过。现在放行也是安全的，因为每个操作发出前都会再查找一次，但以上数字还不是最终结果。",
  "restore.button": "发送仍待发送的内容",
  "restore.button-hint": "每个操作发出前都会再查找一次。同步日志会记录是谁放行的。",
  "restore.banner": "Keepwarm 已从备份恢复：在 IT 管理员放行之前，邮件和日程都暂停发送。",
  "restore.banner-link": "查看并放行",
  "did.sent-held": "已放行。仍待发送的内容会再查找一次，然后发出。",
};
