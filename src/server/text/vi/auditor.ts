import type { auditor as en } from "../en/auditor.ts";
import type { PartOf } from "../translation.ts";

export const auditor: PartOf<typeof en> = {
  "log.title": "Nhật ký đồng bộ",
  "log.entries": "{entries, plural, =0 {Chưa có mục nào} other {{entries, number} mục}}",
  "log.head": "Mã đầu",
  "log.export": "{entries, plural, other {Xuất {entries, number} mục}}",
  "log.what": "Hành động",
  "log.actor": "Người thực hiện",
  "log.person": "Mã nhân viên mới",
  "log.person-short": "nhân viên mới {id}",
  "log.from": "Từ (UTC)",
  "log.until": "Đến (UTC)",
  "log.index": "Mục",
  "log.time": "Thời gian",
  "log.about": "Về",
  "log.none": "Không có mục nào khớp bộ lọc.",
  "verify.title": "Kiểm chứng nhật ký",
  "verify.lead":
    "Mỗi mục mang mã băm của mục trước. Việc kiểm chứng tính lại tất cả, tại đây hoặc từ tệp đã xuất mà không cần máy chủ.",
  "verify.kept": "Một mã đầu đã lưu ở nơi khác",
  "verify.kept-hint":
    "64 ký tự từ lần xuất hoặc thư trước đây. Không có mã này thì chỉ đối chiếu nhật ký với chính nó.",
  "verify.head-form": "Mã đầu có 64 ký tự, 0–9 và a–f.",
  "verify.button": "Kiểm chứng ngay",
  "verify.again": "Kiểm chứng lại",
  "verify.at": "Đã kiểm chứng lúc {when} UTC. Những gì đổi sau đó sẽ thấy khi kiểm chứng lại.",
  "verify.since":
    "{entries, plural, other {Từ đó đã thêm {entries, number} mục, chưa được tính vào đây.}}",
  "verify.running": "Đã tính lại {entries, number} trên {size, number} mục; tất cả đều khớp.",
  "verify.progress": "Tiến độ kiểm chứng",
  "verify.watch": "Tự tải lại",
  "verify.stop-watching": "Ngừng tải lại",
  "verify.now": "Nhật ký hiện tại",
  "verify.keep-it": "Hãy lưu mã đầu này ở nơi khác; nó chứng minh mọi mục cho đến nay.",
  "verify.good":
    "{entries, plural, =0 {Nhật ký trống.} other {Tất cả {entries, number} mục đều khớp.}}",
  "verify.covered": "{covered, number} mục đầu vẫn như lúc mã đầu đã lưu được ghi lại.",
  "verify.bad": "Mục {index, number} không khớp.",
  "verify.unreadable": "Mục này không theo đúng dạng mã hóa duy nhất.",
  "verify.gap": "Có mục bị thiếu hoặc bị dời.",
  "verify.link": "Mục trước đó đã bị thay.",
  "verify.hash": "Mục này đã bị viết lại.",
  "verify.truncated": "Thiếu mục ở cuối.",
  "verify.surplus": "Có nhiều mục hơn nhật ký ghi nhận.",
  "verify.head-fault": "Nhật ký này chưa từng có mã đầu đã lưu.",
};
