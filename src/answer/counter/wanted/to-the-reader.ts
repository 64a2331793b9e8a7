/* Words that a person typed about the reader of a letter, as they are said to the reader. */

const YOU: Readonly<Record<string, string>> = {
  they: "you",
  them: "you",
  their: "your",
  theirs: "yours",
  "they're": "you are",
  "they’re": "you are",
  "they've": "you have",
  "they’ve": "you have",
  "they'd": "you would",
  "they’d": "you would",
  "they'll": "you will",
  "they’ll": "you will",
};
const OTHERS = /\b(?:employer|company|firm|boss|manager|landlord|team|colleagues|family|people|parents|friends)\b/i;
const NAMED = /\b(?:wife|husband|partner|spouse|mother|father|son|daughter|manager|boss|colleague|friend)\b/i;
const MINE: Readonly<Record<string, string>> = { i: "I", im: "I’m", ive: "I’ve" };

/** Words as they are said to the reader: "they" are whom the letter goes to. Null where somebody else is spoken of, or spoken to. */
export function turned(words: string): string | null {
  if (/\b(?:you|your)\b/i.test(words)) return null;
  // Who is named before is spoken of, and otherwise the recruiter is: "my wife would have to leave her job".
  const third = /\b(?:he|she|him|her|his|hers)\b/i.exec(words);
  if (third && !NAMED.test(words.slice(0, third.index))) return null;
  // "My employer and what they paid" are no readers.
  const other = OTHERS.exec(words);
  const isOther = (at: number): boolean => other !== null && at > other.index;
  return words
    .replace(/[\p{L}]+(?:['’]\p{L}+)?/gu, (word, at: number) =>
      isOther(at) ? (MINE[word] ?? word) : (YOU[word.toLowerCase()] ?? MINE[word] ?? word),
    )
    .replace(/\bi(?=['’])/g, "I")
    .replaceAll("'", "’")
    .replace(/\s+(?:please|pls|too|thanks|thx)$/i, "")
    .replace(/[\s,:;–-]+$/, "")
    .replace(SHORTENED, (word) => WHOLE.get(word.toLowerCase()) ?? word)
    .replace(NAMES, (name) => name.charAt(0).toUpperCase() + name.slice(1));
}

/** What people leave out in haste, and the capitals of short forms, as a letter writes it. */
const WHOLE = new Map(
  Object.entries({
    dont: "don’t",
    doesnt: "doesn’t",
    didnt: "didn’t",
    cant: "can’t",
    couldnt: "couldn’t",
    wont: "won’t",
    wouldnt: "wouldn’t",
    isnt: "isn’t",
    wasnt: "wasn’t",
    havent: "haven’t",
    thats: "that’s",
    wanna: "want to",
    gonna: "going to",
    atm: "at the moment",
    rn: "right now",
    yrs: "years",
    yr: "year",
    mths: "months",
    bc: "because",
    incl: "including",
    tho: "though",
    exp: "experience",
    phd: "PhD",
    mba: "MBA",
    msc: "MSc",
    aws: "AWS",
    gcp: "GCP",
    cpa: "CPA",
    cfa: "CFA",
    cissp: "CISSP",
    neurips: "NeurIPS",
    ml: "ML",
    ai: "AI",
    uk: "UK",
  }),
);
const SHORTENED = new RegExp(String.raw`(?<![\p{L}\d'’])(?:${[...WHOLE.keys()].join("|")})(?![\p{L}\d'’])`, "giu");

/** What has a capital however it was typed; "may" and "march" where they are months. */
const NAMES =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|august|september|october|november|december|(?<=\b(?:in|my|before|until|till|by|from|of|mid|late|early|\d{1,2}(?:st|nd|rd|th)?) )(?:march|may))\b/gu;

/** Words as a sentence of their own. */
export const asSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
