import { describe, expect, it } from "vitest";
import { readGuide } from "./reading.js";

const titlesAndScripts = (body: string) => readGuide(body).levers.map(({ title, script }) => [title, script]);

const SAID = {
  first: "I cover the nights that nobody else here wants to cover.",
  second: "I know the contracts of the last ten years by heart.",
  third: "I bring a boat of my own, which no one else who applies here can do.",
};
const THREE = [
  ["Night shifts", SAID.first],
  ["Old contracts", SAID.second],
  ["Own boat", SAID.third],
];
const LIST = `1. **Night shifts:** "${SAID.first}"
2. **Old contracts:** "${SAID.second}"`;

/** Three levers each, counted through from one form to the next. */
const MIXED: Record<string, string> = {
  "a list that a heading goes on with": `## Global Levers\n\n${LIST}\n\n### Lever 3: Own boat\n\n> "${SAID.third}"`,
  "a list under a label that a heading goes on with": `**Global Levers**\n\n${LIST}\n\n### Lever 3: Own boat\n\n> "${SAID.third}"`,
  "a heading with a field of its own": `**Global Levers**\n\n${LIST}\n\n#### Lever 3: Own boat\n\n**Script:** "${SAID.third}"`,
  "a list that a label goes on with": `### Levers\n\n${LIST}\n\n**Lever 3 — Own boat**\n\n> "${SAID.third}"`,
  "a title that spells its number": `### Levers\n\n${LIST}\n\n#### Lever Three: Own boat\n\n> "${SAID.third}"`,
  "a title that calls itself a bonus": `#### Lever 1: Night shifts\n\n> "${SAID.first}"\n\n#### Lever 2: Old contracts\n\n> "${SAID.second}"\n\n#### Bonus Lever: Own boat\n\n> "${SAID.third}"`,
  "titles that a list goes on with": `## Levers\n\n### Lever 1: Night shifts\n\n> "${SAID.first}"\n\n### Lever 2: Old contracts\n\n> "${SAID.second}"\n\n3. **Own boat:** "${SAID.third}"`,
};

describe("levers in two forms", () => {
  it.each(Object.entries(MIXED))("%s", (_, body) => expect(titlesAndScripts(body)).toEqual(THREE));

  it("takes the titles alone where they count from one again: the list before them is their table of contents", () => {
    const body = `## Levers\n\n1. Night shifts\n2. Old contracts\n\n### Lever 1: Night shifts\n\n> "${SAID.first}"\n\n### Lever 2: Old contracts\n\n> "${SAID.second}"`;
    expect(titlesAndScripts(body)).toEqual(THREE.slice(0, 2));
  });

  it("keeps the steps of a lever with it", () => {
    const body = `## Levers\n\n### Lever 1: Night shifts\n\n1. Wait for the figure.\n2. Say: "${SAID.first}"\n\n### Lever 2: Old contracts\n\n> "${SAID.second}"`;
    expect(titlesAndScripts(body).map(([title]) => title)).toEqual(["Night shifts", "Old contracts"]);
  });
});
