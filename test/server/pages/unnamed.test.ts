import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { LANGUAGES } from "#nurture/model/language";
import type { Person } from "#nurture/model/person";
import { UNNAMED } from "#nurture/model/routing";
import { loadProgramme } from "#server/programme/load";
import { beginAlarm } from "#server/store/alarms";
import { readUnnamed } from "#server/store/read-held";
import { currentProgramme, lockProgramme, publishProgramme } from "#server/store/programmes";
import { makeReader } from "#server/text/reader";
import { freshMemory } from "../../kit/databases.ts";
import {
  emptied,
  freshWeb,
  hire,
  linkTo,
  seedHire,
  signedIn,
  TENANT,
  type Web,
} from "../../kit/web.ts";

const ASKED = "When is payday, and what is my salary?";

let web: Web;
let hr: { readonly cookie: string };
let person: Person;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
beforeEach(async () => {
  await emptied(web);
  await web.write(async (tx) => {
    await lockProgramme(tx, TENANT);
    const programme = (await currentProgramme(tx))!.programme;
    const { routing } = loadProgramme();
    const by = { by: "set-up", now: web.ambient.now() };
    await publishProgramme(tx, TENANT, { ...programme, routing }, by);
  });
  hr = await signedIn(web, ["hr"]);
  person = hire();
  await seedHire(web, person);
  await web.post(`${linkTo("candidate", person.id)}/ask`, { text: ASKED });
});
afterAll(async () => {
  await web.deps.database.close();
});

const shown = async (path: string, language = "en", who = hr): Promise<string> =>
  (await web.get(`${path}${path.includes("?") ? "&" : "?"}lang=${language}`, who)).text();
const question = async () => {
  const { rows } = await web.write((tx) =>
    sql<{ id: string; owner: string; passed: readonly { from: string; to: string }[] }>`
      select id, owner, passed from questions`.execute(tx),
  );
  return rows[0]!;
};
const logged = async (what: string) => {
  const { rows } = await web.write((tx) =>
    sql`select what from log_entries where what = ${what}`.execute(tx),
  );
  return rows.length;
};
const nameChen = () =>
  web.post(
    "/hr/routing/person",
    {
      "person-name": "Chen",
      "person-mail": "chen@example.com",
      "person-country": "CN",
      "person-zone": "Asia/Shanghai",
    },
    hr,
  );

describe("a question about pay that nobody is named for", () => {
  it("waits for a name, with its clock running, in no department", async () => {
    const { id, owner } = await question();
    const answerer = await signedIn(web, ["answerer"], "hr");
    expect({
      owner,
      due: (await shown("/hr/questions")).includes("due"),
      department: (await web.get(`/answers/${id}`, answerer)).status,
      theirs: (await shown("/answers", "en", answerer)).includes(ASKED),
      hr: (await shown(`/hr/questions/${id}`)).includes(ASKED),
      list: (await shown("/hr/questions")).includes(ASKED),
    }).toEqual({
      owner: UNNAMED,
      due: true,
      department: 404,
      theirs: false,
      hr: false,
      list: false,
    });
  });

  it.each(LANGUAGES)("is shown to HR and to whoever asked it, in %s", async (language) => {
    const reader = makeReader(language, web.ambient.now());
    const { id } = await question();
    const waits = reader.t("asked.waits-count", { count: 1 });
    const own = await shown(`${linkTo("candidate", person.id)}/ask`, language);
    expect([
      (await shown("/hr/questions", language)).includes(waits),
      (await shown("/hr/routing", language)).includes(waits),
      (await shown("/hr/routing", language)).includes(reader.t("routing.nobody")),
      (await shown(`/hr/questions/${id}`, language)).includes(reader.t("asked.waits-name")),
      own.includes(reader.t("asked.unnamed")),
      own.includes(UNNAMED),
    ]).toEqual([true, true, true, true, true, false]);
  });

  it("is an alarm after half an hour, which HR reads above the cohort", async () => {
    const since = web.ambient.now();
    const unnamed = await web.write(readUnnamed);
    await web.write((tx) =>
      beginAlarm(
        tx,
        TENANT,
        { key: "unnamed", kind: "unnamed", facts: { count: 1, minutes: 31 } },
        since,
      ),
    );
    await web.write((tx) =>
      beginAlarm(tx, TENANT, { key: "parked", kind: "parked", facts: { count: 4 } }, since),
    );
    const page = await shown("/hr");
    expect([
      unnamed,
      page.includes("One question about pay or personal data waits for a named person"),
      page.includes("4 effects are parked"),
    ]).toEqual([{ count: 1, since }, true, false]);
  });

  it("goes to whoever is named with the next version of the routing", async () => {
    await nameChen();
    const topic = loadProgramme().routing.topics.find((each) => each.id === "pay-contract")!;
    await web.post(
      "/hr/routing/pay-contract",
      {
        revision: "0",
        "label.en": topic.label.en ?? "",
        words: topic.words.join("\n"),
        owner: "hr",
        confidential: "yes",
        "people-chen": "yes",
      },
      hr,
    );
    const drafted = (await question()).owner;
    await web.post("/hr/routing/publish", { revision: "1" }, hr);
    const { owner, passed } = await question();
    expect({
      owners: [drafted, owner],
      passed: passed.map(({ from, to }) => [from, to]),
      log: await logged("question.rerouted"),
      notice: (await shown("/hr/questions")).includes("waits for a named person"),
    }).toEqual({
      owners: [UNNAMED, "chen"],
      passed: [[UNNAMED, "chen"]],
      log: 1,
      notice: false,
    });
  });

  it("is given by HR to a named person, and to no department", async () => {
    await nameChen();
    const at = `/hr/questions/${(await question()).id}`;
    const statuses = [];
    for (const owner of ["hr", "it", "chen"])
      statuses.push((await web.post(`${at}/reroute`, { owner }, hr)).status);
    expect([statuses, (await question()).owner]).toEqual([[422, 422, 303], "chen"]);
  });
});
