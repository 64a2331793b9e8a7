import { distance, STRANGE } from "../../text/edit-distance.js";
import { joinWords, type Word } from "../../text/words.js";
import { type Lexicon, sameMeaning, type Term } from "../catalog/lexicon.js";
import { COST } from "../weights.js";
import { guessWeight, isDenied, isParted, type Span } from "./mentions.js";

/** Guesses followed for one misspelt word. */
const GUESSES = 5;
/** Longest span that is read as one misspelt name, in words. */
const LONGEST_GUESS = 3;
/** Letters up to which a word is mostly one typo away from another word, and from which on two typos are allowed. */
const SHORT = 3;
const LONG = 8;
/** Letters from which on a company's own name is not read as a misspelling of another. */
const SURE = 4;

/** What unexplained words may mean: misspelt names, names cut short, misspelt words of names. */
export function guessedSpans(words: readonly Word[], doubtful: readonly number[], lexicon: Lexicon): Span[] {
  const spans: Span[] = [];
  const tried = new Set<number>();
  for (const at of doubtful) {
    for (let from = Math.max(0, at - LONGEST_GUESS + 1); from <= at; from++) {
      for (let to = at + 1; to <= Math.min(words.length, from + LONGEST_GUESS); to++) {
        if (tried.has(from * 1000 + to)) continue;
        tried.add(from * 1000 + to);
        guessName(words, from, to, lexicon, spans);
      }
    }
    guessWord(words, at, lexicon, spans);
  }
  return spans.filter(
    ({ from, to, meaning }) => meaning.kind !== "role" || !(isParted(words, from, to) || isDenied(words, from)),
  );
}

function guessName(words: readonly Word[], from: number, to: number, lexicon: Lexicon, spans: Span[]): void {
  const typed = joinWords(words, from, to);
  if (typed.length < 3) return;
  // Words that are all names by themselves are not one misspelt name: "swe de" is not Sweden.
  if (to - from > 1 && words.slice(from, to).every(({ text }) => lexicon.terms(text).some(({ loose }) => !loose)))
    return;
  // "McKinsey" is not a misspelt McKinney.
  if (typed.length >= SURE && lexicon.terms(typed).some(({ meaning, loose }) => meaning.kind === "company" && !loose)) {
    return;
  }
  const found = lexicon.names.find(typed).slice(0, GUESSES);
  for (const guess of found) {
    for (const term of lexicon.terms(guess.name)) {
      const cost = term.cost + guess.slips * guessWeight(guess.name);
      const key = term.key.split(" ");
      // Nor is a whole word of a name the name: "engineer" of "UX engineer".
      if (to - from === 1 && key.includes(typed)) continue;
      const { instead, ...guessed } = unlike(words, from, to, key);
      if (to - from > 1 && holdsName(words, guessed, key, lexicon)) continue;
      const single = to - from > 1 && guessed.to - guessed.from === 1;
      if (single && isOtherWord(words[guessed.from]?.text ?? "", instead, likenessOf(term, instead, lexicon))) continue;
      spans.push({ from, to, meaning: term.meaning, cost, guessed, loose: term.loose });
    }
  }
  if (typed.length < 4 || (words[to - 1]?.text.length ?? 0) < 2) return;
  // A name by itself is not a longer name cut short: "engineer" is not an engineering manager.
  if (lexicon.terms(typed).length > 0) return;
  const longer = lexicon.names.startingWith(typed, GUESSES);
  // The first letters of several names stand for none of them, unless all mean the same or extend the shortest one; nor
  // does half of a name or less.
  const [shortest] = longer;
  if (shortest === undefined || typed.length * 2 <= shortest.length || longer.length > GUESSES) return;
  const [first, ...others] = longer.flatMap(lexicon.terms);
  const one = others.every(({ meaning }) => first && sameMeaning(meaning, first.meaning));
  if (!one && !longer.every((name) => name.startsWith(shortest))) return;
  const apart = words.slice(from, to).map(({ text }) => text);
  for (const { key, meaning, cost } of lexicon.terms(shortest)) {
    // The first whole words of a name are in the lexicon if they identify it; "ally fin" has to begin "ally financial".
    const begins = !key.startsWith(`${apart.join(" ")} `) && (to - from === 1 || key.startsWith(apart.join(" ")));
    if (begins && shortest !== typed && meaning.kind !== "focus") {
      spans.push({ from, to, meaning, cost: cost + COST.prefix, guessed: { from, to } });
    }
  }
}

/** Names of several words, one of which is misspelt. */
function guessWord(words: readonly Word[], at: number, lexicon: Lexicon, spans: Span[]): void {
  const { text = "" } = words[at] ?? {};
  if (text.length < 3) return;
  for (const guess of lexicon.words.find(text).slice(0, GUESSES)) {
    for (let from = Math.max(0, at - lexicon.longest + 1); from <= at; from++) {
      for (let to = Math.max(at + 1, from + 2); to <= Math.min(words.length, from + lexicon.longest); to++) {
        const joined = joinWords(words, from, at) + guess.name + joinWords(words, at + 1, to);
        for (const { meaning, cost } of lexicon.terms(joined)) {
          const guessed = { from: at, to: at + 1 };
          spans.push({ from, to, meaning, cost: cost + guess.slips * guessWeight(guess.name), guessed });
        }
      }
    }
  }
}

/**
 * The words that differ from the name, once equal ones at both ends are removed, and the name's words in their place:
 * "finacial" of "ally finacial", "financial".
 */
function unlike(
  words: readonly Word[],
  from: number,
  to: number,
  name: readonly string[],
): { from: number; to: number; instead: readonly string[] } {
  let [start, end, last] = [from, to, name.length];
  while (start < end - 1 && words[start]?.text === name[start - from]) start++;
  while (end > start + 1 && words[end - 1]?.text === name[last - 1]) {
    end--;
    last--;
  }
  return { from: start, to: end, instead: name.slice(start - from, last) };
}

/**
 * Whether one of these words is the name of a role or place by itself and not a word of the guessed name: the "sre" of
 * "cloudfl sre" is not the end of Cloudflare.
 */
function holdsName(
  words: readonly Word[],
  { from, to }: { from: number; to: number },
  name: readonly string[],
  lexicon: Lexicon,
): boolean {
  return words
    .slice(from, to)
    .filter(({ text }) => !name.includes(text))
    .some(({ text }) =>
      lexicon.terms(text).some(({ meaning, loose }) => !loose && (meaning.kind === "role" || meaning.kind === "place")),
    );
}

/**
 * How similar a short word has to be to the name's: nearly the same, all letters but one, or that with the same first
 * and last letter.
 */
type Likeness = "nearly" | "butOne" | "ends";

/**
 * How similar a word has to be, by what the rest of the name means: little ("capital" of Capital One) or the same
 * ("remote" of Remote.com); another company ("snowflake" of Snowflake AI) or enough of the role ("data" of "data eng");
 * or another role, such as the "engineer" of "AI engineer".
 */
function likenessOf({ key, meaning }: Term, instead: readonly string[], lexicon: Lexicon): Likeness {
  const rest = key.split(" ").filter((word) => !instead.includes(word));
  const terms = lexicon.terms(rest.join(""));
  const same = terms.some((term) => sameMeaning(term.meaning, meaning));
  if (meaning.kind === "role") return same || !terms.some((term) => term.meaning.kind === "role") ? "butOne" : "ends";
  return !same && terms.some((term) => !term.loose && term.meaning.kind === meaning.kind) ? "butOne" : "nearly";
}

/**
 * Whether the one word that differs from the name is a word of its own and not a typo: it comes in addition to the
 * whole name ("stripe a"), or is as short as the name's word there and unlike it ("snowflake se" for Snowflake AI). If
 * the name depends on that word, a short one needs the same letters but one ("rs" for "sr", not "sw"), and a longer one
 * has to be within a typo by itself, whatever the rest of the name.
 */
function isOtherWord(typed: string, instead: readonly string[], likeness: Likeness): boolean {
  if (instead.length === 0) return true;
  const word = instead.join("");
  if (likeness === "nearly") return instead.length === 1 && word.length <= SHORT && distance(typed, word) >= 2;
  if (word.length > SHORT) return distance(typed, word) > (word.length < LONG ? 1 : 2) * STRANGE;
  if (lettersOf(typed) === lettersOf(word)) return false;
  // A letter left out: "se" of "staff swe", but of "sec engineer" only what begins and ends like it.
  if (typed.length !== word.length - 1 || distance(typed, word) > 1) return true;
  return likeness === "ends" && (typed[0] !== word[0] || (typed.length > 1 && typed.at(-1) !== word.at(-1)));
}

/** The distinct letters of a word, sorted. */
function lettersOf(word: string): string {
  return [...new Set(word)].sort().join("");
}
