import type { Focus } from "../query.js";

/** Words that ask for a part of the answer. Longer phrases win over the words in them. */
const PHRASES: Record<Exclude<Focus, "overview" | "passages">, string> = {
  bands: `take home, pay, pays, paid, paying, payment, payments, comp, compensation, compensate, salary, salaries, tc, total comp,
    total compensation, band, bands, comp band, pay band, range, ranges, pay range, salary range, base, base salary, base pay,
    equity, stock, rsu, rsus, bonus, signing bonus, sign on, signon, earn, earns, earning, earnings, make, makes, wage, wages,
    levels fyi, package, money, remuneration, total pay, rate, going rate, market rate, pay rate, pay out, high salary`,
  target: `ask, asks, should i ask, say no, first offer, should i take, take the offer, take it, how much more, more can i get, my number, number be,
    get out of, leave on the table, ask them for, expect to get, realistic ask, stretch, negotiable, push back, low ball, low balled, lowball, lowballs, lowballed, lowballing, the least, least i, should take, room to negotiate, more money,
    ask for, to ask, my ask, the ask, what to ask, asking for, ask price, negotiate, negotiating,
    negotiation, negotiate up, counter, counteroffer, counter offer, counter with, countering, raise, target, targets, aim, aim for, shoot for,
    open at, open with, opening ask, opening number, opening offer, where to open, should i open, anchor, push, push for, floor, walk away, walkaway, walk,
    accept, accepting, acceptable, settle, settle for, minimum, lowest, bottom line, turn down, decline, reject, hold out,
    bottom, demand, request, go for, how high, match offer, match offers, match my offer, match my, match an offer,
    match another offer, match other offers, match the offer, matches offer, matches offers, matching offers`,
  levers: `tell the recruiter, tell recruiter, tell them, bring up, points to raise, why would, why should, mention, emphasize, emphasise, highlight, strengths, angle, angles, tactics, tactic, approach, lever, levers, leverage, argument, arguments, argue, arguing, talking point, talking points, script, scripts, what to say,
    what do i say, should i say, how to say, words, wording, word it, phrase it, put it, email, the email, write the email, draft, justify, justification, reasons, reason, pitch, persuade,
    convince, negotiation points, selling points, make my case, bargaining chips, phrase, phrases, line, lines`,
  levels: `level, levels, leveling, levelling, level mapping, levels mapping, level map, mapping, equivalent, equivalents,
    equivalence, ladder, ladders, grade, grades, translate, correspond, corresponds, correspond to, corresponds to, match, matches, match to, map to, maps to, mapped to, would i be at, equals, equate, leveled, levelled, title mapping`,
  sources: `based on, due for review, review due, next review, due, how sure, sure, still current, how current, still valid, did you get, you get the,
    you get this, says so, who says, verified, verify, credible, credibility, real data, where do you get, where are these from, proof, backed by, back up, data from, numbers from, figures from, basis, collected, methodology, source, sources, sourced, where from, come from, comes from, came from, fresh, freshness, how fresh, how old, how recent, old, recent, recently, stale,
    outdated, up to date, updated, last updated, update, reliable, reliability, trust, trustworthy, accurate, accuracy, quality, data quality,
    confidence, confident, age, date, dated, review date, last reviewed, evidence, citation, citations, references`,
};

/** Every phrase with its focus, split at the commas. */
export const FOCUS_PHRASES: readonly { phrase: string; focus: Focus }[] = Object.entries(PHRASES).flatMap(
  ([focus, phrases]) =>
    phrases.split(",").map((phrase) => ({ phrase: phrase.replace(/\s+/g, " ").trim(), focus: focus as Focus })),
);

/** The words of all phrases. */
export const FOCUS_WORDS: ReadonlySet<string> = new Set(FOCUS_PHRASES.flatMap(({ phrase }) => phrase.split(" ")));

/** Where a question has words for several parts, the more telling one: "how old is the pay data" asks for sources. */
const PRECEDENCE: readonly Focus[] = ["sources", "levels", "levers", "target", "bands"];

/** The focus of a question that holds words for these. */
export function settleFocus(named: readonly Focus[]): Focus {
  return PRECEDENCE.find((focus) => named.includes(focus)) ?? "overview";
}
