import type { Node } from "../1-sentences/nodes.js";

const USER = /^(?:i|you|we|my|your|our)(?:'|$)/;
const OTHERS = new Set(
  (
    "they they'll recruiter recruiters candidate candidates company companies employer employers manager managers hr people " +
    "hires peers engineers designers others everyone most team"
  ).split(" "),
);
/** Most nodes that are searched before or after a phrase. */
const MOST_WORDS = 6;

/** Whether someone else is the subject of a phrase: "most candidates settle at", "the recruiter has room to settle". */
export function isOthers(nodes: readonly Node[], index: number): boolean {
  for (let at = index - 1; at >= 0 && at >= index - MOST_WORDS; at--) {
    const node = nodes[at];
    if (!node || node.kind === "mark" || node.kind === "amount") return false;
    const words = node.text.split(" ");
    if (words.some((word) => USER.test(word))) return false;
    if (words.some((word) => OTHERS.has(word))) return true;
  }
  return false;
}

const LATER_YEAR = /^(?:[2-5]|two|three|four|five)$/;

/** Whether a figure is the pay of a later year: "Year 3–4 total comp above $500K", "$900K by Year 3". */
export function isOutcome(nodes: readonly Node[], index: number): boolean {
  const before = nodes
    .slice(0, index)
    .findLastIndex(({ kind, text }) => kind === "amount" || text === "," || text === ";");
  if (nodes.slice(before + 1, index).some((_, offset) => namesLaterYear(nodes, before + 1 + offset))) return true;
  const next = nodes.findIndex(
    ({ kind, text }, at) => at > index && (kind === "amount" || text === "," || text === ";"),
  );
  const rest = next < 0 ? nodes.length : next;
  for (let at = index + 1; at < rest && at <= index + MOST_WORDS; at++) {
    if (["by", "in", "from"].includes(nodes[at - 1]?.text ?? "") && namesLaterYear(nodes, at)) return true;
  }
  return false;
}

function namesLaterYear(nodes: readonly Node[], at: number): boolean {
  return /^(?:years?|yr)$/.test(nodes[at]?.text ?? "") && LATER_YEAR.test(nodes[at + 1]?.text ?? "");
}
