import type { Attach } from "../deps.js";
import { askForGuideButton } from "./actions/ask-for-guide.js";
import { offersButtons } from "./actions/compare-offers.js";
import { counterButton } from "./actions/counter.js";
import { feedbackButton } from "./actions/feedback.js";
import { formFields } from "./actions/form-fields.js";
import { offerButtons } from "./actions/offer-buttons.js";
import { questionCorrected } from "./actions/question.js";
import { regionMenus } from "./actions/region.js";
import { removeButton } from "./actions/remove.js";
import { shareChannelButton } from "./actions/share-channel.js";
import { shareThreadButton } from "./actions/share-thread.js";
import { showButtons } from "./actions/show.js";
import { comp } from "./commands/comp.js";
import { appHome } from "./events/app-home.js";
import { appMention } from "./events/app-mention.js";
import { directMessage } from "./events/direct-message.js";
import { companyTypeahead } from "./options/company.js";
import { answerMessage } from "./shortcuts/answer-message.js";
import { formOpeners } from "./shortcuts/open-form.js";
import { messageAnswered } from "./views/answer-message.js";
import { offersSent } from "./views/compare-offers.js";
import { counterSent } from "./views/counter.js";
import { wordsSent } from "./views/feedback.js";
import { formSent } from "./views/form.js";
import { offerSent } from "./views/offer-form.js";
import { threadChosen } from "./views/share-thread.js";

/** Everything that Slack can send and the app answers. */
export const LISTENERS: readonly Attach[] = [
  comp,
  showButtons,
  regionMenus,
  shareChannelButton,
  removeButton,
  shareThreadButton,
  threadChosen,
  offerButtons,
  offerSent,
  offersButtons,
  offersSent,
  counterButton,
  counterSent,
  appMention,
  directMessage,
  answerMessage,
  questionCorrected,
  messageAnswered,
  formOpeners,
  formFields,
  companyTypeahead,
  formSent,
  feedbackButton,
  askForGuideButton,
  wordsSent,
  appHome,
];
