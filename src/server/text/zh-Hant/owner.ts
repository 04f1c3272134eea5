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
  "answers.answer": "您的回答",
  "answers.answer-hint": "會連同您的名字寄給提問的人。",
  "answers.by": "您的名字",
  "answers.send": "送出回答",
};
