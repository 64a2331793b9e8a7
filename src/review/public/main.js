import { render } from "preact";
import { html } from "/slack/html.js";
import { App } from "./app.js";

render(html`<${App} />`, document.querySelector("#page"));
