import type { Role } from "../message/clause-model.js";
import { type Clause, readClauses } from "../message/clauses.js";
import type { OtherOffer } from "../offer/offer.js";
import { GIVES } from "./other-offers.js";

/*
 * Selects the other companies' offers that a letter may mention: those that the person holds and does not want kept
 * out. A letter that claims an offer that does not exist may cost the person the job.
 */

/** Next to a company's name: there is no offer, or not any more. */
const NOT_HELD =
  /\b(?:no(?:ne)? (?:offer|offered)(?: yet| so far)?|nothing (?:(?:is |has been )?(?:signed|written)|yet|so far|in writing|firm|official)|not (?:yet|decided|offered|an offer)|(?:has|have|had|did)(?:n['’]?t| not) (?:decided?|offer(?:ed)?|made|come|answer(?:ed)?|replied)|none offered|will (?:probably |likely |maybe )?(?:offer|make|give|send)|(?:might|may|could|should) (?:offer|make|give|come)|(?:turned|turn) (?:it |them |that )?down|declined|rejected|withdrew|rescinded|expired|last (?:year|month)|(?:years?|months?) ago|wait(?:ing)? (?:for|on|to)|final rounds?|interview\w*|in talks|expect(?:ing|ed)? (?:an? |to )|(?:soon|pending))\b/iu;
const KEPT_OUT =
  /\b(?:keep|leave|leaving|keeping) (?:\S+ ){0,4}?out\b|\b(?:no mention of|without (?:naming|mentioning|saying))\b|(?:\bnot|n['’]?t) (?:mention|name|bring up|tell|use)\b|\b(?:unnamed|anonymous)\b/iu;
/** The figures are to stay out; that the company makes an offer may be mentioned. */
const NUMBERLESS =
  /\bwithout (?:(?:the|any|its|their|giving|saying|exact|actual) )*(?:numbers?|figures?|amounts?)\b|\bno (?:numbers|figures|amounts)\b|(?:\bnot|n['’]?t) (?:give|say|tell|state|quote|mention|use) (?:(?:the|any|its|their|exact) )*(?:numbers?|figures?|amounts?)\b/iu;
/** Only the name is to stay out; what the company offers may be mentioned. */
const NAMELESS =
  /\bname\b|\bunnamed\b|\banonymous\b|\bwho(?:m)?\b|\bwhich company\b|another \w+ company|a competitor/iu;

/** What clauses are for that name a company for something else than its offer: "I got laid off from Peloton". */
const NO_OFFER: ReadonlySet<Role> = new Set<Role>(["now", "past", "loss", "personal"]);

/** The offers that may be mentioned, without a name or figures if only those are to stay out. */
export function tellableOffers(offers: readonly OtherOffer[], typed: string): OtherOffer[] {
  const clauses = offers.length > 0 ? readClauses(typed) : [];
  return offers.flatMap((offer): OtherOffer[] => {
    if (offer.company === null) return [offer];
    const name = offer.company.toLowerCase();
    const naming = clauses.filter(({ text }) => text.toLowerCase().includes(name));
    const isElse = ({ role, likely, text }: Clause): boolean =>
      NO_OFFER.has(role) && likely > SURE && !GIVES.test(text.slice(text.toLowerCase().indexOf(name) + name.length));
    if (naming.length > 0 && naming.every(isElse)) return [];
    const said = sentencesWith(offer.company, typed);
    if (said.some((sentence) => NOT_HELD.test(sentence))) return [];
    const kept = said.filter((sentence) => KEPT_OUT.test(sentence) && !NUMBERLESS.test(sentence));
    if (kept.length === 0)
      return [said.some((sentence) => NUMBERLESS.test(sentence)) ? { company: offer.company, offer: null } : offer];
    return kept.some((sentence) => NAMELESS.test(sentence)) ? [{ ...offer, company: null }] : [];
  });
}

/** How likely the role of a clause must be for it to decide. */
const SURE = 0.55;

/**
 * The sentences that name a company, each from shortly before the name on, with the next one if it refers back to it.
 */
function sentencesWith(company: string, typed: string): string[] {
  const name = company.toLowerCase();
  const sentences = typed.split(/(?<=[.!?;\n])\s+/);
  return sentences.flatMap((sentence, at) => {
    if (!sentence.toLowerCase().includes(name)) return [];
    const next = sentences[at + 1] ?? "";
    return [clauseOf(sentence, sentence.toLowerCase().indexOf(name)), ...(POINTS_BACK.test(next) ? [next] : [])];
  });
}

const POINTS_BACK = /\b(?:that|it|them|their name|this offer|the offer|that one)\b/iu;

/** Characters before a name that are read for what is done with it: "keep the Plaid name out". */
const BEFORE = 40;

function clauseOf(sentence: string, at: number): string {
  return sentence.slice(Math.max(0, at - BEFORE));
}
