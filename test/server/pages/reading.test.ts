import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { candidateSide, type CandidateSide } from "../../kit/candidate.ts";
import { freshMemory } from "../../kit/databases.ts";
import { freshWeb, type Web } from "../../kit/web.ts";

let web: Web;
let side: CandidateSide;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  side = candidateSide(web);
});
afterAll(async () => {
  await web.deps.database.close();
});

describe("an article on the candidate's phone", () => {
  it("shows its Markdown, with outside links through a page of ours", async () => {
    const them = await side.someone();
    const shown = await side.text(`${them.home}/read/office-tour`);
    expect({
      says: shown.includes("<strong>Six minutes</strong>"),
      link: shown.includes(
        `<a href="${them.home}/away/office-tour/1">two of last year’s hires</a>`,
      ),
      watch: shown.includes(`action="${them.home}/away/office-tour/0"`),
      outside: /href="https:/.test(shown),
    }).toEqual({ says: true, link: true, watch: true, outside: false });
  });

  it("reads a text without Markdown as it always did", async () => {
    const them = await side.someone();
    expect(await side.text(`${them.home}/read/first-year`)).toContain(
      "<p>She joined in July.</p><p>By spring she had shipped three things.</p>",
    );
  });

  it("is not shown after its last day where the reader is, and says how to ask", async () => {
    const them = await side.someone({ zone: "Pacific/Auckland" });
    const page = `${them.home}/read/office-tour`;
    const clock = (at: string) => web.ambient.advance(web.ambient.now().until(at));
    clock("2027-06-30T11:59:00Z");
    const lastMinute = (await side.text(page)).includes("Six minutes");
    clock("2027-06-30T12:01:00Z");
    const shown = await side.text(page);
    clock("2027-05-24T01:00:00Z");
    expect([
      lastMinute,
      shown.includes("Six minutes"),
      shown.includes("kept true until June 30"),
    ]).toEqual([true, false, true]);
  });
});

describe("following a link out of an article", () => {
  it("changes nothing by opening our page, and goes nowhere by itself", async () => {
    const them = await side.someone();
    const answer = await web.get(`${them.home}/away/office-tour/1`);
    expect([answer.status, answer.headers.get("refresh"), await side.traces(them)]).toEqual([
      200,
      null,
      { log: [], what: null, plan_soon: false, open_questions: 0 },
    ]);
  });

  it("is a click once a person presses the button, and then leads to the article's own link", async () => {
    const them = await side.someone();
    const page = `${them.home}/away/office-tour/0`;
    const pressed = await web.post(page, {});
    await web.post(page, {});
    const going = await web.get(pressed.headers.get("location") ?? "");
    expect({
      went: going.headers.get("refresh"),
      kept: await side.rows(them, "interactions", "kind, what, detail"),
      traces: await side.traces(them),
    }).toEqual({
      went: "0; url=https://video.example/tour?v=6",
      kept: [
        {
          kind: "clicked",
          what: "office-tour",
          detail: { topic: "life", host: "video.example" },
        },
      ],
      traces: {
        log: ["candidate.marked"],
        what: "clicked",
        plan_soon: true,
        open_questions: 0,
      },
    });
  });

  it.each(["2", "-1", "0.5", "x", "https:%2F%2Fevil.example"])(
    "leads nowhere else: %s",
    async (place) => {
      const them = await side.someone();
      const page = `${them.home}/away/office-tour/${place}`;
      const answers = [await web.get(page), await web.post(page, {})];
      expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    },
  );

  it("is shown to HR as what it is", async () => {
    const them = await side.someone();
    await web.post(`${them.home}/away/office-tour/0`, {});
    const { rows } = await web.write((tx) =>
      sql`select kind, channel from interactions where person_id = ${them.person.id}::uuid`.execute(
        tx,
      ),
    );
    expect(rows).toEqual([{ kind: "clicked", channel: "portal" }]);
  });
});
