import type { restore as en } from "../en/restore.ts";
import type { PartOf } from "../translation.ts";

export const restore: PartOf<typeof en> = {
  "restore.title": "已從備份還原",
  "restore.noticed":
    "這個資料庫不是 Keepwarm 上次使用的那個：它是還原或複製而來的，或者伺服器已被更換。",
  "restore.told": "有人說明這個資料庫是還原而來的。",
  "restore.lacks": "其中缺少 {from} 至 {until} 之間的操作。",
  "restore.lost":
    "目前不會發出任何內容。所有到時間的操作都會先到各系統中查詢，找到的即視為已完成。這段時間裡大家在這裡做的事無法找回：退訂、暫停、回答、提問、報名，以及對擱置操作的決定。重要的請直接詢問本人。",
  "restore.since": "暫停寄送始於",
  "restore.found": "在外部找到，先前已完成",
  "restore.held": "查詢過，仍待寄送",
  "restore.waiting": "尚未查詢",
  "restore.unseen": "無法查詢",
  "restore.not-yet":
    "還有 {open, number} 個操作沒有查詢過。現在放行也是安全的，因為每個操作發出前都會再查詢一次，但以上數字還不是最終結果。",
  "restore.button": "寄送仍待寄送的內容",
  "restore.button-hint": "每個操作發出前都會再查詢一次。同步紀錄會記錄是誰放行的。",
  "restore.banner": "Keepwarm 已從備份還原：在 IT 管理員放行之前，郵件和行程都暫停寄送。",
  "restore.banner-link": "檢視並放行",
  "did.sent-held": "已放行。仍待寄送的內容會再查詢一次，然後發出。",
};
