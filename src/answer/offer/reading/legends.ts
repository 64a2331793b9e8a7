import { isDetail, type Piece, partLabel } from "./piece.js";

/** An item of a list: a figure or a label, with its details ("RSU (4y)"). Indexes of pieces, end exclusive. */
interface Item {
  start: number;
  end: number;
}

/** A list with slashes or the like: its items, and the indexes of the marks between them. */
interface List {
  items: Item[];
  marks: number[];
  mark: string;
  end: number;
}

const MARKS = /^[/,;+|&]$/;
/** The `mark` of a list of names without a mark between them. */
const ROW = " ";
/** Most pieces between a list of figures and the list of their names: "(", ":", "as". */
const BETWEEN = 4;

/**
 * Puts each figure of a list next to the label with the same index in a list of labels before or after it: "212/380/50
 * base/rsu(4y)/sign on", "base/bonus: 150k/20k". Both lists must have the same length. The order of the pieces changes,
 * their offsets do not.
 */
export function withLegends(read: readonly Piece[]): readonly Piece[] {
  const pieces = withEither(read);
  const written: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const legend = legendAt(pieces, at);
    if (legend) {
      written.push(...legend.pieces);
      at = legend.end;
      continue;
    }
    written.push(pieces[at] as Piece);
    at += 1;
  }
  return written;
}

/** Reads two figures of one kind with only an "or" between as a range: "base 190k or 200k". Which it is stays open. */
function withEither(pieces: readonly Piece[]): readonly Piece[] {
  const read: Piece[] = [];
  for (const piece of pieces) {
    const [first, or] = read.slice(-2);
    const isSecond = piece.kind === "figure" && first?.kind === "figure" && /^or$/i.test(or?.typed ?? "");
    if (!isSecond || piece.figure.kind !== first.figure.kind || piece.figure.low === first.figure.low) read.push(piece);
    else {
      const [low, high] = [Math.min(first.figure.low, piece.figure.low), Math.max(first.figure.low, piece.figure.low)];
      const typed = `${first.typed} ${or?.typed} ${piece.typed}`;
      read.splice(-2, 2, { ...first, end: piece.end, typed, figure: { ...first.figure, low, high } });
    }
  }
  return read;
}

function legendAt(pieces: readonly Piece[], at: number): { pieces: Piece[]; end: number } | null {
  const first = listAt(pieces, at);
  if (!first) return null;
  const from = behind(pieces, first.end);
  const second = listAt(pieces, from);
  if (!second || second.items.length !== first.items.length) return null;
  const isFigures = (list: List): boolean => pieces[list.items[0]?.start ?? -1]?.kind === "figure";
  if (isFigures(first) === isFigures(second)) return null;
  // A list next to another label or figure is not such a list: "90k stock, relocation 8k, 30%".
  if (isTaken(pieces[at - 1]) || isTaken(pieces[second.end])) return null;
  // Nor is a part of a longer list: "200 / 10 / 320 (base, rsu)".
  if (MARKS.test(pieces[at - 1]?.typed ?? "") && isTaken(pieces[at - 2])) return null;
  const [figures, labels] = isFigures(first) ? [first, second] : [second, first];
  const opened = range({ start: first.end, end: from }).some((one) => pieces[one]?.kind === "open");
  const apart = opened || range({ start: first.end, end: from }).some((one) => /^[:=]$/.test(pieces[one]?.typed ?? ""));
  if (!apart && !isWrittenAlike(pieces, figures, labels)) return null;
  // "(base, bonus, sign-on, all k)".
  let close = second.end;
  while (pieces[close]?.typed === "," || isDetail(pieces[close], "scale")) close += 1;
  const end = opened && pieces[close]?.kind === "close" ? close + 1 : second.end;
  const taken = new Set<number>();
  const ordered = figures.items.flatMap((figure, index): Piece[] => {
    const label = labels.items[index] as Item;
    const mark = index === 0 ? [] : [figures.marks[index - 1] as number];
    const indexes = [...mark, ...range(figure), ...range(label)];
    for (const one of indexes) taken.add(one);
    const inPercent = range(label).some((one) => pieces[one]?.typed === "%");
    const beside = new Set(range({ start: label.start + 1, end: label.end }));
    return indexes.map((one) => {
      const piece = pieces[one] as Piece;
      if (beside.has(one) && piece.kind !== "detail") return asFiller(piece);
      return inPercent ? asPercent(piece) : piece;
    });
  });
  // What joined the two lists has no meaning of its own.
  const rest = range({ start: at, end }).filter((one) => !taken.has(one));
  return {
    pieces: [
      ...ordered,
      ...rest.map((one) => pieces[one] as Piece).map((one) => (isOfQuestion(one) ? one : asFiller(one))),
    ],
    end,
  };
}

/**
 * Whether two adjacent lists are written alike: "212/380/50 base/rsu/sign-on". In "78k / 10% bonus / pension" the label
 * only belongs to the figure before it.
 */
function isWrittenAlike(pieces: readonly Piece[], figures: List, labels: List): boolean {
  // "203/310/20 base rsu(4yr) sign-on": names without marks between them.
  const isRow = labels.mark === ROW && figures.mark === "/" && labels.items.length > 2;
  if ((figures.mark !== labels.mark && !isRow) || /[,;]/.test(figures.mark)) return false;
  const isTight = ({ marks }: List): boolean =>
    marks.every((at) => pieces[at - 1]?.end === pieces[at]?.start && pieces[at]?.end === pieces[at + 1]?.start);
  const ofParts = labels.items.every(({ start }) => partLabel(pieces[start]) !== undefined);
  return ofParts && isTight(figures) && isTight(labels);
}

const isTaken = (piece: Piece | undefined): boolean => piece?.kind === "label" || piece?.kind === "figure";

/** Reads a figure as a percentage, if its label says so: "10 (bonus %)". */
const asPercent = (piece: Piece): Piece =>
  piece.kind === "figure" && piece.figure.kind === "number"
    ? { ...piece, typed: `${piece.typed}%`, figure: { ...piece.figure, kind: "percent" } }
    : piece;

/** Whether a piece between two lists may name the job. */
const isOfQuestion = ({ kind, typed }: Piece): boolean => kind === "word" || (kind === "break" && typed === ",");

const asFiller = ({ start, end, typed }: Piece): Piece => ({
  start,
  end,
  typed,
  kind: "detail",
  detail: { kind: "filler" },
});

const range = ({ start, end }: Item): number[] => Array.from({ length: end - start }, (_, offset) => start + offset);

/**
 * Where a second list may begin after a first: after an opening bracket, a colon and fillers, or in the next bracket
 * with only words before it: "228k / 300k / 15% from Etsy, Brooklyn (base / RSU / bonus)".
 */
function behind(pieces: readonly Piece[], from: number): number {
  const open = pieces.findIndex(
    ({ kind }, at) => at >= from && (kind === "open" || kind === "figure" || kind === "label"),
  );
  if (pieces[open]?.kind === "open" && partLabel(pieces[open + 1])) return open + 1;
  let at = from;
  while (
    at < from + BETWEEN &&
    (pieces[at]?.kind === "open" || isDetail(pieces[at], "filler") || pieces[at]?.kind === "close")
  )
    at += 1;
  return at;
}

/** The list of two or more figures, or of two or more labels, that begins at a piece; null if none does. */
function listAt(pieces: readonly Piece[], start: number): List | null {
  const kind = pieces[start]?.kind;
  if (kind !== "figure" && kind !== "label") return null;
  const items: Item[] = [];
  const marks: number[] = [];
  let at = start;
  let mark = "";
  for (;;) {
    if (pieces[at]?.kind !== kind) break;
    const end = endOfItem(pieces, at);
    items.push({ start: at, end });
    const next = pieces[end];
    if (kind === "label" && next?.kind === "label" && (mark === "" || mark === ROW)) {
      mark = ROW;
      at = end;
      continue;
    }
    const goesOn = next?.kind === "break" && MARKS.test(next.typed) && (mark === "" || next.typed === mark);
    if (!goesOn || pieces[end + 1]?.kind !== kind) {
      at = end;
      break;
    }
    mark = next.typed;
    marks.push(end);
    at = end + 1;
  }
  return items.length > 1 ? { items, marks, mark, end: at } : null;
}

/** The end of an item: its label or figure, and the details right after it, in brackets or not: "RSU total, 4y". */
function endOfItem(pieces: readonly Piece[], at: number): number {
  let end = at + 1;
  const isLabel = pieces[at]?.kind === "label";
  if (isLabel && partLabel(pieces[end])?.weak) end += 1;
  if (pieces[end]?.kind === "open") {
    let close = end + 1;
    while (pieces[close]?.kind === "detail") close += 1;
    if (close > end + 1 && pieces[close]?.kind === "close") end = close + 1;
  }
  while (pieces[end]?.kind === "detail" && (!isDetail(pieces[end], "filler") || pieces[end]?.typed === "%")) end += 1;
  // "RSU total, 4y", "stock per year, 4 yr".
  const goesOn = pieces[end]?.typed === "," && pieces[end + 2]?.typed !== ",";
  return isLabel && goesOn && isDetail(pieces[end + 1], "years") ? end + 2 : end;
}
