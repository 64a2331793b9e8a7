import type { Lever } from "../../domain/guide.js";
import { sentenceEnds } from "../../text/sentences.js";
import { type Entry, leverEntries, premiumEntries } from "./lever-entries.js";
import { leverGroups } from "./lever-groups.js";
import { readLeverText } from "./lever-text.js";
import type { Section } from "./outline.js";
import { isLeverNumber, leverTitle } from "./titles.js";

/** The levers of a guide, and apart from them the company premiums. */
interface LeverLists {
  levers: Lever[];
  premiums: Lever[];
}

/**
 * Finds the guide's levers. The sections titled as levers ("Global Levers") decide; where there is none, the titles
 * that call themselves a lever by number ("Lever 2: …"), wherever they stand; where there are none either, the numbered
 * list of a premium section. Everything else in premium sections is a premium.
 *
 * @param readAsks reads the asks in a lever's script and their currency
 */
export function readLevers(
  sections: readonly Section[],
  readAsks: (script: string) => Pick<Lever, "asks" | "currency">,
): LeverLists {
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

const LONGEST_REMARK = 400;

/** Some premiums are a page of prose; what it comes to stands in its first sentences. */
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
