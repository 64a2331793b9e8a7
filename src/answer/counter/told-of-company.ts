import { WHO_CLASSES } from "../../query/context/word-classes.js";
import { readWords } from "../../text/words.js";
import type { Standing } from "./wanted/figure-rules.js";

/* What is said of a company other than the one that a counter answers, by word classes and by what its figures are. */

const has = (words: string, ...classes: readonly string[]): boolean =>
  classes.some((name) => (WHO_CLASSES[name] ?? []).some((phrase) => words.includes(` ${phrase} `)));

/** Words of refusal: an offer that was refused is gone. "Not" and "never" alone do not refuse anything. */
const REFUSED = (WHO_CLASSES.REJECT ?? []).filter((phrase) => !/^(?:not|never|no longer|failed|denied)$/.test(phrase));

/** Separators around a company that starts a new sentence or item of a list. */
const BEGINS_ANEW = /(?:^|[.;:!?\n–—|]|\s-|\b(?:vs\.?|versus|or|and|but|while|oder|o|ou))\s*$/iu;
const ANEW = /^[\s,)]*(?:[.;:!?\n–—|)]|-\s|(?:vs\.?|versus|or|and|but|while|oder|o|ou)\s)/iu;

/** Whether a company starts a new sentence or item of a list at this offset. */
export const tellsAnew = (text: string, start: number): boolean =>
  BEGINS_ANEW.test(text.slice(0, start)) || ANEW.test(text.slice(start));

/** Someone is paid there: "Google pays me", "my friend at Google". */
const IS_PAID =
  / (?:pays|paying|paid) (?:me|us) | i (?:make|earn|get|am on|am at)? ?(?:at|with|for|from) | (?:i|im) (?:make|making|earn|earning|on|at|work|working) /;
/** "My bonus at Acme", ending right before the name: what the person is paid there is not an offer. */
export const isPaidThere = (before: string): boolean =>
  /\bex[- ]?$|\bmy\s+(?:(?!offer|counter|interview|final|loop|process)\p{L}+\s+){1,3}(?:at|with|from)\s+$/iu.test(
    before,
  ) || /\b(?:unvested|vesting|work|working|employed)\s+(?:\p{L}+\s+){0,2}(?:at|for)\s+$/iu.test(before);
/**
 * "20k in Workday stock", "my Adobe RSUs": stock that the person holds is not an offer; "Adobe RSUs 90k" may be one.
 */
export const isPaidIn = (before: string, behind: string): boolean =>
  (/\b(?:my|our|in|of|unvested|hold|holding)\s+$/iu.test(before) ||
    !/^\s+\p{L}+\s+(?:\p{Sc}|[A-Z]{3}\s?)?\d/u.test(behind)) &&
  /^\s+(?:unvested\s+)?(?:stock|shares|rsus?|options)\b(?!\s*:|\s+(?:offer|is|are|at|of)\b)/iu.test(behind);
const SOMEBODY_HOLDS =
  / (?:has|had|got|gets|holds|received|accepted|took|signed|was offered|were offered|is holding|negotiated) /;
const OF_ME = / (?:me|us|i|im|ive|id|ill) /;
const WOULD = / (?:would|will|d|could|can) (?:pay|give|be) /;

const IN_PROCESS =
  / (?:process(?:es)?|interviews?|interviewing|rounds?|loops?|stages?|onsite|pipeline|talks?|conversations?|waiting|talking|speaking|pending) /;

/** What words and figures about a company mean: its offer, talks with it, other pay, or nothing of weight. */
export function whatIsTold(
  typed: string,
  figures: readonly { standing: Standing }[],
  begins: boolean,
): "offer" | "talks" | "aside" | "nothing" {
  const words = ` ${readWords(typed, 200)
    .words.map(({ text }) => text)
    .join(" ")} `;
  const isRival = has(words, "RIVAL") || / offer(?:s|ed|ing)? /.test(words);
  // "My friend has an offer from Acme": it is the friend's, where nobody says "me".
  if (has(words, "PERSON") && SOMEBODY_HOLDS.test(words) && !OF_ME.test(words))
    return figures.length > 0 ? "aside" : "nothing";
  if (figures.length === 0) {
    if (
      / (?:no|not|none|never|nothing|without) /.test(words) &&
      !/ (?:no|without) (?:numbers?|figures?|details?) /.test(words)
    )
      return "nothing";
    if (REFUSED.some((phrase) => words.includes(` ${phrase} `))) return "nothing";
    // "My other process with Acme": an open process is not an offer yet.
    const isOpen = IN_PROCESS.test(words);
    if (isRival && !has(words, "PERSON") && (!isOpen || / offer(?:s|ed)? /.test(words))) return "offer";
    return has(words, "JOIN") || isOpen ? "talks" : "nothing";
  }
  if ((has(words, "PERSON") && !isRival) || REFUSED.some((phrase) => words.includes(` ${phrase} `))) return "aside";
  if (!WOULD.test(words) && !isRival && (IS_PAID.test(words) || has(words, "NOW"))) return "aside";
  const count = (standing: Standing): number => figures.filter((one) => one.standing === standing).length;
  if (isRival || has(words, "GIVE")) return "offer";
  // "AWS 13th month, equity 80k": nothing shows that this belongs to another company.
  if (!begins && count("rival") + count("else") === 0) return "nothing";
  return count("else") > count("rival") + count("offered") ? "aside" : "offer";
}
