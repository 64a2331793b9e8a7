import { Lexer } from "marked";
import { describe, expect, it } from "vitest";
import type { Band, Figures } from "../../../src/domain/guide.js";
import { readStrategy } from "../../../src/guides/strategy/read-strategy.js";
import type { Side, StrategyCase } from "../../fixtures/strategies/case.js";
import { COMPANIES } from "../../fixtures/strategies/companies.js";
import { CURRENCIES, SEVERAL_PLACES } from "../../fixtures/strategies/lines.js";
import { PLAIN } from "../../fixtures/strategies/lines-of-one-place.js";
import { BACKGROUND, FORMS } from "../../fixtures/strategies/lines-of-others.js";
import { MORE_COMPANIES } from "../../fixtures/strategies/more-companies.js";
import { OTHERS, TURNS } from "../../fixtures/strategies/others.js";
import { PARTS } from "../../fixtures/strategies/parts.js";
import { PLACES } from "../../fixtures/strategies/places.js";
import { SECTIONS } from "../../fixtures/strategies/sections.js";
import { SIDES } from "../../fixtures/strategies/sides.js";
import { STYLES } from "../../fixtures/strategies/styles.js";
import { gazetteer } from "./gazetteer.js";

const TABLES = {
  "which side": SIDES,
  "which part": PARTS,
  "which place": PLACES,
  "a whole section": SECTIONS,
  "what is somebody else's": OTHERS,
  "turns of phrase": TURNS,
  styles: STYLES,
  "real guides": [...COMPANIES, ...MORE_COMPANIES],
};

const LINES = { CURRENCIES, SEVERAL_PLACES, PLAIN, BACKGROUND, FORMS };

describe.each(Object.entries(TABLES))("readStrategy: %s", (_, cases) => {
  it.each(cases.map((each) => [each.shows, each] as const))("%s", (_shows, { says, regions, means }: StrategyCase) => {
    expectReading(says, regions, means);
  });
});

describe.each(Object.entries(LINES))("readStrategy, lines: %s", (_, lines) => {
  it.each(lines)("%s", (says, regions, means) => {
    expectReading(says, regions, means);
  });
});

function expectReading(says: string, regions: StrategyCase["regions"], means: StrategyCase["means"]): void {
  const labels = Object.keys(regions);
  const { targets } = readStrategy(
    new Lexer().lex(says),
    labels.map((label) => ({ label, band: bandIn(regions[label] ?? "") })),
    gazetteer,
  );
  const read = Object.fromEntries(targets.map((target, index) => [labels[index], sidesOf(target)]));
  const meant = Object.fromEntries(labels.map((label) => [label, meantSides(means[label])]));
  expect(read).toEqual(meant);
}

function bandIn(currency: string): Band {
  return { currency, equityBasis: { kind: "unknown" }, arithmetic: "unknown" };
}

function sidesOf(target: { ask: Figures; floor: Figures } | null) {
  return target && { ask: target.ask, floor: target.floor };
}

function meantSides(means: StrategyCase["means"][string] | undefined) {
  return means ? { ask: inUnits(means.ask), floor: inUnits(means.floor) } : null;
}

function inUnits(side: Side = {}): Figures {
  return Object.fromEntries(
    Object.entries(side).map(([part, value]) => {
      if (part === "equityPer" || part === "totalOf") return [part, value];
      const size = part === "bonusPct" ? 1 : 1000;
      const [low, high] = typeof value === "number" ? [value, value] : (value as readonly [number, number]);
      return [part, [low * size, high * size]];
    }),
  );
}
