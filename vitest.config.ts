import { defineConfig } from "vitest/config";

/** What watches its process (memory, signals, warnings, modules) or starts others: each of these files has a process of its own. */
const APART = ["ops", "store", "collection", "cli", "mcp", "review", "local-slack"].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

// What takes long is in `npm run test:soak`.
const ELSEWHERE = ["test/browser/**", "test/soak/**"];

export default defineConfig({
  test: {
    globalSetup: "test/build-first.ts",
    // Far more than any test takes: a machine that has other work fails none.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    // Most of the Slack side's tests wait, for a clock or for an answer, so more of them than cores run side by side.
    maxWorkers: 3,
    maxConcurrency: 12,
    projects: [
      // The files of one worker load the program once; to load it for each takes most of the time.
      {
        extends: true,
        test: { name: "together", include: ["test/**/*.test.ts"], exclude: [...ELSEWHERE, ...APART], isolate: false },
      },
      { extends: true, test: { name: "apart", include: APART } },
    ],
  },
});
