import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { Journey } from "#nurture/model/journey";
import { Programme } from "#nurture/model/programme";
import { publishProgramme } from "#server/store/programmes";
import { freshMemory } from "../../kit/databases.ts";
import { smallProgramme } from "../../kit/programme.ts";
import { emptied, freshWeb, signedIn, TENANT, type Web } from "../../kit/web.ts";

let web: Web;
let hr: { readonly cookie: string };
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
beforeEach(async () => {
  await emptied(web);
  hr = await signedIn(web, ["hr"]);
});
afterAll(async () => {
  await web.deps.database.close();
});

describe("the versions of a journey", () => {
  const [campus] = Programme.parse(smallProgramme).journeys.map((journey) =>
    z.encode(Journey, journey),
  );
  if (campus === undefined) throw new Error("no journey");
  const [welcome, weekly, answer] = campus.steps;
  const papers = {
    ...welcome,
    id: "papers",
    when: { kind: "silence", days: 12, at: "09:00" },
    brings: { kind: "quiz", quiz: "product", subject: { en: "Know us?" }, body: { en: "Try" } },
  };

  async function history(...changed: readonly object[]): Promise<readonly string[]> {
    for (const change of changed) {
      const doc = { ...smallProgramme, journeys: [{ ...campus, ...change }] };
      await web.write((tx) =>
        publishProgramme(tx, TENANT, Programme.parse(doc), { by: "test", now: web.ambient.now() }),
      );
    }
    const cookie = `${hr.cookie}; keepwarm-language=en`;
    const text = await (await web.get("/hr/journeys/campus/history", { cookie })).text();
    const rows = [...text.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
      row
        .replaceAll(/<[^>]+>/g, " ")
        .replaceAll(/\s+/g, " ")
        .trim(),
    );
    return rows.filter((row) => row !== "Field Before After");
  }

  it("say a step that came and one that went by name, kind, time and audience", async () => {
    expect(await history({ steps: [welcome, weekly, answer, papers] }, {})).toEqual([
      "Step taken out Know us? · Quiz · Nothing heard for 12 days, 09:00 · Everyone –",
      "New step – Know us? · Quiz · Nothing heard for 12 days, 09:00 · Everyone",
    ]);
  });

  it.each([
    [
      "another time",
      { steps: [{ ...welcome, when: { ...papers.when, days: 3 } }, weekly, answer] },
      [
        "When it comes Welcome to the team Offer sent: 24 hours after Nothing heard for 3 days, 09:00",
      ],
    ],
    [
      "another audience and rule",
      {
        steps: [{ ...welcome, audience: { countries: ["DE"] }, late: "leave-out" }, weekly, answer],
      },
      [
        "When too late Welcome to the team Name it in the next digest Leave it out",
        "For whom Welcome to the team Everyone Germany",
      ],
    ],
    [
      "another text",
      {
        name: { ...campus.name, en: "Graduates" },
        catchUp: { subject: { en: "Welcome in" }, body: { en: "So far:" } },
      },
      [
        "Subject of the catch-up letter · English – Welcome in",
        "Text of the catch-up letter · English – So far:",
        "Name · English Campus Graduates",
      ],
    ],
    [
      "another order",
      { steps: [weekly, welcome, answer] },
      [
        expect.stringMatching(
          /^Order of the steps Welcome to the team · This week .* This week · Welcome/,
        ),
      ],
    ],
  ])("say %s in words, once", async (_, change, rows) => {
    const said = await history(change);
    expect(said.toSorted()).toEqual(rows.toSorted());
  });
});
