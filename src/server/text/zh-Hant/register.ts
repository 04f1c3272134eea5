import type { register as en } from "../en/register.ts";
import type { PartOf } from "../translation.ts";

export const register: PartOf<typeof en> = {
  "nav.replies": "郵件回覆",
  "replies.title": "待查看的郵件回覆",
  "replies.lead": "這些回覆看不出在提問，或來自我們沒有寫過信的地址。請點一下，說明它是什麼。",
  "replies.none": "沒有待查看的回覆。",
  "replies.statement": "回覆裡沒有問號，也沒有提問的詞。",
  "replies.stranger": "與一個提問有關，但寄件地址不是負責答覆的人。",
  "replies.closed": "對一個已經關閉的提問的答覆。",
  "replies.empty": "對一個提問的回覆，但沒有內容。",
  "replies.its-question": "查看這個提問",
  "replies.make-question": "轉為提問",
  "replies.make-answer": "作為答覆寄出",
  "replies.seen": "無需處理",
};
