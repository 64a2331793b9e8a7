import type { LetterManner } from "../../offer/wanted-letter.js";

/* How a person wants the letter to be, and who it goes to. */

const MANNERS: readonly (readonly [keyof LetterManner, RegExp])[] = [
  [
    "formal",
    /(?<!in)\bformal(?:ly)?\b(?! offer)|\bprofessional(?:ly)?\b|\bofficial letter|sir ?\/ ?madam|respectfully yours\b|\bf[öo]rmlich\b|\bformell\b/iu,
  ],
  [
    "casual",
    /\b(?:casual(?:ly)?|informal(?:ly)?|friendly|relaxed|chatty|warm|whats ?app|wa message|sms|text (?:message|msg)|text (?:to )?(?:the|my|our) (?:recruiter|hiring manager|hr)|text (?:to )?(?:her|him|them)|txt|slack(?:-style)? (?:message|dm)|slack-style|dm|imessage|telegram|linkedin message|on my phone|mate)\b|(?:\bnot|n['’]?t|\bwithout) (?:(?:sound|be|too|sounding|being|so|all) )*(?:corporate|stiff|formal)\b/iu,
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

const SIGNS =
  /\b(?:i['’]?d|i would|i['’]?ll|i will|i) (?:happily |gladly )?(?:sign|accept|take it|join|go (?:to|with)\b.{0,25}\bfor|say yes)\b(?! (?:by|until|before|on|it by|the offer))/iu;

const WOULD_MAKE =
  /\b(?:makes?|would make|would get|gets) me (?:to )?sign\b|\band i(?:['’]ll| will|['’]m|m)? (?:sign|in|accept|done)\b/iu;

/** Whether the person would sign for what is wanted. */
export const wouldSign = (typed: string): boolean =>
  (SIGNS.test(typed) || WOULD_MAKE.test(typed)) &&
  !/\b(?:anyway|i['’]?d accept,? but|if they (?:don['’]?t|won['’]?t))\b/iu.test(typed);
