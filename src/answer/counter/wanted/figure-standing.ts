import { z } from "zod";
import { readLanguageTable } from "../../../language.js";
import { STANDINGS, type Standing } from "./figure-rules.js";
import { figureSigns, signsBefore } from "./figure-signs.js";
import type { ToldText } from "./told-text.js";

/** Looked at by hand: of thousands of signs a schema takes longer than the rest of the start. */
function areWeights(signs: unknown): boolean {
  if (typeof signs !== "object" || signs === null) return false;
  return Object.values(signs).every(
    (weights) => Array.isArray(weights) && weights.length === STANDINGS.length && weights.every(Number.isInteger),
  );
}

const { signs: WEIGHTS } = readLanguageTable(
  "figures",
  z.strictObject({
    about: z.string(),
    standings: z.array(z.enum(STANDINGS)).length(STANDINGS.length),
    signs: z.custom<Readonly<Record<string, readonly number[]>>>(
      areWeights,
      "each sign has a weight for each standing",
    ),
  }),
);

/** The weights of the signs, in hundredths, in the order of the standings. */
export const figureWeights: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(WEIGHTS));

const UNIT = 100;

/** What a figure with these signs is most likely, and how likely that is. */
export function likeliest(
  signs: readonly string[],
  model: ReadonlyMap<string, readonly number[]> = figureWeights,
): { standing: Standing; likely: number } {
  const scores = STANDINGS.map(() => 0);
  for (const sign of new Set(signs)) {
    const weights = model.get(sign);
    if (weights) for (const [at, weight] of weights.entries()) scores[at] = (scores[at] ?? 0) + weight / UNIT;
  }
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const best = scores.indexOf(most);
  return { standing: STANDINGS[best] ?? "offered", likely: (powers[best] ?? 0) / all };
}

/** What each figure of a text is, one after the other. */
export function readStandings(
  told: ToldText,
  model: ReadonlyMap<string, readonly number[]> = figureWeights,
): { standing: Standing; likely: number }[] {
  const read: { standing: Standing; likely: number }[] = [];
  for (const [index, signs] of figureSigns(told).entries())
    read.push(likeliest([...signs, ...signsBefore(told, index, read[index - 1]?.standing)], model));
  return read;
}

/** What each figure of a text is. */
export const standingsOf = (told: ToldText): Standing[] => readStandings(told).map(({ standing }) => standing);
