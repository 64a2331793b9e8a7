import type { MoneyPart } from "../../domain/guide.js";
import type { LetterField } from "../../present/counter-fields.js";
import { shortKey } from "./answer-ref.js";
import { ACTION } from "./ids.js";

/** The field for a part of an offer: block and action id alike. */
export const offerField = (part: MoneyPart): string => `${ACTION.offerPart}:${part}`;

/** The field for a blank of a counter: block and action id alike. */
export const counterField = ({ name }: Pick<LetterField, "name">): string => `${ACTION.counterField}:${shortKey(name)}`;
