/** Where the demo company hires: eight countries, most people in China. All names are synthetic. */
export interface Site {
  readonly office: string;
  readonly country: string;
  readonly city: string;
  readonly zone: string;
  /** Of a hundred hires, this many. */
  readonly share: number;
  readonly names: "zh" | "ja" | "en" | "de" | "pt" | "in";
  readonly mail: string;
}

type List = readonly [string, ...string[]];

export const SITES: readonly [Site, ...Site[]] = [
  {
    office: "上海",
    country: "CN",
    city: "上海",
    zone: "Asia/Shanghai",
    share: 30,
    names: "zh",
    mail: "qq.example",
  },
  {
    office: "深圳",
    country: "CN",
    city: "深圳",
    zone: "Asia/Shanghai",
    share: 16,
    names: "zh",
    mail: "163.example",
  },
  {
    office: "成都",
    country: "CN",
    city: "成都",
    zone: "Asia/Shanghai",
    share: 14,
    names: "zh",
    mail: "126.example",
  },
  {
    office: "Singapore",
    country: "SG",
    city: "Singapore",
    zone: "Asia/Singapore",
    share: 8,
    names: "en",
    mail: "mail.example",
  },
  {
    office: "東京",
    country: "JP",
    city: "東京",
    zone: "Asia/Tokyo",
    share: 7,
    names: "ja",
    mail: "mail.example",
  },
  {
    office: "Berlin",
    country: "DE",
    city: "Berlin",
    zone: "Europe/Berlin",
    share: 7,
    names: "de",
    mail: "post.example",
  },
  {
    office: "London",
    country: "GB",
    city: "London",
    zone: "Europe/London",
    share: 5,
    names: "en",
    mail: "post.example",
  },
  {
    office: "New York",
    country: "US",
    city: "New York",
    zone: "America/New_York",
    share: 5,
    names: "en",
    mail: "mail.example",
  },
  {
    office: "São Paulo",
    country: "BR",
    city: "São Paulo",
    zone: "America/Sao_Paulo",
    share: 4,
    names: "pt",
    mail: "correio.example",
  },
  {
    office: "Bengaluru",
    country: "IN",
    city: "Bengaluru",
    zone: "Asia/Kolkata",
    share: 4,
    names: "in",
    mail: "mail.example",
  },
];

export const FAMILIES: Readonly<Record<Site["names"], List>> = {
  zh: [
    "王",
    "李",
    "张",
    "刘",
    "陈",
    "杨",
    "赵",
    "黄",
    "周",
    "吴",
    "徐",
    "孙",
    "胡",
    "朱",
    "高",
    "林",
    "何",
    "郭",
    "马",
    "罗",
  ],
  ja: ["佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村"],
  en: ["Miller", "Clarke", "Tan", "Hughes", "Lim", "Okafor", "Bennett", "Ng", "Foster", "Reyes"],
  de: ["Fischer", "Weber", "Schäfer", "Hofmann", "Krüger", "Yıldız", "Braun"],
  pt: ["Silva", "Souza", "Oliveira", "Pereira", "Costa", "Araújo"],
  in: ["Rao", "Iyer", "Sharma", "Nair", "Kulkarni", "Banerjee"],
};

export const GIVENS: Readonly<Record<Site["names"], List>> = {
  zh: [
    "雨桐",
    "思远",
    "文博",
    "子涵",
    "欣怡",
    "浩然",
    "梓萱",
    "宇轩",
    "诗琪",
    "俊杰",
    "一诺",
    "佳宁",
    "明轩",
    "若曦",
    "天佑",
    "雅婷",
    "泽宇",
    "梦瑶",
    "嘉豪",
    "可欣",
  ],
  ja: ["健", "美咲", "翔太", "陽菜", "蓮", "葵"],
  en: ["Maya", "Daniel", "Grace", "Owen", "Aisha", "Ethan", "Chloe", "Marcus", "Priya", "Leo"],
  de: ["Lena", "Jonas", "Mia", "Felix", "Emre", "Clara", "Paul"],
  pt: ["Ana", "Lucas", "Beatriz", "Rafael", "Júlia", "Tiago"],
  in: ["Ananya", "Arjun", "Kavya", "Rohan", "Meera", "Vikram"],
};

export interface Work {
  readonly id: number;
  readonly department: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly study: string;
}

export const WORKS: readonly [Work, ...Work[]] = [
  {
    id: 1,
    department: "Engineering",
    title: { zh: "后端工程师", en: "Backend Engineer" },
    study: "Computer Science",
  },
  {
    id: 2,
    department: "Engineering",
    title: { zh: "前端工程师", en: "Frontend Engineer" },
    study: "Software Engineering",
  },
  {
    id: 3,
    department: "Data",
    title: { zh: "数据分析师", en: "Data Analyst" },
    study: "Statistics",
  },
  {
    id: 4,
    department: "Marketing",
    title: { zh: "市场专员", en: "Marketing Associate" },
    study: "Communication",
  },
  {
    id: 5,
    department: "Product",
    title: { zh: "产品经理", en: "Product Manager" },
    study: "Industrial Design",
  },
  {
    id: 6,
    department: "Sales",
    title: { zh: "客户经理", en: "Account Manager" },
    study: "Business Administration",
  },
  {
    id: 7,
    department: "Operations",
    title: { zh: "运营专员", en: "Operations Associate" },
    study: "Logistics",
  },
];

export const MANAGERS: List = [
  "王建国",
  "Maria Lang",
  "陈静",
  "Tom Becker",
  "李晓东",
  "Yuki Mori",
  "赵敏",
];

/** Questions that the demo's candidates ask, with the department that should get them. */
export const QUESTIONS: readonly [Asked, ...Asked[]] = [
  {
    zh: "入职那天需要自带电脑吗？",
    en: "Do I have to bring my own laptop on the first day?",
    owner: "it",
    answer: { zh: "不用，电脑会在工位上等你。", en: "No. Your laptop will be on your desk." },
  },
  {
    zh: "工资是每个月几号发？",
    en: "On which day is the salary paid?",
    owner: "finance",
    answer: {
      zh: "每月 10 号，逢周末提前到周五。",
      en: "On the 10th; if that is a weekend, the Friday before.",
    },
  },
  {
    zh: "公司附近租房有推荐的区域吗？",
    en: "Which area do you recommend for renting a flat near the office?",
    owner: "hr",
    answer: {
      zh: "有的，我把去年同事整理的清单发你。",
      en: "Yes. I will send you the list last year's joiners made.",
    },
  },
  {
    zh: "第一年的培训和成长路径是怎样的？",
    en: "What do training and growth look like in the first year?",
    owner: "training",
    answer: {
      zh: "头三个月有导师，之后每季度聊一次。",
      en: "A mentor for three months, then a talk every quarter.",
    },
  },
];

interface Asked {
  readonly zh: string;
  readonly en: string;
  readonly owner: string;
  readonly answer: { readonly zh: string; readonly en: string };
}

export const WISHES: readonly [string, ...string[]] = [
  "希望能参与仓储调度的项目。 I would like to work on warehouse routing.",
  "I would love a mentor who switched teams once.",
  "想在第一年去一线门店看看。",
];
