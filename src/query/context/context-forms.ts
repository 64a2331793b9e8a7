/**
 * The forms of words that tell what a company beside the one in question is named as. They are matched against the
 * words before and behind it, in which ROLE stands for a role, CO for another company, and levels are left out.
 */

/** Right before a company where the person works or has worked: "I am a PM at Uber", "laid off from Meta". */
const WORKS_AS = [
  /(?<!\b(?:to|should i|could i|would i|can i|will i) )\b(work|works|working|worked|employed|am|im|i|was|currently|presently) (as )?(currently )?(an? |the )?ROLE (at|for|with)$/,
  /\b(former|current|previous|ex) ROLE (at|from|with|for)$/,
  /\bformer$/,
  /\b(laid off|let go|fired|redundant|resigned|resigning|departing) (from|at|by)$/,
  /\b(i|im|am|originally) from$/,
  /\bmy (old |former |previous |last |current )?(ROLE|manager|boss|supervisor|teammate|team|coworker|colleague|director|skip|lead)( ROLE)? (at|from)$/,
];
/** The same where the words begin so, by what stands behind: "SWE at Google with Stripe offer", "from Google to Stripe". */
const STARTS_AT = /^(an? )?ROLE (at|with)$/;
const THEN_OFFER =
  /^(and |but )?((with |have |has |got )+(an? |my |the )*CO (job )?offers?|(with |have |has |got )*(an? |my |the )*(job )?offer from CO)\b/;
const STARTS_FROM = /(^|\bROLE )from$/;
const THEN_TO = /^(ROLE )?to CO\b/;
const GOES_TO =
  /^(ROLE )?(who is |now |currently )?((going|moving|heading|switching|transferring|jumping) (over )?to|joining)( the| an?)? CO\b/;
const THEN_TALKS =
  /^(and |but )?(now |currently )?(interviewing|interviews|considering|applying|talking)( at| with| to| for)? CO\b/;
/** A company that offers, behind the one where the person works: "and Lyft made me an offer". */
const CO_OFFERS =
  /^(and |but |while )?CO (has |have |just )*((made|gave|offered|extended|sent|approached|contacted|wants|called) (me|us|an?)|reached out)\b/;

/** Where people write; and what they say there of another company: "Reddit says Meta pays". */
const FORUM = new Set(
  "reddit discord linkedin twitter facebook instagram tiktok youtube slack quora medium whatsapp telegram glassdoor indeed zoom".split(
    " ",
  ),
);
const SAID =
  /^((users?|people|folks|posts?|threads?|comments?) )?(says?|said|claims?|claimed|thinks?)( (that|the|an?))* CO\b/;
const ON = /\bon( the| a| an)?$/;
/** "Info on Reddit SWE" asks for it. */
const ASKS_ON =
  /\b(info|information|details|data|guides?|numbers|figures|pay|salary|comp|help|advice|questions?|insights?|stats|based) on$/;
/** A talk by means of such a company: "Zoom interview with Google". */
const TALK = /^(phone |video )?interviews? (with|for|at)( the)? CO\b/;
const HEARD =
  /\b(saw|seen|read|heard|found|posted|posts?|someone|somebody|messaged|contacted|applied|rumou?rs?|threads?|recruiters?)\b.* on$/;
/** Somebody whom the person knows: "a friend at Meta says Stripe pays more". */
const KNOWN =
  /\b(friend|friends|colleague|buddy|mate|roommate|cousin|brother|sister|acquaintance)( who works| working)? (at|from)$/;
const VIA = /\bvia$/;
/** What a company carries or makes known of another: "Zoom call with Google", "LinkedIn recruiter for Google". */
const CARRIES =
  /^(video |offer )?(calls?|chats?|meetings?|invites?|letters?|envelopes?|recruiters?|headhunters?|messages?|dms?|emails?|inmails?|posts?|threads?|ads?|listings?) (with|from|for|by|about|of|at)( the| an?)* CO\b/;

/** The permit that "visa" is beside these. */
const PERMIT_BEFORE =
  /\b(h1b|h1|1b|o1|l1|e3|tn|opt|card|transfer|work|worker|student|tourist|skilled|(sponsor|sponsors|sponsoring|sponsored|sponsorship|need|needs|require|requires|requiring)( an?| my| the| of| for)*)$/;
const PERMIT_BEHIND =
  /^(sponsor|sponsors|sponsored|sponsoring|sponsorship|permit|status|transfer|holder|holders|support)\b/;

/** A person whose job stands before: "the engineering manager at Stripe told me". */
const PERSON_SAYS =
  /^((at|from|with) CO )?(told|tells|says|said|mentioned|claims|claimed|thinks|suggested|hinted|confirmed|(is|was) leaving|left|quit)\b/;
const PERSON = /\b(my|the|our|their|an?|CO)$/;

/** Whether the words around a company say that the person works, or has worked, there. */
export function isWorkplace(before: string, behind: string): boolean {
  if (WORKS_AS.some((form) => form.test(before))) return true;
  if (STARTS_AT.test(before) && [THEN_OFFER, THEN_TALKS, CO_OFFERS].some((form) => form.test(behind))) return true;
  return (STARTS_FROM.test(before) && THEN_TO.test(behind)) || GOES_TO.test(behind);
}

/** Whether a second company opens a clause of its own behind the "and": it stands on no equal footing. */
export const isOfferedBy = (behind: string): boolean => CO_OFFERS.test(behind);

/** Whether the words around a company say that it is named in passing: as where something was said, or who carried it. */
export function isInPassing(name: string, before: string, behind: string): boolean {
  const on = ON.test(before) && !ASKS_ON.test(before);
  if (FORUM.has(name) && (on || SAID.test(behind) || TALK.test(behind))) return true;
  return VIA.test(before) || KNOWN.test(before) || (on && HEARD.test(before)) || CARRIES.test(behind);
}

/** Whether "visa" is the permit there, and no company. */
export const isPermit = (name: string, before: string, behind: string): boolean =>
  name === "visa" && (PERMIT_BEFORE.test(before) || PERMIT_BEHIND.test(behind));

/** Whether a role there is the job of somebody who says something, and none that is asked for. */
export const isSpeaker = (before: string, behind: string): boolean => PERSON.test(before) && PERSON_SAYS.test(behind);
/** Whether any of these words may make one of a role, so that most questions are not looked through. */
export const MAY_SPEAK: ReadonlySet<string> = new Set(
  "told tells says said mentioned claims claimed thinks suggested hinted confirmed leaving left quit".split(" "),
);
