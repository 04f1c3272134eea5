import type { TranslatedWords } from "./words.ts";

export const zhHant: TranslatedWords = {
  began: {
    late: "{count, number} 次聯繫延遲超過 30 分鐘，最久的已延遲 {minutes, number} 分鐘。步驟：{steps}。",
    failing:
      "過去 24 小時內，{settled, number} 個操作中有 {failed, number} 個失敗；超過千分之一，或有任何操作被最終拒絕，即警示。",
    parked: "{count, number} 個操作等人判斷：從外部無法判斷是否已經完成。",
    connection: "與 {vendor} 的連線不再可信（{code}）。上次正常執行在 {minutes, number} 分鐘前。",
    restore: "資料庫已從備份還原，缺少 {from} 至 {until}（UTC）之間的操作；寄送已暫停。",
    held: "{count, number} 封合約必需的來信被擱置，已超過時間 30 分鐘以上，最久 {minutes, number} 分鐘。原因：{about, select, zone {時區未知} address {沒有地址} date {缺少日期} doubt {日期存疑} decision {變更等待決定} other {文字所用的資訊缺失}}。步驟：{steps}。",
    unnamed:
      "{count, number} 個關於薪酬或個人資料的提問在等待指定人員，最久已等 {minutes, number} 分鐘。在此之前沒有人能看到。",
  },
  advice: {
    late: "不會丟失，也不會重複寄送：恢復後會立即發出。請檢視郵件連線是否被暫停或拒絕，以及信箱數量是否足夠。",
    failing: "被拒絕的操作不會自動重試。原因見連線頁面和同步紀錄。",
    parked: "不會自動重發。需要有人檢視是否已送達並作出決定；在此之前會一直等待。",
    connection: "恢復之前不會讀寫該系統；恢復後從停下的地方繼續。需要做什麼見連線頁面。",
    restore:
      "所有到時間的操作都會先到各系統中查找，找到的即視為已完成。其餘的在 IT 管理員按下運作狀況頁面上的按鈕後寄出。",
    held: "原因消除後會自動寄出。個人頁面說明缺少什麼；待決定的在變更頁面。",
    unnamed: "請在分派頁面為該主題指定人員，或把每個提問交給一位指定人員。24 小時時鐘在走。",
  },
  ended: {
    late: "不再有延遲超過 30 分鐘的聯繫。",
    failing: "過去 24 小時內沒有操作被拒絕，失敗率在千分之一以內。",
    parked: "不再有等人判斷的操作。",
    connection: "與 {vendor} 的連線已恢復。",
    restore: "還原後暫停的寄送已放行。",
    held: "不再有合約必需的來信因此逾時被擱置：{about, select, zone {時區未知} address {沒有地址} date {缺少日期} doubt {日期存疑} decision {變更等待決定} other {文字所用的資訊缺失}}。",
    unnamed: "不再有提問等待指定人員。",
  },
  lasted: "持續了 {lasted, number} 分鐘。",
  beganSubject: "Keepwarm 警示：{what}",
  endedSubject: "Keepwarm 警示解除：{what}",
  greeting: "您好：",
  open: "開啟運作狀況頁面",
  closing: "Keepwarm",
  reason: "您收到這封信，是因為您的地址設為接收警示。",
};
