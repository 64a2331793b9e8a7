import type { Token } from "../message/chunks.js";
import type { Clause } from "../message/clauses.js";
import { toldText } from "../message/told-text.js";
import { plainFigures } from "../offer/plain-figures.js";
import { tellingWordAt, type Wish, type Words } from "./telling-wishes.js";

/* The least that a person would take, which no letter tells. */

/** A message with the clause and the sentence of each of its pieces. */
export interface Message extends Words {
  typed: string;
  clauses: readonly (Clause | undefined)[];
  sentences: readonly number[];
  wishes: readonly Wish[];
}

/** Whether a piece belongs to a wish. */
export const isOfWish = ({ wishes, pieces }: Pick<Message, "wishes" | "pieces">, piece: number): boolean =>
  wishes.some(({ from, to }) => (pieces[from] ?? 0) <= piece && piece <= (pieces[to - 1] ?? -1));

/** Probability from which a clause counts as one that keeps something out, or names the least that would do. */
export const SURE = 0.5;

/** Pieces with the least that would do, where more is asked for: "I'd settle for 198k but ask for 205k". */
export function leastIn({ tokens, pieces, chunks, clauses, sentences, typed, ...message }: Message): number[] {
  const figured = tokens.flatMap(({ text }, at) => {
    const piece = pieces[at] ?? 0;
    const { role = "offer", likely = 0 } = clauses[piece] ?? {};
    if (!text.startsWith("#")) return [];
    const isIn = (near: number): boolean => sentences[pieces[near] ?? 0] === sentences[piece];
    const begin = tokens.findIndex((_, near) => isIn(near));
    const last = tokens.findLastIndex((one, near) => near < at && one.text.startsWith("#"));
    const next = tokens.findIndex((one, near) => near > at && (one.text.startsWith("#") || !isIn(near)));
    const first = Math.max(begin, last + 1, at - FAR);
    // "My floor is 158k", "158k is my floor".
    const floor = tokens.findIndex(
      (_, near) => near >= first && (next < 0 || near < next) && near <= at + FAR && isFloor(tokens, near),
    );
    if (floor < 0 && !/^(?:ask|limit|reason|aside)$/.test(role)) return [];
    const accepts = tokens.findIndex(
      (_, near) => near >= first && near < at && tellingWordAt("accepts", tokens, near) > 0,
    );
    const marks = [floor, accepts].filter((near) => near >= 0).map((near) => pieces[near] ?? piece);
    const [from, to] = [Math.min(piece, ...marks), Math.max(piece, ...marks)];
    const { figures } = toldText(plainFigures(typed.slice(chunks[from]?.start, chunks[to]?.end)));
    const [one] = figures;
    const isPay = one && figures.length === 1 && !one.once && one.figure.kind !== "percent";
    if (!isPay || !(one.part === null || one.part === "base" || one.part === "total")) return [];
    const isLeast = accepts >= 0 || (role === "limit" && likely >= SURE);
    const { high } = one.figure;
    const amount = high < 1000 ? high * 1000 : high;
    return [{ from, to, isFloor: floor >= 0, isLeast, isAsk: role === "ask" && !isLeast && floor < 0, amount }];
  });
  return figured.flatMap(({ from, to, isLeast, isFloor: isOwn, amount }) =>
    isOwn ||
    (isLeast && !isOfWish({ pieces, ...message }, to) && figured.some((other) => other.isAsk && other.amount > amount))
      ? Array.from({ length: to - from + 1 }, (_, offset) => from + offset)
      : [],
  );
}
/** "My floor", "my absolute bottom line": what nobody tells the other side. */
const isFloor = (tokens: readonly Token[], at: number): boolean =>
  tellingWordAt("floors", tokens, at) > 0 &&
  [1, 2].some((before) => /^(?:my|mein|meine|mi|mon|ma|minha|meu|il|mijn)$/.test(tokens[at - before]?.text ?? ""));
/** Most words between "settle for" and its figure. */
const FAR = 8;
