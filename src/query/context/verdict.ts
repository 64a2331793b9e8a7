import { ROLE_IN_CLAUSE } from "./clauses.js";
import type { Group } from "./coordination.js";
import { BEHIND_ROLE, type Judged } from "./proposals.js";

/** Who is asked for as the rules alone find it: one company, several side by side, or all that nothing tells apart. */
export interface Verdict {
  named: readonly Judged[];
  compared: readonly Judged[];
}

/** One is asked for rather than another by so much. */
const CLEARLY = 0.75;
/** Of companies that are none asked for one is so rather than another by so much. */
const APART = 1.5;
const SIGN = 1.5;

/** Rules by which a role stands with a company. */
const WITH_ROLE = new Set(["role beside", "role at", "as a role", BEHIND_ROLE, ROLE_IN_CLAUSE]);
/** With so much for it a company is asked for, whatever else is named. */
const SURELY = 2;

/** The one that is asked for; those set beside it; or all that nothing tells apart. */
export function verdictOf(named: readonly Judged[], groups: readonly Group[]): Verdict {
  const bestOf = (list: readonly Judged[]) => Math.max(...list.map(({ score }) => score));
  // Of companies side by side each is asked for where one of them is.
  const compared = groups
    .map(({ members, compared }) =>
      members.filter(({ score, use }) => {
        // Beside a "vs" also the company where the person works is one of the two.
        if (compared && (use === "workplace" || score > -SURELY)) return true;
        return score > -CLEARLY || score >= bestOf(named);
      }),
    )
    .filter((group) => group.length > 1)
    .sort((a, b) => bestOf(b) - bestOf(a))[0];
  const known = named.filter(({ companies }) => companies.length > 0);
  const best = bestOf(known);
  const first = known.find(({ score }) => score === best);
  const withRole = ({ rules }: Judged) => rules.some(({ name }) => WITH_ROLE.has(name));
  const elsewhere = known.some(({ score, rules }) => score > 0 && rules.some(({ name }) => name === ROLE_IN_CLAUSE));
  const sure = first !== undefined && (withRole(first) || (best >= SURELY && !elsewhere));
  const side = compared && bestOf(compared) >= best - CLEARLY ? compared : [];
  const decidedElsewhere = (one: Judged): boolean =>
    named.some((other) => other !== one && sameCompany(one, other) && !other.contested);
  const isDecidedAgainst = (one: Judged): boolean =>
    named.some((other) => other !== one && sameCompany(one, other) && other.score <= -SURELY);
  const asked = (one: Judged): boolean => {
    if (side.length > 0) return side.includes(one);
    if (one.score < SURELY && isDecidedAgainst(one)) return false;
    if (one.score > best - CLEARLY || sameCompany(one, first)) return true;
    if (one.contested && one.companies.length > 0 && !decidedElsewhere(one)) return true;
    // Even what fits best is decided to be none that is asked for, as this one is: nothing tells them apart.
    if (
      best < 0 &&
      one.score > best - APART &&
      first?.use !== "asked" &&
      (first?.use === one.use || first?.use === "mention") &&
      one.companies.length > 0
    )
      return true;
    // The role stands with none of them, and nothing tells what this one is.
    return !sure && one.score > -CLEARLY && one.companies.length > 0;
  };
  // The company that is asked for is one that nobody has: no other stands in for it.
  const strange = bestOf(named.filter(({ companies }) => companies.length === 0));
  if (side.length === 0 && strange >= SIGN && best < SIGN && strange > best + CLEARLY)
    return { named: known.map((one) => ({ ...one, use: one.use === "asked" ? "mention" : one.use })), compared: [] };
  return {
    named: named.map((one) =>
      asked(one) ? { ...one, use: "asked" } : { ...one, use: one.use === "asked" ? "mention" : one.use },
    ),
    compared: side,
  };
}

const sameCompany = (one: Judged, other: Judged | undefined): boolean =>
  one.companies.some((company) => other?.companies.includes(company));
