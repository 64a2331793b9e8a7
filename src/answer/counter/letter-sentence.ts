const LABEL = /^[\p{L}\p{N} /&'’-]{1,40}:\s/u;

/**
 * Whether a sentence can stand in a letter at all, whatever it says: a statement without a label, with its quotes and
 * brackets closed, in words that a candidate uses.
 */
export function isLetterSentence(text: string): boolean {
  if (/\?["”')]*$/.test(text) || LABEL.test(text)) return false;
  if (GUIDE_WORDS.test(text) || INVESTMENT.test(text)) return false;
  return isClosed(text);
}

/** The company as an investment: what it is worth or how it grows says nothing of the work. */
const INVESTMENT =
  /\b(?:market cap\w*|valuations?|valued at|buybacks?|float|(?:pre-?)?ipo|earnings|stock performance|share price|revenue growth|growth (?:engine|thesis|inflection|frontier|trajectory|story)|payouts?|return on|investors?|multiples?)\b/i;

/** Words of guides and of those who hire, which no candidate writes; and what makes an ask of its own. */
const GUIDE_WORDS =
  /\b(?:comp|TC|EMs?(?= equity)|FAANG|MAANG|attrition|retention|premiums?|bands?|percentiles?|benchmark\w*|demographic|levers?|lowball\w*|trail(?:s|ing)?|lag(?:s|ging)?|request(?:ing)?|reflected|commensurate|warrants?|justif\w+|priced?|upside|below[- ]market|underpaid)\b|\bat the (?:top|upper|higher) (?:end|of)\b/i;

function isClosed(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  const opens = text.match(/(?<![\p{L}\p{N}])'(?=\p{L})/gu)?.length ?? 0;
  const closes = text.match(/(?<=[\p{L}\p{N}.,!])'(?![\p{L}\p{N}])/gu)?.length ?? 0;
  return (
    count('"') % 2 === 0 && count("“") === count("”") && count("(") === count(")") && (opens === 0 || closes >= opens)
  );
}
