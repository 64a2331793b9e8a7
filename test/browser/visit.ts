import type { Browser, Page } from "playwright-core";
import { onTestFinished } from "vitest";

export const MAYA = "U000MAYA";
export const THEO = "U000THEO";

export interface Visit {
  page: Page;
  /** What the console was told, and requests that left the page's own address. */
  faults: string[];
}

export interface VisitOptions {
  width?: number;
  scheme?: "light" | "dark";
  /** Lets a test put scripts of its own into the page, which the page's policy refuses. */
  bypassCSP?: boolean;
}

/** Opens the page in a fresh profile, as a person in a channel or beside the app. */
export async function visit(browser: Browser, url: string, path = "", options: VisitOptions = {}): Promise<Visit> {
  const { width = 1440, scheme = "light", bypassCSP = false } = options;
  const viewport = { width, height: width < 500 ? 740 : 900 };
  const context = await browser.newContext({ viewport, colorScheme: scheme, bypassCSP });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(url)) faults.push(`asked for ${request.url()}`);
  });
  await page.goto(`${url}/#/${path}`);
  await page.locator("main .scroll").waitFor();
  return { page, faults };
}

/** Types a line into the channel that is open, and waits for the answer. */
export async function ask(page: Page, line: string): Promise<void> {
  const answers = page.locator("main .message");
  const before = await answers.count();
  const box = page.getByRole("textbox", { name: /^(Write to|Ask) / });
  await box.fill(line);
  await box.press("Enter");
  await answers.nth(before).waitFor();
}
