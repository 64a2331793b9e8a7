import type { Role } from "../message/clause-model.js";
import type { Clause } from "../message/clauses.js";
import type { OtherOffer } from "../offer/offer.js";
import type { Typed } from "../typed.js";
import { placeOfName } from "./names-in-text.js";
import { GIVES, type ToldApart } from "./other-offers.js";
import type { OwnWords } from "./wanted/own-words.js";

/*
 * Selects what a letter may mention of other companies: offers that the person holds, and what is not to stay out. A letter
 * that claims an offer that does not exist may cost the person the job.
 */

/** Next to a company's name: there is no offer, or not any more. */
const NOT_HELD =
  /\b(?:no(?:ne)? (?:offer|offered)(?: yet| so far)?|nothing (?:(?:is |has been )?(?:signed|written)|yet|so far|in writing|firm|official)|not (?:yet|decided|offered|an offer)|(?:has|have|had|did)(?:n['’]?t| not) (?:decided?|offer(?:ed)?|made|come|answer(?:ed)?|replied)|none offered|will (?:probably |likely |maybe )?(?:offer|make|give|send)|(?:might|may|could|should) (?:offer|make|give|come)|(?:turned|turn) (?:it |them |that )?down|declined|rejected|withdrew|rescinded|expired|last (?:year|month)|(?:years?|months?) ago|wait(?:ing)? (?:for|on|to)|final rounds?|interview\w*|in talks|expect(?:ing|ed)? (?:an? |to )|(?:soon|pending))\b/iu;

/** What clauses are for that name a company for something else than its offer: "I got laid off from Peloton". */
const NO_OFFER: ReadonlySet<Role> = new Set<Role>(["now", "past", "loss", "personal", "market"]);

/** What may be mentioned of other companies; those of which nothing may be are named in `aside`. */
export function tellable(told: ToldApart, { whole, telling }: Typed, { clauses, askedFor }: OwnWords): ToldApart {
  const names = [...told.offers.flatMap(({ company }) => company ?? []), ...told.talks];
  const hidden = (name: string) => telling?.hides(name, names) ?? null;
  // "My Notion onsite is on Friday. … 192k": a figure that is asked for is nobody's offer.
  const isAsked = ({ offer, typed }: OtherOffer): boolean => {
    const figures = [...(offer?.parts.map((part) => part.typed) ?? []), ...(typed ? [typed] : [])];
    return figures.length > 0 && figures.every((figure) => askedFor.figures.includes(figure));
  };
  const offers = told.offers.flatMap((one): OtherOffer[] => {
    const { company } = one;
    if (company === null) return isAsked(one) ? [] : [one];
    const hides = hidden(company);
    if (hides === "all" || isAsked(one) || !isHeld(company, whole, clauses)) return [];
    return [hides === "name" ? { ...one, company: null } : hides === "figures" ? { company, offer: null } : one];
  });
  const talks = told.talks.filter((name) => hidden(name) === null);
  const aside = names.filter((name) => !(talks.includes(name) || offers.some(({ company }) => company === name)));
  return { ...told, offers, talks, aside: [...told.aside, ...aside] };
}

/** Whether a message tells of a company's offer as one that the person holds. */
function isHeld(company: string, typed: string, clauses: readonly Clause[]): boolean {
  const naming = clauses.filter(({ text }) => placeOfName(text, company) >= 0);
  const isElse = ({ role, likely, text }: Clause): boolean =>
    NO_OFFER.has(role) && likely > SURE && !GIVES.test(text.slice(placeOfName(text, company) + company.length));
  if (naming.length > 0 && naming.every(isElse)) return false;
  const sentences = typed.split(/(?<=[.!?;\n])\s+/);
  const said = sentences.flatMap((sentence, at) => {
    const place = placeOfName(sentence, company);
    const next = sentences[at + 1] ?? "";
    return place < 0 ? [] : [sentence.slice(Math.max(0, place - BEFORE)), ...(POINTS_BACK.test(next) ? [next] : [])];
  });
  return !said.some((sentence) => NOT_HELD.test(sentence));
}

/** Probability of its role from which a clause decides, and characters before a name that are read for what is said of it. */
const SURE = 0.55;
const BEFORE = 40;
const POINTS_BACK = /\b(?:that|it|them|their name|this offer|the offer|that one)\b/iu;
