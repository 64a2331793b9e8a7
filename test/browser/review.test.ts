import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from "vitest";
import { openCollection } from "../../src/collection/open-collection.js";
import { SHIPPED } from "../../src/config.js";
import { openCollection as openCore } from "../../src/index.js";
import { openEditor } from "../../src/review/guide-editor.js";
import { type ReviewPage, serveReview } from "../../src/review/server.js";
import { HOSTILE_GUIDE } from "../fixtures/hostile-guide.js";
import { openBrowser } from "./chromium.js";
import { describeInBrowser } from "./needs-chromium.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const ALLY = "ally-financial/technical-program-manager";
const DOUBTFUL = "acme-robotics/software-engineer";

/** A guide whose strategy names a figure and no side, so that a person has to settle it. */
const DOUBTFUL_GUIDE = `---
company: acme-robotics
company_display: Acme Robotics
role: software-engineer
role_display: Software Engineer
compensation:
  - region: Oslo
    base_low: 800000
    base_high: 950000
    total_comp_low: 900000
    total_comp_high: 1100000
    currency: NOK
---
# Software Engineer

| Region | Base | Total |
| --- | --- | --- |
| Oslo | NOK 800,000–950,000 | NOK 900,000–1,100,000 |

## Negotiate Up Strategy

Around NOK 930,000 base came up in the last round for one of us.
`;

describeInBrowser("the review page", () => {
  let browser: Browser;
  let folder: string;
  let review: ReviewPage;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "compbot-review-page-"));
    cpSync(SHIPPED.guides, folder, { recursive: true });
    mkdirSync(join(folder, "acme-robotics"));
    writeFileSync(path(DOUBTFUL), DOUBTFUL_GUIDE);
    const collection = await openCollection({ guidesDir: folder, aliasesFile: SHIPPED.aliases });
    review = await serveReview(openEditor(folder, collection, "2026-03-01"));
    onTestFinished(async () => {
      await review.stop();
      rmSync(folder, { recursive: true, force: true });
    });
  });

  const path = (guide: string): string => join(folder, `${guide}.md`);
  const text = (guide: string): string => readFileSync(path(guide), "utf8");
  async function visit(
    at = "",
    { width = 1440, scheme = "light" as "light" | "dark", bypassCSP = false } = {},
  ): Promise<{ page: Page; faults: string[] }> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, bypassCSP });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const faults: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) faults.push(message.text());
    });
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(review.url + at);
    return { page, faults };
  }

  const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

  it("shows what needs a person first, and finds a guide", async () => {
    const { page, faults } = await visit();
    await expect.poll(() => page.getByRole("status").textContent()).toMatch(/^\d+ guides$/);
    expect(await page.locator(".rows li").first().textContent()).toContain("Acme Robotics");
    await page.getByRole("searchbox", { name: "Search guides" }).fill("ally tpm technical");
    expect(await page.getByText("No guide is like this.").count()).toBe(1);
    await page.getByRole("searchbox", { name: "Search guides" }).fill("ally technical");
    await page.getByRole("link", { name: /Ally Financial · Technical Program Manager/ }).click();
    await page.getByRole("heading", { name: "Ally Financial · Technical Program Manager" }).first().waitFor();
    expect(faults).toEqual([]);
  });

  it("marks every figure where it stands, and says why", async () => {
    const { page } = await visit(`#/guide/${ALLY}`);
    await page.locator(".source li").first().waitFor();
    const marks = page.locator(".mark.ask");
    await marks.first().waitFor();
    expect(await page.locator(".mark.band", { hasText: "122000" }).first().textContent()).toContain("Base");
    await marks.first().click();
    expect(await page.getByRole("note").textContent()).toMatch(/ask · Total.*Why: \S/);
  });

  it("settles a doubtful region, which the app then answers from, and takes it back", async () => {
    const before = text(DOUBTFUL);
    const { page } = await visit(`#/guide/${DOUBTFUL}`);
    await page.getByText("Unclear: the words are shown, no figure").waitFor();
    await page.locator(".mark.left-over").first().waitFor();
    await field(page, "Ask, Base, low").fill("940000");
    await field(page, "Accept at least, Base, low").fill("900 000");
    await page.getByRole("button", { name: "Confirm" }).click();
    await page.getByText("Confirmed in the guide").first().waitFor();
    const written = text(DOUBTFUL);
    expect(written.replace(/^targets:\n(?: .*\n)*/m, "")).toBe(before);
    const { answer } = (await openCore({ guidesDir: folder })).ask("acme robotics swe oslo");
    expect(answer).toMatchObject({
      target: { basis: "confirmed", ask: { base: [940_000, 940_000] }, floor: { base: [900_000, 900_000] } },
    });
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Taken back.").waitFor();
    expect(text(DOUBTFUL)).toBe(before);
  });

  it("runs and loads nothing that a guide holds, and shows it as text", async () => {
    mkdirSync(join(folder, "evilcorp"));
    writeFileSync(path("evilcorp/engineer"), HOSTILE_GUIDE);
    await review.stop();
    const collection = await openCollection({ guidesDir: folder, aliasesFile: SHIPPED.aliases });
    review = await serveReview(openEditor(folder, collection, "2026-03-01"));
    const { page, faults } = await visit("#/guide/evilcorp/engineer");
    await page.locator(".source li").first().waitFor();
    expect(await page.title()).not.toBe("1");
    expect(await page.locator("main img, main script, main a[href*=evil]").count()).toBe(0);
    expect(await page.locator("main").textContent()).toContain("<script>");
    await page.goto(`${review.url}#/`);
    await page.getByRole("searchbox", { name: "Search guides" }).fill("evilcorp");
    await page.getByRole("link", { name: /Evilcorp/ }).waitFor();
    expect(await page.locator("main img").count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it("says which field holds no number", async () => {
    const { page } = await visit(`#/guide/${ALLY}`);
    await field(page, "Ask, Base, low").fill("144K");
    await page.getByRole("button", { name: "Confirm" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("Ask, Base: write a number such as 144000");
  });

  it("writes nothing over a change on disk, and shows it", async () => {
    const { page } = await visit(`#/guide/${ALLY}`);
    await field(page, "Ask, Base, low").fill("170000");
    const theirs = text(ALLY).replace("data_quality: high", "data_quality: low");
    writeFileSync(path(ALLY), theirs);
    await page.getByRole("button", { name: "Confirm" }).click();
    const dialog = page.getByRole("alertdialog");
    expect(await dialog.textContent()).toMatch(/data_quality: high.*data_quality: low/s);
    expect(text(ALLY)).toBe(theirs);
    await dialog.getByRole("button").click();
    await page.locator(".source", { hasText: "data_quality: low" }).waitFor();
  });

  it("mends a line in place", async () => {
    const { page } = await visit(`#/guide/${ALLY}`);
    await page.getByRole("button", { name: "Change this line 13" }).click();
    await page.getByRole("textbox", { name: "Line 13" }).fill("    base_low: 123000");
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator(".source", { hasText: "123000" }).waitFor();
    expect(text(ALLY)).toContain("    base_low: 123000\n    base_high: 160000");
  });

  it("writes a new guide from the form, with the keyboard alone", async () => {
    const { page } = await visit("#/new");
    await field(page, "Company").focus();
    await page.keyboard.type("Beta Works");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Data Engineer");
    await field(page, "Region").focus();
    await page.keyboard.type("Lisbon");
    await page.keyboard.press("Tab");
    await page.keyboard.type("EUR");
    await field(page, "band, Base, low").focus();
    await page.keyboard.type("60000");
    await page.keyboard.press("Tab");
    await page.keyboard.type("75000");
    await field(page, "Ask, Base, low").focus();
    await page.keyboard.type("74000");
    const button = page.getByRole("button", { name: "Write the guide" });
    await button.waitFor();
    await expect.poll(() => page.locator(".as-slack").textContent()).toContain("€74K");
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Beta Works · Data Engineer", level: 1 }).waitFor();
    const { answer } = (await openCore({ guidesDir: folder })).ask("beta works data engineer lisbon");
    expect(answer).toMatchObject({ band: { base: [60_000, 75_000], currency: "EUR" }, target: { basis: "confirmed" } });
  });

  it("shows what would be read of a CSV before it writes it", async () => {
    const { page } = await visit("#/file");
    await page
      .getByRole("textbox", { name: "Or paste its text" })
      .fill("company,role,region,currency,base\nGamma Labs,Product Manager,Paris,EUR,€70K–€90K\n,PM,Paris,EUR,€1K\n");
    await page.getByRole("button", { name: "Read it" }).click();
    await page.getByText("1 guide would be read").waitFor();
    expect(await page.locator(".problems").first().textContent()).toContain("Line 3: The row names no company");
    await page.getByRole("button", { name: "Write this guide" }).click();
    await page.getByRole("heading", { name: "Gamma Labs · Product Manager", level: 1 }).waitFor();
    expect(text("gamma-labs/product-manager")).toContain("| Paris | €70K–€90K |");
  });

  it("is served to who has its address, and to no other page", async () => {
    const { origin } = new URL(review.url);
    expect((await fetch(origin)).status).toBe(403);
    expect((await fetch(`${origin}/list`, { headers: { "x-review-token": "guessed" } })).status).toBe(403);
    expect((await fetch(review.url, { headers: { origin: "https://example.org" } })).status).toBe(403);
    const token = new URL(review.url).searchParams.get("token") ?? "";
    const post = (body: object) =>
      fetch(`${origin}/act`, {
        method: "POST",
        headers: { origin, "content-type": "application/json", "x-review-token": token },
        body: JSON.stringify(body),
      });
    expect((await post({ do: "create", file: "../outside.md", text: DOUBTFUL_GUIDE })).status).toBe(409);
    expect((await post({ do: "read", kind: "markdown", text: "---\n" })).status).toBe(200);
    expect((await post({ do: "everything" })).status).toBe(400);
  });

  for (const scheme of ["light", "dark"] as const) {
    for (const width of [360, 1440]) {
      it(`has no serious fault, ${scheme}, ${width} pixels wide`, async () => {
        const { page } = await visit("", { width, scheme, bypassCSP: true });
        const check = async (where: string): Promise<void> => {
          if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
          const { violations } = (await page.evaluate("axe.run()")) as {
            violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
          };
          const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
          expect(
            serious.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
            where,
          ).toEqual([]);
          const wide = await page.evaluate("document.documentElement.scrollWidth");
          expect(wide, `${where}: nothing sticks out at the side`).toBeLessThanOrEqual(width);
        };
        await page.locator(".rows li").first().waitFor();
        await check("list");
        await page.goto(`${review.url}#/guide/${ALLY}`);
        await page.locator(".mark").first().click();
        await check("guide");
        await page.goto(`${review.url}#/new`);
        await field(page, "Company").waitFor();
        await check("new guide");
        await page.goto(`${review.url}#/file`);
        await page.getByRole("button", { name: "Read it" }).waitFor();
        await check("from a file");
      });
    }
  }
});
