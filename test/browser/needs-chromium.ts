import { describe } from "vitest";
import { chromiumPath } from "./chromium.js";

const missing = chromiumPath() === null;

/** Tests that need the browser: where it is missing they fail in CI, and are skipped elsewhere, which is said. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (missing && process.env.CI) throw new Error("No Chromium is installed, and CI is no place to skip these tests.");
  if (missing) console.error(`SKIPPED: ${name}. No Chromium is installed (on Debian: apt-get install chromium).`);
  describe.skipIf(missing)(name, tests);
}
