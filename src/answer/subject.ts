import type { Guide } from "../domain/guide.js";
import type { Earlier } from "../query/earlier.js";
import type { Answer, Choice } from "./answer.js";

/** What a thread is about once something was answered in it: a guide, and the label of its region and the level asked for. */
export interface GuideSubject {
  guide: string;
  region: string | null;
  level?: string | null;
}

/** What was named of a question that led to no one guide, by what the guides call it: slugs, ids and labels. */
export interface OpenSubject {
  guide?: undefined;
  company?: string;
  role?: string;
  place?: string;
  places?: readonly string[];
  level?: string;
  /** Guides that were shown to choose from. */
  offered?: readonly { guide: string; region: string | null }[];
}

export type Subject = GuideSubject | OpenSubject;

/**
 * What a thread is about once this was answered in it; null where the answer leaves it at what was spoken of before. A
 * list of those who have a role does so once a guide was.
 */
export function subjectOf(answer: Answer, before: { guide?: unknown } | null = null): Subject | null {
  const about = answer.kind === "offer" || answer.kind === "counter" ? answer.answer : answer;
  switch (about.kind) {
    case "answer":
      return {
        guide: `${about.guide.company}/${about.guide.role}`,
        region: about.region,
        level: about.level?.asked ?? null,
      };
    case "company": {
      const { company, places, level, roles } = about;
      if (roles.length === 0) return null;
      return { company, ...(places && { places }), ...(level !== undefined && { level }) };
    }
    case "role": {
      const { role, region, level } = about;
      if (before?.guide) return null;
      return { role, ...(region !== null && { place: region }), ...(level !== undefined && { level }) };
    }
    case "choices": {
      const { choices } = about;
      const level = choices[0]?.level;
      return {
        ...alike("company", choices),
        ...alike("role", choices),
        ...(level !== undefined && { level }),
        offered: choices.map(({ company, role, region }) => ({ guide: `${company}/${role}`, region })),
      };
    }
    default:
      return null;
  }
}

const alike = (key: "company" | "role", choices: readonly Choice[]): { company?: string; role?: string } => {
  const [first, ...others] = choices;
  return first && others.every((other) => other[key] === first[key]) ? { [key]: first[key] } : {};
};

/** The same for the next question, among the guides of now; null where they are gone. */
export function earlierOf(subject: Subject | null, guides: readonly Guide[]): Earlier | null {
  if (!subject) return null;
  if (subject.guide !== undefined) {
    const guide = guides.find(({ id }) => id === subject.guide);
    return guide ? { ...subject, guide } : null;
  }
  const company = subject.company === undefined ? undefined : guides.find((one) => one.company === subject.company);
  const role = subject.role === undefined ? undefined : guides.find((one) => one.role === subject.role);
  const offered = (subject.offered ?? []).flatMap(({ guide: id, region }) => {
    const guide = guides.find((one) => one.id === id);
    return guide ? [{ guide, region }] : [];
  });
  if (!company && !role && offered.length === 0) return null;
  const { place, places, level } = subject;
  return {
    ...(company && { company: { company: company.company, companyName: company.companyName } }),
    ...(role && { role: { role: role.role, roleName: role.roleName } }),
    ...(place !== undefined && { place }),
    ...(places && { places }),
    ...(level !== undefined && { level }),
    ...(offered.length > 0 && { offered }),
  };
}
