import { Lexer } from "marked";
import { describe, expect, it } from "vitest";
import type { Band, Figures, StatedTarget } from "../../../src/domain/guide.js";
import { readStrategy } from "../../../src/guides/strategy/read-strategy.js";
import { WITH_BANDS } from "../../fixtures/strategies/with-bands.js";
import { gazetteer } from "../body/reading.js";

const inUnits = (range?: readonly [number, number]) => range && ([range[0] * 1000, range[1] * 1000] as const);

function bandOf([currency, base, equity, total]: (typeof WITH_BANDS)[number]["regions"][string]): Band {
  const parts = { base: inUnits(base), equity: inUnits(equity), total: inUnits(total) };
  return { currency, equityBasis: { kind: "unknown" }, arithmetic: "unknown", ...parts };
}

const inThousands = (figures: Figures) =>
  Object.fromEntries(Object.entries(figures).map(([part, range]) => [part, Number(range[0]) / 1000]));

function readAs(target: StatedTarget | null) {
  if (!target || target.basis === "unclear") return target && "words";
  return { ask: inThousands(target.ask), floor: inThousands(target.floor) };
}

describe("readStrategy beside bands: stated, left to the words, or nothing", () => {
  it.each(WITH_BANDS.map((each) => [each.says, each] as const))("%s", (says, { regions, means }) => {
    const labels = Object.keys(regions);
    const toRead = Object.entries(regions).map(([label, band]) => ({ label, band: bandOf(band) }));
    const { targets } = readStrategy(new Lexer().lex(says), toRead, gazetteer());
    expect(Object.fromEntries(targets.map((target, at) => [labels[at], readAs(target)]))).toEqual(means);
  });
});
