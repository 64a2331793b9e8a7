import { describe, expect, it } from "vitest";
import { checkBlocks } from "../../src/local-slack/blocks/check.js";
import { checkView } from "../../src/local-slack/blocks/view.js";
import { input, long, many, plain, section } from "./payloads/cases.js";
import { classicCases } from "./payloads/classic.js";
import { newerCases } from "./payloads/newer.js";

const cases = [...classicCases, ...newerCases];

const said = (verdict: ReturnType<typeof checkBlocks>) =>
  verdict.ok ? [] : verdict.problems.map(({ message, pointer }) => `${message} [json-pointer:${pointer}]`);

describe("Slack's verdict on blocks", () => {
  it.each(cases)("$name", ({ blocks, on = "message", refused = [] }) => {
    const verdict = checkBlocks(blocks, on);
    expect(said(verdict)).toEqual(refused);
    expect(verdict.ok).toBe(refused.length === 0);
  });

  it("is on record for good payloads and bad ones", () => {
    expect(cases.filter((one) => one.refused).length).toBeGreaterThan(20);
    expect(cases.filter((one) => !one.refused).length).toBeGreaterThan(20);
  });

  it.each([
    ["message", "invalid_blocks"],
    ["modal", "invalid_arguments"],
    ["home", "invalid_arguments"],
  ] as const)("in a %s is %s", (surface, error) => {
    expect(checkBlocks([{ type: "header" }], surface)).toMatchObject({ ok: false, error });
  });

  it("on two tables is invalid_attachments", () => {
    const table = { type: "table", rows: [[{ type: "raw_text", text: "x" }]] };
    expect(checkBlocks([table, table], "message")).toMatchObject({ ok: false, error: "invalid_attachments" });
  });
});

describe("Slack's verdict on views", () => {
  const view = { type: "modal", title: plain("Title"), blocks: [section("x")] };
  const text = input({ type: "plain_text_input" });

  it.each<[string, object, string | null]>([
    ["a title of 24 characters", { ...view, title: plain(long(24)) }, null],
    [
      "a title of 25",
      { ...view, title: plain(long(25)) },
      "must be less than 25 characters [json-pointer:/view/title/text]",
    ],
    ["no title", { ...view, title: undefined }, "missing required field: title [json-pointer:/view]"],
    [
      "a submit of 25",
      { ...view, submit: plain(long(25)) },
      "must be less than 25 characters [json-pointer:/view/submit/text]",
    ],
    [
      "a close of 25",
      { ...view, close: plain(long(25)) },
      "must be less than 25 characters [json-pointer:/view/close/text]",
    ],
    ["3,000 characters of metadata", { ...view, private_metadata: long(3000) }, null],
    [
      "3,001",
      { ...view, private_metadata: long(3001) },
      "must be less than 3001 characters [json-pointer:/view/private_metadata]",
    ],
    [
      "a callback id of 256",
      { ...view, callback_id: long(256) },
      "must be less than 256 characters [json-pointer:/view/callback_id]",
    ],
    ["inputs and a submit", { ...view, submit: plain("Go"), blocks: [text] }, null],
    ["inputs without a submit", { ...view, blocks: [text] }, "missing required field: submit [json-pointer:/view]"],
    ["an unknown field", { ...view, colour: "red" }, "invalid additional property: colour [json-pointer:/view]"],
    [
      "101 blocks",
      { ...view, blocks: many(101, () => section("x")) },
      "no more than 100 items allowed [json-pointer:/view/blocks]",
    ],
    ["blocks that are none", { ...view, blocks: "x" }, "must provide an array [json-pointer:/view/blocks]"],
    ["another type", { ...view, type: "home" }, "unsupported type: home [json-pointer:/view/type]"],
  ])("%s", (_, content, problem) => {
    const found = said(checkView(content, "modal"));
    expect(found).toEqual(problem ? ["failed to match all allowed schemas [json-pointer:/view]", problem] : []);
  });

  it("a Home tab has inputs without a submit, and no title", () => {
    expect(checkView({ type: "home", blocks: [text] }, "home").ok).toBe(true);
    expect(said(checkView({ type: "home", title: plain("x"), blocks: [] }, "home"))).toContain(
      "invalid additional property: title [json-pointer:/view]",
    );
  });

  it("more than 250 KB", () => {
    const blocks = many(100, () => section(long(2600)));
    expect(checkView({ ...view, blocks }, "modal")).toMatchObject({ ok: false, error: "view_too_large" });
  });
});
