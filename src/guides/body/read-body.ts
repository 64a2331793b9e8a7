import type { Token } from "marked";
import type { FrontMatter } from "../front-matter.js";
import type { Gazetteer } from "../gazetteer.js";
import type { Digest, Figures, Problem, Region, StatedTarget } from "../guide.js";
import { problem } from "../problems.js";
import type { RegionToRead } from "../strategy/region-names.js";
import { readBand } from "./band.js";
import { bandProblems } from "./band-problems.js";
import { readLevels } from "./levels.js";
import { readLevers } from "./levers.js";
import { readBlocks } from "./markdown.js";
import { outline, type Section } from "./outline.js";
import { findPay } from "./pay-entries.js";
import { readSources } from "./sources.js";
import { findStrategy, type StrategySection } from "./strategy-section.js";

/** A guide's body to read, and what is known of the guide already. */
export interface BodySource {
  /** Path relative to the guides folder, for the problems. */
  file: string;
  body: string;
  /** Line of the file on which the body starts. */
  firstLine: number;
  front: FrontMatter;
  gazetteer: Gazetteer;
}

/** The readers of running text that a body needs: targets out of a strategy, asks out of a lever's script. */
export interface TextReaders {
  readStrategy(strategy: Token[], regions: RegionToRead[], gazetteer: Gazetteer): (StatedTarget | null)[];
  readAsks(script: string, currency: string): Figures;
}

/** Reads a body whole. May throw on a body that trips a reader; `readDigest` turns that into a problem. */
export function readBody(source: BodySource, readers: TextReaders): Digest {
  const { file, body, firstLine, front, gazetteer } = source;
  const sections = outline(readBlocks(body, firstLine));
  const bands = readBands(sections, source);
  const strategy = findStrategy(sections);
  const stated = strategy
    ? readers.readStrategy(strategy.tokens, bands.regions, gazetteer)
    : bands.regions.map(() => null);
  const regions = bands.regions.map(({ label, band }, at): Region => ({ label, band, stated: stated[at] ?? null }));

  const currency = regions[0]?.band.currency ?? "USD";
  const lists = readLevers(sections, (script) => (script ? readers.readAsks(script, currency) : {}));
  const sources = readSources(sections);
  const missing = missingParts({ file, firstLine, strategy, levers: lists.levers.length, regions });
  return {
    regions,
    ...lists,
    levels: readLevels(sections, front),
    sources: sources.length ? sources : front.data_sources,
    strategy: strategy?.text ?? "",
    problems: [...bands.problems, ...missing].sort((a, b) => a.line - b.line),
  };
}

function readBands(sections: Section[], { file, firstLine, front, gazetteer }: BodySource) {
  const labels = front.compensation.map(({ region }) => region);
  const pay = findPay(sections, front.compensation, gazetteer);
  const problems: Problem[] = [];
  const regions = front.compensation.map((entry, index) => {
    const entries = pay.regions[index] ?? [];
    const reading = readBand(entry, entries, pay.note);
    const line = entries[0]?.line ?? pay.line ?? firstLine;
    problems.push(...bandProblems(reading, { file, line, index, front: entry, inTable: entries.length > 0 }));
    const field = `compensation[${index}].region`;
    if (labels.indexOf(entry.region) < index) {
      problems.push(problem("region-twice", { file, line, field }, `"${entry.region}" stands twice.`));
    }
    if (pay.line !== null && entries.length === 0) {
      const what = `The table of pay has no row or column for "${entry.region}".`;
      problems.push(problem("region-not-in-table", { file, line, field }, what));
    }
    // A region that is one level of a ladder: scenarios of the strategy name it by the level's number.
    const level = entries.length === 1 ? entries[0]?.level : undefined;
    return { label: entry.region, band: reading.band, ...(level && { level }) };
  });
  if (labels.length === 0) {
    problems.push(
      problem("regions-missing", { file, line: 1, field: "compensation" }, "The front matter lists no regions."),
    );
  }
  if (pay.line === null) {
    problems.push(problem("table-missing", { file, line: firstLine, field: "table" }, "The body has no table of pay."));
  }
  for (const label of new Set(pay.strangers.map(({ labels }) => labels[0] ?? ""))) {
    const line = pay.strangers.find(({ labels }) => labels[0] === label)?.line ?? firstLine;
    const what = `The table has "${label}", and the front matter has no such region.`;
    problems.push(problem("region-not-in-front-matter", { file, line, field: "table" }, what));
  }
  return { regions, problems };
}

interface Parts {
  file: string;
  firstLine: number;
  strategy: StrategySection | null;
  levers: number;
  regions: Region[];
}

function missingParts({ file, firstLine, strategy, levers, regions }: Parts): Problem[] {
  const problems: Problem[] = [];
  if (levers === 0) {
    problems.push(problem("levers-missing", { file, line: firstLine, field: "levers" }, "The body lists no levers."));
  }
  if (!strategy) {
    const what = "The body has no Negotiate Up Strategy.";
    problems.push(problem("strategy-missing", { file, line: firstLine, field: "strategy" }, what));
  } else if (regions.length > 0 && regions.every(({ stated }) => stated === null)) {
    const what = "The strategy states no figure to ask for or to accept.";
    problems.push(problem("target-missing", { file, line: strategy.line, field: "strategy" }, what));
  }
  return problems;
}
