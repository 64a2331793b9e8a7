import { defineConfig } from "vitest/config";

/**
 * What takes long or waits for real clocks: whole processes that are started and killed, several replicas, memory over
 * thousands of requests and reloads, thousands of broken guides, the package as it is installed.
 */
export default defineConfig({
  test: {
    include: ["test/soak/**/*.test.ts"],
    globalSetup: "test/build-first.ts",
    testTimeout: 300_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    // Each in a process of its own, as some watch its memory; more of them than cores, as most wait.
    maxWorkers: 4,
    maxConcurrency: 12,
  },
});
