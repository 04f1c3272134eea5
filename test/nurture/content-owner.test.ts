import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderOwnerLetter, type OwnerLetterInput } from "#nurture/content/owner-letter";
import { at, hire } from "../kit/planning.ts";

describe("a question's way to its owner", () => {
  function owner(facts: Partial<OwnerLetterInput> = {}): OwnerLetterInput {
    return {
      kind: "forward",
      question: {
        text: "Laptop?\n\nOr mine?",
        askedAt: at("2026-11-20T01:00"),
        dueAt: at("2026-11-21T01:00"),
      },
      topic: { en: "equipment", "zh-Hans": "设备与账号" },
      department: {
        name: { en: "IT desk", "zh-Hans": "IT 服务台" },
        country: "SG",
        zone: "Asia/Singapore",
      },
      person: hire({ job: "Engineer" }),
      company: { en: "Xinghe", "zh-Hans": "星河" },
      sender: "Keepwarm",
      link: "https://kw.example/answers/1",
      ...facts,
    };
  }

  it("is forwarded with the promised time on the owner's clock", () => {
    expect(renderOwnerLetter(owner())).toEqual({
      language: "en",
      subject: "A question from Lan Wu for you: equipment",
      greeting: "Hello IT desk team,",
      paragraphs: [
        "Lan Wu (Engineer) joins Xinghe on Monday, 11 January 2027 and asked:",
        "Laptop?",
        "Or mine?",
        "Please answer by Saturday 21 November, 09:00, Singapore Time. That is the time we promised.",
        "Reply to this mail, or use the button. Your answer goes to Lan Wu under your department’s name. If it isn’t yours to answer, pass it on with the button.",
      ],
      blocks: [
        {
          kind: "action",
          label: "Answer the question",
          link: "https://kw.example/answers/1",
          main: true,
        },
      ],
      closing: "Warm regards,\nKeepwarm\nXinghe",
      reasons: ["Routed to IT desk because the question is about equipment."],
    });
  });

  it("reminds a Chinese department in Chinese", () => {
    const department = {
      name: { en: "IT desk", "zh-Hans": "IT 服务台" },
      country: "CN",
      zone: "Asia/Shanghai",
    };
    const letter = renderOwnerLetter(owner({ kind: "reminder", department }));
    expect([letter.language, letter.subject, letter.paragraphs[0]]).toEqual([
      "zh-Hans",
      "提醒：Lan Wu还在等关于设备与账号的答复",
      "Lan Wu（Engineer）在 11月20日（周五）09:00，中国时间 提出了这个问题，还没有收到回复：",
    ]);
  });

  it("reminds an Arabic department in Arabic, and lets the question run its own way", () => {
    const department = { name: { en: "IT desk" }, country: "AE", zone: "Asia/Dubai" };
    const letter = renderOwnerLetter(owner({ kind: "reminder", department, topic: undefined }));
    expect([letter.language, letter.subject, letter.paragraphs[1]]).toEqual([
      "ar",
      "تذكير: ينتظر \u2068Lan Wu\u2069 جوابًا عن \u2068شيء آخر\u2069",
      "\u2068Laptop?\u2069",
    ]);
  });

  it("reads well without job, start date and topic", () => {
    const letter = renderOwnerLetter(
      owner({ person: hire({ offer: { milestones: {} } }), topic: undefined }),
    );
    expect([letter.subject, letter.paragraphs[0]]).toEqual([
      "A question from Lan Wu for you: something else",
      "Lan Wu joins Xinghe and asked:",
    ]);
  });

  it.each([
    ["forward", ["IT desk passed it on to you and adds:", "Not ours."]],
    ["reminder", ["IT desk passed it on to you and adds:", "Not ours."]],
    ["escalation", []],
  ] as const)("brings what was said as it was passed on in a %s: %j", (kind, said) => {
    const passed = { from: { en: "IT desk" }, note: "Not ours." };
    const { paragraphs } = renderOwnerLetter(owner({ kind, passed }));
    expect(paragraphs.filter((each) => /^IT desk passed it|^Not ours/.test(each))).toEqual(said);
  });

  it("is told whole, whatever is asked", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const question = { ...owner().question, text };
        const said = renderOwnerLetter(owner({ question })).paragraphs.slice(1, -2).join("");
        expect(said.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});
