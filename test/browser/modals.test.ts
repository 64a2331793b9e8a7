import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { servePage } from "../../src/local-slack/page/page.js";
import { boltOn, button, input, MAYA, modal, OFFERS, plain, section } from "../local-slack/support.js";
import { openBrowser } from "./chromium.js";
import { describeInBrowser } from "./needs-chromium.js";
import { visit } from "./visit.js";

const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });
const options = ["One", "Two", "Three"].map(option);

/** A form with each kind of field. */
const fields = [
  input("line"),
  input("lines", { type: "plain_text_input", multiline: true }),
  input("one", { type: "static_select", options }),
];

const form = [section("Say"), { type: "actions", elements: [button("deeper")] }, ...fields];

describeInBrowser("modals of the page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it("stacks views, keeps what was entered, shows what is wrong, and sends each field as Slack does", async () => {
    const sent: unknown[] = [];
    const slack = await boltOn("http", (app) => {
      app.command("/comp", async ({ ack, body, client }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: modal("form", form) });
      });
      app.action("deeper", async ({ ack, body, client }) => {
        await ack();
        const trigger = "trigger_id" in body ? body.trigger_id : "";
        await client.views.push({
          trigger_id: trigger,
          view: modal("below", [section("Below")], { submit: undefined }),
        });
      });
      app.view("form", async ({ ack, view }) => {
        const { values } = view.state;
        if (values["block-line"]?.line?.value === "wrong") {
          await ack({ response_action: "errors", errors: { "block-line": "Not that." } });
          return;
        }
        sent.push(values);
        await ack();
      });
    });
    const served = await servePage(slack, {});
    onTestFinished(() => served.stop());
    const { page, faults } = await visit(browser, served.url, `${MAYA}/${OFFERS}`);
    await page.getByRole("textbox").fill("/comp");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    const send = dialog.getByRole("button", { name: "Send" });

    await dialog.getByRole("textbox", { name: "line", exact: true }).fill("wrong");
    await send.click();
    await expect.poll(() => dialog.getByText("Fill this in.").count()).toBe(2);
    await dialog.getByRole("button", { name: "deeper" }).click();
    await dialog.getByText("Below").waitFor();
    await dialog.getByRole("button", { name: "Back" }).click();
    expect(await dialog.getByRole("textbox", { name: "line", exact: true }).inputValue()).toBe("wrong");

    await dialog.getByRole("textbox", { name: "lines" }).fill("one\ntwo");
    await dialog.getByRole("combobox", { name: "one" }).click();
    await page.getByRole("option", { name: "Two" }).click();
    await send.click();
    await dialog.getByText("Not that.").waitFor();
    await dialog.getByRole("textbox", { name: "line", exact: true }).fill("right");
    await send.click();
    await expect.poll(() => dialog.count()).toBe(0);
    expect(sent).toMatchObject([
      {
        "block-line": { line: { value: "right" } },
        "block-lines": { lines: { value: "one\ntwo" } },
        "block-one": { one: { selected_option: { value: "two" } } },
      },
    ]);
    expect(faults).toEqual([]);

    // A page that is opened anew has none open, which would keep everything else away.
    await page.getByRole("textbox").fill("/comp");
    await page.keyboard.press("Enter");
    await dialog.waitFor();
    await page.reload();
    await page.locator("main .scroll").waitFor();
    await expect.poll(() => dialog.count()).toBe(0);
    expect(slack.modal(MAYA)).toBeUndefined();
  });
});
