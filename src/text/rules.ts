import { groupedBy } from "./grouped-by.js";

/*
 * Rules with examples: how free text is read.
 *
 * A rule is a value: what it looks for (`pattern`), what that means (`means`, of any type), and sentences that it must
 * and must not be found in. Its examples are its tests (test/text/broken-examples.ts): a list of rules fails if an
 * example fails, or if a rule has none.
 *
 *     const rules: Rule<"floor">[] = [{
 *       name: "accept at", means: "floor",
 *       pattern: "accept|take at? NEAR? MONEY",
 *       examples: ["I would accept about $150K"], counterexamples: ["accept the role"],
 *     }];
 *     const matcher = compileRules(rules, { classes: { NEAR: ["about", "more or less"] } });
 *     matcher.find(tokens, (slot, at) => (slot === "MONEY" && tokens[at].amount ? [{ length: 1 }] : []));
 *
 * How a pattern is written, element by element with one space between:
 *   word        that word, as the tokens write it (lower case; tokenisers drop a hyphen: "sign-on" is "sign on")
 *   a|b         either word;  (sign on|signing) either run of words
 *   word?       may be missing; also for a group, a class, a slot
 *   NEAR        in capitals: a class of words or phrases given to `compileRules`, else a slot that the caller resolves
 *   ..          a gap of up to four tokens;  ..2 of up to two. It does not pass tokens that `stopsGap` names (marks)
 *
 * Matching is a walk over (element, token) pairs, each visited once for each start: no backtracking, so for given
 * patterns its time grows linearly with the length of the text.
 */

/** A pattern of words, what it means, and the sentences that test it. */
export interface Rule<Meaning> {
  name: string;
  /** One pattern, or several that mean the same. */
  pattern: string | readonly string[];
  means: Meaning;
  /** Sentences in which the rule must be found. */
  examples: readonly string[];
  /** Sentences that look similar and in which it must not be found. */
  counterexamples?: readonly string[];
}

/** The part of a token that is matched: its word as patterns write it. */
export interface Matchable {
  text: string;
}

/** What fills a slot: the number of tokens it takes, and a value for the caller. */
export interface SlotMatch {
  length: number;
  value?: unknown;
}

/** Returns what fits a slot at a token, if anything; several matches if the slot may take more or fewer tokens. */
export type SlotResolver = (slot: string, at: number) => readonly SlotMatch[];

/** A slot of a match: the tokens that it took, end exclusive. */
interface FilledSlot {
  name: string;
  start: number;
  end: number;
  value?: unknown;
}

/** A rule found in a text, with what filled its slots. */
export interface RuleMatch<Meaning> {
  rule: Rule<Meaning>;
  /** Indexes of tokens, end exclusive. */
  start: number;
  end: number;
  slots: readonly FilledSlot[];
}

interface RuleOptions {
  /** Classes of words that patterns name in capitals; an entry may have several words. */
  classes?: Readonly<Record<string, readonly string[]>>;
  /** Whether a gap may not pass a token; by default it does not pass punctuation. */
  stopsGap?: (token: Matchable) => boolean;
}

interface RuleMatcher<Meaning> {
  /** The longest match of each rule at each token, in the order of tokens, then of rules. */
  find(tokens: readonly Matchable[], resolve?: SlotResolver): RuleMatch<Meaning>[];
  /** The longest match of each rule that starts at one token, in the order of rules. */
  at(tokens: readonly Matchable[], start: number, resolve?: SlotResolver): RuleMatch<Meaning>[];
}

type Element = { optional: boolean } & (
  | { kind: "words"; runs: ReadonlyMap<string, readonly (readonly string[])[]> }
  | { kind: "slot"; name: string }
  | { kind: "gap"; most: number }
);

interface Compiled<Meaning> {
  rule: Rule<Meaning>;
  elements: readonly Element[];
  starts: Starts;
}

/** What a match may begin with: words, slots, or (null) anything, as the pattern begins with a gap. */
type Starts = { words: ReadonlySet<string>; slots: readonly string[] } | null;

const MOST_IN_GAP = 4;
const NO_SLOTS: SlotResolver = () => [];
const isMark = ({ text }: Matchable): boolean => !/[\p{L}\p{N}]/u.test(text);

/**
 * Compiles rules into a matcher.
 *
 * @throws if a pattern cannot be read, names nothing, or may match no words at all
 */
export function compileRules<Meaning>(
  rules: readonly Rule<Meaning>[],
  { classes = {}, stopsGap = isMark }: RuleOptions = {},
): RuleMatcher<Meaning> {
  const byWord = new Map<string, Compiled<Meaning>[]>();
  const anywhere: Compiled<Meaning>[] = [];
  const order = new Map(rules.map((rule, index) => [rule, index]));
  for (const rule of rules) {
    for (const pattern of [rule.pattern].flat()) {
      const elements = readPattern(pattern, classes);
      const starts = startsOf(elements, pattern);
      const compiled = { rule, elements, starts };
      for (const word of starts?.words ?? []) byWord.set(word, [...(byWord.get(word) ?? []), compiled]);
      if (!starts || starts.slots.length > 0) anywhere.push(compiled);
    }
  }

  const slots = [...new Set(anywhere.flatMap(({ starts }) => starts?.slots ?? []))];
  const gapped = anywhere.filter(({ starts }) => !starts);
  const at: RuleMatcher<Meaning>["at"] = (tokens, start, resolve = NO_SLOTS) => {
    const text = tokens[start]?.text ?? "";
    const byText = byWord.get(text) ?? [];
    // Most tokens begin no match.
    if (byText.length === 0 && anywhere.length === 0) return [];
    // Resolving a slot is cheap and a walk is not, so slots are tried before a walk begins.
    const filled = start < tokens.length ? slots.filter((slot) => resolve(slot, start).length > 0) : [];
    const begins = ({ starts }: Compiled<Meaning>): boolean =>
      !starts || (!starts.words.has(text) && starts.slots.some((slot) => filled.includes(slot)));
    const begun = filled.length > 0 ? anywhere.filter(begins) : gapped;
    if (byText.length + begun.length === 0) return [];
    const longest = new Map<Rule<Meaning>, RuleMatch<Meaning>>();
    for (const compiled of begun.length > 0 ? [...byText, ...begun] : byText) {
      const match = walk(compiled, tokens, start, resolve, stopsGap);
      const known = longest.get(compiled.rule);
      if (match && (!known || match.end > known.end)) longest.set(compiled.rule, match);
    }
    return [...longest.values()].sort((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0));
  };
  return { at, find: (tokens, resolve) => tokens.flatMap((_, start) => at(tokens, start, resolve)) };
}

function walk<Meaning>(
  { rule, elements }: Compiled<Meaning>,
  tokens: readonly Matchable[],
  start: number,
  resolve: SlotResolver,
  stopsGap: (token: Matchable) => boolean,
): RuleMatch<Meaning> | undefined {
  /** Only where there are several ways on may one come to the same place again. */
  let visited: Set<number> | undefined;
  const open: { element: number; token: number; slots: readonly FilledSlot[] }[] = [
    { element: 0, token: start, slots: [] },
  ];
  let best: RuleMatch<Meaning> | undefined;
  for (let state = open.pop(); state; state = open.pop()) {
    const { element: index, token, slots } = state;
    const key = index * (tokens.length + 1) + token;
    if (visited?.has(key)) continue;
    if (open.length > 0) visited = (visited ?? new Set()).add(key);
    const element = elements[index];
    if (!element) {
      if (token > start && (!best || token > best.end)) best = { rule, start, end: token, slots };
      continue;
    }
    const go = (end: number, filled = slots) => open.push({ element: index + 1, token: end, slots: filled });
    if (element.optional) go(token);
    if (element.kind === "gap") {
      for (let length = 0; length <= element.most; length++) {
        go(token + length);
        const next = tokens[token + length];
        if (!next || stopsGap(next)) break;
      }
    } else if (element.kind === "slot") {
      for (const { length, value } of token < tokens.length ? resolve(element.name, token) : [])
        go(token + length, [...slots, { name: element.name, start: token, end: token + length, value }]);
    } else {
      for (const run of element.runs.get(tokens[token]?.text ?? "") ?? [])
        if (run.every((word, offset) => tokens[token + offset]?.text === word)) go(token + run.length);
    }
  }
  return best;
}

function startsOf(elements: readonly Element[], pattern: string): Starts {
  const words = new Set<string>();
  const slots: string[] = [];
  for (const element of elements) {
    if (element.kind === "gap") return null;
    if (element.kind === "slot") slots.push(element.name);
    else for (const word of element.runs.keys()) words.add(word);
    if (!element.optional) return { words, slots };
  }
  throw new Error(`The pattern "${pattern}" may be found in no words at all.`);
}

const ELEMENT = /\s*(?:\.\.(?<most>\d+)?|(?:\((?<group>[^()]+)\)|(?<words>[^\s()?]+))(?<optional>\?)?)(?=\s|$)/y;
const CLASS = /^[A-Z][A-Z_0-9]*$/;

function readPattern(pattern: string, classes: Readonly<Record<string, readonly string[]>>): Element[] {
  const elements: Element[] = [];
  ELEMENT.lastIndex = 0;
  while (ELEMENT.lastIndex < pattern.length) {
    const at = ELEMENT.lastIndex;
    const parts = ELEMENT.exec(pattern)?.groups;
    if (!parts) throw new Error(`The pattern "${pattern}" cannot be read from "${pattern.slice(at)}" on.`);
    const alternatives = (parts.group ?? parts.words)?.split("|").map((words) => words.trim());
    const optional = parts.optional !== undefined;
    if (!alternatives) {
      elements.push({ kind: "gap", most: Number(parts.most ?? MOST_IN_GAP), optional: false });
    } else if (alternatives.length === 1 && CLASS.test(alternatives[0] ?? "") && !classes[alternatives[0] ?? ""]) {
      elements.push({ kind: "slot", name: alternatives[0] ?? "", optional });
    } else {
      const runs = alternatives.flatMap((text) => (CLASS.test(text) ? (classes[text] ?? []) : [text]));
      if (runs.length === 0 || runs.some((run) => run === ""))
        throw new Error(`The pattern "${pattern}" names nothing.`);
      elements.push({ kind: "words", runs: byFirstWord(runs), optional });
    }
  }
  if (elements.length === 0) throw new Error("A pattern is empty.");
  return elements;
}

const byFirstWord = (runs: readonly string[]): Map<string, string[][]> =>
  groupedBy(
    [...new Set(runs)].map((run) => run.split(/\s+/)),
    ([first = ""]) => first,
  );
