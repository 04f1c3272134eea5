import type { drafts as en } from "../en/drafts.ts";
import type { PartOf } from "../translation.ts";

export const drafts: PartOf<typeof en> = {
  "draft.title": "未發布的草稿",
  "draft.state-draft": "草稿",
  "draft.state-rehearsed": "已演練",
  "draft.state-approved": "已核准",
  "draft.by": "{name} 儲存於{when}。",
  "draft.approved-by": "核准人：{name}。",
  "draft.removes": "發布後，它會從方案中移除。",
  "draft.next-rehearse":
    "請先演練：用現有的真實新人跑一遍，看看會發生什麼。發布之前，大家收到的仍是現行版本。",
  "draft.next-approve": "等待第二個人確認。請先看一遍，再核准。",
  "draft.next-own": "您參與了編輯，需要一位沒有參與的同事來核准。",
  "draft.holds": "演練於{when}。一次演練的有效期為 {days, plural, other {{days, number} 天}}。",
  "draft.next-publish": "可以發布。發布之前，大家收到的仍是現行版本。",
  "draft.approve": "核准",
  "draft.publish": "發布",
  "draft.drop": "放棄草稿",
  "draft.drop-lead": "這份草稿裡寫的內容會徹底刪除，無法復原；已發布的內容不變。",
  "draft.invalid": "這樣寫用不了。請檢查有沒有空著的地方，名稱和數字是否都在可選範圍內。",
  "draft.wrong-number": "請填寫合適的整數，不能過大或過小。",
  "draft.wrong-link": "請填寫完整的連結，以 https:// 開頭。",
  "draft.wrong-host": "每人一行，寫明姓名和郵箱，例如：Bo Li, bo@example.com。",
  "draft.wrong-on": "請填寫入職前的天數，或者填寫具體日期和時區，二者擇一。",
  "draft.protected": "不得按受保護的特徵（如年齡、性別、國籍）或其替代資訊來選人。",
  "draft.in-use": "還有步驟在使用它。請先修改那個步驟，再移除。",
  "draft.in-subject":
    "主旨會出現在 HR 人人可見的清單裡，不能包含提問或答覆的內容。請把它們寫進正文。",
  "draft.moved-on": "期間有人儲存過這份內容。您輸入的還在：請對照後，如以您的為準就再儲存一次。",
  "draft.not-ready": "還不能發布。請先按今天的方案演練，或先請另一位同事核准。",
  "draft.own": "不能核准自己寫的內容，也不能核准未演練的旅程。請找一位同事。",
  "did.draft-saved": "已存為草稿。發布之前沒有人會收到。",
  "did.draft-approved": "已核准，現在可以發布。",
  "did.draft-dropped": "草稿已放棄，現行版本不變。",
  "did.draft-published": "已發布。所有人會重新排期，收到過的不會再收到。",
  "did.draft-changed": "沒有執行：期間有人修改、發布或捨棄了這份草稿。請按現在的內容再看一遍。",
  "did.draft-outdated":
    "沒有發布：這份草稿開始之後，已發布的內容又變了。請對照兩者，再儲存一次草稿，然後發布。",
};
