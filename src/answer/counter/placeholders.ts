/** A blank in a guide's script that the person fills: `[competitor]`, `$[X]K`, `[Z]%`, `$X`. */
export interface Placeholder {
  /** UTF-16 offsets in the script, end exclusive, with sign, scale or percent. */
  start: number;
  end: number;
  /** What stands between the brackets. */
  text: string;
  /** What stands around the blank and stays around a plain number: "$" and "K". */
  before: string;
  after: string;
}

const SIGN = "(?:(?:[A-Z]{1,3}\\$|[$€£₹¥₩]|(?:USD|EUR|GBP|CHF|INR|SGD|CAD|AUD)(?=\\s))\\s?)?";
const SCALE = "(?:[KMB](?![\\p{L}\\p{N}])|%)?\\+?";
/** Single capitals stand for a figure where a sign, a percent sign or a noun that is counted is beside them. */
const LETTER = "(?<![\\p{L}\\p{N}])[XYZWN]{1,2}";
const COUNTED = "years?|months?|people|engineers|teams|projects|programs|million|customers|users";

/** The ways of writing a blank, in groups: what stands before, the blank's text, what stands after. */
const BLANKS = [
  `(${SIGN})\\[([^\\[\\]]{1,160})\\](${SCALE})`,
  `([$€£₹])([XYZWN]{1,2})(${SCALE})(?![\\p{L}\\p{N}])`,
  `()(${LETTER})(%)`,
  `()(${LETTER})(\\+?)(?=\\s(?:${COUNTED})\\b)`,
  "()(_{3,})()",
  "()<([^<>]{1,60})>()",
  "()\\{([^{}]{1,60})\\}()",
].map((pattern) => new RegExp(pattern, "gu"));

/** The blanks of a script in order. */
export function placeholdersOf(script: string): Placeholder[] {
  const found = BLANKS.flatMap((blank) =>
    [...script.matchAll(blank)].map(({ 0: whole, 1: before = "", 2: text = "", 3: after = "", index }) => ({
      start: index,
      end: index + whole.length,
      text: text.trim(),
      before,
      after,
    })),
  ).sort((a, b) => a.start - b.start);
  const apart: Placeholder[] = [];
  // "[driving X% growth]" is one blank: what lies within another is not one of its own.
  for (const blank of found) if (blank.start >= (apart.at(-1)?.end ?? 0)) apart.push(blank);
  return apart;
}

/** The wordings to choose from where a blank lists them ("Google / Amazon / Meta"); empty where it says what to fill in. */
export function optionsOf({ text }: Placeholder): string[] {
  if (/^\d\/\d$/.test(text)) return [];
  const options = text.split(text.includes(" / ") ? " / " : "/").map((option) => option.trim());
  // "prevented $X in fraud / saved $X" lists wordings that have blanks of their own: better typed than chosen.
  const whole = options.every((option) => option !== "" && placeholdersOf(option).length === 0);
  return options.length > 1 && whole ? options : [];
}

/** What a person filled in, as it stands in the sentence: a plain number keeps the sign and scale around the blank. */
export function filledIn({ before, after }: Placeholder, value: string): string {
  return /^[\d.,–-]+$/.test(value) ? `${before}${value}${after}` : value;
}
