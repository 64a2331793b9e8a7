/*
 * The words that a person reads from compbot are in this folder: those of several surfaces here and in `words/`, the
 * letter's in `words/letter/`, and sentences about one thing in the file named for it (`notes.ts`, `offer-notes.ts`,
 * `read-as.ts`, `explain-lines.ts`). Tone:
 *  1. Figures first. The number, then what it counts, then where it comes from.
 *  2. Short sentences, plain words. If a word can go, it goes.
 *  3. Say what is so. No "oops", no "great", no exclamation marks.
 *  4. Never blame. Say what was read and what to do next, not what the person did wrong.
 *  5. An error names what was typed and offers one next step.
 *  6. A guess is shown as a guess: "Read “finacial” as Ally Financial."
 *  7. What the guide states and what was worked out from it never share a sentence.
 *  8. Use the guide's own names for regions and levers, and our terms for pay: base, equity, grant, sign-on, total,
 *     band, ask, floor.
 *  9. Buttons are verbs, two or three words. A button that sends something says where it goes.
 * 10. Say who can see a message whenever that is about to change.
 */
import type { EquityBasis } from "../domain/guide.js";

export { PART_NAMES } from "../domain/guide.js";

export * from "./words/counter.js";
export * from "./words/notes.js";
export * from "./words/offer-check.js";
export * from "./words/rankings.js";
export * from "./words/terminal.js";
export * from "./words/workspace.js";

/** Three questions that the shipped guides answer; shown wherever a person may not know what to type. */
export const EXAMPLES = [
  { ask: "ally tpm new-york", shows: "the band, the target and the levers for one region" },
  { ask: "google l5 swe bay area", shows: "the band of one level", prompt: "The band of one level" },
  { ask: "levers for a capital one swe", shows: "the arguments and the words to say" },
  { ask: "walk away stripe pm nyc", shows: "the lowest offer to accept, first" },
  {
    ask: "promotion at capital one swe",
    shows: "what a guide says beside its figures, in its own words",
    prompt: "What a guide says of promotion",
  },
  {
    ask: "ally tpm new-york offer base 150k stock 40k over 4 years bonus 15%",
    shows: "where an offer stands",
    prompt: "Where my offer stands",
  },
  {
    ask: "counter ally tpm new-york offer base 150k stock 40k over 4 years bonus 15%",
    shows: "the same, and what to send back",
    prompt: "What to send back",
  },
] as const satisfies readonly { ask: string; shows: string; prompt?: string }[];

/** What an equity figure counts, in a few words; empty if unknown. */
export function equityCounts(basis: EquityBasis): string {
  switch (basis.kind) {
    case "grant":
      return `${basis.years}-year grant`;
    case "year":
      return "a year";
    case "unknown":
      return "";
  }
}

/** Pay that can be compared across guides, so never a guide's own total. */
export const YEARLY = {
  label: "Pay a year (worked out)",
  a: (money: string): string => `${money} a year`,
  none: "pay a year is not known",
  chart: (currency: string): string => `Pay a year, worked out, ${currency}`,
};

export const BAND = {
  none: "The guide gives no band here.",
  inWords: (part: string, words: string): string => `${part} in the guide's words: “${words}”`,
  unknownEquity: "The guide does not say whether equity is a whole grant or a year's worth.",
  aYear: (money: string): string => `${money} a year`,
};

export const TARGET = {
  heading: "Negotiate up",
  /** If the guide states no ask. */
  floorHeading: "Where to stop",
  ask: (figures: string): string => `Ask for ${figures}`,
  floor: (figures: string): string => `Accept at ${figures}`,
  inFirstYear: "in the first year",
  onCondition: (figures: string): string => `Where the guide's condition holds, ask for ${figures}`,
  noFloor: "The guide names no lowest offer to accept here.",
  none: "No target for this region.",
  fromRegion: (region: string): string => `As the guide states for ${region}.`,
  fromGuide: "As the guide states, for no one region.",
  confirmed: "Confirmed in the guide.",
  unclear: "Its figures could not be read surely, so here are the guide's words.",
  fromBand: "Worked out from the band. The guide states no figure here.",
  computed: (figures: string): string => `Worked out from the band: ${figures}.`,
  words: "In the guide's words",
};

export const LEVERS = {
  top: "Top levers",
  all: "All levers",
  premiums: "Company premiums",
  none: "The guide lists no levers.",
  noScript: "The guide gives no words for this one.",
  more: (count: number): string => `${count} more under All levers.`,
  cut: (count: number): string => `${count} more in the guide. They do not fit in one message.`,
};

export const LEVELS = {
  heading: "Level mapping",
  here: "Level here",
  none: "The guide maps no levels.",
  is: (level: string, elsewhere: string): string => `${level} is like ${elsewhere}`,
};

/** Paragraphs of a guide that answer a question. */
export const PASSAGES = { noHeading: "From the guide" };

export const SOURCES = {
  heading: "Sources",
  none: "The guide names no sources.",
  line: (names: string): string => `Sources: ${names}`,
  updated: (date: string): string => `Updated ${date}`,
  due: (date: string): string => `Review due ${date}`,
  past: (date: string): string => `Past its review date (${date}). Check the figures before you rely on them.`,
  quality: (quality: string): string => `Data quality: ${quality}`,
  quarter: (quarter: string): string => `Salary data: ${quarter}`,
};

export const REGIONS = {
  other: "Other regions",
  open: "Open a region (only you see it)",
  heading: "All regions",
  chart: (part: string, currency: string): string => `${part}, ${currency}`,
  low: "Low",
  high: "High",
  region: "Region",
  outside: (currency: string): string => `The chart shows what is paid in ${currency}.`,
};

export const BUTTON = {
  checkOffer: "Check my offer",
  changeOffer: "Change the figures",
  /** Below one offer; `compareOffers` if there is none yet. */
  compareOffer: "Compare with another offer",
  compareOffers: "Compare my offers",
  addOffer: "Add an offer",
  counter: "Write the counter",
  fillCounter: "Change or fill in",
  shareGuide: "Share without the offer",
  shareChannel: "Share to channel",
  shareThread: "Share to a thread",
  shareHere: "Share to this thread",
  levers: "All levers",
  levels: "Level mapping",
  sources: "Sources",
  regions: "Compare regions",
  overview: "Back to overview",
  whole: "The whole answer",
  guideAnswer: "The guide's answer",
  remove: "Remove",
  form: "Open the form",
  askForGuide: "Ask for this guide",
  shareAnyway: "Share anyway",
  keepPrivate: "Keep it private",
  good: "Helpful",
  bad: "Something is wrong",
  send: "Send",
  close: "Close",
  done: "Done",
  next: "Next",
  cancel: "Cancel",
  share: "Share",
  answer: "Answer",
  ask: "Ask this",
  answerAgain: "Read it again",
};

export const SHARE = {
  by: (user: string): string => `Shared by ${user}`,
  thread: "Words to say, levels and sources",
  asOneMessage:
    "Shared as one message: compbot is not a member here, so there is no thread. Invite it with /invite @compbot to get one.",
  notPosted: "Not shared. Slack did not take the message. Nothing was posted; the answer is still only yours.",
  underWay: "This answer is being shared already. If it is not in the channel in a minute, press again.",
  unsure:
    "Slack did not say whether it took the message. Look whether the answer is in the channel before you share it again.",
  perhapsBare: "Shared. Slack did not confirm the thread with the words to say: look below the answer.",
  onlySharer: (user: string): string => `Only ${user}, who shared it, can remove it.`,
  notRemoved: "Slack did not remove the message. Try again, or ask a workspace admin.",
  external: "People from other organisations are in this channel. Share the answer with them too?",
  perhapsExternal:
    "compbot cannot see who is in this conversation, so people from other organisations may be. Share the answer here?",
};

/** For people of other organisations. */
export const OUTSIDER = { title: "compbot", refused: "compbot answers only people of the organisation that runs it." };

export const THREAD = {
  title: "Share to a thread",
  link: "Link to a message in the thread",
  linkHint: "In Slack: More actions on the message, then Copy link.",
  recent: "Or one of this channel's recent threads",
  recentPlaceholder: "Choose a thread",
  needOne: "Paste a message link or choose a thread.",
  badLink: "This is not a link to a Slack message. Use Copy link in the message's menu.",
  notMember: "compbot is not in that channel. Invite it there with /invite @compbot, then share again.",
  notYours: "compbot cannot see that you are in that private channel, so it does not post there.",
  noThread: "No message was found at that link.",
  failed: "Slack did not take the message. Nothing was posted.",
  unsure: "Slack did not say whether it took the message. Look in the thread before you share it again.",
  sharing: "Sharing…",
  underWay: "This answer is being shared to the thread already. If it is not there in a minute, share it again.",
  done: "Shared to the thread.",
  externalTitle: "Other organisations",
};

export const SHORTCUT = {
  title: "Answer from guides",
  question: "Question",
  hint: "Correct it and press Enter to read it again.",
  submit: "Share to thread",
};

export const FORM = {
  title: "Ask compbot",
  intro: "Choose a company, or type a question after `/comp`:",
  company: "Company",
  companyPlaceholder: "Type a name",
  role: "Role",
  rolePlaceholder: "Choose a role",
  region: "Region",
  regionPlaceholder: "Choose a region",
  needRole: "Choose a company and a role first.",
};

export const CHOICES = {
  company: (name: string, roles: number): string =>
    roles === 1 ? `${name} has a guide for one role.` : `${name} has guides for these roles.`,
  noRoles: (name: string): string => `There is no guide for ${name} yet.`,
  unknown: (heard: string): string => `No guide fits “${heard}”.`,
  nearest: "The nearest companies with guides:",
  next: "Try a company and a role, as in “ally tpm new-york”.",
  more: (count: number): string => `and ${count} more`,
  company_: "Company",
  total: "The guide's total",
  missing: "not given",
};

export const HELP = {
  heading: "Ask about pay at a company",
  how: "A company, a role and a place, in any order. Short names and typing slips are fine.",
  thanks: "You are welcome.",
  privacy: "The answer is only yours until you share it.",
  roads: "In a thread, mention compbot with the question, or use *Answer from the guides* in a message's menu.",
};

export const AGENT = { status: "is looking in the guides…", prompts: "Try one of these" };

export const ERROR = {
  failed: (typed: string): string => `“${typed}” got no answer: something broke on our side. Try it again in a minute.`,
  broke: "That did not work: something broke on our side. Try it again in a minute.",
  notLookedUp:
    "compbot cannot look up this workspace's installation right now. Try again in a minute; if it stays so, an admin can install compbot again.",
  gone: "This guide or region is no longer in the collection. Ask again with /comp.",
  askElsewhere: "compbot could not answer you there. Ask it here, or with /comp.",
  noHistory: "compbot may not read this thread, so it does not know what came before. Name the company and role again.",
};

/** Column heads of the table that compares an offer with its band. */
export const OFFER_COLUMNS = ["Part", "Your offer", "In the band", "To the target"];

/** The text version of lists of guides. */
export const LISTS = {
  which: "Which one did you mean?",
  /** After an answer that is cut to what was asked. */
  alone: (whole: string): string => `That is what you asked for. The whole answer: “${whole}”.`,
  noGuides: (role: string, place: string | null): string =>
    place ? `No ${role} guide has figures for ${place}.` : `There is no ${role} guide.`,
  grant: "Grant in it",
  /** For a narrow column. */
  countsShort: { "whole-grant": "whole", yearly: "1 year", "first-year": "1 year, sign-on", unknown: "not said" },
  counts: {
    "whole-grant": "with the whole grant",
    yearly: "with one year of the grant",
    "first-year": "with one year of the grant and the sign-on",
    unknown: "how the grant counts is not said",
  },
  /** A guide's own total, next to the pay that was worked out. */
  ownTotal: (total: string, counts: string): string => `the guide's total: ${total}${counts ? `, ${counts}` : ""}`,
};
