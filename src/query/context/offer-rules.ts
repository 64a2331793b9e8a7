import type { Rule } from "../../text/rules.js";
import { type Proposal, says } from "./proposal.js";

/** When a company is one whose offer is held against the one that is asked for. */
export const OFFER_RULES: readonly Rule<Proposal>[] = [
  {
    name: "competing offer",
    pattern: [
      "RIVAL OFFER? BE? (is|was)? (from|at|with|by|of)? (a|an|the)? CO",
      "CO OFFER? (BE|as|for) (my|a|an|the)? RIVAL|leverage|backup",
      "(a|an|the|my) counter OFFER? (from|at|with|by) CO",
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
      "CO (just|has|had|already)? GIVE (me|us)? (a|an)? NUM",
      "(a|an|another|my) W? PAPER W? (from|by) CO",
    ],
    means: says("offer", 1.2),
    examples: ["holding a CO offer", "i already have CO letter", "got an offer from CO"],
    counterexamples: ["CO gave an offer"],
  },
  {
    name: "my offer of theirs",
    pattern: "my CO W? PAPER",
    means: says("offer", 2),
    examples: ["my CO offer", "about my CO number"],
    counterexamples: ["a CO offer"],
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
      "OTHER (s|to|will|can|could|would|just|already|has|have|had|finally)? (just|already)? MATCH (my|a|an|the|what|their)? CO",
      "MATCH (my|a|an|the|what|their) CO",
      "(get|bring|push|raise|move|drag) OTHER ..4 up to (what)? (the|my|a)? CO",
      "MATCH ..3 (of|from|by) CO",
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
    name: "counts as one",
    pattern: [
      "(they|them|it|OTHER) (accept|take|consider|respect|honor|count|recognize|treat|see|value) (a|an|my|the|this|that)? CO",
      "CO W? PAPER as (a|an|my|the)? (competing|leverage|rival|backup|counter|proof|ammo)",
    ],
    means: says("offer", 3.5),
    examples: ["will they accept a CO offer", "CO offer as leverage"],
    counterexamples: ["should i accept CO"],
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
      "(past|beyond|above|over|below|under|up to) CO PAPER",
      "NUM (k)? (above|below|over|under|more than|less than|higher than|lower than) CO",
      "(given|since|because|as|seeing|considering|knowing|like) (that)? CO (pays|offers|gives|offered|gave|is|put|has|would)",
      "though CO (pays|offers|gives|offered|gave)",
    ],
    means: says("offer", 3),
    examples: ["below my CO offer", "given that CO pays more", "less than what CO gives"],
    counterexamples: ["CO is below OTHER"],
  },
  {
    name: "they may know of it",
    pattern: [
      "(know|knows|tell|told|aware|hear|mention|say) (them|her|him)? (that|about)? CO W? GIVE",
      "that CO W? GIVE",
      "(if|when|once|should) CO (bids|offers|pays|gives|GIVE)",
    ],
    means: says("offer", 3),
    examples: ["should OTHER know that CO already made me an offer", "how much will OTHER move if CO bids more"],
    counterexamples: ["should CO know what OTHER gave"],
  },
  {
    name: "gives more",
    pattern:
      "CO (has|have|already|just)? (offered|gave|offers|gives|put up|came in) (me|us)? (more|higher|better|extra|bigger)",
    means: says("offer", 3.5),
    examples: ["but CO offered me more"],
    counterexamples: ["can CO offer more"],
  },
  {
    name: "against a figure",
    pattern: "(given|against|with|versus|despite|considering|over|than) (that|the|my)? CO (s|at|is)? NUM",
    means: says("offer", 2.5),
    examples: ["ok given CO 210"],
    counterexamples: ["CO given 210"],
  },
  {
    name: "waits for",
    pattern: "(waiting|wait|heard|hear|word) (to hear|to hear back|back|on word)? (on|for|from) CO",
    means: says("offer", 3),
    examples: ["still waiting on CO", "wait to hear back from CO"],
    counterexamples: ["CO is waiting"],
  },
  {
    name: "says yes",
    pattern: "CO W? (said|says) (yes|ok)",
    means: says("offer", 2),
    examples: ["CO already said yes"],
    counterexamples: ["CO says OTHER"],
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
