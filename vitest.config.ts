import { defineConfig } from "vitest/config";
import { asBuilt } from "./test/as-built.js";

/** What watches its process (memory, signals, warnings, modules): each of these files has a process of its own. */
const APART = ["test/ops/log.test.ts", "test/ops/log-stream.test.ts", "test/local-slack/apart.test.ts"];
const WITH_DATABASE = ["test/store/**/*.test.ts"];

// What takes long, waits for real clocks or runs the whole program is in `npm run test:soak`.
const ELSEWHERE = ["test/browser/**", "test/soak/**"];

export default defineConfig({
  plugins: [asBuilt()],
  test: {
    server: { deps: { external: [/[/\\]dist[/\\]/] } },
    globalSetup: "test/build-first.ts",
    // Far more than any test takes: a machine that has other work fails none.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    // Most of the Slack side's tests wait, for a clock or for an answer, so more of them than cores run side by side.
    maxWorkers: 4,
    // More room for what a test makes and drops: else its garbage takes an eighth of the time.
    execArgv: ["--max-semi-space-size=32"],
    maxConcurrency: 12,
    // The files of one worker load the program once; to load it for each takes most of the time.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: "together",
          include: ["test/**/*.test.ts"],
          exclude: [...ELSEWHERE, ...APART, ...WITH_DATABASE],
        },
      },
      { extends: true, test: { name: "apart", include: APART, isolate: true } },
      {
        extends: true,
        test: { name: "database", include: WITH_DATABASE, globalSetup: "test/store/start-postgres.ts" },
      },
    ],
  },
});
