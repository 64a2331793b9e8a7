import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openCollection } from "../../src/collection/open-collection.js";
import { SHIPPED } from "../../src/config.js";
import { openEditor } from "../../src/review/guide-editor.js";
import { serveReview } from "../../src/review/server.js";
import { todayIso } from "../../src/today.js";
import { openBrowser } from "./chromium.js";
import { openStage } from "./stage.js";

/** `npm run pictures`: takes the README's pictures from the real page. */
const folder = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
mkdirSync(folder, { recursive: true });

const [browser, stage] = await Promise.all([openBrowser(), openStage()]);
const page = await browser.newPage({
  viewport: { width: 1120, height: 920 },
  colorScheme: "light",
  deviceScaleFactor: 1.5,
  locale: "en-US",
});
const take = async (name: string): Promise<void> => {
  // Neither a caret nor what the pointer happens to lie on belongs in a picture.
  await page.evaluate("document.activeElement.blur()");
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${folder}${name}.png` });
};

await page.goto(stage.url);
await page.getByRole("textbox", { name: "Write to #offers" }).fill("/comp ally tpm new-york");
await page.keyboard.press("Enter");
await page.locator(".message.private").waitFor();
await take("answer");

await page.setViewportSize({ width: 1320, height: 780 });
await page.getByRole("button", { name: "Share to channel" }).click();
await page.getByRole("button", { name: /^\d repl/ }).click();
const reply = page.locator(".thread .message").nth(1);
await reply.locator("summary").first().click();
await reply.evaluate((message) => message.scrollIntoView());
await page.locator("main .message").evaluate((message) => message.scrollIntoView({ block: "end" }));
await page.locator(".working:not(:empty)").waitFor({ state: "detached" });
await take("share");

const collection = await openCollection({ guidesDir: SHIPPED.guides, aliasesFile: SHIPPED.aliases });
const editor = openEditor(SHIPPED.guides, collection, todayIso());
const review = await serveReview(editor);
await page.setViewportSize({ width: 1320, height: 760 });
await page.goto(review.url);
await page.locator(".rows li").first().waitFor();
while (editor.overview().left > 0) await new Promise((resolve) => setTimeout(resolve, 50));
await page.reload();
await page.locator(".rows li").first().waitFor();
await take("review-list");
await page.goto(`${review.url}#/guide/ally-financial/technical-program-manager`);
await page.locator(".mark.ask").first().scrollIntoViewIfNeeded();
await page.getByRole("tab", { name: "New York" }).click();
await take("review-guide");

await review.stop();
await browser.close();
await stage.stop();
process.exit(0);
