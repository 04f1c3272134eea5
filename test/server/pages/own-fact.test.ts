import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { setFact } from "#server/store/kept-question";
import { freshMemory } from "../../kit/databases.ts";
import { changedAt, factWords, KEPT_FACT, keepFactAs, OTHER_FACT } from "../../kit/facts.ts";
import { emptied, freshWeb, linkTo, signedIn, type Web } from "../../kit/web.ts";
import { LIFE_ANSWERED, seedLife } from "../../kit/web-seed.ts";

let web: Web;
let owner: { readonly cookie: string };

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
afterAll(() => web.deps.database.close());
beforeEach(async () => {
  await emptied(web);
  await seedLife(web);
  owner = await signedIn(web, ["answerer"], "it");
  await keepFactAs(web, KEPT_FACT, factWords());
  await keepFactAs(web, OTHER_FACT, factWords({ owner: "hr" }));
  await web.write((tx) => setFact(tx, LIFE_ANSWERED, KEPT_FACT));
});

const OWN = `/answers/kept/${KEPT_FACT}`;
const FORM = {
  question: "Do I get a laptop?",
  answer: "You get two.",
  language: "en",
  topic: "equipment",
  owner: "hr",
  until: "2027-12-31",
};
const opened = async () => ({ ...FORM, changed: await changedAt(web, KEPT_FACT) });
const text = async (path: string, session: Readonly<Record<string, string>> = {}) =>
  (await web.get(path, session)).text();
const fact = async () =>
  (
    await web.write((tx) =>
      sql`select owner, version, valid_until, state, says->'en'->>'answer' as answer from facts
        where id = ${KEPT_FACT}::uuid`.execute(tx),
    )
  ).rows[0];

it("the owner of a kept answer finds it, changes it, gives it a last day and stays its owner", async () => {
  const list = await text("/answers", owner);
  const page = await text(`/answers/${LIFE_ANSWERED}`, owner);
  const changed = await web.post(OWN, await opened(), owner);
  const row = await fact();
  await web.post(`${OWN}/state`, { state: "withdrawn" }, owner);
  expect({
    found: [list, page].map((each) => each.includes(`href="${OWN}"`)),
    other: list.includes(OTHER_FACT),
    to: changed.headers.get("location"),
    row,
    out: await fact(),
  }).toMatchObject({
    found: [true, true],
    other: false,
    to: `${OWN}?did=answer-changed&in=en`,
    row: { owner: "it", version: 2, valid_until: "2027-12-31", answer: "You get two." },
    out: { state: "withdrawn" },
  });
});

it("the link of the question opens the answer that it was kept as", async () => {
  const link = linkTo("answer", LIFE_ANSWERED);
  const page = await text(link);
  const kept = await text(`${link}/kept?in=en`);
  const changed = await web.post(`${link}/kept`, await opened());
  const wrong = await web.post(`${link}/kept`, { ...(await opened()), answer: " " });
  expect([
    page.includes(`href="${link}/kept"`),
    kept.includes("You get one on the first day."),
    kept.includes('name="owner"'),
    changed.status,
    wrong.status,
    (await fact())?.["answer" as never],
  ]).toEqual([true, true, false, 303, 422, "You get two."]);
});

it("nobody else's kept answer is there, by the account or by the link", async () => {
  await web.write((tx) => setFact(tx, LIFE_ANSWERED, OTHER_FACT));
  const link = `${linkTo("answer", LIFE_ANSWERED)}/kept`;
  const seen = [
    await web.get(`/answers/kept/${OTHER_FACT}`, owner),
    await web.post(`/answers/kept/${OTHER_FACT}`, FORM, owner),
    await web.get("/answers/kept/nothing", owner),
    await web.get(link),
    await web.post(link, FORM),
  ];
  expect(seen.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
});

it("what was opened before another changed it comes back as it was typed, and is saved by a second press", async () => {
  const early = await opened();
  await web.post(OWN, { ...early, answer: "You get three." }, owner);
  const late = await web.post(OWN, early, owner);
  const page = await late.text();
  const kept = (await fact())?.["answer" as never];
  const changed = /name="changed" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const again = await web.post(OWN, { ...FORM, changed }, owner);
  expect({
    late: [late.status, kept, page.includes("Somebody else saved"), page.includes(FORM.answer)],
    again: [again.status, (await fact())?.["answer" as never]],
    unsaid: (await web.post(OWN, FORM, owner)).status,
  }).toEqual({
    late: [422, "You get three.", true, true],
    again: [303, "You get two."],
    unsaid: 422,
  });
});

it("what was taken out stays out when its words change, and keeps when it was opened through a mistake", async () => {
  await web.post(`${OWN}/state`, { state: "withdrawn" }, owner);
  const seen = await opened();
  const wrong = await (await web.post(OWN, { ...seen, answer: " " }, owner)).text();
  await web.post(OWN, seen, owner);
  const stale = await (await web.post(OWN, { ...seen, changed: "1", answer: " " }, owner)).text();
  expect({
    kept: wrong.includes(`name="changed" value="${seen.changed}"`),
    stale: stale.includes('name="changed" value="1"'),
    out: await fact(),
  }).toMatchObject({
    kept: true,
    stale: true,
    out: { state: "withdrawn", answer: "You get two." },
  });
});
