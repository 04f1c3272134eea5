import type { drafts as en } from "../en/drafts.ts";
import type { PartOf } from "../translation.ts";

export const drafts: PartOf<typeof en> = {
  "draft.title": "Bản nháp đang mở",
  "draft.state-draft": "Bản nháp",
  "draft.state-rehearsed": "Đã diễn tập",
  "draft.state-approved": "Đã duyệt",
  "draft.by": "{name} lưu {when}.",
  "draft.approved-by": "{name} đã duyệt.",
  "draft.removes": "Khi xuất bản, mục này sẽ được gỡ khỏi chương trình.",
  "draft.next-rehearse":
    "Hãy diễn tập trước: chạy thử trên những người thật sẽ cho thấy điều gì xảy ra. Cho đến khi xuất bản, mọi người vẫn nhận bản hiện hành.",
  "draft.next-approve": "Đang chờ người thứ hai. Hãy đọc rồi duyệt.",
  "draft.next-own": "Bạn đã tham gia soạn nên cần một đồng nghiệp chưa tham gia duyệt.",
  "draft.holds":
    "Đã diễn tập {when}. Một lần diễn tập có giá trị trong {days, plural, other {{days, number} ngày}}.",
  "draft.next-publish": "Có thể xuất bản. Cho đến lúc đó mọi người vẫn nhận bản hiện hành.",
  "draft.approve": "Duyệt",
  "draft.publish": "Xuất bản",
  "draft.drop": "Bỏ bản nháp",
  "draft.drop-lead": "Nội dung trong bản nháp này sẽ mất hẳn. Nội dung đang dùng vẫn giữ nguyên.",
  "draft.invalid":
    "Chưa dùng được như vậy. Hãy kiểm tra không có ô nào trống và mọi tên, số đều thuộc phạm vi cho phép.",
  "draft.wrong-number": "Hãy nhập một số nguyên phù hợp: không quá lớn cũng không quá nhỏ.",
  "draft.wrong-link": "Hãy nhập đầy đủ liên kết, bắt đầu bằng https://.",
  "draft.wrong-host": "Mỗi người một dòng, gồm tên và địa chỉ mail, ví dụ: Bo Li, bo@example.com.",
  "draft.wrong-on": "Hãy nhập số ngày trước khi bắt đầu, hoặc một ngày kèm múi giờ.",
  "draft.protected":
    "Không được chọn người theo đặc điểm được bảo vệ như tuổi, giới tính, quốc tịch hay thứ thay thế cho chúng.",
  "draft.in-use": "Vẫn còn một bước dùng mục này. Hãy đổi bước đó trước.",
  "draft.in-subject":
    "Mọi người trong bộ phận nhân sự đều đọc tiêu đề trong danh sách, nên tiêu đề không được chứa nội dung câu hỏi hay câu trả lời. Hãy đưa vào phần nội dung.",
  "draft.moved-on":
    "Trong lúc đó có người khác đã lưu. Nội dung bạn nhập vẫn còn: hãy so sánh rồi lưu lại nếu bản của bạn mới đúng.",
  "draft.not-ready":
    "Chưa thể xuất bản. Hãy diễn tập trên chương trình hiện tại hoặc nhờ người khác duyệt trước.",
  "draft.own":
    "Không ai tự duyệt lời mình viết, cũng không duyệt hành trình chưa diễn tập. Hãy nhờ đồng nghiệp.",
  "did.draft-saved": "Đã lưu bản nháp. Không ai nhận được trước khi xuất bản.",
  "did.draft-approved": "Đã duyệt. Có thể xuất bản.",
  "did.draft-dropped": "Đã bỏ bản nháp. Bản hiện hành giữ nguyên.",
  "did.draft-published":
    "Đã xuất bản. Mọi người được lên kế hoạch lại và không ai nhận lại điều đã có.",
  "did.draft-changed":
    "Chưa làm gì: trong lúc đó có người đã sửa, xuất bản hoặc bỏ bản nháp này. Hãy xem lại bản hiện tại.",
  "did.draft-outdated":
    "Chưa xuất bản: nội dung đang dùng đã thay đổi từ khi bắt đầu bản nháp này. Hãy so sánh, lưu lại bản nháp rồi xuất bản.",
};
