import { render } from "preact";
import { App } from "./app.js";
import { readAbout } from "./connection.js";
import { html } from "./html.js";

const about = await readAbout();
render(html`<${App} about=${about} />`, document.querySelector("#page"));
