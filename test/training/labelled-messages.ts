import { readdirSync, readFileSync } from "node:fs";
import type { Role } from "../../src/answer/message/clause-model.js";

/** A labelled clause of a message; UTF-16 offsets, end exclusive. */
export interface GoldClause {
  start: number;
  end: number;
  role: Role;
  told: boolean;
  hangs: boolean;
}

/** A labelled figure of pay: its part of the offer, and the role of its clause; undefined outside of all clauses. */
export interface GoldFigure {
  start: number;
  end: number;
  part: string;
  role: Role | undefined;
}

/** A message as it was typed, with what its writer labelled. */
export interface GoldMessage {
  text: string;
  clauses: GoldClause[];
  figures: GoldFigure[];
  /** Whether it asks for a letter; undefined where that is not known. */
  letter: boolean | undefined;
}

/** Messages whose clauses alone are labelled, and messages whose figures are as well. */
export const CLAUSES = "test/fixtures/clauses";
export const WITH_FIGURES = "test/fixtures/messages";
const LABEL = /\{([a-z]+)([+<]*)\|([^{}|]*)\}|\[([^[\]=]*)=([^[\]=]*)\]/g;
const FIGURE = /\[([^[\]=]*)=([^[\]=]*)\]/g;

/** Takes the labels out of a text: `{offer+|[185k=base] base}`. */
export function readLabels(line: string, letter?: boolean): GoldMessage {
  const read: GoldMessage = { text: "", clauses: [], figures: [], letter };
  const addFigures = (part: string, role: Role | undefined): void => {
    let from = 0;
    for (const match of part.matchAll(FIGURE)) {
      read.text += part.slice(from, match.index);
      const start = read.text.length;
      read.text += match[1] ?? "";
      read.figures.push({ start, end: read.text.length, part: match[2] ?? "", role });
      from = match.index + match[0].length;
    }
    read.text += part.slice(from);
  };
  let from = 0;
  for (const match of line.matchAll(LABEL)) {
    read.text += line.slice(from, match.index);
    from = match.index + match[0].length;
    const [whole, name, marks = "", own = ""] = match;
    const role = name as Role | undefined;
    const start = read.text.length;
    addFigures(role ? own : whole, role);
    if (role)
      read.clauses.push({ start, end: read.text.length, role, told: marks.includes("+"), hangs: marks.includes("<") });
  }
  read.text += line.slice(from);
  return read;
}

/** The labelled messages of one of the project's files. */
export const messagesOf = (file: string): GoldMessage[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => {
      const { t, letter } = JSON.parse(line) as { t: string; letter?: boolean };
      return readLabels(t, letter);
    });

/** The files of a folder of labelled messages, by name. */
export const messageFiles = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => `${folder}/${name}`);
