import { LABEL, type Section } from "./outline.js";
import { isLeverNumber, isNumbered } from "./titles.js";

/** A section that opens a list of levers or a company premium, with the sections that belong to it. */
export interface LeverGroup {
  kind: "levers" | "premium" | "numbered";
  /** The opening section; for `numbered`, if no title is above the first "Lever 1", that lever itself. */
  head: Section;
  members: Section[];
}

/**
 * Groups the sections that hold levers: under a title such as "Global Levers" or "The Trust Premium", or a run of
 * titles that number themselves as levers. A group ends at the next title of the same rank or of another subject.
 */
export function leverGroups(sections: readonly Section[]): LeverGroup[] {
  const groups: LeverGroup[] = [];
  let open: LeverGroup | null = null;
  // A list under a label may continue with numbered headings: from there on they set the rank.
  let rank = LABEL;
  for (const section of sections) {
    if (open && belongs(open, rank, section)) {
      open.members.push(section);
    } else {
      open = opened(section);
      rank = LABEL;
      if (open) groups.push(open);
      if (open?.kind !== "numbered") continue;
    }
    if (rank === LABEL && isLeverNumber(section.title)) rank = section.depth;
  }
  return groups;
}

function opened(section: Section): LeverGroup | null {
  if (isLeverNumber(section.title)) return { kind: "numbered", head: section, members: [section] };
  if (section.kind !== "levers" && section.kind !== "premium") return null;
  return { kind: section.kind, head: section, members: [] };
}

/** @param rank the depth of the first numbered lever heading in the group; `LABEL` without one */
function belongs({ kind, head, members }: LeverGroup, rank: number, section: Section): boolean {
  if (section.kind === "strategy" || section.kind === "sources") return false;
  const own = Math.min(head.depth, rank);
  if (isLeverNumber(section.title)) return section.depth >= own || (kind === "levers" && own === LABEL);
  if (section.kind === "levers") return false;
  // Labels are all of one rank: a numbered one continues a list under a label, any other starts something new,
  // unless the list consists of such labels.
  if (own === LABEL) {
    if (section.depth !== LABEL || !isLoose(section)) return false;
    if (isNumbered(section.title)) return true;
    const listed = head.blocks.some(({ token }) => token.type === "list" || token.type === "table");
    return kind === "levers" && !listed && !isNumbered(members[0]?.title ?? "");
  }
  if (section.depth <= own) return false;
  return kind === "premium" || isNumbered(section.title) || isLoose(section);
}

const isLoose = ({ kind }: Section): boolean => kind === "other" || kind === "premium";
