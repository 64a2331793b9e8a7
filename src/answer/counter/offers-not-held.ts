import type { CompanyInText } from "../../query/query.js";

/*
 * Offers that the person does not hold: denied ("I don't have another offer"), hoped for or expected ("I might get an
 * offer from Plaid"). Neither the name nor a figure of such a clause is another offer, or a wish.
 */

const OTHER = `(?:competing|other|others|another|second|rival|outside|alternative|more)`;
const OFFER = String.raw`(?:(?:an?|any|one|some|the|${OTHER}|written|verbal|formal|firm|better|higher|job|real)\s+){1,4}offers?(?![\p{L}'’])`;
const BETWEEN = String.raw`(?:(?:also|still|soon|probably|maybe|even|well|yet|currently|actually|really|then|possibly|be)\s+)*`;
const HOLD = `(?:get|getting|have|had|having|hold|holding|receive|received|receiving|land|gotten|got|expect)`;
const NOT = String.raw`(?:(?:do|did|have|has|had|wo|would)(?:n['’]?t|\s+not)|never|not)`;
const MODAL = String.raw`(?:might|may|could|should|will|would|i['’](?:ll|d)|(?:hope|hoping|expect|expecting|going|about|likely|trying)\s+to)`;
const IF = String.raw`(?:if|once|until|unless|in\s+case|as\s+soon\s+as)\s+(?:i|we)`;
const AWAITS = String.raw`(?:expect|expecting|await|awaiting|anticipate|anticipating|(?:hope|hoping|wait|waiting)\s+(?:for|on))`;
const ABROAD = String.raw`(?:j['’]attends|j['’]esp[èe]re|(?:ich\s+)?erwarte|espero|esperando|aspetto|attendo|verwacht)\s+(?:noch\s+|nog\s+|encore\s+)?(?:une?|eine?|una|uma|een)\s+(?:\p{L}+\s+)?(?:offre|angebot|oferta|offerta|proposta|aanbod)`;
const TO_COME = String.raw`(?:might|may|could|(?:will|would)\s+(?:probably|likely|maybe|possibly|soon)|(?:is|are)\s+(?:about|going|likely|planning)\s+to|(?:plans|hopes|intends)\s+to)\s+${BETWEEN}(?:offer|make|give|send|extend)(?!\p{L})`;
const NOT_HELD = new RegExp(
  String.raw`(?<![\p{L}'’])(?:(?:${NOT}|${MODAL}|${IF})\s+${BETWEEN}${HOLD}\s+${BETWEEN}${OFFER}|(?:no|without|zero)\s+${OFFER}|(?:no|zero)\s+offers?(?![\p{L}'’])|${AWAITS}\s+${OFFER}|${TO_COME}|${ABROAD})`,
  "iu",
);
const IS_OTHER = new RegExp(String.raw`(?<!\p{L})${OTHER}\s+(?:\p{L}+\s+)?offers?`, "iu");

/** Boundaries between clauses; a comma between figures is not one. */
const PARTS =
  /(?<=[.;!?\n])\s+|,?\s+(?=but\s)|,?\s+(?=(?:and|so|yet|because|since)\s+(?:i|my|we|they|please|the)\b)|,\s+(?=(?:i|i['’]\p{L}+|my|we|please|deadline|they|if)\b)/iu;

/** The text without clauses on offers that the person does not hold, unless one alone names the company asked about. */
export function withoutOffersNotHeld(
  text: string,
  companiesIn: (text: string) => readonly CompanyInText[] | null,
): string {
  const clauses = text.split(PARTS).filter((clause) => clause !== undefined);
  const gone = clauses.filter((clause) => NOT_HELD.test(clause));
  if (gone.length === 0) return text;
  const rest = clauses.filter((clause) => !gone.includes(clause)).join(" ");
  const known = new Set((companiesIn(rest) ?? []).map(({ key }) => key));
  const cut = gone.filter((clause) => {
    const named = companiesIn(clause) ?? [];
    return named.length === 0 ? IS_OTHER.test(clause) : known.size > 0 && named.every(({ key }) => !known.has(key));
  });
  return cut.reduce((left, clause) => left.replace(clause, " "), text);
}
