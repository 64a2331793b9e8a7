import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openBrowser } from "./chromium.js";
import { describeInBrowser } from "./needs-chromium.js";
import { openStage, type Stage } from "./stage.js";

/** What the tests of one file share; there from the first test on. */
export interface Opened {
  browser: Browser;
  stage: Stage;
}

/** Tests of the real app on its page, with one browser and one stage for all of them. */
export function describeOnStage(name: string, tests: (on: Opened) => void): void {
  describeInBrowser(name, () => {
    const on = {} as Opened;
    beforeAll(async () => {
      [on.browser, on.stage] = await Promise.all([openBrowser(), openStage()]);
    });
    afterAll(async () => {
      await on.browser?.close();
      await on.stage?.stop();
    });
    tests(on);
  });
}
