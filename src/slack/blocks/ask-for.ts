import type { types } from "@slack/bolt";
import { ASK_FOR, BUTTON } from "../../present/words.js";
import { ACTION, VIEW } from "../state/ids.js";
import { input, textInput } from "./kit.js";
import { modal } from "./views.js";

/** Shows the text that will be sent when a person asks for a guide, to change or to leave. */
export const askForView = (query: string): types.ModalView =>
  modal(VIEW.askForGuide, { title: ASK_FOR.title, submit: BUTTON.send }, [
    input(ASK_FOR.label, textInput(ACTION.words, { multiline: true, most: 1_000, held: ASK_FOR.text(query) })),
  ]);
