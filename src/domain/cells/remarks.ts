import { codesInCommon } from "../currencies.js";
import type { Part } from "../pay.js";
import { comparisonAt, onlyAt, plansAt } from "./remark-patterns.js";
import type { Item, Sum } from "./sums.js";
import { type Remarks, takeSum } from "./taken-sums.js";
import type { Token } from "./tokens.js";
import type { Meaning, Period } from "./vocabulary.js";

type Word = Token & { kind: "word" };

const PART_WORDS: readonly (readonly [Meaning, Part])[] = [
  ["base", "base"],
  ["bonus", "bonus"],
  ["signOn", "signOn"],
  ["total", "total"],
  ["share", "equity"],
];

/** Reads a cell from left to right and assigns every piece of it to the figure that it is about. */
export function readRemarks(items: readonly Item[], text: string, part: Part): Remarks {
  const walk = new Walk(items, text, part === "bonusPct" ? "bonus" : part);
  return walk.read();
}

class Walk {
  readonly #items: readonly Item[];
  readonly #text: string;
  readonly #part: Part;
  readonly #found: Remarks = {
    sums: [],
    period: null,
    payments: null,
    years: null,
    share: null,
    notes: [],
    doubt: null,
  };
  #at = 0;
  #depth = 0;
  /** Whether the word before says that the next sum is a middle one ("midpoint $165K") and not a figure of its own. */
  #middle = false;

  constructor(items: readonly Item[], text: string, part: Part) {
    this.#items = items;
    this.#text = text;
    this.#part = part;
  }

  read(): Remarks {
    while (this.#at < this.#items.length && !this.#found.doubt) {
      const took = this.#step();
      if (took === 0) this.#leave();
      this.#at += took;
    }
    if (!this.#found.doubt && (this.#found.sums.length === 0 || this.#depth !== 0)) this.#leave();
    return this.#found;
  }

  #leave(): void {
    const from = this.#items[this.#at]?.start ?? 0;
    const words = this.#text.slice(from, from + 60).trim() || this.#text.slice(0, 60).trim();
    this.#found.doubt ??= { kind: "left-over", words };
  }

  /** Number of items that were understood from here on; 0 if none was. */
  #step(): number {
    const item = this.#items[this.#at];
    if (!item) return 0;
    switch (item.kind) {
      case "sum":
        return this.#sum(item);
      case "word":
        return this.#word(item);
      case "mark":
        return this.#mark(item.text);
      case "number":
        return this.#counted(item.value);
      case "unknown":
        return this.#unknown(item.text);
    }
  }

  #peek(ahead: number): Item | undefined {
    return this.#items[this.#at + ahead];
  }

  #wordAt(ahead: number): Word | undefined {
    const item = this.#peek(ahead);
    return item?.kind === "word" ? item : undefined;
  }

  #sum(sum: Sum): number {
    const place = {
      part: this.#part,
      inBrackets: this.#depth > 0,
      middle: this.#middle,
      before: this.#items[this.#at - 1],
    };
    this.#middle = false;
    return takeSum(this.#found, sum, place) ? 1 : 0;
  }

  #word(word: Word): number {
    const { means } = word;
    const next = this.#wordAt(1);
    if (means.has("only")) return 0;
    if (means.has("net")) {
      this.#found.doubt = { kind: "net" };
      return 1;
    }
    const only = onlyAt(this.#items, this.#at);
    if (only > 0) {
      const last = this.#peek(only - 1);
      this.#found.notes.push({ kind: "only", words: this.#text.slice(word.start, last?.end) });
      return only;
    }
    if (word.rate !== undefined && next?.means.has("vest")) return this.#part === "equity" ? 2 : 0;
    if (means.has("vest")) return this.#vest(next);
    if (means.has("per") && next && (next.noun ?? next.rate)) return this.#paid(next.noun ?? next.rate, 2);
    if (word.count !== undefined) return this.#counted(word.count);
    if (means.has("over") && (this.#peek(1)?.kind === "number" || next?.count !== undefined)) return 1;
    if (means.has("bound") && !means.has("gross")) {
      this.#found.doubt = { kind: "bound", words: word.text };
      return 1;
    }
    if (word.rate) return this.#paid(word.rate, 1);
    if (means.has("plus")) return this.#plus();
    if (means.has("middle")) {
      this.#middle = this.#found.sums.length > 0;
      return this.#middle ? 1 : 0;
    }
    if (means.has("gross")) return 1;
    if (means.has("equivalent")) return this.#found.sums.length > 0 ? 1 : 0;
    if (means.has("share") && this.#part === "equity" && this.#isCount()) {
      this.#found.doubt = { kind: "count" };
      return 1;
    }
    if (this.#isOwnPart(word)) return 1;
    return this.#currency(word) ? 1 : 0;
  }

  /** Whether the number before is a count and not a value: "13,000–27,000 options". */
  #isCount(): boolean {
    const before = this.#items[this.#at - 1];
    return before?.kind === "sum" && before.codes === null && before.sizes.size === 0;
  }

  #vest(next: Word | undefined): number {
    if (this.#part !== "equity") return 0;
    return next?.rate ? 2 : 1;
  }

  /** Whether a word names the part that the cell is for: "10% target bonus", "150K RSUs", "15% of base". */
  #isOwnPart({ means, text }: Word): boolean {
    if (this.#part === "bonus" && /^of /.test(text)) return this.#found.sums.some(({ percent }) => percent);
    return PART_WORDS.some(([meaning, part]) => part === this.#part && means.has(meaning));
  }

  /** Takes a currency's name alone: it confirms the sum's, or names the one it was converted from ("GBP equiv."). */
  #currency({ codes, size }: Word): boolean {
    if (!codes || size !== undefined || this.#found.sums.length === 0) return false;
    if (this.#wordAt(1)?.means.has("equivalent")) return true;
    const sum = this.#found.sums.at(-1);
    const both = codesInCommon(sum?.codes ?? null, codes);
    if (!sum || sum.percent || both?.length === 0) return false;
    sum.codes = both;
    return true;
  }

  #paid(period: Period | undefined, count: number): number {
    if (!period) return 0;
    const share = this.#found.share !== null;
    // "year" at a share in brackets is the share's period.
    if (share && period === "year") return count;
    if (this.#found.period !== null && this.#found.period !== period) return 0;
    this.#found.period = period;
    return count;
  }

  /** "+ bonus" after a base says that the base is without it; anything else that is added makes another sum. */
  #plus(): number {
    const next = this.#wordAt(1);
    const other = next && ["bonus", "share", "benefits", "signOn"].some((part) => next.means.has(part as Meaning));
    const last = this.#peek(2);
    if (this.#part === "base" && other && (last === undefined || (last.kind === "mark" && last.text === ")"))) return 2;
    const from = this.#peek(0)?.start ?? 0;
    this.#found.doubt = { kind: "sum", words: this.#text.slice(from, from + 40).trim() };
    return 1;
  }

  #mark(mark: string): number {
    const next = this.#wordAt(1);
    switch (mark) {
      case "(":
      case "[":
        return this.#open();
      case ")":
      case "]":
        this.#depth -= 1;
        return this.#depth < 0 ? 0 : 1;
      case "/":
        return this.#slash(next);
      case "+":
        return this.#added();
      case "<":
      case ">":
      case "≤":
      case "≥":
        this.#found.doubt = { kind: "bound", words: mark };
        return 1;
      case "×": {
        const count = this.#peek(1);
        return this.#times(count?.kind === "sum" && count.bare && count.single ? count.low : 0) ? 2 : 0;
      }
      case ",":
      case ";":
      case ":":
        return 1;
      default:
        return 0;
    }
  }

  #open(): number {
    const compares = this.#found.sums.length > 0 ? comparisonAt(this.#items, this.#at) : 0;
    const aside = compares || (this.#part === "bonus" ? plansAt(this.#items, this.#at) : 0);
    if (aside > 0) return aside;
    this.#depth += 1;
    return 1;
  }

  #slash(next: Word | undefined): number {
    const after = this.#peek(1);
    if (next?.noun ?? next?.rate) return this.#paid(next?.noun ?? next?.rate, 2);
    // "/4yr", "RSU/4yr", "/ €90K".
    return after?.kind === "number" || after?.kind === "sum" ? 1 : 0;
  }

  #added(): number {
    const before = this.#items[this.#at - 1];
    const after = this.#peek(1);
    const last = this.#found.sums.at(-1);
    const ends = after === undefined || (after.kind === "mark" && ")/".includes(after.text));
    if (before?.kind !== "sum" || !ends || !last) return this.#plus();
    if (last.single) this.#found.doubt = { kind: "bound", words: "+" };
    else this.#found.notes.push({ kind: "open" });
    return 1;
  }

  /** Takes a number that counts years of a grant or payments of a year: "4 years", "4-yr vest", "13 payments". */
  #counted(value: number): number {
    const dash = this.#peek(1);
    const skip = dash?.kind === "mark" && (dash.text === "-" || dash.text === "–") ? 2 : 1;
    const word = this.#wordAt(skip);
    if (word?.means.has("payments") && this.#times(value)) return skip + 1;
    if (word?.noun !== "year" || this.#part !== "equity" || value < 2 || value > 7) return 0;
    if (this.#found.years !== null && this.#found.years !== value) return 0;
    this.#found.years = value;
    return skip + 1;
  }

  #times(payments: number): boolean {
    if (payments < 12 || payments > 16 || this.#found.payments !== null) return false;
    this.#found.payments = payments;
    return true;
  }

  #unknown(text: string): number {
    const times = /^x(1[2-6])$/i.exec(text);
    if (times) return this.#times(Number(times[1])) ? 1 : 0;
    const count = this.#peek(1);
    if (/^x$/i.test(text) && count?.kind === "sum" && count.bare && count.single) return this.#times(count.low) ? 2 : 0;
    // "BKNG RSUs": the ticker of the stock before the word for it.
    const named = this.#part === "equity" && /^[A-Z]{1,5}$/.test(text) && this.#wordAt(1)?.means.has("share");
    return named ? 2 : 0;
  }
}
