/** What a sentence speaks of when it speaks of the job: the role, its work, and the people who can do it. */
const JOB =
  /\b(?:roles?|positions?|jobs?|work(?:streams?|ing)?|engineers?|engineering|developers?|designers?|design|analysts?|managers?|scientists?|architects?|researchers?|TPMs?|PMs?|SREs?|talent|people|expertise|experts?|skills?|speciali[sz](?:ed|ts?)|disciplines?|knowledge|coordination|hiring|hires?|recruit\w*|programs?|programmes?|teams?|projects?|scope|ownership|responsibilit\w+|compensation|salar\w+|function|building)\b/i;

/** Why that is worth more pay: rarity, difficulty, competition, reach, consequence. */
const POINT =
  /\b(?:rare|scarce\w*|scarcity|unique\w*|few|small|hard(?:er|est)?|difficult|complex\w*|compet\w+|demand|requir\w+|needs?|critical|crucial|essential|direct(?:ly)?|depends?|speciali[sz]ed|bottleneck|exceeds?|spans?|covers?|combin\w+|wider|broader|decid\w+|decisions?|determin\w+|protects?|prevents?|worth|impact|drives?|affects?|accelerates?|alternatives|equivalent|factor|factors|million|billion|every|countries|markets?|most|only|largest)\b/i;

/** The work's effect in words of its own: "a 1% improvement in conversion translates to revenue". */
const EFFECT =
  /\b(?:improvements?|errors?|mistakes?|outages?|incidents?|breach\w*|bugs?|failures?|delays?|downtime)\b.*\b(?:translat\w+|costs?|generat\w+|saves?|damag\w+|driv\w+|would|means?|affects?)\b/i;

/** The company as an investment: what it is worth or how it grows says nothing of the work. */
const INVESTMENT =
  /\b(?:market cap\w*|valuations?|valued at|buybacks?|float|(?:pre-?)?ipo|earnings|stock performance|share price|revenue growth|growth (?:engine|thesis|inflection|frontier|trajectory|story)|payouts?|return on|investors?|multiples?)\b/i;

/** Words of guides and of those who hire, which no candidate writes; and what makes an ask of its own. */
const GUIDE_WORDS =
  /\b(?:comp|TC|EMs?(?= equity)|FAANG|MAANG|attrition|retention|premiums?|bands?|percentiles?|benchmark\w*|demographic|levers?|lowball\w*|trail(?:s|ing)?|lag(?:s|ging)?|request(?:ing)?|reflected|commensurate|warrants?|justif\w+|priced?|upside|below[- ]market|underpaid)\b|\bat the (?:top|upper|higher) (?:end|of)\b/i;

const SELF = /\b(?:I|me|my|mine|we(?:['’]ve)?)\b(?!\/O)/;
const LABEL = /^[\p{L}\p{N} /&'’-]{1,40}:\s/u;

/**
 * Whether a sentence can stand in a letter at all, whatever it says: a statement without a label, with its quotes and brackets
 * closed, in words that a candidate uses, and about something else than the company as an investment.
 */
export function isLetterSentence(text: string): boolean {
  if (/\?["”')]*$/.test(text) || LABEL.test(text)) return false;
  if (GUIDE_WORDS.test(text) || INVESTMENT.test(text)) return false;
  return isClosed(text);
}

/** Whether a sentence argues on its own: it speaks of the job, says why that counts, and nothing of the person. */
export const argues = (text: string): boolean =>
  isLetterSentence(text) && !SELF.test(text) && ((JOB.test(text) && POINT.test(text)) || EFFECT.test(text));

function isClosed(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  const opens = text.match(/(?<![\p{L}\p{N}])'(?=\p{L})/gu)?.length ?? 0;
  const closes = text.match(/(?<=[\p{L}\p{N}.,!])'(?![\p{L}\p{N}])/gu)?.length ?? 0;
  return (
    count('"') % 2 === 0 && count("“") === count("”") && count("(") === count(")") && (opens === 0 || closes >= opens)
  );
}
