import type { Rule } from "../../text/rules.js";

/** When a role is the job of a person who is spoken of, and none that is asked for. */
export const SPEAKER_RULES: readonly Rule<"speaker">[] = [
  {
    name: "somebody in that job says",
    pattern: [
      "(my|the|our|their|a|an) ROLE (at|from|with)? CO? (SAY|hinted|confirmed|left|quit|is leaving|was leaving)",
      "CO ROLE (SAY|hinted|confirmed|left|quit|is leaving|was leaving)",
    ],
    means: "speaker",
    examples: ["the ROLE at CO told me", "our ROLE at CO mentioned", "my ROLE left"],
    counterexamples: ["the ROLE at CO", "ROLE at CO, they said"],
  },
];
