import { distance, STRANGE } from "../../text/edit-distance.js";
import { joinWords, type Word } from "../../text/words.js";
import { type Lexicon, sameMeaning, type Term } from "../catalog/lexicon.js";
import { COST } from "../weights.js";
import { guessWeight, isDenied, isParted, type Span } from "./mentions.js";

/** Guesses followed for one misspelt word. */
const GUESSES = 5;
const LONGEST_GUESS = 3;
/** Letters of words that are mostly one slip from another word, and of those that forgive two slips. */
const SHORT = 3;
const LONG = 8;
/** A company's own name of so many letters is not taken for another name misspelt. */
const SURE = 4;

/** What words that nothing explained may mean: names misspelt, names cut short, misspelt words of names. */
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
  // Words that are names each by themselves are no misspelt name together: "swe de" is not Sweden.
  if (to - from > 1 && words.slice(from, to).every(({ text }) => lexicon.terms(text).some(({ loose }) => !loose)))
    return;
  // "McKinsey" is no misspelt McKinney.
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
  // What is a name by itself is no longer one cut short: "engineer" is no engineering manager.
  if (lexicon.terms(typed).length > 0) return;
  const longer = lexicon.names.startingWith(typed, GUESSES);
  // The first letters of several names stand for none of them, unless they all stand for one thing, or are one name with
  // and without more words; nor does less than half of a name.
  const [shortest] = longer;
  if (shortest === undefined || typed.length * 2 <= shortest.length || longer.length > GUESSES) return;
  const [first, ...others] = longer.flatMap(lexicon.terms);
  const one = others.every(({ meaning }) => first && sameMeaning(meaning, first.meaning));
  if (!one && !longer.every((name) => name.startsWith(shortest))) return;
  const apart = words.slice(from, to).map(({ text }) => text);
  for (const { key, meaning, cost } of lexicon.terms(shortest)) {
    // Whole first words of a name are in the lexicon where they say enough; "ally fin" has to begin "ally financial".
    const begins = !key.startsWith(`${apart.join(" ")} `) && (to - from === 1 || key.startsWith(apart.join(" ")));
    if (begins && shortest !== typed && meaning.kind !== "focus") {
      spans.push({ from, to, meaning, cost: cost + COST.prefix, guessed: { from, to } });
    }
  }
}

/** Names of several words of which one is misspelt. */
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
 * The words without those at either end that are the name's own, and the name's words that stand for them: "finacial"
 * of "ally finacial", "financial".
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
 * True where one of these words is a role's or a place's name by itself, and no word of the one looked for: the "sre" of
 * "cloudfl sre" is no end of Cloudflare.
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

/** How like a short word of a name has to be: nearly, in all letters but one, or that with its first and last letter. */
type Likeness = "nearly" | "butOne" | "ends";

/**
 * How like, by what the rest of the name says: little ("capital" of Capital One) or the same ("remote" of Remote.com),
 * another company ("snowflake" of Snowflake AI) or enough of the role ("data" of "data eng"), or another role, as the
 * "engineer" of "AI engineer" does.
 */
function likenessOf({ key, meaning }: Term, instead: readonly string[], lexicon: Lexicon): Likeness {
  const rest = key.split(" ").filter((word) => !instead.includes(word));
  const terms = lexicon.terms(rest.join(""));
  const same = terms.some((term) => sameMeaning(term.meaning, meaning));
  if (meaning.kind === "role") return same || !terms.some((term) => term.meaning.kind === "role") ? "butOne" : "ends";
  return !same && terms.some((term) => !term.loose && term.meaning.kind === meaning.kind) ? "butOne" : "nearly";
}

/**
 * True where the one word that is not the name's own is no slip but a word of its own: it stands beside the whole name
 * ("stripe a"), or is as short as the name's word there and unlike it ("snowflake se" for Snowflake AI). Where the name
 * hangs on that word, a short one has to have the same letters but one ("rs" for "sr", not "sw"), and a longer one to be
 * a slip away by itself: the rest of the name forgives it none.
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

/** Each letter once, sorted. */
function lettersOf(word: string): string {
  return [...new Set(word)].sort().join("");
}
