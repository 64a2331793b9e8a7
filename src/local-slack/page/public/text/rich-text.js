import { html } from "../html.js";
import { emojiFor } from "./emoji.js";
import { ChannelName, Link, Mention } from "./text.js";

/** A `rich_text` block or cell. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
export function RichText({ node }) {
  return html`<div class="mrkdwn">${(node.elements ?? []).map(drawPart)}</div>`;
}

function drawPart(part) {
  const inner = (part.elements ?? []).map((one) =>
    one.type === "rich_text_section" ? html`<li>${(one.elements ?? []).map(drawInline)}</li>` : drawInline(one),
  );
  switch (part.type) {
    case "rich_text_list":
      return part.style === "ordered"
        ? html`<ol class=${`indent-${part.indent ?? 0}`} start=${(part.offset ?? 0) + 1}>${inner}</ol>`
        : html`<ul class=${`indent-${part.indent ?? 0}`}>${inner}</ul>`;
    case "rich_text_quote":
      return html`<blockquote>${inner}</blockquote>`;
    case "rich_text_preformatted":
      return html`<pre>${inner}</pre>`;
    default:
      return html`<p>${inner}</p>`;
  }
}

function drawInline(one) {
  const { bold, italic, strike, code } = one.style ?? {};
  let drawn = bare(one);
  if (code) drawn = html`<code>${drawn}</code>`;
  if (strike) drawn = html`<s>${drawn}</s>`;
  if (italic) drawn = html`<em>${drawn}</em>`;
  if (bold) drawn = html`<strong>${drawn}</strong>`;
  return drawn;
}

function bare(one) {
  switch (one.type) {
    case "link":
      return html`<${Link} url=${one.url}>${one.text ?? one.url}<//>`;
    case "emoji":
      return emojiFor(one.name) ?? `:${one.name}:`;
    case "user":
      return html`<${Mention} id=${one.user_id} />`;
    case "channel":
      return html`<${ChannelName} id=${one.channel_id} />`;
    case "broadcast":
      return html`<span class="mention">@${one.range}</span>`;
    case "date":
      return one.fallback ?? new Date(one.timestamp * 1000).toLocaleString();
    case "color":
      return one.value;
    default: {
      const lines = String(one.text ?? "").split("\n");
      return lines.map((line, at) => (at ? [html`<br />`, line] : line));
    }
  }
}
