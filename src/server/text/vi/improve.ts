import type { improve as en } from "../en/improve.ts";
import type { PartOf } from "../translation.ts";

export const improve: PartOf<typeof en> = {
  "nav.results": "Mọi người dùng gì",
  "nav.cadence": "Đề xuất",
  "nav.effect": "Điều gì hiệu quả",
  "did.suggestion-accepted":
    "Đã đưa vào bản nháp của quy tắc. Chưa có gì thay đổi cho đến khi xuất bản.",
  "did.suggestion-refused": "Đã ghi nhận. Đề xuất chỉ trở lại khi các con số thay đổi rõ rệt.",
  "did.suggestion-clash": "Trong lúc đó có người đã lưu quy tắc; vui lòng bấm lại.",
  "did.effect-started": "Đã bắt đầu. Ai đến lượt liên hệ thì được đưa vào.",
  "did.effect-ended": "Đã kết thúc. Không còn ai bị bỏ qua.",
  "did.effect-twice": "Bước này đang được thử rồi.",
  "did.effect-too-few":
    "Với quá ít người thì không thể thấy được gì, nên không ai phải chịu thiếu.",
  "did.effect-recounted":
    "Chưa bắt đầu: lựa chọn đã khác với những gì được tính. Kết quả tính lại ở bên dưới.",
  "why.withheld": "Bỏ qua ngẫu nhiên, để biết nó có tác dụng gì",
  "results.title": "Mọi người dùng gì",
  "results.since":
    "Từ {since}. Có {people, plural, other {{people, number} người}} khớp bộ lọc; mỗi người tính một lần.",
  "results.too-few-people":
    "Chưa đến năm người khớp bộ lọc: quá ít để hiển thị. Hãy bỏ bớt một bộ lọc.",
  "results.too-few": "Quá ít để hiển thị",
  "results.none": "Không có gì được gửi trong thời gian này.",
  "results.no-questions": "Không ai hỏi gì trong thời gian này.",
  "results.share": "{share, number, percent} · {count, number} trên {of, number}",
  "results.people": "{people, plural, other {{people, number} người}}",
  "results.unknown": "Chưa rõ",
  "results.numbers": "Các con số",
  "results.period": "Thời gian",
  "results.days": "{days, plural, other {{days, number} ngày}}",
  "results.topic": "Chủ đề",
  "results.segments": "So sánh theo",
  "results.by-country": "Nước làm việc",
  "results.by-discipline": "Chuyên môn",
  "results.by-month": "Tháng mời nhận việc",
  "results.by-language": "Ngôn ngữ",
  "results.topic-growth": "Phát triển",
  "results.topic-team": "Đội nhóm",
  "results.topic-product": "Sản phẩm",
  "results.topic-tools": "Công cụ",
  "results.topic-life": "Cuộc sống ngoài công việc",
  "results.had": "Đã nhận",
  "results.verb-read": "Đã đọc",
  "results.verb-clicked": "Đã bấm",
  "results.verb-answered": "Đã trả lời",
  "results.verb-asked": "Đã hỏi",
  "results.verb-signed-up": "Đã đăng ký",
  "results.verb-quiz": "Đã làm trắc nghiệm",
  "results.by-topic": "Theo chủ đề",
  "results.by-topic-lead": "Trong số người nhận được bài về chủ đề qua thư.",
  "results.by-segment": "Theo nhóm: {segment}",
  "results.by-segment-lead":
    "Trong số người đã nhận được gì đó. Nhóm dưới {min, number} người không hiển thị; nếu chỉ có một nhóm như vậy, nhóm kế tiếp cũng được ẩn.",
  "results.by-question": "Câu hỏi",
  "results.by-question-lead": "Trong số tất cả người khớp bộ lọc.",
  "results.question-topic": "Về việc",
  "results.times": "Số câu hỏi",
  "results.askers": "Người đã hỏi",
  "results.weekly": "Số người mỗi tuần",
  "results.weekly-desc":
    "{weeks, plural, other {{weeks, number} tuần}}. Tuần cuối có {reading, number} người đọc hoặc bấm, và {talking, number} người hỏi, trả lời hoặc đăng ký.",
  "results.reading": "Đọc hoặc bấm",
  "results.talking": "Hỏi, trả lời, đăng ký",
  "results.week": "Tuần từ ngày",
  "results.topic-bars": "Ai đã đọc bài nhận được",
  "suggest.title": "Đề xuất",
  "suggest.lead":
    "Dựa trên những gì được đọc và bấm từ {since}. Một đề xuất cần ít nhất hai mươi người đọc và một khác biệt không thể do ngẫu nhiên. Không có gì thay đổi cho đến khi bạn chấp nhận và xuất bản.",
  "suggest.none":
    "Không có gì để đề xuất: nội dung gửi đi hợp với nội dung được đọc, hoặc còn quá sớm để nói.",
  "suggest.change":
    "{topic}: {from, plural, =1 {hằng tuần} other {mỗi {from, number} tuần}} → {to, plural, =1 {hằng tuần} other {mỗi {to, number} tuần}}",
  "suggest.counts": "Trong số được đọc và bấm: {used}. Trong số được gửi: {brought}.",
  "suggest.interval":
    "Mỗi người một phiếu, {readers, plural, other {{readers, number} người đọc}}: tính chính xác là từ {low, number, percent} đến {high, number, percent} sự quan tâm.",
  "suggest.accept": "Đưa vào bản nháp",
  "suggest.refuse": "Từ chối",
  "suggest.why": "Vì sao không",
  "suggest.before": "Đã trả lời trước đây",
  "suggest.accepted": "Đã chấp nhận",
  "suggest.refused": "Đã từ chối",
  "works.title": "Điều gì hiệu quả",
  "works.lead":
    "Một bước tùy chọn được bỏ qua với một số người chọn ngẫu nhiên, để biết nó có tác dụng gì. Hợp đồng, việc chuẩn bị, câu trả lời và cuộc gọi không bao giờ bị bỏ qua.",
  "works.none": "Chưa thử gì cả.",
  "works.new": "Thử một bước",
  "works.no-steps":
    "Hiện không có bước nào có thể bỏ qua. Trong hành trình, hãy đánh dấu tùy chọn cho bước mà thiếu nó không ai bị thiệt.",
  "works.back": "← Điều gì hiệu quả",
  "works.new-lead": "Mọi thứ được chọn trước khi bắt đầu và giữ nguyên.",
  "works.name": "{step}: {share, number, percent} không nhận",
  "works.phase-running": "Đang chạy",
  "works.phase-waiting": "Chờ những ngày cuối",
  "works.phase-over": "Đã xong",
  "works.share": "Bao nhiêu người không nhận",
  "works.percent": "{share, number, percent} số người",
  "works.outcome": "Xem xét điều gì",
  "works.outcome-active":
    "Có làm gì đó trên trang của mình ngoài việc dùng thứ mà bước này mang đến {days, plural, other {trong {days, number} ngày}}",
  "works.outcome-signed-up": "Có đăng ký sự kiện {days, plural, other {trong {days, number} ngày}}",
  "works.outcome-quiz-finished":
    "Có làm xong trắc nghiệm {days, plural, other {trong {days, number} ngày}}",
  "works.outcome-asked": "Có đặt câu hỏi {days, plural, other {trong {days, number} ngày}}",
  "works.outcome-offer-stands":
    "Thư mời nhận việc vẫn còn hiệu lực {days, plural, other {sau {days, number} ngày}}",
  "works.window": "Thời gian xem xét",
  "works.days": "{days, plural, other {{days, number} ngày}} sau khi đến hạn",
  "works.lasts": "Nhận người trong",
  "works.weeks": "{weeks, plural, other {{weeks, number} tuần}}",
  "works.afterwards": "Phần đã bỏ qua, về sau",
  "works.after-digest": "được nhắc trong thư hằng tuần kế tiếp",
  "works.after-nothing": "vẫn bỏ qua",
  "works.reckon": "Tính thử",
  "works.power": "Có thể thấy được gì",
  "works.people":
    "Khoảng {people, plural, other {{people, number} người}}, trong đó {withheld, number} người không nhận ({planned, number} người đã lên kế hoạch; {before, number} người đã nhận trong khoảng thời gian tương tự trước đó).",
  "works.base":
    "Trong số người từng nhận, {share, number, percent} đã làm vậy ({count, number} trên {of, number}).",
  "works.base-unknown": "Trước đây chưa ai nhận; giả định một nửa, mức khó phân biệt nhất.",
  "works.smallest":
    "Khác biệt từ {points, number, percent} trở lên, tính theo điểm, sẽ được phát hiện bốn trên năm lần; nhỏ hơn thì phần lớn vẫn là “còn quá sớm để nói”.",
  "works.promise":
    "Kết quả được giấu đến đúng ngày, để không ai dừng lại ở một con số may mắn. Nếu bước này không có tác dụng, nhiều nhất 5 trên 100 lần sẽ báo có khác biệt.",
  "works.nothing-to-see":
    "Với quá ít người thì không thể thấy được gì, nên không ai phải chịu thiếu.",
  "works.start": "Bắt đầu",
  "works.hidden": "Kết quả xem được vào {day}. Trước đó không ai thấy.",
  "works.early-few": "Còn quá sớm để nói: một bên chưa đến năm người.",
  "works.early-chance": "Còn quá sớm để nói: khác biệt có thể chỉ do ngẫu nhiên.",
  "works.early-ended-early": "Còn quá sớm để nói: đã kết thúc vào {day}, trước thời hạn.",
  "works.early-ended-changed": "Còn quá sớm để nói: đã kết thúc vào {day} vì bước này bị thay đổi.",
  "works.helps":
    "Có ích: {given, number, percent} người nhận đã làm vậy, so với {withheld, number, percent} người không nhận; cách nhau {points, number, percent}.",
  "works.hurts":
    "Phản tác dụng: {given, number, percent} người nhận đã làm vậy, so với {withheld, number, percent} người không nhận; cách nhau {points, number, percent}.",
  "works.interval": "Khác biệt có thể nằm ở đâu",
  "works.interval-desc":
    "Từ {low} đến {high}, tính theo điểm: ít nhất 95 trên 100 khoảng như vậy chứa khác biệt thật.",
  "works.points": "{points, number, ::percent sign-except-zero}",
  "works.no-difference": "Không khác biệt",
  "works.arm": "Người",
  "works.arm-given": "Đã nhận",
  "works.arm-withheld": "Không nhận",
  "works.exactly": "Khoảng chính xác",
  "works.range": "{low, number, percent} đến {high, number, percent}",
  "works.method":
    "{people, plural, other {{people, number} người}}. Mỗi bên theo Clopper và Pearson, khác biệt từ cả hai bên cùng lúc, kết luận theo kiểm định chính xác Fisher (p = {p, number, ::.000}).",
  "works.how": "Cách làm",
  "works.times": "Nhận người từ {from} đến {until}; xem kết quả vào {read}.",
  "works.taken":
    "Đến nay {given, number} người đã nhận và {withheld, number} người không nhận, trên khoảng {people, number} người dự kiến.",
  "works.end": "Kết thúc ngay",
  "works.end-means":
    "Không còn ai bị bỏ qua. Không thể tiếp tục lại, và kết quả giữ nguyên “còn quá sớm để nói”.",
};
