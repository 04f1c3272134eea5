import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { currentProgramme } from "#server/store/programmes";
import { quietHours } from "#server/store/quiet-hours";
import { freshMemory } from "../../kit/databases.ts";
import { emptied, freshWeb, hire, seedHire, signedIn, TENANT, type Web } from "../../kit/web.ts";

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

async function words(path: string): Promise<string> {
  const cookie = `${hr.cookie}; keepwarm-language=en`;
  const text = await (await web.get(path, { cookie })).text();
  return text.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

/** Where a form leads to, or the first field that refuses with what stands beside it. */
async function send(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const cookie = `${hr.cookie}; keepwarm-language=en`;
  const answer = await web.post(path, fields, { cookie });
  const text = await answer.text();
  const [, field = "", said = ""] =
    /class="error" id="([^"]*)-error"[^>]*>([^<]*)/.exec(text) ?? [];
  return `${answer.status} ${answer.headers.get("location") ?? `${field}: ${said}`}`;
}

/** What the loops keep to. */
async function hoursNow(): Promise<string> {
  const { from, until } = await web.write((tx) => quietHours(tx, TENANT));
  return `${from}–${until}`;
}

describe("the rules", () => {
  it("say what the quiet hours mean for one person here and one abroad", async () => {
    await seedHire(web, hire());
    await seedHire(web, hire({ zone: "Europe/Berlin" }));
    const shown = await words("/hr/rules");
    expect({
      hours: shown.includes("From 21:00 to 08:00 on each person’s own clock"),
      setUp: shown.includes("These hours come from the set-up file"),
      here: /For somebody here[^.]*\./.exec(shown)?.[0],
      abroad: /For somebody abroad[^.]*\./.exec(shown)?.[0],
    }).toEqual({
      hours: true,
      setUp: true,
      here: "For somebody here (Asia/Shanghai): a letter due May 24 23:10 leaves May 25 08:00.",
      abroad:
        "For somebody abroad (Europe/Berlin): a letter due May 24 23:10 leaves May 25 08:00 there; here it is then May 25 14:00.",
    });
  });

  it("let HR set the quiet hours, and give them back to the set-up file", async () => {
    const rules = { workingDaysOnly: "no", secondPerson: "no", plainClock: "no" };
    const typed = { ...rules, capPerWeek: "", silenceDays: "14" };
    const quiet = { quietFrom: "19:00", quietUntil: "09:30" };
    const save = (fields: object) => send("/hr/rules", { ...typed, revision: "0", ...fields });
    const refused = [
      await save({ quietFrom: "19:00" }),
      await save({ quietUntil: "19:00" }),
      await save({ quietFrom: "16:00", quietUntil: "09:30" }),
      await save({ quietFrom: "7 pm", quietUntil: "09:30" }),
    ];
    await save(quiet);
    const drafted = await words("/hr/rules");
    const stillLive = await hoursNow();
    await send("/hr/rules/publish", { revision: "1" });
    const published = await hoursNow();
    await save({ quietFrom: "00:00", quietUntil: "00:00" });
    const none = await words("/hr/rules");
    await send("/hr/rules", { ...typed, revision: "1" });
    await send("/hr/rules/publish", { revision: "2" });
    expect({
      refused,
      drafted: drafted.includes("a letter due May 24 21:10 leaves May 25 09:30."),
      none: none.includes("There are no quiet hours"),
      hours: [stillLive, published, await hoursNow()],
    }).toEqual({
      refused: [
        "422 quietUntil: Give both times, or leave both empty.",
        "422 quietFrom: Give both times, or leave both empty.",
        "422 quietUntil: Leave at least eight hours a day in which letters can leave.",
        "422 quietFrom: A time such as 21:00.",
      ],
      drafted: true,
      none: true,
      hours: ["21:00–08:00", "19:00–09:30", "21:00–08:00"],
    });
  });

  it("are a draft first, and then published by somebody", async () => {
    const rules = { workingDaysOnly: "yes", secondPerson: "yes", plainClock: "no" };
    const typed = { ...rules, capPerWeek: "3", silenceDays: "14", revision: "0" };
    expect(await send("/hr/rules", typed)).toBe("303 /hr/rules?did=draft-saved");
    expect(await send("/hr/rules/publish", { revision: "1" })).toBe(
      "303 /hr/rules?did=draft-published",
    );
    const live = await web.write(currentProgramme);
    expect(live?.programme.rules).toMatchObject({ workingDaysOnly: true, capPerWeek: 3 });
  });

  it("say how often a topic comes, what a draft of them changes, and are undone by editing", async () => {
    const rules = { workingDaysOnly: "no", secondPerson: "no", plainClock: "no" };
    const typed = { ...rules, capPerWeek: "", silenceDays: "21" };
    const save = (fields: object) => send("/hr/rules", { ...typed, ...fields });
    const live = async () => (await web.write(currentProgramme))?.programme.rules.topicWeeks;
    const change = async () =>
      /What the draft changes Field Before After (.*?) On working/.exec(
        await words("/hr/rules"),
      )?.[1];
    await save({ revision: "0", "weeks-growth": "8", "weeks-life": "2" });
    const drafted = await change();
    await send("/hr/rules/publish", { revision: "1" });
    const published = [await live(), await change()];
    const untouched = await save({ revision: "0", "weeks-growth": "" });
    const undone = await change();
    await send("/hr/rules/publish", { revision: "1" });
    const refused = await save({ revision: "0", "weeks-growth": "0" });
    expect({ drafted, published, untouched, undone, live: await live(), refused }).toEqual({
      drafted: "Growing here Not set 8 weeks Life around work Not set 2 weeks",
      published: [{ growth: 8, life: 2 }, undefined],
      untouched: "303 /hr/rules?did=draft-saved",
      undone: "Growing here 8 weeks Not set",
      live: { life: 2 },
      refused: "422 : ",
    });
  });

  it("need a second person once they say so: nobody approves their own words", async () => {
    const rules = { workingDaysOnly: "no", secondPerson: "yes", plainClock: "no" };
    const typed = { ...rules, capPerWeek: "", silenceDays: "14" };
    await send("/hr/rules", { ...typed, revision: "0" });
    await send("/hr/rules/publish", { revision: "1" });
    await send("/hr/rules", { ...typed, secondPerson: "no", revision: "0" });
    const alone = [
      await send("/hr/rules/publish", { revision: "1" }),
      await send("/hr/rules/approve", { revision: "1" }),
    ];
    const first = hr;
    const second = await signedIn(web, ["hr"]);
    hr = second;
    await send("/hr/rules", { ...typed, secondPerson: "no", capPerWeek: "3", revision: "1" });
    const had = [];
    for (hr of [first, second]) had.push(await send("/hr/rules/approve", { revision: "2" }));
    hr = await signedIn(web, ["hr"]);
    const both = [
      await send("/hr/rules/approve", { revision: "2" }),
      await send("/hr/rules/publish", { revision: "2" }),
    ];
    const refused = [...alone, ...had].map((each) => each.slice(0, 3));
    expect({ refused, both }).toEqual({
      refused: ["409", "403", "403", "403"],
      both: ["303 /hr/rules?did=draft-approved", "303 /hr/rules?did=draft-published"],
    });
  });
});
