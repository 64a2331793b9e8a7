import { defineConfig } from "vitest/config";

/** What takes long: memory over thousands of requests and reloads, thousands of broken guides, the package as it is installed. */
export default defineConfig({
  test: {
    include: ["test/soak/**/*.test.ts"],
    globalSetup: "test/build-first.ts",
    testTimeout: 300_000,
    fileParallelism: false,
  },
});
