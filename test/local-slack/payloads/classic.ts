import { actions, button, type Case, input, long, many, mrkdwn, option, plain, section } from "./cases.js";

const select = (more: object) => actions({ type: "static_select", action_id: "s", ...more });

/** The blocks that every surface knows, and what stands in them. */
export const classicCases: Case[] = [
  { name: "a section of 3,000 characters", blocks: [section(long(3000))] },
  {
    name: "a section of 3,001",
    blocks: [section(long(3001))],
    refused: [
      "failed to match all allowed schemas [json-pointer:/blocks/0/text]",
      "must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
    ],
  },
  {
    name: "an empty section",
    blocks: [section("")],
    refused: [
      "failed to match all allowed schemas [json-pointer:/blocks/0/text]",
      "must be more than 0 characters [json-pointer:/blocks/0/text/text]",
    ],
  },
  {
    name: "a section of nothing",
    blocks: [{ type: "section" }],
    refused: ["missing required field: text [json-pointer:/blocks/0]"],
  },
  { name: "a section with a button beside it", blocks: [{ ...section("x"), accessory: button() }] },
  {
    name: "an input beside a section",
    blocks: [{ ...section("x"), accessory: { type: "plain_text_input", action_id: "t" } }],
    refused: ["unsupported type: plain_text_input [json-pointer:/blocks/0/accessory/type]"],
  },
  { name: "a section that shows all its text", blocks: [{ ...section("x"), expand: true }] },
  {
    name: "an unknown field",
    blocks: [{ ...section("x"), colour: "red" }],
    refused: ["invalid additional property: colour [json-pointer:/blocks/0]"],
  },
  {
    name: "an unknown block",
    blocks: [{ type: "sections", text: plain("x") }],
    refused: ["unsupported type: sections [json-pointer:/blocks/0/type]"],
  },
  {
    name: "a block without a type",
    blocks: [{ text: plain("x") }],
    refused: ["missing required field: type [json-pointer:/blocks/0]"],
  },
  {
    name: "emoji on mrkdwn",
    blocks: [{ type: "section", text: { ...mrkdwn("x"), emoji: true } }],
    refused: [
      "failed to match all allowed schemas [json-pointer:/blocks/0/text]",
      "invalid additional property: emoji [json-pointer:/blocks/0/text]",
    ],
  },
  { name: "verbatim on mrkdwn", blocks: [{ type: "section", text: { ...mrkdwn("x"), verbatim: true } }] },
  { name: "a header of 150 characters", blocks: [{ type: "header", text: plain(long(150)) }] },
  {
    name: "a header of 151",
    blocks: [{ type: "header", text: plain(long(151)) }],
    refused: ["must be less than 151 characters [json-pointer:/blocks/0/text/text]"],
  },
  {
    name: "a header in mrkdwn",
    blocks: [{ type: "header", text: mrkdwn("x") }],
    refused: ["unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]"],
  },
  {
    name: "a header without text",
    blocks: [{ type: "header" }],
    refused: ["missing required field: text [json-pointer:/blocks/0]"],
  },
  { name: "a divider", blocks: [{ type: "divider", block_id: "d" }] },
  { name: "ten things in a context", blocks: [{ type: "context", elements: many(10, () => mrkdwn("c")) }] },
  {
    name: "eleven things in a context",
    blocks: [{ type: "context", elements: many(11, () => mrkdwn("c")) }],
    refused: ["no more than 10 items allowed [json-pointer:/blocks/0/elements]"],
  },
  { name: "25 buttons", blocks: [actions(...many(25, (index) => button({ action_id: `b${index}` })))] },
  {
    name: "26 buttons",
    blocks: [actions(...many(26, (index) => button({ action_id: `b${index}` })))],
    refused: ["no more than 25 items allowed [json-pointer:/blocks/0/elements]"],
  },
  {
    name: "no buttons",
    blocks: [actions()],
    refused: ["no less than 1 items allowed [json-pointer:/blocks/0/elements]"],
  },
  {
    name: "a button with everything",
    blocks: [actions(button({ style: "danger", value: long(2000), accessibility_label: "go" }))],
  },
  {
    name: "a button's text of 76 characters",
    blocks: [actions(button({ text: plain(long(76)) }))],
    refused: ["must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]"],
  },
  {
    name: "a button's value of 2,001 characters",
    blocks: [actions(button({ value: long(2001) }))],
    refused: ["must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]"],
  },
  {
    name: "a button's value that is a number",
    blocks: [actions(button({ value: 5 }))],
    refused: ["must provide a string [json-pointer:/blocks/0/elements/0/value]"],
  },
  {
    name: "a button of no known style",
    blocks: [actions(button({ style: "default" }))],
    refused: ["must be a valid enum value: primary, danger [json-pointer:/blocks/0/elements/0/style]"],
  },
  {
    name: "two elements of one action id in a block",
    blocks: [actions(button(), button())],
    refused: ['action_id "go" already exists in this block [json-pointer:/blocks/0]'],
  },
  { name: "one action id in two blocks", blocks: [actions(button()), actions(button())] },
  {
    name: "one block id twice",
    blocks: [
      { ...section("a"), block_id: "x" },
      { ...section("b"), block_id: "x" },
    ],
    refused: ['block_id "x" already exists [json-pointer:/blocks/1]'],
  },
  {
    name: "a block id of 256 characters",
    blocks: [{ type: "divider", block_id: long(256) }],
    refused: ["must be less than 256 characters [json-pointer:/blocks/0/block_id]"],
  },
  { name: "100 options", blocks: [select({ options: many(100, (index) => option(`o${index}`)) })] },
  {
    name: "101 options",
    blocks: [select({ options: many(101, (index) => option(`o${index}`)) })],
    refused: ["no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]"],
  },
  {
    name: "an option of 76 characters",
    blocks: [select({ options: [{ text: plain(long(76)), value: "v" }] })],
    refused: ["must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]"],
  },
  {
    name: "a menu's option in mrkdwn",
    blocks: [select({ options: [{ text: mrkdwn("x"), value: "v" }] })],
    refused: ["unsupported type: mrkdwn [json-pointer:/blocks/0/elements/0/options/0/text/type]"],
  },
  { name: "a first choice", blocks: [select({ options: [option("a"), option("b")], initial_option: option("b") })] },
  {
    name: "a first choice that is not offered",
    blocks: [select({ options: [option("a")], initial_option: option("b") })],
    refused: ["initial option was not found in the list of options [json-pointer:/blocks/0/elements/0]"],
  },
  { name: "an input in a message", blocks: [input({ type: "plain_text_input", multiline: true, max_length: 3000 })] },
  {
    name: "an input with a button in it",
    on: "modal",
    blocks: [input(button())],
    refused: [
      "failed to match all allowed schemas [json-pointer:/blocks/0/element]",
      "unsupported type: button [json-pointer:/blocks/0/element/type]",
    ],
  },
  {
    name: "a shortest text longer than the longest",
    on: "modal",
    blocks: [input({ type: "plain_text_input", min_length: 5, max_length: 2 })],
    refused: [
      "failed to match all allowed schemas [json-pointer:/blocks/0/element]",
      "min_length must not be greater than max_length [json-pointer:/blocks/0/element]",
    ],
  },
  {
    name: "two inputs in focus at once",
    on: "modal",
    blocks: many(2, () => input({ type: "plain_text_input", focus_on_load: true })),
    refused: ["only one element may set focus_on_load [json-pointer:/blocks/1]"],
  },
  { name: "50 blocks in a message", blocks: many(50, () => ({ type: "divider" })) },
  {
    name: "51 blocks in a message",
    blocks: many(51, () => ({ type: "divider" })),
    refused: ["no more than 50 items allowed [json-pointer:/blocks]"],
  },
  { name: "100 blocks in a modal", on: "modal", blocks: many(100, () => ({ type: "divider" })) },
  {
    name: "101 blocks in the Home tab",
    on: "home",
    blocks: many(101, () => ({ type: "divider" })),
    refused: ["no more than 100 items allowed [json-pointer:/blocks]"],
  },
];
