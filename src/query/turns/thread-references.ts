import { nameWords } from "../../text/folding.js";
import { anyOf } from "../../text/phrases.js";
import { asksForCompanies } from "../asks-for-companies.js";
import type { GuideReading, Reading, Resolver } from "../query.js";
import { namesTopic } from "../topics.js";
import { beforeTurn, type EarlierGuide, type Followed, goesOn, IN_THREAD, plain } from "./earlier.js";
import { FOLLOW_UPS } from "./follow-up-words.js";

/*
 * Turns that name nothing and refer to what came before: "compare both", "the previous one in nyc", "which companies
 * pay more?", "one level up".
 */

const phrase = (list: readonly string[]): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])${anyOf(list)}(?![\p{L}\p{N}])`, "iu");
const BOTH = phrase(FOLLOW_UPS.both);
const PREVIOUS = phrase(FOLLOW_UPS.previous);
const ELSEWHERE = phrase(FOLLOW_UPS.elsewhere);
const COMPARES =
  /\b(?:compar\p{L}*|vergleich\p{L}*|side by side|next to|beside|vs|versus|between|differ\p{L}*)\b|^\W*both\W*$/iu;
const WHICH =
  /\b(?:which|who)(?: one| of (?:them|these|those|(?:the|my|these|those|all) (?:two|three|four|offers)))?(?: is| are|['’]?s| would be| comes out)? (?:better|higher|ahead|best|pays? (?:more|better|best)|offers? more|the better)\b|\bwhich(?: one)? (?:should|would|do) (?:i|you) (?:take|pick|choose|sign|accept|go (?:with|for))\b|^\W*(?:(?:so|and|ok) )*which(?: one)?\W*$/iu;
const LEADS = /^\W*(?:(?:and|what about|how about|back to|go back to|again|so|ok|then)\s+)*/iu;

/** Whether a turn asks to compare the last two guides: "compare both", "so which one is better?". */
export const pointsAtBoth = (text: string): boolean => (BOTH.test(text) && COMPARES.test(text)) || WHICH.test(text);

/** The reading of a turn that refers to something earlier in the conversation; null if it does not. */
export function pointedAt(resolver: Resolver, text: string, earlier: EarlierGuide): Followed | null {
  const { previous } = earlier;
  if (previous && PREVIOUS.test(text)) {
    const rest = text.replace(PREVIOUS, " ").replace(LEADS, "");
    const read = `${nameOf(previous)} ${rest}`;
    const reading = resolver.resolve(read, IN_THREAD);
    if (reading.kind === "guide" && reading.guide.company === previous.guide.company)
      return { reading: goesOn(resolver, reading, { ...previous, level: null }), read };
  }
  if (previous && pointsAtBoth(text)) return sideBySide(previous, earlier);
  if (ELSEWHERE.test(text) || (asksForCompanies(text) && !nameWords(text).some(namesTopic))) {
    const others = `${text} ${plain(earlier.guide.roleName)}`;
    const alone = resolver.resolve(text, IN_THREAD);
    const isPlaced = alone.kind === "unknown" && alone.place !== undefined;
    return firstOf(resolver, isPlaced ? [others] : besidePlaces(others, earlier), "role");
  }
  return stepOf(resolver, text, earlier) ?? armOf(resolver, text, earlier);
}

/** "What about their digital assets arm?", "no, I mean the digital assets company". */
const ARM =
  /^\W*(?:(?:and|what about|how about|or|for|no|not that one|sorry|actually|i mean|i meant|meant|rather|it['’]?s)[\s,]+)*(?:(?:their|its)\s+([^?!.,;]{2,40}?)(?:\s+(?:arm|division|unit|side|team|business|subsidiary|branch|org|entity|company|one))?|the\s+([^?!.,;]{2,40}?)\s+(?:arm|division|unit|side|business|subsidiary|branch|org|entity|company|one))\W*$/iu;

/** The same role at another company whose name extends the current one's: Fidelity Digital Assets. */
function armOf(resolver: Resolver, text: string, earlier: EarlierGuide): Followed | null {
  const [, theirs, arm = theirs] = ARM.exec(text) ?? [];
  if (arm === undefined) return null;
  const { company, companyName, roleName } = earlier.guide;
  const read = `${companyName} ${arm} ${plain(roleName)}`;
  const reading = resolver.resolve(read, IN_THREAD);
  const isArm =
    reading.kind === "guide" && reading.guide.company !== company && reading.guide.companyName.startsWith(companyName);
  return isArm ? { reading: goesOn(resolver, reading, earlier), read } : null;
}

type Spoken = Pick<EarlierGuide, "guide" | "region">;
const nameOf = ({ guide }: Spoken): string => `${beforeTurn(guide.companyName)} ${plain(guide.roleName)}`;

/** A comparison of two guides, each in the place that was asked for. */
function sideBySide(previous: Spoken, earlier: EarlierGuide): Followed {
  const compared = [previous, earlier].map(({ guide, region }): GuideReading => {
    const index = region === null ? -1 : guide.regions.indexOf(region);
    return { guide, region: index < 0 ? { kind: "default", index: 0 } : { kind: "requested", index, also: [] } };
  });
  const read = `${nameOf(previous)} vs ${nameOf(earlier)}`;
  return { reading: { kind: "comparison", focus: "overview", compared, missing: [], readAs: [], unread: [] }, read };
}

/** The text with the current place, and without it. */
const besidePlaces = (text: string, { region }: EarlierGuide): string[] =>
  region === null ? [text] : [`${text} ${plain(region)}`, text];

/** The first of the texts that is read so. */
export function firstOf(resolver: Resolver, texts: readonly string[], kind: Reading["kind"]): Followed | null {
  for (const read of texts) {
    const reading = resolver.resolve(read, IN_THREAD);
    if (reading.kind === kind) return { reading, read };
  }
  return null;
}

/** "One level up", "a step below". */
const STEP =
  /^\W*(?:and |what about |how about |what(?:['’]?s| is) )?(?:the |at )?(?:(?:one|a|1|next)\s+)?(?:(?:level|grade|step|rung|notch)\s+)?(up|higher|above|down|lower|below)(?:\s+(?:level|grade|step|rung))?\W*$/iu;
const UP = /^(?:up|higher|above)$/i;
/** Ranks in role names, in ascending order; the plain role has none. */
const RANKS_IN_ORDER = ["junior", "", "senior", "staff", "principal"];

/** The same role one level up or down: by the code of the current level, otherwise by the rank in the role's name. */
function stepOf(resolver: Resolver, text: string, earlier: EarlierGuide): Followed | null {
  const [, way] = text.length < LONGEST_STEP ? (STEP.exec(text) ?? []) : [];
  if (way === undefined) return null;
  const step = UP.test(way) ? 1 : -1;
  const { guide, level } = earlier;
  const [, ladder, number] = /^([a-z]{1,3})\s?(\d{1,2})$/iu.exec(level ?? "") ?? [];
  const words = nameWords(plain(guide.roleName));
  const rank = RANKS_IN_ORDER.findIndex((name) => name !== "" && words.includes(name));
  const at = rank < 0 ? RANKS_IN_ORDER.indexOf("") : rank;
  const next = RANKS_IN_ORDER[at + step];
  const role = words.filter((word) => word !== RANKS_IN_ORDER[at]).join(" ");
  const reads = [
    ...(number ? [`${guide.companyName} ${ladder}${Number(number) + step} ${role}`] : []),
    ...(next === undefined ? [] : [`${guide.companyName} ${next} ${role}`]),
  ];
  for (const read of reads) {
    const reading = resolver.resolve(read, IN_THREAD);
    if (reading.kind === "guide" && (reading.guide.id !== guide.id || reading.level))
      return { reading: goesOn(resolver, reading, { ...earlier, level: null }), read };
  }
  return null;
}
const LONGEST_STEP = 60;
