/**
 * Classes of words that the rules of who is who name in capitals, their words and phrases between commas. They hold what
 * rules need to tell apart; a word that is in none of them is decided by where it stands.
 */
const WORDS = {
  SELF: `
    je, ich, yo, eu, i, im, ive, id, we, am, been, being
  `,
  BE: `
    am, im, is, are, was, were, been, be, being, s
  `,
  DET: `
    a, an, the, my, our, your, his, her, their, this, that, some, one, another
  `,
  NOW: `
    now, currently, presently, today, still, at present, at the moment, right now, these days, already, nowadays, rn, atm
  `,
  WORK: `
    work, works, working, worked, employed, serve, serving, served, job is, day job is, stationed, based, engaged,
    paycheck is, paid
  `,
  EMPLOYER: `
    employer, company, workplace, job, gig, team, role, position, place, firm, incumbent, shop, seat
  `,
  FORMER: `
    current, present, previous, last, existing, old, former, ex, incumbent, then, prior, first
  `,
  TENURE: `
    years, yrs, year, months, ages, stint, stretch, spell, tenure, time, career, decade, contract, paycheck,
    salary, notice
  `,
  LEAVE: `
    leave, leaving, left, quit, quitting, resign, resigned, resigning, departing, exit, exiting, ditch, ditching,
    walk out, leave behind, escape, escaping, depart, dump, dumping
  `,
  MOVE: `
    move, moving, moved, switch, switching, transfer, transferring, transition, transitioning, jump, jumping,
    jump ship, jumping ship, come, coming, came, go, going, went, hop, hopping, hop over, hopping over, poached,
    head, heading, headed, lured, hired away, recruited away
  `,
  JOIN: `
    join, joining, joins, joined, interview, interviews, interviewing, interviewed, apply, applying, applied,
    considering, consider, eyeing, eye, targeting, onsite, onsites, superday, final round, loop, final rounds,
    screen, stage, offer stage, process, panel, talks, discussions, pipeline, negotiating, negotiate, negotiation, negotiations, renegotiate, talking, pick, choose, prefer, want,
    like, love, accept, accepting, accepted, sign, signing, starting, start, hired, thinking, leaning, flirt,
    flirting, looking, look, exploring, aim, aiming, chasing, pursuing, headed, asking, ask, tell, counter, countering, counteroffer
  `,
  OFFER: `
    offer, offers, offered, letter, letters, package, packages, number, numbers, figure, figures, bid, proposal,
    quote, term sheet, comp, compensation, pay, salary, deal, total, money, written offer, job offer, job offers,
    verbal, tc, base, rate
  `,
  PAPER: `
    offer, offers, letter, letters, package, packages, bid, proposal, job offer, written offer, verbal offer,
    verbal, numbers, number, deal, competing offer
  `,
  HOLD: `
    have, has, had, hold, holding, got, with, having, sitting on, armed with, already have, received, carrying,
    possess, get
  `,
  USE: `
    use, using, used, leverage, leveraging, cite, citing, mention, wave, waving, show, brandish, armed with, play,
    playing, quote, quoting, bring up, point to, via, invoke, dangle
  `,
  MATCH: `
    match, matches, matching, matched, beat, beats, beating, top, tops, topping, exceed, outbid, meet, meets,
    counter, equal, surpass, outdo
  `,
  CAN: `
    can, could, will, would, should, might, may, does, do, did, won, wont, cant, get, make, have, help, let, to,
    they, ask, asking
  `,
  RIVAL: `
    competing, rival, outside, alternative, other, backup, second, existing, fallback, plan b
  `,
  PERSON: `
    friend, friends, buddy, buddies, mate, mates, pal, pals, bestie, roommate, roommates, flatmate, housemate,
    cousin, brother, bro, sister, sis, uncle, aunt, auntie, nephew, niece, wife, husband, hubby, spouse, partner,
    boyfriend, girlfriend, fiance, fiancee, dad, father, mom, mum, mother, parents, son, daughter, neighbor,
    neighbour, colleague, colleagues, coworker, coworkers, teammate, teammates, manager, boss, supervisor,
    director, vp, cto, ceo, founder, skip, mentor, mentee, acquaintance, classmate, guy, gal, girl, dude, folks,
    people, person, someone, somebody, anyone, everybody, insider, alum, ex colleague, contact, kid, team, in law,
    therapist, coach, landlord, date
  `,
  REJECT: `
    rejected, rejects, reject, ghosted, declined, declines, turned down, turned me down, turn down, passed on me,
    passed on, dropped, denied, refused, rescinded, withdrew, froze, said no, turned us down, turning down,
    declining, no longer, didnt get, didn get, bombed, failed, never, blew, not interested in, gave up on, skipped, not
  `,
  STAY: `
    stay, staying, stayed, remain, remaining, stick around, sticking around, stuck, keep my job, stay put, staying put,
    stay on, staying on
  `,
  GIVE: `
    offered, offers, offering, made, gave, give, gives, extended, sent, approached, approach, contacted, contact,
    called, wants, want, reached out, reaching out, hit, pinged, messaged, courts, courting, hiring, hire, hired,
    recruiting, recruited, came, came back, comes, came through, put, dangles, dangling, is offering, is hiring,
    selected, picked, is trying, is interested, said yes, threw, countered, responded, upped, came up
  `,
  COURT: `
    wants, want, approached, approach, contacted, contact, called, keeps calling, reached out, reaching out, hit, pinged,
    messaged, courts, courting, hiring, hire, recruiting, is hiring, selected, picked, is trying, is interested,
    came knocking, has interest, have interest, showed interest, asks, invited, loved, likes
  `,
  SAY: `
    says, say, said, told, tells, thinks, claims, claimed, mentioned, posts, posted, puts, lists, shows, reports,
    suggests, suggested, swears, reckons
  `,
  TALK: `
    call, calls, chat, chats, interview, interviews, meeting, meetings, invite, message, messages, dm, dms, email,
    emails, inmail, inmails, post, posts, thread, threads, ad, ads, listing, listings, recruiter, recruiters,
    headhunter, headhunters, users, user, comment, comments, envelope, letter, letters, envelopes, poll
  `,
  WH: `
    what, how, which, whats, hows, should, where, deciding, decide, help
  `,
  OWN: `
    buy, bought, acquired, owned, acquires, absorbed, funded, backed, founded, built, made, sold, led, powered,
    ran, run
  `,
} as const;

/** Classes of verbs, which stand in every form of each of their words. */
const VERBS: ReadonlySet<string> = new Set([
  "WORK",
  "LEAVE",
  "MOVE",
  "USE",
  "MATCH",
  "REJECT",
  "GIVE",
  "COURT",
  "SAY",
  "OWN",
]);

/** The same as lists, for the matcher. */
export const WHO_CLASSES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(WORDS).map(([name, words]) => {
    const list = words.split(",").map((word) => word.trim());
    return [name, VERBS.has(name) ? [...new Set(list.flatMap(formsOf))] : list];
  }),
);

/** A verb, and what stands behind it, in its regular forms: "walk out", "walked out", "walking out". */
function formsOf(phrase: string): string[] {
  const [verb = "", ...rest] = phrase.split(" ");
  if (/(?:ed|ing|s)$/.test(verb)) return [phrase];
  const stem = verb.replace(/e$/, "");
  const forms = [
    verb,
    verb.replace(/y$/, "ie").concat(/(?:ch|sh|x)$/.test(verb) ? "es" : "s"),
    `${stem}ed`,
    `${stem}ing`,
  ];
  const last = verb.at(-1) ?? "";
  if (/[^aeiou][aeiou][bdgmnpt]$/.test(verb)) forms.push(`${verb}${last}ed`, `${verb}${last}ing`);
  return forms.map((form) => [form, ...rest].join(" "));
}
