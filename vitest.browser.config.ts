import { defineConfig } from "vitest/config";

/** The tests that need a browser. They are slower, and each file brings an app and a browser of its own. */
export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    fileParallelism: false,
  },
});
