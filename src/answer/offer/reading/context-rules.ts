import type { Rule } from "../../../text/rules.js";
import type { Detail } from "./details.js";

/** Rules for whose figures these are and of which stage of the talks, and for the word that names the offer. */
export const CONTEXT_RULES: readonly Rule<Detail>[] = [
  {
    name: "before a raise",
    pattern: [
      "was|were|initially|originally",
      "(initial|original|first) :?",
      "(initial|original|old|first|previous|earlier) offer",
      "at first|before|formerly|previously",
      "(up|raised|increased|bumped|improved) from",
      "they (first)? (started|opened|began) (off|out|me)? (at|with)",
    ],
    means: { kind: "stage", stage: "old" },
    examples: ["was base 280k", "the first offer was 200k base", "initially 280k"],
    counterexamples: ["I was offered 150k base", "an initial grant of 80k", "paid in the first year"],
  },
  {
    name: "after a raise",
    pattern: [
      "RAISED (it|that|them|my offer|the offer|the base|my base)? to?",
      "(up|went up|moved|moved up|now|then) to",
      "now|finally|instead",
      "after (a|the|some|my|one)? (negotiation|negotiating|negotiations|pushing|push|counter|countering|call|back and forth)",
      "(new|final|latest|second|updated|revised|improved|current|better) offer",
      "(they|recruiter|hr) (now|then)? (countered|came|came back) (with|at)?",
      "(and|then|but) (came|went) back (to me)? (at|with)",
      ", (and|then|but)? (came|went) back (to me)? (at|with)",
      "- >",
      "→|➔|⇒",
    ],
    means: { kind: "stage", stage: "new" },
    examples: ["they raised it to base 295k", "now 295k", "280k → 295k", "the new offer is 200k base", "280k -> 295k"],
    counterexamples: ["raise 3 reports"],
  },
  {
    name: "pay of another job",
    pattern: [
      "(my)? (current|currently|present|presently|existing|prior|previous) (job|role|comp|pay|salary|employer|company)?",
      "(i|im|i am|am) (earn|earning|make|making|made|on|paid|get paid|at) (now|today|currently)?",
      "earn|earning|earns|earned",
    ],
    means: { kind: "context", of: "other-job" },
    examples: ["my current base 140k", "I make 140k base now", "previous salary 120k"],
    counterexamples: ["the current offer is 150k base"],
  },
  {
    name: "what the person wants",
    pattern: [
      "(want|wanted|wish|hope|hoping|hoped|expect|expecting|asked|asking|request|requesting|pushing|aim|aiming) (for|to get|to)?",
      "(he|she) wants (for|to get|to)?",
      "(ask|asks|push|pushes|negotiate|negotiates|look|looking|counter|countering|countered|shoot) (for|with|at|to)",
      "(my|the|a) (ask|target|goal|expectation|counter|number) (is|was|of)",
      "my (expectation|expectations) (is|are)",
      "(id|i would|would) be (really|very|quite|more than)? (happy|glad|content|satisfied|fine|good) (at|with|to get|to see)",
      "(id|i would|i) (really|rather|also)? (like|love|prefer|need|propose|accept) (to get|to see|at least)?",
    ],
    means: { kind: "context", of: "wish" },
    examples: [
      "can I ask for 170k base",
      "a letter that asks for 170k base",
      "I want 200k base",
      "my target is 300k",
      "I'd like 165k base",
      "I'd be happy at 165k",
    ],
    counterexamples: ["I am happy with it", "a 15% target bonus", "what more can I ask", "Plaid wants me"],
  },
  {
    name: "offer",
    pattern: ["LEAD? LEAD? LEAD? (job|verbal|written)? (offer|offers|offered) letter?"],
    means: { kind: "offer" },
    examples: ["I was offered 150k", "my offer is", "offer letter"],
    counterexamples: ["coffer"],
  },
];
