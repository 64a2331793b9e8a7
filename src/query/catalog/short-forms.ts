/** What people write for the words of roles. Each counts beside other words only: "sec eng", "snr swe". */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  senior: ["sr", "snr"],
  principal: ["prin", "princ"],
  associate: ["assoc"],
  engineer: ["eng", "engr", "engg"],
  engineering: ["eng", "engg"],
  developer: ["dev"],
  development: ["dev"],
  manager: ["mgr", "mngr"],
  management: ["mgmt"],
  architect: ["arch"],
  architecture: ["arch"],
  designer: ["des"],
  scientist: ["sci"],
  software: ["sw"],
  technical: ["tech"],
  program: ["prog", "prgm"],
  project: ["proj"],
  product: ["prod"],
  solution: ["sol", "soln"],
  solutions: ["sol", "soln", "solns"],
  security: ["sec"],
  infrastructure: ["infra"],
  information: ["info"],
  application: ["app"],
  systems: ["sys"],
};

/**
 * Other ways to write a role's name, with short forms for some of its words or all.
 *
 * @param key the name with its words apart, in lower case
 * @param loose the name may stand for something else anyway, so that one word may be shortened, too
 */
export function shortForms(key: string, loose: boolean): string[] {
  const words = key.split(" ");
  if (words.length === 1 && !loose) return [];
  let forms: string[] = [""];
  for (const word of words) {
    const ways = [word, ...((Object.hasOwn(SHORT, word) && SHORT[word]) || [])];
    forms = forms.flatMap((start) => ways.map((way) => (start ? `${start} ${way}` : way)));
  }
  return forms.slice(1);
}
