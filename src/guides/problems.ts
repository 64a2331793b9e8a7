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
  aliases: {
    severity: "error",
    mend: "Mend the aliases file at this line; until then its last good names stay, or none at the start.",
  },
  "path-differs": { severity: "warning", mend: "Move the file to <company>/<role>.md, or correct the front matter." },
  "body-unreadable": {
    severity: "error",
    mend: "Report the file: its body could not be read, so the bot shows only the figures of its front matter.",
  },
  "regions-missing": {
    severity: "warning",
    mend: "Add a list `compensation` to the front matter with an entry for each region; without it the guide has no figures.",
  },
  "region-twice": { severity: "warning", mend: "Give each region of `compensation` a label of its own." },
  "level-as-region": {
    severity: "warning",
    mend: "Write places under `region` and put levels into the table; until then the label is offered as a level.",
  },
  "table-missing": {
    severity: "warning",
    mend: "Add the table of pay to the body, a row for each region; until then the front matter's figures stand alone.",
  },
  "region-not-in-table": {
    severity: "warning",
    mend: "Add the region to the table under the label that the front matter has, or correct one of the two labels.",
  },
  "region-not-in-front-matter": {
    severity: "warning",
    mend: "Add an entry for the place to `compensation` in the front matter; until then nobody can ask for it.",
  },
  "band-empty": {
    severity: "warning",
    mend: "Write figures with a currency into the table or the front matter; until then the bot says that there are none.",
  },
  "figures-differ": {
    severity: "warning",
    mend: "Correct the figure that is wrong; until then the table's figure is shown.",
  },
  "currency-differs": {
    severity: "warning",
    mend: "Correct `currency` in the front matter, or the signs in the table; until then the table's currency is shown.",
  },
  "currencies-mixed": {
    severity: "warning",
    mend: "Write both ends of a range, and the parts and their total, in one currency.",
  },
  "low-above-high": {
    severity: "warning",
    mend: "Swap the two figures; until then they are read the other way round.",
  },
  "total-below-base": { severity: "warning", mend: "Check both figures: a total cannot be lower than its base." },
  "equity-basis-unknown": {
    severity: "warning",
    mend: "Say in the column's header what the figure counts: `Stock (RSU/4yr)` or `Stock ($/yr)`.",
  },
  "levers-missing": {
    severity: "warning",
    mend: "Add a section `Global Levers` with a numbered list, each item a title in bold and the words to say in quotes.",
  },
  "strategy-missing": {
    severity: "warning",
    mend: "Add a quote that starts with `**Negotiate Up Strategy:**` and says what to ask for and what to accept.",
  },
  "target-missing": {
    severity: "warning",
    mend: "State a base, stock or total to ask for in the strategy; until then the target is computed from the band.",
  },
  "target-outlandish": {
    severity: "warning",
    mend: "Check the figure: it lies above three times the band's high end or below a third of its low end.",
  },
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
