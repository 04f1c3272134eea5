import type { demo as en } from "../en/demo.ts";
import type { PartOf } from "../translation.ts";

export const demo: PartOf<typeof en> = {
  "demo.sign-in": "누구로 시작하시겠습니까?",
  "demo.sign-in-lead":
    "데모 전용 로그인입니다. 비밀번호가 없고 인물은 모두 가상입니다. 실제 설치에서는 회사의 로그인을 사용합니다.",
  "demo.role-hr": "인사팀",
  "demo.role-it-admin": "IT 관리자",
  "demo.role-auditor": "감사 담당",
  "demo.role-answerer": "답변 담당",
  "demo.title": "데모 시계",
  "demo.lead":
    "사람, 회사, 공급사 모두 가상입니다. 시계만 직접 움직이며, 나머지는 실제와 똑같이 진행됩니다.",
  "demo.now": "현재",
  "demo.next": "다음 연락",
  "demo.nothing-next": "예정된 것이 없습니다.",
  "demo.move": "시계 앞으로 돌리기",
  "demo.hour": "+1시간",
  "demo.day": "+1일",
  "demo.week": "+1주",
  "demo.to-next": "다음 연락까지",
  "demo.running": "{until}까지 진행 중",
  "demo.stop-watching": "이 페이지 새로 고침 중지",
  "demo.watch": "진행되는 동안 이 페이지 새로 고침",
  "demo.progress": "진행 정도",
  "demo.people": "후보자로 보기",
  "demo.people-lead": "후보자가 메일로 받는 링크입니다.",
  "demo.work": "직원으로 보기",
  "demo.work-lead": "인사팀, IT 관리자, 감사 담당, 답변 담당: 로그인하고 선택하세요.",
};
