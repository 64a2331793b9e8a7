import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeOnStage } from "./on-stage.js";
import { ask, MAYA, visit } from "./visit.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Faults that keep people from using the page, as axe sees it now. */
async function seriousFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
  const found = await page.evaluate("axe.run()");
  const { violations } = found as {
    violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
  };
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

describeOnStage("accessibility of the page", (on) => {
  for (const scheme of ["light", "dark"] as const) {
    for (const width of [360, 1440]) {
      it(`has no serious fault, ${scheme}, ${width} pixels wide`, async () => {
        const { page } = await visit(on.browser, on.stage.url, `${MAYA}/C000OFFERS`, {
          scheme,
          width,
          bypassCSP: true,
        });
        const check = async (where: string) => expect(await seriousFaults(page), where).toEqual([]);
        await check("welcome");
        await page.getByRole("textbox").fill("/c");
        await check("completion");
        await ask(page, "/comp ally tpm new-york");
        const answer = page.locator(".message.private").last();
        await answer.getByText("1 · Program Criticality Lever").click();
        await answer.getByRole("combobox").click();
        await check("answer with its menu open");
        await page.keyboard.press("Escape");
        await answer.getByRole("button", { name: "Compare regions" }).click();
        await answer.locator(".chart").waitFor();
        await check("chart");
        await answer.getByRole("button", { name: "Share to a thread" }).click();
        await page.getByRole("dialog").waitFor();
        await check("form");
        await page.getByRole("dialog").getByRole("button", { name: "Share" }).click();
        await page.locator("[aria-invalid=true]").waitFor();
        await check("form with what is wrong");
        await page.keyboard.press("Escape");
        await answer.getByRole("button", { name: "Share to channel" }).click();
        await page
          .getByRole("button", { name: /^\d repl/ })
          .last()
          .click();
        await page.locator(".thread .message").nth(1).waitFor();
        await check("thread");
        await page.goto(`${on.stage.url}/#/${MAYA}/home`);
        await page.locator(".home .blocks").waitFor();
        await check("home");
        await page.goto(`${on.stage.url}/#/${MAYA}/messages`);
        await page.locator(".prompts").waitFor();
        await check("messages");

        const wide = await page.evaluate("document.documentElement.scrollWidth");
        expect(wide, "nothing sticks out at the side").toBeLessThanOrEqual(width);
      });
    }
  }
});
