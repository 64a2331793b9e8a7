/** A payload written from Slack's reference, and Slack's verdict on it. */
export interface Case {
  name: string;
  on?: "message" | "modal" | "home";
  blocks: unknown[];
  /** The problems that Slack names, with the place; none where Slack takes the payload. */
  refused?: string[];
}

export const plain = (text: string) => ({ type: "plain_text", text });
export const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
export const section = (text: string) => ({ type: "section", text: mrkdwn(text) });
export const button = (more: object = {}) => ({ type: "button", text: plain("Go"), action_id: "go", ...more });
export const option = (value: string) => ({ text: plain(value), value });
export const actions = (...elements: object[]) => ({ type: "actions", elements });
export const input = (element: object, more: object = {}) => ({
  type: "input",
  label: plain("Label"),
  element,
  ...more,
});
export const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
export const long = (length: number) => "x".repeat(length);
