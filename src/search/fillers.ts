/** Words of a question that say nothing about which guide is meant. Names win over them wherever a name fits. */
export const FILLERS = new Set(
  `a about above after again all along also am an and any anyone anything are area around as ask asking at available away
  be because been before being best better between big bit both bot but by can cannot check com compbot could current
  currently deal did dig do doc docs document does doing don done
  each either else ever every everything exactly fair few figure find first folks for from general get getting gig give
  given go going good got great guide guides guys had has have having he hello help her here hey hi him hire hired hiring
  his how i id if in inc info information interested interview interviewing into io is it its job jobs join joining just
  kind know last latest let lets like list ll llc long look looking looks lot ltd m make makes many may maybe me mean might
  more most move moving much must my myself near need needs new next no normal not now number numbers of off offer offered
  offers office ok okay on once one only open or org our out over own package part people per person plc please position possible
  potential probably pull put quick quickly rate re read reading real realistic really reasonable receive recently regarding
  relocate relocating right role roles room s say saying see seem sense set she should show simply since so some someone
  something soon start starting still stuff such sure t take talk team tell than thank thanks that the their them then
  there these they thing things think this those through time to today together too try trying two type typical typically
  under until up us use used using usual usually ve versus very view want wanted wants was way we well were what whats when
  where which while who whom whos whose why will wish with within won wondering work working works would yes yet you your
  yours d eg ie etc vs corp corporation company companies employer firm bro pls plz tho ty thx wanna gonna hows im ive
  youre theyre isnt doesnt dont cant whatre based located location city side terms case point quote recruiter hr manager's
  candidate candidates someone's expected currently actual actually year years annual annually month per
  base-case currently really supposed able worth decent solid strong proper correct specific particular different same
  other others another main overall total-ish got'em compared comparing comparison compare difference differ tier level-ish`
    .split(/\s+/)
    .filter((word) => /^[a-z]+$/.test(word)),
);

/** Ranks, which belong to a role's name or to none ("senior" in "senior data engineer"). */
export const RANKS = new Set("senior sr staff principal junior jr lead head intern entry mid ii iii iv i grad".split(" "));

/** Numbers, amounts and level codes: "250k", "2026", "l5", "e6", "ic4", "5yoe". */
export const NUMBER = /^(\d+[a-z]{0,3}|[leigm]\d{1,2}|ic\d|yoe|k|usd|gbp|eur|inr)$/;
