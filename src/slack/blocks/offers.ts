import type { OffersAnswer } from "../../answer/offer/offer.js";
import { offerNames, yearsCurrency } from "../../answer/offer/which-pays-more.js";
import { noteTexts, partNotes } from "../../present/notes.js";
import { bringLines, offersCells } from "../../present/offers-lines.js";
import { OFFERS } from "../../present/words/offers.js";
import { OFFER, OFFER_FORM } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { yearsChart } from "./chart.js";
import { type Block, context, fitsTable, header, notes, type Style, section, table } from "./kit.js";
import { literal, quote } from "./text.js";

/** A person's offers next to each other, for that person only. */
export function offersBlocks(answer: OffersAnswer, style: Style): Block[] {
  const names = offerNames(answer.offers);
  const cells = offersCells(answer);
  const [, ...rows] = cells;
  const { first, rest } = partNotes(answer.notes);
  const native = style === "native" && fitsTable(cells);
  return [
    header(OFFERS.heading(names)),
    ...first.map((text) => section(literal(text, LIMITS.section))),
    ...(native
      ? [table(cells), ...yearsChart(OFFER.years, sameCurrency(answer, names))]
      : names.map((name, at) =>
          section(
            `*${literal(name, LIMITS.header)}*\n${literal(
              rows.map(([label = "", ...own]) => `${label}: ${own[at] ?? ""}`).join("\n"),
              LIMITS.section - LIMITS.header - 3,
            )}`,
          ),
        )),
    ...bringLines(answer).flatMap(({ text, script, caution }) => [
      section([literal(text, 600), script && quote(script, 1_200)].filter(Boolean).join("\n")),
      ...context([caution && literal(caution, 300)]),
    ]),
    ...notes([
      ...rest,
      ...answer.offers.flatMap((offer, at) => noteTexts(offer.notes).map((note) => `${names[at]}: ${note}`)),
    ]),
    ...context([OFFER_FORM.privacy]),
  ];
}

/** What each offer pays by year, for offers in the currency of the first; empty if all years are alike. */
function sameCurrency({ offers }: OffersAnswer, names: readonly string[]) {
  const [first] = offers;
  const currency = first ? yearsCurrency(first) : "";
  const isUneven = offers.some(({ byYear }) => new Set(byYear).size > 1);
  const series = offers.flatMap((offer, at) =>
    isUneven && offer.byYear && yearsCurrency(offer) === currency
      ? [{ name: names[at] ?? "", values: offer.byYear.slice(0, 4) }]
      : [],
  );
  return { currency, series };
}
