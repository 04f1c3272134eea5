import type { restore as en } from "../en/restore.ts";
import type { PartOf } from "../translation.ts";

export const restore: PartOf<typeof en> = {
  "restore.title": "백업에서 복원됨",
  "restore.noticed":
    "이 데이터베이스는 Keepwarm이 마지막으로 사용하던 것이 아닙니다. 복원 또는 복사되었거나 서버가 교체되었습니다.",
  "restore.told": "담당자가 이 데이터베이스는 복원된 것이라고 알렸습니다.",
  "restore.lacks": "{from}부터 {until}까지 한 일이 빠져 있습니다.",
  "restore.lost":
    "당분간 아무것도 나가지 않습니다. 때가 된 것은 먼저 공급사 쪽에서 찾아보고, 찾은 것은 완료로 처리합니다. 그동안 여기에서 한 일(수신 거부, 쉬어가기, 답변, 질문, 신청, 판단)은 어디에서도 되살릴 수 없습니다. 중요한 것은 당사자에게 확인해 주세요.",
  "restore.since": "보류 시작",
  "restore.found": "외부에서 찾음(이미 완료)",
  "restore.held": "확인함(아직 보내야 함)",
  "restore.waiting": "아직 확인 안 함",
  "restore.unseen": "확인할 수 없음",
  "restore.not-yet":
    "{open, plural, other {작업 {open, number}건을 아직 확인하지 않았습니다.}} 나가기 전에 하나씩 다시 확인하므로 지금 해제해도 안전하지만, 이 수치는 최종이 아닙니다.",
  "restore.button": "아직 보내야 할 것 보내기",
  "restore.button-hint":
    "모든 작업은 나가기 전에 한 번 더 확인합니다. 누가 눌렀는지는 동기화 로그에 남습니다.",
  "restore.banner":
    "Keepwarm이 백업에서 복원되었습니다. IT 관리자가 해제할 때까지 메일과 일정이 보류됩니다.",
  "restore.banner-link": "확인하고 해제하기",
  "did.sent-held": "해제했습니다. 아직 보내야 할 것은 한 번 더 확인한 뒤 나갑니다.",
};
