import type { Rule } from "../../text/rules.js";
import { type Proposal, says } from "./proposal.js";

/** When a company is only named in passing: by whom, where and how something was said. */
export const MENTION_RULES: readonly Rule<Proposal>[] = [
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
      "CO W? (friend|friends|people|ppl|person|guy|guys|folks|buddy|dude)",
      "(my|our|his|her|their) W W? MOVE (over)? (to|into|for) CO",
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
      "REJECT (me)? (by|from|at|with|to)? (the|a|an)? CO",
      "(rejected|ghosted|declined|turned away|passed over) (by|from|at) CO",
      "(no|without) (luck|go) (with|at) CO",
    ],
    means: says("mention", 3.5),
    examples: ["CO turned me down", "rejected by CO", "i didnt get CO"],
    counterexamples: ["CO hired me"],
  },
  {
    name: "in a side clause",
    pattern: "(if|because|since|although|though|while|whereas|after|when|unless|until|except|besides|unlike) CO",
    means: says("mention", 1.2),
    examples: ["OTHER pays though CO is fine", "after CO i want OTHER"],
    counterexamples: ["what CO pays"],
  },
  {
    name: "a tool of theirs",
    pattern: "(they|we|team|it) (use|uses|used|run|runs|built) (on)? CO",
    means: says("mention", 2),
    examples: ["they use CO"],
    counterexamples: ["use CO as leverage"],
  },
];
