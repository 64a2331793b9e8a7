/*
 * The phrases that name the part of pay of a figure. How phrases are written: see sides.ts.
 */
import type { Part } from "../../../../domain/guide.js";

/** Nouns that name the part of pay of a figure. `bonus` in percent is read as `bonusPct`. */
export const PARTS: Partial<Record<Part, string[]>> = {
  base: [
    "base|fixed salary|pay|comp|compensation|cash?",
    "annual|yearly|gross base? salary",
    "gross base|fixed|annual|yearly pay|salary?",
    "gross a|per year|annum",
    "salary",
    "salaries",
  ],
  equity: [
    "equity|rsu|rsus|stock|option|options|share|shares|iso|isos|nso|nsos|psu|psus grant|grants|package|component|award|awards|value|allocation|portion|number|comp|compensation?",
    "total equity|rsu|rsus|stock|option|options|share grant|package|value|award?",
    "stock options",
    "restricted stock units?",
    "initial|new|hire|total grant",
    "initial|new|hire equity|rsu|rsus|stock|option|options grant|award",
    "grant",
    "grant value",
    "esop|esops|vsop|vsops|bsu|bsus|phantom stock|shares?",
  ],
  signOn: [
    "sign|signing|joining|welcome|starting|start on? bonus|payment|cash|incentive|award",
    "sign on",
    "signing",
    "signon bonus?",
    "retention sign on bonus?",
    "one time bonus|payment",
    "buyout",
  ],
  bonus: [
    "bonus|bonuses",
    "bonus target|component|potential|opportunity|payout|percentage",
    "target bonus",
    "annual|performance|target|cash|variable incentive|pay|comp|compensation",
    "incentive",
    "variable",
    "commission",
    "commissions",
  ],
  total: [
    "tc|tcc|ctc|ote",
    "comp|compensation",
    "total",
    "total annual|yearly|target|guaranteed|direct|first|1st? year? comp|compensation|package|tc|pay|rewards|remuneration|earnings|cash|value",
    "total year 1|one comp|compensation|package|tc|pay|cash",
    "total comp|compensation package|number|figure|value",
    "year 1|one total? comp|compensation|tc|package|pay|cash|value|earnings",
    "first|1st year total? cash? comp|compensation|tc|package|pay|cash|value|earnings",
    "annual|yearly|overall total? comp|compensation|package|tc",
    "comp|compensation|pay package",
    "package",
    "all in",
    "on target earnings",
  ],
};

/** Nouns by which a figure is not a part of the package, even next to a part ("RSU refresh", "base increase"). */
export const OTHER_THINGS = [
  "refresh|refreshes|refresher|refreshers grant|grants|rsu|rsus|equity|commitment?",
  "top up|ups",
  "premium|premiums",
  "increase|increases|increment|raise|uplift|lift|bump|adjustment|adjustments|step|boost|improvement|escalator|differential|escalation|escalations|growth|appreciation",
  "2|3|4|5|two|three|four|five|multi year|yr total|tc|comp|compensation|package|cumulative comp|compensation|package|value|tc|earnings|pay|cash?",
  "total 2|3|4|5|two|three|four|five year|yr comp|compensation|package|value|tc|pay",
  "profit sharing",
  "4yr|3yr|5yr|4y total|tc|comp|compensation comp|compensation|package|value|tc?",
  "delta|gap|difference|spread|shortfall|discount|haircut",
  "relocation|stipend|allowance|budget|budgets|reimbursement|credit|credits|perk|perks",
  "retention bonus|payment|grant|award|equity",
  "relocation|referral|milestone|spot|project|completion|stay|liquidity bonus|bonuses|payment",
  "severance|tuition|tax|pension|insurance|childcare|equipment|compute",
  "revenue|revenues|arr|acv|tcv|gmv|tpv|aum|ebitda|fcf|savings|sales|bookings|volume",
  "(cash flow|market cap)",
  "valuation|valuations|funding|buyback|acquisition|deals|contract|contracts|assets|deposits",
  "per share|unit",
  "share price",
  "strike|exercise price?",
  "cumulative|cumulatively|lifetime",
  "fmv|409a",
  "midpoint|median|ceiling|percentile|quartile",
  "threshold",
  "ltip|lti|carry|carried interest",
  "on call pay|premium|compensation|stipend|bonus?",
  "customers|users|members|employees|engineers|developers|transactions|merchants|orders|devices|homes|home",
  "home office",
  "guaranteed|vesting|value floor",
  "additional|extra|incremental|further",
  "/ hour|hr|month|mo|week|day",
  "per hour|month|week|day",
  "an|a hour|month|week|day",
  "clawback|penalty|fee|fees|cost|costs|loss|losses",
];

/** Words between a part and its figure ("a base of", "RSUs worth", "total comp reaches"). */
export const LINKS = [
  "of|at|to|is|are|be|being|in|near|around|above|over|exceeding|exceeds|exceed|reaches|reach|reaching|hits|hit|worth|valued|totaling|totalling|equals|should|must|would|will|below|under|between",
  "valued at",
  "set|confirmed|guaranteed|increased|raised|moved|adjusted|lifted|brought|pushed|bumped|enhanced|structured|fixed at|to|of",
  "move|moves|moved",
  "greater|higher|more|not|no|less|lower than",
  "falls|fall|drops|drop|dips|comes|come|lands|goes in? below|under|at|above|to",
  "no|not|nothing",
  "up to",
  "at or above|over|near|around|below",
  "than",
  "that|which is|are|would be",
];

/** Words that do not change what a figure is ("approximately"). */
export const NEARS = [
  "approximately|approx|about|roughly|circa|nearly|almost|around|just|exactly|only|even|now|currently|clearly|firmly|aggressively|comfortably|hard|harder|least|minimum|minimally|ideally",
  "a|an|the|your|my|our|their|this|that|its|another",
  "paid|payable in|over two|three|equal halves|parts|installments|instalments|tranches|payments",
  "in the range|region|ballpark|neighborhood|vicinity of",
  "new|full|strong|solid|competitive|annual|yearly",
];

/** Equity by the year. */
export const YEARLY = [
  "/ yr|year|annum|y|annually",
  "per year|annum",
  "a year",
  "annual|annually|yearly",
  "each year",
  "annualized|annualised",
  "every year",
];

/** Equity as the whole grant. */
export const WHOLE_GRANT = [
  "/ 4yr|4y|4yrs|3yr|5yr",
  "over|across 4|3|5|four|three|five year|years|yr|yrs",
  "4|3|5|four|three|five year|yr vest|vesting|grant|schedule?",
  "4yr|3yr|5yr vest|vesting|grant?",
  "over the? vest|vesting|term period|schedule?",
  "over time",
];
