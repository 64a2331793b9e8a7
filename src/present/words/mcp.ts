/** How an agent is to handle every figure it gets here: for the server, and for its main tools. */
const CARE = [
  "Quote with every figure its basis, the guide's words it was read from (evidence) and when the guide was updated.",
  "Basis: confirmed, region or guide are stated by the guide; band was worked out from the band, say so; unclear gives the guide's words and no figure, quote the words and name no number of your own.",
  "When the kind is choices, company or unknown, ask the person back with what is offered; never pick for them and never fill a gap with figures from elsewhere.",
  "Amounts are whole units of the currency: base, bonus and total a year; equity as its basis says (a whole grant or a year).",
  "Repeat the notes that come with an answer: they say what was guessed, left out or is past its review.",
].join(" ");

/** What agents read about the server and its tools. */
export const MCP = {
  title: "compbot: what to ask for, from your team's guides",
  instructions: `Exact answers to salary-negotiation questions, from guides that a team keeps for each company and role. ${CARE} An offer that a person gives is used for the one answer and kept nowhere: do not repeat it to others.`,
  tools: {
    ask: {
      title: "Ask the guides",
      description: `Answers a question as a person types it: company, role, level, place and what they want to know, in any order ("ally tpm new-york", "how does the stock vest at amazon for an sde in seattle"). ${CARE}`,
    },
    check_offer: {
      title: "Check an offer",
      description: `Holds an offer against the guide's band and target: where each part stands, what is missing to the ask and the floor, pay by year. Pass the offer in the person's own words ("base 150k stock 40k over 4 years bonus 15% sign-on 10k"). A part that was not given is missing, not zero. ${CARE}`,
    },
    compare: {
      title: "Compare guides",
      description: `Sets two to four guides side by side, each in its own currency. ${CARE}`,
    },
    rank: {
      title: "Rank companies",
      description: `Lists the companies that have a guide for a role, by comparable yearly pay (worked out: base, bonus and a year of the equity), the place asked for first and one currency at a time. ${CARE}`,
    },
    counter: {
      title: "Write a counter",
      description:
        "Writes the person's counter to an offer as a message and as an email. It claims nothing that the person did not give: each blank is a question to ask them, and a sentence whose blank stays empty is left out. Add no achievement, no competing offer and no figure of your own.",
    },
    guide_passages: {
      title: "Find passages of a guide",
      description: `Finds what a guide's own text says on a topic that has no figure of its own: vesting, refreshers, deadlines, relocation, promotion, remote work. Quote the passages as they are. ${CARE}`,
    },
    list_guides: {
      title: "List guides",
      description: "Lists the guides there are, by company and role, with their regions and how fresh they are.",
    },
  },
  fields: {
    question: "The question as the person typed it.",
    company: 'The company, as a name or as listed by list_guides ("ally-financial", "Ally").',
    role: 'The role, as a name, a short form or as listed ("technical-program-manager", "tpm").',
    region: "The place, where the person named one. Leave it out otherwise.",
    level: 'The level, where the person named one ("L5", "senior").',
    offer: "The offer in the person's words: each part with its figure.",
    topic: 'What to look for, in a few words ("vesting", "sign-on clawback").',
    guides: "Two to four guides to compare.",
    onlyCompany: "Only the guides of this company.",
  },
  resource: "A guide as its authors wrote it, in Markdown.",
  prompts: {
    check: {
      title: "Check my offer",
      description: "Where an offer stands, and what to ask for next.",
      text: (company: string, role: string, region: string, offer: string): string =>
        `Check my offer with compbot: ${company}, ${role}${region && `, ${region}`}. The offer: ${offer}. Use check_offer. Say where each part stands in its band, what is missing to the ask and the floor with the guide's words, and which lever to argue with. Where something could not be read, ask me.`,
    },
    counter: {
      title: "Write the counter",
      description: "A message or email that answers an offer, with nothing in it that was not given.",
      text: (company: string, role: string, region: string, offer: string): string =>
        `Write my counter with compbot: ${company}, ${role}${region && `, ${region}`}. The offer: ${offer}. Use counter. Ask me for each blank; leave out the sentence of a blank that I leave empty. Change no figure.`,
    },
  },
  noGuide: (uri: string): string => `There is no guide at ${uri}. list_guides names those there are.`,
  http: {
    onlyPost: "Only POST is taken here.",
    notAllowed: "Not allowed: a request signed by Slack, or a bearer token, is needed.",
    otherTeam: "Not allowed: this workspace is not one of compbot's.",
    tooLarge: "The request is too large.",
    tooMany: "Too many requests. Wait a minute.",
    noBrowser: "Pages in a browser are not answered here.",
  },
} as const;
