import { listed } from "../../text/listed.js";
import { asTyped, type Word } from "../../text/words.js";
import type { Company, Role } from "../catalog/catalog.js";
import { guideOf } from "../catalog/level-guide.js";
import { WHOSE } from "../mentions/mentions.js";
import type { Hypothesis } from "../parse/hypothesis.js";
import type { Candidate } from "../parse/rank.js";
import type { GuideReading, Mentioned } from "../query.js";
import { MARGIN } from "../weights.js";
import { type Account, type Asked, accountOf } from "./account.js";
import { askedLevel } from "./asked-level.js";
import { atLevel } from "./at-level.js";
import type { Knowledge } from "./knowledge.js";

/** Most items that are compared at once. */
export const MOST_ITEMS = 4;

/** An item of a comparison: its words, and how they may be read, the likeliest first. */
export interface Item {
  words: readonly Word[];
  read: Hypothesis;
  candidates: readonly Candidate[];
}

/** What the items share: used for each that does not name its own. */
interface Shared {
  company: Company | null;
  role: Role;
  places: readonly string[];
}

/** The guides of some items, and what was guessed, was left out or has no guide. */
interface LinedUp {
  found: GuideReading[];
  missing: string[];
  account: Account;
}

/** Finds the guides of items; for a name that several companies share, those of each that can answer. */
export function lineUp(asked: Asked, items: readonly Item[], shared: Shared, known: Knowledge): LinedUp {
  const found: GuideReading[] = [];
  const missing: string[] = [];
  const account: Account = { readAs: [], unread: [] };
  const mentioned: Mentioned[] = [];
  const slotWords: string[] = [];
  // "Seattle or Austin at Hooli, sde 2": the level is for both, as the company is.
  const levels = (words: readonly Word[]) => askedLevel(asked.text, words, NOTHING_HIDDEN).length;
  const ofOne =
    new Set(items.flatMap(({ read }) => read.company ?? [])).size < 2 &&
    new Set(items.flatMap(({ read }) => read.role ?? [])).size < 2 &&
    items.filter(({ words }) => levels(words) > 0).length === 1;
  for (const { item, role, places } of completed(items.map(withSaidRole(items)), shared, account, asked)) {
    const { words, read } = item;
    const {
      readAs,
      unread,
      slotWords: names = [],
      mentioned: beside = [],
    } = accountOf({ ...asked, words }, read, known.labels);
    const owners = read.company ? ownersOf(item, read.company) : read.lost ? [] : [shared.company].filter(isCompany);
    const readings = owners.flatMap((owner): GuideReading[] => {
      const guide = guideOf(owner, role, []);
      if (!guide) return [];
      const at = { ...read, company: owner, role, places: [...places] };
      const reading: GuideReading = { guide, region: known.chooseRegion(guide, places) };
      if (ofOne) return [atLevel(reading, { ...at, ...NOTHING_HIDDEN }, asked, known)];
      return [atLevel(reading, at, { text: asked.text, words }, known)];
    });
    const most = Math.max(...readings.map(fitOf));
    const chosen = readings.filter((reading) => fitOf(reading) === most);

    const { companyAt } = read;
    const name = companyAt ? asTyped(asked.text, words, companyAt.from, companyAt.to) : "";
    const either = owners.length > 1 && chosen.length > 0;
    account.readAs.push(...readAs.filter(({ typed }) => !either || typed !== name));
    if (either)
      account.readAs.push({
        typed: name,
        as: listed(
          chosen.map(({ guide }) => guide.companyName),
          "or",
        ),
      });
    if (owners.length > 0) account.unread.push(...unread);
    slotWords.push(...names);
    mentioned.push(...beside);
    found.push(...chosen);
    const [owner] = owners;
    if (chosen.length === 0) missing.push(owner ? `${owner.companyName} ${role.roleName}` : unread.join(" "));
  }
  const once = <T>(list: readonly T[], key: (item: T) => string) => [
    ...new Map(list.map((item) => [key(item), item])).values(),
  ];
  account.readAs = once(account.readAs, ({ typed, as }) => `${typed} ${as}`);
  account.unread = once(account.unread, (word) => word);
  if (mentioned.length > 0) account.mentioned = once(mentioned, ({ companyName }) => companyName);
  return { found: found.slice(0, MOST_ITEMS), missing, account: { ...account, slotWords } };
}

const NOTHING_HIDDEN = { companyAt: null, besideAt: null, asides: [] };

/**
 * Drops a loose role after a possessive if another item names a role: "my boss at Stripe and my manager at Adyen, I am
 * a DS" does not ask for managers.
 */
function withSaidRole(items: readonly Item[]): (item: Item) => Item {
  const somebodys = ({ words, read: { guesses } }: Item) =>
    guesses.filter(
      ({ from, meaning, loose }) => meaning.kind === "role" && loose && WHOSE.has(words[from - 1]?.text ?? ""),
    );
  if (!items.some((item) => item.read.role && somebodys(item).length === 0)) return (item) => item;
  return (item) => {
    const jobs = somebodys(item);
    if (jobs.length === 0) return item;
    const { read } = item;
    const out = jobs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at));
    const guesses = read.guesses.filter((guess) => !jobs.includes(guess));
    const unread = [...read.unread, ...out].sort((a, b) => a - b);
    return { ...item, read: { ...read, role: null, roleAt: null, guesses, unread } };
  };
}

/** How well a region answers for the place named; it also decides between companies that share a name. */
const fitOf = ({ region }: GuideReading): number => FIT.indexOf(region.kind);
const FIT: readonly GuideReading["region"]["kind"][] = ["unavailable", "covered", "default", "requested"];

const isCompany = (company: Company | null): company is Company => company !== null;

/**
 * The items, each with its role and places. Parts without a company apply to all companies: "stripe vs adyen, swe vs
 * pm" makes four items. Items above `MOST_ITEMS` are reported as unread.
 */
function completed(items: readonly Item[], shared: Shared, account: Account, { text }: Asked): Completed[] {
  const companies = new Set(items.flatMap(({ read }) => read.company ?? []));
  // "which pays swe more, stripe or visa": parts without a company apply to all of them.
  const compared = companies.size > 1 ? items.filter(({ read }) => read.company || read.lost) : items;
  const alone = items.filter((item) => !compared.includes(item));
  const leaveOut = ({ words }: Item) => account.unread.push(asTyped(text, words, 0, words.length));
  for (const item of compared.slice(MOST_ITEMS)) leaveOut(item);
  const four = compared.slice(0, MOST_ITEMS);

  const roles = several(compared, alone, ({ role }) => role);
  const places = several(compared, alone, ({ places }) => (places.length > 0 ? places : null));
  const each = roles.flatMap((role) => places.map((there) => ({ role, places: there })));
  const fitting = each.slice(0, Math.max(1, Math.floor(MOST_ITEMS / four.length)));
  for (const item of alone) {
    const { role, places: there } = item.read;
    const hasRole = !role || roles.length < 2 || fitting.some((one) => one.role === role);
    const hasPlace = there.length === 0 || places.length < 2 || fitting.some((one) => one.places === there);
    if (!hasRole || !hasPlace) leaveOut(item);
  }
  return fitting.flatMap((one) =>
    four.map((item) => ({
      item,
      role: one.role ?? item.read.role ?? shared.role,
      places: one.places ?? (item.read.places.length > 0 ? item.read.places : shared.places),
    })),
  );
}

interface Completed {
  item: Item;
  role: Role;
  places: readonly string[];
}

/**
 * The values to combine with all items compared, if a part without a company adds another value; otherwise a single
 * null.
 */
function several<T>(
  compared: readonly Item[],
  alone: readonly Item[],
  of: (read: Hypothesis) => T | null,
): readonly (T | null)[] {
  const asked = (list: readonly Item[]) => list.map(({ read }) => of(read)).filter((one) => one !== null);
  const apart = asked(alone);
  const all = [...new Set(apart.length > 0 ? [...asked(compared), ...apart] : [])];
  return all.length < 2 ? [null] : all;
}

/** The companies that the name of an item may refer to with about the same likelihood: "ms", "epic". */
function ownersOf({ read, candidates }: Item, company: Company): Company[] {
  const owners = new Set([company]);
  const most = (candidates[0]?.hypothesis.cost ?? 0) + MARGIN;
  for (const { hypothesis } of candidates) {
    const { company: other, companyAt, role, cost } = hypothesis;
    if (!other || other.guides.length === 0 || cost > most || role !== read.role) continue;
    if (companyAt?.from === read.companyAt?.from && companyAt?.to === read.companyAt?.to) owners.add(other);
  }
  return [...owners];
}
