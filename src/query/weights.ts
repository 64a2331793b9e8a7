/**
 * What each step of reading a question costs. The cheapest reading wins, so only the differences matter; they are kept
 * in one place because each was set against the others. A word that nothing explains costs 3: a reading may bend by a
 * slip or a missing part before it drops what a person typed.
 */
export const COST = {
  /** Each name read; so that "elastic security" is rather one company than a company and a role. */
  span: 0.15,
  /** A company or role named twice. */
  again: 1,
  /** A filler, a number, or a word for a part of the answer, inside a whole name: "check" in "check point". */
  cutFiller: 0.6,
  /** A name written together or apart: "paloalto", "pay pal". */
  joined: 0.2,
  /** A loose name, as "engineer" for a software engineer. */
  loose: 0.4,
  /** Off for a role told by what it does: its words ("who keep the servers running") are many, and each left over costs more. */
  described: -1,
  /** A short name of a company that means others, too, as "dbx". */
  shared: 0.3,
  /** The first letters of a name: "micros". */
  prefix: 1.3,
  /** The name of a company that is also a place, a role or a word for a part of the answer. */
  ambiguous: 0.3,
  filler: 0.02,
  /** None of a specialty role's telling words missing costs nothing, all of them this. */
  rolePart: 0.8,
  /** Off for a brand that names the company and a part of the specialty: it wins over "platform engineer" behind it. */
  brand: 0.45,
  /** A rank that no role name took: "senior" in "senior data engineer". */
  rank: 1,
  unread: 3,
  /** A further word behind such a one; both may be one name. */
  unreadNext: 1,
  missingCompany: 2.5,
  /** Too little of a specialty's name where no company says whose it is. */
  vagueSpecialty: 3,
  missingRole: 0.1,
  /** A role by a loose name beside words that nothing explains: "engineer" in "hardware engineer" is no software engineer. */
  otherRole: 2,
  /** A role that stands where no job is named, beside words that nothing explains: the "design" of "would I still do design". */
  looseJob: 0.5,
  /** The company has no guide for the role. */
  lacksRole: 1.2,
  /** A company known by name only. */
  noGuides: 0.5,
  lacksPlace: 0.8,
  /** A place by a name that means another first, where the guide has no label for it. */
  noNamesake: 5,
  /** A code in capitals is cheaper than the filler that the same letters are otherwise, even where the guide lacks the place. */
  capitals: -1,
  /** A place inside the name of another: "newark" and "nj" in "newark nj". */
  cutPlace: 1,
  /** It has one of the places, and not the other: Seattle and Washington State are rather meant than Seattle and DC. */
  lacksSecond: 0.05,
  /** Off for a company behind "at", and on for anything else there: "at target" names the company. */
  behindAt: 0.3,
  /** The company whose levels are asked stands farther from the role than the one beside it. */
  fartherCompany: 1,
  /** The company whose levels are asked stands behind "to" or "vs". */
  comparedTo: 1.5,
  /** A company whose name is an everyday word, beside words that nothing explains, where no role makes it one. */
  everyday: 1,
  /** The company where the person works, as the one that is meant. */
  workplace: 4,
  /** The only company named, where the question is for the others. */
  lone: 4,
  /** A company that was guessed, beside words that nothing explains: these are rather a name that nobody has. */
  distrust: 2,
} as const;

/** Two readings that differ by less are both likely; within one company, less is needed to tell roles apart. */
export const MARGIN = 0.42;
export const GUESS_MARGIN = 0.25;
export const ROLE_MARGIN = 0.2;
