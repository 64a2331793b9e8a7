import { expect, it } from "vitest";
import { describeOnStage } from "./on-stage.js";
import { ask, MAYA, THEO, visit } from "./visit.js";

describeOnStage("the page", (on) => {
  it("answers, switches regions, shares, and shows another person only what was shared", async () => {
    const { page, faults } = await visit(on.browser, on.stage.url, `${MAYA}/C000OFFERS`);
    const theo = await visit(on.browser, on.stage.url, `${THEO}/C000OFFERS`);
    await ask(page, "/comp ally tpm new-york");
    const answer = page.locator(".message.private").last();
    await expect.poll(() => answer.textContent()).toContain("Only visible to you");
    const row = answer.getByRole("row").filter({ hasText: "New York" });
    await expect.poll(() => row.textContent()).toContain("$144K–$189K");
    expect(await row.textContent()).toContain("$203K–$293K");
    expect(await answer.textContent()).toContain("Ask for $268K–$293K total");

    await answer.getByRole("combobox", { name: "Other regions" }).click();
    await page.getByRole("option", { name: "Charlotte, NC" }).click();
    await expect.poll(() => answer.getByRole("heading").textContent()).toContain("Charlotte, NC");
    expect(await theo.page.locator(".message").count()).toBe(0);

    await answer.getByRole("button", { name: "Share to channel" }).click();
    const shared = theo.page.locator(".message").filter({ hasText: "Shared by @Maya Lindqvist" });
    await expect.poll(() => shared.textContent()).toContain("Charlotte, NC");
    expect(await theo.page.getByText("Only visible to you").count()).toBe(0);

    await shared.getByRole("button", { name: /^\d repl/ }).click();
    const thread = theo.page.getByRole("complementary", { name: "Thread" });
    await expect.poll(() => thread.locator(".message").count()).toBeGreaterThan(1);
    await thread.getByText("1 · Program Criticality Lever").click();
    await expect.poll(() => thread.locator("details[open] blockquote").first().isVisible()).toBe(true);
    await theo.page.keyboard.press("Escape");
    expect([...faults, ...theo.faults]).toEqual([]);
  });

  it("completes the command, keeps a history, and says how to ask", async () => {
    const { page } = await visit(on.browser, on.stage.url, `${MAYA}/C000OFFERS`);
    const box = page.getByRole("textbox", { name: "Write to #offers" });
    await box.pressSequentially("/co");
    await expect.poll(() => page.getByRole("option").textContent()).toContain("/comp company role place");
    await box.press("Tab");
    expect(await box.inputValue()).toBe("/comp ");
    await box.pressSequentially("adyen tpm");
    await box.press("Enter");
    await page.locator(".message.private").last().waitFor();
    expect(await box.inputValue()).toBe("");
    await box.press("ArrowUp");
    expect(await box.inputValue()).toBe("/comp adyen tpm");
    await box.press("ArrowDown");
    expect(await box.inputValue()).toBe("");
  });

  it("fills the form with the keyboard alone, asking the app for companies", async () => {
    const { page, faults } = await visit(on.browser, on.stage.url, `${THEO}/C000OFFERS`);
    await page.getByRole("button", { name: "Shortcuts" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    const form = page.getByRole("dialog");
    const company = form.getByRole("combobox", { name: "Company" });
    await company.pressSequentially("capit");
    await page.getByRole("option", { name: "Capital One" }).waitFor();
    await page.keyboard.press("Enter");
    const role = form.getByRole("combobox", { name: "Role" });
    await role.click();
    await role.pressSequentially("software");
    await page.keyboard.press("Enter");
    await form.getByRole("combobox", { name: "Region" }).waitFor();
    expect(await company.inputValue()).toBe("Capital One");
    await form.getByRole("button", { name: "Answer" }).click();
    await expect.poll(() => form.textContent()).toContain("Software Engineer");
    await page.keyboard.press("Escape");
    await expect.poll(() => form.count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it("offers the app's shortcut on a message, and shares its answer to the thread", async () => {
    const { page, faults } = await visit(on.browser, on.stage.url, `${MAYA}/C000OFFERS`);
    await ask(page, "what does ally pay a tpm in detroit?");
    const asked = page.locator(".message").filter({ hasText: "what does ally pay" }).last();
    await asked.hover();
    await asked.getByRole("button", { name: "More actions" }).click();
    await page.getByRole("menuitem", { name: /Answer from the guides/ }).click();
    const modal = page.getByRole("dialog");
    await expect.poll(() => modal.textContent()).toContain("Read as: Ally Financial");
    await modal.getByRole("button", { name: "Share to thread" }).click();
    await expect.poll(() => modal.textContent()).toContain("Shared to the thread.");
    await modal.getByRole("button", { name: "Close" }).last().click();
    await asked.getByRole("button", { name: "1 reply" }).click();
    const thread = page.getByRole("complementary", { name: "Thread" });
    await expect.poll(() => thread.textContent()).toContain("Shared by @Maya Lindqvist");
    expect(faults).toEqual([]);
  });

  it("draws the Home tab, the prompts and the direct conversation", async () => {
    const { page, faults } = await visit(on.browser, on.stage.url, `${THEO}/home`);
    await page.getByRole("button", { name: "Open the form" }).waitFor();
    await page.getByRole("link", { name: "Messages", exact: true }).click();
    await page.getByRole("button", { name: "The band of one level" }).click();
    await page.getByRole("heading", { name: /Google/ }).waitFor();
    await page.getByRole("textbox", { name: /^(Write to|Ask) / }).fill("ally tpm new-york");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /Ally Financial/ }).waitFor();
    await page.getByRole("button", { name: "Follow up" }).last().click();
    const thread = page.getByRole("complementary", { name: "Thread" });
    await thread.getByRole("textbox", { name: "Reply in the thread" }).fill("and in detroit?");
    await page.keyboard.press("Enter");
    await thread.getByRole("heading", { name: /Detroit/ }).waitFor();
    expect(faults).toEqual([]);
  });
});
