import type { MoneyPart } from "../../../domain/guide.js";
import type { OfferAnswer } from "../../offer/offer.js";
import type { WantedFigure } from "./wanted-figures.js";
import { wishedAmounts } from "./wished-amounts.js";

/** What later turns of a thread changed in what a letter asks for: figures by part, and parts not to ask for. */
export interface LetterEdits {
  figures: readonly (WantedFigure & { part: MoneyPart })[];
  dropped: readonly MoneyPart[];
}

const partsOf = ({ figures, dropped }: LetterEdits): MoneyPart[] => [...figures.map(({ part }) => part), ...dropped];

/** The edits of several turns as one: what is said last of a part counts. */
export function editedAgain(before: LetterEdits, now: LetterEdits): LetterEdits {
  const isKept = (part: MoneyPart): boolean => !partsOf(now).includes(part);
  return {
    figures: [...before.figures.filter(({ part }) => isKept(part)), ...now.figures],
    dropped: [...before.dropped.filter(isKept), ...now.dropped],
  };
}

/** The figures that a message asks for after edits, and those of the message that are not asked for any more. */
export function editedFigures(named: readonly WantedFigure[], edits: LetterEdits | undefined, read: OfferAnswer) {
  const isReplaced = (figure: WantedFigure): boolean => {
    const [amount] = Object.keys(wishedAmounts({ figures: [figure], more: [], stays: [], terms: [] }, read));
    const part = figure.part ?? figure.near ?? amount?.replace("Pct", "") ?? "base";
    return edits !== undefined && partsOf(edits).some((one) => one === part);
  };
  const figures = [...named.filter((one) => !isReplaced(one)), ...(edits?.figures ?? [])];
  return { figures, replaced: named.filter(isReplaced) };
}
