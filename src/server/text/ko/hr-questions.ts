import type { hrQuestions as en } from "../en/hr-questions.ts";
import type { PartOf } from "../translation.ts";

export const hrQuestions: PartOf<typeof en> = {
  "did.rerouted": "넘겼습니다. 해당 부서에 알리고 시계는 계속 갑니다. 되돌리려면 다시 넘겨 주세요.",
  "asked.title": "질문",
  "asked.open":
    "{open, plural, =0 {답변을 기다리는 질문이 없습니다} other {질문 {open, number}건이 답변을 기다리고 있습니다}}",
  "asked.late":
    "{late, plural, =0 {지연된 것이 없습니다} other {{late, number}건이 지연되었습니다}}",
  "asked.all": "전체",
  "asked.asked": "대기 중",
  "asked.answered": "답변됨",
  "asked.closed": "종료됨",
  "asked.by-state": "상태로 거르기",
  "asked.owner": "담당",
  "asked.any": "전체",
  "asked.show": "보기",
  "asked.none":
    "아직 질문이 없습니다. 후보자는 자신의 페이지에서, 또는 소식에 답장하여 질문합니다.",
  "asked.none-fit": "이 조건에 맞는 질문이 없습니다.",
  "asked.question": "질문",
  "asked.person": "보낸 사람",
  "asked.clock": "시계",
  "asked.for": "{owner}에 대한 질문",
  "asked.one": "질문",
  "asked.back": "← 모든 질문",
  "asked.via-portal": "페이지에서",
  "asked.via-mail": "메일로",
  "asked.reminded": "{owner}에 {when} 다시 알림",
  "asked.reroute": "넘기기",
  "asked.reroute-lead": "시계는 계속 갑니다. 답변 기한은 그대로 {when}입니다.",
  "asked.to": "답변할 부서",
  "asked.reroute-button": "넘기기",
  "asked.reroute-same": "이 질문은 이미 그 부서에 있습니다.",
  "asked.answer": "직접 답변하기",
  "asked.answer-label": "답변",
  "asked.answer-hint": "이름과 함께 질문한 사람에게 전달되고 시계가 멈춥니다.",
  "asked.given": "답변 내용",
};
