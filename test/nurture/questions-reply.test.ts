import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownWords } from "#nurture/questions/own-words";
import { answererName, ownerReply, replyKind } from "#nurture/questions/reply";

describe("a candidate's reply", () => {
  it.each(["\n", " ", ".\n ", ", "])("of a megabyte of %j is read", (sign) => {
    expect(replyKind(`Well${sign.repeat(1_000_000 / sign.length)}how so`)).toEqual({
      kind: sign === " " ? "none" : "question",
      by: sign === " " ? "statement" : "word",
    });
  });

  it.each([
    ["Can I start a week later?", "question", "mark"],
    ["谢谢！报到要带什么材料？", "question", "mark"],
    ["شكرًا، متى أبدأ؟", "question", "mark"],
    ["How do I get to the office", "question", "word"],
    ["Hello, can you tell me about housing", "question", "word"],
    ["请问宿舍能住到几号", "question", "word"],
    ["社宅はありますか", "question", "word"],
    ["기숙사가 있나요", "question", "word"],
    ["Подскажите, пожалуйста, про общежитие", "question", "word"],
    ["Ich wüsste gern mehr über das Team", "question", "word"],
    ["Thank you, I look forward to it.", "none", "thanks"],
    ["谢谢，收到！ Thank you, I look forward to it.", "none", "thanks"],
    ["Vielen Dank!", "none", "thanks"],
    ["cảm ơn", "none", "thanks"],
    ["请把银行卡号改成6222，谢谢", "none", "statement"],
    ["Thank you, see you on the 12th at 930", "none", "statement"],
    ["Thank you, I have decided to decline.", "none", "statement"],
    ["No, thank you.", "none", "statement"],
    ["My laptop is broken", "none", "statement"],
    ["I took a look", "none", "statement"],
    ["I live in Stoke now", "none", "statement"],
    ["谢谢，我不去了", "none", "statement"],
    ["네, 다른 회사에 가기로 했습니다", "none", "statement"],
    ["저는 부산에 사네요", "none", "statement"],
    ["Спасибо, я отказываюсь", "none", "statement"],
    ["👍", "none", "statement"],
    ["Hi all,\nthanks a lot for your quick reply!", "none", "thanks"],
    ["Ok, got it, thanks!", "none", "thanks"],
    ["Merci beaucoup, c’est noté.", "none", "thanks"],
    ["Muchas gracias por la información", "none", "thanks"],
    ["Muito obrigada!", "none", "thanks"],
    ["Большое спасибо за ответ!", "none", "thanks"],
    ["شُكرًا جزيلًا", "none", "thanks"],
    ["承知いたしました。ありがとうございます。", "none", "thanks"],
    ["네, 감사합니다!", "none", "thanks"],
    ["好的，谢谢您的回复", "none", "thanks"],
    [`Thank you. ${"My bank account is with the other bank now. ".repeat(3)}`, "none", "statement"],
    ["My diploma comes on Friday.", "none", "statement"],
    ["Show me the way", "none", "statement"],
    ["I saw https://example.org/a?b=1 and liked it", "none", "statement"],
    ["", "none", "empty"],
    ["   \n", "none", "empty"],
    ["Thanks!\n\nBest regards,\nLan Wu\nQuestions? Call me", "none", "thanks"],
    ["Thanks!\n-- \nWhat would you do?", "none", "thanks"],
  ])("%j is a %s by its %s", (text, kind, by) => {
    expect(replyKind(text)).toEqual({ kind, by });
  });

  it("is never thanks when more than thanks stands in it", () => {
    const more = fc.constantFrom(
      "I decline",
      "no",
      "kündige",
      "不去",
      "辞退",
      "포기",
      "отказ",
      "لا",
      "7",
    );
    const thanks = fc.constantFrom("谢谢", "Thanks", "Danke", "감사합니다", "شكرا", "Ok");
    fc.assert(
      fc.property(thanks, more, fc.boolean(), (polite, said, isFirst) => {
        const text = isFirst ? `${polite}, ${said}` : `${said}, ${polite}`;
        expect(replyKind(text)).toEqual({ kind: "none", by: "statement" });
      }),
    );
  });

  it("is never thanks when something is asked in it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("谢谢", "Thanks", "Danke"),
        fc.string({ maxLength: 30 }),
        (thanks, text) => {
          const plain = text.replace(/[^a-z ]/g, "");
          expect(replyKind(`${thanks} ${plain}?`)).toEqual({ kind: "question", by: "mark" });
        },
      ),
    );
  });
});

describe("the words of whoever wrote", () => {
  it.each([
    ["It waits on your desk.", { text: "It waits on your desk." }],
    [
      "It waits.\r\n\r\nBest regards,\r\nMin Zhao\r\nIT desk, 5th floor",
      { text: "It waits.", by: "Min Zhao" },
    ],
    ["第一天就有。\n\n祝好\n赵敏", { text: "第一天就有。", by: "赵敏" }],
    [
      "Ja.\n\nViele Grüße\n\nAnna Müller-Lüdenscheidt",
      { text: "Ja.", by: "Anna Müller-Lüdenscheidt" },
    ],
    ["Yes.\n-- \nMin Zhao\n+86 555 0100", { text: "Yes.", by: "Min Zhao" }],
    ["Yes.\n--\nMin Zhao", { text: "Yes.", by: "Min Zhao" }],
    ["Yes.\n---\nNo.", { text: "Yes.\n---\nNo." }],
    ["Yes.\n-- \nIT desk 24/7", { text: "Yes." }],
    ["Yes.\n-- \n\n", { text: "Yes." }],
    [`Yes.\n-- \n${"Ab ".repeat(20)}`, { text: "Yes." }],
    ["On the 10th.\nSent from my phone", { text: "On the 10th." }],
    ["发到这个邮箱。\n\n发自我的iPhone", { text: "发到这个邮箱。" }],
    ["谢谢", { text: "谢谢" }],
    ["  Thanks and regards \n", { text: "Thanks and regards" }],
    [
      `Regards\n${"One more line.\n".repeat(9)}`,
      { text: `Regards\n${"One more line.\n".repeat(9)}`.trim() },
    ],
    [`Yes.\nRegards\n${"One more line\n".repeat(7)}`, { text: "Yes.", by: "One more line" }],
    ["Best regards to your team, and yes.", { text: "Best regards to your team, and yes." }],
  ])("of %j", (text, expected) => {
    expect(ownWords(text)).toEqual(expected);
  });

  it("are never all gone", () => {
    const line = fc.constantFrom("Yes", "-- ", "Regards", "Sent from my phone", "", "赵敏");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.join("\n");
        expect(ownWords(text).text === "").toBe(text.trim() === "");
      }),
    );
  });
});

describe("a reply to a mail about a question", () => {
  const reply = { from: "it@example.com", owners: ["IT@example.com"], text: "Yes." } as const;
  it.each([
    [
      { ...reply, state: "asked" as const },
      { kind: "answer", text: "Yes." },
    ],
    [
      { ...reply, from: "It@Example.com", state: "asked" as const },
      { kind: "answer", text: "Yes." },
    ],
    [
      { ...reply, state: "answered" as const },
      { kind: "follow-up", text: "Yes." },
    ],
    [
      { ...reply, state: "closed" as const },
      { kind: "to-check", why: "closed" },
    ],
    [
      { ...reply, from: "x@example.com", state: "asked" as const },
      { kind: "to-check", why: "stranger" },
    ],
    [
      { ...reply, owners: [], state: "answered" as const },
      { kind: "to-check", why: "stranger" },
    ],
    [
      { ...reply, text: " \n", state: "asked" as const },
      { kind: "to-check", why: "empty" },
    ],
    [
      { ...reply, text: "Yes.\n\nRegards\nMin Zhao", state: "asked" as const },
      { kind: "answer", text: "Yes.", by: "Min Zhao" },
    ],
  ])("%j", (given, expected) => {
    expect(ownerReply(given)).toEqual(expected);
  });

  const desk = { name: { en: "IT desk", "zh-Hans": "IT 服务台" }, mail: "it@example.com" };
  const hr = { name: { en: "HR" }, mail: "hr@example.com" };
  const lina = { name: { en: "Li Na" }, mail: "Li.Na@example.com", person: true };
  it.each([
    // from              signed      went to, is of  given by
    ["it@example.com", "Min Zhao", [desk], "Min Zhao"],
    ["it@example.com", undefined, [desk], "IT 服务台"],
    ["boss@example.com", undefined, [desk, hr], "IT 服务台"],
    ["hr@example.com", undefined, [desk, hr], "HR"],
    ["li.na@example.com", "Min Zhao", [lina], "Li Na"],
    ["li.na@example.com", undefined, [desk, lina], "Li Na"],
    ["it@example.com", "Min Zhao", [desk, lina], "Min Zhao"],
    ["it@example.com", undefined, [lina, desk], "IT 服务台"],
    ["boss@example.com", undefined, [lina, desk], "IT 服务台"],
    ["boss@example.com", "Boss", [lina], "Boss"],
    ["boss@example.com", undefined, [lina], undefined],
    ["boss@example.com", undefined, [], undefined],
  ])("from %s signed by %j, of %j, is %j's", (from, signed, signers, expected) => {
    expect(answererName({ from, signed }, signers, "zh-Hans")).toBe(expected);
  });

  it("is given in no person's name who did not write it", () => {
    const signer = fc.constantFrom(desk, hr, lina);
    const from = fc.constantFrom("it@example.com", "boss@example.com");
    fc.assert(
      fc.property(fc.array(signer), from, (signers, wrote) => {
        const name = answererName({ from: wrote, signed: undefined }, signers, "en");
        expect(name).not.toBe("Li Na");
      }),
    );
  });

  it("of somebody else is never an answer", () => {
    const state = fc.constantFrom("asked" as const, "answered" as const, "closed" as const);
    fc.assert(
      fc.property(fc.emailAddress(), fc.array(fc.emailAddress()), state, (from, owners, at) => {
        const others = owners.filter((each) => each.toLowerCase() !== from.toLowerCase());
        const { kind } = ownerReply({ from, owners: others, state: at, text: "Yes" });
        expect(kind).toBe("to-check");
      }),
    );
  });
});
