import type { Phrases } from "../phrase-key.ts";

export const vi: Phrases = {
  greeting: "Chào {call},",
  closing: "Thân mến,\n{sender}\n{company}",
  why: "Bạn nhận thư này vì {sender} đang cùng bạn chuẩn bị cho ngày đầu tiên.",
  unsubscribe: "Hủy nhận các thư này",
  unsubscribeNote: "Những gì bạn cần biết về hợp đồng và ngày đầu tiên vẫn được gửi.",
  openPage: "Mở trang của bạn",
  openChecklist: "Mở danh sách chuẩn bị",
  ask: "Đặt câu hỏi",
  askMore: "Hỏi thêm điều khác",
  signUp: "Đăng ký ({fields, plural, =0 {một chạm} other {# mục}})",
  startSurvey: "Trả lời trong hai phút",
  startQuiz: "Bắt đầu làm bài ({questions, plural, other {# câu hỏi}})",
  readingTitle: "Tuần này dành cho bạn",
  foldedTitle: "Cũng trong những ngày này",
  foldedUntitled: "Một điều dự định cho những ngày này",
  missedTitle: "Từ trước khi bạn tham gia",
  fromName: "{sender}, {company}",
  catchUpSubject: "Những gì bạn đã lỡ, gom trong một thư",
  catchUpBody:
    "Bạn tham gia muộn hơn những người khác, hoặc có nội dung được thêm sau. Đây là tất cả những gì lẽ ra bạn đã nhận được đến hôm nay, để không bỏ lỡ điều gì.",
  nothingNew:
    "Tuần này không có bài mới hợp với bạn. Trang của bạn có các ngày và những việc còn lại.",
  readingNote: "{reason} · {minutes} phút",
  chosen: "“{title}”: {reason}.",
  reasonAsked:
    "Vì bạn đã hỏi về {topic, select, growth {sự phát triển tại đây} team {đội nhóm} product {sản phẩm} tools {công cụ} other {cuộc sống ở đây}}",
  reasonRead:
    "Vì bạn đã đọc về {topic, select, growth {sự phát triển tại đây} team {đội nhóm} product {sản phẩm} tools {công cụ} other {cuộc sống ở đây}}",
  reasonInterest:
    "Vì bạn quan tâm đến {topic, select, growth {sự phát triển tại đây} team {đội nhóm} product {sản phẩm} tools {công cụ} other {cuộc sống ở đây}}",
  reasonDiscipline:
    "Dành cho đồng nghiệp mới trong lĩnh vực {discipline, select, technical {kỹ thuật} marketing {marketing} sales {kinh doanh} product {sản phẩm} design {thiết kế} operations {vận hành} finance {tài chính} people {nhân sự} other {của bạn}}",
  reasonPlace: "Dành cho mọi người bắt đầu cùng nơi với bạn",
  reasonNew: "Mới từ tuần trước",
  reasonEveryone: "Dành cho mọi người mới gia nhập",
  ownerForwardSubject: "Câu hỏi của {name} gửi bạn: {topic}",
  ownerReminderSubject: "Nhắc: {name} đang chờ trả lời về {topic}",
  ownerGreeting: "Chào bộ phận {department},",
  ownerForward:
    "{name}{hasJob, select, yes { ({job})} other {}} sẽ gia nhập {company}{hasStart, select, yes { vào {startDate}} other {}} và hỏi:",
  ownerReminder:
    "{name}{hasJob, select, yes { ({job})} other {}} đã hỏi điều này vào {askedAt} và chưa nhận được trả lời:",
  ownerDue: "Vui lòng trả lời trước {dueAt}. Đó là thời hạn chúng ta đã hứa.",
  ownerHow:
    "Hãy trả lời thư này hoặc dùng nút bên dưới. Câu trả lời sẽ gửi đến {name} với tên bộ phận của bạn. Nếu không thuộc phần việc của bạn, hãy chuyển tiếp bằng nút đó.",
  ownerAction: "Trả lời câu hỏi",
  ownerReason: "Chuyển đến {department} vì câu hỏi về {topic}.",
  handoffOnboardingTitle: "Hội nhập của {name}",
  handoffOnboarding:
    "Ngày đầu tiên: {startDate}. {openCount, plural, =0 {Danh sách chuẩn bị đã hoàn thành.} other {Danh sách chuẩn bị còn # mục.}}",
  handoffTrainingTitle: "{name}: {quiz}",
  handoffExempt: "Đúng {rightCount} trên {ofCount} câu. Có thể bỏ qua phần cơ bản về sản phẩm.",
  handoffRecommended: "Đúng {rightCount} trên {ofCount} câu. Hãy bắt đầu với các chủ đề dưới đây.",
  handoffWishTitle: "Mong muốn của {name}",
  handoffGrievanceTitle: "Băn khoăn của {name}",
  ownerUntitled: "điều khác",
  eventPlaceSubject: "Bạn đã có chỗ: {event}",
  eventPlace:
    "Bạn đang trong danh sách chờ và vừa có một chỗ trống: chỗ đó là của bạn, lời mời trên lịch sẽ đến sau. Nếu không đến được, hãy hủy trên trang của bạn để nhường chỗ cho người tiếp theo.",
  eventMovedSubject: "Đổi giờ: {event}",
  eventMoved:
    "Giờ của buổi gặp này đã thay đổi. Giờ mới ghi ở dưới, lịch cũng đổi theo. Nếu không tiện, hãy hủy đăng ký trên trang của bạn.",
  eventCancelledSubject: "Không diễn ra: {event}",
  eventCancelled:
    "Rất tiếc, buổi gặp này không diễn ra. Bạn không cần làm gì; mục trong lịch sẽ được gỡ.",
  eventAgainSubject: "Vẫn diễn ra: {event}",
  eventAgain: "Buổi gặp này vẫn diễn ra vào giờ ghi ở dưới. Đăng ký của bạn vẫn còn hiệu lực.",
  eventDaySubject: "Nhắc hẹn: {event}",
  eventHourSubject: "Một giờ nữa: {event}",
  eventReminder: "Bạn đã đăng ký buổi này. Hẹn gặp bạn.",
  eventJoin: "Tham gia trực tuyến",
  eventPage: "Xem hoặc đổi đăng ký",
  entryJoin: "Tham gia tại đây: {link}",
  hostEntry: "Ai sẽ đến, họ hỏi gì và nơi ghi nhận người có mặt: {link}",
};
