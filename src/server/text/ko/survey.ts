import type { survey as en } from "../en/survey.ts";
import type { PartOf } from "../translation.ts";

export const survey: PartOf<typeof en> = {
  "did.survey-sent": "감사합니다. 아래에서 답을 고치거나 거둘 수 있습니다.",
  "did.survey-changed": "고쳤습니다. 감사합니다.",
  "did.survey-back": "거두었습니다. 답변은 아무것도 남지 않았습니다.",
  "heard.survey": "설문에 응답",
  "heard.survey-back": "설문 응답을 거둠",
  "why.survey-rests": "얼마 전에 설문에 응답했거나 설문을 보냈음",
  "survey.start": "응답하기",
  "survey.skip": "원하지 않는 것은 건너뛰세요.",
  "survey.given": "응답함",
  "survey.given-at": "{when}에 저장했습니다. 여기서 고치거나 거둘 수 있습니다.",
  "survey.no-answer": "응답 안 함",
  "survey.shares": "다음 질문에 쓴 글을 인사팀이 이름 없이 읽어도 됩니다:",
  "survey.shares-hint": "표시하지 않으면 아무도 읽지 않습니다.",
  "survey.fact-hint":
    "보유 정보에도 남아 인사팀이 이름과 함께 읽습니다. 내 페이지에서 지울 수 있습니다.",
  "survey.suggest-hint": "이름 없이 제안으로 인사팀에 전달되며, 결과를 여기서 알려 드립니다.",
  "survey.send": "보내기",
  "survey.take-back": "내 답변 거두기",
  "survey.take-back-lead": "여기에 답한 내용이 모두 완전히 삭제됩니다. 다시 답할 수 있습니다.",
  "survey.empty": "응답한 것이 없습니다. 하나 이상 답하시거나 그냥 페이지를 나가셔도 됩니다.",
  "survey.suggested": "내가 한 제안",
  "survey.thanks": "함께 고민해 주셔서 감사합니다.",
  "suggestion.open": "읽는 중",
  "suggestion.taken": "반영했습니다. 감사합니다",
  "suggestion.not-taken": "이번에는 보류했습니다. 감사합니다",
};
