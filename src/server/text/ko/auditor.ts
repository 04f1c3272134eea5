import type { auditor as en } from "../en/auditor.ts";
import type { PartOf } from "../translation.ts";

export const auditor: PartOf<typeof en> = {
  "log.title": "동기화 로그",
  "log.entries": "{entries, plural, =0 {아직 기록이 없습니다} other {기록 {entries, number}건}}",
  "log.head": "헤드",
  "log.export": "{entries, plural, other {기록 {entries, number}건 내보내기}}",
  "log.what": "동작",
  "log.actor": "수행자",
  "log.person": "입사 예정자 ID",
  "log.person-short": "입사 예정자 {id}",
  "log.from": "시작(UTC)",
  "log.until": "끝(UTC)",
  "log.index": "기록",
  "log.time": "시각",
  "log.about": "대상",
  "log.none": "이 조건에 맞는 기록이 없습니다.",
  "verify.title": "로그 검증",
  "verify.lead":
    "모든 기록은 바로 앞 기록의 해시를 담고 있습니다. 검증은 여기에서, 또는 서버 없이 내보낸 파일로 모두 다시 계산합니다.",
  "verify.kept": "다른 곳에 보관한 헤드",
  "verify.kept-hint":
    "이전 내보내기나 메일에 있는 64자입니다. 없으면 로그 자체의 정합성만 확인합니다.",
  "verify.head-form": "헤드는 0–9와 a–f로 된 64자입니다.",
  "verify.button": "지금 검증",
  "verify.again": "다시 검증",
  "verify.at": "{when} UTC에 검증했습니다. 그 뒤의 변경은 다시 검증하면 알 수 있습니다.",
  "verify.since":
    "{entries, plural, other {그 뒤에 기록 {entries, number}건이 추가되었으며 여기에는 포함되지 않습니다.}}",
  "verify.running":
    "지금까지 {size, number}건 중 {entries, number}건을 다시 계산했고 모두 일치합니다.",
  "verify.progress": "검증 진행 정도",
  "verify.watch": "자동으로 새로 고침",
  "verify.stop-watching": "새로 고침 중지",
  "verify.now": "현재 로그",
  "verify.keep-it": "이 헤드를 다른 곳에 보관해 주세요. 지금까지의 모든 기록을 증명합니다.",
  "verify.good":
    "{entries, plural, =0 {로그가 비어 있습니다.} other {기록 {entries, number}건이 모두 일치합니다.}}",
  "verify.covered": "처음 {covered, number}건은 보관된 헤드를 적어 둔 때와 같습니다.",
  "verify.bad": "기록 {index, number}이(가) 일치하지 않습니다.",
  "verify.unreadable": "기록의 정해진 형식이 아닙니다.",
  "verify.gap": "기록이 빠졌거나 옮겨졌습니다.",
  "verify.link": "바로 앞 기록이 바뀌었습니다.",
  "verify.hash": "내용이 고쳐졌습니다.",
  "verify.truncated": "끝부분의 기록이 빠져 있습니다.",
  "verify.surplus": "로그에 적힌 것보다 기록이 많습니다.",
  "verify.head-fault": "보관된 헤드는 이 로그에 있었던 적이 없습니다.",
};
