import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readDraft } from "#server/store/drafts";
import { freshMemory } from "../../kit/databases.ts";
import { rehearseAll, stepFields } from "../../kit/journeys.ts";
import { emptied, freshWeb, hire, seedHire, signedIn, type Web } from "../../kit/web.ts";

const CAMPUS = "/hr/journeys/campus";
const STEP = `${CAMPUS}/welcome`;

let web: Web;
let hr: { readonly cookie: string };
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
beforeEach(async () => {
  await emptied(web);
  hr = await signedIn(web, ["hr"]);
  await seedHire(web, hire());
});
afterAll(async () => {
  await web.deps.database.close();
});

async function words(path: string): Promise<string> {
  const cookie = `${hr.cookie}; keepwarm-language=en`;
  const text = await (await web.get(path, { cookie })).text();
  return text.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

const send = async (path: string, fields: Readonly<Record<string, string>>) => {
  const answer = await web.post(path, fields, hr);
  return `${answer.status} ${answer.headers.get("location") ?? ""}`.trim();
};

/** A change of the first step, rehearsed. */
async function rehearsed(): Promise<void> {
  await send(STEP, stepFields());
  await send(`${CAMPUS}/rehearse`, { revision: "1", middle: "go-on" });
  await rehearseAll(web);
}

const LONG = "Operations, Warehouses, Vans and the Cold Chain of the North";

describe("a step's audience", () => {
  it("takes whom it is for by what is known, and shows it ticked", async () => {
    const known = { "country:CN": "on", "city:上海": "on", [`department:${LONG}`]: "on" };
    const of = { "discipline:technical": "on", "interest:open source": "on" };
    const ticked = { ...known, ...of, "offer:accepted": "on" };
    await send(STEP, stepFields({ ...ticked, country: "KR" }));
    const page = await (await web.get(STEP, hr)).text();
    const shown = [...page.matchAll(/name="([^"]+:[^"]+)" checked/g)].map(([, name]) => name);
    const draft = await web.write((tx) => readDraft(tx, "journey", "campus"));
    expect({ doc: draft?.doc, shown }).toMatchObject({
      doc: {
        steps: [
          {
            audience: {
              countries: ["CN", "KR"],
              cities: ["上海"],
              departments: [LONG],
              disciplines: ["technical"],
              interests: ["open source"],
              offerStatuses: ["accepted"],
            },
          },
          {},
          {},
        ],
      },
      shown: [
        ...["country:CN", "country:KR", "city:上海", `department:${LONG}`],
        ...["discipline:technical", "interest:open source", "offer:accepted"],
      ],
    });
    expect(page).toMatch(/<option value="DE"[^>]*>(Germany|Deutschland|德国)/);
  });
});

describe("a draft that somebody changed meanwhile", () => {
  it("is looked at once more before anything is taken out of it", async () => {
    await rehearsed();
    const pressed = [
      await send(`${CAMPUS}/take-out`, { step: "weekly", revision: "0" }),
      await send(`${CAMPUS}/remove`, { revision: "0" }),
    ];
    const changed = `303 ${CAMPUS}?did=draft-changed`;
    expect(pressed).toEqual([changed, changed]);
  });
});

describe("a rehearsal", () => {
  it("holds for seven days, and says so", async () => {
    await rehearsed();
    const fresh = await words(CAMPUS);
    web.ambient.advance({ hours: 24 * 7 + 1 });
    hr = await signedIn(web, ["hr"]);
    const old = await words(CAMPUS);
    const refused = await send(`${CAMPUS}/publish`, { revision: "1", middle: "go-on" });
    await send(`${CAMPUS}/rehearse`, { revision: "1", middle: "go-on" });
    await rehearseAll(web);
    const published = await send(`${CAMPUS}/publish`, { revision: "1", middle: "go-on" });
    expect({
      fresh: [/Rehearsed [^.]*\. A rehearsal holds for 7 days/, /It can be published/].map((one) =>
        one.test(fresh),
      ),
      old: [/Rehearsed [^.]*\. A rehearsal holds/, /Rehearse it first/].map((one) => one.test(old)),
      refused,
      published,
    }).toEqual({
      fresh: [true, true],
      old: [true, true],
      refused: "409",
      published: `303 ${CAMPUS}?did=draft-published`,
    });
  });

  it("of a part of the people is said to be one where it is published", async () => {
    await rehearsed();
    const whole = await words(CAMPUS);
    await web.write((tx) =>
      sql`update drafts set rehearsal = jsonb_set(rehearsal, '{of}', '4000')`.execute(tx),
    );
    const part = await words(CAMPUS);
    expect(
      [whole, part].map((text) => /There are 4,000 people; only the first/.test(text)),
    ).toEqual([false, true]);
  });

  it("says of each person what publishing does to their plan, and how much stays", async () => {
    await rehearsed();
    expect(await words(`${CAMPUS}/rehearsal`)).toMatch(
      /Asia\/Shanghai Hi … Read in another language than their own. · Simplified Chinese Hi …: is new, on Jun 17 09:00 Kept: \d+ · Already sent: 0/,
    );
  });
});
