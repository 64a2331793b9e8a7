import type { Problem } from "../domain/guide.js";

/** A kind of problem: how bad it is, what it means, and how to mend it. `docs/problems.md` lists the same kinds. */
interface ProblemKind {
  severity: Problem["severity"];
  means: string;
  mend: string;
}

/** Every kind of problem that reading a guide can find. An error costs the guide or one of its fields; a warning is only doubt. */
export const PROBLEM_KINDS = {
  "file-unreadable": {
    severity: "error",
    means: "The file, or the folder of a company, cannot be opened.",
    mend: "Check that it exists and may be read, and where a link leads.",
  },
  "took-too-long": {
    severity: "error",
    means: "Reading the file took longer than reading any guide does, and was given up so that nobody has to wait.",
    mend: "Look for what stands in it again and again, and cut it down to what a guide holds.",
  },
  "folder-changed": {
    severity: "error",
    means:
      "A company's folder is another one than its guides were in, and empty: a mount that went away leaves such a folder.",
    mend: "Mount it again; where its guides are to go, delete the folder.",
  },
  "file-too-large": {
    severity: "error",
    means: "The file is larger than any guide.",
    mend: "Split the guide or cut it down: 64 KB is the most.",
  },
  "line-too-long": {
    severity: "error",
    means: "A line is longer than any sentence.",
    mend: "Break the line: 8,000 characters is the most.",
  },
  "nested-too-deep": {
    severity: "error",
    means: "Quotes or lists stand in one another so deep that reading them could stall the app.",
    mend: "Flatten the quotes or lists: 12 levels is the most.",
  },
  "too-many-cells": {
    severity: "error",
    means: "The tables hold more cells than any guide.",
    mend: "Split the table: 2,000 cells is the most for a guide.",
  },
  "not-text": {
    severity: "error",
    means: "The file is not text.",
    mend: "Save the file as plain UTF-8 text; it holds NUL bytes.",
  },
  "not-utf8": {
    severity: "error",
    means: "The file is text, but not UTF-8, so signs such as £ and € would be lost.",
    mend: "Save the file as UTF-8; editors call it the encoding.",
  },
  "characters-lost": {
    severity: "warning",
    means: "Some program has put the sign \uFFFD where it could not read a character.",
    mend: "Write the character that belongs there, then search the file for more; a figure beside it may not be read.",
  },
  "front-matter-missing": {
    severity: "error",
    means: "The file does not begin with front matter, so it has no company and no role.",
    mend: "Start the file with a block of YAML between two lines of ---.",
  },
  "front-matter-language": {
    severity: "error",
    means: "The front matter is marked as another language than YAML; it is not run.",
    mend: "Write the front matter as YAML: nothing may follow the first ---.",
  },
  "front-matter-syntax": {
    severity: "error",
    means: "The front matter is not well-formed YAML.",
    mend: "Mend the YAML at this line: quote text that holds a colon, and indent with spaces.",
  },
  "front-matter-aliases": {
    severity: "error",
    means: "The front matter unfolds into far more values than a guide has.",
    mend: "Write the values out: anchors and aliases unfold into too much.",
  },
  "field-missing": {
    severity: "error",
    means: "A field without which the guide has no name is missing.",
    mend: "Add the field to the front matter.",
  },
  "field-malformed": {
    severity: "warning",
    means: "A field holds something that is not what it should be.",
    mend: "Write the field as docs/writing-guides.md shows it; until then it counts as not given.",
  },
  "field-half": {
    severity: "warning",
    means: "A part of pay has only one of its two ends, which may be a limit and no figure.",
    mend: "Add the other end; for a single figure write it twice. Until then the part counts as not given.",
  },
  "entries-too-many": {
    severity: "warning",
    means: "A list of the front matter, or of the body, has more entries than any guide.",
    mend: "Shorten the list; what lies beyond the limit is not read.",
  },
  "cell-unread": {
    severity: "warning",
    means: "A cell of the table of pay holds a figure, and something beside it that was not understood.",
    mend: "Write the cell as an amount or a range, and put remarks below the table; until then the part counts as not given.",
  },
  "figure-remark": {
    severity: "warning",
    means: "A figure was read, and the table says something of it that the figure alone does not show.",
    mend: "Check that the figure is what is meant; write a year's pay where it was worked out from a month's.",
  },
  "field-unknown": {
    severity: "warning",
    means: "A field has a name that is not known and is close to one that is, which is missing.",
    mend: "Correct the name; until then the field is not read.",
  },
  "guide-twice": {
    severity: "error",
    means: "Two files are the guide of one company and role.",
    mend: "Keep one of the two files, or give one another company or role.",
  },
  "guide-copy": {
    severity: "warning",
    means: "A file is the guide of a company and role whose own file, `<company>/<role>.md`, is there too.",
    mend: "Delete the copy, or give it a company or role of its own; until then it is not read.",
  },
  "file-passed-over": {
    severity: "warning",
    means: "A Markdown file lies where no guide is looked for, or has another ending.",
    mend: "Move it to <company>/<role>.md, in small letters; until then it is not read.",
  },
  aliases: {
    severity: "error",
    means: "The file of short names has a mistake.",
    mend: "Mend the aliases file at this line; until then its last good names stay, or none at the start.",
  },
  "path-differs": {
    severity: "warning",
    means: "Folder and file are named otherwise than the guide.",
    mend: "Move the file to <company>/<role>.md, or correct the front matter.",
  },
  "body-unreadable": {
    severity: "error",
    means: "Reading the body failed, which is a bug of the program.",
    mend: "Report the file: its body could not be read, so the bot shows only the figures of its front matter.",
  },
  "regions-missing": {
    severity: "warning",
    means: "The guide has no regions, so it can say nothing about pay.",
    mend: "Add a list `compensation` to the front matter with an entry for each region; without it the guide has no figures.",
  },
  "region-twice": {
    severity: "warning",
    means: "Two regions have one label, so nobody can tell them apart.",
    mend: "Give each region of `compensation` a label of its own.",
  },
  "level-as-region": {
    severity: "warning",
    means: "A region's label is a level, not a place.",
    mend: "Write places under `region` and put levels into the table; until then the label is offered as a level.",
  },
  "table-missing": {
    severity: "warning",
    means: "The body has no table of pay.",
    mend: "Add the table of pay to the body, a row for each region; until then the front matter's figures stand alone.",
  },
  "region-not-in-table": {
    severity: "warning",
    means: "The table of pay has nothing for one of the guide's regions.",
    mend: "Add the region to the table under the label that the front matter has, or correct one of the two labels.",
  },
  "region-not-in-front-matter": {
    severity: "warning",
    means: "The table of pay has a place that the front matter does not list.",
    mend: "Add an entry for the place to `compensation` in the front matter; until then its figures are the table's alone.",
  },
  "band-empty": {
    severity: "warning",
    means: "A region has no figures, neither in the table nor in the front matter.",
    mend: "Write figures with a currency into the table or the front matter; until then the bot says that there are none.",
  },
  "figures-differ": {
    severity: "warning",
    means: "Table and front matter give different figures for one part.",
    mend: "Correct the figure that is wrong; until then the table's figure is shown.",
  },
  "currency-differs": {
    severity: "warning",
    means: "Table and front matter give a region in different currencies.",
    mend: "Correct `currency` in the front matter, or the signs in the table; until then the table's currency is shown.",
  },
  "currencies-mixed": {
    severity: "warning",
    means: "One range, or base and total of one region, are in two currencies.",
    mend: "Write both ends of a range, and the parts and their total, in one currency.",
  },
  "low-above-high": {
    severity: "warning",
    means: "The low end of a figure is above its high end.",
    mend: "Swap the two figures; until then they are read the other way round.",
  },
  "total-below-base": {
    severity: "warning",
    means: "The total of a region is lower than its base.",
    mend: "Check both figures: a total cannot be lower than its base.",
  },
  "equity-basis-unknown": {
    severity: "warning",
    means: "Nothing says whether a stock figure counts a whole grant or one year of it.",
    mend: "Say in the column's header what the figure counts: `Stock (RSU/4yr)` or `Stock ($/yr)`.",
  },
  "levers-missing": {
    severity: "warning",
    means: "The body lists no levers.",
    mend: "Add a section `Global Levers` with a numbered list, each item a title in bold and the words to say in quotes.",
  },
  "strategy-missing": {
    severity: "warning",
    means: "The body has no strategy.",
    mend: "Add a quote that starts with `**Negotiate Up Strategy:**` and says what to ask for and what to accept.",
  },
  "target-missing": {
    severity: "warning",
    means: "The strategy states no figure, or only placeholders such as `$[X]K`.",
    mend: "State a base, stock or total to ask for in the strategy; until then the target is computed from the band.",
  },
  "confirmed-region-unknown": {
    severity: "warning",
    means: "An entry of `targets` names a region that the guide does not have.",
    mend: "Write the region as `compensation` labels it, or leave it out for every region in the currency.",
  },
  "confirmed-empty": {
    severity: "warning",
    means: "An entry of `targets` confirms no figure.",
    mend: "Give it an `ask` or a `floor` with a part such as `total`, or take the entry out.",
  },
  "confirmed-differs": {
    severity: "warning",
    means: "What `targets` confirms is not what the strategy says.",
    mend: "Bring the two in line; until then the confirmed figure is shown.",
  },
  "target-unclear": {
    severity: "warning",
    means: "The strategy names figures that could not be read surely, so its words are shown instead.",
    mend: "Say for each figure what it is of and whether to ask for it or to accept it, or confirm it under `targets` in the front matter.",
  },
  "strategy-place-unknown": {
    severity: "warning",
    means: "The strategy states a figure for a place that is no region of the guide.",
    mend: "Add the place to `compensation` with its band, or take it out of the strategy; until then nobody is shown the figure.",
  },
  "floor-above-ask": {
    severity: "warning",
    means: "The least that the strategy says to accept is more than it says to ask for.",
    mend: "Check both figures: the floor cannot lie above the low end of the ask.",
  },
  "target-far-from-band": {
    severity: "warning",
    means:
      "The strategy asks for something far outside the band: a slip, or table and strategy count different things.",
    mend: "Check the figure: it lies above three times the band's high end or below a third of its low end.",
  },
} as const satisfies Record<string, ProblemKind>;
