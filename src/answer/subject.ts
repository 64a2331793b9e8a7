import type { Guide } from "../domain/guide.js";
import { isStrangePlace, withoutTyped } from "../geo/gazetteer.js";
import type { Earlier, EarlierGuide, EarlierList } from "../query/turns/earlier.js";
import type { Answer, Choice, GuideAnswer } from "./answer.js";

/** The topic of a thread after an answer from a guide: the guide's id, its region's label, and the level asked for. */
export interface GuideSubject {
  guide: string;
  region: string | null;
  level?: string | null;
  placed?: boolean;
  /** The guide that the thread was about before this one. */
  previous?: { guide: string; region: string | null };
  list?: ListSubject;
}

/** The list of companies that was shown last: its role, place and level, and its first guides in order. */
export interface ListSubject {
  role: string;
  place?: string;
  level?: string;
  guides: readonly { guide: string; region: string | null }[];
  /** Whether one of its guides was asked for since. */
  taken?: boolean;
}

/** The topic of a thread that did not lead to a single guide: what was named, as the guides' slugs, ids and labels. */
export interface OpenSubject {
  guide?: undefined;
  company?: string;
  /** Names of the companies that it was compared or named with. */
  beside?: readonly string[];
  role?: string;
  place?: string;
  places?: readonly string[];
  level?: string;
  offered?: readonly { guide: string; region: string | null }[];
  list?: ListSubject;
}

/** The topic of a thread: a guide, or what was named without leading to one. */
export type Subject = GuideSubject | OpenSubject;

/**
 * The topic of a thread after an answer; null if the answer does not change it. If the topic was a guide, a list of
 * companies and a comparison leave it so.
 *
 * @param before the topic before the answer
 */
export function subjectOf(answer: Answer, before: Earlier | Subject | null = null): Subject | null {
  const about = answer.kind === "offer" || answer.kind === "counter" ? answer.answer : answer;
  switch (about.kind) {
    case "answer": {
      const guide = `${about.guide.company}/${about.guide.role}`;
      const previous = previousOf(guide, before);
      const list = listIn(before);
      return {
        guide,
        // A place without figures is still the place that is asked about.
        region: about.region ?? (about.asked ? knownName(about.asked) : null),
        level: about.level?.asked ?? null,
        ...(isPlaced(about, answer.notes) && { placed: true }),
        ...(previous && { previous }),
        // A person who asks for one of a list may ask for another one next.
        ...(list?.guides.some((one) => one.guide === guide) && { list: { ...list, taken: true } }),
      };
    }
    case "company": {
      const { company, places, level, roles, notes } = about;
      if (roles.length === 0) return null;
      const beside = notes.flatMap((note) => (note.kind === "companies-aside" ? note.others : []));
      return { company, beside: beside.length > 0 ? beside : undefined, places: places?.map(withoutTyped), level };
    }
    case "role": {
      const { role, region, level, companies } = about;
      const guides = companies
        .slice(0, MOST_LISTED)
        .map((one) => ({ guide: `${one.company}/${role}`, region: one.region }));
      const open = { role, place: region ?? undefined, level };
      const list = { ...open, guides };
      return before?.guide ? { ...spokenOf(before), list } : { ...open, list };
    }
    case "choices": {
      const { choices } = about;
      return {
        ...alike("company", choices),
        ...alike("role", choices),
        level: choices[0]?.level,
        offered: choices.map(({ company, role, region }) => ({ guide: `${company}/${role}`, region })),
      };
    }
    case "comparison":
      return before?.guide ? null : comparedIn(about.answers);
    case "unknown": {
      const place = about.notes.find((note) => note.kind === "place-alone")?.place;
      return before ? null : (about.open ?? (place === undefined ? null : { place }));
    }
    default:
      return null;
  }
}

/** Whether the region was asked for, and is not only that of the offer's currency. */
const isPlaced = ({ regionBasis, asked }: GuideAnswer, notes: Answer["notes"]): boolean =>
  (regionBasis === "unavailable" && asked !== undefined) ||
  (regionBasis === "requested" && !notes.some(({ kind }) => kind === "region-by-currency"));

/** The name of a place; null if it is none that is known, and so only what was typed. */
const knownName = ({ place, name }: { place: string; name: string }): string | null =>
  isStrangePlace(place) ? null : name;

/** At most this many guides of a list are kept, and can be pointed at ("the second one"). */
const MOST_LISTED = 10;

const idOf = (one: string | Guide): string => (typeof one === "string" ? one : one.id);

function spokenOf({ guide, region, level, previous }: EarlierGuide | GuideSubject): GuideSubject {
  return {
    guide: idOf(guide),
    region,
    level,
    ...(previous && { previous: { guide: idOf(previous.guide), region: previous.region } }),
  };
}

/** The list that was shown before, with ids instead of guides. */
function listIn(before: Earlier | Subject | null): ListSubject | undefined {
  const list = before?.list;
  if (!list) return undefined;
  const { role, guides, place, level } = list;
  return {
    role: typeof role === "string" ? role : role.role,
    place,
    level,
    guides: guides.map(({ guide, region }) => ({ guide: idOf(guide), region })),
  };
}

/** The guide of the thread before this one: the last one, or the one before it if the last one is this guide. */
function previousOf(guide: string, before: Earlier | Subject | null): GuideSubject["previous"] {
  if (!before?.guide) return undefined;
  const { previous } = before;
  if (idOf(before.guide) !== guide) return { guide: idOf(before.guide), region: before.region };
  return previous && { guide: idOf(previous.guide), region: previous.region };
}

/** The topic of a comparison of companies for one role, or of the one of them that has a guide; null for any other. */
function comparedIn(answers: readonly GuideAnswer[]): OpenSubject | null {
  const [first, ...others] = answers.map(({ guide }) => guide);
  if (!first || others.some(({ role }) => role !== first.role)) return null;
  if (others.some(({ company }) => company === first.company)) return null;
  const [place] = answers.flatMap(({ asked, region, regionBasis }) =>
    asked ? (knownName(asked) ?? []) : regionBasis === "requested" && region !== null ? [region] : [],
  );
  return {
    company: first.company,
    beside: others.map(({ companyName }) => companyName),
    role: first.role,
    place,
    level: answers[0]?.level?.asked,
  };
}

const alike = (
  key: "company" | "role",
  choices: readonly Pick<Choice, "company" | "role">[],
): { company?: string; role?: string } => {
  const [first, ...others] = choices;
  return first && others.every((other) => other[key] === first[key]) ? { [key]: first[key] } : {};
};

/** A topic with the ids of its guides, as it was before `earlierOf`. */
export function subjectAgain(earlier: Earlier): Subject {
  const list = listIn(earlier);
  if (earlier.guide) return { ...spokenOf(earlier), ...(earlier.placed && { placed: true }), ...(list && { list }) };
  const { company, role, beside, place, places, level, offered } = earlier;
  return {
    company: company?.company,
    role: role?.role,
    ...{ beside, place, places, level, list },
    offered: offered?.map(({ guide, region }) => ({ guide: guide.id, region })),
  };
}

/** The topic for the next question, with the current guides in place of ids; null if those guides are gone. */
export function earlierOf(subject: Subject | null, guides: readonly Guide[]): Earlier | null {
  if (!subject) return null;
  if (subject.guide !== undefined) {
    const { previous, list: _, ...now } = subject;
    const find = (id: string) => guides.find((one) => one.id === id);
    const [guide, old] = [find(subject.guide), previous && find(previous.guide)];
    const list = listOf(subject.list, guides);
    return guide
      ? { ...now, guide, ...(previous && old && { previous: { ...previous, guide: old } }), ...(list && { list }) }
      : null;
  }
  const company = guides.find((one) => one.company === subject.company);
  const role = guides.find((one) => one.role === subject.role);
  const offered = guidesOf(subject.offered ?? [], guides);
  const { beside, place, places, level } = subject;
  if (!company && !role && offered.length === 0 && place === undefined) return null;
  return {
    company: company && { company: company.company, companyName: company.companyName },
    beside: company && beside,
    role: role && { role: role.role, roleName: role.roleName },
    place,
    places,
    level,
    offered: offered.length > 0 ? offered : undefined,
    list: listOf(subject.list, guides),
  };
}

const guidesOf = (named: readonly { guide: string; region: string | null }[], guides: readonly Guide[]) =>
  named.flatMap(({ guide: id, region }) => {
    const guide = guides.find((one) => one.id === id);
    return guide ? [{ guide, region }] : [];
  });

function listOf(list: ListSubject | undefined, guides: readonly Guide[]): EarlierList | undefined {
  const role = list && guides.find((one) => one.role === list.role);
  if (!role) return undefined;
  return { ...list, role: { role: role.role, roleName: role.roleName }, guides: guidesOf(list.guides, guides) };
}
