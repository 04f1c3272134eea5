import type { candidate as en } from "../en/candidate.ts";
import type { PartOf } from "../translation.ts";

export const candidate: PartOf<typeof en> = {
  "own.day": "{day}({weekday})",
  "own.moment": "{day} {clock}",
  "own.both": "{mine}(현지 시각) · {place} {office}",
  "home.title": "첫 출근 전에",
  "home.hello": "{name} 님, 안녕하세요",
  "home.days":
    "{days, plural, =0 {{name} 님, 드디어 오늘입니다} one {{name} 님, 내일 뵙겠습니다} other {{name} 님, 첫 출근까지 {days, number}일 남았습니다}}",
  "home.started": "{name} 님, 함께하게 되어 반갑습니다",
  "home.no-date":
    "첫 출근일이 아직 정해지지 않았습니다. 정해지는 대로 이곳과 메일로 알려 드립니다.",
  "home.where": "{when} · {place}",
  "home.held": "보유 중인 내 정보",
  "home.preferences": "언어, 쉬어가기, 줄이기",
  "home.wish": "바람이나 걱정",
  "home.done-of": "{of, number}개 중 {done, number}개 완료",
  "home.progress": "완료한 항목의 비율",
  "home.is-done": "완료됨, 누르면 취소: ",
  "home.is-open": "진행 전, 다 했으면 누르기: ",
  "home.seen": "확인함",
  "home.mark-seen": "확인함으로 표시",
  "home.mark-seen-of": "확인함으로 표시: {label}",
  "home.meeting-when": "{when} · {minutes, number}분, 온라인",
  "home.signed-up": "신청 완료",
  "home.meeting-change": "보기 또는 변경",
  "home.sign-up": "{fields, plural, =0 {신청하기} other {신청하기(입력 {fields, number}개)}}",
  "home.reading": "이번 주 추천",
  "home.minutes": "{minutes, plural, other {{minutes, number}분}}",
  "home.quiz-new":
    "{questions, plural, other {{questions, number}문제}}. 평가에 쓰이지 않으며, 건너뛸 교육을 정하는 데만 쓰입니다.",
  "home.quiz-result": "지난번에는 {of, number}문제 중 {right, number}문제를 맞히셨습니다.",
  "home.quiz-start": "퀴즈 시작",
  "home.quiz-again": "다시 보기",
  "home.ask": "무엇이든 물어보세요",
  "home.ask-lead": "잘 아는 담당자가 보통 근무일 하루 안에 답해 드립니다.",
  "home.ask-button": "질문 쓰기",
  "home.answered": "{by} 답변, {when}",
};
