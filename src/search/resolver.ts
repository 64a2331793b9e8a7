import type { Aliases } from "../guides/aliases.js";
import type { Gazetteer } from "../guides/gazetteer.js";
import type { Guide } from "../guides/guide.js";
import { collect } from "./collection.js";
import { makeCompaniesLike } from "./companies-like.js";
import { readComparison } from "./compare.js";
import { readLabels } from "./labels.js";
import { makeLexicon } from "./lexicon.js";
import type { Resolver } from "./query.js";
import { makeRank } from "./rank.js";
import { makeRegions } from "./regions.js";
import { settle } from "./settle.js";
import { readSeveral } from "./several.js";
import type { Asked } from "./tell.js";
import { readWords } from "./words.js";

/** Nobody asks for a guide in more words; what stands behind them is told as unread. */
const MOST_WORDS = 60;
const HELP = new Set(["", "help", "?"]);

/**
 * Makes a resolver over a set of guides. A question is read into slots (company, role, place, focus), not looked up as a
 * document: the cheapest way to read all of its words wins, and what it guessed or left out goes with the reading.
 */
export function makeResolver(guides: readonly Guide[], aliases: Aliases, gazetteer: Gazetteer): Resolver {
  const labels = readLabels(guides, gazetteer);
  const collection = collect(guides, aliases, labels);
  const lexicon = makeLexicon(collection, aliases, gazetteer, labels.local);
  const regions = makeRegions(labels, gazetteer);
  const chooseRegion = regions.forGuide;
  const rank = makeRank(collection, lexicon, chooseRegion);
  const known = { collection, lexicon, labels, regions, chooseRegion, gazetteer };

  return {
    companiesLike: makeCompaniesLike(collection, aliases),
    regionFor: chooseRegion,
    resolve(text) {
      if (HELP.has(text.trim().toLowerCase())) return { kind: "help" };
      const { words, rest } = readWords(text, MOST_WORDS);
      if (words.length === 0) return { kind: "unknown", heard: text.trim().slice(0, 80), known: null, suggestions: [] };
      const asked: Asked = { text, words, rest: excerpt(text.slice(rest)) };
      const readings = rank(words);
      const [best] = readings;
      return (
        readComparison(asked, rank, readings, known) ??
        (best && readSeveral(asked, best.hypothesis, rank, known)) ??
        settle(asked, readings, known)
      );
    },
  };
}

function excerpt(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}
