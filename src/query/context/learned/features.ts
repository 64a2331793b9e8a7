import { stemOf } from "../../../text/stem.js";
import type { Word } from "../../../text/words.js";
import { NUMBER } from "../../catalog/fillers.js";
import { isEverydayName } from "../../mentions/evidence.js";
import type { Span } from "../../mentions/mentions.js";
import { clausesOf, type Name } from "../clauses.js";
import type { Group } from "../coordination.js";
import type { Proposed } from "../proposal.js";
import { isMark, type Token, tokensOf } from "../tokens.js";
import { WHO_CLASSES } from "../word-classes.js";

/*
 * What is seen of a company's name in its question, as the names of features: the words around it and their order, what
 * shares its clause and its sentence, where it stands among the other names, and what the rules propose. The model
 * weighs them; nothing here decides.
 */

/** Words that belong to classes of word-classes.ts, by the word. */
const CLASSES_OF = new Map<string, string[]>();
for (const [name, list] of Object.entries(WHO_CLASSES)) {
  for (const word of list) if (!word.includes(" ")) CLASSES_OF.set(word, [...(CLASSES_OF.get(word) ?? []), name]);
}
const MINE = new Set("i im ive id me my mine we our us".split(" "));
const ASKS = new Set(
  "what whats how hows which who is are does do should can could would will any thoughts realistic range fair".split(
    " ",
  ),
);
const THEY = new Set("they them their theyd theyre theyve there theirs".split(" "));
const REACH = 3;
const BAG_REACH = 8;

/** What is known of the names by rules. */
export interface Known {
  proposals: ReadonlyMap<Name, readonly Proposed[]>;
  /** Companies that stand side by side. */
  groups: readonly Group[];
  /** Whether rules take a name for a company's, and not for an everyday word. */
  isKept: (name: Name) => boolean;
  /** Whether the rules alone find each name asked for, compared, one of several that may be asked for, or not asked for. */
  verdicts: readonly string[];
}

/** The features of each name, in the order of `names`. */
export function featuresOf(
  words: readonly Word[],
  names: readonly Name[],
  spans: readonly Span[],
  { proposals, groups, isKept, verdicts }: Known,
): string[][] {
  const symbols = symbolsOf(words, names, spans);
  const clauses = clausesOf(words, names);
  return names.map((name, at) => {
    const own = proposals.get(name) ?? [];
    return [
      "bias",
      `kept ${isKept(name)}`,
      `verdict ${verdicts[at]}`,
      `verdict ${verdicts[at]} of ${names.length}`,
      `verdict ${verdicts[at]} others ${[...new Set(verdicts.filter((_, other) => other !== at))].sort().join(" ")}`,
      ...(isKept(name)
        ? []
        : [`dropped l ${words[name.from - 1]?.text}`, `dropped capital ${words[name.from]?.capital}`]),
      ...around(symbols, name),
      ...inClause(symbols, clauses, name),
      ...inSentence(symbols, name),
      ...amongNames(names, at, words),
      ...own.flatMap(({ name: rule, means }) => [`rule ${rule}`, `use ${means.use} ${Math.round(means.weight)}`]),
      ...othersUses(names, at, proposals),
      ...besideOthers(symbols, name),
      ...groups.flatMap(({ members, compared }) =>
        members.some(({ from }) => from === name.from)
          ? [`group of ${members.length}`, `group compared ${compared}`, `group all ${members.length >= names.length}`]
          : [],
      ),
    ];
  });
}

/** A token as features see it: a name, a slot or a word. */
interface Symbol {
  text: string;
  /** Index of its first word, and behind its last. */
  from: number;
  to: number;
}

function symbolsOf(words: readonly Word[], names: readonly Name[], spans: readonly Span[]): Symbol[] {
  const slots: { from: number; to: number; text: string }[] = names.map(({ from, to }) => ({ from, to, text: "CO" }));
  const slotted = spans
    .filter(({ meaning }) => meaning.kind === "role" || meaning.kind === "place")
    .sort((a, b) => Number(a.loose ?? false) - Number(b.loose ?? false) || b.to - b.from - (a.to - a.from));
  for (const { from, to, meaning } of slotted) {
    if (slots.some((slot) => slot.from < to && from < slot.to)) continue;
    slots.push({ from, to, text: meaning.kind === "role" ? "ROLE" : "PLACE" });
  }
  const symbols: Symbol[] = [];
  for (const token of tokensOf(words, names)) {
    if (isMark(token)) {
      symbols.push({ text: token.text, from: token.word, to: token.word });
      continue;
    }
    const slot = slots.find(({ from, to }) => from <= token.word && token.word < to);
    const last = symbols.at(-1);
    if (slot && last && last.from === slot.from && last.to === slot.to) continue;
    if (slot) symbols.push({ ...slot });
    else symbols.push({ text: wordOf(token), from: token.word, to: token.word + 1 });
  }
  return symbols;
}

const wordOf = ({ text }: Token): string => (NUMBER.test(text) ? "NUM" : text);

/** Words right before and behind the name, alone and together, and their classes. */
function around(symbols: readonly Symbol[], name: Name): string[] {
  const at = symbols.findIndex(({ from, to }) => from === name.from && to === name.to);
  const left = (back: number) => symbols[at - back]?.text ?? "^";
  const right = (on: number) => symbols[at + on]?.text ?? "$";
  const features = [
    `l1r1 ${left(1)} _ ${right(1)}`,
    `l2l1 ${left(2)} ${left(1)}`,
    `r1r2 ${right(1)} ${right(2)}`,
    `l3l2l1 ${left(3)} ${left(2)} ${left(1)}`,
    `r1r2r3 ${right(1)} ${right(2)} ${right(3)}`,
  ];
  for (let far = 1; far <= REACH; far++) {
    for (const [side, text] of [
      ["l", left(far)],
      ["r", right(far)],
    ] as const) {
      features.push(`${side}${far} ${text}`);
      for (const own of CLASSES_OF.get(text) ?? []) features.push(`${side}${far} %${own}`);
    }
  }
  const classes = (text: string) => CLASSES_OF.get(text) ?? [];
  for (const one of classes(left(2))) for (const other of classes(left(1))) features.push(`l2l1 %${one} %${other}`);
  for (const one of classes(right(1))) for (const other of classes(right(2))) features.push(`r1r2 %${one} %${other}`);
  return features;
}

/** What stands between the name and the next one on either side, where that is near. */
function besideOthers(symbols: readonly Symbol[], name: Name): string[] {
  const at = symbols.findIndex(({ from, to }) => from === name.from && to === name.to);
  const before = symbols.slice(0, at).findLastIndex(({ text }) => text === "CO");
  const behind = symbols.findIndex(({ text }, index) => index > at && text === "CO");
  const between = (from: number, to: number) =>
    to - from > 6
      ? "far"
      : symbols
          .slice(from + 1, to)
          .map(({ text }) => text)
          .join(" ");
  const features: string[] = [];
  if (before >= 0)
    features.push(
      `from name ${between(before, at)}`,
      ...symbols.slice(Math.max(before + 1, at - 6), at).map(({ text }) => `past ${text}`),
    );
  if (behind >= 0)
    features.push(
      `to name ${between(at, behind)}`,
      ...symbols.slice(at + 1, Math.min(behind, at + 7)).map(({ text }) => `toward ${text}`),
    );
  return features;
}

/** What shares the clause of the name, on either side of it. */
function inClause(symbols: readonly Symbol[], clauses: readonly { from: number; to: number }[], name: Name): string[] {
  const clause = clauses.find(({ from, to }) => from <= name.from && name.from < to);
  if (!clause) return [];
  const own = symbols.filter((one) => one.to > one.from && one.from >= clause.from && one.from < clause.to);
  const features: string[] = [];
  const others = own.filter(({ text, from }) => text === "CO" && from !== name.from).length;
  features.push(`clause names ${Math.min(others, 2)}`);
  for (const slot of ["ROLE", "PLACE", "NUM"]) {
    const within = own.some(({ text }) => text === slot);
    features.push(`clause ${slot} ${within} alone ${others === 0}`);
    const anywhere = symbols.some(({ text }) => text === slot);
    if (!within) features.push(`elsewhere ${slot} ${anywhere}`);
  }
  for (const { text, from } of own) {
    if (from === name.from) continue;
    const side = from < name.from ? "l" : "r";
    if (Math.abs(from - name.from) > BAG_REACH) continue;
    features.push(`c${side} ${stemOf(text)}`);
    for (const one of CLASSES_OF.get(text) ?? []) features.push(`c${side} %${one}`);
  }
  const ahead = own.filter(({ from }) => from < name.from);
  features.push(`mine before ${ahead.some(({ text }) => MINE.has(text))}`);
  const first = own[0];
  if (first) features.push(`clause begins ${first.from === name.from ? "_" : first.text}`);
  const nearest = ["ROLE", "PLACE", "NUM"].map((slot) => {
    const distances = own
      .filter(({ text }) => text === slot)
      .map(({ from, to }) => (from >= name.to ? from - name.to : name.from - to));
    return distances.length === 0
      ? "none"
      : Math.min(...distances) === 0
        ? "beside"
        : Math.min(...distances) < 3
          ? "near"
          : "far";
  });
  features.push(`nearest role ${nearest[0]}`, `nearest place ${nearest[1]}`, `nearest figure ${nearest[2]}`);
  return features;
}

/** The sentence of the name, and where it stands in the text. */
function inSentence(symbols: readonly Symbol[], name: Name): string[] {
  const at = symbols.findIndex(({ from, to }) => from === name.from && to === name.to);
  const isEnd = (index: number) => symbols[index]?.text === ".";
  let first = at;
  while (first > 0 && !isEnd(first - 1)) first--;
  let end = at;
  while (end < symbols.length && !isEnd(end)) end++;
  const features = [
    `sentence ${first === 0 ? "first" : "later"} ${end === symbols.length ? "last" : "earlier"}`,
    `sentence role ${symbols.slice(first, end).some(({ text }) => text === "ROLE")}`,
  ];
  for (const { text, from, to } of symbols.slice(first, end)) {
    if (to > from && from !== name.from) features.push(`s ${stemOf(text)}`);
  }
  const own = symbols.slice(first, end).filter(({ from, to }) => to > from);
  const others = own.filter(({ text, from }) => text === "CO" && from !== name.from).length;
  features.push(
    `sentence names ${Math.min(others, 3)}`,
    `sentence of ${own.length < 3 ? "few" : own.length < 8 ? "some" : "many"} alone ${others === 0}`,
  );
  const next = symbols.slice(end + 1).filter(({ from, to }) => to > from);
  features.push(`then ${next[0]?.text ?? "$"}`, `then ${next[0]?.text ?? "$"} ${next[1]?.text ?? "$"}`);
  const before = symbols.slice(0, Math.max(0, first - 1)).filter(({ from, to }) => to > from);
  features.push(`after ${before.at(-1)?.text ?? "^"}`);
  features.push(...pointedAt(symbols, at));
  return features;
}

/** Whether the name is the last one before the role, the place, the first figure or the question, one before that, or behind it. */
function pointedAt(symbols: readonly Symbol[], at: number): string[] {
  const isName = ({ text }: Symbol) => text === "CO";
  const where = (target: number): string => {
    if (target < 0) return "none";
    if (at > target) return symbols.slice(target, at).some(isName) ? "behind" : "next";
    return symbols.slice(at + 1, target).some(isName) ? "earlier" : "last";
  };
  return [
    `role ${where(symbols.findIndex(({ text }) => text === "ROLE"))}`,
    `last role ${where(symbols.findLastIndex(({ text }) => text === "ROLE"))}`,
    `place ${where(symbols.findIndex(({ text }) => text === "PLACE"))}`,
    `figure ${where(symbols.findIndex(({ text }) => text === "NUM"))}`,
    `question ${where(symbols.findLastIndex(({ text }) => ASKS.has(text)))}`,
    `they ${where(symbols.findIndex(({ text }) => THEY.has(text)))}`,
  ];
}

/** Its place among the other names, and whether it is written as a name. */
function amongNames(names: readonly Name[], at: number, words: readonly Word[]): string[] {
  const name = names[at];
  const word = words[name?.from ?? -1];
  const same = names.filter((other) => other.companies[0] && other.companies[0] === name?.companies[0]).length;
  const order = names.length === 1 ? "only" : at === 0 ? "first" : at === names.length - 1 ? "last" : "middle";
  const everyday = name !== undefined && name.to - name.from === 1 && isEverydayName(word?.text ?? "");
  return [
    `order ${order} of ${Math.min(names.length, 4)}`,
    `known ${(name?.companies.length ?? 0) > 0}`,
    `again ${same > 1}`,
    `everyday ${everyday} capital ${word?.capital === true}`,
    ...(everyday || name?.companies.length === 0 ? [`own ${word?.text}`] : []),
    `possessive ${word?.possessive === true}`,
    `bracketed ${word?.bracketed === true}`,
  ];
}

/** What the rules propose most surely for the other names. */
function othersUses(names: readonly Name[], at: number, proposals: ReadonlyMap<Name, readonly Proposed[]>): string[] {
  const features = new Set<string>();
  for (const [index, other] of names.entries()) {
    if (index === at) continue;
    const [most] = [...(proposals.get(other) ?? [])].sort((a, b) => b.means.weight - a.means.weight);
    if (most) features.add(`other ${most.means.use} ${most.means.weight >= 2}`);
  }
  return [...features];
}
