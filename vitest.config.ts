import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/kit/database-broker.ts",
    env: { TZ: "Pacific/Kiritimati" },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: {
      include: ["src/**/*.ts"],
      exclude: ["**/generated.ts"],
      thresholds: { "src/nurture/**": { lines: 100, branches: 100, functions: 100 } },
    },
  },
});
