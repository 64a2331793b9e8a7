/** A guide that an agent asks for, in the person's or the guides' own names. */
export interface AskedGuide {
  company: string;
  role?: string | undefined;
  level?: string | undefined;
  region?: string | undefined;
}

const words = (...parts: (string | undefined)[]): string =>
  parts.flatMap((part) => part?.replace(/\s+/g, " ").trim() || []).join(" ");

/** The question that a person would type for a guide: tools ask what `ask` is asked, so that both answer alike. */
export const guideQuestion = ({ company, level, role, region }: AskedGuide): string =>
  words(company, level, role, region);

export const offerQuestion = (guide: AskedGuide, offer: string): string =>
  words(guideQuestion(guide), "offer", offer.replace(/^\s*offer\b:?/i, ""));

export const compareQuestion = (guides: readonly AskedGuide[]): string => guides.map(guideQuestion).join(" vs ");

export const rankQuestion = (role: string, region?: string): string => words(role, region);

export const counterQuestion = (guide: AskedGuide, offer?: string): string =>
  words("counter", offer ? offerQuestion(guide, offer) : guideQuestion(guide));

export const passagesQuestion = (guide: AskedGuide, topic: string): string => words(guideQuestion(guide), topic);
