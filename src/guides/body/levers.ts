import type { Token, Tokens } from "marked";
import type { Lever } from "../../domain/guide.js";
import type { Gazetteer } from "../../geo/gazetteer.js";
import { plainText } from "../../text/markdown.js";
import { sentenceEnds } from "../../text/sentences.js";
import { type Entry, leverEntries, premiumEntries } from "./lever-entries.js";
import { leverGroups } from "./lever-groups.js";
import type { Section } from "./outline.js";
import { splitScript } from "./script.js";
import { isLeverNumber, leverTitle } from "./titles.js";

/**
 * Finds the guide's levers: the entries of sections titled as levers ("Global Levers"); without these, the titles
 * numbered as levers ("Lever 2: …") anywhere in the body; without these, the numbered list of a premium section.
 * Everything else in premium sections is a premium.
 *
 * @param readAsks reads the asks in a lever's script and their currency
 */
export function readLevers(
  sections: readonly Section[],
  readAsks: (script: string) => Pick<Lever, "asks" | "currency">,
) {
  const toLever = ({ title, blocks }: Entry): Lever => {
    const { script, remark } = readLeverText(blocks);
    return { title: leverTitle(title), ...(remark && { remark }), script, ...readAsks(script) };
  };
  const groups = leverGroups(sections);
  const premiumGroups = groups.filter(({ kind }) => kind === "premium");
  const premiums = premiumGroups.flatMap(premiumEntries).map(toLever).map(inShort);

  const titled = groups.filter(({ kind }) => kind === "levers").flatMap(leverEntries);
  const numbered = groups.flatMap(leverEntries).filter(({ title }) => isLeverNumber(title));
  const counted = premiumGroups.map((group) => premiumEntries(group).filter(({ numbered }) => numbered));
  const entries = [titled, numbered, counted.find(({ length }) => length > 1) ?? []].find(({ length }) => length > 0);

  const levers = distinct((entries ?? []).map(toLever));
  const listed = new Set(levers.map(({ title }) => title));
  return { levers, premiums: distinct(premiums).filter(({ title }) => !listed.has(title)) };
}

/** Longest remark of a premium, in characters. */
const LONGEST_REMARK = 400;

/** Shortens a premium that is a page of prose to its first sentences. */
function inShort(premium: Lever): Lever {
  const { remark } = premium;
  if (!remark || remark.length <= LONGEST_REMARK) return premium;
  const end = sentenceEnds(remark).findLast((at) => at <= LONGEST_REMARK);
  return { ...premium, remark: end ? remark.slice(0, end).trimEnd() : `${remark.slice(0, LONGEST_REMARK)}…` };
}

const distinct = (levers: Lever[]): Lever[] => {
  const seen = new Set<string>();
  return levers.filter(({ title }) => title !== "" && !seen.has(title) && seen.add(title));
};

/** Places at the end of a title: "Competing Offer Framing (Paris)", "Relocation (Hong Kong / Singapore)". */
const AT_END = /\(([^()]{2,60})\)$/;
const BETWEEN = /\s*(?:[/&,;·]|\band\b|\bor\b|\bonly\b)\s*/i;

/**
 * Adds the guide's regions that a lever is for, if its title ends with only places in brackets. A title that names none
 * of the guide's places, or a place of each region, is for all of them.
 *
 * @param labels the guide's regions as written
 */
export function withRegions(lever: Lever, labels: readonly string[], gazetteer: Gazetteer): Lever {
  const [, inside = ""] = AT_END.exec(lever.title.trim()) ?? [];
  const named = inside.split(BETWEEN).filter(Boolean);
  const places = named.map((name) => gazetteer.mentions(name).filter(({ end, start }) => end - start === name.length));
  if (named.length === 0 || places.some((found) => found.length === 0)) return lever;
  const wanted = places.flatMap((found) => found.map(({ place }) => place));
  const regions = labels.filter((label) =>
    gazetteer.placesIn(label).some((one) => wanted.some((place) => gazetteer.covers(place, one))),
  );
  return regions.length === 0 || regions.length === labels.length ? lever : { ...lever, regions };
}

/**
 * Reads the blocks of one lever. Quote blocks and code blocks are words to say; without any, the quoted sentences are.
 * The text around them is the remark.
 */
function readLeverText(blocks: readonly Token[]) {
  const scripts: string[] = [];
  const remarks: string[] = [];
  const quoted = blocks.some(holdsQuote);
  for (const { quote, text } of blocks.flatMap(pieces)) {
    if (!text) continue;
    if (quote) {
      scripts.push(unquoted(text));
      continue;
    }
    const spoken = splitScript(text);
    if (spoken.script && !quoted) scripts.push(spoken.script);
    const remark = quoted ? withoutScriptLabel(text) : spoken.remark;
    if (remark) remarks.push(remark);
  }
  return { script: scripts.filter(Boolean).join(" "), remark: withoutScriptLabel(remarks.join(" ")) };
}

const holdsQuote = (token: Token): boolean =>
  token.type === "blockquote" ||
  token.type === "code" ||
  (token.type === "list" && (token as Tokens.List).items.some((item) => item.tokens.some(holdsQuote)));

function pieces(token: Token): { quote: boolean; text: string }[] {
  switch (token.type) {
    case "blockquote":
    case "code":
      return [{ quote: true, text: plainText([token]) }];
    case "list":
      return (token as Tokens.List).items.flatMap((item) => item.tokens.flatMap(pieces));
    case "space":
    case "hr":
    case "html":
    case "checkbox":
      return [];
    default:
      return [{ quote: false, text: plainText([token]) }];
  }
}

// A pair of quotation marks around the whole text adds nothing to the quote block.
function unquoted(text: string): string {
  const spoken = splitScript(text);
  return spoken.script && !spoken.remark ? spoken.script : text;
}

/** Drops a label that only introduces the script: "Script:", "Negotiation language:". */
const withoutScriptLabel = (text: string): string =>
  text
    .replace(/(?:^|(?<=[.!?:] ))(?:sample |example |negotiation |your )?(?:script|language|say this|say)\s*:\s*$/i, "")
    .trim();
