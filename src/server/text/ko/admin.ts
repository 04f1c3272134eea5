import type { admin as en } from "../en/admin.ts";
import type { PartOf } from "../translation.ts";

export const admin: PartOf<typeof en> = {
  "admin.title": "연결",
  "admin.lead": "Keepwarm이 읽거나 쓰는 각 시스템과 그 상태입니다.",
  "admin.none": "아직 연결된 시스템이 없습니다.",
  "admin.test": "연결 테스트",
  "admin.asked": "실행을 요청했습니다",
  "admin.pause": "일시 중지",
  "admin.resume": "재개",
  "admin.act-on": "{act}: {title}",
  "admin.scopes": "{scopes, plural, other {권한 {scopes, number}개와 그 이유}}",
  "admin.scope": "권한",
  "admin.scope-why": "필요한 이유",
  "admin.scope-touches": "대상",
  "connection.connected": "연결됨",
  "connection.syncing": "동기화 중",
  "connection.partially-synced": "일부 동기화됨",
  "connection.doubtful": "확인 필요",
  "connection.reconnect-needed": "다시 연결 필요",
  "connection.paused": "일시 중지됨",
  "connection.disabled": "사용 안 함",
  "connection.ats": "채용 관리: 오퍼와 후보자 정보를 여기에서 가져옵니다",
  "connection.hris": "인사 시스템: 입사자를 넘겨받아 직원 정보를 관리합니다",
  "connection.mail": "메일과 캘린더: 메시지와 초대를 여기에서 보냅니다",
  "connection.never": "아직 없음",
  "connection.last-good": "마지막 정상 동기화",
  "connection.next-run": "다음 실행",
  "connection.run-now": "곧 실행",
  "connection.no-run": "중지된 동안 없음",
  "connection.last-run": "마지막 실행",
  "connection.counts":
    "읽음 {read, number} · 변경 {changed, number} · 건너뜀 {skipped, number} · 보류 {held, number}",
  "connection.skips": "건너뛴 레코드",
  "connection.no-skips": "없음",
  "connection.skips-count": "{skips, plural, other {{skips, number}건, 이유 포함}}",
  "connection.webhooks": "웹훅",
  "connection.deliveries":
    "{deliveries, plural, =0 {아직 받은 것이 없습니다} other {{deliveries, number}건 수신, 모두 처리됨}}",
  "connection.deliveries-waiting": "{deliveries, number}건 수신, 가장 오래된 미처리: {when}",
  "connection.by": "연결",
  "connection.by-whom": "{who}, {day}",
  "issue.since": "{when}부터 계속됨",
  "issue.unauthorised":
    "공급사가 자격 증명을 거부했습니다. 새 자격 증명으로 다시 연결해 주세요. 데이터와 로그는 그대로 유지됩니다.",
  "issue.set-up":
    "설정 파일의 connections, vendor: {vendor}에서 {settings}(또는 env:로 가리키는 변수)를 바꾼 뒤 Keepwarm을 다시 시작해 주세요.",
  "issue.forbidden":
    "호출 중 하나에 필요한 권한이 자격 증명에 없습니다. 아래 권한을 부여한 뒤 테스트해 주세요.",
  "issue.unreachable":
    "공급사가 응답하지 않았습니다. 하실 일은 없습니다. 다음 실행에서 다시 시도합니다.",
  "issue.rate-limited":
    "공급사가 속도를 늦춰 달라고 합니다. 다음 실행은 이번에 멈춘 곳에서 이어집니다.",
  "issue.unexpected-answer":
    "공급사가 자체 규격에 없는 형식으로 응답했습니다. 아무것도 저장하지 않았으니 아래 코드를 알려 주세요.",
  "issue.cursor-expired":
    "공급사가 이전에 멈춘 위치를 잊었습니다. 모두 다시 읽지만 누구에게도 두 번 전달되지 않습니다.",
  "issue.seal": "설정된 키로 자격 증명을 열 수 없습니다. 아래 키를 복원해 주세요.",
  "issue.config": "이 연결의 설정이 잘못되었습니다. 아래 설정을 바로잡아 주세요.",
  "issue.other":
    "마지막 실행이 중간에 끝났습니다. 이유는 아래 코드에 있으며 다음 실행에서 다시 시도합니다.",
  "skip.title": "{title}에서 건너뛴 레코드",
  "skip.lead": "이 레코드는 아직 한 사람으로 등록할 수 없습니다. 실행할 때마다 다시 읽습니다.",
  "skip.none": "건너뛴 것이 없습니다.",
  "skip.record": "레코드",
  "skip.why": "이유",
  "skip.first": "처음 발견",
  "skip.last": "마지막 발견",
  "skip.no-mail": "개인 메일 주소가 없습니다.",
  "skip.no-name": "이름이 없습니다.",
  "skip.no-offer": "오퍼가 없습니다.",
  "skip.private": "공급사에서 비공개로 표시되어 있습니다.",
  "skip.malformed": "공급사의 규격과 다른 필드가 있습니다.",
  "skip.other": "이 버전이 알지 못하는 이유입니다.",
};
