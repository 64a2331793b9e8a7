import type { Rule } from "../../text/rules.js";
import { type Proposal, says } from "./proposal.js";

/** When a company is the one that is asked for. */
export const ASKED_RULES: readonly Rule<Proposal>[] = [
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
      "> CO",
      "(out of|off of) CO",
      "(negotiating|negotiate|negotiation|talks|bargain) (with|at|against) CO",
    ],
    means: says("asked", 2),
    examples: ["joining CO", "to CO", "interviewing at CO", "thinking of CO", "squeeze more out of CO"],
    counterexamples: ["from CO"],
  },
  {
    name: "leaves for",
    pattern: ["LEAVE W? (to|for) CO", "LEAVE OTHER (to|for) CO"],
    means: says("asked", 4),
    examples: ["leaving for CO", "left OTHER for CO", "my team left to CO"],
    counterexamples: ["left CO"],
  },
  {
    name: "offer from",
    pattern: [
      "OFFER (W)? (from|by|at|with|of) CO",
      "CO W? (OFFER)",
      "(get|expect|want|take|wring|extract|squeeze|pull) ..3 from CO",
    ],
    means: says("asked", 1),
    examples: ["an offer from CO", "a CO offer"],
    counterexamples: ["from CO to OTHER"],
  },
  {
    name: "taken on by",
    pattern:
      "(hired|poached|recruited|courted|approached|contacted|headhunted|lured|tapped|selected|snapped up|wooed|picked|invited) (up|away)? by CO",
    means: says("asked", 2.2),
    examples: ["poached by CO"],
    counterexamples: ["employed by CO"],
  },
  {
    name: "gives me",
    pattern: [
      "CO (just|has|have|had|already|finally|also|now|then|is|would|will|may|does)? GIVE",
      "CO (is|was|has|s|are)? W (me|us)",
      "CO (is|was|keeps|kept|started) W W? (me|us)",
      "CO (is|was) the (employer|one|goal|target|dream|prize|winner)",
      "dream (is|job|company)? (at|is)? CO",
      "CO (asks|asked|wants|wanted|needs) ..2 (my|me)",
    ],
    means: says("asked", 1.8),
    examples: ["CO wants me", "CO just made an offer", "CO is courting me"],
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
      "(can|could|will|would|does|do|should|might|did) CO W",
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
