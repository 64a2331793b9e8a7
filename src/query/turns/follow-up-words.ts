import { listsOf, readLanguage } from "../../language.js";
import { fold } from "../../text/folding.js";
import { anyOf } from "../../text/phrases.js";
import { readWords } from "../../text/words.js";

/** Phrases of turns that continue a conversation. */
export const FOLLOW_UPS = readLanguage(
  "follow-ups",
  listsOf(
    "and before-name both previous elsewhere instead-of leads-position before-date own-past workplaces of-position behind-position not-position numbers swaps",
  ).extend({
    positions: listsOf("first second third fourth fifth last"),
    "takes-back": listsOf("anywhere behind-pause between-pauses"),
  }),
);
const AND: readonly (readonly string[])[] = FOLLOW_UPS.and.map((phrase) => phrase.split(" "));
const BEFORE_NAME: ReadonlySet<string> = new Set(FOLLOW_UPS["before-name"]);

const ANY_LEAD = String.raw`(?:(?:the|in|at|for|an?)\s+)*`;
const INSTEAD = anyOf(FOLLOW_UPS["instead-of"]);
const BUT = "(?:but|sondern|mais|sino|mas)";
const WRONG_LAST = new RegExp(
  String.raw`[,(]?\s+(?:(?:and|but)\s+)?${INSTEAD}\s+${ANY_LEAD}((?:(?!\s${BUT}\s)[^,.;!?()]){2,40})\)?[?.!\s]*$`,
  "iu",
);
const WRONG_FIRST = new RegExp(
  String.raw`^\W*(?:\p{L}+\W+){0,3}?${INSTEAD}\s+${ANY_LEAD}([^,.;!?()]{2,40}?)(?:\s*[,;:.–-]\s*|\s+${BUT}\s+)(?=\S)`,
  "iu",
);

/**
 * Removes the name that a turn says was wrong: "I meant EM, not TPM", "not nyc but sf".
 *
 * @param isSpokenOf whether a name belongs to the current topic; other exclusions ("not remote") stay
 */
export function withoutWrongName(text: string, isSpokenOf: (name: string) => boolean): string {
  if (text.length > MOST_CORRECTED) return text;
  for (const pattern of [WRONG_LAST, WRONG_FIRST]) {
    const match = pattern.exec(text);
    const rest = match && (text.slice(0, match.index) + text.slice(match.index + match[0].length)).trim();
    if (rest && /\p{L}/u.test(rest) && isSpokenOf(match[1] ?? "")) return rest;
  }
  return text;
}
const MOST_CORRECTED = 160;

/** Longest lead of a turn, in words. */
const MOST_LEADING = 12;

/**
 * Removes linking words of other languages at the beginning of a turn: "und in Zürich?" becomes "Zürich?".
 *
 * @example withoutLead("y para un senior?") // "senior?"
 */
export function withoutLead(text: string): string {
  const { words } = readWords(text, MOST_LEADING);
  const leads = (at: number): number =>
    Math.max(
      0,
      ...AND.filter((phrase) => phrase.every((one, i) => words[at + i]?.text === one)).map(({ length }) => length),
    );
  let at = 0;
  for (let taken = leads(at); taken > 0; taken = leads(at)) at += taken;
  if (at === 0) return text;
  while (BEFORE_NAME.has(words[at]?.text ?? "") && at + 1 < words.length) at++;
  const first = words[at];
  return first ? text.slice(first.start) : text;
}

const { positions } = FOLLOW_UPS;
const POSITIONS = [
  positions.first,
  positions.second,
  positions.third,
  positions.fourth,
  positions.fifth,
  positions.last,
];
const { numbers: NUMBERS } = FOLLOW_UPS;
const NAMED = anyOf(POSITIONS.flat());
const OF = `${anyOf(FOLLOW_UPS["of-position"])}(?!\\p{L})`;
const NOT = String.raw`(?:(?<!\p{L})(${anyOf(FOLLOW_UPS["not-position"])})\s+(?:\p{L}+\s+)?)?`;
const LEAD = String.raw`^\W*(?:${anyOf(FOLLOW_UPS["leads-position"])}\W+)*`;
const NO_DATE = String.raw`(?<!(?<!\p{L})${anyOf(FOLLOW_UPS["before-date"])}\s+)`;
/** "Former employer", "the last company paid 140": where somebody worked. */
const NO_PAST = String.raw`(?!${anyOf(FOLLOW_UPS["own-past"])}\s+${anyOf(FOLLOW_UPS.workplaces)}\W+[\p{L}\d])`;
/** "The second", "the second one", and at the beginning of a turn "second one", "#2", "2nd". Dates do not match. */
const POSITION = new RegExp(
  [
    String.raw`${NOT}(?<!\p{L})${NO_DATE}(?:the|der|die|das|el|la|le|il|de|o|a)\s+${NO_PAST}(${NAMED})(?:\s+${OF}|(?=\W*$|\s*[.,;:!?]|\s+${anyOf(FOLLOW_UPS["behind-position"])}(?!\p{L})))`,
    String.raw`^\W*${NO_PAST}(${NAMED})(?:\s+${OF}|\W*$)`,
    String.raw`(?<=${LEAD}(?:the\s+)?|(?<!\p{L})(?:for|of|at|with|about)\s+)(?:#|(?:number|nummer|numero|nr)\b\.?\s*)(\d{1,2})(?![\p{L}\d%])`,
    String.raw`(?<!\p{L})number\s+(${anyOf(NUMBERS)})(?=\W*$|\s*[.,;:!?]|\s+${anyOf(FOLLOW_UPS["behind-position"])}(?!\p{L}))`,
    String.raw`(?:(?<=${LEAD})(?:the\s+)?|${NO_DATE}(?<!\p{L})the\s+(?=\d+\p{L}+\s+${OF}))(\d{1,2})(?:st|nd|rd|th)(?:\s+${OF}|\W*$)`,
  ].join("|"),
  "iu",
);

/**
 * Which items of a list a turn refers to by their position, and what else it says; null if it refers to none.
 *
 * @example pointedAmong("only the second one, in berlin", ["a", "b"]) // { chosen: ["b"], rest: "only , in berlin" }
 */
export function pointedAmong<T>(text: string, things: readonly T[]): { chosen: readonly T[]; rest: string } | null {
  // Letter by letter, so that offsets stay the same as in the text.
  const match = POSITION.exec(text.replace(/\p{L}/gu, (letter) => letter.normalize("NFD").charAt(0)));
  const [, except, article, alone, numbered, spelled, nth] = match ?? [];
  const number = numbered ?? nth ?? (spelled && NUMBERS.indexOf(spelled.toLowerCase()) + 1);
  const name = fold(article ?? alone ?? "");
  const place = number ? Number(number) - 1 : POSITIONS.findIndex((list) => list.includes(name));
  const at = !number && place === POSITIONS.length - 1 ? things.length - 1 : place;
  const thing = things[at];
  if (!match || place < 0 || thing === undefined || things.length < 2) return null;
  const chosen = except === undefined ? [thing] : things.filter((_, other) => other !== at);
  return { chosen, rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim() };
}

const SWAPS = new RegExp(String.raw`(?<!\p{L})${anyOf(FOLLOW_UPS.swaps)}(?!\p{L})`, "iu");
/** Whether a turn asks to replace one thing by another. */
export const swaps = (text: string): boolean => SWAPS.test(text);
