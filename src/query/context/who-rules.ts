import type { Rule } from "../../text/rules.js";

/** What a company is in a question: the one asked for, where the person works, whose offer is at hand, or named in passing. */
export type Use = "asked" | "workplace" | "offer" | "mention";

/** What a rule proposes for the company in its slot CO, and how much that weighs: 1 a hint, 2 a sign, 3 as good as said. */
export interface Proposal {
  use: Use;
  weight: number;
}

const says = (use: Use, weight: number): Proposal => ({ use, weight });

/*
 * The rules of who is who. CO is the company that a rule speaks of, OTHER another one; ROLE, NUM and W (a word that is no
 * company) are what they say. A gap passes neither a company nor the end of a clause. The classes are those of
 * word-classes.ts. In the examples the company meant is written CO, others OTHER, a role ROLE.
 */
const WORKPLACE: readonly Rule<Proposal>[] = [
  {
    name: "works at",
    pattern: ["WORK ..3 at|for|with|by|in|inside CO", "WORK NOW? ROLE at|for|with CO"],
    means: says("workplace", 3),
    examples: ["I work at CO", "employed as a ROLE by CO", "at present employed by CO with a ROLE offer"],
    counterexamples: ["the offer from CO", "CO works me hard"],
  },
  {
    name: "hopes to work at",
    pattern: "to|should|could|would|can|will|wanna i? be? WORK ..3 at|for|with CO",
    means: says("asked", 5),
    examples: ["what should i ask to work at CO", "would i work for CO"],
    counterexamples: ["i work at CO"],
  },
  {
    name: "I am at",
    pattern: [
      "SELF NOW? DET? W? ROLE? NOW? at|with|for|in|inside CO",
      "SELF NOW? DET? ROLE? of|from CO",
      "NOW at|with|in CO",
      "NOW CO",
    ],
    means: says("workplace", 3),
    examples: ["I am at CO", "im a ROLE at CO", "been with CO", "currently CO"],
    counterexamples: ["I want CO", "interviewing at CO"],
  },
  {
    name: "I do something at",
    pattern: "SELF W ..2 at|for|with CO",
    means: says("workplace", 1.5),
    examples: ["i toil all day at CO", "I moonlight at CO"],
    counterexamples: ["she toils at CO"],
  },
  {
    name: "my employer is",
    pattern: [
      "DET? FORMER EMPLOYER BE? NOW? (at|with|of)? CO",
      "my|our EMPLOYER BE? NOW? (at|with|of)? CO",
      "FORMER W? (at|from|with|for)? CO",
      "my|our (incumbent|incumbents) CO",
      "my FORMER CO",
    ],
    means: says("workplace", 3),
    examples: ["my employer is CO", "current company CO", "ex CO", "former ROLE at CO"],
    counterexamples: ["my offer is CO"],
  },
  {
    name: "is my employer",
    pattern: [
      "CO BE NOW? (my|our|the) NOW? FORMER? EMPLOYER|home",
      "CO (employee|employees|alum|alumni|alumnus|veteran|lifer|here)",
      "CO pays me NOW",
      "CO (pays|employs) me NOW",
    ],
    means: says("workplace", 2.5),
    examples: ["CO is my present employer", "CO alum", "CO employee"],
    counterexamples: ["CO pays well", "is CO a good employer"],
  },
  {
    name: "leaves",
    pattern: [
      "LEAVE (my|the|a)? W? (job|role|position)? (at|from|with|of)? CO",
      "(laid off|let go|fired|redundant|severed|cut|axed) (from|at|by) CO",
      "out of a job at CO",
    ],
    means: says("workplace", 3.5),
    examples: ["leaving CO", "quit my job at CO", "resigned from CO", "laid off by CO"],
    counterexamples: ["money left at the table with CO"],
  },
  {
    name: "moves from",
    pattern: [
      "MOVE W? ROLE? (over|away|on|out|off)? (from|of|off) ..2 CO",
      "from CO ROLE? ..3 to|into|by OTHER",
      "MOVE from CO",
      "JOIN OTHER ROLE? W? from CO",
    ],
    means: says("workplace", 3.5),
    examples: ["moving over from CO", "from CO to OTHER", "got poached from CO", "joining OTHER from CO"],
    counterexamples: ["moving to CO", "an offer from CO"],
  },
  {
    name: "goes elsewhere",
    pattern: [
      "CO ROLE? (MOVE) (over|on)? to OTHER",
      "CO ROLE? (now|who is)? (joining|thinking of|considering|eyeing|interviewing|interviews|applying|talking|leaning) (at|with|to|for|toward|towards)? OTHER",
    ],
    means: says("workplace", 3),
    examples: ["ROLE at CO going to OTHER", "ROLE at CO thinking of OTHER", "CO interviewing at OTHER"],
    counterexamples: ["CO or OTHER"],
  },
  {
    name: "there, with another offer",
    pattern: [
      "ROLE at|with CO (and|but)? (with|have|has|got|holding|having) (a|an|the|my)? OTHER W? PAPER",
      "ROLE at|with CO (and|but)? (with|have|has|got|holding|having) (a|an|the|my)? W? PAPER from OTHER",
    ],
    means: says("workplace", 3),
    examples: ["ROLE at CO with a OTHER offer", "ROLE at CO with an offer from OTHER"],
    counterexamples: ["CO ROLE with a OTHER offer"],
  },
  {
    name: "taken from",
    pattern: "(poaching|poach|luring|pulling|taking|tempting|stealing|hiring) (me|us) ..2 from|off CO",
    means: says("workplace", 3),
    examples: ["poaching me from CO", "luring me away from CO"],
    counterexamples: ["poaching from OTHER"],
  },
  {
    name: "from the workplace",
    pattern: ["(im|i am|originally|am) from CO", "start from CO"],
    means: says("workplace", 3),
    examples: ["im from CO", "i am from CO"],
    counterexamples: ["offer from CO"],
  },
  {
    name: "years at",
    pattern: [
      "(TENURE) W? (at|with|in|for|of|from) CO",
      "my CO (contract|paycheck|salary|pay|job|gig|stock|rsus|grant|vesting|manager|boss|team|notice)",
    ],
    means: says("workplace", 3),
    examples: ["six years with CO", "my contract with CO", "a long stint at CO", "my CO salary"],
    counterexamples: ["CO for years"],
  },
  {
    name: "there now",
    pattern: "at|with|for CO NOW",
    means: says("workplace", 3),
    examples: ["at CO now"],
    counterexamples: ["CO offers me now"],
  },
];

const COLLEAGUES: readonly Rule<Proposal>[] = [
  {
    name: "my boss there",
    pattern:
      "my|our (manager|boss|skip|lead|director|team|teammate|teammates|coworker|coworkers|colleagues|supervisor|org) W? W? (at|from|in) CO",
    means: says("workplace", 3.5),
    examples: ["my boss at CO", "my skip level lead at CO"],
    counterexamples: ["a boss at CO"],
  },
];

const OFFER: readonly Rule<Proposal>[] = [
  {
    name: "competing offer",
    pattern: [
      "RIVAL OFFER? BE? (is|was)? (from|at|with|by|of)? (a|an|the)? CO",
      "CO OFFER? (BE|as|for) (my|a|an|the)? RIVAL|leverage|backup",
      "(competing|rival) (with|against) (a|an|the)? CO",
    ],
    means: says("offer", 3.5),
    examples: ["a competing offer from CO", "my backup is CO", "CO as leverage", "rival CO"],
    counterexamples: ["an offer from CO"],
  },
  {
    name: "uses the offer",
    pattern: [
      "USE (my|a|an|the|their|that)? CO (OFFER|as)",
      "(using|leveraging|citing|brandishing|waving|leverage|cite|invoke) (my|a|an|the|their|that)? CO",
      "USE (my|a|an|the|their|that) W? OFFER (from|at|by|with) CO",
    ],
    means: says("offer", 3.5),
    examples: ["use my CO offer", "citing CO", "armed with a CO offer", "leverage an offer from CO"],
    counterexamples: ["CO uses my offer"],
  },
  {
    name: "holds the offer",
    pattern: [
      "HOLD NOW? (my|a|an|the|another)? W? CO W? PAPER",
      "HOLD NOW? (my|a|an|the|another)? W? PAPER (from|at|with|by) CO",
      "my CO W? PAPER",
    ],
    means: says("offer", 1.2),
    examples: ["holding a CO offer", "i already have CO letter", "got an offer from CO"],
    counterexamples: ["CO gave an offer"],
  },
  {
    name: "offer in hand",
    pattern: [
      "CO W? PAPER (in|at) (my)? (hand|pocket|hands|bag|ready)",
      "CO W? PAPER (on the table|expires|expiring|too|as well|already|elsewhere)",
    ],
    means: says("offer", 3),
    examples: ["CO offer in hand", "CO package already"],
    counterexamples: ["CO offer for a ROLE"],
  },
  {
    name: "is matched",
    pattern: [
      "CAN ..4 MATCH (my|a|an|the|what|their)? CO",
      "CAN ..3 MATCH (my|a|an|the|what|their) W? OFFER? (of|from|by|at)? CO",
      "OTHER (s|to|will|can|could|would)? MATCH (my|a|an|the|what|their)? CO",
      "MATCH (my|a|an|the|what|their) CO",
      "(get|bring|push|raise|move|drag) OTHER ..4 up to (what)? (the|my|a)? CO",
      "MATCH ..3 (of|from|by|at) CO",
    ],
    means: says("offer", 4),
    examples: [
      "can OTHER match CO",
      "could OTHER beat what CO put down",
      "will OTHER meet an CO offer",
      "match an offer from CO",
    ],
    counterexamples: ["can CO match OTHER"],
  },
  {
    name: "counters with",
    pattern:
      "(counter|counters|countering|counteroffer) ..1 OTHER ROLE? (with|using|by|via|citing) (my|a|an|the)? W? CO",
    means: says("offer", 3.5),
    examples: ["counter OTHER with my CO offer", "counter OTHER ROLE using CO numbers"],
    counterexamples: ["counter CO with OTHER"],
  },
  {
    name: "would help",
    pattern: [
      "would|does|will|can (a|an|my|the|having) CO PAPER",
      "CO PAPER (help|helps|matter|matters|count|counts|useful|change|move)",
    ],
    means: says("offer", 2.5),
    examples: ["would a CO offer help me", "a CO offer helps"],
    counterexamples: ["what would CO offer"],
  },
  {
    name: "better than mine",
    pattern: [
      "(than|below|above|under|over|beneath|beats|like) my W? CO",
      "(than|below|above|under|beneath) (what|the) CO",
      "(given|since|because|as|seeing|considering) (that)? CO (pays|offers|gives|offered|gave|is|put|has|would)",
      "though CO (pays|offers|gives|offered|gave)",
    ],
    means: says("offer", 3),
    examples: ["below my CO offer", "given that CO pays more", "less than what CO gives"],
    counterexamples: ["CO is below OTHER"],
  },
  {
    name: "waits for",
    pattern: "(waiting|wait|heard|hear|word) (to hear|to hear back|back|on word)? (on|for|from) CO",
    means: says("offer", 3),
    examples: ["still waiting on CO", "wait to hear back from CO"],
    counterexamples: ["CO is waiting"],
  },
  {
    name: "what they gave",
    pattern: ["what CO (GIVE|pays|has|is|paid|would|proposed)", "than CO (GIVE|pays|does|did|has)"],
    means: says("offer", 1.5),
    examples: ["up to what CO gave me"],
    counterexamples: ["what does CO pay"],
  },
  {
    name: "but the other is wanted",
    pattern: "CO W? (offered|gave|extended|made|sent|proposed) ..4 (but|yet|though|however|whereas|while)",
    means: says("offer", 1.6),
    examples: ["CO extended an offer but what I want is OTHER"],
    counterexamples: ["but CO extended an offer"],
  },
];

const MENTION: readonly Rule<Proposal>[] = [
  {
    name: "somebody there",
    pattern: [
      "PERSON W? W? (at|from|of|with|in|inside|over at|for|s at) CO",
      "PERSON (who|that|which)? W? W? (at|for|from|with|in) CO",
      "PERSON (from|in) W W (at|with) CO",
      "PERSON (s)? (company|employer|firm|startup|job) ..3 CO",
      "DET CO W? PERSON",
      "(he|she|they|hubby|wife) ..2 (at|for|with|in) CO",
      "PERSON W? (at|for|from) CO",
    ],
    means: says("mention", 3),
    examples: [
      "my friend at CO",
      "a guy from CO",
      "my sister over at CO",
      "my buddy who works for CO",
      "my wife company is CO",
      "she toils at CO",
    ],
    counterexamples: ["a ROLE at CO", "the offer from CO"],
  },
  {
    name: "something there",
    pattern: "(my|our|his|her|their|a|an|the|some|old) W W? (at|for|from|with|over at) CO",
    means: says("mention", 1),
    examples: ["my accountant at CO"],
    counterexamples: ["at CO"],
  },
  {
    name: "a person used to be there",
    pattern: [
      "(used to|came|comes|hails|previously|formerly) (be|work)? (at|from|with|for) CO",
      "PERSON ..2 (came|comes|hails|arrived|joined) from CO",
      "(who|that) W W? CO",
    ],
    means: says("mention", 3.5),
    examples: ["she used to be at CO", "the manager came from CO", "who built CO"],
    counterexamples: ["offer from CO"],
  },
  {
    name: "bought by",
    pattern: ["OWN (by|out by|off to) CO", "OWN (at)? CO"],
    means: says("mention", 2.5),
    examples: ["got bought by CO", "owned by CO"],
    counterexamples: ["hired by CO"],
  },
  {
    name: "by way of",
    pattern: [
      "via|through CO",
      "(SAY|saw|see|seen|read|heard|found|posted|posts|someone|somebody|messaged|applied|rumor|rumour|thread|recruiter|interview|interviewed) ..3 (on|over) (the|a)? CO",
      "(according to|per) CO",
      "CO (video|phone|offer)? TALK (with|from|for|by|about|of|at|pinged|reached|tomorrow|messaged|said|says)",
      "someone|somebody|anyone on CO",
    ],
    means: says("mention", 3.5),
    examples: ["via CO", "saw on CO", "had my interview over CO", "CO call with OTHER", "CO recruiter pinged me"],
    counterexamples: ["info on CO", "CO ROLE"],
  },
  {
    name: "a recruiter of theirs",
    pattern: [
      "CO (recruiter|recruiters|headhunter|hr|sourcer) (called|calls|reached|pinged|messaged|asks|asked|wants|says|said|emailed|approached|contacted|offered|is|has|just)",
      "(recruiter|recruiters|headhunter|hr|sourcer) (at|from|for|with|of) CO",
    ],
    means: says("asked", 4),
    examples: ["a CO recruiter reached out", "the recruiter from CO"],
    counterexamples: ["CO said so"],
  },
  {
    name: "says something of another",
    pattern: ["CO W? SAY ..3 OTHER", "SAY|heard|hear OTHER (that)? CO", "CO SAY"],
    means: says("mention", 1.5),
    examples: ["CO says OTHER pays more"],
    counterexamples: ["OTHER says CO"],
  },
  {
    name: "turned down",
    pattern: [
      "CO (has|have|just|already|was|s)? REJECT",
      "REJECT (me)? (by|from|at|with)? (the|a|an)? CO",
      "(rejected|ghosted|declined|turned away|passed over) (by|from|at) CO",
      "(no|without) (luck|go) (with|at) CO",
    ],
    means: says("mention", 3.5),
    examples: ["CO turned me down", "rejected by CO", "i didnt get CO"],
    counterexamples: ["CO hired me"],
  },
  {
    name: "a tool of theirs",
    pattern: "(they|we|team|it) (use|uses|used|run|runs|built) (on)? CO",
    means: says("mention", 2),
    examples: ["they use CO"],
    counterexamples: ["use CO as leverage"],
  },
];

const ASKED: readonly Rule<Proposal>[] = [
  {
    name: "role beside",
    pattern: ["CO (s)? PLACE? ROLE", "CO PLACE ROLE", "CO OTHER ROLE", "CO OTHER OTHER ROLE"],
    means: says("asked", 2),
    examples: ["CO ROLE", "CO PLACE ROLE"],
    counterexamples: ["CO and a ROLE"],
  },
  {
    name: "role before",
    pattern: "ROLE CO",
    means: says("asked", 1),
    examples: ["ROLE CO"],
    counterexamples: ["ROLE in CO"],
  },
  {
    name: "role at",
    pattern: [
      "ROLE (role|job|position|offer|seat|gig|pay|salary|opening|opportunity|slot|band|range|comp|req|interview)? (at|for|with|in|from|inside|over at|@) CO",
      "(role|job|position|seat|gig|opening|opportunity|slot|spot|req) (at|with|in|from) CO",
    ],
    means: says("asked", 2),
    examples: ["ROLE at CO", "a ROLE position with CO", "a seat at CO"],
    counterexamples: ["at CO a ROLE"],
  },
  {
    name: "as a role",
    pattern: ["CO ..3 (as|for|about|is hiring) (a|an|the|their|some)? W? ROLE", "CO for ROLE", "for CO as ROLE"],
    means: says("asked", 1.2),
    examples: ["CO wants me as a ROLE", "CO for ROLE"],
    counterexamples: ["CO and OTHER for a ROLE"],
  },
  {
    name: "goes to",
    pattern: [
      "(to|into|towards|toward) (join|work at|work for|be at)? (a|an|the)? CO",
      "(JOIN) (of|at|to|with|for|about|toward|towards|on|in)? (a|an|the|my)? CO",
      "(MOVE) (over)? (to|into|for|with|at) CO",
      "(out of|off of) CO",
      "(negotiating|negotiate|negotiation|talks|bargain) (with|at|against) CO",
    ],
    means: says("asked", 2),
    examples: ["joining CO", "to CO", "interviewing at CO", "thinking of CO", "squeeze more out of CO"],
    counterexamples: ["from CO"],
  },
  {
    name: "offer from",
    pattern: [
      "OFFER (W)? (from|by|at|with|of) CO",
      "CO W? (OFFER)",
      "(get|expect|want|take|wring|extract) ..3 from CO",
    ],
    means: says("asked", 1),
    examples: ["an offer from CO", "a CO offer"],
    counterexamples: ["from CO to OTHER"],
  },
  {
    name: "gives me",
    pattern: [
      "CO (just|has|have|had|already|finally|also|now|then|is|would|will|may|does)? GIVE",
      "CO W? W? (me|us)",
      "(hired|poached|recruited|courted|approached|contacted|headhunted|lured|tapped|selected|snapped up|wooed|picked) (up|away)? by CO",
      "CO (is|was) the (employer|one|goal|target|dream|prize|winner)",
      "dream (is|job|company)? (at|is)? CO",
    ],
    means: says("asked", 2),
    examples: ["CO wants me", "CO just made an offer", "poached by CO", "CO is courting me"],
    counterexamples: ["employed by CO"],
  },
  {
    name: "is asked for",
    pattern: [
      "WH ..6 (ask|tell|request|demand|push|counter|expect|get|want|negotiate|say|press|open) (at|with|from|to|of|for)? CO",
      "(ask|tell|press|push|counter|squeeze|approach) (at|with)? CO",
      "WH ..4 (does|do|would|will|can|could|is|are|about|for|at|should|did) (a|an|the)? CO",
      "what|how about CO",
      "(band|range|floor|pay|salary|levers|target|comp|numbers|ask|price|guide|figures) (at|for|with|in|of) CO",
      "is CO W",
      "(can|could|will|would|does|do) CO W",
    ],
    means: says("asked", 2),
    examples: ["what should i ask CO for", "what does CO pay", "pay at CO", "can CO match OTHER"],
    counterexamples: ["CO asks what i want"],
  },
  {
    name: "help there",
    pattern: "(help|helps|leverage|matter|useful|count|chances|luck|ammo) (me|us|out)? (with|at|against|for|over) CO",
    means: says("asked", 3),
    examples: ["help me with CO", "leverage against CO"],
    counterexamples: ["i work with you"],
  },
  {
    name: "wish",
    pattern: [
      "(really|actually|rather|hopefully|ideally|prefer|now) ..2 CO",
      "(its|it is|it s|so its|then) CO",
      "CO (hopefully|ideally|instead|now|next|soon)",
      "(soon|next|tomorrow) (at|is)? CO",
      "mine (is|will be)? W? CO",
    ],
    means: says("asked", 1.5),
    examples: ["what i really want is CO", "so its CO now", "soon CO hopefully"],
    counterexamples: ["CO really"],
  },
];

/** All rules of who is who. */
export const WHO_RULES: readonly Rule<Proposal>[] = [...WORKPLACE, ...COLLEAGUES, ...OFFER, ...MENTION, ...ASKED];
