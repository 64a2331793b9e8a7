import { expect, it } from "vitest";
import { describeOnStage } from "./on-stage.js";
import { ask, MAYA, visit } from "./visit.js";

const RHEA = "U000RHEA";
const PARTNERS = "C00PARTNER";

describeOnStage("a channel that is shared with another organisation", (on) => {
  it("asks before others read an answer, shares it on yes, and shows them no more than that", async () => {
    const { page, faults } = await visit(on.browser, on.stage.url, `${MAYA}/${PARTNERS}`);
    const rhea = await visit(on.browser, on.stage.url, `${RHEA}/${PARTNERS}`);
    await ask(page, "/comp ally tpm new-york");
    const answer = page.locator(".message.private").last();
    await answer.getByRole("button", { name: "Share to channel" }).click();
    await answer.getByText("People from other organisations are in this channel.").waitFor();
    expect(await rhea.page.locator(".message").count()).toBe(0);

    await answer.getByRole("button", { name: "Share anyway" }).click();
    const shared = rhea.page.locator("main .message").first();
    await shared.getByText("Shared by").waitFor();
    expect(await shared.textContent()).toContain("$203K–$293K");
    await expect.poll(() => page.locator(".message.private").count()).toBe(0);

    await ask(rhea.page, "/comp ally tpm new-york");
    await rhea.page.locator(".message.private").getByText("compbot answers only people of the organisation").waitFor();
    expect([...faults, ...rhea.faults]).toEqual([]);
  });
});
