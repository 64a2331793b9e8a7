import { setImmediate as turn } from "node:timers/promises";
import type { Guide } from "../domain/guide.js";
import type { Problem } from "../domain/problem.js";

/** Why a guide needs a person's attention, most urgent first. */
const NEEDS = ["unclear", "withheld", "problem", "past"] as const;
type Need = (typeof NEEDS)[number];

interface ReviewRow {
  guide: string;
  file: string;
  companyName: string;
  roleName: string;
  reviewDue?: string;
  /** Labels of regions whose target could not be read with certainty. */
  unclear: string[];
  /** How many of its problems withhold a figure, and how many are others. */
  withheld: number;
  problems: number;
  needs: Need[];
}

/** All guides; for the `left` ones that are not yet read, only what their front matter says. */
export interface Overview {
  rows: ReviewRow[];
  left: number;
}

/** Guides read in one turn of the event loop; in between, the page gets its answers. */
const TURN = 8;

/** Kinds of problems because of which a figure is not shown. */
const WITHHELD = new Set(["cell-unread", "field-malformed", "field-half"]);

/** Reads the guides' bodies for the list, a few at a time. */
export function readOverview(
  guides: readonly Guide[],
  problemsOf: (file: string) => readonly Problem[],
  today: string,
) {
  const rows = new Map<string, ReviewRow>();
  let stopped = false;
  const read = async (): Promise<void> => {
    for (const [at, guide] of guides.entries()) {
      if (at % TURN === 0) await turn();
      if (stopped) return;
      if (rows.has(guide.id)) continue;
      rows.set(guide.id, rowOf(guide, [...problemsOf(guide.file), ...guide.digest().problems], today));
    }
  };
  return {
    now: (): Overview => {
      const unread = guides.filter(({ id }) => !rows.has(id));
      return {
        rows: [...rows.values(), ...unread.map((guide) => unreadRow(guide, today))].sort(byNeed),
        left: unread.length,
      };
    },
    replace: (row: ReviewRow) => void rows.set(row.guide, row),
    done: read(),
    stop: (): void => {
      stopped = true;
    },
  };
}

/** What is known of a guide before its body is read. */
function unreadRow(guide: Guide, today: string): ReviewRow {
  const { id, file, companyName, roleName, reviewDue } = guide;
  const past = isPast(guide, today);
  const due = reviewDue !== undefined && { reviewDue };
  return {
    guide: id,
    file,
    companyName,
    roleName,
    ...due,
    unclear: [],
    withheld: 0,
    problems: 0,
    needs: past ? ["past"] : [],
  };
}

const isPast = ({ reviewDue }: Guide, today: string): boolean => reviewDue !== undefined && reviewDue < today;

/** A guide's row. @param problems all problems of its file */
export function rowOf(guide: Guide, problems: readonly Problem[], today: string): ReviewRow {
  const { id, file, companyName, roleName, reviewDue } = guide;
  const unclear = guide.digest().regions.flatMap(({ label, stated }) => (stated?.basis === "unclear" ? [label] : []));
  const withheld = problems.filter(({ kind }) => WITHHELD.has(kind)).length;
  const others = problems.length - withheld;
  const past = isPast(guide, today);
  const has: Record<Need, boolean> = { unclear: unclear.length > 0, withheld: withheld > 0, problem: others > 0, past };
  return {
    guide: id,
    file,
    companyName,
    roleName,
    ...(reviewDue !== undefined && { reviewDue }),
    unclear,
    withheld,
    problems: others,
    needs: NEEDS.filter((need) => has[need]),
  };
}

const rank = ({ needs }: ReviewRow): number => (needs[0] ? NEEDS.indexOf(needs[0]) : NEEDS.length);

const byNeed = (a: ReviewRow, b: ReviewRow): number => rank(a) - rank(b) || (a.guide < b.guide ? -1 : 1);
