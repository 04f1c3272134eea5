import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshMemory } from "../../kit/databases.ts";
import { emptied, freshWeb, signedIn, type Web } from "../../kit/web.ts";
import { seedLife, type Seeded } from "../../kit/web-seed.ts";

let web: Web;
let life: Seeded;
let hr: { readonly cookie: string };

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
afterAll(() => web.deps.database.close());
beforeEach(async () => {
  await emptied(web);
  life = await seedLife(web);
  hr = await signedIn(web, ["hr"]);
});

const FORM = {
  "name.en": "Facilities",
  "name.de": "Gebäude",
  mail: "facilities@example.com",
  country: "de",
  zone: "Europe/Berlin",
  language: "de",
  escalation: "boss@example.com",
  also: "anna@example.com\n ben@example.com; anna@example.com\n",
  revision: "0",
};
const text = async (path: string) => (await web.get(path, hr)).text();
const send = (path: string, fields: Readonly<Record<string, string>> = {}) =>
  web.post(`/hr/departments${path}`, fields, hr);
const rows = async (query: string) =>
  (await web.write((tx) => sql.raw<Record<string, unknown>>(query).execute(tx))).rows;
const facilities = () => rows("select * from departments where slug = 'facilities'");

describe("a department", () => {
  it("is added with its words, and found on the routing page and among those who can answer", async () => {
    const added = await send("/new", FORM);
    const log = await rows("select body from log_entries where what = 'answerer.saved'");
    expect({
      to: added.headers.get("location"),
      row: await facilities(),
      listed: (await text("/hr/routing")).includes('href="/hr/departments/facilities"'),
      topic: (await text("/hr/routing/equipment")).includes('<option value="facilities"'),
      passOn: (await text(`/hr/questions/${life.openQuestion}`)).includes('value="facilities"'),
      log: log.length,
    }).toMatchObject({
      to: "/hr/routing?did=owner-saved#departments",
      row: [
        {
          name: { en: "Facilities", de: "Gebäude" },
          mail: "facilities@example.com",
          country: "DE",
          zone: "Europe/Berlin",
          language: "de",
          escalation_mail: "boss@example.com",
          also_answers: ["anna@example.com", "ben@example.com"],
          person: false,
          active: true,
          revision: 1,
        },
      ],
      listed: true,
      topic: true,
      passOn: true,
      log: 1,
    });
  });

  it("is changed, keeps the words of other languages, and not over what another saved meanwhile", async () => {
    await send("/new", FORM);
    const change = {
      ...FORM,
      "name.de": "Hausdienst",
      language: "",
      escalation: "",
      also: "",
      revision: "1",
    };
    const changed = await send("/facilities", change);
    const late = await send("/facilities", { ...change, mail: "late@example.com" });
    const again = await send("/facilities", { ...FORM, "name.de": "", revision: "2" });
    expect({
      statuses: [changed.status, late.status, again.status],
      said: (await late.text()).includes("late@example.com"),
      row: await facilities(),
    }).toMatchObject({
      statuses: [303, 422, 303],
      said: true,
      row: [{ name: { en: "Facilities" }, mail: "facilities@example.com", revision: 3 }],
    });
    const emptied = await send("/facilities", { ...change, revision: "3" });
    const wrong = await send("/facilities", { ...FORM, also: "Anna", revision: "4" });
    expect([emptied.status, wrong.status, (await facilities())[0]?.["also_answers"]]).toEqual([
      303,
      422,
      [],
    ]);
    expect(await wrong.text()).toContain('id="also-error"');
  });

  it("keeps an address for late answers that was saved on the routing page, over forms opened before", async () => {
    await send("/new", FORM);
    const card = (await text("/hr/routing")).split('id="escalation"')[1] ?? "";
    const named = /name="was-facilities"\s+value="boss@example.com"/.test(card);
    const before = { "was-facilities": "boss@example.com", "was-it": "" };
    const save = async (mails: Readonly<Record<string, string>>) =>
      (await web.post("/hr/routing/escalation", { ...before, ...mails }, hr)).status;
    const first = await save({ "mail-facilities": "new@example.com", "mail-it": "" });
    const late = await send("/facilities", { ...FORM, revision: "1" });
    await save({ "mail-facilities": "boss@example.com", "mail-it": "it-boss@example.com" });
    expect({
      named,
      statuses: [first, late.status],
      mails: await rows(
        "select slug, escalation_mail as mail from departments where escalation_mail is not null order by 1",
      ),
    }).toEqual({
      named: true,
      statuses: [303, 422],
      mails: [
        { slug: "facilities", mail: "new@example.com" },
        { slug: "it", mail: "it-boss@example.com" },
      ],
    });
  });

  it.each([
    ["name.en", { "name.en": " " }],
    ["mail", { mail: "facilities" }],
    ["mail", { mail: "IT@example.com" }],
    ["country", { country: "Germany" }],
    ["zone", { zone: "Mars/North" }],
    ["escalation", { escalation: "boss" }],
  ])("comes back with what is wrong beside %s", async (name, wrong) => {
    const back = await send("/new", { ...FORM, ...wrong });
    expect([back.status, (await back.text()).includes(`id="${name}-error"`)]).toEqual([422, true]);
    expect(await facilities()).toEqual([]);
  });

  it("is closed only when nothing goes to it, and opened again", async () => {
    await send("/new", FORM);
    const used = await text("/hr/departments/it");
    await send("/it/close");
    await send("/hr/close");
    await send("/facilities/close");
    const closed = await rows("select slug from departments where not active");
    const shown = [await text("/hr/routing/equipment"), await text("/hr/departments/facilities")];
    await send("/facilities/open");
    expect({
      used: [used.includes("Equipment"), used.includes("one open question")],
      closed,
      offered: shown[0]?.includes('<option value="facilities"'),
      reopens: shown[1]?.includes("/hr/departments/facilities/open"),
      open: (await facilities())[0]?.["active"],
    }).toEqual({
      used: [true, true],
      closed: [{ slug: "facilities" }],
      offered: false,
      reopens: true,
      open: true,
    });
  });

  it("is not one who is none, nor a named person, nor for anybody but HR", async () => {
    await rows(`insert into departments (tenant_id, slug, name, mail, country, zone, person)
      select tenant_id, 'chen', '{"en": "Chen"}', 'chen@example.com', 'CN', 'Asia/Shanghai', true from departments limit 1`);
    const owner = await signedIn(web, ["answerer"], "it");
    const seen = [
      await web.get("/hr/departments/nobody", hr),
      await web.get("/hr/departments/chen", hr),
      await send("/new/close"),
      await web.get("/hr/departments/it", owner),
    ];
    expect(seen.map(({ status }) => status)).toEqual([404, 404, 404, 403]);
  });
});
