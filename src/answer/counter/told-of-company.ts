import { WHO_CLASSES } from "../../query/context/word-classes.js";
import { readWords } from "../../text/words.js";
import type { Standing } from "./wanted/figure-rules.js";

/** What is told of a company beside the one that a counter answers, by classes of words and by what its figures are. */

const has = (words: string, ...classes: readonly string[]): boolean =>
  classes.some((name) => (WHO_CLASSES[name] ?? []).some((phrase) => words.includes(` ${phrase} `)));

/** What was refused is no offer any more; "not" and "never" alone refuse nothing. */
const REFUSED = (WHO_CLASSES.REJECT ?? []).filter((phrase) => !/^(?:not|never|no longer|failed|denied)$/.test(phrase));

/** Another company is spoken of anew: in a sentence or a list of its own. */
const BEGINS_ANEW = /(?:^|[.;:!?\n–—|]|\s-|\b(?:vs\.?|versus|or|and|but|while|oder|o|ou))\s*$/iu;
const ANEW = /^[\s,)]*(?:[.;:!?\n–—|)]|-\s|(?:vs\.?|versus|or|and|but|while|oder|o|ou)\s)/iu;

/** Whether a company is spoken of anew from a place of the text on. */
export const tellsAnew = (text: string, start: number): boolean =>
  BEGINS_ANEW.test(text.slice(0, start)) || ANEW.test(text.slice(start));

/** The person is paid so, or somebody is: "Google pays me", "my friend at Google". */
const IS_PAID =
  / (?:pays|paying|paid) (?:me|us) | i (?:make|earn|get|am on|am at)? ?(?:at|with|for|from) | (?:i|im) (?:make|making|earn|earning|on|at|work|working) /;
/** "My bonus at Acme", right before the name: what the person is paid there is no offer. */
export const isPaidThere = (before: string): boolean =>
  /\bex[- ]?$|\bmy\s+(?:(?!offer|counter|interview|final|loop|process)\p{L}+\s+){1,3}(?:at|with|from)\s+$/iu.test(
    before,
  ) || /\b(?:unvested|vesting|work|working|employed)\s+(?:\p{L}+\s+){0,2}(?:at|for)\s+$/iu.test(before);
/** "20k in Workday stock", "my Adobe RSUs", right behind the name: what the person holds there is no offer; "Adobe RSUs 90k" may be one. */
export const isPaidIn = (before: string, behind: string): boolean =>
  (/\b(?:my|our|in|of|unvested|hold|holding)\s+$/iu.test(before) ||
    !/^\s+\p{L}+\s+(?:\p{Sc}|[A-Z]{3}\s?)?\d/u.test(behind)) &&
  /^\s+(?:unvested\s+)?(?:stock|shares|rsus?|options)\b(?!\s*:|\s+(?:offer|is|are|at|of)\b)/iu.test(behind);
const WOULD = / (?:would|will|d|could|can) (?:pay|give|be) /;

const IN_PROCESS =
  / (?:process(?:es)?|interviews?|interviewing|rounds?|loops?|stages?|onsite|pipeline|talks?|conversations?|waiting|talking|speaking|pending) /;

/** What the words of a company and the figures in them tell: its offer, talks with it, other pay, or nothing of weight. */
export function whatIsTold(
  typed: string,
  figures: readonly { standing: Standing }[],
  begins: boolean,
): "offer" | "talks" | "aside" | "nothing" {
  const words = ` ${readWords(typed, 200)
    .words.map(({ text }) => text)
    .join(" ")} `;
  const isRival = has(words, "RIVAL") || / offer(?:s|ed|ing)? /.test(words);
  if (figures.length === 0) {
    if (
      / (?:no|not|none|never|nothing|without) /.test(words) &&
      !/ (?:no|without) (?:numbers?|figures?|details?) /.test(words)
    )
      return "nothing";
    if (REFUSED.some((phrase) => words.includes(` ${phrase} `))) return "nothing";
    // "My other process with Acme": what goes on is no offer yet.
    const isOpen = IN_PROCESS.test(words);
    if (isRival && !has(words, "PERSON") && (!isOpen || / offer(?:s|ed)? /.test(words))) return "offer";
    return has(words, "JOIN") || isOpen ? "talks" : "nothing";
  }
  if ((has(words, "PERSON") && !isRival) || REFUSED.some((phrase) => words.includes(` ${phrase} `))) return "aside";
  if (!WOULD.test(words) && !isRival && (IS_PAID.test(words) || has(words, "NOW"))) return "aside";
  const count = (standing: Standing): number => figures.filter((one) => one.standing === standing).length;
  if (isRival || has(words, "GIVE")) return "offer";
  // "AWS 13th month, equity 80k": nothing tells that this is somebody else's.
  if (!begins && count("rival") + count("else") === 0) return "nothing";
  return count("else") > count("rival") + count("offered") ? "aside" : "offer";
}
