import type { Note } from "../answer/notes.js";
import type { OfferNote } from "../answer/offer/notes.js";
import type { RankedBar } from "../answer/ranked.js";
import type { EquityBasis } from "../domain/guide.js";
import { formatMoney } from "../domain/money.js";
import type { PayPart } from "../domain/yearly.js";
import { fold, nameWords } from "../text/folding.js";
import { listed } from "../text/listed.js";
import { withoutEmojiCodes } from "./emoji-codes.js";
import { offerNoteText } from "./offer-notes.js";
import { NAMED_AS } from "./read-as.js";
import { type ByKind, saidOf } from "./words/by-kind.js";
import { LEVELS, UNNAMED_PLACE } from "./words/notes.js";
import {
  CAUTION,
  CHOICES,
  COMPARE,
  equityCounts,
  LEVEL_FOUND,
  NO_TARGET,
  NOTES,
  PART_NAMES,
  RANKING,
  TOO_LONG,
} from "./words.js";

type OwnNote = Exclude<Note, OfferNote>;

/** A sentence for each kind of note except those of offers. */
const TEXTS: ByKind<OwnNote> = {
  "read-as": ({ typed, as }) => `Read “${typed}” as ${as}.`,
  unread: ({ words }) => `Nothing in the guides fits ${listed(words.map((word) => `“${word}”`))}.`,
  "level-words": ({ words }) =>
    `${listed(words.map((word) => `“${word}”`))} ${words.length > 1 ? "name levels" : "names a level"}. Guides give their figures by role.`,
  "years-said": ({ words }) =>
    `“${words.join(" ")}”: guides give their figures by role and level, not by years of experience.`,
  "place-kept": ({ places }) => `The guide that you choose is shown for ${listed(places)}.`,
  "level-kept": ({ words }) =>
    `${listed(words.map((word) => `“${word}”`))} ${words.length > 1 ? "name levels" : "names a level"}: the guide that you choose is shown at it.`,
  "no-places": ({ asked }) => `The guide gives its figures by level. It names no places, and not ${asked}.`,
  "lacks-level": ({ asked, has, others, elsewhere }) => {
    if (elsewhere) {
      const there = has.length > 0 ? ` There it has ${listed(has)}.` : "";
      return `The guide has figures for ${asked} in ${listed(elsewhere.regions)}, and none in ${elsewhere.region}.${there}`;
    }
    const own = has.length > 0 ? ` It has ${listed(has)}.` : "";
    const beside = others.length > 1 ? `Other guides are for ${listed(others)}.` : `Another guide is for ${others[0]}.`;
    return `The guide has no figures for ${asked}.${own}${others.length > 0 ? ` ${beside}` : ""}`;
  },
  "same-level": ({ guide, level, is }) => `The ${guide} guide sets ${level} beside ${is}.`,
  "levels-alike": ({ alike }) => (alike ? LEVELS.alike : LEVELS.unlike),
  "no-same-level": ({ from, to }) => `No guide of ${from} or ${to} sets their levels side by side.`,
  "levels-in-one": ({ asked, levels }) =>
    `The guide names ${listed(levels)} and gives one band for them all. Which part of it is for ${asked} it does not say.`,
  "levels-spanned": ({ levels }) =>
    `These figures span ${listed(levels)}. Name a level to see its own figures and what to ask for.`,
  cut: ({ characters }) => TOO_LONG(characters),
  mentioned: ({ as, company }) =>
    `${company} was read as ${NAMED_AS[as]}${as === "mention" ? ", not as a company you ask about" : ""}.`,
  "companies-aside": ({ company, others }) =>
    `These are for ${company} alone. To set it beside ${listed(others)}, name a role as well: “${[company, ...others].join(" vs ")} software engineer”.`,
  "lists-aside": ({ others }) =>
    `${listed(others)} ${others.length > 1 ? "are lists of their own" : "is a list of its own"}: ask for one at a time, or name a company to compare them.`,
  "place-alone": ({ place }) => `${place} is a place. Name a company or a role as well.`,
  "nothing-fits": ({ heard }) => CHOICES.unknown(heard),
  "no-guide": ({ company }) => CHOICES.noRoles(company),
  "lacks-role": ({ company, role }) => `There is no ${role} guide for ${company}.`,
  "by-the-year": ({ period }) => `Guides count pay by the year: nothing here is worked out “${period}”.`,
  "not-converted": ({ asked }) => `Figures stand in the guide's own currency: nothing is converted to ${asked}.`,
  "part-not-given": ({ parts }) => `The guide's figures here hold no ${listed(parts.map((part) => PART_NAMES[part]))}.`,
  "default-region": ({ region }) => `No place was named. This is ${region}, the guide's first region.`,
  also: ({ regions }) => `The guide has ${listed(regions)} as well.`,
  within: ({ asked, region, also }) =>
    also.length
      ? `For ${asked}, the guide has figures for ${listed([region, ...also])}. These are for ${region}.`
      : `For ${asked}, the guide has figures for ${region} only.`,
  "ranked-elsewhere": ({ place, regions }) =>
    NOTES.rankedElsewhere(
      place,
      regions.map(({ company, region }) => `${company} (${region})`),
    ),
  "ranked-over": ({ bars, of, before, whole, others }) =>
    [
      of === 0
        ? `None of ${before} guides: they would have to ${listed(bars.map(barText))}.`
        : `${of} of ${before} guides ${listed(bars.map(barText))}, ${whole === 0 ? "none" : whole} of them with the whole band.`,
      ...bars
        .flatMap(({ isTaken, currency }) => (isTaken ? [`No currency was typed: ${currency} was taken.`] : []))
        .slice(0, 1),
      ...(others > 0 ? [`${others} that pay in another currency are left out: nothing is converted.`] : []),
    ].join(" "),
  "ranked-by-one": ({ by, besides }) =>
    `The list goes by ${RANKING.head[by]} alone. Ask once more for one by ${listed(besides.map((each) => RANKING.head[each]))}.`,
  covered: ({ asked, region, elsewhere }) =>
    elsewhere ? NOTES.elsewhere(asked, region) : NOTES.covered(asked, region),
  unavailable: ({ asked, regions }) =>
    `The guide has no figures for ${asked || UNNAMED_PLACE}${regions.length ? `. It has ${listed(regions)}` : ""}.`,
  "which-place": ({ asked, regions }) => `For ${asked} the guide has ${listed(regions)}. Name the one that you mean.`,
  unreadable: () => "The guide's file cannot be read right now. Only its name is known.",
  "no-target": ({ why }) => NO_TARGET[why],
  "monthly-pay": ({ payments }) =>
    `The guide gives pay by the month; the figures of a year count it ${payments} times.`,
  "whole-grant": ({ years }) => `The guide's total counts the whole ${years}-year grant.`,
  "premiums-as-levers": () => "The guide lists no levers. These are the premiums it names.",
  "levers-elsewhere": ({ titles }) =>
    `Left out, since ${titles.length > 1 ? "they are" : "it is"} for another region of the guide: ${listed(titles)}.`,
  "far-from-band": () =>
    "A figure of the target lies far outside the band. Check it in the guide's words before you say it.",
  "odd-figure": ({ odd, part, words }) => CAUTION.odd[odd](PART_NAMES[part], words),
  "low-scripts": ({ levers }) => CAUTION.lowScripts(levers.map(String)),
  "not-said": ({ words, company }) =>
    `${company ? `No guide for ${company} says anything` : "Nothing in this guide is said"} of ${listed(words.map((word) => `“${word}”`))}.`,
  nearest: ({ words }) => `The nearest that is said to ${listed(words.map((word) => `“${word}”`))} is this.`,
  "like-level": ({ asked, level }) => LEVEL_FOUND(asked, level),
  "pays-more": paysMoreText,
  "pay-unknown": ({ by, names }) =>
    `Which pays more cannot be said of ${listed(names)}: the ${RANKING.head[by]} is not known there.`,
  "no-band": ({ names }) => `No band to compare for ${names.join(" and ")}.`,
  "currencies-differ": ({ guides }) =>
    `The currencies differ and are not converted: ${each(guides, ({ currency }) => currency)}.`,
  "equity-differs": ({ guides }) =>
    `Equity is not counted alike: ${each(guides, ({ basis }) => counts(basis))}. Compare a year's worth.`,
  "totals-differ": ({ guides }) =>
    `The totals are not counted alike: ${each(guides, ({ arithmetic }) => COMPARE.arithmetic[arithmetic])}.`,
  "of-guide": ({ name, note }) => `${name}: ${noteText(note)}`,
};

/** A note as a plain sentence. */
export const noteText = (note: Note): string =>
  withoutEmojiCodes(isOwn(note) ? saidOf(TEXTS, note) : offerNoteText(note));

const isOwn = (note: Note): note is OwnNote => Object.hasOwn(TEXTS, note.kind);

/** Notes as plain sentences, each once; "L5" read as an "Engineer (L5)" is not a guess, and has none. */
export const noteTexts = (notes: readonly Note[]): string[] => [
  ...new Set(notes.filter((note) => !(note.kind === "read-as" && isCodeOf(note.typed, note.as))).map(noteText)),
];

const isCodeOf = (typed: string, name: string): boolean => /\d/.test(typed) && nameWords(name).includes(fold(typed));

const barText = ({ part, side, amount, currency }: RankedBar): string => {
  const money = `${formatMoney([amount, amount], currency)} of ${RANKING.head[part]}`;
  return side === "over" ? `reach ${money} with the top of their band` : `begin at no more than ${money}`;
};

const each = <T extends { name: string }>(guides: readonly T[], value: (side: T) => string): string =>
  guides.map((guide) => `${guide.name} ${value(guide)}`).join(", ");

const counts = (basis: EquityBasis): string => equityCounts(basis) || COMPARE.arithmetic.unknown;

/** Notes that answer what was asked, and so come before everything else. */
const ANSWERS = new Set<Note["kind"]>([
  ...(["like-level", "lacks-role", "not-said", "nearest", "ranked-over", "ranked-by-one", "pays-more"] as const),
  ...(["pay-unknown", "offers-more", "offers-unknown", "by-the-year", "not-converted", "part-not-given"] as const),
]);

/** The notes that answer what was asked, and the others, which come after the figures. */
export function partNotes(notes: readonly Note[]): { first: string[]; rest: string[] } {
  return {
    first: noteTexts(notes.filter(({ kind }) => ANSWERS.has(kind))),
    rest: noteTexts(notes.filter(({ kind }) => !ANSWERS.has(kind))),
  };
}

/** Which of several guides pays more and by how much, and what was not counted. */
function paysMoreText({ by, sides, alike, without }: Extract<Note, { kind: "pays-more" }>): string {
  const texts = sides.map(({ name, range, currency }) => `${name} ${formatMoney(range, currency)}`);
  const lacking = without.map(
    ({ name, parts }) => `For ${name} no ${parts.join(" and no ")} is given, so none is counted.`,
  );
  return [leadText(by, sides, texts, alike), ...lacking].join(" ");
}

type Side = Extract<Note, { kind: "pays-more" }>["sides"][number];

function leadText(part: PayPart, sides: readonly Side[], texts: string[], alike: boolean): string {
  const [first, second, ...others] = sides;
  if (!first || !second) return "";
  const by = RANKING.head[part];
  if (others.length > 0) {
    const same = alike ? ` ${listed([first.name, second.name])} are about the same.` : "";
    return `From the highest ${by} down: ${listed(texts)}.${same}`;
  }
  if (alike) return `About the same ${by}: ${listed(texts)}.`;
  const [low, high] = [first.range[0] - second.range[0], first.range[1] - second.range[1]];
  const money = (amount: number): string => formatMoney([Math.abs(amount), Math.abs(amount)], first.currency);
  if (low >= 0 && high >= 0) {
    const more = `${money(low)} more`;
    return `More ${by}: ${texts[0]}, against ${texts[1]}: ${money(low) === money(high) ? more : `${more} at the low end, ${money(high)} at the top`}.`;
  }
  const [begins, ends] = low > 0 ? [first, second] : [second, first];
  return `Neither has more ${by} throughout: ${listed(texts)}. ${begins.name} begins ${money(low)} higher, ${ends.name} ends ${money(high)} higher.`;
}
