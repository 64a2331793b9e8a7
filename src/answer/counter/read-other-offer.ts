import type { ToldFigure } from "../message/told-text.js";
import type { TypedOffer } from "../offer/offer.js";
import { readAsOffer } from "../offer/split-offer.js";
import { withUnit } from "./counter-offer.js";
import { withLoneBase } from "./rivals.js";
import type { Stretch } from "./stretches.js";
import { saidOfParts } from "./wanted/said-of-parts.js";

/* What another company offers, read from the words about it. */

/** Longest text of figures that is quoted as it was typed, in characters. */
const LONGEST_TYPED = 60;

/** The name and the preposition before a figure: "Meta über 200k". */
const LEADING = /^(?:\p{L}+\s+){0,3}?(?:über|von|of|at|de|di|à|van)\s+(?=[\p{Sc}\d])/iu;

/**
 * The figures of an offer in the words typed ("175k base plus 100k"); null if they are too long or run into a sentence.
 */
export function figuresTyped(text: string, figures: readonly ToldFigure[]): string | null {
  const typed = text
    .slice(figures[0]?.from ?? 0, figures.at(-1)?.to ?? 0)
    .replace(LEADING, "")
    .replace(/^pay\w*\s+(?:me\s+)?/iu, "")
    .trim();
  return typed.length > LONGEST_TYPED || /[.;!?\n]\s|\b(?:i|we|they)\b/iu.test(typed) ? null : typed || null;
}

/** "At 225 / 600": labels a base and equity that were typed without labels, and often without units. */
const named = (words: string): string =>
  words.replace(
    /(?<![\d.,/])(\p{Sc}?\d{2,3}k?)\s?\/\s?(\p{Sc}?\d{2,4}k?)(?![\d%/])/u,
    (_, base: string, equity: string) => `base ${inThousands(base)}, equity ${inThousands(equity)}`,
  );
const inThousands = (figure: string): string => (/k$/.test(figure) ? figure : `${figure}k`);

/** The offer in words without its company's name; null if some of its figures could not be read. */
function readOtherOffer(words: string, figures: readonly ToldFigure[]): TypedOffer | null {
  const read = readAsOffer(named(words))?.offer;
  if (!read) return null;
  const [lone] = figures;
  const isLone = figures.length === 1 && read.parts.length + read.problems.length === 0;
  const offer: TypedOffer =
    lone && isLone
      ? { ...read, problems: [{ part: null, what: { kind: "no-part", typed: lone.typed } }] }
      : withUnit(withLoneBase(read, figures));
  // If only some figures were read, nothing but the name is certain.
  if (offer.parts.length + offer.problems.length + (offer.once?.length ?? 0) < figures.length) return null;
  const kind = saidOfParts(words, offer).equity?.kind;
  return kind && !offer.terms?.equity ? { ...offer, terms: { ...offer.terms, equity: kind } } : offer;
}

/** The offer in the stretches of a text that are about a company, without its names; null if they have no figures. */
export function offerIn(
  text: string,
  its: readonly Stretch[],
  names: readonly { start: number; end: number }[],
  figures: readonly ToldFigure[],
): TypedOffer | null {
  if (figures.length === 0) return null;
  const parts = its
    .filter(({ start, end }) => figures.some(({ from }) => from >= start && from < end))
    .map(({ start, end }) => {
      let rest = "";
      let from = start;
      for (const one of names.filter((name) => name.start >= start && name.start < end)) {
        rest += `${text.slice(from, one.start)} `;
        from = one.end;
      }
      return rest + text.slice(from, end);
    });
  return readOtherOffer(parts.join(" "), figures);
}
