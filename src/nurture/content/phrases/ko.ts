import type { Phrases } from "../phrase-key.ts";

export const ko: Phrases = {
  greeting: "{call} 님, 안녕하세요.",
  closing: "곧 뵙기를 기대합니다.\n{sender}\n{company}",
  why: "이 메일은 {sender}에서 입사 준비를 함께하며 보내 드립니다.",
  unsubscribe: "이 소식 수신 거부",
  unsubscribeNote: "계약과 첫 출근에 꼭 필요한 내용은 계속 보내 드립니다.",
  openPage: "내 페이지 열기",
  openChecklist: "준비 목록 열기",
  ask: "질문하기",
  askMore: "다른 질문하기",
  signUp: "신청하기({fields, plural, =0 {한 번 누르기} other {입력 #개}})",
  startSurvey: "2분 만에 답하기",
  startQuiz: "퀴즈 시작({questions, plural, other {#문제}})",
  readingTitle: "이번 주 추천",
  foldedTitle: "요 며칠의 다른 소식",
  foldedUntitled: "요 며칠 전해 드리려던 내용",
  missedTitle: "함께하시기 전의 소식",
  fromName: "{sender} ({company})",
  catchUpSubject: "그동안의 소식을 한 통에 모았습니다",
  catchUpBody:
    "다른 분들보다 늦게 함께하셨거나, 나중에 추가된 내용이 있습니다. 지금까지 받으셨어야 할 소식을 모두 모았으니 놓치신 것은 없습니다.",
  nothingNew:
    "이번 주에는 새로 전해 드릴 글이 없습니다. 일정과 남은 준비는 내 페이지에서 확인하실 수 있습니다.",
  readingNote: "{reason} · {minutes}분",
  chosen: "‘{title}’: {reason}.",
  reasonAsked:
    "{topic, select, growth {이곳에서의 성장} team {팀} product {제품} tools {도구} other {이곳의 생활}}에 대해 질문하셔서",
  reasonRead:
    "{topic, select, growth {이곳에서의 성장} team {팀} product {제품} tools {도구} other {이곳의 생활}}에 대한 글을 읽으셔서",
  reasonLiked:
    "{kind, select, story {선배 이야기를} growthmap {성장 지도를} teamnews {팀 소식을} video {영상을} other {안내서를}} 좋아하셔서",
  reasonInterest:
    "{topic, select, growth {이곳에서의 성장} team {팀} product {제품} tools {도구} other {이곳의 생활}}에 관심이 있으셔서",
  reasonOwed:
    "{topic, select, growth {이곳에서의 성장} team {팀} product {제품} tools {도구} other {이곳의 생활}}에 대한 글도 이따금 전해 드리려고",
  reasonDiscipline:
    "{discipline, select, technical {기술} marketing {마케팅} sales {영업} product {제품} design {디자인} operations {운영} finance {재무} people {인사} other {해당}} 분야의 새 동료를 위해",
  reasonDepartment: "같은 부서의 모든 분을 위해",
  reasonPlace: "같은 곳에서 시작하는 모든 분을 위해",
  reasonNew: "지난주 이후 새 글",
  reasonEveryone: "입사하는 모든 분을 위해",
  ownerForwardSubject: "{name} 님의 질문: {topic}",
  ownerReminderSubject: "알림: {name} 님이 {topic}에 대한 답변을 기다립니다",
  ownerGreeting: "{department} 담당자님께,",
  ownerForward:
    "{hasStart, select, yes {{startDate}에 } other {}}{company}에 입사할 {name} 님{hasJob, select, yes {({job})} other {}}이 다음과 같이 질문했습니다.",
  ownerReminder:
    "{name} 님{hasJob, select, yes {({job})} other {}}이 {askedAt}에 다음 질문을 했으나 아직 답변을 받지 못했습니다.",
  ownerDue: "{dueAt}까지 답변해 주세요. 저희가 약속한 시각입니다.",
  ownerHow:
    "이 메일에 답장하거나 버튼을 눌러 주세요. 답변은 부서 이름으로 {name} 님에게 전달됩니다. 담당이 아니라면 버튼으로 다른 부서에 넘겨 주세요.",
  ownerPassed: "{owner}에서 넘기며 남긴 말:",
  ownerUnnamed: "지정된 담당자",
  ownerAction: "질문에 답하기",
  ownerReason: "질문이 {topic}에 관한 것이어서 {department}에 전달되었습니다.",
  handoffOnboardingTitle: "{name} 님의 온보딩",
  handoffOnboarding:
    "첫 출근일: {startDate}. {openCount, plural, =0 {준비 목록이 모두 완료되었습니다.} other {준비 목록에 아직 #개 항목이 남아 있습니다.}}",
  handoffTrainingTitle: "{name} 님: {quiz}",
  handoffExempt:
    "{ofCount}문제 중 {rightCount}문제 정답. 교육에서 이 부분은 생략할 수 있습니다: {part}",
  handoffPassed: "{ofCount}문제 중 {rightCount}문제 정답. 통과했습니다.",
  handoffBest: "이 결과가 이전 시도를 대신합니다.",
  handoffRecommended: "{ofCount}문제 중 {rightCount}문제 정답. 아래 주제부터 시작해 주세요.",
  handoffWishTitle: "{name} 님의 바람",
  handoffGrievanceTitle: "{name} 님의 걱정",
  testSubject: "[테스트] {subject}",
  ownerUntitled: "그 밖의 질문",
  eventPlaceSubject: "자리가 났습니다: {event}",
  eventPlace:
    "대기 중이시던 행사에 자리가 나서 배정해 드렸습니다. 캘린더 일정이 곧 도착합니다. 참석이 어려우시면 페이지에서 취소해 주세요. 다음 분께 자리가 돌아갑니다.",
  eventMovedSubject: "시간 변경: {event}",
  eventMoved:
    "이 행사의 시간이 바뀌었습니다. 새 시간은 아래와 같으며 캘린더 일정도 함께 바뀝니다. 맞지 않으시면 페이지에서 취소해 주세요.",
  eventCancelledSubject: "행사 취소: {event}",
  eventCancelled:
    "죄송합니다. 이 행사는 열리지 않습니다. 따로 하실 일은 없으며 캘린더 일정은 사라집니다.",
  eventAgainSubject: "예정대로 열립니다: {event}",
  eventAgain: "이 행사는 아래 시간에 열리게 되었습니다. 신청은 그대로 유효합니다.",
  eventDaySubject: "행사 안내: {event}",
  eventHourSubject: "한 시간 뒤 시작: {event}",
  eventReminder: "신청하신 행사입니다. 곧 뵙겠습니다.",
  eventJoin: "온라인으로 참여",
  eventPage: "신청 확인 또는 변경",
  entryJoin: "참여 링크: {link}",
  hostEntry: "참석자와 사전 질문, 출석 기록: {link}",
  ownerEscalationSubject: "기한 초과: {name} 님이 {topic}에 대한 답변을 기다립니다",
  ownerEscalation:
    "{name} 님이 {askedAt}에 {department}에 다음과 같이 질문했지만 아직 답변이 없습니다.",
  ownerHidden: "내용은 {department}만 볼 수 있습니다. 답변이 이루어지도록 챙겨 주십시오.",
  ownerWasDue: "약속한 답변 기한은 {dueAt}이었습니다.",
  noticeAdditionSubject: "질문에 대한 추가 안내",
  noticeCorrectionSubject: "이전 답변을 바로잡습니다",
  noticeAsked: "{day}에 다음 질문에 답변해 드렸습니다.",
  noticeBefore: "당시 답변:",
  noticeAddition: "추가로 알려 드립니다.",
  noticeCorrection: "내용이 바뀌었습니다. 지금은 다음과 같습니다.",
  noticeWithdrawal: "이 답변은 더 이상 유효하지 않습니다. 필요하시면 다시 질문해 주십시오.",
  differSubject: "답변 두 개가 다릅니다. 어느 쪽이 맞는지 알려 주십시오",
  differAsked: "질문:",
  differSaid: "{owner}의 답변:",
  differHow: "어느 쪽이 맞는지 협의해 주십시오. 다른 답변을 들은 분들께 정정해 드릴 수 있습니다.",
  differAction: "두 답변 보기",
  localSubject: "신규 입사자 현지 의무: 기한 안내",
  localLead:
    "{department}에서 신규 입사자를 위해 해당 국가의 법이나 관행에 따라 처리할 일입니다. 이 메일에는 이름이 없으며, 이름은 권한이 있는 분만 페이지에서 볼 수 있습니다.",
  localCounts: "기한 지남: {overdue}건 · 2주 안에 기한: {soon}건",
  localAdvice: "정보일 뿐 법률 자문이 아닙니다. 각 출처와 확인한 날짜는 페이지에 있습니다.",
  localAction: "목록 열기",
  handoffPromiseTitle: "{name} 님에 대한 약속",
  handoffPromise: "{what}\n\n{by}, {day} 약속{hasUntil, select, yes { (기한 {until})} other {}}.",
};
