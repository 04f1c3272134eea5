import { describe, expect, it } from "vitest";
import { renderLetter } from "#nurture/content/render";
import type { Brings } from "#nurture/model/step";
import { ASKED, HOME, letterInput, message } from "../kit/letters.ts";
import { at, hire, hireIn } from "../kit/planning.ts";

describe("a letter's blocks", () => {
  it("invites to a meeting in the person's zone and the office's", () => {
    const body = "{meetingTime}{sameZone, select, yes {} other { ({meetingTimeOffice})}}";
    const brings: Brings = {
      kind: "event",
      event: "meet",
      subject: { en: "s" },
      body: { en: body },
    };
    const here = renderLetter(letterInput({ brings }));
    const away = renderLetter(letterInput({ brings, person: hireIn("Europe/Berlin") }));
    const unknown = renderLetter(letterInput({ brings, person: hireIn(undefined) }));
    const office = "Monday 4 January, 19:00, China Time";
    expect([here.paragraphs, away.paragraphs, unknown.paragraphs]).toEqual([
      [office],
      [`Monday 4 January, 12:00, Central European Time (${office})`],
      [office],
    ]);
    expect(here.blocks).toEqual([
      { kind: "list", title: "An evening", items: [{ title: office, note: "No slides." }] },
      { kind: "action", label: "Sign up (1 field)", link: `${HOME}/event/meet`, main: true },
    ]);
  });

  it("offers the quiz", () => {
    const brings: Brings = {
      kind: "quiz",
      quiz: "basics",
      subject: { en: "s" },
      body: { en: "b" },
    };
    expect(renderLetter(letterInput({ brings })).blocks).toEqual([
      {
        kind: "action",
        label: "Start the quiz (1 question)",
        link: `${HOME}/quiz/basics`,
        main: true,
      },
    ]);
  });

  it("brings an answer, paragraph by paragraph", () => {
    const body = "On {askedOn}:\n\n{question}\n\n{answeredBy}: {answer}";
    const brings: Brings = { kind: "answer", subject: { en: "s" }, body: { en: body } };
    const answered = {
      question: "Laptop?",
      askedAt: at("2026-11-18T17:00"),
      answer: "Yes.\n\nA Mac.",
      answeredBy: "IT",
    };
    const letter = renderLetter(letterInput({ brings, answered }));
    const nowhere = renderLetter(letterInput({ brings, answered, person: hireIn(undefined) }));
    expect([letter.paragraphs, nowhere.paragraphs[0]]).toEqual([
      ["On Thursday, 19 November 2026:", "Laptop?", "IT: Yes.", "A Mac."],
      "On Wednesday, 18 November 2026:",
    ]);
    expect(letter.blocks).toEqual([
      { kind: "action", label: "Ask something else", link: `${HOME}/ask`, main: false },
    ]);
  });

  it("keeps a subject on one line", () => {
    const person = hire({ name: { given: "La\r\nBcc: x@y", family: "Wu" } });
    expect(renderLetter(letterInput({ person, brings: message("b", "Hi {given}") })).subject).toBe(
      "Hi La Bcc: x@y",
    );
  });
});

describe("a digest", () => {
  const brings: Brings = {
    kind: "digest",
    subject: { en: "Friday", "zh-Hans": "周五" },
    intro: { en: "This week.", "zh-Hans": "这周。" },
  };
  const ask = { kind: "action", label: "Ask a question", link: `${HOME}/ask`, main: false };

  it("says why each article was chosen", () => {
    const folded = [{ subject: { en: "For {given}" } }, { subject: { en: "At {meetingTime}" } }];
    const letter = renderLetter(letterInput({ brings, chosen: [ASKED], folded }));
    expect([letter.blocks, letter.reasons, letter.paragraphs]).toEqual([
      [
        {
          kind: "list",
          title: "For you this week",
          items: [
            {
              title: "The first year",
              note: "Because you asked about growing here · 4 min",
              link: `${HOME}/read/year`,
            },
          ],
        },
        {
          kind: "list",
          title: "Also from these days",
          items: [
            { title: "For Lan", link: HOME },
            { title: "Something that was meant for these days", link: HOME },
          ],
        },
        ask,
      ],
      ["“The first year”: Because you asked about growing here."],
      ["This week."],
    ]);
  });

  it("says it in Chinese too", () => {
    const letter = renderLetter(
      letterInput({ brings, chosen: [ASKED], person: hire({ language: "zh-Hans" }) }),
    );
    expect(letter.reasons).toEqual(["《第一年》：因为你问过成长路径。"]);
  });

  it.each([
    ["nothing", {}, 2],
    ["something folded", { folded: [{ subject: { en: "F" } }] }, 1],
    ["something to read", { chosen: [ASKED] }, 1],
  ] as const)("with %s has %o", (_, facts, paragraphs) => {
    expect(renderLetter(letterInput({ brings, ...facts })).paragraphs.length).toBe(paragraphs);
  });
});
