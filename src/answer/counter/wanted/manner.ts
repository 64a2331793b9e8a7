import { typedSentences } from "../../../text/sentences.js";
import type { LetterManner } from "../../offer/wanted-letter.js";

/* How a person wants the letter to be, and who it goes to. */

const MANNERS: readonly (readonly [keyof LetterManner, RegExp])[] = [
  [
    "formal",
    /(?<!in)\bformal(?:ly)?\b(?! offer)|\bprofessional(?:ly)?\b|\bofficial letter|sir ?\/ ?madam|respectfully yours\b|\bf[öo]rmlich\b|\bformell\b/iu,
  ],
  [
    "casual",
    /\b(?:casual(?:ly)?|informal(?:ly)?|friendly|relaxed|chatty|warm|whats ?app|wa message|sms|text (?:message|msg)|text (?:to )?(?:the|my|our) (?:recruiter|hiring manager|hr)|text (?:to )?(?:her|him|them)|txt|slack(?:-style)? (?:message|dm)|slack-style|dm|imessage|telegram|linkedin message|on my phone)\b|(?:\bnot|n['’]?t|\bwithout) (?:(?:sound|be|too|sounding|being|so|all) )*(?:corporate|stiff|formal)\b/iu,
  ],
  [
    "brief",
    /\b(?:short(?:er|ish)?(?![- ](?:of|notice|on|by|term|list|form))|brief(?:ly)?|concise|crisp|succinct|to the point|not too long|(?:few|one|two|three|four|five|[1-9]) (?:lines?|sentences?)|(?:under|max(?:imum)?|at most|less than|only) (?:\d+|two|three|four|five|six) (?:lines?|sentences?|words?)|\d+ (?:line|sentence|word)s? (?:max|tops|at most)|tiny|quick (?:note|message|reply|email)|corta?|court|kurz(?:e|er|es)?|breve|curt[ao])\b/iu,
  ],
  [
    "firm",
    /\b(?:be firm|firm (?:tone|counter|letter|email|message|reply|but)|(?:but|and|stay|keep it|make it|sound|very|bit|more|polite,?) firm(?:er|ly)?(?=[\s.,!]|$)|firmly|firmer|assertive|confident(?:ly)?|no begging|not? beg(?:ging)?|don['’]?t beg|without begging|no apolog|not apologetic|direct(?:ly)? (?:tone|and)|strong (?:tone|counter|letter)|be tough|tough (?:tone|letter|counter|email)|no-?nonsense|know (?:what i['’]?m worth|my worth)|backbone)\b/iu,
  ],
  [
    "humble",
    /\b(?:humbl[ey]|modest (?:tone|ask|letter|counter|email)|gentle|gently|soft(?:ly)? (?:tone|ask)|can['’]?t hurt|respectful(?:ly)?)\b|(?:\bnot|n['’]?t|\bwithout) (?:(?:sound|be|seem|come|being|sounding|seeming|coming|too|across|off|as|overly) )*(?:greedy|pushy|aggressive|demanding|ungrateful|entitled|arrogant)\b/iu,
  ],
  ["oneParagraph", /\b(?:one|single|1)[ -]paragraph\b/iu],
];

/** What is said of the tone and the length of a letter. */
export function mannerOf(typed: string): LetterManner {
  return Object.fromEntries(MANNERS.filter(([, pattern]) => pattern.test(typed)).map(([manner]) => [manner, true]));
}

const NAME = String.raw`["“”'‘]?(?<name>\p{Lu}\p{Ll}{1,14})(?![\p{L}])["“”'’]?`;
const ADDRESSEES = [
  new RegExp(
    String.raw`\b(?:addressed\s+to|address\s+it\s+to|dear|name\s+is|name['’]s|recruiter\s+(?:is\s+)?(?:called|named|is)|(?:hiring\s+manager|recruiter|manager|hr)(?:\s*,|\s+is)?)\s+${NAME}`,
    "u",
  ),
  /\b(?<name>\p{Lu}\p{Ll}{1,14}),? (?:the|my|our|their) (?:recruiter|hiring manager|hr|talent)/u,
  /\bto\s+["“'‘](?<name>\p{Lu}\p{Ll}{1,14})\b[^"”'’\n]{0,20}["”'’]/u,
];
const NO_NAMES = new Set(
  "HR The My Please Could Can Team Hiring Recruiter Manager Sir Madam They He She It Is At In On From I".split(" "),
);

/** The first name of whom the letter is written to; null where none is given. */
export function addresseeOf(typed: string, isCompany: (name: string) => boolean): string | null {
  for (const pattern of ADDRESSEES) {
    const name = pattern.exec(typed)?.groups?.name;
    if (name && !NO_NAMES.has(name) && !isCompany(name)) return name;
  }
  return null;
}

/** "I'd sign", and no "I'll sign by Friday", which tells a time and no condition. */
const SIGNS =
  /\b(?:i['’]?d|i would|i['’]?ll|i will|i) (?:happily |gladly )?(?:sign|accept|take it|say yes)\b(?! (?:by|until|before|on|it by|the offer))|\b(?:makes?|would make|would get|gets) me (?:to )?sign\b/iu;
/** What it hangs on stands beside it: an amount, or a clause with "if". */
const CONDITION = /\d|\b(?:if|when|once|then)\b/iu;
const UNDECIDED = /\b(?:anyway|but|don['’]?t|won['’]?t|not|never|might|may|maybe|elsewhere|instead)\b/iu;

/**
 * Whether the person would sign for what is wanted: said in one sentence with what that hangs on, since a letter that
 * promises it binds the person.
 */
export const wouldSign = (typed: string): boolean =>
  [...typedSentences(typed)].some(([start, end]) => {
    const sentence = typed.slice(start, end);
    return SIGNS.test(sentence) && CONDITION.test(sentence) && !UNDECIDED.test(sentence);
  });
