import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isIn } from "#nurture/questions/forms";

describe("a word in a text", () => {
  it.each([
    ["salary", "my salary", true],
    ["salary", "salaries are paid", true],
    ["salary", "the salary’s size", true],
    ["salary", "salarymen", false],
    ["bonus", "bonuses", true],
    ["bank account", "bank accounts", true],
    ["contract", "contracts?", true],
    ["contract", "subcontract", false],
    ["contract", "contractor", false],
    ["relay", "relaie", false],
    ["pay", "pay!", true],
    ["pay", "quel pays", false],
    ["tax", "taxi", false],
    ["a.b", "axb", false],
    ["a.b", "a.b", true],
    ["vpn", "vpn은 되나요", true],
    ["laptop", "自带laptop吗", true],
    ["laptop", "laptopは要りますか", true],
    ["工资", "发工资吗", true],
    ["給与", "給与はいつ", true],
    ["급여", "급여는 언제", true],
    ["급여", "기본급여가 얼마인가요", true],
    ["집 주소", "새집 주소는", true],
    ["집", "집은 어디", true],
    ["집", "수집하나요", false],
    ["عقد", "والعقد", true],
    ["عقد", "عقدي", true],
    ["عقد", "للعقد", true],
    ["عقد", "معقد", false],
    ["عقد", "عقدة", false],
    ["договор", "в договоре", true],
    ["договор", "договорились", false],
    ["договор", "недоговор", false],
    ["lương", "tiền lương?", true],
    ["thưởng", "thông thường", false],
  ])("%j in %j: %s", (word, text, expected) => {
    expect(isIn(text, word)).toBe(expected);
  });

  it("is found as it is written, whatever is in it, and where it stands alone", () => {
    const word = fc.string({ minLength: 1, unit: "binary-ascii" });
    fc.assert(
      fc.property(word, (written) => {
        expect([isIn(written, written), isIn(`, ${written} .`, written)]).toEqual([true, true]);
      }),
    );
  });
});
