import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audienceOf, programmeOf } from "#nurture/content/audience-of";
import { Audience } from "#nurture/model/audience";
import { FACT_TOPICS } from "#nurture/model/profile";
import { Problem } from "#nurture/problem";
import { factOf, type Saying } from "#nurture/profile/fact-of";
import { DISCIPLINES, INTERESTS, topicsSaidBy } from "#nurture/profile/kinds";
import { protectedAttribute } from "#nurture/profile/protected";
import { MERGED_AT } from "../kit/records.ts";

/** The code and facts of the Problem that it throws, or what it answers. */
function outcome(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (error instanceof Problem) return [error.code, error.facts];
    return (error as Error).name;
  }
}

describe("a saying", () => {
  const saying = (topic: string, value: string): Saying => ({
    topic,
    value,
    source: "hr",
    at: MERGED_AT,
    confidence: "recorded",
  });

  it.each([
    ["interest", "growth", "growth"],
    ["study", " Criminal law\0 ", "Criminal law"],
    ["home-region", "四川", "四川"],
    ["interest", "gender", ["fact/protected", { attribute: "gender" }]],
    ["offer-preference", "she is pregnant", ["fact/protected", { attribute: "family" }]],
    ["gender", "x", ["fact/protected", { attribute: "gender" }]],
    ["graduationYear", "2019", ["fact/protected", { attribute: "age" }]],
    ["photo_url", "x", ["fact/protected", { attribute: "appearance" }]],
    ["shoe-size", "42", ["fact/invalid", { topic: "unknown" }]],
    ["interest", "chess", ["fact/invalid", { topic: "interest" }]],
    ["team", "x".repeat(201), ["fact/invalid", { topic: "team" }]],
    ["team", "  ", ["fact/invalid", { topic: "unknown" }]],
  ])("of %s that is %j: %j", (topic, value, expected) => {
    expect(outcome(() => factOf(saying(topic, value)).value)).toEqual(expected);
  });

  it("may be added by the person and by HR in these kinds only", () => {
    expect([topicsSaidBy("person"), topicsSaidBy("hr")]).toEqual([
      ["interest", "offer-preference"],
      [
        "discipline",
        "study",
        "interest",
        "offer-preference",
        "manager",
        "mentor",
        "team",
        "home-region",
      ],
    ]);
  });
});

describe("what is protected", () => {
  const NAMES = [
    ["age", "age"],
    ["dateOfBirth", "age"],
    ["date_of_birth", "age"],
    ["DOB", "age"],
    ["graduationYear", "age"],
    ["毕业年份", "age"],
    ["gender", "gender"],
    ["sex", "gender"],
    ["性别", "gender"],
    ["female", "gender"],
    ["nationality", "nationality"],
    ["countryOfBirth", "nationality"],
    ["visa-status", "nationality"],
    ["ethnicity", "origin"],
    ["nativeLanguage", "origin"],
    ["民族", "origin"],
    ["religion", "belief"],
    ["union_member", "belief"],
    ["政治面貌", "belief"],
    ["disability", "health"],
    ["healthCheck", "health"],
    ["maritalStatus", "family"],
    ["pregnant", "family"],
    ["children", "family"],
    ["婚育", "family"],
    ["sexual_orientation", "orientation"],
    ["photoUrl", "appearance"],
    ["照片", "appearance"],
    ["firstName", "name"],
    ["姓名", "name"],
    ["homeRegion", "address"],
    ["home-region", "address"],
    ["postcode", "address"],
    ["户籍", "address"],
    ["criminalRecord", "record"],
    ["emotion", "biometric"],
    ["countries", undefined],
    ["disciplines", undefined],
    ["interests", undefined],
    ["offerStatuses", undefined],
    ["management", undefined],
    ["package", undefined],
    ["message", undefined],
  ] as const;

  it.each(NAMES)("%s stands for %s", (name, expected) => {
    expect(protectedAttribute(name)).toBe(expected);
  });

  it.each(NAMES.filter(([, attribute]) => attribute !== undefined))(
    "no audience is built on %s, neither as a condition nor as a value",
    (name, attribute) => {
      const refused = ["audience/protected", { attribute }];
      const step = { journeys: [{ steps: [{ audience: { interests: [name] } }] }] };
      expect([
        outcome(() => audienceOf({ [name]: ["x"] })),
        outcome(() => audienceOf({ disciplines: ["technical", name] })),
        outcome(() => audienceOf({ countries: name })),
        outcome(() => programmeOf(step)),
        Audience.safeParse({ [name]: ["x"] }).success,
      ]).toEqual([refused, refused, refused, refused, false]);
    },
  );

  it("leaves every audience that can be built alone, and refuses what is none", () => {
    const audience = {
      countries: ["CN"],
      cities: ["Bad Homburg", "Union City"],
      departments: ["Health", "Women's wear"],
      disciplines: [...DISCIPLINES],
      interests: [...INTERESTS],
      offerStatuses: ["sent"],
    };
    const empty = {
      journeys: [],
      checklists: [],
      articles: [],
      quizzes: [],
      meetings: [],
      routing: { topics: [], fallback: "hr" },
    };
    expect([
      audienceOf(audience),
      audienceOf({}),
      programmeOf(empty).routing,
      outcome(() => audienceOf(null)),
      outcome(() => audienceOf({ shoeSize: ["42"] })),
    ]).toEqual([audience, {}, empty.routing, "ZodError", "ZodError"]);
  });

  it("is no topic of a fact, but the home region, which no audience can name", () => {
    const topics = FACT_TOPICS.filter((topic) => protectedAttribute(topic) !== undefined);
    expect(topics).toEqual(["home-region"]);
  });

  it("is found however the name is spelled", () => {
    const join = fc.constantFrom(" ", "_", "-", ".", ":");
    fc.assert(
      fc.property(
        fc.constantFrom("gender", "nationality", "graduation year"),
        join,
        fc.boolean(),
        (name, by, loud) => {
          const spelled = `candidate${by}${name.replace(" ", by)}`;
          expect(protectedAttribute(loud ? spelled.toUpperCase() : spelled)).toBe(
            protectedAttribute(name),
          );
        },
      ),
    );
  });
});
