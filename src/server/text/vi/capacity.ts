import type { capacity as en } from "../en/capacity.ts";
import type { PartOf } from "../translation.ts";

export const capacity: PartOf<typeof en> = {
  "nav.capacity": "Gửi thư",
  "capacity.title": "Gửi thư trong {days, number} ngày tới",
  "capacity.lead":
    "Thư của mỗi ngày mất bao lâu để gửi hết, cho biết trước khi thư đầu tiên đi. Cam kết: trong vòng {promise, number} phút kể từ giờ dự kiến.",
  "capacity.zone": "Ngày giờ theo giờ địa phương {zone}.",
  "capacity.day": "Ngày",
  "capacity.mails": "Thư",
  "capacity.stretch": "Chờ lâu nhất",
  "capacity.promise": "Cam kết",
  "capacity.nothing": "Không có gì dự kiến",
  "capacity.at-once": "Mỗi thư đi đúng giờ dự kiến",
  "capacity.busiest":
    "{sends, plural, other {{sends, number} thư}} từ {from}; thư cuối đi lúc {until}",
  "capacity.holds": "Giữ được",
  "capacity.breaks": "Đến {time}",
  "capacity.minutes": "{minutes, plural, =0 {ngay} other {{minutes, number} phút}}",
  "capacity.hours": "{hours, plural, other {{hours, number} giờ}}",
  "capacity.with": "{mailboxes, plural, other {Với {mailboxes, number} hộp thư}}: {time}.",
  "capacity.shared":
    "Chia đều thì {mailboxes, plural, other {{mailboxes, number} hộp thư}} là đủ: {time}.",
  "capacity.never": "Bao nhiêu hộp thư cũng không đủ: hãy dời một phần thư sang giờ khác.",
  "capacity.warning":
    "{day} lúc {from}, {sends, number} thư mất {time} để gửi từ {mailboxes, plural, other {{mailboxes, number} hộp thư}}. Cam kết là {promise, number} phút.",
  "capacity.see": "Xem tất cả các ngày",
  "capacity.no-mailbox": "Chưa kết nối hộp thư gửi nào nên chưa gửi được gì.",
  "capacity.no-mailbox-planned":
    "{sends, plural, =0 {Không có gì dự kiến.} other {Có {sends, number} thư dự kiến.}}",
  "capacity.cut": "Số dự kiến nhiều hơn phần tính ở đây; chỉ hiển thị phần đầu.",
  "capacity.mailboxes": "Hộp thư gửi",
  "capacity.mailbox": "Hộp thư",
  "capacity.vendor": "Qua",
  "capacity.per-minute": "Mỗi phút",
  "capacity.per-day": "Trong 24 giờ",
  "capacity.people": "Số người",
  "capacity.no-limit": "Không rõ giới hạn",
  "capacity.stay":
    "Mỗi người luôn nhận từ một hộp thư. Hộp thư mới nhận người mới trước; ai đang nhận từ hộp khác thì giữ nguyên.",
};
