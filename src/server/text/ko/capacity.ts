import type { capacity as en } from "../en/capacity.ts";
import type { PartOf } from "../translation.ts";

export const capacity: PartOf<typeof en> = {
  "nav.capacity": "발송",
  "capacity.title": "앞으로 {days, number}일간의 발송",
  "capacity.lead":
    "각 날짜의 메일이 모두 나가는 데 걸리는 시간을 첫 메일이 나가기 전에 알려 드립니다. 약속: 예정 시각에서 {promise, number}분 이내.",
  "capacity.zone": "날짜와 시각은 {zone}의 현지 시각입니다.",
  "capacity.day": "날짜",
  "capacity.mails": "메일",
  "capacity.stretch": "가장 긴 대기",
  "capacity.promise": "약속",
  "capacity.nothing": "예정된 것 없음",
  "capacity.at-once": "예정된 시각에 발송",
  "capacity.busiest":
    "{sends, plural, other {메일 {sends, number}통}}, {from}부터, 마지막은 {until}에 발송",
  "capacity.holds": "지켜짐",
  "capacity.breaks": "최대 {time}",
  "capacity.minutes": "{minutes, plural, =0 {0분} other {{minutes, number}분}}",
  "capacity.hours": "{hours, plural, other {{hours, number}시간}}",
  "capacity.with": "{mailboxes, plural, other {메일함 {mailboxes, number}개일 때}}: {time}.",
  "capacity.shared":
    "고르게 나누면 {mailboxes, plural, other {메일함 {mailboxes, number}개}}로 충분합니다: {time}.",
  "capacity.never":
    "메일함을 몇 개로 늘려도 충분하지 않습니다. 일부 메일을 다른 시각으로 옮겨 주세요.",
  "capacity.warning":
    "{day} {from}에 메일 {sends, number}통이 {mailboxes, plural, other {메일함 {mailboxes, number}개}}에서 나가는 데 {time} 걸립니다. 약속은 {promise, number}분입니다.",
  "capacity.see": "모든 날짜 보기",
  "capacity.no-mailbox": "보내는 메일함이 연결되어 있지 않아 아직 아무것도 보낼 수 없습니다.",
  "capacity.no-mailbox-planned":
    "{sends, plural, =0 {예정된 것이 없습니다.} other {메일 {sends, number}통이 예정되어 있습니다.}}",
  "capacity.cut": "여기에서 계산하는 것보다 많이 예정되어 있어 앞부분만 표시합니다.",
  "capacity.mailboxes": "보내는 메일함",
  "capacity.mailbox": "메일함",
  "capacity.vendor": "경유",
  "capacity.per-minute": "분당",
  "capacity.per-day": "24시간당",
  "capacity.people": "인원",
  "capacity.no-limit": "알려진 한도 없음",
  "capacity.stay":
    "한 사람은 계속 같은 메일함에서 소식을 받습니다. 새 메일함은 새로운 사람부터 맡고, 다른 메일함에서 받던 사람은 그대로 유지됩니다.",
};
