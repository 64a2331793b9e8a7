import { anyOf } from "../../text/phrases.js";
import type { Role } from "../message/clause-model.js";
import type { Clause } from "../message/clauses.js";
import type { OtherOffer } from "../offer/offer.js";
import type { Typed } from "../typed.js";
import { placeOfName } from "./names-in-text.js";
import { GIVES, LISTS as OTHERS_TOLD, type ToldApart } from "./other-offers.js";
import type { OwnWords } from "./wanted/own-words.js";

/*
 * Selects what a letter may mention of other companies: offers that the person holds, and what is not to stay out. A letter
 * that claims an offer that does not exist may cost the person the job.
 */

/** Next to a company's name: there is no offer, or not any more. */
const NOT_HELD =
  /\b(?:no(?:ne)? (?:offer|offered)(?: yet| so far)?|nothing (?:(?:is |has been )?(?:signed|written)|yet|so far|in writing|firm|official)|not (?:yet|decided|offered|an offer)|(?:has|have|had|did)(?:n['’]?t| not) (?:decided?|offer(?:ed)?|made|come|answer(?:ed)?|replied)|none offered|will (?:probably |likely |maybe )?(?:offer|make|give|send)|(?:might|may|could|should) (?:offer|make|give|come)|(?:turned|turn) (?:it |them |that )?down|declined|rejected|withdrew|rescinded|expired|last (?:year|month)|(?:years?|months?) ago|wait(?:ing)? (?:for|on|to)|final rounds?|interview\w*|in talks|expect(?:ing|ed)? (?:an? |to )|(?:soon|pending))\b/iu;

const asWords = (phrases: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L}|\\b(?:no|not|n['’]t|never|without|pas|nicht|no need to) )${anyOf(phrases)}(?!\\p{L})`, "iu");
/** The same, where an offer was lost; an offer that is made up, wherever that is said. */
const GONE = asWords(OTHERS_TOLD.gone);
const MADE_UP = asWords(OTHERS_TOLD["made-up"]);

/** What clauses are for that name a company for something else than its offer: "I got laid off from Peloton". */
const NO_OFFER: ReadonlySet<Role> = new Set<Role>(["now", "past", "loss", "personal", "market"]);

/** What may be mentioned of other companies; those of which nothing may be are named in `aside`, of these the ones that made no offer in `unheld`. */
export function tellable(told: ToldApart, { whole, telling }: Typed, { clauses, askedFor }: OwnWords): ToldApart {
  const names = [...told.offers.flatMap(({ company }) => company ?? []), ...told.talks];
  const hidden = (name: string) => telling?.hides(name, names) ?? null;
  // "My Notion onsite is on Friday. … 192k": a figure that is asked for is nobody's offer.
  const isAsked = ({ offer, typed }: OtherOffer): boolean => {
    const figures = [...(offer?.parts.map((part) => part.typed) ?? []), ...(typed ? [typed] : [])];
    return figures.length > 0 && figures.every((figure) => askedFor.figures.includes(figure));
  };
  const unheld: (string | null)[] = [];
  const offers = told.offers.flatMap((one): OtherOffer[] => {
    const { company } = one;
    const hides = company === null ? null : hidden(company);
    if (hides === "all" || isAsked(one)) return [];
    if (MADE_UP.test(whole) || (company !== null && !isHeld(company, whole, clauses))) {
      unheld.push(company);
      return [];
    }
    return [hides === "name" ? { ...one, company: null } : hides === "figures" ? { company, offer: null } : one];
  });
  const talks = told.talks.filter((name) => hidden(name) === null);
  const aside = names.filter((name) => !(talks.includes(name) || offers.some(({ company }) => company === name)));
  return { ...told, offers, talks, aside: [...told.aside, ...aside], ...(unheld.length > 0 && { unheld }) };
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
    return place < 0
      ? []
      : [sentence.slice(Math.max(0, place - BEFORE)), ...(POINTS_BACK.test(next) || next.length < SHORT ? [next] : [])];
  });
  return !said.some((sentence) => NOT_HELD.test(sentence) || GONE.test(sentence));
}

/** Probability of its role from which a clause decides, and characters before a name that are read for what is said of it. */
const SURE = 0.55;
const BEFORE = 40;
/** "Gone now.": a sentence of fewer characters is about the one before it. */
const SHORT = 24;
const POINTS_BACK = /\b(?:that|it|them|their name|this offer|the offer|that one)\b/iu;
