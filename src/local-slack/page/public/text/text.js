import { useDesk } from "../desk.js";
import { html } from "../html.js";
import { withEmoji } from "./emoji.js";
import { parseMrkdwn, unescapeText } from "./mrkdwn.js";
import { unbroken } from "./unbroken.js";

/** The words of a text object without any formatting, for labels. */
export const wordsOf = (text) => withEmoji(unescapeText(typeof text === "string" ? text : (text?.text ?? "")));

/** A text object: mrkdwn with its formatting, plain text unchanged. */
export function Text({ text }) {
  if (text?.type === "mrkdwn") return html`<${Mrkdwn} text=${text.text} />`;
  return html`<span class="plain">${wordsOf(text)}</span>`;
}

/** Text in Slack's mrkdwn, drawn with its formatting. */
export function Mrkdwn({ text }) {
  return html`<div class="mrkdwn">${parseMrkdwn(text).map(drawBlock)}</div>`;
}

function drawBlock({ kind, text, children }) {
  if (kind === "pre") return html`<pre>${text}</pre>`;
  if (kind === "quote") return html`<blockquote>${children.map(drawInline)}</blockquote>`;
  return html`<p>${children.map(drawInline)}</p>`;
}

function drawInline(node) {
  switch (node.kind) {
    case "text":
      return unbroken(withEmoji(node.text));
    case "break":
      return html`<br />`;
    case "bold":
      return html`<strong>${node.children.map(drawInline)}</strong>`;
    case "italic":
      return html`<em>${node.children.map(drawInline)}</em>`;
    case "strike":
      return html`<s>${node.children.map(drawInline)}</s>`;
    case "code":
      return html`<code>${node.text}</code>`;
    case "user":
      return html`<${Mention} id=${node.id} label=${node.label} />`;
    case "channel":
      return html`<${ChannelName} id=${node.id} label=${node.label} />`;
    case "broadcast":
      return html`<span class="mention">@${node.name}</span>`;
    case "link":
      return html`<${Link} url=${node.url}>${node.label}<//>`;
  }
}

function Mention({ id, label }) {
  const { nameOf } = useDesk();
  return html`<span class="mention">@${nameOf(id) ?? label ?? id}</span>`;
}

function ChannelName({ id, label }) {
  const { channelName } = useDesk();
  return html`<span class="mention">#${channelName(id) ?? label ?? id}</span>`;
}

/** A link to the web opens a new tab; a link to a message of this workspace stays on the page. */
function Link({ url, children }) {
  const { go } = useDesk();
  const [, channel, digits, thread] =
    /^https:\/\/local\.slack\.com\/archives\/(\w+)\/p(\d+)(?:\?thread_ts=([\d.]+))?/.exec(url) ?? [];
  if (channel) {
    const ts = thread ?? `${digits.slice(0, -6)}.${digits.slice(-6)}`;
    const open = (event) => {
      event.preventDefault();
      go({ place: channel, thread: ts });
    };
    return html`<a href=${url} onClick=${open}>${children}</a>`;
  }
  if (!/^(https?|mailto):/i.test(url)) return html`<span>${children}</span>`;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer">${children}</a>`;
}
