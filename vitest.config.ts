import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // What takes long is in `npm run test:soak`.
    exclude: ["test/browser/**", "test/soak/**"],
    globalSetup: "test/build-first.ts",
    testTimeout: 20_000,
    expect: { poll: { timeout: 15_000 } },
    // Most of the Slack side's tests wait, for a clock or for an answer, so more of them than cores run side by side.
    maxWorkers: 3,
    maxConcurrency: 12,
  },
});
