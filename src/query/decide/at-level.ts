import { fitLevel } from "../../domain/level-fit.js";
import { namedLevel } from "../../guides/own-levels.js";
import { familyOf, guideOf } from "../catalog/level-guide.js";
import { askedLevel, levelAsTyped } from "../mentions/asked-level.js";
import type { Hypothesis } from "../parse/hypothesis.js";
import type { GuideReading } from "../query.js";
import type { Asked } from "./account.js";
import type { Known } from "./knowledge.js";

/**
 * The reading at the level that the question names: of the guide that has it, and with the level. The region is chosen
 * again where the level leads to another guide.
 */
export function atLevel(
  reading: GuideReading,
  hypothesis: Hypothesis,
  { text, words }: Pick<Asked, "text" | "words">,
  { chooseRegion }: Pick<Known, "chooseRegion">,
): GuideReading {
  const { company, role, places } = hypothesis;
  const units = askedLevel(text, words, hypothesis);
  if (!company || !role || units.length === 0) return reading;
  const guide = guideOf(company, role, units) ?? reading.guide;
  const region = guide === reading.guide ? reading.region : chooseRegion(guide, places);
  const others = familyOf(company, role).filter((other) => other !== guide);
  const level = { text: levelAsTyped(units), units, others: others.map(({ roleName }) => roleName) };
  return { guide, region, level };
}

/** Whether the guide's own name says that it is for the level asked. */
export const namesLevel = ({ guide, level }: GuideReading): boolean =>
  level !== undefined && fitLevel(level.units, namedLevel(guide).units, "no").kind === "fits";
