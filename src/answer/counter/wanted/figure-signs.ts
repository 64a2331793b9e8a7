import { endsSentence, sentenceAt, type ToldFigure, type ToldText, type Unit } from "../../message/told-text.js";
import { phraseAt } from "../../message/wish-words.js";
import { isWishedBehind, type Standing, wishesAt } from "./figure-rules.js";

/** Units that are looked at before a figure and after it. */
const BEFORE = 7;
const BEHIND = 5;

/**
 * The features of each figure of a text: the words around it, names near it, how it compares with others, and what the
 * rules say. `signsBefore` adds what the figure before it is.
 */
export function figureSigns(told: ToldText): string[][] {
  const wished = wishesAt(told);
  return told.figures.map((figure, index) => [
    ...phrasesNear(told.units, figure.at),
    ...namesNear(told, figure.at),
    ...wordsBefore(told.units, figure.at),
    ...wordsBehind(told.units, figure.at),
    ...inSentence(told.units, figure.at),
    ...compared(told, figure, index),
    `nth:${Math.min(index, 5)}`,
    `last:${told.figures.length - index <= 2 ? told.figures.length - index : 3}`,
    `part:${figure.part ?? "none"}`,
    `kind:${figure.figure.kind}${figure.figure.low === figure.figure.high ? "" : "-range"}`,
    `rule:${wished[figure.at] ? "wished" : "plain"}`,
    ...(isWishedBehind(told, figure.at) ? ["rule:behind"] : []),
  ]);
}

/** Features from what the figure before is, which says something of the next one, most of all in one sentence. */
export function signsBefore(told: ToldText, index: number, before: Standing | undefined): string[] {
  const [last, figure] = [told.figures[index - 1], told.figures[index]];
  if (!last || !figure || !before) return ["before:none"];
  const between = told.units.slice(last.at, figure.at);
  const joint = between.some(endsSentence) ? "parted" : between.length <= 3 ? "joined" : "beside";
  return [`before:${before}`, `before:${before}-${joint}`, `${joint}`];
}

/** Phrases of the lists near the figure, so that what is learned of one phrase holds for similar ones. */
function phrasesNear(units: readonly Unit[], at: number): string[] {
  const signs: string[] = [];
  for (let distance = 1; distance <= BEFORE + 2; distance++) {
    const unit = units[at - distance];
    if (!unit || endsSentence(unit)) break;
    for (const list of ["wants", "leans", "offered", "no-wish", "keeps"] as const) {
      const length = phraseAt(list, units, at - distance);
      if (length > 0)
        signs.push(`${list}-near`, `${list}-${length >= distance ? "at" : distance <= 4 ? "close" : "far"}`);
    }
  }
  for (let distance = 1; distance <= BEHIND; distance++) {
    const unit = units[at + distance];
    if (!unit || endsSentence(unit)) break;
    for (const list of ["wants", "behind"] as const)
      if (phraseAt(list, units, at + distance) > 0) signs.push(`${list}-behind`);
    if (unit.kind === "figure") break;
  }
  return signs;
}

/** Capitalised names before the figure in its sentence, which often name the company that pays. */
function namesNear({ units, text }: ToldText, at: number): string[] {
  const isName = (index: number): boolean => {
    const unit = units[index];
    return unit !== undefined && unit.kind === "word" && /^\p{Lu}/u.test(text.slice(unit.start, unit.end));
  };
  const [begin] = sentenceAt(units, at);
  const inside = Array.from({ length: Math.max(0, at - begin) }, (_, index) => begin + index).filter(isName).length;
  return [
    `names:${Math.min(inside, 3)}`,
    ...(isName(at - 1) ? ["name-at"] : []),
    ...(isName(at - 2) ? ["name-near"] : []),
    ...(isName(at - 3) ? ["name-by"] : []),
    ...(begin > 0 && inside > 0 ? ["name-in-later"] : []),
  ];
}

function wordsBefore(units: readonly Unit[], at: number): string[] {
  const signs: string[] = [];
  let distance = 0;
  for (let before = at - 1; before >= 0 && distance < BEFORE; before--) {
    const unit = units[before];
    if (!unit) break;
    if (endsSentence(unit)) {
      signs.push(distance === 0 ? "b1:." : "begins");
      break;
    }
    distance += 1;
    if (distance <= 2) signs.push(`b${distance}:${unit.text}`);
    if (unit.kind === "word") signs.push(`near:${unit.text}`);
  }
  const [first, second] = [units[at - 1]?.text, units[at - 2]?.text];
  if (first && second) signs.push(`bb:${second} ${first}`);
  return signs;
}

function wordsBehind(units: readonly Unit[], at: number): string[] {
  const signs: string[] = [];
  for (let behind = at + 1; behind <= at + BEHIND; behind++) {
    const unit = units[behind];
    if (!unit || endsSentence(unit) || unit.kind === "figure") break;
    if (behind <= at + 2) signs.push(`a${behind - at}:${unit.text}`);
    if (unit.kind === "word") signs.push(`after:${unit.text}`);
  }
  return signs;
}

/** The words before the figure in its sentence, its first words, and how many sentences came before. */
function inSentence(units: readonly Unit[], at: number): string[] {
  const [begin] = sentenceAt(units, at);
  const words = units.slice(begin, at).filter(({ kind }) => kind === "word");
  const sentences = units.slice(0, begin).filter(endsSentence).length;
  const figures = units.slice(begin, at).filter(({ kind }) => kind === "figure").length;
  return [
    ...words.map(({ text }) => `said:${text}`),
    ...words.slice(0, 2).map(({ text }, index) => `first${index}:${text}`),
    `sentence:${Math.min(sentences, 4)}`,
    `figures-before:${Math.min(figures, 3)}`,
    ...(isBracketed(units, at) ? ["bracketed"] : []),
  ];
}

function isBracketed(units: readonly Unit[], at: number): boolean {
  const open = units.slice(0, at).findLastIndex(({ text }) => text === "(");
  return open >= 0 && !units.slice(open, at).some(({ text }) => text === ")");
}

/** How a figure compares with those before it: the first of its part, and the first of all. */
function compared({ figures }: ToldText, { figure, part }: ToldFigure, index: number): string[] {
  const isPercent = figure.kind === "percent";
  const before = figures.slice(0, index).filter((one) => (one.figure.kind === "percent") === isPercent);
  const same = before.find((one) => one.part !== null && one.part === part);
  const first = before[0];
  return [
    ...(same ? [`same-part:${ratio(figure.low, same.figure.low)}`] : part ? ["new-part"] : []),
    ...(first ? [`first:${ratio(figure.low, first.figure.low)}`] : []),
    ...(before.some((one) => ratio(figure.low, one.figure.low) === "step") ? ["step-above-one"] : []),
  ];
}

/** How two figures compare, each of which may be written in units or in thousands. */
function ratio(figure: number, other: number): string {
  const scale = figure > 0 && other > 0 ? 10 ** (3 * Math.round(Math.log10(other / figure) / 3)) : 1;
  const share = other > 0 ? (figure * scale) / other : 0;
  if (share > 1.005 && share < 1.45) return "step";
  if (share >= 0.995 && share <= 1.005) return "equal";
  return share > 1 ? "far-above" : share > 0.6 ? "below" : "far-below";
}
