import type { Offer, YearPay } from "./offer.js";

/** How many years are shown where there is no grant. */
const USUAL_YEARS = 4;

/**
 * What an offer pays in each year of its grant: base and bonus in each, the grant as it vests (an even share where no
 * schedule is known), and of the sign-on what is paid then. What is paid once beside it is in no year.
 *
 * @returns empty without a base
 */
export function payByYear({ base, bonus, equity, years, vesting, signOn, signOnByYear }: Offer): YearPay[] {
  if (base === null) return [];
  const length = Math.max(equity ? (years ?? USUAL_YEARS) : USUAL_YEARS, vesting?.length ?? 0);
  return Array.from({ length }, (_, at): YearPay => {
    const stock = Math.round((equity ?? 0) * shareOf(at, years ?? USUAL_YEARS, vesting));
    const once = Math.round(signOnByYear ? (signOnByYear[at] ?? 0) : at === 0 ? (signOn ?? 0) : 0);
    const total = Math.round(base + (bonus ?? 0) + stock + once);
    return { base, bonus: bonus ?? 0, equity: stock, signOn: once, total };
  });
}

/** The share of a grant that vests in a year, from 0; shares that are said in whole percent may come to 99 or 101. */
function shareOf(at: number, years: number, vesting: readonly number[] | undefined): number {
  if (!vesting) return at < years ? 1 / years : 0;
  return (vesting[at] ?? 0) / vesting.reduce((sum, share) => sum + share, 0);
}
