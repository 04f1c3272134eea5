import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mailboxFor } from "#nurture/plan/mailbox-for";

const PEOPLE = Array.from({ length: 4_000 }, (_, index) => `0b8f7c1e-${index.toString(16)}`);
const OUTLOOK = { mailbox: "a@example.com", perMinute: 28 };
const GMAIL = { mailbox: "g@example.com", perMinute: 46 };

function shares(mailboxes: Parameters<typeof mailboxFor>[1]): Record<string, number> {
  const counts = Map.groupBy(PEOPLE, (person) => mailboxFor(person, mailboxes) ?? "none");
  return Object.fromEntries(
    [...counts].map(([mailbox, people]) => [mailbox, people.length / PEOPLE.length]),
  );
}

describe("the mailbox of a person", () => {
  it("is none without mailboxes, and the only one where there is one", () => {
    expect([mailboxFor("p", []), mailboxFor("p", [OUTLOOK])]).toEqual([undefined, OUTLOOK.mailbox]);
  });

  it("spreads people over mailboxes by what these bear", () => {
    const even = shares([OUTLOOK, { ...OUTLOOK, mailbox: "b@example.com" }]);
    const weighted = shares([OUTLOOK, GMAIL]);
    expect(even["a@example.com"]).toBeCloseTo(0.5, 1);
    expect(weighted["a@example.com"]).toBeCloseTo(28 / 74, 1);
  });

  it("is the same one whatever the order, and moves nobody to another when one that is not theirs goes", () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 2, maxLength: 6 }),
        (person, names) => {
          const mailboxes = names.map((mailbox) => ({ mailbox, perMinute: 28 }));
          const own = mailboxFor(person, mailboxes);
          const [left] = mailboxes.filter(({ mailbox }) => mailbox !== own);
          return (
            mailboxFor(person, mailboxes.toReversed()) === own &&
            mailboxFor(
              person,
              mailboxes.filter((each) => each !== left),
            ) === own
          );
        },
      ),
    );
  });
});
