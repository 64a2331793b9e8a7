import { SIGNS } from "../../domain/currencies.js";
import { listsOf, readLanguage } from "../../language.js";
import { FILLERS } from "../../query/catalog/fillers.js";
import { FOLLOW_UPS } from "../../query/turns/follow-up-words.js";
import { fold, nameWords } from "../../text/folding.js";
import { anyOf } from "../../text/phrases.js";

/* How people say that something they stated about an offer has changed: phrases of data/language/corrections.yml. */

const LISTS = readLanguage(
  "corrections",
  listsOf(
    "corrects renames asks removes removed refuses borders earlier restores more-before more-behind less-behind judges beside",
  ),
);
const phrase = (name: keyof typeof LISTS): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])${anyOf(LISTS[name])}(?![\p{L}\p{N}])`, "iu");
const CORRECTS = phrase("corrects");
const RENAMES = phrase("renames");
const ASKS = phrase("asks");
const JUDGES = phrase("judges");
const RESTORES = phrase("restores");

const CODES = [...new Set(SIGNS.flatMap(([, codes]) => codes))].join("|").toLowerCase();
/** A figure as typed, with its sign or code before it. */
const FIGURE = String.raw`(?:(?:\p{Sc}|${CODES})\s?)?\d[\d.,]{0,20}\s?(?:k|m|l|lpa|lakhs?|%|percent)?(?![\p{L}\p{N}])`;
const WRONG_FIGURE = new RegExp(
  String.raw`[,(]?\s*(?:(?<![\p{L}\p{N}])(?:and\s+)?${anyOf(FOLLOW_UPS["instead-of"])}\s+(?:the\s+)?${FIGURE}\)?|(?<![\p{L}\p{N}])from\s+(?:the\s+)?${FIGURE}(?=\s+(?:up\s+)?to\s)|(?<=[,(]\s*)${anyOf(LISTS.earlier)}\s+${FIGURE}\)?)`,
  "giu",
);
/** The second figure of "190k, not 180k base", whose part is the first one's; of "65k base, no 60k", which has no part. */
const NOT_THIS = new RegExp(
  String.raw`(?<=${FIGURE}[^.;!?\d]{0,20}?)[,(]?\s+(?:${anyOf(FOLLOW_UPS["instead-of"].filter((one) => !one.includes(" ")))}\s+(?:the\s+)?${FIGURE}|n[oã]o?\s+${FIGURE}(?=\s*(?:[,.;!)]|$)))\)?`,
  "giu",
);
/** The text of a message without figures that it says are wrong. */
export const withoutDenied = (text: string): string => text.replace(NOT_THIS, " ");

const REMOVES = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${anyOf(LISTS.removes)}\s+(?!(?:that|it|this|them)(?![\p{L}\p{N}]|\s+\p{L}+\s*(?:[,.;!]|$)))(?:the\s+|that\s+|my\s+|any\s+|le\s+|la\s+|el\s+|den\s+)?(?=\p{L})(?![^,.;!?\d]*\s(?:to|by|from|at)\s+\p{Sc}?\d)`,
  "giu",
);
/** A figure that was refused, with the name of its part behind it. */
const REFUSED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${anyOf(LISTS.refuses)}\s+(?:(?!${anyOf(LISTS.borders)}\s)\p{L}+\s+){0,3}${FIGURE}(?:\s+(?:base|sign[\s-]?on|stock|bonus|equity|rsus?))?|${FIGURE}(?:\s+\p{L}+){0,2}\s+(?:was|got|is|were|wurde|a été|fue)\s+${anyOf(LISTS.refuses)}(?![\p{L}\p{N}])`,
  "giu",
);
/** "Leave the stock out", "take the sign-on off". */
const REMOVES_AROUND =
  /(?<!\p{L})(?:leave|leaving|left|take|taking|took|keep|count|pull|pulled|cross|strike)\s+(?:the|that|my|any|your|their)\s+([^,.;!?\d]{3,40}?)\s+(?:out|off|away|back|aside)(?:\s+of\s+(?:it|that|the\s+offer))?(?!\p{L})/giu;
/** "Take Plaid out", "leave the Plaid part out of it". */
const REMOVES_BARE =
  /(?<!\p{L})(?:leave|take|keep|cut|pull|cross|strike)\s+(?:the\s+)?(\p{Lu}[^,.;!?\d]{1,40}?)\s+(?:out|off|away)(?!\p{L})/gu;
const REMOVED = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(\p{L}[\p{L}-]*(?:[\s-]on)?)\s+(?:is|was|got|gets|has\s+been|are|went|ist|wurde)?\s*(?:now\s+)?${anyOf(LISTS.removed)}(?![\p{L}\p{N}]|\s+(?:of|the|my|from)\s)`,
  "giu",
);
const ON = String.raw`(?:\s+(?:on|onto|to|in|auf|sur|en)(?=\s))?`;
/** A figure that is added to what was offered: "another 10k", "15k more on", "they added 10k to". */
const STEPS: readonly (readonly [RegExp, 1 | -1])[] = [
  [new RegExp(String.raw`(?<![\p{L}\p{N}])${anyOf(LISTS["more-before"])}\s+(${FIGURE})${ON}`, "giu"), 1],
  [new RegExp(String.raw`(${FIGURE})\s+${anyOf(LISTS["more-behind"])}(?![\p{L}\p{N}])${ON}`, "giu"), 1],
  [new RegExp(String.raw`(${FIGURE})\s+${anyOf(LISTS["less-behind"])}(?![\p{L}\p{N}])${ON}`, "giu"), -1],
  [
    new RegExp(
      String.raw`(?<!\p{L})(?:add|added|adding|threw|throw|put|tacked|piled)(?:\s+in)?\s+(${FIGURE})\s+(?:on|onto|to)(?=\s)`,
      "giu",
    ),
    1,
  ],
  [
    new RegExp(
      String.raw`(?<!\p{L})(?:take|took|cut|knocked|shaved|dropped|pulled)\s+(${FIGURE})\s+(?:off|from|out\s+of)(?=\s)`,
      "giu",
    ),
    -1,
  ],
];

const CHANGES =
  /(?<!\p{L})(?:rais|increas|bump|upp|improv|lower|reduc|dropp)(?:e|ed|es|ing)?(?!\p{L})|(?<!\p{L})(?:cut|raises?|bump|drop|by)(?!\p{L})/giu;

/**
 * Finds figures that are added to what was offered (1) or taken off it (-1), by the figure as typed, and removes the
 * words that say so from the text.
 */
export function takeSteps(text: string): { text: string; steps: ReadonlyMap<string, 1 | -1> } {
  const steps = new Map<string, 1 | -1>();
  let rest = text;
  for (const [pattern, sign] of STEPS)
    rest = rest.replace(pattern, (_, figure: string) => {
      steps.set(figure.trim(), sign);
      return figure;
    });
  // "Raised the base by 10k": the verb goes, which leaves the base and what is added to it.
  return { text: steps.size > 0 ? rest.replace(CHANGES, " ") : rest, steps };
}

/** Whether a turn says that something stated before is wrong: "sorry wrong city, it's new york". */
export const corrects = (typed: string): boolean => CORRECTS.test(fold(typed));

/** "…, not the parent company": what it was mixed up with, at the end. */
const NOT_THAT = new RegExp(
  String.raw`[,(]\s*(?:and\s+)?${anyOf(FOLLOW_UPS["instead-of"])}\s+[^,.;!?\d]{2,40}[.!)]*$`,
  "iu",
);

/**
 * Whether a turn says no more than that another company made the offer than the one before: "sorry, I meant Chewy".
 *
 * @param given the turn as typed
 * @param before the name of the company before
 * @param now that of the other one
 */
export function correctsCompany(given: string, before: string, now: string): boolean {
  const typed = given.replace(NOT_THAT, " ");
  const text = fold(typed);
  if (typed.includes("?") || ASKS.test(text.replace(new RegExp(RENAMES, "giu"), " "))) return false;
  const [old, own] = [nameWords(before), nameWords(now)];
  const words = nameWords(typed);
  const isCorrected = RENAMES.test(text) || (CORRECTS.test(text) && words.includes(old[0] ?? ""));
  return isCorrected && namesNothing(words.filter((word) => !old.includes(word) && !own.includes(word)).join(" "));
}

/** Whether a turn says that what has this name is to be left out: "drop the Plaid bit", "take Plaid out". */
export const removesName = (typed: string, name: string): boolean =>
  !/\d/.test(typed) &&
  [...typed.replace(REMOVES_BARE, "drop $1").matchAll(REMOVES)].some(({ 0: lead, index, input }) =>
    fold(input.slice(index + lead.length)).startsWith(fold(name)),
  );

/** Whether a turn tells of a figure that was asked for in vain: "they said no to 165". */
export const refuses = (typed: string): boolean => typed.replace(REFUSED, "") !== typed;

/** Whether a turn says that something is there again: "add it back". */
export const restores = (typed: string): boolean => RESTORES.test(fold(typed));

/** Whether a turn asks what an offer stated before is worth: "is that good?". */
export const judgesOffer = (typed: string): boolean => JUDGES.test(fold(typed));

/** The text without figures that are said to be wrong, and with "no" for every way to say that a part is missing. */
export function withoutWrong(text: string): string {
  return text
    .replace(REFUSED, " ")
    .replace(WRONG_FIGURE, " ")
    .replace(REMOVES_AROUND, "no $1")
    .replace(REMOVED, "no $1")
    .replace(REMOVES, "no ")
    .replace(/(\p{L})\s?\?\s+(?=\p{Sc}?\d)/gu, "$1 ")
    .trim();
}

const IDLE: ReadonlySet<string> = new Set(
  [...Object.values(LISTS), FOLLOW_UPS["instead-of"]].flatMap((phrases) => phrases.flatMap((one) => one.split(" "))),
);

/** Whether no word of a text names anything, so that nothing is left to read as a question. */
export const namesNothing = (text: string): boolean =>
  nameWords(text).every((word) => IDLE.has(word) || FILLERS.has(word) || word.length === 1);
