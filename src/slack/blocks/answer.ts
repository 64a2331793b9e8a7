import type { types } from "@slack/bolt";
import type { GuideAnswer } from "../../answer/answer.js";
import { answerTitle } from "../../present/answer-lines.js";
import { noteTexts, partNotes } from "../../present/notes.js";
import { onlyAsked } from "../../present/only-asked.js";
import { BUTTON } from "../../present/words.js";
import { LIMITS } from "../limits.js";
import { answerRef, encodeAnswerRef, type View } from "../state/answer-ref.js";
import { ACTION } from "../state/ids.js";
import { canCheck, encodeOfferState, offerStateOf } from "../state/offer-state.js";
import { bandBlocks, bandLine } from "./bands.js";
import { feedbackButtons } from "./feedback.js";
import { actions, type Block, button, header, notes, type Style, section } from "./kit.js";
import { levelBlocks } from "./levels.js";
import { allLeverBlocks, topLeverBlocks } from "./levers.js";
import { passageBlocks } from "./passages.js";
import { regionBlocks, regionMenu } from "./regions.js";
import { freshLine, sourceBlocks, sourceLine } from "./sources.js";
import { targetBlocks } from "./target.js";
import { literal } from "./text.js";

/**
 * Where an answer is shown, which decides what can be pressed on it.
 *
 * - `private`: only one person sees it in a channel;
 * - `threaded`: only one person sees it in a thread;
 * - `direct`: the conversation with the bot;
 * - `public`: everybody in a channel or thread;
 * - `modal`: a view;
 * - `shortcut`: the view of the message shortcut, which shares its answer when it is submitted.
 */
export type Place = "private" | "threaded" | "direct" | "public" | "modal" | "shortcut";

interface AnswerSetting {
  place: Place;
  view: View;
  feedback: boolean;
  /** All regions' answers, needed for the view of regions. */
  regions: readonly GuideAnswer[];
}

/** A guide's answer: what was asked on top, the rest behind buttons. */
export function answerBlocks(whole: GuideAnswer, setting: AnswerSetting, style: Style): Block[] {
  // If only one part was asked for, only that is shown until something is pressed.
  const answer = onlyAsked(whole);
  const lacking = answer.regionBasis === "unavailable";
  return [
    header(answerTitle(answer)),
    ...(lacking
      ? [...passageBlocks(answer.passages, style), ...notesAlone(noteTexts(answer.notes))]
      : viewBlocks(answer, setting, style)),
    ...buttons(answer, setting),
    ...(setting.feedback && inMessage(setting.place) ? feedbackButtons(answerRef(answer, setting.view), style) : []),
  ];
}

/** The notes of an answer that has nothing else to say. */
const notesAlone = (sentences: readonly string[]): Block[] =>
  sentences.length ? [section(literal(sentences.join("\n"), LIMITS.section))] : [];

const inMessage = (place: Place): boolean => place !== "modal" && place !== "shortcut";

/** Slack allows one table per message, so what was asked for takes it and the band becomes a line of text. */
function viewBlocks(answer: GuideAnswer, { view, regions }: AnswerSetting, style: Style): Block[] {
  const [bands, target] = [bandBlocks(answer, style), targetBlocks(answer, false)];
  const { first, rest } = partNotes(answer.notes);
  const passages = passageBlocks(answer.passages, style);
  const [leads, said] = [notes(first), [...(view === "passages" ? [] : passages), ...notes(rest)]];
  if (answer.only) return [...leads, ...aloneBlocks(answer, view, style), ...said, ...freshLine(answer)];
  switch (view) {
    case "overview":
    case "bands":
      return [...leads, ...bands, ...target, ...said, ...topLeverBlocks(answer, style), ...sourceLine(answer)];
    case "target":
    case "floor":
      return [
        ...leads,
        ...targetBlocks(answer, true),
        ...bands,
        ...said,
        ...topLeverBlocks(answer, style),
        ...sourceLine(answer),
      ];
    case "levers":
      return [...leads, ...allLeverBlocks(answer, style), ...bands, ...target, ...said, ...sourceLine(answer)];
    case "levels":
      return [
        ...leads,
        ...levelBlocks(answer, style),
        ...bandBlocks(answer, "plain"),
        ...target,
        ...said,
        ...sourceLine(answer),
      ];
    case "passages":
      return [...leads, ...passages, ...bandLine(answer), ...said, ...sourceLine(answer)];
    case "sources":
      return [...leads, ...sourceBlocks(answer), ...bands, ...target, ...said];
    case "regions":
      return [...leads, ...regionBlocks(ownFirst(regions, answer), style), ...target, ...said, ...sourceLine(answer)];
  }
}

/** The answer's own region first: the chart shows only the currency of the first. */
const ownFirst = (regions: readonly GuideAnswer[], { region }: GuideAnswer): GuideAnswer[] => [
  ...regions.filter((one) => one.region === region),
  ...regions.filter((one) => one.region !== region),
];

/** Some parts of the pay, or the one part of the answer that was asked for. */
function aloneBlocks(answer: GuideAnswer, view: View, style: Style): Block[] {
  const target = answer.target ? targetBlocks(answer, false) : [];
  switch (answer.only?.length ? "overview" : view) {
    case "bands":
      return bandBlocks(answer, style);
    case "target":
    case "floor":
      return target;
    case "levers":
      return allLeverBlocks(answer, style);
    case "levels":
      return levelBlocks(answer, style);
    case "sources":
      return sourceBlocks(answer);
    case "overview":
    case "passages":
    case "regions":
      return [...bandBlocks(answer, style), ...target];
  }
}

function buttons(answer: GuideAnswer, setting: AnswerSetting): Block[] {
  const { place, view } = setting;
  const menu = regionMenu(answer, place === "public" ? "apart" : "here", view);
  if (answer.regionBasis === "unavailable") return actions(menu ? [menu] : []);
  return [
    ...actions([...shareButtons(answer, setting), ...checkButton(answer, setting), ...(menu ? [menu] : [])]),
    ...actions([...viewButtons(answer, setting), ...counterButton(answer, setting)]),
  ];
}

/** Also on a public answer: only the person who presses it sees the form. */
function checkButton(answer: GuideAnswer, { place }: AnswerSetting): types.Button[] {
  const state = encodeOfferState(offerStateOf(answer, null));
  return place !== "shortcut" && state && canCheck(answer) ? [button(BUTTON.checkOffer, ACTION.checkOffer, state)] : [];
}

function counterButton(answer: GuideAnswer, { place }: AnswerSetting): types.Button[] {
  const state = encodeOfferState(offerStateOf(answer, null));
  const own = place !== "shortcut" && place !== "public";
  return own && state && canCheck(answer) ? [button(BUTTON.counter, ACTION.counter, state)] : [];
}

function shareButtons(answer: GuideAnswer, { place, view }: AnswerSetting): types.Button[] {
  const value = encodeAnswerRef(answerRef(answer, view));
  switch (place) {
    case "private":
      return [
        button(BUTTON.shareChannel, ACTION.shareChannel, value, "primary"),
        button(BUTTON.shareThread, ACTION.shareThread, value),
      ];
    case "threaded":
      return [button(BUTTON.shareHere, ACTION.shareChannel, value, "primary")];
    case "direct":
    case "modal":
      return [button(BUTTON.shareThread, ACTION.shareThread, value)];
    case "public":
    case "shortcut":
      return [];
  }
}

/** A button for each view that has something to show and is not the current one. */
function viewButtons(answer: GuideAnswer, { place, view }: AnswerSetting): types.Button[] {
  const id = place === "public" ? ACTION.openView : ACTION.view;
  const views: { view: View; label: string; offered: boolean }[] = [
    {
      view: "overview",
      label: answer.only ? BUTTON.whole : BUTTON.overview,
      offered: answer.only ? place !== "public" : view !== "overview" && view !== "bands" && place !== "public",
    },
    { view: "levers", label: BUTTON.levers, offered: answer.levers.length > 0 },
    { view: "levels", label: BUTTON.levels, offered: answer.levels.length > 0 },
    { view: "sources", label: BUTTON.sources, offered: answer.sources.length > 0 },
    { view: "regions", label: BUTTON.regions, offered: answer.regions.length > 1 },
  ];
  return views
    .filter((other) => other.offered && (other.view !== view || (answer.only && other.view === "overview")))
    .map((other) => button(other.label, `${id}:${other.view}`, encodeAnswerRef(answerRef(answer, other.view))));
}
