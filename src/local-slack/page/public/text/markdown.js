import { lexer } from "marked";
import { html } from "../html.js";
import { Link } from "./text.js";

/** A `markdown` block: standard Markdown, drawn from the lexer's tokens, so HTML in it stays text. */
export const Markdown = ({ text }) => html`<div class="mrkdwn">${lexer(text).map(draw)}</div>`;

const inner = (token) => (token.tokens ? token.tokens.map(draw) : unescaped(token.text ?? token.raw));

/** marked escapes the text of some tokens for HTML. */
const unescaped = (text) =>
  text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name) => ({ lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" })[name]);

function draw(token) {
  switch (token.type) {
    case "space":
    case "def":
      return null;
    case "heading":
      return html`<p><strong>${inner(token)}</strong></p>`;
    case "paragraph":
      return html`<p>${inner(token)}</p>`;
    case "blockquote":
      return html`<blockquote>${inner(token)}</blockquote>`;
    case "list": {
      const items = token.items.map((item) => html`<li>${item.tokens.map(draw)}</li>`);
      return token.ordered ? html`<ol start=${token.start || 1}>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case "code":
      return html`<pre>${token.text}</pre>`;
    case "hr":
      return html`<hr />`;
    case "strong":
      return html`<strong>${inner(token)}</strong>`;
    case "em":
      return html`<em>${inner(token)}</em>`;
    case "del":
      return html`<s>${inner(token)}</s>`;
    case "codespan":
      return html`<code>${unescaped(token.text)}</code>`;
    case "br":
      return html`<br />`;
    case "link":
      return html`<${Link} url=${token.href}>${inner(token)}<//>`;
    case "table":
      return html`<table>
        <thead><tr>${token.header.map((cell) => html`<th scope="col">${inner(cell)}</th>`)}</tr></thead>
        <tbody>${token.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${inner(cell)}</td>`)}</tr>`)}</tbody>
      </table>`;
    default:
      return inner(token);
  }
}
