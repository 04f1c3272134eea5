import { defineConfig } from "vitest/config";

/** What decides, alone: no database and no browser, so that thousands of mutants can be run. */
export default defineConfig({
  test: {
    include: ["test/nurture/**/*.test.ts"],
    env: { TZ: "Pacific/Kiritimati" },
    testTimeout: 120_000,
    isolate: false,
  },
});
