import type { ProblemKind } from "../../domain/problem.js";

/** How to mend a problem, by its kind; `docs/problems.md` lists the same. */
export const MENDS: Readonly<Record<ProblemKind, string>> = {
  "file-unreadable": "Check that it exists and may be read, and where a link leads.",
  "took-too-long": "Look for what stands in it again and again, and cut it down to what a guide holds.",
  "folder-changed": "Mount it again; where its guides are to go, delete the folder.",
  "file-too-large": "Split the guide or cut it down: 64 KB is the most.",
  "line-too-long": "Break the line: 8,000 characters is the most.",
  "nested-too-deep": "Flatten the quotes or lists: 12 levels is the most.",
  "too-many-cells": "Split the table: 2,000 cells is the most for a guide.",
  "not-text": "Save the file as plain UTF-8 text; it holds NUL bytes.",
  "not-utf8": "Save the file as UTF-8; editors call it the encoding.",
  "characters-lost":
    "Write the character that belongs there, then search the file for more; a figure beside it may not be read.",
  "front-matter-missing": "Start the file with a block of YAML between two lines of ---.",
  "front-matter-language": "Write the front matter as YAML: nothing may follow the first ---.",
  "front-matter-syntax": "Mend the YAML at this line: quote text that holds a colon, and indent with spaces.",
  "front-matter-aliases": "Write the values out: anchors and aliases unfold into too much.",
  "field-missing": "Add the field to the front matter.",
  "field-malformed": "Write the field as docs/writing-guides.md shows it; until then it counts as not given.",
  "field-half": "Add the other end; for a single figure write it twice. Until then the part counts as not given.",
  "entries-too-many": "Shorten the list; what lies beyond the limit is not read.",
  "cell-unread":
    "Write the cell as an amount or a range, and put remarks below the table; until then the part counts as not given.",
  "figure-remark": "Check that the figure is what is meant; write a year's pay where it was worked out from a month's.",
  "field-unknown": "Correct the name; until then the field is not read.",
  "guide-twice": "Keep one of the two files, or give one another company or role.",
  "guide-copy": "Delete the copy, or give it a company or role of its own; until then it is not read.",
  "file-passed-over": "Move it to <company>/<role>.md, in small letters; until then it is not read.",
  aliases: "Mend the aliases file at this line; until then its last good names stay, or none at the start.",
  "path-differs": "Move the file to <company>/<role>.md, or correct the front matter.",
  "body-unreadable":
    "Report the file: its body could not be read, so the bot shows only the figures of its front matter.",
  "regions-missing":
    "Add a list `compensation` to the front matter with an entry for each region; without it the guide has no figures.",
  "region-twice": "Give each region of `compensation` a label of its own.",
  "level-as-region":
    "Write places under `region` and put levels into the table; until then the label is offered as a level.",
  "table-missing":
    "Add the table of pay to the body, a row for each region; until then the front matter's figures stand alone.",
  "region-not-in-table":
    "Add the region to the table under the label that the front matter has, or correct one of the two labels.",
  "region-not-in-front-matter":
    "Add an entry for the place to `compensation` in the front matter; until then its figures are the table's alone.",
  "band-empty":
    "Write figures with a currency into the table or the front matter; until then the bot says that there are none.",
  "figures-differ": "Correct the figure that is wrong; until then the table's figure is shown.",
  "currency-differs":
    "Correct `currency` in the front matter, or the signs in the table; until then the table's currency is shown.",
  "currencies-mixed": "Write both ends of a range, and the parts and their total, in one currency.",
  "low-above-high": "Swap the two figures; until then they are read the other way round.",
  "total-below-base": "Check both figures: a total cannot be lower than its base.",
  "equity-basis-unknown": "Say in the column's header what the figure counts: `Stock (RSU/4yr)` or `Stock ($/yr)`.",
  "levers-missing":
    "Add a section `Global Levers` with a numbered list, each item a title in bold and the words to say in quotes.",
  "strategy-missing":
    "Add a quote that starts with `**Negotiate Up Strategy:**` and says what to ask for and what to accept.",
  "target-missing":
    "State a base, stock or total to ask for in the strategy; until then the target is computed from the band.",
  "confirmed-region-unknown":
    "Write the region as `compensation` labels it, or leave it out for every region in the currency.",
  "confirmed-empty": "Give it an `ask` or a `floor` with a part such as `total`, or take the entry out.",
  "confirmed-differs": "Bring the two in line; until then the confirmed figure is shown.",
  "target-unclear":
    "Say for each figure what it is of and whether to ask for it or to accept it, or confirm it under `targets` in the front matter.",
  "strategy-place-unknown":
    "Add the place to `compensation` with its band, or take it out of the strategy; until then nobody is shown the figure.",
  "floor-above-ask": "Check both figures: the floor cannot lie above the low end of the ask.",
  "target-far-from-band":
    "Check the figure: it lies above three times the band's high end or below a third of its low end.",
};
