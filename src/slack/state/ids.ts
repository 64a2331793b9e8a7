import type { MoneyPart } from "../../domain/guide.js";
import type { LetterField } from "../../present/counter-fields.js";
import { shortKey } from "./answer-ref.js";

/**
 * What Slack sends back when something is pressed or submitted: one name for each thing, used by the block that offers
 * it and by the listener that answers it. If several are in one message, a suffix after `:` distinguishes them.
 */
export const ACTION = {
  /** Shows another view of an answer in place. Value: `encodeAnswerRef`. */
  view: "view",
  /** Opens a view of a public answer for the person who pressed. Value: `encodeAnswerRef`. */
  openView: "open-view",
  /** Answers with one of several guides in place. Value: `encodeAnswerRef`. */
  choose: "choose",
  /** Asks a question in place. Value: the question. */
  ask: "ask",
  shareChannel: "share-channel",
  shareAnyway: "share-anyway",
  keepPrivate: "keep-private",
  shareThread: "share-thread",
  /** Value: who shared the answer; see `readRemoval`. */
  remove: "remove",
  /** Opens the form for an offer. Value: `encodeOfferState`, with the offer if there is one to change. */
  checkOffer: "check-offer",
  changeOffer: "change-offer",
  /** Answers with one of several guides, and compares an offer with it. Value: `encodeOfferState`. */
  chooseOffer: "choose-offer",
  /** Shares the guide's answer without the offer that is shown with it. Value: `encodeAnswerRef`. */
  shareGuide: "share-guide",
  /** Opens the form for a counter. Value: `encodeOfferState`. */
  counter: "counter",
  /** Opens the form for several offers. Value: `encodeOfferState` of the first, or any other text. */
  compareOffers: "compare-offers",
  /** Adds fields for one more offer to that form. Value: how many it has. */
  addOffer: "add-offer",
  offersField: "offers",
  openForm: "open-form",
  askForGuide: "ask-for-guide",
  feedback: "feedback",
  /** Fields of the views. */
  formCompany: "form-company",
  formRole: "form-role",
  formRegion: "form-region",
  question: "question",
  offerPart: "offer",
  offerPer: "offer-per",
  offerYears: "offer-years",
  counterField: "counter-field",
  counterShort: "counter-short",
  counterEmail: "counter-email",
  counterLater: "counter-later",
  link: "link",
  thread: "thread",
  words: "words",
} as const;

/** Callback ids of the modals. */
export const VIEW = {
  form: "form",
  /** An answer shown in a modal; nothing to submit. */
  answer: "answer",
  offer: "offer",
  offers: "offers",
  counter: "counter",
  /** The counter to copy; nothing to submit. */
  counterText: "counter-text",
  shareThread: "share-thread",
  confirmThread: "confirm-thread",
  shortcut: "answer-message",
  feedback: "feedback",
  askForGuide: "ask-for-guide",
} as const;

/** Callback ids of the shortcuts, which the app's manifest names as well. */
export const SHORTCUT_ID = { message: "answer_message", form: "open_form" } as const;

/** Type of the metadata on answers that everybody sees: which guide and region, nothing about a person. */
export const METADATA_TYPE = "compbot_answer";

/** Matches an action id with or without a suffix. */
export const withSuffix = (id: string): RegExp => new RegExp(`^${id}(:.*)?$`);

/** The field for a part of an offer; its block id and action id are the same. */
export const offerField = (part: MoneyPart): string => `${ACTION.offerPart}:${part}`;

/** The fields of each offer in the comparison form, in their order. */
export const OFFERS_FIELDS = ["guide", "base", "equity", "bonus", "signOn"] as const;
/** One of `OFFERS_FIELDS`. */
export type OffersField = (typeof OFFERS_FIELDS)[number];

/** The field of one of several offers, counted from 1; its block id and action id are the same. */
export const offersField = (offer: number, field: OffersField): string => `${ACTION.offersField}:${offer}:${field}`;

/** The field for one detail of a counter; its block id and action id are the same. */
export const counterField = ({ name }: Pick<LetterField, "name">): string => `${ACTION.counterField}:${shortKey(name)}`;
