import { isLevelWord } from "../../domain/level-words.js";
import type { Word } from "../../text/words.js";
import { EVERYDAY, FILLERS } from "../catalog/fillers.js";
import type { Span } from "../mentions/mentions.js";
import { COST } from "../parse/weights.js";
import type { Apart } from "../query.js";
import { isInPassing, isOfferedBy, isPermit, isSpeaker, isWorkplace, MAY_SPEAK } from "./context-forms.js";

/** What a company beside the one in question is named as; "word": its name is an everyday word there, and names none. */
export type AsideAs = Apart["as"] | "word";

type CompanySpan = Span & { meaning: { kind: "company" } };

/** What stands right before a company where the person works, worked or leaves: "I work at Google, offer from Meta". */
const COMES_FROM = [
  /\b(work|works|working|worked|employed|currently|presently|now|am|im|i|was|previously|formerly) (at|for)$/,
  /\b(current|present|previous|last|existing|old|former) (job|role|employer|company|team|position)( is| was)?( at| with)?$/,
  /\bmy (employer|company)$/,
  /\b(leave|leaving|left|quit|quitting|ex|formerly|my current)$/,
  /\b(move|moving|switch|switching|transfer|transferring|transition|transitioning|jump|jumping|come|coming|came|go|going) from$/,
  /\b(join|joins|joined|joining)( (?!offers?\b)\S+){1,6} from$/,
];
/** What stands right behind such a company. */
const WORKS_THERE = /^(employee|alum|alumni|alumnus|(is|was) my (current|present|previous|last|old|former))\b/;
const THERE_NOW = /^(now|currently|right now|today|at the moment)\b/;

/** What stands right before a company whose offer is held against the one in question. */
const OTHER_OFFER = [
  /\b(competing|rival|outside|alternative|other|backup) (job )?offers?( is| was)?( from| at| with| by)$/,
  /\b(competing|rival)$/,
  /\b(using|leveraging|citing)( an?| my| the| their)?$/,
  /\b(waiting|wait)( to hear| to hear back| on word| back)? (on|for|from)$/,
  /\bcounter(s|ed|ing)? (?!offer|with)\S+( \S+)? with( an?| my| the| their)?$/,
];
/** The same where the word "offer" stands behind the company. */
const THEIR_OFFER = [
  /\b(use|leverage|cite|mention)( an?| my| the| their)?$/,
  /\bmy other$/,
  /\bcounter(s|ed|ing)? with( my| the| their)?$/,
];
/** The same where the company in question was named before: "stripe swe with a google offer". */
const IN_HAND = /\bwith( an?| another)$/;
const OFFER_BEHIND = /^offers?\b/;
const IS_OTHER_OFFER = /^(offers? )?(is|was|as|for) ((an?|my|the) )?(competing|rival|leverage|backup|other offer)\b/;

/** Words that belong to an aside: "ex google", "a rival offer from google". */
const LEAD = new Set(
  "ex former rival competing other another using citing leveraging offer offers come comes came from with a an my the".split(
    " ",
  ),
);

/** Verbs that set one offer against another; and what tells that it is offers, and not levels, that match. */
const MATCHES = new Set("match matches matching matched beat beats beating".split(" "));
const MATCHED = new Set(
  "offer offers pay pays paid comp compensation salary package tc base total number numbers figure money bonus equity".split(
    " ",
  ),
);
const CAN_MATCH = new Set("will would can could won wont cant doesn doesnt don dont to they them you".split(" "));
const LEVEL_SAID = new Set("level levels leveling levelling grade grades ladder ladders".split(" "));
const ASKS_WHICH = new Set("which what where".split(" "));
/** How far behind the verb stands what it is about. */
const MATCH_REACH = 6;

/** Words beside an everyday word that show that no company is meant: "any notion what", "is it wise to". */
const ARTICLES = new Set("a an any no the it this that some".split(" "));
const NO_NAME_BEFORE = new Set(
  "at from for with join joining joined or and vs versus over than leave leaving".split(" "),
);
const CLAUSE = new Set("to of what how why who whether about".split(" "));
/** Behind these two companies stand on the same footing. */
const LISTING = new Set("and or vs versus v over than".split(" "));

/**
 * Lets companies that are named beside the one in question be read as what they are there: where the person works, whose
 * offer is held against it, or an everyday word. "Match" asks for no levels where offers match.
 */
export function withAsides(words: readonly Word[], found: Span[]): Span[] {
  const spans = withoutSpeakers(words, found);
  const all = spans.filter((span) => isPlainCompany(words, span));
  const companies = all.filter((span) => !all.some((longer) => holds(longer, span)));
  const verb = companies.length > 0 ? offersMatch(words, companies, spans) : -1;
  const read = verb < 0 ? spans : spans.filter(({ from, to }) => from !== verb || to !== verb + 1);
  if (verb >= 0) read.push({ from: verb, to: verb + 1, meaning: { kind: "focus", focus: "target" }, cost: COST.focus });
  const named = companies.filter((span) => read.includes(span));
  if (named.length < 2) return read;

  const asides = new Map<CompanySpan, AsideAs>();
  for (const span of named) {
    const as = isEverydayWord(words, span, spans, named) ? "word" : asideAs(words, span, named, verb, spans);
    if (as) asides.set(span, as);
  }
  for (const [span, as] of asides) {
    const { company } = span.meaning;
    const beside = named.some(
      (other) =>
        !asides.has(other) && other.meaning.company !== company && (other.from >= span.to || other.to <= span.from),
    );
    if (!beside) continue;
    span.cost += COST.workplace;
    let { from } = span;
    while (as !== "word" && LEAD.has(words[from - 1]?.text ?? "")) from--;
    read.push({ from, to: span.to, meaning: { kind: "aside", company, as }, cost: 0 });
  }
  return read;
}

/** "As an" is no Asana. */
function isPlainCompany(words: readonly Word[], span: Span): span is CompanySpan {
  const { from, to, meaning, loose } = span;
  if (meaning.kind !== "company" || loose) return false;
  return to - from === 1 || !words.slice(from, to).every(({ text }) => text === "a" || FILLERS.has(text));
}

/** "Block (Square)" is one company and names no second. */
const holds = (longer: Span, { from, to }: Span): boolean =>
  longer.from <= from && longer.to >= to && longer.to - longer.from > to - from;

function asideAs(
  words: readonly Word[],
  span: CompanySpan,
  named: readonly CompanySpan[],
  verb: number,
  spans: readonly Span[],
): AsideAs | null {
  const { from, to, meaning } = span;
  const name = joined(words, from, to);
  const around = aroundOf(words, span, named, spans);
  const { before, behind, ahead, after } = around;
  const listed = named.some(
    (other) =>
      (other.from === to + 1 && LISTING.has(words[to]?.text ?? "") && !isOfferedBy(after)) ||
      (other.to === from - 1 && LISTING.has(words[from - 1]?.text ?? "")),
  );
  if (listed) return null;
  if (isPermit(name, ahead, after)) return "word";
  if (worksThere(around)) return "workplace";
  if (OTHER_OFFER.some((form) => form.test(before)) || IS_OTHER_OFFER.test(behind)) return "offer";
  const follows = () => {
    const others = named.filter((other) => other.to <= from && other.meaning.company !== meaning.company);
    // "SWE at Google with a Stripe offer": who works at the one before asks for the one that offers.
    return others.some((other) => !worksThere(aroundOf(words, other, named, spans)));
  };
  const theirs = THEIR_OFFER.some((form) => form.test(before)) || (IN_HAND.test(before) && follows());
  if (OFFER_BEHIND.test(behind) && theirs) return "offer";
  // The first company behind the verb is the one whose offer is to be matched.
  const matched = named.find((other) => verb >= 0 && other.from > verb && other.from <= verb + MATCH_REACH);
  if (matched?.from === from) return "offer";
  if (!isInPassing(name, ahead, after)) return null;
  return EVERYDAY.has(name) ? "word" : "mention";
}

/** What stands before and behind a company, as typed and as the forms have it. */
interface Around {
  before: string;
  behind: string;
  ahead: string;
  after: string;
}

function aroundOf(
  words: readonly Word[],
  { from, to }: CompanySpan,
  named: readonly CompanySpan[],
  spans: readonly Span[],
): Around {
  // "My manager left, Lyft EM": Lyft is not left.
  const start = words[from]?.listed ? from : Math.max(0, from - 9);
  return {
    before: joined(words, start, from),
    behind: joined(words, to, Math.min(words.length, to + 5)),
    ahead: formOf(words, start, from, spans, named),
    after: formOf(words, to, Math.min(words.length, to + 9), spans, named),
  };
}

function worksThere({ before, behind, ahead, after }: Around): boolean {
  if (isWorkplace(ahead, after)) return true;
  if (COMES_FROM.some((form) => form.test(before)) || WORKS_THERE.test(behind)) return true;
  return /\b(at|with)$/.test(before) && THERE_NOW.test(behind);
}

/** The words from `from` up to `to` as the forms have them: roles and companies by what they are, and no levels. */
function formOf(
  words: readonly Word[],
  from: number,
  to: number,
  spans: readonly Span[],
  named: readonly CompanySpan[],
): string {
  const form: string[] = [];
  for (let at = from; at < to; ) {
    const company = named.find((span) => span.from === at);
    const role = company ? null : longestRole(spans, at);
    const { text = "" } = words[at] ?? {};
    if (company) form.push("CO");
    else if (role) form.push("ROLE");
    else if (!isLevelWord(text)) form.push(text);
    at = (company ?? role)?.to ?? at + 1;
  }
  return form.join(" ");
}

function longestRole(spans: readonly Span[], at: number): Span | null {
  let longest: Span | null = null;
  for (const span of spans) {
    if (span.from === at && span.meaning.kind === "role" && span.to > (longest?.to ?? 0)) longest = span;
  }
  return longest;
}

/**
 * A role that is the job of somebody who says something, where another is named: "the engineering manager at Stripe told
 * me SWE pays 200k" asks for none of a manager's guides.
 */
function withoutSpeakers(words: readonly Word[], spans: Span[]): Span[] {
  if (!words.some(({ text }) => MAY_SPEAK.has(text))) return spans;
  const companies = spans.filter((span) => isPlainCompany(words, span));
  const [first] = companies;
  const roles = [...words.keys()].flatMap((at) => longestRole(spans, at) ?? []);
  const whole = roles.filter((role) => !roles.some((longer) => holds(longer, role)));
  const speakers = whole.filter(({ from, to }) => {
    const before = formOf(words, Math.max(0, from - 2), from, spans, companies);
    return isSpeaker(before, formOf(words, to, Math.min(words.length, to + 5), spans, companies));
  });
  if (!first || speakers.length === 0 || !whole.some((role) => !role.loose && !speakers.includes(role))) return spans;
  const within = ({ from, to, meaning }: Span) =>
    meaning.kind === "role" && speakers.some((speaker) => speaker.from <= from && speaker.to >= to);
  const { company } = first.meaning;
  return [
    ...spans.filter((span) => !within(span)),
    ...speakers.map(({ from, to }): Span => ({ from, to, meaning: { kind: "aside", company, as: "word" }, cost: 0 })),
  ];
}

/** Where a verb stands that asks whether one offer will be matched by another; -1 where none does. */
function offersMatch(words: readonly Word[], companies: readonly CompanySpan[], spans: readonly Span[]): number {
  if (words.some(({ text }) => LEVEL_SAID.has(text) || isLevelCode(text))) return -1;
  return words.findIndex(({ text }, at) => at > 0 && MATCHES.has(text) && isOffersVerb(words, at, companies, spans));
}

function isOffersVerb(
  words: readonly Word[],
  at: number,
  companies: readonly CompanySpan[],
  spans: readonly Span[],
): boolean {
  const [before = "", behind = ""] = [words[at - 1]?.text, words[at + 1]?.text];
  if (NO_NAME_BEFORE.has(before) || LISTING.has(behind) || MATCHED.has(behind)) return false;
  // "match group swe", "match ds": the company.
  if (companies.some(({ from, to }) => from === at && to > at + 1)) return false;
  if (spans.some(({ from, meaning }) => from === at + 1 && meaning.kind === "role")) return false;
  if (!companies.some(({ from, to }) => at < from || to <= at)) return false;
  const about = words.slice(at + 1, at + 1 + MATCH_REACH);
  if (about.some(({ text }) => MATCHED.has(text) || /^\d{2,}k?$/.test(text))) return true;
  if (words.some(({ text }) => ASKS_WHICH.has(text))) return false;
  if (words[at]?.text === "match" && companies.some(({ to }) => to === at)) return true;
  return words.slice(0, at).some(({ text }) => CAN_MATCH.has(text));
}

/** "L5", "E6"; "senior" stands in the names of roles as well. */
const isLevelCode = (text: string): boolean => /\d/.test(text) && isLevelWord(text);

function isEverydayWord(
  words: readonly Word[],
  { from, to }: Span,
  spans: readonly Span[],
  named: readonly CompanySpan[],
): boolean {
  if (to - from !== 1 || !EVERYDAY.has(words[from]?.text ?? "")) return false;
  const [before = "", behind = ""] = [words[from - 1]?.text, words[to]?.text];
  if (NO_NAME_BEFORE.has(before) || LISTING.has(behind)) return false;
  const beside = named.some((other) => other.from === to + 1);
  if (named.some((other) => other.from === to)) return false;
  if (CLAUSE.has(behind) && !(behind === "to" && beside)) return true;
  const asked = OFFER_BEHIND.test(behind) || spans.some((span) => span.from === to && isAsked(span));
  return ARTICLES.has(before) && !asked;
}

/** What is asked of a company: "the Notion pay", "a Ramp PM". */
const isAsked = ({ meaning }: Span): boolean => meaning.kind === "role" || meaning.kind === "focus";

function joined(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");
}
