import type { Rule } from "../../text/rules.js";
import type { Use } from "./use.js";

/** Rules for questions that name one company and ask for others; `means` is what the named company is. */
export const ELSEWHERE_RULES: readonly Rule<Use>[] = [
  {
    name: "who outdoes it",
    pattern: [
      "WHO ..4 (MATCH|outpay|outpaying|topping|outpays|compete with|competes with|competing with|rival|rivals|compare to|come close to|close to) (the|a|an)? CO",
      "WHO ..6 (than|above|over|like|as|against) (what|at)? (the|a|an)? CO",
    ],
    means: "mention",
    examples: [
      "who can beat CO",
      "which companies compete with CO",
      "anyone paying more than CO",
      "where do they pay better than CO",
    ],
    counterexamples: ["can CO beat that", "who does CO pay more", "will CO match"],
  },
  {
    name: "besides it",
    pattern: [
      "WHO ..4 (besides|but|except|except for|apart from|aside from|other than|instead of|outside of|outside) CO",
      "(anywhere|everywhere|everything|everyone|everybody|all) (besides|but|except|except for|apart from|other than) CO",
      "(besides|except|except for|apart from|aside from|other than) CO ..1 WHO",
    ],
    means: "mention",
    examples: ["who besides CO", "which companies other than CO", "everything but CO", "besides CO who pays ROLE well"],
    counterexamples: ["besides CO what do i say"],
  },
  {
    name: "leaves it",
    pattern: [
      "LEAVE (my|the)? W? (job|role|position)? (at|from|with)? CO CLAUSE ..8 ROLE",
      "(laid off|let go|fired|redundant|cut|axed) (from|at|by) CO CLAUSE ..8 ROLE",
    ],
    means: "workplace",
    examples: ["want to leave CO, what could a ROLE get", "laid off from CO. ROLE salary"],
    counterexamples: ["leave CO ROLE", "leaving CO for OTHER"],
  },
];

/** Words for companies that pay, named or not. */
export const ELSEWHERE_CLASSES: Readonly<Record<string, readonly string[]>> = {
  WHO: "who,whos,who else,anyone,anybody,someone,somebody,where,which,which company,which companies,any company,any companies,what company,what companies,companies,company,employers,employer,firms,firm,places,others,elsewhere,competitors".split(
    ",",
  ),
};
