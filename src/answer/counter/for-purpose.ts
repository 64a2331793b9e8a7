import { type Purpose, purposesIn } from "../../query/letter/purpose.js";
import type { Note } from "../notes.js";
import type { WantedLetter, Wish } from "../offer/wanted-letter.js";
import type { CounterAnswer } from "./counter.js";
import { isTime } from "./setting.js";
import { fitToSend } from "./wanted/fit-to-send.js";
import { short } from "./wanted/left-out.js";
import { asSentence, turned } from "./wanted/to-the-reader.js";
import { wishOf } from "./wanted/wishes.js";

/** Notes that matter for a letter that asks for no pay. */
const OF_ANY_LETTER: ReadonlySet<Note["kind"]> = new Set<Note["kind"]>([
  ...(["kept-out", "letter-manner", "letter-language", "scaled", "currency-taken"] as const),
]);

/** A letter that was read as a counter as one for its purpose; unchanged if it asks for more. */
export function forPurpose(counter: CounterAnswer, asked: Purpose | null, typed: string): CounterAnswer {
  const { offer, notes } = counter;
  const letter = offer?.letter;
  if (!letter) return counter;
  const isTimeOnly = !offer.wish && letter.terms.every(({ wish }) => isTime(wish));
  const isTimeAsked = asked === "time" || (letter.payLater && letter.terms.length > 0);
  const purpose = asked !== "time" && asked ? asked : isTimeOnly && isTimeAsked ? "time" : null;
  if (!purpose) return counter;
  const { wish: _, ...rest } = offer;
  const found = purposesIn(typed);
  const of = (means: string) => found.filter(({ rule }) => rule.means === means);
  const contract = of("contract").length > 0;
  const starts = purpose === "accept" ? of("start").flatMap(({ start }) => startAt(typed, start) ?? []) : [];
  const asksTime = purpose === "time" && !letter.terms.some(({ wish }) => isTime(wish)) ? of("time").slice(0, 1) : [];
  const times = asksTime.map(({ start }) => ({ wish: wishOf("more-time", clauseAt(typed, start)) }));
  const reasons = purpose === "decline" ? of("reason").map(({ start }) => clauseAt(typed, start)) : [];
  const isSaid = (said: string): boolean => isToTell(typed, said);
  const toTell = (letter.told ?? []).filter(isSaid);
  const told = of("because").flatMap(({ start, end }) => reasonTold(typed, start, end, letter) ?? []);
  const isHeld = (words: string): boolean =>
    (contract && purposesIn(words).some(({ rule }) => rule.means === "contract")) ||
    starts.some(({ typed: held }) => held.includes(words) || words.includes(held)) ||
    [...told, ...toTell].some((said) => said.includes(words.slice(words.indexOf(" ") + 1)));
  const wishes = (offer.typed.wishes ?? []).map((one) => one.typed).filter((wish) => isIn(typed, wish));
  const untold = (letter.told ?? []).filter((said) => !isSaid(said));
  const left = [...wishes, ...(letter.leftOut ?? []), ...reasons.map(short), ...untold];
  const words = [...new Set(left.filter((one) => !isHeld(one)))];
  const { leftOut: __, ...others } = letter;
  return {
    ...counter,
    offer: {
      ...rest,
      letter: {
        ...others,
        purpose,
        told: [...toTell, ...told],
        liked: (letter.liked ?? []).filter((said) => purpose === "accept" || isSaid(said)),
        ...(contract && { contract: true as const }),
        terms: [
          ...letter.terms.filter(({ wish }) => starts.length === 0 || !/^start/.test(wish.kind)),
          ...starts,
          ...times,
        ],
      },
    },
    notes: [
      ...(words.length > 0 ? [{ kind: "wish-left-out", words } as const] : []),
      ...notes.filter(({ kind }) => OF_ANY_LETTER.has(kind)),
    ],
  };
}

/** Whether the amount of a wish is in a text as a figure: a step that was worked out is not. */
const isIn = (typed: string, wish: string): boolean =>
  new RegExp(
    `(?<![\\d.,])${(/\d+/.exec(wish)?.[0] ?? "").replace(/0{3}$/, "(?:[.,]?000|\\s?k)?")}(?![\\d.,]*\\d)`,
    "i",
  ).test(typed);

/** Whether a sentence is one that the letter is to say, as opposed to what is only told of the matter. */
function isToTell(typed: string, said: string): boolean {
  const words = said.replace(/[.!]$/, "").split(" ").slice(-2).join(" ").replaceAll("’", "'");
  const at = typed.replaceAll("’", "'").indexOf(words);
  return (
    at >= 0 &&
    SAYS.test(
      typed
        .slice(0, at)
        .split(/[.;!?\n]/)
        .at(-1) ?? "",
    )
  );
}
const SAYS =
  /\b(?:say(?:ing|s)?|tell(?:ing)?|mention(?:ing)?|write|add|explain|let (?:them|her|him) know|sage?|schreib|erwähn\p{L}*|dis|dire|di|decir|diles|dile|diga|diz|dizer|zeg|vermeld)\b/iu;

/** The clause that begins at an offset. */
const clauseAt = (typed: string, start: number): string => /^[^.;!?\n]*/.exec(typed.slice(start))?.[0].trim() ?? "";

/** When the person starts, where words for a start stand in a text. */
function startAt(typed: string, start: number): { wish: Wish; typed: string } | null {
  const clause = /^(?:[^.;!?\n,(]|\.(?!\s|$))*/.exec(typed.slice(start))?.[0].trim() ?? "";
  const wish = wishOf("start", clause);
  return wish.date ? { wish, typed: clause } : null;
}

/** A reason that the letter is to tell: "write that I decline because the commute is too long". */
function reasonTold(typed: string, start: number, end: number, { told = [] }: WantedLetter): string | null {
  const reason = turned(clauseAt(typed, end));
  const said = reason && fitToSend(asSentence(reason));
  return said && !told.includes(said) && /\p{L}\s\p{L}/u.test(said) && start < end ? said : null;
}
