import type { parked as en } from "../en/parked.ts";
import type { PartOf } from "../translation.ts";

export const parked: PartOf<typeof en> = {
  "nav.parked": "판단 대기",
  "did.told-arrived":
    "도착한 것으로 기록했습니다. 이를 바탕으로 진행된 것이 없는 동안 아래에서 되돌릴 수 있습니다.",
  "did.told-again": "한 번 더 실행합니다. 시도되기 전까지 아래에서 되돌릴 수 있습니다.",
  "did.told-back": "되돌렸습니다. 다시 판단을 기다립니다.",
  "did.told-late": "아무것도 바뀌지 않았습니다. 그사이 상황이 진행되어 현재 상태를 표시합니다.",
  "why.told-arrived": "동료가 도착했다고 했습니다",
  "why.sent-again": "동료가 다시 보냈습니다",
  "why.taken-back": "시도되기 전에 동료가 되돌렸습니다",
  "why.not-our-entry": "우리 ID의 일정이 있지만 우리 표시가 없습니다",
  "why.entry-without-trace":
    "만들어 달라고 한 지 하루가 넘었는데 없습니다. 누군가 삭제했을 수 있습니다",
  "parked.title": "판단 대기",
  "parked.lead":
    "실제로 이루어졌는지 여기에서는 알 수 없습니다. 누군가 그쪽을 확인하고 알려 주기 전까지 다시 실행하지 않습니다.",
  "parked.count":
    "{parked, plural, =0 {판단을 기다리는 것이 없습니다} other {{parked, number}건이 판단을 기다립니다}}",
  "parked.none":
    "판단을 기다리는 것이 없습니다. 외부에 대한 모든 변경은 이루어졌거나 거부되었거나 진행 중입니다.",
  "parked.arrived": "도착함",
  "parked.again": "다시 보내기",
  "parked.act-on": "{act}: {title}, {name}",
  "parked.nobody": "특정인 없음",
  "parked.question-mail": "담당 부서에 보낸 질문",
  "parked.because": "이루어졌는지 알 수 없습니다: {why}.",
  "parked.why-entries": "하나여야 할 일정이 여러 개 있습니다",
  "parked.why-opened": "다른 사람이 그쪽에서 같은 레코드를 열었습니다",
  "parked.where-mail": "{mailbox}의 보낸 메일에서 {when} 무렵을 확인해 주세요.",
  "parked.where-entry": "{mailbox}의 캘린더를 확인해 주세요.",
  "parked.where-other": "{vendor}의 레코드를 확인해 주세요.",
  "parked.evidence": "근거",
  "parked.intended": "기록됨",
  "parked.armed": "마지막 시도",
  "parked.not-tried": "없음",
  "parked.parked-at": "판단 대기 시작",
  "parked.attempts": "시도",
  "parked.attempts-count": "{attempts, plural, =0 {없음} other {{attempts, number}번}}",
  "parked.looks": "확인",
  "parked.looks-count":
    "마지막 확인은 판단 대기 직전{absences, plural, =0 {} other {; 그 전 {absences, number}번은 찾지 못함}}{failures, plural, =0 {} other {; 그 전 {failures, number}번은 실패}}",
  "parked.draft": "그쪽의 초안",
  "parked.draft-kept": "만들어졌으며 ID를 보관 중",
  "parked.draft-none": "만들어지지 않음",
  "parked.receipt": "수령 기록",
  "parked.no-receipt": "없음",
  "parked.operation": "작업 번호",
  "parked.back": "← 판단 대기 전체",
  "parked.ask-arrived": "‘도착함’을 선택하면",
  "parked.ask-again": "‘다시 보내기’를 선택하면",
  "parked.arrived-touch":
    "말씀하신 대로 마지막 시도 시각에 보낸 것으로 처리합니다. 더는 보내지 않습니다. 실제로 도착하지 않았다면 {name} 님은 받지 못합니다.",
  "parked.arrived-stage": "인계는 아래 이름을 수령 기록으로 삼아 다음 단계로 넘어갑니다.",
  "parked.arrived-other": "말씀하신 대로 완료된 것으로 처리합니다. 더는 쓰지 않습니다.",
  "parked.again-touch":
    "현재 내용으로 새 메일을 별도의 작업 번호로 작성하고, 아직 필요하면 몇 분 안에 보냅니다. 첫 메일이 도착했다면 {name} 님은 두 번 받게 됩니다.",
  "parked.again-fold":
    "{when}까지 유효한 내용이었습니다. 따로 보내지 않고 다음 주간 소식에서 언급합니다.",
  "parked.again-leave-out": "{when}까지 유효한 내용이었습니다. 더는 보내지 않고 생략합니다.",
  "parked.again-mail":
    "같은 메일을 별도의 작업 번호로 한 번 더 보냅니다. 첫 메일이 도착했다면 두 번 받게 됩니다.",
  "parked.again-same":
    "같은 값을 별도의 작업 번호로 한 번 더 씁니다. 이미 그 값이라면 아무것도 바뀌지 않습니다.",
  "parked.again-twice":
    "별도의 작업 번호로 한 번 더 만듭니다. 첫 번째 것이 있다면 두 개가 되므로 하나를 직접 지워야 합니다.",
  "parked.again-replaced":
    "이미 더 새로운 것으로 바뀌었습니다. 더는 보내지 않으며 이 항목만 종료합니다.",
  "parked.undo-arrived": "나중에 ‘최근 판단’에서 되돌릴 수 있습니다.",
  "parked.undo-stage": "다음 단계가 시작되기 전까지 되돌릴 수 있으며, 보통 1분이 채 되지 않습니다.",
  "parked.undo-again":
    "새 시도가 시작되기 전까지 되돌릴 수 있으며, 보통 1분이 채 되지 않습니다. 그 뒤에는 되돌릴 수 없습니다.",
  "parked.reference": "{vendor}에서의 이름",
  "parked.reference-hint":
    "그쪽에 적힌 그대로 입력해 주세요. 예: HR-APP-2027-00012. 다음 단계에서 사용합니다.",
  "parked.confirm-arrived": "예, 도착했습니다",
  "parked.confirm-again": "예, 다시 보냅니다",
  "parked.decided": "최근 판단",
  "parked.was-arrived": "도착함",
  "parked.was-again": "다시 보냄",
  "parked.was-closed": "종료됨",
  "parked.by": "{who}, {when}",
  "parked.someone": "동료",
  "parked.take-back": "되돌리기",
  "parked.begun-arrived": "되돌릴 수 없습니다. 이를 바탕으로 다른 것이 진행되었습니다.",
  "parked.begun-again": "되돌릴 수 없습니다. 새 시도가 이미 시작되었습니다.",
  "parked.is-over": "더는 판단을 기다리지 않습니다.",
  "parked.decide": "판단하기",
};
