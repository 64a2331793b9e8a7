import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer, GuideAnswer } from "../../src/answer/answer.js";
import { checkBlocks } from "../../src/local-slack/blocks/check.js";
import { checkView } from "../../src/local-slack/blocks/view.js";
import type { Place } from "../../src/slack/blocks/answer.js";
import { render } from "../../src/slack/blocks/render.js";
import type { Rendered } from "../../src/slack/blocks/rendered.js";
import { confirmExternal, sharedAnswer, sharedReply, sharedWhole } from "../../src/slack/blocks/share.js";
import { shortcutView } from "../../src/slack/blocks/shortcut.js";
import { answerView } from "../../src/slack/blocks/views.js";
import { LIMITS } from "../../src/slack/limits.js";
import { VIEWS } from "../../src/slack/state/answer-ref.js";
import { runs } from "../whole.js";
import { madeAnswer, madeCore } from "./made-core.js";

const PLACES: Place[] = ["private", "threaded", "direct", "public", "modal", "shortcut"];

/** Every message and view that the app makes of a guide's answer. */
function everyMessage(answer: GuideAnswer): [name: string, message: Rendered][] {
  const removal = { sharer: "U000MAYA" };
  const regions = answer.regions.map((region) => ({ ...answer, region }));
  return [
    ...PLACES.flatMap((place) =>
      VIEWS.map((view): [string, Rendered] => [
        `${place} ${view}`,
        render({ ...answer, focus: view === "regions" ? "bands" : view }, { place, feedback: true, view, regions }),
      ]),
    ),
    ["shared", sharedAnswer(answer, removal)],
    ["shared whole", sharedWhole(answer, removal)],
    ["shared reply", sharedReply(answer, removal)],
    ["confirmation", confirmExternal(answer, "shared")],
    ["confirmation where nothing can be seen", confirmExternal(answer, "unknown")],
  ];
}

/** What Slack would refuse of a message, or of the view that a modal shows it in. */
function faults(name: string, message: Rendered): unknown[] {
  const inView = name.startsWith("modal") || name.startsWith("shortcut");
  const verdicts = inView
    ? [checkView(answerView(message, ""), "modal"), checkView(shortcutView("asked", null, message, "{}"), "modal")]
    : [checkBlocks(message.blocks, "message"), checkBlocks(message.plain, "message")];
  return [
    ...verdicts.filter((verdict) => !verdict.ok),
    ...(message.text.length > LIMITS.text ? ["text too long"] : []),
    ...(message.text.trim() ? [] : ["no text"]),
  ];
}

const long = "Long & <winding> *words* ".repeat(60);
const ODD: Record<string, Partial<GuideAnswer>> = {
  plain: {},
  "nothing but a name": {
    region: null,
    regions: [],
    band: null,
    target: null,
    levers: [],
    levels: [],
    sources: [],
    updated: undefined,
    reviewDue: undefined,
    quality: undefined,
    notes: [],
  },
  "a region that it lacks": { region: null, regionBasis: "unavailable", band: null, target: null },
  "past its review": { reviewPast: true, reviewDue: "2025-01-01" },
  "long everything": {
    guide: { company: "c".repeat(80), companyName: long, role: "r".repeat(80), roleName: long },
    region: `New York ${long}`,
    regions: Array.from({ length: 150 }, (_, at) => `Region ${at} ${long}`),
    levers: Array.from({ length: 60 }, () => ({ title: long, remark: long, script: long, asks: {} })),
    levels: Array.from({ length: 40 }, (_, at) => ({
      level: `L${at} ${long}`,
      elsewhere: Array.from({ length: 25 }, (_, company) => ({ company: `Company ${company}`, level: long })),
    })),
    sources: Array.from({ length: 80 }, () => long),
    notes: Array.from({ length: 20 }, () => ({ kind: "unread" as const, words: [long] })),
    quality: long,
  },
  passages: {
    focus: "passages",
    passages: [
      { heading: "", text: "It *vests* <!channel> over 4 years.", line: 3, lines: [3], marks: [{ start: 4, end: 9 }] },
      { heading: long, text: `${long}\n${long}`.slice(0, 1_200), line: 9, lines: [9, 11], marks: [] },
      { heading: "Marks", text: "& ".repeat(600), line: 12, lines: [12], marks: [{ start: 0, end: 1 }] },
    ],
  },
  "levels in the band": {
    band: {
      currency: "GBP",
      base: [75_000, 75_000],
      bonusPct: [10, 15],
      equity: [1_000, 2_000],
      equityBasis: { kind: "unknown" },
      arithmetic: "unknown",
      levels: Array.from({ length: 120 }, (_, at) => ({ level: `Level ${at}`, base: [at, at + 1] as const })),
    },
  },
  "worked out": {
    target: {
      basis: "band",
      currency: "USD",
      ask: { total: [270_000, 293_000] },
      floor: {},
      computed: { parts: { total: [270_000, 293_000] }, ways: [{ parts: ["total"] }] },
      text: "",
      ways: [{ parts: ["total"] }],
    },
  },
};

describe("every message of a guide's answer keeps Slack's rules", () => {
  test.each(Object.entries(ODD))("%s", (_, changes) => {
    for (const [name, message] of everyMessage(madeAnswer(changes)))
      expect([name, faults(name, message)]).toEqual([name, []]);
  });

  test("whatever the guide's words are, they fit and ping nobody", () => {
    const words = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.constantFrom("<!channel>", "<@U000MAYA>", "@here", "~$1K–~$2K", "<https://x.example|y>", ">>> quote", "   "),
    );
    const answers = fc.record({
      region: words,
      companyName: words,
      title: words,
      script: words,
      note: words,
      source: words,
      level: words,
    });
    fc.assert(
      fc.property(answers, ({ region, companyName, title, script, note, source, level }) => {
        const answer = madeAnswer({
          guide: { company: "acme", companyName, role: "smith", roleName: title },
          region,
          regions: [region, `${region}!`],
          levers: [{ title, script, remark: note, asks: {} }],
          levels: [{ level, elsewhere: [{ company: companyName, level }] }],
          sources: [source],
          notes: [{ kind: "unread", words: [note] }],
        });
        for (const [name, message] of everyMessage(answer)) {
          expect([name, faults(name, message)]).toEqual([name, []]);
          const sent = JSON.stringify([texts(message.blocks), texts(message.plain), message.text]);
          expect(sent.replaceAll("<@U000MAYA>", "").match(/<[^ ]/g)).toBeNull();
        }
      }),
      { numRuns: runs(20) },
    );
  });
});

/** Every text that Slack parses: text objects, but not the raw cells of tables or the labels of charts. */
function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== "object" || value === null) return [];
  if ("type" in value && (value.type === "mrkdwn" || value.type === "plain_text") && "text" in value) {
    return [String(value.text)];
  }
  return Object.values(value).flatMap(texts);
}

describe("every other answer keeps Slack's rules", () => {
  const core = madeCore();
  const answers: [string, Answer][] = ["choose", "company", "role", "compare", "help", "acme"].map((asked) => [
    asked,
    core.ask(asked),
  ]);
  const name = "A & B <Company> ".repeat(20);
  const many: Answer = {
    kind: "company",
    query: "many",
    company: "many",
    companyName: name,
    notes: [{ kind: "unread", words: [name] }],
    passages: [],
    roles: Array.from({ length: 300 }, (_, at) => ({ role: `role-${at}`, roleName: `${name} ${at}` })),
  };
  const none: Answer = {
    kind: "company",
    query: "none",
    company: "none",
    companyName: name,
    notes: [],
    passages: [],
    roles: [],
  };
  const ranked: Answer = {
    kind: "role",
    query: "many",
    role: "tpm",
    roleName: name,
    region: name,
    ranked: { by: "yearly", lowest: false, of: 90 },
    notes: [],
    companies: Array.from({ length: 90 }, (_, at) => ({
      company: `c-${at}`,
      companyName: `${name} ${at}`,
      region: name,
      total: at ? ([100, 200] as const) : null,
      yearly: at % 7 ? ([100, 200] as const) : null,
      currency: "EUR",
      arithmetic: "yearly" as const,
    })),
  };
  const unknown: Answer = {
    kind: "unknown",
    query: "q ".repeat(3_000),
    heard: "q ".repeat(3_000),
    notes: [],
    suggestions: Array.from({ length: 30 }, (_, at) => ({ company: `c-${at}`, companyName: `${name} ${at}` })),
  };

  test.each([...answers, ["many roles", many], ["no roles", none], ["ranked", ranked], ["unknown", unknown]] as [
    string,
    Answer,
  ][])("%s", (_, answer) => {
    for (const place of PLACES) expect(faults(place, render(answer, { place, feedback: true }))).toEqual([]);
  });
});

describe("what stands on top is what was asked", () => {
  const first = (focus: GuideAnswer["focus"]) => {
    const { blocks } = render(madeAnswer({ focus }), { place: "private", feedback: false });
    return JSON.stringify(blocks[1]);
  };
  test.each([
    ["overview", "$144K–$189K"],
    ["bands", "$144K–$189K"],
    ["target", "Accept at $150K base"],
    ["levers", "All levers"],
    ["levels", "Level mapping"],
    ["sources", "Glassdoor"],
  ] as const)("%s", (focus, part) => {
    expect(first(focus)).toContain(part);
  });
});

test("the overview fits a laptop screen: no more than fourteen blocks, the scripts folded away", () => {
  const { blocks } = render(madeAnswer(), { place: "private", feedback: true });
  expect(blocks.length).toBeLessThanOrEqual(14);
  const containers = blocks.filter((block) => block.type === "container");
  expect(containers).toHaveLength(3);
  expect(containers.every((block) => block.default_collapsed)).toBe(true);
});

test("the menu holds the guide's other regions and nothing else", () => {
  const { blocks } = render(madeAnswer(), { place: "private", feedback: true });
  const menus = JSON.stringify(blocks).match(/"type":"static_select".*?\]/)?.[0] ?? "";
  const labels = [...menus.matchAll(/"type":"plain_text","text":"([^"]*)"/g)].map(([, label]) => label);
  expect(labels).toEqual(["Other regions", "Detroit, MI (HQ)", "Charlotte, NC"]);
});

test("a chart shows one currency only, and says so", () => {
  const answerIn = (region: string, currency: string) =>
    madeAnswer({
      region,
      band: { currency, total: [1_000, 2_000], equityBasis: { kind: "unknown" }, arithmetic: "unknown" },
    });
  const regions = [answerIn("New York", "USD"), answerIn("Detroit", "USD"), answerIn("London", "GBP")];
  const { blocks } = render(madeAnswer({ focus: "bands" }), {
    place: "private",
    feedback: false,
    view: "regions",
    regions,
  });
  const chart = blocks.find((block) => block.type === "data_visualization");
  expect(chart?.chart.axis_config.categories).toEqual(["New York", "Detroit"]);
  expect(JSON.stringify(blocks)).toContain("The chart shows what is paid in USD.");
});
