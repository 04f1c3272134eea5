import type { library as en } from "../en/library.ts";
import type { PartOf } from "../translation.ts";

export const library: PartOf<typeof en> = {
  "library.kind-article": "مقال",
  "library.kind-story": "قصة",
  "library.kind-growth-map": "خريطة النمو",
  "library.kind-team-news": "أخبار الفريق",
  "library.kind-video": "فيديو",
  "library.kind-guide": "دليل",
  "heard.clicked": "فتح رابطًا",
  "away.title": "هذا الرابط يقود إلى {host}",
  "away.lead": "هذه ليست صفحة من صفحاتنا. يرى {host} أن هناك زيارة، ولا يعرف من أنت.",
  "away.go": "الانتقال إلى {host}",
  "away.going": "في الطريق إلى {host}",
  "away.go-on": "المتابعة إن لم يحدث شيء",
  "read.over": "ظل هذا النص محدّثًا حتى {day}. ربما تغيّر منذ ذلك الحين، لذا لم نعد نعرضه.",
  "read.over-ask": "اسأل عن الوضع الآن",
  "read.watch": "شاهد الفيديو",
  "read.open-link": "فتح الصفحة",
  "read.leads-to": "يقود إلى {host}. نسجّل أنك فتحته لنختار لك ما يناسبك أكثر.",
};
