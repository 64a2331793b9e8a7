import type { Problem } from "./guide.js";

/** A kind of problem: how bad it is and how to mend it. `docs/problems.md` lists the same kinds. */
interface ProblemKind {
  severity: Problem["severity"];
  mend: string;
}

/** Every kind of problem that reading a guide can find. An error costs the guide or one of its fields; a warning is only doubt. */
export const PROBLEM_KINDS = {
  "file-unreadable": {
    severity: "error",
    mend: "Check that the file exists and may be read, and that it is UTF-8 text.",
  },
  "file-too-large": { severity: "error", mend: "Split the guide or cut it down: 64 KB is the most." },
  "line-too-long": { severity: "error", mend: "Break the line: 8,000 characters is the most." },
  "nested-too-deep": { severity: "error", mend: "Flatten the quotes or lists: 12 levels is the most." },
  "too-many-cells": { severity: "error", mend: "Split the table: 2,000 cells is the most for a guide." },
  "not-text": { severity: "error", mend: "Save the file as plain UTF-8 text; it holds NUL bytes." },
  "front-matter-missing": { severity: "error", mend: "Start the file with a block of YAML between two lines of ---." },
  "front-matter-language": {
    severity: "error",
    mend: "Write the front matter as YAML: nothing may follow the first ---.",
  },
  "front-matter-syntax": {
    severity: "error",
    mend: "Mend the YAML at this line: quote text that holds a colon, and indent with spaces.",
  },
  "front-matter-aliases": {
    severity: "error",
    mend: "Write the values out: anchors and aliases unfold into too much.",
  },
  "field-missing": { severity: "error", mend: "Add the field to the front matter." },
  "field-malformed": {
    severity: "warning",
    mend: "Write the field as docs/writing-guides.md shows it; until then it counts as not given.",
  },
  "guide-twice": { severity: "error", mend: "Keep one of the two files, or give one another company or role." },
  "path-differs": { severity: "warning", mend: "Move the file to <company>/<role>.md, or correct the front matter." },
} as const satisfies Record<string, ProblemKind>;

export type ProblemName = keyof typeof PROBLEM_KINDS;

/** Where a problem is: the file, the line from 1, and the field as a person would name it. */
export interface ProblemPlace {
  file: string;
  line: number;
  field: string;
}

/** Makes a problem of a kind of the catalogue; `what` says in plain words what is wrong here. */
export const problem = (kind: ProblemName, place: ProblemPlace, what: string): Problem => ({
  kind,
  severity: PROBLEM_KINDS[kind].severity,
  ...place,
  what,
  mend: PROBLEM_KINDS[kind].mend,
});
