/**
 * Slack's limits, each from the page of docs.slack.dev named above it. Lengths are counted as Slack counts them: in
 * characters of the text as sent, so after escaping.
 */
export const LIMITS = {
  // reference/methods/chat.postMessage: longer text is cut by Slack
  text: 4_000,
  // block-kit: blocks in a message, in a modal and on the Home tab
  messageBlocks: 50,
  viewBlocks: 100,
  // reference/block-kit/blocks/*
  section: 3_000,
  header: 150,
  contextElements: 10,
  actionsElements: 25,
  blockId: 255,
  actionId: 255,
  inputLabel: 2_000,
  tableRows: 100,
  tableColumns: 20,
  tableCharacters: 10_000,
  containerTitle: 150,
  chartTitle: 50,
  chartPoints: 20,
  chartLabel: 20,
  // reference/block-kit/block-elements/* and composition-objects/*
  buttonText: 75,
  buttonValue: 2_000,
  options: 100,
  optionText: 75,
  optionValue: 75,
  placeholder: 150,
  inputText: 3_000,
  // Ours: a longer question is a text, and the metadata of the view that holds it has 3,000 characters for everything
  question: 500,
  // reference/views/modal-views
  viewTitle: 24,
  viewButton: 24,
  // surfaces/agents: prompts in the agent view
  prompts: 4,
  // Not on any page: above about 13,200 characters in all blocks together Slack answers msg_blocks_too_long
  messageCharacters: 12_000,
  // authentication/verifying-requests-from-slack: seconds
  signatureAge: 300,
} as const;
