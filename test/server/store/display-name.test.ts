import { expect, it } from "vitest";
import { displayName } from "#server/store/people";

it.each([
  ["Lan", "Nguyễn", "Nguyễn Lan"],
  ["Wei", "Zhang", "Wei Zhang"],
  ["伟", "张", "张伟"],
  ["さくら", "山田", "山田 さくら"],
  ["민준", "김", "김민준"],
  ["Lan", "", "Lan"],
])("%s %s is called %s in lists", (given, family, expected) => {
  expect(displayName({ name: { given, family } })).toBe(expected);
});
