import { readWeights, sharesOf, type Weights } from "../../../learned-weights.js";
import { readOnce } from "../../../text/read-once.js";
import type { ToldText } from "../../message/told-text.js";
import { STANDINGS, type Standing } from "./figure-rules.js";
import { figureSigns, signsBefore } from "./figure-signs.js";

const LEARNED = readWeights("figures", STANDINGS);

/** What each figure of a text most likely is, in order, with its probability. */
export const readStandings = readOnce((told: ToldText) => standingsOf(told, LEARNED));
/** The same by other weights. */
export function standingsOf(told: ToldText, weights: Weights): { standing: Standing; likely: number }[] {
  const read: { standing: Standing; likely: number }[] = [];
  for (const [index, signs] of figureSigns(told).entries())
    read.push(likeliest([...signs, ...signsBefore(told, index, read[index - 1]?.standing)], weights));
  return read;
}

function likeliest(signs: readonly string[], weights: Weights): { standing: Standing; likely: number } {
  const shares = sharesOf(signs, weights);
  const likely = Math.max(...shares);
  return { standing: STANDINGS[shares.indexOf(likely)] ?? "offered", likely };
}
