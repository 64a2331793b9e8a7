import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { startLocalSlack } from "../../src/local-slack/local-slack.js";
import { servePage } from "../../src/local-slack/page/page.js";
import { openBrowser } from "./chromium.js";
import { describeInBrowser } from "./needs-chromium.js";
import { openStage } from "./stage.js";
import { ask, MAYA, visit } from "./visit.js";

const HOSTILE = '<img src=x onerror="window.ran=1"> <script>window.ran=1</script> &amp;lt;b&gt; {{7*7}}';
const plain = (text: string) => ({ type: "plain_text", text });

/** Every block that shows text, each with text that would like to be a page of its own. */
const hostileBlocks = [
  { type: "header", text: plain(HOSTILE) },
  { type: "section", text: { type: "mrkdwn", text: `*${HOSTILE}* <javascript:window.ran=1|press>` } },
  { type: "context", elements: [{ type: "mrkdwn", text: HOSTILE }] },
  { type: "table", rows: [[{ type: "raw_text", text: "A" }], [{ type: "raw_text", text: HOSTILE }]] },
  {
    type: "actions",
    elements: [{ type: "button", action_id: "b", text: plain(HOSTILE.slice(0, 75)) }],
  },
];

describeInBrowser("the page in trouble", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it("never runs what a message says, and asks nobody else for anything", async () => {
    const slack = await startLocalSlack();
    const page = await servePage(slack);
    onTestFinished(async () => {
      await page.stop();
      await slack.stop();
    });
    await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${slack.botToken}` },
      body: JSON.stringify({ channel: "C000OFFERS", text: HOSTILE, blocks: hostileBlocks }),
    });
    const { page: tab, faults } = await visit(browser, page.url, `${MAYA}/C000OFFERS`);
    const message = tab.locator(".message");
    await expect.poll(() => message.textContent()).toContain("onerror");
    for (const text of await tab.getByText("press").all()) await text.click();
    expect(await tab.locator(".message a[href^=javascript]").count()).toBe(0);
    expect(await tab.locator(".message :is(script, b, img[src=x])").count()).toBe(0);
    expect(await tab.evaluate("window.ran")).toBeUndefined();
    expect(faults).toEqual([]);
  });

  it("says that the app is gone, and goes on by itself when it is back", async () => {
    const first = await openStage();
    const { page } = await visit(browser, first.url, `${MAYA}/C000OFFERS`);
    await first.stopApp();
    const banner = page.getByRole("alert");
    await expect.poll(() => banner.textContent(), { timeout: 5_000 }).toContain("compbot is not connected");
    const box = page.getByRole("textbox", { name: "Write to #offers" });
    await box.fill("/comp ally tpm");
    await box.press("Enter");
    await expect.poll(() => page.locator(".notices").textContent()).toContain("compbot did not answer");

    await first.stop();
    await expect.poll(() => banner.textContent(), { timeout: 5_000 }).toContain("start it again with npm start");
    const second = await openStage(Number(new URL(first.url).port));
    onTestFinished(() => second.stop());
    expect(second.url).toBe(first.url);
    await expect.poll(() => banner.textContent(), { timeout: 10_000 }).toBe("");
    await ask(page, "/comp ally tpm new-york");
    await expect.poll(() => page.locator(".message.private").textContent()).toContain("$203K–$293K");
  });
});
