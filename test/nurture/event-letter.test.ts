import { describe, expect, it } from "vitest";
import { renderEventLetter } from "#nurture/content/event-letter";
import { EVENT_LETTERS } from "#nurture/events/tell";
import { LANGUAGES } from "#nurture/model/language";
import { hire, hireIn } from "../kit/planning.ts";

const at = (text: string) => Temporal.Instant.from(text);
const INPUT = {
  plan: { id: "evening", name: { en: "An evening", "zh-Hans": "见面会" } },
  time: {
    startsAt: at("2027-01-04T11:00:00Z"),
    endsAt: at("2027-01-04T12:00:00Z"),
    zone: "Asia/Shanghai",
  },
  company: { en: "Xinghe" },
  sender: "Lin Xiao",
  home: "https://kw.example/c/token",
  link: "https://meet.example/abc",
};

describe("a letter about an event", () => {
  it.each([
    ["place", "You have a place: An evening", ["See or change my sign-up!"]],
    ["moved", "New time: An evening", ["See or change my sign-up!"]],
    ["again", "Takes place after all: An evening", ["See or change my sign-up!"]],
    ["cancelled", "Does not take place: An evening", []],
    ["day", "Reminder: An evening", ["Join online!", "See or change my sign-up"]],
    ["hour", "In an hour: An evening", ["Join online!", "See or change my sign-up"]],
  ] as const)("of kind %s says what it is and what to do", (kind, subject, actions) => {
    const letter = renderEventLetter({ ...INPUT, kind, person: hire() });
    const labels = letter.blocks.flatMap((block) =>
      block.kind === "action" ? [`${block.label}${block.main ? "!" : ""}`] : [],
    );
    expect([letter.subject, labels, letter.paragraphs.length, letter.reasons]).toEqual([
      subject,
      actions,
      1,
      [],
    ]);
  });

  it("shows the time on the person's wall first, and the other where it differs", () => {
    const walls = (person: ReturnType<typeof hire>) =>
      renderEventLetter({ ...INPUT, kind: "day", person }).blocks.flatMap((block) =>
        block.kind === "list" ? block.items.map(({ title }) => title) : [],
      );
    const [berlin, shanghai, unknown] = [
      walls(hireIn("Europe/Berlin")),
      walls(hireIn("Asia/Shanghai")),
      walls(hireIn(undefined)),
    ];
    expect([berlin.length, berlin[0]?.includes("12:00"), berlin[1]?.includes("19:00")]).toEqual([
      2,
      true,
      true,
    ]);
    expect([shanghai.length, unknown]).toEqual([1, shanghai]);
  });

  it("leads to the page where there is no link", () => {
    const { blocks } = renderEventLetter({
      ...INPUT,
      link: undefined,
      kind: "hour",
      person: hire(),
    });
    expect(blocks.filter(({ kind }) => kind === "action")).toEqual([
      {
        kind: "action",
        label: "See or change my sign-up",
        link: "https://kw.example/c/token/event/evening",
        main: true,
      },
    ]);
  });

  it.each(LANGUAGES)("is whole in %s", (language) => {
    const wrong = EVENT_LETTERS.filter((kind) => {
      const letter = renderEventLetter({ ...INPUT, kind, person: hire({ language }) });
      return (
        letter.language !== language || /[{}]|undefined/.test(JSON.stringify(letter.paragraphs))
      );
    });
    expect(wrong).toEqual([]);
  });
});
