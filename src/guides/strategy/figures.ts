import type { Part } from "../../domain/guide.js";
import type { Amount } from "../../domain/money.js";
import type { Sentence } from "./1-sentences/nodes.js";
import type { Side } from "./2-sides/side.js";
import { type NoSideReason, readSides, type TextKind } from "./2-sides/sides.js";
import { isOutcome } from "./2-sides/subject.js";
import { type OwnPart, readOwnParts } from "./3-parts/own-parts.js";

/** One figure of the strategy with everything that the reader finds out about it, stage by stage. */
export interface Figure extends Side {
  amount: Amount;
  /** Node index in its sentence. */
  at: number;
  part?: Part;
  yearly?: true;
  whole?: true;
  /** Set for a total that the text says is the first year's. */
  firstYear?: true;
  /** Regions that the figure is stated for; null if it names no place and is for the whole guide. */
  regions: readonly number[] | null;
  /** Set if a place before it bound it: then a second currency is the same figure converted. */
  inFront?: true;
}

/** An amount that is not a figure of a target, and why. */
export interface Leftover {
  amount: Amount;
  at: number;
  part?: Part;
  side?: Side["side"];
  why: NoSideReason | "not-pay" | "later-year";
  by?: string;
  regions: readonly number[] | null;
}

/** A sentence with its figures that are on a side; `own` has the part that each figure's own phrase names, by node. */
export interface ReadSentence extends Sentence {
  figures: Figure[];
  left: Leftover[];
  own: Map<number, OwnPart>;
}

/**
 * Reads the sides and own parts of the figures in a run of sentences.
 *
 * @param lead the side that headings and labels above them set
 */
export function readFigures(sentences: readonly Sentence[], lead: Side | null, textKind?: TextKind): ReadSentence[] {
  let before: Side | null = null;
  return sentences.map((sentence) => {
    const { sides, withoutSide, end } = readSides(sentence, lead, before, textKind);
    before = end;
    const own = readOwnParts(sentence.nodes);
    const figures = [...sides]
      .sort(([a], [b]) => a - b)
      .flatMap(([at, side]): Figure[] => {
        const node = sentence.nodes[at];
        if (!node?.amount || isOutcome(sentence.nodes, at)) return [];
        const part = own.get(at);
        const named =
          part && part.part !== "other"
            ? {
                part: part.part,
                ...(part.yearly && { yearly: true as const }),
                ...(part.whole && { whole: true as const }),
                ...(part.firstYear && { firstYear: true as const }),
              }
            : {};
        return [{ ...side, amount: node.amount, at, regions: null, ...named }];
      });
    const left = sentence.nodes.flatMap((node, at): Leftover[] => {
      if (!node.amount || figures.some((figure) => figure.at === at)) return [];
      const named = own.get(at)?.part;
      const part = named && named !== "other" ? { part: named } : {};
      const later = isOutcome(sentence.nodes, at) ? "later-year" : undefined;
      const quiet = withoutSide.get(at);
      const why = named === "other" ? "not-pay" : (later ?? quiet?.why ?? "no-side");
      return [{ amount: node.amount, at, regions: null, why, ...part, ...(quiet?.by && { by: quiet.by }) }];
    });
    return { ...sentence, figures, left, own };
  });
}
