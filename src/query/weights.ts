/**
 * What each step of reading a question costs. The cheapest reading wins, so only the differences matter; all costs are
 * kept in one place because each was set against the others. A word that nothing explains costs 3: a reading accepts a
 * typo or a missing part before it drops a word.
 */
export const COST = {
  /** Each name read, so that "elastic security" is rather one company than a company and a role. */
  span: 0.15,
  /** A company or role named twice. */
  again: 1,
  /** A filler, a number, or a word for a part of the answer, taken out of a whole name: "check" in "check point". */
  cutFiller: 0.6,
  /** A name split or joined differently: "paloalto", "pay pal". */
  joined: 0.2,
  /** A loose name, such as "engineer" for a software engineer. */
  loose: 0.4,
  /**
   * Discount for a role described by what it does: its words ("who keep the servers running") are many, and each left
   * over costs more.
   */
  described: -1,
  /** A short name that several companies share: "dbx". */
  shared: 0.3,
  /** The first letters of a name: "micros". */
  prefix: 1.3,
  /** The name of a company that is also a place, a role or a word for a part of the answer. */
  ambiguous: 0.3,
  filler: 0.02,
  /** The cost when all distinctive words of a specialty role are missing; a share of it for some, 0 for none. */
  rolePart: 0.8,
  /**
   * Discount for a brand that names the company and a part of the specialty: it wins over "platform engineer" after it.
   */
  brand: 0.45,
  /** A rank that no role name includes: "senior" in "senior data engineer". */
  rank: 1,
  unread: 3,
  /** A further unread word right after another; both may be one name. */
  unreadNext: 1,
  missingCompany: 2.5,
  /** Too little of a specialty's name when no company is named to identify it. */
  vagueSpecialty: 3,
  missingRole: 0.1,
  /**
   * A role by a loose name next to unexplained words: the "engineer" of "hardware engineer" is not a software engineer.
   */
  otherRole: 2,
  /**
   * A role word in a position that does not name a job, with unexplained words: the "design" of "would I still do
   * design".
   */
  looseJob: 0.5,
  /** The company has no guide for the role. */
  lacksRole: 1.2,
  /** A company known by name only. */
  noGuides: 0.5,
  lacksPlace: 0.8,
  /** A place by a name that usually means another one, if the guide has no label for it. */
  noNamesake: 5,
  /**
   * Discount for a place code in capitals, against the filler with the same letters, even if the guide lacks the place.
   */
  capitals: -1,
  /** A place inside the name of another: "newark" and "nj" in "newark nj". */
  cutPlace: 1,
  /**
   * The guide has one of two places and lacks the other: Seattle and Washington State are likelier than Seattle and DC.
   */
  lacksSecond: 0.05,
  /** Discount for a company after "at", and surcharge for anything else there: "at target" names the company. */
  behindAt: 0.3,
  /** The company whose levels are asked for is farther from the role than the other one. */
  fartherCompany: 1,
  /** The company whose levels are asked for comes after "to" or "vs". */
  comparedTo: 1.5,
  /** A company whose name is an everyday word, with unexplained words, when no role supports it. */
  everyday: 1,
  /** The person's employer, read as the company asked about. */
  workplace: 4,
  /** The only company named, when the question asks for other companies. */
  lone: 4,
  /** A guessed company with unexplained words: together they are rather an unknown name. */
  distrust: 2,
} as const;

/** Cost difference up to which two readings are both likely. */
export const MARGIN = 0.42;
/** The largest such difference between two readings with guesses. */
export const GUESS_MARGIN = 0.25;
/** The largest such difference between two roles of one company, which are easier to distinguish. */
export const ROLE_MARGIN = 0.2;
