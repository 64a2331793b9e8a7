import type { MoneyPart } from "../../domain/guide.js";
import type { LetterField } from "../../present/counter-fields.js";
import { shortKey } from "./answer-ref.js";
import { ACTION } from "./ids.js";

/** The field for a part of an offer: block and action id alike. */
export const offerField = (part: MoneyPart): string => `${ACTION.offerPart}:${part}`;

/** What each of several offers is asked for, in the order of the form. */
export const OFFERS_FIELDS = ["guide", "base", "equity", "bonus", "signOn"] as const;
export type OffersField = (typeof OFFERS_FIELDS)[number];

/** The field of one of several offers, which count from 1: block and action id alike. */
export const offersField = (offer: number, field: OffersField): string => `${ACTION.offersField}:${offer}:${field}`;

/** The field for a blank of a counter: block and action id alike. */
export const counterField = ({ name }: Pick<LetterField, "name">): string => `${ACTION.counterField}:${shortKey(name)}`;
