import type { CompanyInText } from "../../query/query.js";
import type { PossibleOffer } from "./split-offer.js";

/*
 * Whether a lone figure with a label ("they say 140 base") is an offer of the company that is asked about, or somebody
 * else's pay, a wish, or what a company pays in general.
 */

/** Where a sentence ends. */
const ENDS = /[.?!;\n](?:\s|$)/g;
/** What makes a figure something else than an offer, before it in its sentence. */
const SOMETHING_ELSE =
  /\b(?:ask(?:s|ed|ing)?|counter(?:s|ed|ing)?|want(?:s|ed|ing)?|wish|hop(?:e|ing)|aim(?:ing)?|target(?:ing)?|push(?:ing)?|expect(?:s|ed|ing)?|need(?:s|ing)?|get to|reach|negotiate|raise|less than|more than|over|above|under|below|at least|up to|mak(?:e|es|ing)|earn(?:s|ed|ing)?|current(?:ly)?|now|already|today|pays?|paid|friend|buddy|colleague|coworker|wife|husband|partner|brother|sister|cousin|range|band|budget|market|median|average|levels)\b/i;

/** True where the figure is an offer of the company that is asked about. */
export function isOffered({ text, at }: PossibleOffer, companies: readonly CompanyInText[] | null): boolean {
  if (!companies) return false;
  let from = 0;
  let to = text.length;
  for (const { index } of text.matchAll(ENDS)) {
    if (index < at) from = index + 1;
    else {
      to = index;
      break;
    }
  }
  const own = companies.filter(({ start }) => start >= from && start < to);
  const named = own.filter(({ start }) => start < at).at(-1) ?? own[0];
  if (named && !named.asked) return false;
  if (!named && OF_ANOTHER.test(text.slice(from, at))) return false;
  const ahead = named && named.start < at ? named.end : from;
  return !SOMETHING_ELSE.test(text.slice(ahead, at)) && !ASKS_OF_COMPANY.test(text.slice(from, at));
}

/** "Redfin gave me 150 base": somebody whom nobody knows gave it. */
const OF_ANOTHER =
  /^\s*(?!they|he|she|it|we|i|recruiters?|hr|offer|package|letter|and|so|but|then\b)[\p{L}.&-]+\s+(?:gave|gives?|giving|offer(?:s|ed|ing)|says?|said|sent|put|came|dangles?|quoted|is|has)\b/iu;

/** "Does Stripe give 200 base": a question about what is paid. */
const ASKS_OF_COMPANY = /^\s*(?:does|do|would|will|could|can|did|what|how|should|who|which)\b/i;
