import type { drafts as en } from "../en/drafts.ts";
import type { PartOf } from "../translation.ts";

export const drafts: PartOf<typeof en> = {
  "draft.title": "게시 전 초안",
  "draft.state-draft": "초안",
  "draft.state-rehearsed": "예행 완료",
  "draft.state-approved": "승인됨",
  "draft.by": "{name} 님이 {when} 저장했습니다.",
  "draft.approved-by": "승인: {name} 님.",
  "draft.removes": "게시하면 프로그램에서 빠집니다.",
  "draft.next-rehearse":
    "먼저 예행해 주세요. 실제 입사 예정자를 대상으로 어떤 일이 일어날지 보여 줍니다. 게시 전까지는 현재 버전이 나갑니다.",
  "draft.next-approve": "다른 사람의 확인을 기다립니다. 읽어 본 뒤 승인해 주세요.",
  "draft.next-own": "본인도 편집에 참여했으므로, 참여하지 않은 동료의 승인이 필요합니다.",
  "draft.holds":
    "{when} 예행했습니다. 예행은 {days, plural, other {{days, number}일}} 동안 유효합니다.",
  "draft.next-publish": "게시할 수 있습니다. 그때까지는 현재 버전이 나갑니다.",
  "draft.approve": "승인",
  "draft.publish": "게시",
  "draft.drop": "초안 버리기",
  "draft.drop-lead": "이 초안에 쓴 내용은 완전히 삭제됩니다. 게시된 내용은 그대로입니다.",
  "draft.invalid":
    "이대로는 쓸 수 없습니다. 빈칸이 없는지, 이름과 숫자가 선택 가능한 것인지 확인해 주세요.",
  "draft.wrong-number": "여기에 맞는 정수를 입력해 주세요. 너무 크거나 작은 값은 쓸 수 없습니다.",
  "draft.wrong-link": "https://로 시작하는 링크 전체를 입력해 주세요.",
  "draft.wrong-host": "한 사람에 한 줄씩 이름과 메일 주소를 적어 주세요. 예: Bo Li, bo@example.com",
  "draft.wrong-on": "시작 전 일수, 또는 날짜와 시간대 중 하나만 입력해 주세요.",
  "draft.protected":
    "나이, 성별, 국적 같은 보호 속성이나 이를 대신하는 것으로 사람을 고를 수 없습니다.",
  "draft.in-use": "아직 이것을 쓰는 단계가 있습니다. 먼저 그 단계를 바꾼 뒤 빼 주세요.",
  "draft.in-subject":
    "제목은 인사팀 모두가 목록에서 보므로 질문이나 답변 내용을 넣을 수 없습니다. 본문에 넣어 주세요.",
  "draft.moved-on":
    "그사이 다른 사람이 저장했습니다. 입력한 내용은 그대로 있으니 비교한 뒤, 본인 것이 맞으면 다시 저장해 주세요.",
  "draft.not-ready":
    "아직 게시할 수 없습니다. 현재 프로그램으로 예행하거나 다른 사람의 승인을 먼저 받으세요.",
  "draft.own": "본인이 쓴 것이나 예행하지 않은 여정은 승인할 수 없습니다. 동료에게 부탁하세요.",
  "did.draft-saved": "초안으로 저장했습니다. 게시 전에는 아무에게도 가지 않습니다.",
  "did.draft-approved": "승인했습니다. 이제 게시할 수 있습니다.",
  "did.draft-dropped": "초안을 버렸습니다. 현재 버전은 그대로입니다.",
  "did.draft-published": "게시했습니다. 모두 다시 계획되며, 이미 받은 것은 다시 가지 않습니다.",
  "did.draft-changed":
    "아무것도 하지 않았습니다. 그사이 다른 사람이 이 초안을 바꾸었거나 게시하거나 버렸습니다. 현재 상태를 다시 확인해 주세요.",
  "did.draft-outdated":
    "게시하지 않았습니다. 이 초안을 시작한 뒤 게시된 내용이 바뀌었습니다. 둘을 비교하고 초안을 다시 저장한 다음 게시해 주세요.",
};
