import type { Tokens } from "marked";
import type { Digest, Region } from "../../domain/guide.js";
import { bounded, type Problem, problem } from "../../domain/problem.js";
import type { Gazetteer } from "../../geo/gazetteer.js";
import { type Block, plainText, readBlocks } from "../../text/markdown.js";
import type { FrontMatter } from "../front-matter/front-matter.js";
import { confirmTargets } from "../strategy/5-targets/confirmed.js";
import { readAsks, readStrategy } from "../strategy/read-strategy.js";
import { readBand } from "./band.js";
import { readBands } from "./bands.js";
import { bodyProblems } from "./body-problems.js";
import { readLevels } from "./levels.js";
import { readLevers, withRegions } from "./levers.js";
import { outline, type Section } from "./outline.js";
import { payWords } from "./pay-roles.js";
import { findStrategy } from "./strategy-section.js";
import { readVesting } from "./vesting.js";

/** A guide's body, with what is already known of the guide. */
interface BodySource {
  /** Path relative to the guides folder, for the problems. */
  file: string;
  body: string;
  /** Line of the file on which the body starts. */
  firstLine: number;
  front: FrontMatter;
  /** The line of a field of the front matter. */
  lineOf: (path: (string | number)[]) => number;
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
      ...emptyDigest(problem({ file, line: firstLine, field: "body" }, { kind: "body-unreadable", reason })),
      regions: front.compensation.map((entry) => ({
        label: entry.region,
        band: readBand(entry, [], "").band,
        stated: null,
      })),
      sources: front.data_sources,
    };
  }
}

/** The digest of a body that could not be read, with the problem that says why. */
export const emptyDigest = (cause: Problem): Digest => ({
  regions: [],
  levers: [],
  premiums: [],
  levels: [],
  sources: [],
  strategy: "",
  figures: [],
  problems: [cause],
});

/** Most levers of a body that are read; a real guide has a dozen. */
const MOST_LEVERS = 100;
/** Most sources of a body that are read; a real guide has about twenty. */
const MOST_SOURCES = 200;

const headersOf = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ token }) =>
      token.type === "table" ? (token as Tokens.Table).header.map(({ tokens }) => plainText(tokens)) : [],
    ),
  );

function readBody({ file, body, firstLine, front, lineOf, gazetteer }: BodySource): Digest {
  const sections = outline(readBlocks(body, firstLine));
  const bands = readBands(sections, { file, firstLine, compensation: front.compensation, gazetteer });
  const strategy = findStrategy(sections);
  const secondPays = [...bands.secondPays].map(([at, secondPay]) => ({
    at,
    secondPay,
    label: secondPay.places.map(gazetteer.name).join(" / "),
  }));
  const toRead = [...bands.regions, ...secondPays.map(({ label, secondPay }) => ({ label, band: secondPay.band }))];
  const nouns = payWords(headersOf(sections));
  const {
    targets: stated,
    strays,
    figures,
  } = strategy
    ? readStrategy(strategy.tokens, toRead, gazetteer, { nouns, lines: strategy.lines })
    : { targets: [], strays: [], figures: [] };
  const confirmed = confirmTargets(front.targets, bands.regions, stated, { file, lineOf });
  const regions = bands.regions.map(
    ({ label, band, level, placeless }, at): Region => ({
      label,
      band,
      stated: confirmed.targets[at] ?? stated[at] ?? null,
      ...(level && { level }),
      ...(placeless && { placeless }),
    }),
  );
  secondPays.forEach(({ at, secondPay }, index) => {
    const region = regions[at];
    if (region) region.secondPay = { ...secondPay, stated: stated[regions.length + index] ?? null };
  });

  const currencies = [...new Set(regions.map(({ band }) => band.currency))];
  const lists = readLevers(sections, (script) => (script ? readAsks(script, currencies) : { asks: {} }));
  const labels = [...new Set(regions.map(({ label }) => label))];
  const sources = readSources(sections);
  const vesting = readVesting(sections);
  const digest: Digest = {
    regions,
    ...(vesting && { vesting }),
    levers: lists.levers.slice(0, MOST_LEVERS).map((lever) => withRegions(lever, labels, gazetteer)),
    premiums: lists.premiums.slice(0, MOST_LEVERS),
    levels: readLevels(sections, front),
    sources: sources.length ? sources.slice(0, MOST_SOURCES) : front.data_sources,
    strategy: strategy?.text ?? "",
    figures,
    problems: [],
  };
  const tooMany = (field: string, count: number, most: number): Problem[] =>
    count > most ? [problem({ file, line: firstLine, field }, { kind: "entries-too-many", count, most })] : [];
  const problems = [
    ...bands.problems,
    ...confirmed.problems,
    ...tooMany("levers", lists.levers.length, MOST_LEVERS),
    ...tooMany("sources", sources.length, MOST_SOURCES),
    ...bodyProblems(digest, { file, firstLine, strategyLine: strategy?.line ?? null, strays }),
  ];
  return { ...digest, problems: bounded(problems.sort((a, b) => a.line - b.line)) };
}

/** The sources as the body lists them, one for each line, without the brackets and numbers around them. */
function readSources(sections: readonly Section[]): string[] {
  const at = sections.findIndex(({ kind }) => kind === "sources");
  const first = sections[at];
  if (!first) return [];
  // Sub-headings ("Compensation Data") sort the sources; the section ends at the next title of its rank.
  const end = sections.findIndex(({ depth }, index) => index > at && depth <= first.depth);
  const blocks = sections.slice(at, end < 0 ? undefined : end).flatMap((section) => section.blocks);
  const listed = blocks.filter(({ token }) => token.type === "list" || token.type === "table");
  return [...new Set((listed.length ? listed : blocks).flatMap(linesOf).map(tidy).filter(Boolean))];
}

function linesOf({ token }: Block): string[] {
  if (token.type === "list") return (token as Tokens.List).items.map(({ tokens }) => plainText(tokens));
  if (token.type === "table") {
    return (token as Tokens.Table).rows.map((row) => row.map(({ tokens }) => plainText(tokens)).join(" — "));
  }
  return token.type === "paragraph" ? [plainText([token])] : [];
}

/** A link that Markdown does not recognise (an address with a blank, a reference without its definition). */
const LINK = /\[([^[\]]+)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)| ?\[[^[\]]*\])/g;
const ADDRESS = /[\s:—–(<-]*\bhttps?:\/\/\S+[)>]?/g;

/** A line without its note number and address; an address stays if it is all that the line has. */
function tidy(line: string): string {
  const words = line
    .replace(LINK, "$1")
    .replace(/^\[\d{1,3}\]:?\s*/, "")
    .replace(/^\[([^[\]]*)\]$/, "$1")
    .trim();
  return words.replace(ADDRESS, "").trim() || words;
}
