import type { z } from "zod";
import type { Programme } from "#nurture/model/programme";

/** One of each thing that pages show. */
export const smallProgramme: z.input<typeof Programme> = {
  journeys: [
    {
      id: "campus",
      version: 1,
      name: { en: "Campus", "zh-Hans": "校招" },
      steps: [
        {
          id: "welcome",
          when: { kind: "relative", milestone: "offerSent", offset: { hours: 24 } },
          brings: {
            kind: "message",
            subject: { en: "Welcome to the team", "zh-Hans": "欢迎加入" },
            body: { en: "Hello", "zh-Hans": "你好" },
            checklist: "prepare",
          },
          class: "nurture",
          usefulHours: 72,
          late: "fold",
        },
        {
          id: "weekly",
          when: { kind: "weekly", weekday: 5, at: "09:00", from: "offerSent", until: "start" },
          brings: {
            kind: "digest",
            subject: { en: "This week", "zh-Hans": "本周" },
            intro: { en: "For you", "zh-Hans": "给你的" },
          },
          class: "nurture",
          usefulHours: 48,
          late: "leave-out",
        },
        {
          id: "answer",
          when: { kind: "question", state: "answered" },
          brings: {
            kind: "answer",
            subject: { en: "An answer to your question", "zh-Hans": "你的问题有答复了" },
            body: { en: "{answer}", "zh-Hans": "{answer}" },
          },
          class: "contract",
          usefulHours: 720,
          late: "fold",
        },
      ],
    },
  ],
  checklists: [
    {
      id: "prepare",
      name: { en: "Getting ready", "zh-Hans": "入职准备" },
      items: [
        { id: "id-copy", label: { en: "Copy of your ID", "zh-Hans": "身份证复印件" } },
        { id: "tripartite", label: { en: "Tripartite agreement", "zh-Hans": "三方协议" } },
        {
          id: "office",
          label: { en: "Had a look at the office and the way", "zh-Hans": "看过办公地点和路线" },
        },
        { id: "laptop", label: { en: "Laptop chosen", "zh-Hans": "选好电脑" } },
        {
          id: "diploma",
          label: { en: "Diploma", "zh-Hans": "毕业证书" },
          hint: { en: "After graduation; no hurry", "zh-Hans": "毕业后再传，不急" },
        },
        { id: "health", label: { en: "Health check", "zh-Hans": "体检报告" } },
      ],
    },
  ],
  articles: [
    {
      id: "first-year",
      topic: "growth",
      title: {
        en: "Three projects in her first year",
        "zh-Hans": "2025 届的她，第一年做了三个项目",
      },
      body: {
        en: "She joined in July.\n\nBy spring she had shipped three things.",
        "zh-Hans": "她七月入职。\n\n到春天，已经做成三件事。",
      },
      minutes: 4,
      publishedOn: "2027-05-10",
    },
    {
      id: "backend-month",
      topic: "team",
      title: { en: "What the backend team finished last month", "zh-Hans": "后端组上个月做成的事" },
      body: { en: "A short list.", "zh-Hans": "一份短名单。" },
      minutes: 3,
      publishedOn: "2027-05-17",
    },
    {
      id: "office-tour",
      kind: "video",
      topic: "life",
      audience: { countries: ["XX"] },
      title: { en: "A walk through the office", "zh-Hans": "带你走一遍办公室" },
      body: {
        en: "**Six minutes**, filmed by [two of last year’s hires](https://people.example/two).",
        "zh-Hans": "**六分钟**，由[去年入职的两位同事](https://people.example/two)拍摄。",
      },
      link: "https://video.example/tour?v=6",
      minutes: 6,
      publishedOn: "2027-05-01",
      validUntil: "2027-06-30",
    },
  ],
  quizzes: [
    {
      id: "product",
      name: { en: "How well do you know our product?", "zh-Hans": "你了解我们的产品吗？" },
      pass: 0.5,
      exemptFrom: { en: "Product basics", "zh-Hans": "产品基础" },
      questions: [
        {
          id: "who",
          ask: { en: "Who uses it?", "zh-Hans": "谁在用它？" },
          choices: [
            { id: "shops", label: { en: "Small shops", "zh-Hans": "小店" } },
            { id: "banks", label: { en: "Banks", "zh-Hans": "银行" } },
          ],
          right: "shops",
          topic: "customers",
        },
        {
          id: "price",
          ask: { en: "What does it cost?", "zh-Hans": "多少钱？" },
          choices: [
            { id: "free", label: { en: "Nothing to begin with", "zh-Hans": "开始时免费" } },
            { id: "much", label: { en: "A lot", "zh-Hans": "很贵" } },
          ],
          right: "free",
          topic: "pricing",
        },
      ],
    },
  ],
  meetings: [
    {
      id: "meet-team",
      name: { en: "Meet the team first", "zh-Hans": "和团队先聊聊" },
      about: {
        en: "Two people from your team and earlier campus hires are there.",
        "zh-Hans": "团队的两位同事和往届校招同学都在。",
      },
      daysBeforeStart: 10,
      at: "19:00",
      minutes: 40,
      fields: [
        {
          id: "ask",
          label: { en: "What would you like to hear?", "zh-Hans": "想听什么？" },
          required: true,
        },
        {
          id: "note",
          label: { en: "Anything we should know?", "zh-Hans": "还有什么要说的？" },
          required: false,
        },
      ],
    },
  ],
  surveys: [
    {
      id: "mood",
      name: { en: "How are you?", "zh-Hans": "最近怎么样？" },
      about: { en: "One minute.", "zh-Hans": "一分钟。" },
      questions: [
        {
          kind: "scale" as const,
          id: "forward",
          ask: { en: "Do you look forward to it?", "zh-Hans": "期待吗？" },
          low: { en: "No", "zh-Hans": "不" },
          high: { en: "Very", "zh-Hans": "很" },
        },
        {
          kind: "choice" as const,
          id: "likes",
          ask: { en: "What would you read?", "zh-Hans": "想看什么？" },
          choices: [
            { id: "growth", label: { en: "Growing", "zh-Hans": "成长" } },
            { id: "team", label: { en: "The team", "zh-Hans": "团队" } },
          ],
          fact: "interest" as const,
        },
        {
          kind: "text" as const,
          id: "map",
          ask: { en: "What is missing on the map?", "zh-Hans": "地图上缺什么？" },
          suggests: "growth-map" as const,
        },
        {
          kind: "text" as const,
          id: "matters",
          ask: { en: "What matters to you?", "zh-Hans": "你在意什么？" },
          fact: "offer-preference" as const,
        },
        {
          kind: "text" as const,
          id: "better",
          ask: { en: "What should we do better?", "zh-Hans": "哪里可以更好？" },
        },
      ],
    },
  ],
  routing: {
    topics: [
      {
        id: "equipment",
        label: { en: "Equipment", "zh-Hans": "设备" },
        owner: "it",
        words: ["laptop", "电脑"],
      },
    ],
    fallback: "hr",
  },
};
