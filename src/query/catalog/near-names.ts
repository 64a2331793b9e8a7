import Fuse from "fuse.js";
import type { Steps } from "../../steps.js";
import { distance, slips } from "../../text/edit-distance.js";

/** Names that a misspelt word may mean, found by the pairs of letters they share. */
export interface Near {
  /** Names within the slips that their length forgives, nearest first, with how many slips. */
  find(typed: string): { name: string; slips: number }[];
  /** The names most alike, farther than a slip but not by half of their letters; for suggestions. */
  alike(typed: string, limit: number): string[];
  /** Names that begin with what was typed, at most `limit` + 1. */
  startingWith(typed: string, limit: number): string[];
}

/** Names looked at for one word; the pairs of letters bring the meant one to the front long before. */
const CANDIDATES = 12;
/** Nothing longer is a name. */
const LONGEST = 60;
const LENGTHS = 64;
/** Three letters are like too many names. */
const SHORTEST_ALIKE = 4;
/** How many slips a letter make a name one that is no longer suggested. */
const FARTHEST = 0.45;
const FUSE = { includeScore: true, ignoreLocation: true, isCaseSensitive: true, threshold: 0.5 };

/**
 * Indexes names (lower case, without spaces) by pairs of letters and length, so that a search looks at few of them.
 *
 * @returns steps of a name each: the first misspelt question after a change is not to wait for thousands
 */
export function* nearSteps(names: Iterable<string>): Steps<Near> {
  const list = [...new Set(names)].sort();
  const { slots, starts, ids } = yield* indexSteps(list);
  const shared = new Uint8Array(list.length);
  /** Names that share a pair with what was typed, at the front of a list that is made once. */
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
    // One slip spoils at most three pairs, two at most six; a name that shares fewer than the rest is out of reach.
    const least = slack > 2 ? 2 : Math.max(1, typedPairs.size - (slack === 1 ? 3 : 6));
    const near: number[] = [];
    const isBefore = (id: number, other: number) => {
      const more = (shared[id] ?? 0) - (shared[other] ?? 0);
      return more > 0 || (more === 0 && id < other);
    };
    // Hundreds share a pair, and a dozen is wanted: the rest is not sorted.
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
      // Of names as near, the one that shares most pairs of letters comes first.
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
 * The names by the pairs of letters that stand in them and by their length, all in one list: thousands of small ones are as
 * many things to look at for each collection of garbage.
 *
 * @returns the number of each pair; where the names of a pair and a length begin among all; the names, by their place
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
 * Each letter with the next, the ends marked; as small numbers, since strings or large ones would be made by the million.
 * Ten bits tell all letters of names apart but the rarest, which then count as shared.
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
