import type { Rule } from "../../text/rules.js";
import { type Proposal, says } from "./proposal.js";

/** When a company is where the person works, worked or leaves. */
export const WORKPLACE_RULES: readonly Rule<Proposal>[] = [
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
      "SELF NOW? DET? N? ROLE? NOW? at|with|for|in|inside CO",
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
    pattern: "SELF N ..2 at|for|with CO",
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
      "CO ROLE (here|alum|now|currently|today)",
    ],
    means: says("workplace", 2.5),
    examples: ["CO is my present employer", "CO alum", "CO employee"],
    counterexamples: ["CO pays well", "is CO a good employer"],
  },
  {
    name: "pays me",
    pattern: ["CO BE? (paying|pays|paid|employs|employing|underpays|underpaying) (me|us)", "CO BE W W? to (me|us)"],
    means: says("workplace", 3.5),
    examples: ["CO is paying me ok", "CO pays me NUM", "CO was good to me"],
    counterexamples: ["will CO pay me more", "CO offers me more"],
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
      "CO PLACE? ROLE? PLACE? > OTHER",
      "MOVE from CO",
      "JOIN OTHER ROLE? W? from CO",
    ],
    means: says("workplace", 3.5),
    examples: ["moving over from CO", "from CO to OTHER", "CO > OTHER", "got poached from CO", "joining OTHER from CO"],
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
    name: "wants out",
    pattern: [
      "(want|wants|wanting|need|getting|got) out of CO",
      "(hand|handed|give|gave|giving|serve|serving) CO (W)? notice",
      "notice (to|at|with) CO",
    ],
    means: says("workplace", 4),
    examples: ["i want out of CO", "once i hand CO my notice"],
    counterexamples: ["get more out of CO"],
  },
  {
    name: "let me go",
    pattern:
      "CO (just|has|had)? (let|laid|fired|sacked|cut|axed|dumped|dropped|released|employs|employed) me (go|off|loose)?",
    means: says("workplace", 3.5),
    examples: ["CO let me go", "CO laid me off"],
    counterexamples: ["CO wants me"],
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
      "my CO THING",
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
  {
    name: "my boss there",
    pattern:
      "my|our (manager|boss|skip|lead|director|team|teammate|teammates|coworker|coworkers|colleagues|supervisor|org) W? W? (at|from|in) CO",
    means: says("workplace", 3.5),
    examples: ["my boss at CO", "my skip level lead at CO"],
    counterexamples: ["a boss at CO"],
  },
];
