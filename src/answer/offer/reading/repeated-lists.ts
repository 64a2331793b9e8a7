import { isPay } from "./by-form.js";
import { isDetail, type Piece, partLabel } from "./pieces.js";

/** A base and a grant, written as two figures with a mark or "and" between: indexes of their pieces. */
interface PayList {
  base: number;
  grant: number;
  /** Index of the first piece after it. */
  end: number;
  joint: string;
  /** Whether a label says that the second figure is the grant. */
  labelled: boolean;
  /** Whether a length follows the second figure, and so says the same. */
  lasts: boolean;
}

/** Most lists in one text. */
const MOST = 4;

/**
 * Adds the labels that a person left out when the same kind of list is repeated: in "Snap gave me 185k + 200k stock
 * over 4 years, Uber 200k + 210k over 4 years" each list is a base and a grant. At least one grant must have its label,
 * and nothing in the text may be called base or total.
 *
 * @returns the text with labels; unchanged if there are no such lists
 */
export function withRepeatedLabels(text: string, pieces: readonly Piece[]): string {
  const lists = payLists(pieces);
  if (lists.length < 2 || lists.length > MOST || pieces.some(isNamedPay)) return text;
  const known = new Set(lists.filter(({ labelled }) => labelled).map(({ joint }) => joint));
  if (known.size === 0 || lists.some(({ labelled, lasts, joint }) => !labelled && !lasts && !known.has(joint)))
    return text;
  const apart = lists.every(({ base }, index) => {
    const before = lists[index - 1];
    return !before || pieces.slice(before.end, base).some(tellsApart);
  });
  if (!apart) return text;
  let written = "";
  let from = 0;
  const write = (at: number, label: string): void => {
    const end = pieces[at]?.end ?? from;
    written += `${text.slice(from, end)} ${label}`;
    from = end;
  };
  for (const { base, grant, labelled } of lists) {
    write(base, "base");
    if (!labelled) write(grant, "stock");
  }
  return written + text.slice(from);
}

function payLists(pieces: readonly Piece[]): PayList[] {
  const lists: PayList[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const list = payListAt(pieces, at);
    if (!list) continue;
    lists.push(list);
    at = list.end - 1;
  }
  return lists;
}

function payListAt(pieces: readonly Piece[], base: number): PayList | null {
  if (!isPayAlone(pieces[base]) || hasLabelBefore(pieces, base)) return null;
  let at = base + 1;
  while (isDetail(pieces[at], "rate")) at += 1;
  const joint = pieces[at];
  if (!joint || !/^(?:[+/&,]|and|plus|with)$/i.test(joint.typed)) return null;
  const grant = behindFillers(pieces, at + 1);
  if (!isPayAlone(pieces[grant])) return null;
  const next = behindFillers(pieces, grant + 1);
  const behind = pieces[next];
  const labelled = partLabel(behind)?.part === "equity";
  if (behind?.kind === "label" && !labelled) return null;
  let end = labelled ? next + 1 : grant + 1;
  if (pieces[end]?.kind === "open") end += 1;
  const lasts = isDetail(pieces[end], "years");
  return { base, grant, end: lasts ? end + 1 : grant + 1, joint: joint.typed.toLowerCase(), labelled, lasts };
}

/** Whether a label comes before a figure in its clause and may be the figure's: "a bonus that is near 20k". */
function hasLabelBefore(pieces: readonly Piece[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const piece = pieces[before];
    if (piece?.kind === "label") return true;
    if (piece?.kind !== "word" && !isDetail(piece, "filler")) return false;
  }
  return false;
}

function behindFillers(pieces: readonly Piece[], from: number): number {
  let at = from;
  while (isDetail(pieces[at], "filler")) at += 1;
  return at;
}

const isPayAlone = (piece: Piece | undefined): boolean =>
  piece?.kind === "figure" && piece.figure.low === piece.figure.high && isPay(piece.figure);

const isNamedPay = (piece: Piece): boolean => ["base", "total"].includes(partLabel(piece)?.part ?? "");

/** Whether a piece between two lists separates two offers: a company, or a word for a later stage. */
const tellsApart = (piece: Piece): boolean => piece.kind === "word" || isDetail(piece, "stage");
