import { defineConfig } from "vitest/config";
import { asBuilt } from "./test/as-built.js";

/** Of these `npm test` takes a share of the cases (test/whole.ts). */
const WHOLE_HERE = [
  "test/answer/{counter,counter-claims,counter-only-given}.test.ts",
  "test/collection/live-collection.test.ts",
  "test/domain/money.test.ts",
  "test/guides/{body,strategy}/hostile.test.ts",
  "test/mcp/stdio.test.ts",
  "test/query/properties.test.ts",
  "test/review/edit-targets.test.ts",
  "test/slack/blocks.test.ts",
];

/**
 * What takes long or waits for real clocks: whole processes that are started and killed, several replicas, memory over
 * thousands of requests and reloads, thousands of broken guides, the package as it is installed.
 */
export default defineConfig({
  plugins: [asBuilt()],
  test: {
    server: { deps: { external: [/[/\\]dist[/\\]/] } },
    include: ["test/soak/**/*.test.ts", ...WHOLE_HERE],
    env: { TEST_WHOLE: "yes" },
    globalSetup: "test/build-first.ts",
    testTimeout: 900_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    // Each in a process of its own, as some watch its memory; more of them than cores, as most wait.
    maxWorkers: 4,
    maxConcurrency: 12,
  },
});
