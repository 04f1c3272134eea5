import type { demo as en } from "../en/demo.ts";
import type { PartOf } from "../translation.ts";

export const demo: PartOf<typeof en> = {
  "demo.sign-in": "من تود أن تكون؟",
  "demo.sign-in-lead":
    "هذا تسجيل دخول العرض التوضيحي نفسه: بلا كلمة مرور، وأشخاصه خياليون. أما التثبيت الفعلي فيستخدم تسجيل دخول الشركة.",
  "demo.role-hr": "الموارد البشرية",
  "demo.role-it-admin": "مسؤول تقنية المعلومات",
  "demo.role-auditor": "المدقق",
  "demo.role-answerer": "صاحب الإجابات",
  "demo.title": "ساعة العرض",
  "demo.lead":
    "كل شيء هنا خيالي: الأشخاص والشركة والمورّدون. الساعة وحدها لك؛ وكل ما عداها يحدث كما يحدث فعلًا.",
  "demo.now": "الوقت الآن",
  "demo.next": "التواصل التالي",
  "demo.nothing-next": "لا شيء مخطط.",
  "demo.move": "تقديم الساعة",
  "demo.hour": "+1 ساعة",
  "demo.day": "+1 يوم",
  "demo.week": "+1 أسبوع",
  "demo.to-next": "إلى التواصل التالي",
  "demo.running": "جارٍ حتى {until}",
  "demo.stop-watching": "إيقاف إعادة تحميل هذه الصفحة",
  "demo.watch": "إعادة تحميل هذه الصفحة أثناء الجريان",
  "demo.progress": "ما قُطع من الطريق",
  "demo.people": "كن مرشحًا",
  "demo.people-lead": "هذه هي الروابط التي تصلهم بالبريد.",
  "demo.work": "كن في العمل",
  "demo.work-lead":
    "الموارد البشرية أو مسؤول التقنية أو المدقق أو صاحب الإجابات: سجّل الدخول واختر.",
};
