import type { owner as en } from "../en/owner.ts";
import type { PartOf } from "../translation.ts";

export const owner: PartOf<typeof en> = {
  "answers.title": "回答問題",
  "answers.open": "{open, plural, =0 {沒有等您回答的問題} other {{open, number} 個問題等您回答}}",
  "answers.none": "還沒有人向您的部門提問。",
  "answers.question": "問題",
  "answers.from": "來自",
  "answers.asked": "提問時間",
  "answers.asked-at": "{when}提問",
  "answers.state": "狀態",
  "answers.other-topic": "其他",
  "answers.waiting": "等待答覆",
  "answers.soon": "即將到期",
  "answers.late": "已逾時",
  "answers.due": "{when}到期",
  "answers.was-due": "{when}已到期",
  "answers.answered": "已答覆",
  "answers.closed": "已關閉",
  "answers.closed-lead": "提問的人在答覆之前關閉了它。",
  "answers.answered-first":
    "您填寫期間，同事已經答覆，您的內容沒有送出。如果仍有用，可以在下面補充到答覆裡。",
  "answers.closed-first": "您填寫期間，這個問題已經關閉，沒有人再等答覆，內容沒有送出。",
  "answers.answer": "您的回答",
  "answers.answer-hint": "會連同您的名字寄給提問的人。",
  "answers.by": "您的名字",
  "answers.send": "送出回答",
  "answers.why": "附一句話（選填）",
  "answers.passed-title": "已轉交",
  "answers.passed-to": "已轉給{owner}，您不用再做什麼。",
  "answers.passed-on": "這個問題已經轉交，由現在的負責人答覆，您不用再做什麼。",
};
