/**
 * What each step of reading a question costs. The cheapest reading wins, so only the differences matter; they are kept
 * in one place because each was set against the others. A word that nothing explains costs 3: a reading may bend by a
 * slip or a missing part before it drops what a person typed.
 */
export const COST = {
  /** Each name read; so that "elastic security" is rather one company than a company and a role. */
  span: 0.15,
  /** A name written together or apart: "paloalto", "pay pal". */
  joined: 0.05,
  /** A loose name, as "engineer" for a software engineer. */
  loose: 0.4,
  /** The first words of a longer name: "cockroach" for Cockroach Labs. */
  part: 0.15,
  /** The same where they are under two fifths of the name. */
  smallPart: 0.8,
  /** The first letters of a name: "micros". */
  prefix: 1.3,
  /** The name of a company that is also a place, a role or a word for a part of the answer. */
  ambiguous: 0.3,
  filler: 0.02,
  focus: 0.01,
  /** None of a specialty role's telling words missing costs nothing, all of them this. */
  rolePart: 0.8,
  number: 0.1,
  /** A rank that no role name took: "senior" in "senior data engineer". */
  rank: 1,
  unread: 3,
  missingCompany: 2.5,
  missingRole: 0.1,
  /** The company has no guide for the role. */
  lacksRole: 1.2,
  /** A company known by name only. */
  noGuides: 0.5,
  lacksPlace: 0.8,
  coveredPlace: 0.03,
  /** A second place in one question. */
  secondPlace: 0.3,
  /** A company named beside the first where levels are compared. */
  beside: 0.3,
  /** A company that was guessed, beside words that nothing explains: these are rather a name that nobody has. */
  distrust: 2,
} as const;

/** Two readings that differ by less are both likely; within one company, less is needed to tell roles apart. */
export const MARGIN = 0.42;
export const ROLE_MARGIN = 0.2;
