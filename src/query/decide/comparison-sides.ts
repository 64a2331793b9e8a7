import { listed } from "../../text/listed.js";
import { asTyped, type Word } from "../../text/words.js";
import type { Company, Role } from "../catalog/catalog.js";
import { guideOf } from "../catalog/level-guide.js";
import type { Hypothesis } from "../parse/hypothesis.js";
import type { Candidate } from "../parse/rank.js";
import type { Apart, GuideReading } from "../query.js";
import { MARGIN } from "../weights.js";
import { type Asked, type Told, tell } from "./account.js";
import { atLevel } from "./at-level.js";
import type { Known } from "./knowledge.js";

export const MOST_SIDES = 4;

/** One side: its words, and how they may be read, the likeliest first. */
export interface Side {
  words: readonly Word[];
  read: Hypothesis;
  candidates: readonly Candidate[];
}

/** What a side does not name it shares with the others. */
export interface Shared {
  company: Company | null;
  role: Role;
  places: readonly string[];
}

/** The guides of some sides, and what of them was guessed, left out or has no guide. */
export interface LinedUp {
  found: GuideReading[];
  missing: string[];
  told: Told;
}

/** Finds the guides of sides; of a name that several companies have, those of each that can answer. */
export function lineUp(asked: Asked, sides: readonly Side[], shared: Shared, known: Known): LinedUp {
  const found: GuideReading[] = [];
  const missing: string[] = [];
  const told: Told = { readAs: [], unread: [] };
  const apart: Apart[] = [];
  for (const { side, role, places } of completed(sides.map(withSaidRole(sides)), shared, told, asked)) {
    const { words, read } = side;
    const { readAs, unread, apart: beside = [] } = tell({ ...asked, words }, read, known.labels);
    const owners = read.company ? ownersOf(side, read.company) : read.lost ? [] : [shared.company].filter(isCompany);
    const readings = owners.flatMap((owner): GuideReading[] => {
      const guide = guideOf(owner, role, []);
      if (!guide) return [];
      const at = { ...read, company: owner, role, places: [...places] };
      return [atLevel({ guide, region: known.chooseRegion(guide, places) }, at, { text: asked.text, words }, known)];
    });
    const most = Math.max(...readings.map(fitOf));
    const chosen = readings.filter((reading) => fitOf(reading) === most);

    const { companyAt } = read;
    const name = companyAt ? asTyped(asked.text, words, companyAt.from, companyAt.to) : "";
    const either = owners.length > 1 && chosen.length > 0;
    told.readAs.push(...readAs.filter(({ typed }) => !either || typed !== name));
    if (either)
      told.readAs.push({
        typed: name,
        as: listed(
          chosen.map(({ guide }) => guide.companyName),
          "or",
        ),
      });
    if (owners.length > 0) told.unread.push(...unread);
    apart.push(...beside);
    found.push(...chosen);
    const [owner] = owners;
    if (chosen.length === 0) missing.push(owner ? `${owner.companyName} ${role.roleName}` : unread.join(" "));
  }
  const once = <T>(list: readonly T[], key: (item: T) => string) => [
    ...new Map(list.map((item) => [key(item), item])).values(),
  ];
  told.readAs = once(told.readAs, ({ typed, as }) => `${typed} ${as}`);
  told.unread = once(told.unread, (word) => word);
  if (apart.length > 0) told.apart = once(apart, ({ companyName }) => companyName);
  return { found: found.slice(0, MOST_SIDES), missing, told };
}

/** Before these a job that was guessed is that of somebody the person knows: "my manager". */
const WHOSE = new Set(["my", "our", "his", "her", "their"]);

/**
 * Somebody's job yields to the role that another side names: in "my boss at Stripe and my manager at Adyen, I am a DS"
 * nobody asks for managers.
 */
function withSaidRole(sides: readonly Side[]): (side: Side) => Side {
  const somebodys = ({ words, read: { guesses } }: Side) =>
    guesses.filter(
      ({ from, meaning, loose }) => meaning.kind === "role" && loose && WHOSE.has(words[from - 1]?.text ?? ""),
    );
  if (!sides.some((side) => side.read.role && somebodys(side).length === 0)) return (side) => side;
  return (side) => {
    const jobs = somebodys(side);
    if (jobs.length === 0) return side;
    const { read } = side;
    const out = jobs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at));
    const guesses = read.guesses.filter((guess) => !jobs.includes(guess));
    const unread = [...read.unread, ...out].sort((a, b) => a - b);
    return { ...side, read: { ...read, role: null, roleAt: null, guesses, unread } };
  };
}

/** How well a region answers for the place named; of companies with one name the place tells which is meant. */
const fitOf = ({ region }: GuideReading): number => FIT.indexOf(region.kind);
const FIT: readonly GuideReading["region"]["kind"][] = ["unavailable", "covered", "default", "requested"];

const isCompany = (company: Company | null): company is Company => company !== null;

/**
 * The sides, each with the role and the places that it is asked for. What stands apart from the companies is for all of
 * them: "stripe vs adyen, swe vs pm" are four sides. What is more than can stand side by side is told as unread.
 */
function completed(sides: readonly Side[], shared: Shared, told: Told, { text }: Asked): Completed[] {
  const companies = new Set(sides.flatMap(({ read }) => read.company ?? []));
  // "which pays swe more, stripe or visa": what stands apart from the companies is for all of them.
  const compared = companies.size > 1 ? sides.filter(({ read }) => read.company || read.lost) : sides;
  const alone = sides.filter((side) => !compared.includes(side));
  const leaveOut = ({ words }: Side) => told.unread.push(asTyped(text, words, 0, words.length));
  for (const side of compared.slice(MOST_SIDES)) leaveOut(side);
  const four = compared.slice(0, MOST_SIDES);

  const roles = several(compared, alone, ({ role }) => role);
  const places = several(compared, alone, ({ places }) => (places.length > 0 ? places : null));
  const each = roles.flatMap((role) => places.map((there) => ({ role, places: there })));
  const fitting = each.slice(0, Math.max(1, Math.floor(MOST_SIDES / four.length)));
  for (const side of alone) {
    const { role, places: there } = side.read;
    const hasRole = !role || roles.length < 2 || fitting.some((one) => one.role === role);
    const hasPlace = there.length === 0 || places.length < 2 || fitting.some((one) => one.places === there);
    if (!hasRole || !hasPlace) leaveOut(side);
  }
  return fitting.flatMap((one) =>
    four.map((side) => ({
      side,
      role: one.role ?? side.read.role ?? shared.role,
      places: one.places ?? (side.read.places.length > 0 ? side.read.places : shared.places),
    })),
  );
}

interface Completed {
  side: Side;
  role: Role;
  places: readonly string[];
}

/** What is asked for all of the sides compared, where something stands apart from them and differs; else one null. */
function several<T>(
  compared: readonly Side[],
  alone: readonly Side[],
  of: (read: Hypothesis) => T | null,
): readonly (T | null)[] {
  const asked = (list: readonly Side[]) => list.map(({ read }) => of(read)).filter((one) => one !== null);
  const apart = asked(alone);
  const all = [...new Set(apart.length > 0 ? [...asked(compared), ...apart] : [])];
  return all.length < 2 ? [null] : all;
}

/** The companies that the name of a side may stand for, none of them much more likely than the others: "ms", "epic". */
function ownersOf({ read, candidates }: Side, company: Company): Company[] {
  const owners = new Set([company]);
  const most = (candidates[0]?.hypothesis.cost ?? 0) + MARGIN;
  for (const { hypothesis } of candidates) {
    const { company: other, companyAt, role, cost } = hypothesis;
    if (!other || other.guides.length === 0 || cost > most || role !== read.role) continue;
    if (companyAt?.from === read.companyAt?.from && companyAt?.to === read.companyAt?.to) owners.add(other);
  }
  return [...owners];
}
