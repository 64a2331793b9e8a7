import type { Aliases } from "../../domain/aliases.js";
import type { Guide } from "../../domain/guide.js";
import type { Labels, Layout } from "../../geo/region-labels.js";
import type { Steps } from "../../steps.js";
import { nameWords } from "../../text/folding.js";

/** A company with its guides; no guides if it is known by an alias only. */
export interface Company {
  company: string;
  companyName: string;
  guides: Guide[];
  byRole: Map<string, Guide>;
  /** Roles of its guides that the aliases do not list, with the words of their names. */
  specialties: Specialty[];
}

/** A role with the guides of all companies for it. */
export interface Role {
  role: string;
  roleName: string;
  guides: Guide[];
  /** Its guides by their set of regions, so that a place is looked up once for each set. */
  byLayout: Map<Layout, Guide[]>;
}

/** A role that can be found by any distinctive word of its name. */
export interface Specialty {
  role: Role;
  /** Each word of the name with its weight: 1 for a distinctive word, `SHARED_WORD` for one that many roles share. */
  words: Map<string, number>;
  weight: number;
  /** The words that do not occur in the name of a standard role. */
  own: ReadonlySet<string>;
}

/** The guides by company and by role, with the companies and roles that only the aliases list. */
export interface Collection {
  companies: Map<string, Company>;
  roles: Map<string, Role>;
  /** Specialties by each distinctive word of their names. */
  telling: Map<string, Specialty[]>;
}

/** Remarks that do not describe the role: "(SIGNATURE ROLE)". */
const NO_REMARK = /\(\s*(?:signature|flagship|specialty|speciality|special) role\s*\)/gi;
/** Weight of a word such as "platform" or "AI", which many roles share. */
const SHARED_WORD = 0.1;
/** Number of specialties above which a word counts as shared. */
const SHARED_BY = 12;

/** Sorts guides into companies and roles. @returns steps of one guide or role each */
export function* collectSteps(
  guides: readonly Guide[],
  aliases: Aliases,
  { layoutOf }: Pick<Labels, "layoutOf">,
): Steps<Collection> {
  const companies = new Map<string, Company>();
  const roles = new Map<string, Role>();
  const company = (id: string, companyName: string) => {
    const known = companies.get(id);
    if (known) return known;
    const made: Company = { company: id, companyName, guides: [], byRole: new Map(), specialties: [] };
    companies.set(id, made);
    return made;
  };
  const layout = sharedLayouts(layoutOf);
  for (const guide of guides) {
    const owner = company(guide.company, guide.companyName);
    owner.guides.push(guide);
    owner.byRole.set(guide.role, guide);
    const role = roles.get(guide.role) ?? makeRole(guide.role, plainName(guide.roleName));
    roles.set(guide.role, role);
    role.guides.push(guide);
    const own = layout(guide);
    const alike = role.byLayout.get(own);
    if (alike) alike.push(guide);
    else role.byLayout.set(own, [guide]);
    yield;
  }
  for (const [id, [name = id]] of Object.entries(aliases.companies)) company(id, name);
  for (const [id, [name = id]] of Object.entries(aliases.roles)) {
    const role = roles.get(id);
    if (role) role.roleName = name;
    else roles.set(id, makeRole(id, name));
  }
  return { companies, roles, telling: yield* specialtySteps(companies, roles, aliases) };
}

function makeRole(role: string, roleName: string): Role {
  return { role, roleName, guides: [], byLayout: new Map() };
}

/**
 * Finds the layout that guides with the same regions share. The last one is tried first, as guides of one company
 * mostly follow each other.
 */
function sharedLayouts(layoutOf: Labels["layoutOf"]): (guide: Guide) => Layout {
  const layouts = new Map<string, Layout>();
  let last: Layout | undefined;
  return (guide) => {
    const { regions } = guide;
    if (last?.regions.length === regions.length && regions.every((label, at) => label === last?.regions[at])) {
      return last;
    }
    const key = regions.join("\n");
    last = layouts.get(key) ?? layoutOf(guide);
    layouts.set(key, last);
    return last;
  };
}

/**
 * A name without its remark in parentheses: "Staff Software Engineer" for "Staff Software Engineer (L6)", "Block" for
 * "Block (Square)".
 */
export function plainName(name: string): string {
  return name.replace(/\s*\([^()]*\)\s*/g, " ").trim() || name;
}

function* specialtySteps(
  companies: Map<string, Company>,
  roles: Map<string, Role>,
  aliases: Aliases,
): Steps<Map<string, Specialty[]>> {
  const special = [...roles.values()].filter(
    ({ role, guides }) => guides.length > 0 && !Object.hasOwn(aliases.roles, role),
  );
  const words = new Map<Role, Set<string>>();
  for (const role of special) {
    // The remark of a name counts as well: "AWS AI Platform Engineer (Bedrock)".
    const given = role.guides.map(({ roleName }) => roleName.replace(NO_REMARK, ""));
    words.set(role, new Set([role.roleName, role.role, ...given].flatMap(nameWords)));
    yield;
  }
  const sharing = new Map<string, number>();
  for (const word of [...words.values()].flatMap((set) => [...set])) sharing.set(word, (sharing.get(word) ?? 0) + 1);
  const common = new Set(["ai", "ml", "platform", ...Object.keys(aliases.roles).flatMap(nameWords)]);

  const telling = new Map<string, Specialty[]>();
  for (const [role, names] of words) {
    const weights = [...names].map(
      (word) => [word, common.has(word) || (sharing.get(word) ?? 0) > SHARED_BY ? SHARED_WORD : 1] as const,
    );
    const weight = Math.max(
      1,
      weights.reduce((sum, [, value]) => sum + value, 0),
    );
    const own = new Set([...names].filter((word) => !common.has(word)));
    const specialty = { role, words: new Map(weights), weight, own };
    for (const { company } of role.guides) companies.get(company)?.specialties.push(specialty);
    for (const [word] of weights.filter(([, weight]) => weight === 1)) {
      telling.set(word, [...(telling.get(word) ?? []), specialty]);
    }
    yield;
  }
  return telling;
}
