import type { Digest, Region } from "../../domain/guide.js";
import type { Gazetteer } from "../../geo/gazetteer.js";
import { readBlocks } from "../../text/markdown.js";
import type { FrontMatter } from "../load/front-matter.js";
import { problem } from "../problems.js";
import { readAsks, readStrategy } from "../strategy/read-strategy.js";
import { readBand } from "./band.js";
import { readBands } from "./bands.js";
import { bodyProblems } from "./body-problems.js";
import { readLevels } from "./levels.js";
import { readLevers } from "./levers.js";
import { outline } from "./outline.js";
import { readSources } from "./sources.js";
import { findStrategy } from "./strategy-section.js";

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

/**
 * Reads a guide's body into its compact digest: bands, levers, premiums, level mapping, sources, targets. Never throws:
 * a body that cannot be read gives the front matter's figures and the problem.
 */
export function readDigest(source: BodySource): Digest {
  try {
    return readBody(source);
  } catch (error) {
    const { file, firstLine, front } = source;
    const reason = error instanceof Error ? error.message : String(error);
    return {
      regions: front.compensation.map((entry) => ({
        label: entry.region,
        band: readBand(entry, [], "").band,
        stated: null,
      })),
      levers: [],
      premiums: [],
      levels: [],
      sources: front.data_sources,
      strategy: "",
      problems: [problem("body-unreadable", { file, line: firstLine, field: "body" }, `Reading it failed: ${reason}`)],
    };
  }
}

function readBody({ file, body, firstLine, front, gazetteer }: BodySource): Digest {
  const sections = outline(readBlocks(body, firstLine));
  const bands = readBands(sections, { file, firstLine, compensation: front.compensation, gazetteer });
  const strategy = findStrategy(sections);
  const twins = [...bands.twins].map(([at, twin]) => ({
    at,
    twin,
    label: twin.places.map(gazetteer.name).join(" / "),
  }));
  const toRead = [...bands.regions, ...twins.map(({ label, twin }) => ({ label, band: twin.band }))];
  const { targets: stated, strays } = strategy
    ? readStrategy(strategy.tokens, toRead, gazetteer)
    : { targets: [], strays: [] };
  const regions = bands.regions.map(
    ({ label, band, level, placeless }, at): Region => ({
      label,
      band,
      stated: stated[at] ?? null,
      ...(level && { level }),
      ...(placeless && { placeless }),
    }),
  );
  twins.forEach(({ at, twin }, index) => {
    const region = regions[at];
    if (region) region.twin = { ...twin, stated: stated[regions.length + index] ?? null };
  });

  const currencies = [...new Set(regions.map(({ band }) => band.currency))];
  const lists = readLevers(sections, (script) => (script ? readAsks(script, currencies) : { asks: {} }));
  const sources = readSources(sections);
  const digest: Digest = {
    regions,
    ...lists,
    levels: readLevels(sections, front),
    sources: sources.length ? sources : front.data_sources,
    strategy: strategy?.text ?? "",
    problems: [],
  };
  const problems = [
    ...bands.problems,
    ...bodyProblems(digest, { file, firstLine, strategyLine: strategy?.line ?? null, strays }),
  ];
  return { ...digest, problems: problems.sort((a, b) => a.line - b.line) };
}
