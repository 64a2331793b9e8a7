/*
 * The account of a strategy: each amount with how it was used, the words that each stated figure was read from, and
 * targets without figures, only with the guide's words, if something is in doubt.
 */
import type { Doubt, Evidence, StatedTarget, StrategyFigure } from "../../../domain/guide.js";
import { amountCurrency } from "../../../domain/money.js";
import type { Passage } from "../1-sentences/passages.js";
import type { RegionToRead } from "../1-sentences/region-names.js";
import type { Figure, Leftover, ReadSentence } from "../figures.js";
import type { ChosenTarget } from "./choose-figures.js";
import type { RaisedDoubt } from "./doubt.js";

interface AccountedPassage {
  passage: Passage;
  sentences: readonly ReadSentence[];
}

/** Longest quote of a figure, in characters. */
const LONGEST_QUOTE = 160;
/** Most nodes between a figure and the phrase that set its side, if the quote is to begin with that phrase. */
const FARTHEST_PHRASE = 8;

type LineFinder = (sentence: ReadSentence, at: number) => number;

/**
 * Makes a finder of the lines of amounts.
 *
 * @returns for an amount the first line of its passage, from the line of the amount before it on, that has its words;
 * if none has, that earlier line
 */
export function lineFinder(read: readonly AccountedPassage[]): LineFinder {
  const lines = new Map<ReadSentence, Map<number, number>>();
  for (const { passage, sentences } of read) {
    const source = passage.raw.split("\n");
    let from = 0;
    for (const sentence of sentences) {
      const own = new Map<number, number>();
      lines.set(sentence, own);
      sentence.nodes.forEach((node, at) => {
        if (!node.amount) return;
        const words = wordsOf(sentence, node);
        const found = source.findIndex((line, index) => index >= from && line.includes(words));
        if (found >= 0) from = found;
        own.set(at, passage.line + from);
      });
    }
  }
  return (sentence, at) => lines.get(sentence)?.get(at) ?? 1;
}

const wordsOf = ({ text, from }: ReadSentence, { start, end }: { start: number; end: number }): string =>
  text.slice(start - from, end - from);

/** The words that a figure was read from: from the phrase that set its side, if it is near, to the noun of its part. */
function quoteOf(sentence: ReadSentence, { at, node }: Pick<Figure, "at" | "node">): string {
  const { nodes, own, text, from } = sentence;
  const noun = own.get(at)?.noun;
  const near = [at, noun, node].filter(
    (index): index is number => index !== undefined && Math.abs(index - at) <= FARTHEST_PHRASE,
  );
  const [first, last] = [nodes[Math.min(...near)], nodes[Math.max(...near)]];
  const quote = text.slice((first?.start ?? 0) - from, (last?.end ?? 0) - from);
  const amount = nodes[at];
  if (quote.length > 0 && quote.length <= LONGEST_QUOTE) return quote;
  return amount ? wordsOf(sentence, amount) : "";
}

/** The target of one region with its evidence; in case of doubt without figures but with all sentences in question. */
export function withEvidence(
  stated: ChosenTarget | null,
  doubts: readonly RaisedDoubt[],
  { currency, sentences, line }: { currency: string; sentences: readonly ReadSentence[]; line: LineFinder },
): StatedTarget | null {
  if (doubts.length === 0) {
    if (!stated) return null;
    const evidence = stated.chosen.map(
      ({ figure, side, part, sentence }): Evidence => ({
        side,
        part,
        quote: quoteOf(sentence, figure),
        line: line(sentence, figure.at),
      }),
    );
    return { ...stated.target, evidence };
  }
  const raised = new Set([
    ...doubts.map(({ sentence }) => sentence),
    ...(stated?.chosen ?? []).map(({ sentence }) => sentence),
  ]);
  return {
    basis: "unclear",
    currency: stated?.target.currency ?? currency,
    ask: {},
    floor: {},
    text: sentences.flatMap((sentence) => (raised.has(sentence) ? sentence.text : [])).join(" "),
    evidence: [],
    doubts: distinct(doubts),
  };
}

function distinct(doubts: readonly RaisedDoubt[]): Doubt[] {
  const seen = new Map(
    doubts.map(({ kind, side, part }) => [
      `${kind} ${side} ${part}`,
      { kind, ...(side && { side }), ...(part && { part }) },
    ]),
  );
  return [...seen.values()];
}

/** Every amount of the strategy with how it was used. */
export function accountOf(
  read: readonly AccountedPassage[],
  regions: readonly RegionToRead[],
  known: readonly string[],
  {
    chosenTargets,
    doubts,
    line,
  }: { chosenTargets: readonly (ChosenTarget | null)[]; doubts: readonly (readonly RaisedDoubt[])[]; line: LineFinder },
): StrategyFigure[] {
  const stated = new Set(chosenTargets.flatMap((each) => each?.chosen.map(({ figure }) => figure) ?? []));
  const open = doubts.flat();
  return read.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => {
      const account = (each: Figure | Leftover): StrategyFigure => {
        const figure = "why" in each ? null : each;
        const leftover = "why" in each ? each : null;
        const isOpen = open.some((doubt) => doubt.sentence === sentence && doubt.at === each.at);
        const node = sentence.nodes[each.at];
        const ofNoPart =
          figure && !figure.part ? (sentence.own.get(each.at)?.part === "other" ? "not-pay" : "no-part") : undefined;
        const why = leftover?.why ?? ofNoPart;
        return {
          amount: node ? wordsOf(sentence, node) : "",
          value: each.amount.range,
          kind: each.amount.kind,
          currency: amountCurrency(each.amount, known) ?? null,
          side: figure?.side ?? null,
          part: each.part ?? null,
          ...(figure?.yearly && { per: "year" as const }),
          regions: each.regions?.flatMap((index) => regions[index]?.label ?? []) ?? null,
          rule: each.by ?? null,
          outcome: isOpen ? "left-over" : figure && stated.has(figure) ? "stated" : why ? "background" : "outdone",
          ...(why && { why }),
          sentence: sentence.text,
          start: (node?.start ?? 0) - sentence.from,
          end: (node?.end ?? 0) - sentence.from,
          line: line(sentence, each.at),
        };
      };
      return [...sentence.figures, ...sentence.left].sort((a, b) => a.at - b.at).map(account);
    }),
  );
}
