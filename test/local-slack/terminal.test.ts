import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { runLocalTerminal } from "../../src/local-slack/terminal.js";
import { blocksAsText } from "../../src/local-slack/terminal-text.js";
import { withoutControls } from "../../src/text/control-characters.js";
import { boltOn, button, modal, OFFERS, plain, section, THEO } from "./support.js";

it("prints what the person sees and types what they enter", async () => {
  const slack = await boltOn("http", (app) => {
    app.command("/comp", async ({ ack, body, client, command }) => {
      await ack({
        text: "x",
        blocks: [
          section(`*Ally* &amp; <https://a.b|source> for ${command.text}`),
          { type: "actions", elements: [button("Share")] },
        ],
      });
      await client.chat.postEphemeral({ channel: OFFERS, user: THEO, text: "for Theo only" });
      await client.views.open({ trigger_id: body.trigger_id, view: modal("m") });
    });
    app.event(
      "app_mention",
      async ({ event, say }) => void (await say({ text: "in the thread", thread_ts: event.ts })),
    );
  });
  const [input, output] = [new PassThrough(), new PassThrough({ encoding: "utf8" })];
  let printed = "";
  output.on("data", (text: string) => {
    printed += text;
  });
  const running = runLocalTerminal(slack, { input, output, clean: withoutControls });
  input.write("/comp ally tpm\n\n@compbot hello\n");
  await slack.until(() => printed.includes("in the thread") && printed.includes("┌ Title"));
  input.end();
  await running;
  expect(printed).toContain("You are maya, in #offers.");
  expect(printed).toContain("compbot (only visible to you)\n*Ally* & source (https://a.b) for ally tpm\n[Share]");
  expect(printed).toContain("compbot (in a thread)\nin the thread");
  expect(printed).toContain("┌ Title\nhello\n└");
  expect(printed).not.toContain("for Theo only");
  expect(printed).not.toContain("@compbot hello");
});

it("prints nothing that a terminal would obey", async () => {
  const slack = await boltOn("http", (app) => {
    app.command("/comp", async ({ ack, command }) => ack({ text: `heard ${command.text}\u202e\u009b2J` }));
  });
  const [input, output] = [new PassThrough(), new PassThrough({ encoding: "utf8" })];
  let printed = "";
  output.on("data", (text: string) => {
    printed += text;
  });
  const running = runLocalTerminal(slack, { input, output, clean: withoutControls });
  input.write("/comp a\u001b[31mlly\n");
  input.end();
  await running;
  expect(printed).toContain("heard a[31mlly2J\n");
});

it("draws the newer blocks as text", () => {
  const cell = (text: string) => ({ type: "raw_text", text });
  const text = blocksAsText(
    [
      { type: "header", text: plain("Ally") },
      {
        type: "table",
        rows: [
          [cell("Region"), cell("Base")],
          [cell("New York"), cell("$144K")],
        ],
      },
      { type: "container", title: plain("Scripts"), child_blocks: [section("one\ntwo")] },
      {
        type: "data_visualization",
        title: "Totals",
        chart: { type: "bar", series: [{ name: "Low", data: [{ label: "NY", value: 203 }] }] },
      },
      { type: "actions", elements: [{ type: "static_select", placeholder: plain("Regions") }] },
    ],
    () => undefined,
  );
  expect(text.split("\n")).toEqual([
    "Ally",
    "Region    Base",
    "New York  $144K",
    "Scripts",
    "  one",
    "  two",
    "Totals",
    "Low: NY 203",
    "[Regions ▾]",
  ]);
});
