import { SIGNS } from "../../domain/currencies.js";
import type { Guide } from "../../domain/guide.js";
import { scanAmounts } from "../../domain/money.js";
import type { RegionChoice } from "../../query/query.js";
import { isInLakhs } from "./figure.js";
import type { TypedOffer, TypedPart } from "./offer.js";
import { plainFigures } from "./plain-figures.js";

const CODES = new Map(SIGNS);
const FIRST = ["base", "total", "bonus", "signOn", "equity"] as const;

/**
 * The currencies that an offer may be in, by the sign, code or scale of its first part that has one: several for a sign
 * that several share ("$"), none where nothing was written.
 */
export function offeredCurrencies({ parts }: TypedOffer): readonly string[] {
  for (const name of FIRST) {
    const codes = parts
      .filter(({ part }) => part === name)
      .map(currenciesOf)
      .find((found) => found.length > 0);
    if (codes) return codes;
  }
  return [];
}

const currenciesOf = ({ typed }: TypedPart): readonly string[] => currenciesTyped(typed);

/** The currencies that the sign, code or scale of a typed figure may mean; none where nothing was written. */
export function currenciesTyped(typed: string): readonly string[] {
  const [amount] = scanAmounts(plainFigures(typed));
  const codes = amount?.sign === undefined ? [] : (CODES.get(amount.sign) ?? []);
  return codes.length === 0 && isInLakhs(typed) ? ["INR"] : codes;
}

/**
 * The region to hold an offer against where no place was named: the guide's first that is paid in the offer's currency,
 * so that rupees are never held against dollars.
 *
 * @returns the choice itself where a place was named or the currencies agree; null where no region is paid so
 */
export function regionOffered(
  typed: TypedOffer,
  guide: Guide,
  choice: RegionChoice,
): { choice: RegionChoice; currency?: string } | null {
  const codes = offeredCurrencies(typed);
  if (choice.kind !== "default" || codes.length === 0) return { choice };
  const { regions } = guide.digest();
  const paidSo = (index: number): string | undefined => {
    const band = regions[index]?.band;
    return codes.find((code) => code === (band?.currencies?.base ?? band?.currency));
  };
  if (paidSo(choice.index)) return { choice };
  const index = regions.findIndex((_, at) => paidSo(at));
  const currency = paidSo(index);
  return currency === undefined ? null : { choice: { kind: "requested", index, also: [] }, currency };
}
