import { isLevelWord } from "../../domain/level-words.js";
import { compileRules, type SlotMatch } from "../../text/rules.js";
import { joinWords, type Word } from "../../text/words.js";
import type { Company } from "../catalog/catalog.js";
import { FILLERS, NUMBER } from "../catalog/fillers.js";
import type { Lexicon } from "../catalog/lexicon.js";
import { isEverydayName } from "../mentions/evidence.js";
import type { Span } from "../mentions/mentions.js";
import { type Name, proposedByClause, ROLE_IN_CLAUSE } from "./clauses.js";
import { coordinated, type Group } from "./coordination.js";
import type { NamedCompany, WhoIsWho } from "./named-company.js";
import type { Proposed, Use } from "./proposal.js";
import { isMark, type Token, tokensOf } from "./tokens.js";
import { WHO_RULES } from "./who-rules.js";
import { WHO_CLASSES } from "./word-classes.js";

const matcher = compileRules(WHO_RULES, {
  classes: WHO_CLASSES,
  stopsGap: (token) => isMark(token) || ("company" in token && token.company === true),
});

const JOINS = new Set([...(WHO_CLASSES.JOIN ?? []), ...(WHO_CLASSES.MOVE ?? [])]);
const CLASSED = new Set(Object.values(WHO_CLASSES).flat());

/** One is asked for rather than another by so much. */
const CLEARLY = 0.75;
/** Of companies that are none asked for one is so rather than another by so much. */
const APART = 1.5;
/** What speaks for and against a company's being asked for lies so close that it decides nothing. */
const CLOSE = 1;
const SIGN = 1.5;

/** Says what each company of a question is there, where it names several; null where it names one or none. */
export function readWhoIsWho(words: readonly Word[], spans: readonly Span[], lexicon: Lexicon): WhoIsWho | null {
  const names = namesIn(words, spans, lexicon);
  const distinct = new Set(names.map(({ companies, from }) => companies[0]?.company ?? from));
  if (distinct.size < 2 || !names.some(({ companies }) => companies.length > 0)) return null;
  const tokens = tokensOf(words, names);
  const proposals = propose(tokens, names, spans);
  for (const [name, own] of proposedByClause(words, names, spans, proposals)) {
    proposals.set(name, [...(proposals.get(name) ?? []), ...own]);
  }
  const named = names.map((name) => judged(name, proposals.get(name) ?? []));
  return settleUses(named, coordinated(tokens, named, spans));
}

/** What a company is by what the rules propose for it. */
export function judged(name: Name, rules: readonly Proposed[]): NamedCompany {
  const own = [...rules].sort((a, b) => b.means.weight - a.means.weight);
  const most = (uses: (use: Use) => boolean) => own.find(({ means }) => uses(means.use))?.means;
  const other = most((use) => use !== "asked");
  const asked = most((use) => use === "asked")?.weight ?? 0;
  const score = asked - (other?.weight ?? 0);
  const contested = Math.min(asked, other?.weight ?? 0) >= SIGN && Math.abs(score) < CLOSE;
  return {
    ...name,
    use: score < 0 && other ? other.use : "asked",
    score,
    contested,
    rules: own,
  };
}

/** Rules by which a role stands with a company. */
const BEHIND_ROLE = "in brackets behind the role";
const WITH_ROLE = new Set(["role beside", "role at", "as a role", BEHIND_ROLE, ROLE_IN_CLAUSE]);
/** With so much for it a company is asked for, whatever else is named. */
const SURELY = 2;

/** The one that is asked for; those set beside it; or all that nothing tells apart. */
function settleUses(named: readonly NamedCompany[], groups: readonly Group[]): WhoIsWho {
  const bestOf = (list: readonly NamedCompany[]) => Math.max(...list.map(({ score }) => score));
  // Of companies side by side each is asked for where one of them is.
  const compared = groups
    .map(({ members, compared }) =>
      members.filter(({ score, use }) => {
        // Beside a "vs" also the company where the person works is one of the two.
        if (compared && (use === "workplace" || score > -SURELY)) return true;
        return score > -CLEARLY || score >= bestOf(named);
      }),
    )
    .filter((group) => group.length > 1)
    .sort((a, b) => bestOf(b) - bestOf(a))[0];
  const known = named.filter(({ companies }) => companies.length > 0);
  const best = bestOf(known);
  const first = known.find(({ score }) => score === best);
  const withRole = ({ rules }: NamedCompany) => rules.some(({ name }) => WITH_ROLE.has(name));
  const elsewhere = known.some(({ score, rules }) => score > 0 && rules.some(({ name }) => name === ROLE_IN_CLAUSE));
  const sure = first !== undefined && (withRole(first) || (best >= SURELY && !elsewhere));
  const side = compared && bestOf(compared) >= best - CLEARLY ? compared : [];
  const decidedElsewhere = (one: NamedCompany): boolean =>
    named.some((other) => other !== one && sameCompany(one, other) && !other.contested);
  const isDecidedAgainst = (one: NamedCompany): boolean =>
    named.some((other) => other !== one && sameCompany(one, other) && other.score <= -SURELY);
  const asked = (one: NamedCompany): boolean => {
    if (side.length > 0) return side.includes(one);
    if (one.score < SURELY && isDecidedAgainst(one)) return false;
    if (one.score > best - CLEARLY || sameCompany(one, first)) return true;
    if (one.contested && one.companies.length > 0 && !decidedElsewhere(one)) return true;
    // Even what fits best is decided to be none that is asked for, as this one is: nothing tells them apart.
    if (
      best < 0 &&
      one.score > best - APART &&
      first?.use !== "asked" &&
      (first?.use === one.use || first?.use === "mention") &&
      one.companies.length > 0
    )
      return true;
    // The role stands with none of them, and nothing tells what this one is.
    return !sure && one.score > -CLEARLY && one.companies.length > 0;
  };
  // The company that is asked for is one that nobody has: no other stands in for it.
  const strange = bestOf(named.filter(({ companies }) => companies.length === 0));
  if (side.length === 0 && strange >= SIGN && best < SIGN && strange > best + CLEARLY)
    return { named: known.map((one) => ({ ...one, use: one.use === "asked" ? "mention" : one.use })), compared: [] };
  return {
    named: named.map((one) =>
      asked(one) ? { ...one, use: "asked" } : { ...one, use: one.use === "asked" ? "mention" : one.use },
    ),
    compared: side,
  };
}

const sameCompany = (one: NamedCompany, other: NamedCompany | undefined): boolean =>
  one.companies.some((company) => other?.companies.includes(company));

/** The names of companies, the longest where one holds another; and words that can only be the name of one nobody has. */
export function namesIn(words: readonly Word[], spans: readonly Span[], lexicon: Lexicon): Name[] {
  const names: { from: number; to: number; companies: Company[] }[] = [];
  for (const { from, to, meaning, loose } of spans) {
    if (meaning.kind !== "company" || (loose && !tellsEnough(words, from, to, lexicon))) continue;
    if (spans.some((span) => span.meaning.kind === "place" && span.from === from && span.to === to)) continue;
    // "Software Engineer (L3-L4)": beside another company a code of a level is none.
    if (to - from === 1 && isLevelWord(words[from]?.text ?? "")) continue;
    const same = names.find((name) => name.from === from && name.to === to);
    if (same) same.companies.push(meaning.company);
    else names.push({ from, to, companies: [meaning.company] });
  }
  const longest = names.filter(
    ({ from, to }) => !names.some((other) => other.from <= from && other.to >= to && other.to - other.from > to - from),
  );
  const apart = longest.filter(
    ({ from, to }, at) => !longest.slice(0, at).some((one) => one.from < to && from < one.to),
  );
  const free = (at: number) =>
    !apart.some(({ from, to }) => from <= at && at < to) &&
    !spans.some(({ from, to, loose }) => !loose && from <= at && at < to);
  const unknown = [...words.keys()].flatMap((at) =>
    free(at) && isUnknownName(words, at, lexicon) ? [{ from: at, to: at + 1, companies: [] }] : [],
  );
  return [...apart, ...unknown].sort((a, b) => a.from - b.from);
}

/** The first words of one company's name alone: "cockroach". */
function tellsEnough(words: readonly Word[], from: number, to: number, lexicon: Lexicon): boolean {
  const typed = joinWords(words, from, to);
  if (CLASSED.has(typed)) return false;
  return typed.length > 4 && !isEverydayName(typed) && lexicon.terms(typed).length === 1;
}

const WHOSE = new Set("my our his her their".split(" "));
const BEFORE_NAME = new Set("at from joining join".split(" "));

/** "At Globex": a word that nothing explains, where a company is named. */
function isUnknownName(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const { text = "", capital = false, idle = false } = words[at] ?? {};
  if (idle || text.length < 3 || FILLERS.has(text) || NUMBER.test(text) || isLevelWord(text)) return false;
  if (lexicon.terms(text).length > 0) return false;
  return BEFORE_NAME.has(words[at - 1]?.text ?? "") || (capital && words[at - 1]?.capital !== true);
}

/** What the rules propose for each name. */
export function propose(
  tokens: readonly Token[],
  names: readonly Name[],
  spans: readonly Span[],
): Map<Name, Proposed[]> {
  const nameAt = new Map(names.map((name) => [name.from, name]));
  const slots = slotsAt(tokens, names, spans);
  const found = new Map<Name, Proposed[]>();
  const all = matcher.find(tokens, (slot, at) => slots(slot, at));
  for (const { rule, slots: filled } of all) {
    const co = filled.find(({ name }) => name === "CO");
    const name = co && nameAt.get(tokens[co.start]?.word ?? -1);
    if (!name) continue;
    // A name that nobody has is a place there rather: "Stripe swe Zorbograd".
    if (name.companies.length === 0 && rule.name === BEHIND_ROLE) continue;
    found.set(name, [...(found.get(name) ?? []), rule]);
  }
  return found;
}

/** Says what fits the slots of rules at a token. */
export function slotsAt(tokens: readonly Token[], names: readonly Name[], spans: readonly Span[]) {
  const at = new Map<number, number>();
  for (const [index, { word, text }] of tokens.entries()) if (!isMark({ text })) at.set(word, index);
  const lengthTo = (index: number, to: number): number => {
    let length = 1;
    while (index + length < tokens.length && (tokens[index + length]?.word ?? to) < to) length++;
    return length;
  };
  const starting = new Map(names.map((name) => [name.from, name]));
  /** Of a name alone, and with the place that stands behind it: "Samsung Austin". */
  const lengthsOf = (index: number, { to }: Name): SlotMatch[] => {
    const alone = lengthTo(index, to);
    const place = spans.find(({ from, meaning, loose }) => from === to && meaning.kind === "place" && !loose);
    const beside = tokens[index + alone];
    if (!place || beside?.word !== to || isMark(beside)) return [{ length: alone }];
    return [{ length: alone }, { length: lengthTo(index, place.to) }];
  };
  return (slot: string, index: number): readonly SlotMatch[] => {
    const { word = -1, text = "" } = tokens[index] ?? {};
    if (isMark({ text })) return [];
    const name = starting.get(word);
    const inName = name ?? names.find(({ from, to }) => from < word && word < to);
    switch (slot) {
      case "CO":
      case "OTHER":
        return name ? lengthsOf(index, name) : [];
      case "ROLE":
      case "PLACE": {
        if (inName) return [];
        // Somebody's job, and none that is asked for: "my manager at Lyft".
        const somebodys = WHOSE.has(tokens[index - 1]?.text ?? "");
        const kind = slot === "ROLE" ? "role" : "place";
        const ends = spans
          .filter(
            ({ from, meaning, loose }) =>
              from === word &&
              !(loose && somebodys) &&
              (meaning.kind === kind || (kind === "role" && meaning.kind === "part")),
          )
          .map(({ to }) => to);
        return ends.length > 0 ? [{ length: lengthTo(index, Math.max(...ends)) }] : [];
      }
      case "NUM":
        return NUMBER.test(text) ? [{ length: 1 }] : [];
      case "N":
        return inName || JOINS.has(text) ? [] : [{ length: 1 }];
      case "THING": {
        const slotted = spans.some(
          ({ from, meaning }) => from === word && (meaning.kind === "role" || meaning.kind === "focus"),
        );
        return inName || slotted || CLASSED.has(text) || FILLERS.has(text) ? [] : [{ length: 1 }];
      }
      case "W":
        return inName ? [] : [{ length: 1 }];
      default:
        return [];
    }
  };
}
