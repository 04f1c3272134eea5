import type { admin as en } from "../en/admin.ts";
import type { PartOf } from "../translation.ts";

export const admin: PartOf<typeof en> = {
  "admin.title": "Kết nối",
  "admin.lead": "Mỗi hệ thống mà Keepwarm đọc hoặc ghi, và tình hình hiện tại.",
  "admin.none": "Chưa có kết nối nào.",
  "admin.test": "Kiểm tra kết nối",
  "admin.asked": "Đã yêu cầu một lượt chạy",
  "admin.pause": "Tạm dừng",
  "admin.resume": "Tiếp tục",
  "admin.act-on": "{act}: {title}",
  "admin.scopes": "{scopes, plural, other {{scopes, number} quyền và lý do}}",
  "admin.scope": "Quyền",
  "admin.scope-why": "Vì sao chúng tôi cần",
  "admin.scope-touches": "Phạm vi",
  "connection.connected": "Đã kết nối",
  "connection.syncing": "Đang đồng bộ",
  "connection.partially-synced": "Đã đồng bộ một phần",
  "connection.doubtful": "Cần xem lại",
  "connection.reconnect-needed": "Cần kết nối lại",
  "connection.paused": "Đã tạm dừng",
  "connection.disabled": "Đã tắt",
  "connection.ats": "Tuyển dụng: thư mời nhận việc và ứng viên đến từ đây",
  "connection.hris": "Hệ thống nhân sự: tiếp nhận nhân viên mới và quản lý nhân viên",
  "connection.mail": "Thư và lịch: thư và lời mời được gửi từ đây",
  "connection.never": "Chưa lần nào",
  "connection.last-good": "Lần đồng bộ tốt gần nhất",
  "connection.next-run": "Lượt chạy tiếp theo",
  "connection.run-now": "Sắp chạy",
  "connection.no-run": "Không có khi đang tạm dừng",
  "connection.last-run": "Lượt chạy gần nhất",
  "connection.counts":
    "đọc {read, number} · đổi {changed, number} · bỏ qua {skipped, number} · giữ lại {held, number}",
  "connection.skips": "Bản ghi bị bỏ qua",
  "connection.no-skips": "Không có",
  "connection.skips-count": "{skips, plural, other {{skips, number} bản ghi, kèm lý do}}",
  "connection.webhooks": "Webhook",
  "connection.deliveries":
    "{deliveries, plural, =0 {Chưa nhận được} other {Đã nhận {deliveries, number}, tất cả đã xử lý}}",
  "connection.deliveries-waiting": "Đã nhận {deliveries, number}; cũ nhất chưa xử lý: {when}",
  "connection.by": "Đã kết nối",
  "connection.by-whom": "bởi {who}, {day}",
  "issue.since": "Từ {when}, vẫn tiếp diễn",
  "issue.unauthorised":
    "Nhà cung cấp từ chối thông tin xác thực. Hãy kết nối lại bằng thông tin mới; dữ liệu và nhật ký vẫn giữ nguyên.",
  "issue.set-up":
    "Trong tệp thiết lập, dưới connections, vendor: {vendor}, hãy thay {settings} (hoặc các biến mà chúng trỏ tới bằng env:), rồi khởi động lại Keepwarm.",
  "issue.forbidden":
    "Thông tin xác thực thiếu quyền cho một lệnh gọi. Hãy cấp quyền nêu dưới đây rồi kiểm tra.",
  "issue.unreachable":
    "Nhà cung cấp không trả lời. Bạn không cần làm gì: lượt chạy sau sẽ thử lại.",
  "issue.rate-limited": "Nhà cung cấp yêu cầu chậm lại. Lượt chạy sau sẽ tiếp tục từ chỗ dừng.",
  "issue.unexpected-answer":
    "Nhà cung cấp trả lời theo dạng mà chính quy ước của họ không cho phép. Không có gì được lưu; hãy cho chúng tôi biết mã dưới đây.",
  "issue.cursor-expired":
    "Nhà cung cấp đã quên chỗ chúng ta dừng. Mọi thứ được đọc lại; không ai nhận gì hai lần.",
  "issue.seal":
    "Không mở được thông tin xác thực bằng các khóa đã cấu hình. Hãy khôi phục khóa nêu dưới đây.",
  "issue.config": "Một thiết lập của kết nối này bị sai. Hãy sửa thiết lập nêu dưới đây.",
  "issue.other":
    "Lượt chạy gần nhất kết thúc sớm. Mã dưới đây cho biết lý do; lượt chạy sau sẽ thử lại.",
  "skip.title": "Bị {title} bỏ qua",
  "skip.lead":
    "Những bản ghi này chưa thể thành hồ sơ một người. Chúng được đọc lại ở mỗi lượt chạy.",
  "skip.none": "Không có gì bị bỏ qua.",
  "skip.record": "Bản ghi",
  "skip.why": "Lý do",
  "skip.first": "Thấy lần đầu",
  "skip.last": "Thấy lần cuối",
  "skip.no-mail": "Không có địa chỉ thư cá nhân.",
  "skip.no-name": "Không có tên.",
  "skip.no-offer": "Không có thư mời nhận việc.",
  "skip.private": "Được đánh dấu riêng tư ở nhà cung cấp.",
  "skip.malformed": "Có trường không đúng quy ước của nhà cung cấp.",
  "skip.other": "Vì lý do mà phiên bản này không biết.",
};
