import Fuse from "fuse.js";
import type { Steps } from "../../steps.js";
import { distance, slips } from "../../text/edit-distance.js";

/** An index of names, by the pairs of letters in them, that finds what a misspelt word may mean. */
export interface Near {
  /** Names within the typos allowed for their length, nearest first, with the number of typos. */
  find(typed: string): { name: string; slips: number }[];
  /** The most similar names, for suggestions; further away than a typo, but by less than half of their letters. */
  alike(typed: string, limit: number): string[];
  /** Names that begin with what was typed, at most `limit` + 1. */
  startingWith(typed: string, limit: number): string[];
}

/** Names compared for one word; the intended one is nearly always among the first of them. */
const CANDIDATES = 12;
/** Longest name in the index, in letters. */
const LONGEST = 60;
const LENGTHS = 64;
/** Shortest word that gets suggestions, in letters; shorter ones resemble too many names. */
const SHORTEST_ALIKE = 4;
/** Edit distance for each letter of the name above which it is not suggested. */
const FARTHEST = 0.45;
const FUSE = { includeScore: true, ignoreLocation: true, isCaseSensitive: true, threshold: 0.5 };

/**
 * Indexes names (lower case, without spaces) by pairs of letters and length, so that a search compares few of them.
 *
 * @returns steps of one name each, so that indexing thousands does not block the first misspelt question
 */
export function* nearSteps(names: Iterable<string>): Steps<Near> {
  const list = [...new Set(names)].sort();
  const { slots, starts, ids } = yield* indexSteps(list);
  const shared = new Uint8Array(list.length);
  /** Ids of names that share a pair with the typed word, at the front of an array that is reused. */
  const touched = new Int32Array(list.length);

  /** Names whose length differs by at most `slack`, those that share most pairs first. */
  const candidates = (typed: string, slack: number, limit: number) => {
    if (typed.length + slack > LONGEST) return [];
    const typedPairs = new Set(pairs(typed));
    let count = 0;
    for (const pair of typedPairs) {
      const slot = slots.get(pair);
      if (slot === undefined) continue;
      const first = slot * LENGTHS + Math.max(0, typed.length - slack);
      const end = starts[slot * LENGTHS + typed.length + slack + 1] ?? 0;
      for (let at = starts[first] ?? 0; at < end; at++) {
        const id = ids[at] ?? 0;
        const times = shared[id] ?? 0;
        if (times === 0) touched[count++] = id;
        shared[id] = times + 1;
      }
    }
    // One typo changes at most three pairs, two at most six; a name that shares fewer than the rest is out of reach.
    const least = slack > 2 ? 2 : Math.max(1, typedPairs.size - (slack === 1 ? 3 : 6));
    const near: number[] = [];
    const isBefore = (id: number, other: number) => {
      const more = (shared[id] ?? 0) - (shared[other] ?? 0);
      return more > 0 || (more === 0 && id < other);
    };
    // Hundreds share a pair and a dozen is needed, so only the best are kept sorted.
    for (let at = 0; at < count; at++) {
      const id = touched[at] ?? 0;
      if ((shared[id] ?? 0) < least) continue;
      if (near.length === limit) {
        if (!isBefore(id, near[limit - 1] ?? 0)) continue;
        near.pop();
      }
      let place = near.length;
      while (place > 0 && isBefore(id, near[place - 1] ?? 0)) place--;
      near.splice(place, 0, id);
    }
    for (let at = 0; at < count; at++) shared[touched[at] ?? 0] = 0;
    return near.map((id) => list[id] ?? "");
  };

  return {
    find(typed) {
      const found: { name: string; slips: number }[] = [];
      for (const name of candidates(typed, typed.length >= 8 ? 2 : 1, CANDIDATES)) {
        const apart = slips(typed, name);
        if (apart !== Number.POSITIVE_INFINITY) found.push({ name, slips: apart });
      }
      // Among equally near names, the one that shares most pairs of letters comes first.
      return found.sort((a, b) => a.slips - b.slips);
    },
    alike(typed, limit) {
      if (typed.length < SHORTEST_ALIKE) return [];
      const loose = { ...FUSE, threshold: 0.55 };
      return candidates(typed, 4, CANDIDATES)
        .map((name) => ({ name, match: Fuse.match(typed, name, loose) }))
        .filter(({ name, match }) => match.isMatch && distance(typed, name) <= FARTHEST * name.length)
        .sort((a, b) => a.match.score - b.match.score)
        .slice(0, limit)
        .map(({ name }) => name);
    },
    startingWith(typed, limit) {
      let from = 0;
      for (let to = list.length; from < to; ) {
        const middle = (from + to) >> 1;
        if ((list[middle] ?? "") < typed) from = middle + 1;
        else to = middle;
      }
      const found: string[] = [];
      for (let at = from; at < list.length && found.length <= limit && list[at]?.startsWith(typed); at++) {
        found.push(list[at] ?? "");
      }
      return found;
    },
  };
}

/**
 * Indexes names by letter pair and length. Flat arrays are used because thousands of small ones would slow down garbage
 * collection.
 *
 * @returns `slots`: the number of each pair; `starts`: for each pair and length, the start of its names in `ids`;
 * `ids`: indexes into `list`
 */
function* indexSteps(list: readonly string[]) {
  const slots = new Map<number, number>();
  const lengthOf = (name: string) => Math.min(name.length, LONGEST);
  for (const name of list) {
    for (const pair of pairs(name)) if (!slots.has(pair)) slots.set(pair, slots.size);
    yield;
  }
  const starts = new Int32Array(slots.size * LENGTHS + 1);
  for (const name of list) {
    for (const pair of new Set(pairs(name))) {
      const next = (slots.get(pair) ?? 0) * LENGTHS + lengthOf(name) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    yield;
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const ids = new Int32Array(starts.at(-1) ?? 0);
  const filled = starts.slice();
  for (const [id, name] of list.entries()) {
    for (const pair of new Set(pairs(name))) {
      const here = (slots.get(pair) ?? 0) * LENGTHS + lengthOf(name);
      const at = filled[here] ?? 0;
      ids[at] = id;
      filled[here] = at + 1;
    }
    yield;
  }
  return { slots, starts, ids };
}

/**
 * Each letter with the next, and the last with an end marker, as small integers, which need no allocation. Ten bits
 * distinguish all but the rarest letters of names.
 */
function pairs(name: string): number[] {
  const out: number[] = [];
  let last = 0;
  for (let i = 0; i <= name.length; i++) {
    const next = i < name.length ? name.charCodeAt(i) : 1;
    out.push(((last & 1023) << 10) | (next & 1023));
    last = next;
  }
  return out;
}
