import type { TranslatedWords } from "./words.ts";

export const ko: TranslatedWords = {
  began: {
    late: "연락 {count, number}건이 30분 이상 지연되었으며, 가장 오래된 것은 {minutes, number}분 지연되었습니다. 단계: {steps}.",
    failing:
      "최근 24시간 동안 작업 {settled, number}건 중 {failed, number}건이 실패했습니다. 1,000건 중 1건을 넘거나 한 건이라도 최종 거부되면 알람입니다.",
    parked:
      "작업 {count, number}건이 판단 대기 중입니다. 이루어졌는지 밖에서는 판단할 수 없습니다.",
    connection:
      "{vendor} 연결을 더는 신뢰할 수 없습니다({code}). 마지막 정상 실행은 {minutes, number}분 전입니다.",
    restore:
      "데이터베이스가 백업에서 복원되었습니다. {from}부터 {until}(UTC)까지 한 일이 빠져 있으며 발송이 보류되었습니다.",
    held: "계약에 필요한 소식 {count, number}건이 예정보다 30분 이상 지나 보류되어 있으며, 가장 오래된 것은 {minutes, number}분입니다. 이유: {about, select, zone {시간대를 모름} address {주소 없음} date {날짜 없음} doubt {날짜가 의심스러움} decision {변경이 결정을 기다림} other {문구에 필요한 정보 없음}}. 단계: {steps}.",
    unnamed:
      "급여나 개인정보에 관한 질문 {count, number}건이 지정된 사람을 기다리며, 가장 오래된 것은 {minutes, number}분입니다. 그때까지 아무도 읽지 않습니다.",
  },
  advice: {
    late: "사라지거나 두 번 나가는 것은 없습니다. 복구되는 즉시 발송됩니다. 메일 연결이 중지되거나 거부되지 않았는지, 메일함 수가 충분한지 확인해 주세요.",
    failing:
      "거부된 작업은 자동으로 다시 시도하지 않습니다. 이유는 연결 페이지와 동기화 로그에 있습니다.",
    parked: "자동으로 다시 보내지 않습니다. 도착했는지 사람이 확인하고 판단할 때까지 기다립니다.",
    connection:
      "복구될 때까지 읽거나 쓰지 않으며, 복구되면 멈춘 곳에서 이어집니다. 필요한 조치는 연결 페이지에 있습니다.",
    restore:
      "때가 된 것은 모두 공급사 쪽에서 찾아보고, 찾은 것은 완료로 처리합니다. 나머지는 IT 관리자가 운영 현황 페이지에서 버튼을 누르면 나갑니다.",
    held: "이유가 사라지면 저절로 나갑니다. 무엇이 빠졌는지는 각 사람의 페이지에, 결정 대기는 변경 페이지에 있습니다.",
    unnamed:
      "배정 페이지에서 주제에 사람을 지정하거나 질문마다 지정된 사람에게 넘기세요. 24시간 시계는 가고 있습니다.",
  },
  ended: {
    late: "30분 이상 지연된 연락이 더는 없습니다.",
    failing: "최근 24시간 동안 거부된 작업이 없고, 실패율은 1,000분의 1 이내입니다.",
    parked: "판단을 기다리는 것이 더는 없습니다.",
    connection: "{vendor} 연결이 다시 작동합니다.",
    restore: "복원 후 보류되었던 발송이 해제되었습니다.",
    held: "이 이유로 예정을 지나 보류된 계약 필수 소식이 더는 없습니다: {about, select, zone {시간대를 모름} address {주소 없음} date {날짜 없음} doubt {날짜가 의심스러움} decision {변경이 결정을 기다림} other {문구에 필요한 정보 없음}}.",
    unnamed: "지정된 사람을 기다리는 질문이 더는 없습니다.",
  },
  lasted: "{lasted, number}분 동안 지속되었습니다.",
  beganSubject: "Keepwarm 알람: {what}",
  endedSubject: "Keepwarm 알람 해제: {what}",
  greeting: "안녕하세요.",
  open: "운영 현황 열기",
  closing: "Keepwarm",
  reason: "이 메일은 알람을 받도록 설정된 주소로 보내 드립니다.",
};
