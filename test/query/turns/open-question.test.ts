import { beforeAll, describe, expect, test } from "vitest";
import { respond } from "../../../src/answer/respond.js";
import { earlierOf, subjectOf } from "../../../src/answer/subject.js";
import type { Collection } from "../../../src/collection/open-collection.js";
import { fixtureCollection, shippedCollection } from "../../shipped.js";

let shipped: Collection;
let made: Collection;
beforeAll(async () => {
  shipped = await shippedCollection();
  made = await fixtureCollection();
});

/** What the last turn of a thread is about. */
function thread(turns: readonly string[], { resolver, guides } = shipped): string {
  let earlier: Parameters<typeof respond>[3] = null;
  let said = "";
  for (const turn of turns) {
    const answer = respond(turn, resolver, "2026-03-01", earlier);
    const subject = subjectOf(answer, earlier);
    earlier = earlierOf(subject, guides) ?? earlier;
    said = answer.kind;
    if (answer.kind === "answer") {
      const { guide, region, level, focus } = answer;
      said = [`${guide.company}/${guide.role}`, region, level?.asked, focus].filter(Boolean).join(" | ");
    }
    if (answer.kind === "comparison")
      said = answer.answers.map(({ guide, region }) => `${guide.company}/${guide.role} | ${region}`).join(" vs ");
    if (answer.kind === "company") said = [answer.company, ...(answer.places ?? []), answer.level].join(" ").trim();
  }
  return said;
}

const ALLY = "ally-financial/technical-program-manager";
const CAPITAL = "capital-one/technical-program-manager";
const SWE = ["ally-financial/software-engineer", "capital-one/software-engineer"];

describe("a thread that begins with less than a guide", () => {
  test.each([
    [["ally", "tpm"], `${ALLY} | Detroit, MI (HQ) | overview`],
    [["ally", "tpm", "nyc"], `${ALLY} | New York | overview`],
    [["ally", "tpm", "nyc", "levers?"], `${ALLY} | New York | levers`],
    [["ally", "nyc", "tpm"], `${ALLY} | New York | overview`],
    [["ally nyc", "thanks", "tpm"], `${ALLY} | New York | overview`],
    [["ally nyc", "tpm in charlotte"], `${ALLY} | Charlotte, NC | overview`],
    [["tpm", "ally", "nyc"], `${ALLY} | New York | overview`],
    [["tpm nyc", "ally"], `${ALLY} | New York | overview`],
    [["ally", "google", "swe"], "google/software-engineer | Bay Area (HQ) | overview"],
    [["ally", "google swe london"], "google/software-engineer | London | overview"],
    [["nyc", "ally tpm"], `${ALLY} | New York | overview`],
    [["nyc", "tpm", "ally"], `${ALLY} | New York | overview`],
    [["ally", "vs capital one", "tpm"], `${ALLY} | Detroit, MI (HQ) vs ${CAPITAL} | McLean VA (HQ)`],
    [["ally", "vs capital one", "tpm", "nyc"], `${ALLY} | New York vs ${CAPITAL} | New York City`],
    [["ally and capital one", "nyc", "tpm"], `${ALLY} | New York vs ${CAPITAL} | New York City`],
    [["ally vs capital one tpm nyc", "swe"], `${SWE[0]} | New York vs ${SWE[1]} | New York City`],
    [["ally vs capital one tpm nyc", "ally tpm charlotte"], `${ALLY} | Charlotte, NC | overview`],
    [["ally vs capital one tpm nyc", "rather the latter"], `${CAPITAL} | New York City | overview`],
    [["ally vs capital one tpm nyc", "nein, die erste bitte"], `${ALLY} | New York | overview`],
    [["ally vs capital one tpm nyc", "drop the first one"], `${CAPITAL} | New York City | overview`],
    [
      ["ally vs capital one tpm", "swap ally for booking"],
      `booking/technical-program-manager | Amsterdam vs ${CAPITAL} | McLean VA (HQ)`,
    ],
    [["ally vs acme tpm", "or ally beside capital one"], `${ALLY} | Detroit, MI (HQ) vs ${CAPITAL} | McLean VA (HQ)`],
    [["ally", "acme?"], "unknown"],
    [["ally", "help"], "help"],
  ])("%s", (turns, about) => {
    expect(thread(turns)).toBe(about);
  });

  test.each([
    [["rungs senior", "pm"], "rungs/product-manager | senior pm | overview"],
    [["senior pm", "rungs"], "rungs/product-manager | senior pm | overview"],
    [["twice named", "seattle", "sde2 swe"], "twice-named/software-engineer | Seattle | sde2 swe | overview"],
  ])("with a level: %s", (turns, about) => {
    expect(thread(turns, made)).toBe(about);
  });
});

describe("of the guides that were shown to choose from the next turn names one", () => {
  test.each([
    ["the data one", "data-scientist", "Bay Area (HQ)"],
    ["swe", "software-engineer", "London"],
    ["the software engineer", "software-engineer", "London"],
    ["swe in new york", "software-engineer", "New York City"],
  ])("%s", (turn, role, region) => {
    const guideOf = (id: string) => shipped.guides.filter((guide) => guide.id === id);
    const offered = [
      ...guideOf("google/data-scientist").map((guide) => ({ guide, region: null })),
      ...guideOf("google/software-engineer").map((guide) => ({ guide, region: "London" })),
    ];
    const answer = respond(turn, shipped.resolver, "2026-03-01", { offered });
    expect(answer).toMatchObject({ kind: "answer", guide: { company: "google", role }, region });
  });

  test("choices go on with their guides and level, by names of the guides alone", () => {
    const named = { companyName: "A", roleName: "B", region: null, level: "sde2" };
    const choices = [
      { ...named, company: "a", role: "b" },
      { ...named, company: "a", role: "c" },
    ];
    expect(subjectOf({ kind: "choices", query: "typed", choices, why: "role", notes: [] })).toEqual({
      company: "a",
      level: "sde2",
      offered: [
        { guide: "a/b", region: null },
        { guide: "a/c", region: null },
      ],
    });
  });
});

test("a guide stays what is spoken of behind a list of a role, which is kept beside it", () => {
  const answer = respond("tpm nyc", shipped.resolver, "2026-03-01");
  expect(subjectOf(answer)).toMatchObject({ role: "technical-program-manager", place: "New York" });
  const list = { role: "technical-program-manager", place: "New York" };
  expect(subjectOf(answer, { guide: "a/b", region: null })).toMatchObject({ guide: "a/b", region: null, list });
});

describe("a turn that points at what was spoken of", () => {
  const GOOGLE = "google/technical-program-manager";
  test.each([
    [["ally tpm nyc", "google?", "compare both"], `${ALLY} | New York vs ${GOOGLE} | New York City`],
    [
      ["ally tpm nyc", "google swe london", "which one pays more?"],
      `${ALLY} | New York vs google/software-engineer | London`,
    ],
    [["ally tpm nyc", "google?", "what about the first one in detroit"], `${ALLY} | Detroit, MI (HQ) | overview`],
    [["ally tpm nyc", "google?", "the previous one", "levers?"], `${ALLY} | New York | levers`],
    [["ally tpm nyc", "google?", "the previous one", "the other one"], `${GOOGLE} | New York City | overview`],
    [["ally tpm nyc", "which companies pay more for this?"], "role"],
    [["ally tpm nyc", "who else pays well?"], "role"],
    [
      ["ally swe nyc", "one level up?"],
      "ally-financial/senior-software-engineer | New York | senior engineer | overview",
    ],
    [["ally senior swe nyc", "a step below"], `${SWE[0]} | New York | overview`],
  ])("%s", (turns, about) => {
    expect(thread(turns)).toBe(about);
  });

  test.each([
    [["ally tpm nyc", "compare both"], `${ALLY} | New York | overview`],
    [["ally tpm nyc", "google?", "are both bonus and equity negotiable"], GOOGLE],
    [["ally tpm nyc", "how long to the next level up"], ALLY],
  ])("and what does not: %s", (turns, about) => {
    expect(thread(turns)).toContain(about);
  });
});

describe("a name that is said to be wrong", () => {
  test.each([
    [["ally tpm nyc", "I meant swe, not tpm"], `${SWE[0]} | New York | overview`],
    [["ally tpm nyc", "not nyc but charlotte"], `${ALLY} | Charlotte, NC | overview`],
    [["ally tpm nyc", "capital one instead of ally"], `${CAPITAL} | New York City | overview`],
    [["ally tpm nyc", "what if they do not match"], ALLY],
  ])("%s", (turns, about) => {
    expect(thread(turns)).toContain(about);
  });
});
