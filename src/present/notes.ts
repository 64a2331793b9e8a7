import type { Note } from "../answer/notes.js";
import type { OfferNote } from "../answer/offer/notes.js";
import type { RankedBar } from "../answer/ranked.js";
import type { EquityBasis } from "../domain/guide.js";
import { formatMoney } from "../domain/money.js";
import { fold, nameWords } from "../text/folding.js";
import { withoutEmojiCodes } from "./emoji-codes.js";
import { offerNoteText } from "./offer-notes.js";
import { LEVELS } from "./words/notes.js";
import {
  CAUTION,
  CHOICES,
  COMPARE,
  equityCounts,
  LEVEL_FOUND,
  MENTIONED,
  NO_TARGET,
  NOTES,
  PART_NAMES,
  PAYS_MORE,
  RANKING,
  TOO_LONG,
} from "./words.js";

type OwnNote = Exclude<Note, OfferNote>;

/** A sentence for each kind of note except those of offers. */
const TEXTS: { [K in OwnNote["kind"]]: (note: Extract<OwnNote, { kind: K }>) => string } = {
  "read-as": ({ typed, as }) => NOTES.readAs(typed, as),
  unread: ({ words }) => NOTES.unread(words),
  "level-words": ({ words }) => NOTES.levels(words),
  "years-said": ({ words }) => NOTES.years(words),
  "place-kept": ({ places }) => NOTES.placeKept(places),
  "level-kept": ({ words }) => NOTES.levelKept(words),
  "no-places": ({ asked }) => LEVELS.noPlaces(asked),
  "lacks-level": ({ asked, has, others, elsewhere }) => LEVELS.lacking(asked, has, others, elsewhere),
  "same-level": ({ guide, level, is }) => LEVELS.same(guide, level, is),
  "levels-alike": ({ alike }) => (alike ? LEVELS.alike : LEVELS.unlike),
  "no-same-level": ({ from, to }) => LEVELS.noSame(from, to),
  "levels-in-one": ({ asked, levels }) => LEVELS.onePay(asked, levels),
  "levels-spanned": ({ levels }) => LEVELS.unasked(levels),
  cut: ({ characters }) => TOO_LONG(characters),
  mentioned: ({ as, company }) => MENTIONED.readAs(company, as),
  "companies-aside": ({ company, others }) => NOTES.companiesAside(company, others),
  "lists-aside": ({ others }) => NOTES.listsAside(others),
  "place-alone": ({ place }) => NOTES.placeAlone(place),
  "nothing-fits": ({ heard }) => CHOICES.unknown(heard),
  "no-guide": ({ company }) => CHOICES.noRoles(company),
  "lacks-role": ({ company, role }) => NOTES.lacksRole(company, role),
  "by-the-year": ({ period }) => NOTES.byTheYear(period),
  "not-converted": ({ asked }) => NOTES.notConverted(asked),
  "part-not-given": ({ parts }) => NOTES.partNotGiven(parts.map((part) => PART_NAMES[part])),
  "default-region": ({ region }) => NOTES.defaultRegion(region),
  also: ({ regions }) => NOTES.also(regions),
  within: ({ asked, region, also }) => NOTES.within(asked, region, also),
  "ranked-elsewhere": ({ place, regions }) =>
    NOTES.rankedElsewhere(
      place,
      regions.map(({ company, region }) => `${company} (${region})`),
    ),
  "ranked-over": ({ bars, of, before, whole, others }) =>
    RANKING.kept(bars.map(barText), of, before, whole, others, bars.find(({ isTaken }) => isTaken)?.currency),
  "ranked-by-one": ({ by, besides }) => RANKING.byOne(by, besides),
  covered: ({ asked, region, elsewhere }) =>
    elsewhere ? NOTES.elsewhere(asked, region) : NOTES.covered(asked, region),
  unavailable: ({ asked, regions }) => NOTES.unavailable(asked, regions),
  unreadable: () => NOTES.unreadable,
  "no-target": ({ why }) => NO_TARGET[why],
  "monthly-pay": ({ payments }) => NOTES.monthlyPay(payments),
  "whole-grant": ({ years }) => NOTES.wholeGrant(years),
  "premiums-as-levers": () => NOTES.premiumsAsLevers,
  "levers-elsewhere": ({ titles }) => NOTES.leversElsewhere(titles),
  "far-from-band": () => CAUTION.farFromBand,
  "odd-figure": ({ odd, part, words }) => CAUTION.odd[odd](PART_NAMES[part], words),
  "low-scripts": ({ levers }) => CAUTION.lowScripts(levers.map(String)),
  "not-said": ({ words, company }) => NOTES.notSaid(words, company),
  nearest: ({ words }) => NOTES.nearest(words),
  "like-level": ({ asked, level }) => LEVEL_FOUND(asked, level),
  "pays-more": paysMoreText,
  "pay-unknown": ({ by, names }) => PAYS_MORE.unknown(by, names),
  "no-band": ({ names }) => COMPARE.noBand(names),
  "currencies-differ": ({ guides }) => COMPARE.currencies(each(guides, ({ currency }) => currency)),
  "equity-differs": ({ guides }) => COMPARE.equity(each(guides, ({ basis }) => counts(basis))),
  "totals-differ": ({ guides }) => COMPARE.totals(each(guides, ({ arithmetic }) => COMPARE.arithmetic[arithmetic])),
  "of-guide": ({ name, note }) => COMPARE.of(name, noteText(note)),
};

/** A note as a plain sentence. */
export const noteText = (note: Note): string =>
  withoutEmojiCodes(isOwn(note) ? (TEXTS[note.kind] as (note: OwnNote) => string)(note) : offerNoteText(note));

const isOwn = (note: Note): note is OwnNote => Object.hasOwn(TEXTS, note.kind);

/** Notes as plain sentences, each once; "L5" read as an "Engineer (L5)" is not a guess, and has none. */
export const noteTexts = (notes: readonly Note[]): string[] => [
  ...new Set(notes.filter((note) => !(note.kind === "read-as" && isCodeOf(note.typed, note.as))).map(noteText)),
];

const isCodeOf = (typed: string, name: string): boolean => /\d/.test(typed) && nameWords(name).includes(fold(typed));

const barText = ({ part, side, amount, currency }: RankedBar): string =>
  RANKING[side === "over" ? "reach" : "stay"](part, formatMoney([amount, amount], currency));

const each = <T extends { name: string }>(guides: readonly T[], value: (side: T) => string): string =>
  guides.map((guide) => `${guide.name} ${value(guide)}`).join(", ");

const counts = (basis: EquityBasis): string => equityCounts(basis) || COMPARE.arithmetic.unknown;

/** Notes that answer what was asked, and so come before everything else. */
const ANSWERS = new Set<Note["kind"]>([
  "like-level",
  "lacks-role",
  "not-said",
  "nearest",
  "ranked-over",
  "ranked-by-one",
  "pays-more",
  "pay-unknown",
  "offers-more",
  "offers-unknown",
  "by-the-year",
  "not-converted",
  "part-not-given",
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
  const lacking = without.map(({ name, parts }) => PAYS_MORE.without(name, parts));
  return [leadText(by, sides, texts, alike), ...lacking].join(" ");
}

type Side = Extract<Note, { kind: "pays-more" }>["sides"][number];

function leadText(by: Parameters<typeof PAYS_MORE.alike>[0], sides: readonly Side[], texts: string[], alike: boolean) {
  const [first, second, ...others] = sides;
  if (!first || !second) return "";
  if (others.length > 0) {
    const same = alike ? [PAYS_MORE.alikeFirst([first.name, second.name])] : [];
    return [PAYS_MORE.order(by, texts), ...same].join(" ");
  }
  if (alike) return PAYS_MORE.alike(by, texts);
  const [low, high] = [first.range[0] - second.range[0], first.range[1] - second.range[1]];
  const money = (amount: number): string => formatMoney([Math.abs(amount), Math.abs(amount)], first.currency);
  if (low >= 0 && high >= 0) return PAYS_MORE.more(by, texts[0] ?? "", texts[1] ?? "", money(low), money(high));
  const [begins, ends] = low > 0 ? [first, second] : [second, first];
  return PAYS_MORE.neither(by, texts, begins.name, money(low), ends.name, money(high));
}
