import type { owner as en } from "../en/owner.ts";
import type { PartOf } from "../translation.ts";

export const owner: PartOf<typeof en> = {
  "answers.title": "질문에 답하기",
  "answers.open":
    "{open, plural, =0 {기다리는 질문이 없습니다} other {질문 {open, number}건이 답변을 기다리고 있습니다}}",
  "answers.none": "아직 부서에 들어온 질문이 없습니다.",
  "answers.question": "질문",
  "answers.from": "보낸 사람",
  "answers.asked": "질문 시각",
  "answers.asked-at": "{when} 질문",
  "answers.state": "상태",
  "answers.other-topic": "그 밖의 질문",
  "answers.waiting": "대기 중",
  "answers.soon": "기한 임박",
  "answers.late": "기한 초과",
  "answers.due": "기한 {when}",
  "answers.was-due": "기한이 {when}이었음",
  "answers.answered": "답변됨",
  "answers.closed": "종료됨",
  "answers.closed-lead": "답변이 오기 전에 질문한 사람이 종료했습니다.",
  "answers.answered-first":
    "작성하는 동안 동료가 먼저 답변하여 보내지 않았습니다. 아직 도움이 된다면 아래에서 답변에 덧붙여 주세요.",
  "answers.closed-first":
    "작성하는 동안 질문이 종료되었습니다. 답변을 기다리는 사람이 없어 아무것도 보내지 않았습니다.",
  "answers.answer": "답변",
  "answers.answer-hint": "이름과 함께 질문한 사람에게 전달됩니다.",
  "answers.by": "이름",
  "answers.send": "답변 보내기",
  "answers.why": "전할 말(선택)",
  "answers.passed-title": "넘겼습니다",
  "answers.passed-to": "{owner}(으)로 넘겼습니다. 더 하실 일은 없습니다.",
  "answers.passed-on":
    "이 질문은 다른 담당에게 넘어갔고, 지금 담당자가 답변합니다. 더 하실 일은 없습니다.",
};
