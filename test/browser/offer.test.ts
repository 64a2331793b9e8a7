import { expect, it } from "vitest";
import { describeOnStage } from "./on-stage.js";
import { ask, MAYA, THEO, visit } from "./visit.js";

describeOnStage("offers and comparisons on the page", (on) => {
  it("takes an offer in the form, says what to mend, shows how it stands, and writes the counter to copy", async () => {
    const { page, faults } = await visit(on.browser, on.stage.url, `${MAYA}/C000OFFERS`);
    const theo = await visit(on.browser, on.stage.url, `${THEO}/C000OFFERS`);
    await ask(page, "/comp ally tpm new-york");
    await page.locator(".message.private").last().getByRole("button", { name: "Check my offer" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Only you see this").waitFor();
    await dialog.getByRole("textbox", { name: /^Base/ }).fill("150k-160k");
    await dialog.getByRole("textbox", { name: /^Stock/ }).fill("40k");
    await dialog.getByRole("textbox", { name: /^Bonus/ }).fill("15%");
    await dialog.getByRole("button", { name: "Check", exact: true }).click();
    await dialog.getByText(/is a range/).waitFor();
    await dialog.getByRole("textbox", { name: /^Base/ }).fill("150k");
    await dialog.getByRole("button", { name: "Check", exact: true }).click();
    await dialog.getByText("13% up the band $144K–$189K").waitFor();
    expect(await dialog.textContent()).toContain("under the ask of $268K–$293K");

    await dialog.getByRole("button", { name: "Write the counter" }).click();
    await dialog.getByRole("textbox", { name: /^Who you write to/ }).fill("Jo");
    await dialog.getByRole("button", { name: "Write it" }).click();
    const email = dialog.getByRole("textbox", { name: /^Email/ });
    await expect.poll(() => email.inputValue()).toContain("Hello Jo,");
    expect(await email.inputValue()).toContain("a base of $150K, $40K in equity over 4 years");
    await email.fill("Changed by hand.");
    await dialog.getByRole("button", { name: "Done" }).click();
    await dialog.waitFor({ state: "hidden" });
    expect(await theo.page.locator(".message").count()).toBe(0);
    expect([...faults, ...theo.faults]).toEqual([]);
  });

  it("checks an offer that was typed, goes on with it where it is changed, and shares the answer without it", async () => {
    const { page, faults } = await visit(on.browser, on.stage.url, `${MAYA}/C000OFFERS`);
    const theo = await visit(on.browser, on.stage.url, `${THEO}/C000OFFERS`);
    await ask(page, "/comp ally offer base 151234 stock 40k");
    const answer = page.locator(".message.private").last();
    await answer.getByRole("button", { name: "Technical Program Manager" }).click();
    await expect.poll(() => answer.textContent()).toContain("$151,234");
    await answer.getByRole("button", { name: "Change the figures" }).click();
    const dialog = page.getByRole("dialog");
    await expect.poll(() => dialog.getByRole("textbox", { name: /^Base/ }).inputValue()).toBe("151234");
    await page.keyboard.press("Escape");
    await answer.getByRole("button", { name: "Share without the offer" }).click();
    const shared = theo.page.locator(".message").filter({ hasText: "Shared by @Maya Lindqvist" });
    await expect.poll(() => shared.textContent()).toContain("$172K–$248K");
    expect(await theo.page.locator("body").textContent()).not.toMatch(/151,?234/);
    expect([...faults, ...theo.faults]).toEqual([]);
  });

  it("shows a comparison as a table and a chart, and shares it", async () => {
    const { page, faults } = await visit(on.browser, on.stage.url, `${MAYA}/C00GENERAL`);
    const theo = await visit(on.browser, on.stage.url, `${THEO}/C00GENERAL`);
    await ask(page, "/comp ally vs capital-one tpm new-york");
    const answer = page.locator(".message.private").last();
    const row = answer.getByRole("row").filter({ hasText: /^Total/ });
    await expect.poll(() => row.textContent()).toContain("$203K–$293K");
    expect(await row.textContent()).toContain("$215K–$350K");
    expect(await answer.textContent()).toContain("The totals are not counted alike");
    expect(await answer.getByText("Pay a year, worked out, USD").count()).toBeGreaterThan(0);
    await answer.getByRole("button", { name: "Share to channel" }).click();
    const shared = theo.page.locator(".message").filter({ hasText: "Shared by @Maya Lindqvist" });
    await expect.poll(() => shared.textContent()).toContain("$215K–$350K");
    expect([...faults, ...theo.faults]).toEqual([]);
  });
});
