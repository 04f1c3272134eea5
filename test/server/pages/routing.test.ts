import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { currentProgramme, listDepartments } from "#server/store/programmes";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import { askSecondPerson } from "../../kit/library.ts";
import { emptied, freshWeb, signedIn, TENANT, type Web } from "../../kit/web.ts";
import { seedLife, type Seeded } from "../../kit/web-seed.ts";

describeOnEveryDatabase("routing", (fresh) => {
  let web: Web;
  let life: Seeded;
  let hr: { readonly cookie: string };

  beforeAll(async () => {
    web = await freshWeb(await fresh());
  });
  beforeEach(async () => {
    await emptied(web);
    life = await seedLife(web);
    hr = await signedIn(web, ["hr"]);
  });

  const shown = async (more = "") => (await web.get(`/hr/routing?lang=en${more}`, hr)).text();
  const send = async (path: string, fields: Readonly<Record<string, string>>, who = hr) => {
    const answer = await web.post(`/hr/routing${path}`, fields, who);
    return [answer.status, answer.headers.get("location") ?? (await answer.text())] as const;
  };
  /** The page after these words were tried out. */
  const trying = async (words: string) => {
    const [, next] = await send("/try/out", { try: words });
    return shown(`&${next.replace(/^.*\?/, "")}`);
  };
  const live = async () => (await web.write((tx) => currentProgramme(tx)))?.programme.routing;
  const chen = {
    "person-name": "Chen",
    "person-mail": "chen@example.com",
    "person-country": "cn",
    "person-zone": "Asia/Shanghai",
  };
  const equipment = {
    revision: "0",
    "label.en": "Equipment",
    words: "laptop\nVPN, vpn\n\n电脑",
    owner: "it",
  };
  /** Three people asked of the VPN; each time HR passed it on to IT. */
  const passOnVpn = async () => {
    for (const at of ["01", "02", "03"]) {
      const id = randomUUID();
      await web.write((tx) =>
        sql`insert into questions (tenant_id, id, person_id, topic, owner, routed_to, body, via, state,
            asked_at, remind_at, due_at)
          values (${TENANT}::uuid, ${id}::uuid, ${life.maya.id}::uuid, 'other', 'hr', 'hr',
            'Does the VPN work abroad?', 'portal', 'asked', ${`2027-05-${at}T00:00:00Z`},
            '2027-05-30T00:00:00Z', '2027-05-31T00:00:00Z')`.execute(tx),
      );
      await web.post(`/hr/questions/${id}/reroute`, { owner: "it" }, hr);
    }
  };

  it("says where a question goes and because of which word", async () => {
    const one = await trying("My laptop");
    const other = await trying("My cat");
    expect([
      one.includes("It goes to Equipment, answered by IT, because of “laptop”."),
      other.includes("No topic’s word is in it, so People team answers."),
    ]).toEqual([true, true]);
  });

  it("is edited as a draft, tried out beside what is published, and then published", async () => {
    const saved = await send("/equipment", equipment);
    const tried = await trying("the vpn");
    const before = (await live())?.topics[0]?.words;
    await send("/publish", { revision: "1" });
    expect({ saved, tried: tried.includes("because of “VPN”"), before, now: await live() }).toEqual(
      {
        saved: [303, "/hr/routing?did=draft-saved"],
        tried: true,
        before: ["laptop", "电脑"],
        now: {
          topics: [
            {
              id: "equipment",
              label: { en: "Equipment", "zh-Hans": "设备" },
              owner: "it",
              words: ["laptop", "VPN", "vpn", "电脑"],
            },
          ],
          fallback: "hr",
        },
      },
    );
  });

  it("is published by a second person, where that is asked for", async () => {
    await askSecondPerson(web);
    await send("/equipment", equipment);
    const own = await web.post("/hr/routing/approve", { revision: "1" }, hr);
    const other = await signedIn(web, ["hr"]);
    await send("/approve", { revision: "1" }, other);
    const [status] = await send("/publish", { revision: "1" });
    expect([own.status >= 400, status, (await live())?.topics[0]?.words.length]).toEqual([
      true,
      303,
      4,
    ]);
  });

  it("gets a topic more, one less, and another place for what fits none", async () => {
    const added = await send("/topic", { name: "Pets at work", revision: "0" });
    const opened = await web.get("/hr/routing/pets-at-work", hr);
    await send("/equipment/remove", { revision: "1" });
    await send("/fallback", { fallback: "it", revision: "2" });
    await send("/publish", { revision: "3" });
    const gone = await web.get("/hr/routing/equipment", hr);
    expect([added, opened.status, gone.status, await live()]).toEqual([
      [303, "/hr/routing/pets-at-work?did=draft-saved"],
      200,
      404,
      {
        topics: [{ id: "pets-at-work", label: { en: "Pets at work" }, owner: "hr", words: [] }],
        fallback: "it",
      },
    ]);
  });

  it("names people, whose address nobody changes afterwards", async () => {
    await send("/person", chen);
    const changed = {
      ...chen,
      slug: "chen",
      "person-mail": "me@example.com",
      "person-name": "Chen Li",
    };
    await send("/person", changed);
    const { rows } = await web.write((tx) =>
      sql`select slug, name, mail, country, zone from departments where person`.execute(tx),
    );
    expect(rows).toEqual([
      {
        slug: "chen",
        name: { en: "Chen Li" },
        mail: "chen@example.com",
        country: "CN",
        zone: "Asia/Shanghai",
      },
    ]);
  });

  it.each([
    ["an address that is none", { "person-mail": "chen" }, "This is no mail address."],
    ["no address", { "person-mail": "" }, "This is no mail address."],
    [
      "the address of a department",
      { "person-mail": "IT@example.com" },
      "has this address already",
    ],
    ["no country", { "person-country": "China" }, "Write the country as two letters"],
    ["no time zone", { "person-zone": "Mars/North" }, "This time zone is not known."],
  ])("refuses a person with %s, and says so beside it", async (_, wrong, says) => {
    const answer = await web.post("/hr/routing/person?lang=en", { ...chen, ...wrong }, hr);
    expect([answer.status, (await answer.text()).includes(says)]).toEqual([422, true]);
  });

  it("lists the named people, and offers one of them to be changed with what is kept", async () => {
    const nobody = await shown();
    await send("/person", chen);
    const listed = await shown();
    const changing = await shown("&person=chen");
    const unknown = await shown("&person=it");
    const card = (page: string) =>
      page
        .slice(page.indexOf('id="people"'), page.indexOf('id="escalation"'))
        .replaceAll(/<(?!input)[^>]+>/g, " ")
        .replaceAll(/\s+/g, " ");
    expect({
      nobody: card(nobody).includes("Nobody is named yet: departments answer."),
      listed: card(listed).includes("Chen chen@example.com · China · Asia/Shanghai"),
      fresh: card(listed).includes("Name a person"),
      changing: [
        card(changing).includes("Change a named person"),
        changing.includes('name="slug" value="chen"'),
        changing.includes('value="Asia/Shanghai" id="person-zone"'),
        changing.includes('id="person-mail"'),
      ],
      unknown: card(unknown).includes("Name a person"),
    }).toEqual({
      nobody: true,
      listed: true,
      fresh: true,
      changing: [true, true, true, false],
      unknown: true,
    });
  });

  it("changes a named person but for the address, and keeps whom it was about when it refuses", async () => {
    await send("/person", chen);
    const change = { ...chen, slug: "chen", "person-name": "Chen Li", "person-mail": "" };
    const wrong = await web.post(
      "/hr/routing/person",
      { ...change, "person-zone": "Mars/North" },
      { cookie: `${hr.cookie}; keepwarm-language=en` },
    );
    const text = await wrong.text();
    const moved = { ...change, "person-mail": "other@example.com", "person-zone": "Europe/Berlin" };
    await send("/person", moved);
    const department = await send("/person", { ...change, slug: "it" });
    const owners = await web.write((tx) => listDepartments(tx));
    expect({
      wrong: [wrong.status, text.includes('name="slug" value="chen"')],
      department: department[0],
      chen: owners.filter(({ person }) => person === true),
    }).toMatchObject({
      wrong: [422, true],
      department: 422,
      chen: [
        { slug: "chen", name: { en: "Chen Li" }, mail: "chen@example.com", zone: "Europe/Berlin" },
      ],
    });
  });

  it("says of a confidential topic that nobody is named for that its questions wait", async () => {
    await send("/person", chen);
    await send("/equipment", { ...equipment, confidential: "yes" });
    const nobody = await trying("My laptop");
    const topic = await (await web.get("/hr/routing/equipment?lang=en", hr)).text();
    await send("/equipment", {
      ...equipment,
      ...{ revision: "1", confidential: "yes", "people-chen": "yes" },
    });
    const somebody = await trying("My laptop");
    await send("/publish", { revision: "2" });
    const { people, confidential } = (await live())?.topics[0] ?? {};
    const says = "Nobody named: questions wait";
    expect([
      [nobody.includes(says), nobody.includes("a named person")],
      topic.includes("Tick at least one named person"),
      somebody.includes(says),
      [people, confidential],
    ]).toEqual([[true, true], true, false, [["chen"], true]]);
  });

  it("refuses an owner that there is none of, and more than a hundred words", async () => {
    const many = Array.from({ length: 301 }, (_, index) => `w${index}`).join("\n");
    expect([
      (await send("/equipment", { ...equipment, owner: "nobody" }))[0],
      (await send("/equipment", { ...equipment, words: many }))[0],
      (await send("/fallback", { fallback: "nobody", revision: "0" }))[0],
    ]).toEqual([422, 422, 422]);
  });

  it("keeps where it is told that an answer is late, each change once in the log", async () => {
    await send("/escalation", { "mail-it": "boss@example.com", "mail-hr": "" });
    await send("/escalation", { "mail-it": "boss@example.com", "mail-hr": "" });
    const wrong = await send("/escalation", { "mail-it": "boss" });
    const { rows } = await web.write((tx) =>
      sql`select slug, escalation_mail as mail,
          (select count(*)::int from log_entries where what = 'escalation.saved') as logged
        from departments order by slug`.execute(tx),
    );
    expect([wrong[0], rows]).toEqual([
      422,
      [
        { slug: "hr", mail: null, logged: 1 },
        { slug: "it", mail: "boss@example.com", logged: 1 },
      ],
    ]);
  });

  it("suggests a word that HR passed on three times, which becomes part of the draft", async () => {
    await passOnVpn();
    const before = await shown();
    const learn = {
      word: "vpn",
      owner: "it",
      topic: "equipment",
      decide: "accepted",
      revision: "0",
    };
    await send("/learn", learn);
    const after = await trying("the vpn");
    expect([
      before.includes("“vpn” went to IT 3 of 3 times."),
      after.includes("“vpn” went to IT"),
      after.includes("because of “vpn”"),
    ]).toEqual([true, false, true]);
  });

  it("does not suggest again what was refused, nor anything of confidential questions", async () => {
    await passOnVpn();
    await send("/learn", { word: "vpn", owner: "it", decide: "refused", revision: "0" });
    const refused = await shown();
    await web.write((tx) => sql`delete from routing_words`.execute(tx));
    await web.write((tx) => sql`update questions set confidential = true`.execute(tx));
    const secret = await shown();
    expect([refused.includes("“vpn”"), secret.includes("vpn"), secret.includes("abroad")]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("takes no word for a topic that its owner does not answer", async () => {
    const learn = {
      word: "vpn",
      owner: "hr",
      topic: "equipment",
      decide: "accepted",
      revision: "0",
    };
    expect((await send("/learn", learn))[0]).toBe(422);
  });

  it("is for HR alone", async () => {
    const other = await signedIn(web, ["it_admin"]);
    expect((await web.get("/hr/routing", other)).status).toBe(403);
  });
});
