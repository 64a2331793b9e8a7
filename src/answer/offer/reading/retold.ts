import type { AssignedPair } from "./draft.js";
import type { Piece } from "./pieces.js";

/**
 * Takes out of the offer what a later sentence tells of a part that the offer has already, where that is all that the
 * sentence tells and no name stands in it: "…, RSU 300k over 4 years. heard of 330k RSU last year". Somebody else's pay, or
 * last year's; a second offer has more parts, or somebody's name.
 */
export function withoutRetold(pieces: readonly Piece[], pairs: readonly AssignedPair[]): AssignedPair[] {
  const sentences = sentencesOf(pieces);
  const own = pairs.filter(({ context, part }) => context === "offer" && part !== undefined);
  return pairs.map((pair) => {
    if (pair.part === undefined || pair.context !== "offer" || pair.stage !== "none" || pair.bracketed) return pair;
    const sentence = sentences[pair.at] ?? 0;
    const before = own.filter(({ at }) => (sentences[at] ?? 0) < sentence);
    const again = before.some(({ part }) => part === pair.part) && new Set(before.map(({ part }) => part)).size > 1;
    const alone = own.every((other) => other === pair || sentences[other.at] !== sentence);
    if (!again || !alone || pair.part === "signOn" || pair.part === "total") return pair;
    const words = pieces.filter((piece, at) => sentences[at] === sentence && piece.kind === "word");
    if (words.length === 0 || words.some(({ typed }) => /^\p{Lu}/u.test(typed))) return pair;
    return { ...pair, context: "others" };
  });
}

/** For each piece in the how-manieth sentence or line it stands. */
export function sentencesOf(pieces: readonly Piece[]): number[] {
  let sentence = 0;
  return pieces.map((piece) => {
    if (piece.kind === "break" && piece.strong) sentence += 1;
    return sentence;
  });
}
