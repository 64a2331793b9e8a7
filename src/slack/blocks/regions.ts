import type { types } from "@slack/bolt";
import type { GuideAnswer } from "../../answer/answer.js";
import { REGIONS } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { encodeAnswerRef, guideId, shortKey, type View } from "../state/answer-ref.js";
import { bandsBlocks, type LabelledBand } from "./bands.js";
import { bandChart } from "./chart.js";
import { type Block, type Style, section, select } from "./kit.js";

/** Ids of the region menus: `here` answers in place, `apart` opens the answer for one person. */
export const REGION_MENU = { here: "region", apart: "open-region" } as const;

/**
 * The menu of the guide's other regions and nothing else. Its action id carries the guide and the view, since an
 * option's value has room for the region only, and the level asked for.
 *
 * @returns null if the guide has no other region, or if the id would be too long: a cut id would name another answer
 */
export function regionMenu(
  answer: GuideAnswer,
  menu: keyof typeof REGION_MENU,
  view: View = answer.focus,
): types.StaticSelect | null {
  const others = answer.regions.filter((label) => label !== answer.region);
  if (others.length === 0) return null;
  const level = answer.level && { level: answer.level.asked };
  const actionId = `${REGION_MENU[menu]}:${encodeAnswerRef({ guide: guideId(answer), region: null, view, ...level })}`;
  if (actionId.length > LIMITS.actionId) return null;
  return select(
    menu === "here" ? REGIONS.other : REGIONS.open,
    actionId,
    others.map((label) => ({ text: label, value: shortKey(label) })),
  );
}

/** A guide's regions next to each other: the chart of what they pay in one currency, and all bands. */
export function regionBlocks(answers: readonly GuideAnswer[], style: Style): Block[] {
  const bands = answers.flatMap(({ region, band }): LabelledBand[] =>
    region && band ? [{ label: region, band }] : [],
  );
  if (bands.length === 0) return [];
  return [
    section(`*${REGIONS.heading}*`),
    ...(style === "native" ? bandChart(bands) : []),
    ...bandsBlocks(bands, style),
  ];
}
