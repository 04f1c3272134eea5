import type { rules as en } from "../en/rules.ts";
import type { PartOf } from "../translation.ts";

export const rules: PartOf<typeof en> = {
  "rules.title": "모든 단계의 규칙",
  "rules.lead": "모두에게 적용됩니다. 변경은 초안을 거쳐 게시합니다.",
  "rules.yes": "예",
  "rules.no": "아니요",
  "rules.workingDaysOnly": "영업일에만",
  "rules.workingDaysOnly-hint": "근무지의 주말과 공휴일은 피하며, 대체 근무일은 영업일로 칩니다.",
  "rules.secondPerson": "두 번째 사람의 승인",
  "rules.secondPerson-hint": "작성자 혼자서는 게시할 수 없습니다.",
  "rules.plainClock": "질문: 모든 시간을 계산",
  "rules.plainClock-hint": "아니면 담당 부서 휴무일에는 시계가 멈춥니다.",
  "rules.capPerWeek": "주당 최대 소식 수",
  "rules.capPerWeek-hint":
    "1~20, 비우면 제한 없음. 초과분은 차례를 기다리며 계약 필수는 제외합니다.",
  "rules.silenceDays": "전화 전 침묵 일수",
  "rules.silenceDays-hint":
    "3~120. 그동안 본인이 한 일도 담당자의 연락도 없었다면 전화합니다. 클릭도 반응으로 셉니다.",
  "rules.topics": "주간 소식에 주제가 실리는 간격",
  "rules.topics-hint":
    "때가 되면 다른 글보다 먼저 싣고, 다른 읽을거리가 있는 동안에는 더 일찍 싣지 않습니다.",
  "rules.topic-any": "정하지 않음",
  "rules.changes": "초안이 바꾸는 것",
  "rules.cap-wrong": "1~20의 숫자이거나 비워 두세요.",
  "rules.silence-wrong": "3~120의 숫자.",
  "rules.quiet": "방해 금지 시간",
  "rules.quietFrom": "보내지 않는 시간 시작",
  "rules.quietUntil": "보내지 않는 시간 끝",
  "rules.quiet-empty":
    "둘 다 비우면 설정 파일대로 {from}부터 {until}까지입니다. 같은 시각을 두 번 쓰면 방해 금지 시간이 없습니다.",
  "rules.quiet-means": "방해 금지 시간의 뜻",
  "rules.quiet-hint":
    "각자의 현지 시각으로 {from}부터 {until}까지는 아무것도 보내지 않고 전화도 하지 않습니다.",
  "rules.quiet-none": "방해 금지 시간이 없습니다. 소식은 하루 중 언제든 나갑니다.",
  "rules.quiet-set-up":
    "이 시간은 설정 파일에서 왔으며, 직접 정한 시간을 게시할 때까지 적용됩니다.",
  "rules.quiet-here": "이곳에 있는 사람({zone}): {due} 예정인 소식은 {leaves}에 나갑니다.",
  "rules.quiet-abroad":
    "해외에 있는 사람({zone}): {due} 예정인 소식은 현지 {leaves}에 나가며, 그때 이곳은 {here}입니다.",
  "rules.quiet-both": "두 시각을 모두 쓰거나 모두 비워 두세요.",
  "rules.quiet-long": "소식을 보낼 수 있는 시간을 하루 여덟 시간 이상 남겨 두세요.",
  "rules.quiet-wrong": "21:00 같은 시각.",
};
