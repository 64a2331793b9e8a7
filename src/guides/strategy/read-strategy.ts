import type { Token } from "marked";
import { type Lever, MONEY_PARTS, type StatedTarget, type StrategyFigure } from "../../domain/guide.js";
import { amountCurrency, scanAmounts } from "../../domain/money.js";
import type { Gazetteer } from "../../geo/gazetteer.js";
import { type PayNouns, readSentences } from "./1-sentences/nodes.js";
import { type Passage, readPassages } from "./1-sentences/passages.js";
import { makeRegionNames, type RegionNames, type RegionToRead } from "./1-sentences/region-names.js";
import type { Side } from "./2-sides/side.js";
import { type Lead, readLead } from "./2-sides/sides.js";
import { shareParts } from "./3-parts/shared-parts.js";
import { bindPlaces, findOtherPlaces, type PlaceMemory } from "./4-places/bind-places.js";
import { accountOf, lineFinder, withEvidence } from "./5-targets/account.js";
import { chooseFigures, likelyCurrencies } from "./5-targets/choose-figures.js";
import { findDoubts } from "./5-targets/doubt.js";
import { type Figure, type ReadSentence, readFigures } from "./figures.js";
import { readTable } from "./table.js";

/** Longest strategy that is read, in characters; the rest of a longer one is ignored. */
const LONGEST_STRATEGY = 32_000;

/** A passage with its sentences, and the regions that the headings and labels above it name. */
interface ReadPassage {
  passage: Passage;
  sentences: ReadSentence[];
  scope: readonly number[] | null;
}

interface StrategyReading {
  /** One target for each region, in their order; null if the strategy states no figure for it. */
  targets: (StatedTarget | null)[];
  /** Places for which it states a figure and the guide has no band, as it writes them. */
  strays: string[];
  /** Every amount, in the order of the text. */
  figures: StrategyFigure[];
}

interface StrategyOptions {
  /** The words by which its table names parts of pay. */
  nouns?: PayNouns;
  /** The line of the file on which each token starts; from 1 if not given. */
  lines?: readonly number[];
}

/**
 * Reads a strategy in stages: its figures, the part of pay that each is of, the side (ask or floor) that it is on, and
 * the place that it is for. Never throws.
 */
export function readStrategy(
  strategy: readonly Token[],
  regions: readonly RegionToRead[],
  gazetteer: Gazetteer,
  { nouns, lines }: StrategyOptions = {},
): StrategyReading {
  const names = makeRegionNames(regions, gazetteer);
  const read: ReadPassage[] = [];
  let left = LONGEST_STRATEGY;
  for (const passage of readPassages(strategy, lines)) {
    if (left <= 0) break;
    if (passage.kind === "text") passage.text = passage.text.slice(0, left);
    left -= passage.kind === "text" ? passage.text.length : passage.table.raw.length;
    read.push(readPassage(passage, names, nouns));
  }
  const sentences = read.flatMap((passage) => passage.sentences);
  shareParts(sentences);
  dropRepeats(read);
  const strays = bindAll(read);
  const others = findOtherPlaces(sentences);
  const chosenTargets = chooseFigures(sentences, regions, others.elsewhere);
  const known = likelyCurrencies(regions);
  const doubts = findDoubts(sentences, regions, chosenTargets, { known, relative: others.relative });
  const line = lineFinder(read);
  const targets = regions.map(({ band }, index) =>
    withEvidence(chosenTargets[index] ?? null, doubts[index] ?? [], { currency: band.currency, sentences, line }),
  );
  return { targets, strays: [...strays], figures: accountOf(read, regions, known, { chosenTargets, doubts, line }) };
}

/**
 * The figures that a lever's script asks for, and their currency; places and floors are ignored. Of asks in several
 * currencies those in the guide's first count.
 *
 * @param currencies the guide's currencies, the first region's first
 */
export function readAsks(script: string, currencies: readonly string[]): Pick<Lever, "asks" | "currency"> {
  // Most scripts have no figure.
  const said = script.slice(0, LONGEST_STRATEGY);
  const amounts = scanAmounts(said);
  if (amounts.length === 0) return { asks: {} };
  const read = readFigures(readSentences(said, [], amounts), null, "script");
  shareParts(read);
  const asked = read.flatMap(({ figures }) => figures.filter(({ side, part }) => side === "ask" && part !== undefined));
  const written = new Set(asked.flatMap(({ amount }) => amountCurrency(amount, currencies) ?? []));
  const [first = "USD"] = currencies;
  const currency = written.has(first) ? first : ([...written][0] ?? first);
  const band = { currency, equityBasis: { kind: "unknown" }, arithmetic: "unknown" } as const;
  const asks = chooseFigures(read, [{ label: "", band }])[0]?.target.ask ?? {};
  return MONEY_PARTS.some((part) => asks[part]) ? { asks, currency } : { asks };
}

function readPassage(passage: Passage, names: RegionNames, nouns?: PayNouns): ReadPassage {
  const titles = [...passage.headings, ...passage.leads];
  const scope = titles.reduce<readonly number[] | null>((found, title) => names.named(title) ?? found, null);
  const lead = titles.reduce<Side | null>((found, title) => leadOf(title, found), null);
  const sentences =
    passage.kind === "table"
      ? readTable(passage.table, names, lead, scope)
      : readFigures(readSentences(passage.text, names.mentions(passage.text), undefined, nouns), lead);
  return { passage, sentences, scope };
}

function leadOf(title: string, above: Side | null): Side | null {
  const leads: Lead[] = readSentences(title, []).map(readLead);
  return leads.reduce<Side | null>((found, lead) => (lead === undefined ? found : lead), above);
}

/**
 * Removes the figures of a table under a heading whose text states the same part on the same side: the table repeats it
 * in another way (yearly equity, bonus in money). Figures whose own row or column names places stay.
 */
function dropRepeats(read: readonly ReadPassage[]): void {
  const stated = new Set<string>();
  const key = ({ headings }: Passage, { side, part }: Figure) =>
    [side, part === "bonusPct" ? "bonus" : part, ...headings].join("\n");
  for (const { passage, sentences } of read) {
    if (passage.kind === "table") continue;
    for (const figure of sentences.flatMap(({ figures }) => figures)) stated.add(key(passage, figure));
  }
  for (const { passage, sentences, scope } of read) {
    if (passage.kind !== "table") continue;
    for (const sentence of sentences) {
      sentence.figures = sentence.figures.filter(
        (figure) => figure.regions !== scope || !stated.has(key(passage, figure)),
      );
    }
  }
}

/** Binds the figures of all passages to places; returns those of the places that the guide has no band for. */
function bindAll(read: readonly ReadPassage[]): ReadonlySet<string> {
  const memory: PlaceMemory = { current: null, named: [], strays: new Set() };
  let scopeBefore = "";
  for (const { passage, sentences, scope } of read) {
    if (passage.kind === "table") continue;
    const key = [...passage.headings, ...passage.leads].join("\n");
    // An item of a list, and text under a new heading, do not continue the place before.
    if (passage.item || key !== scopeBefore) memory.current = scope;
    scopeBefore = passage.item ? "\n" : key;
    for (const sentence of sentences) bindPlaces(sentence, memory, scope);
  }
  return memory.strays;
}
