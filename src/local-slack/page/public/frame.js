import { useEffect, useRef } from "preact/hooks";
import { useDesk } from "./desk.js";
import { html } from "./html.js";
import { Close, Globe, Lock, Menu } from "./icons.js";
import { Avatar } from "./message.js";
import { WORDS } from "./words.js";

/** The bar on top: the app's name, and the person who is looking. */
export function TopBar({ onMenu, menuOpen }) {
  const { about, me, go } = useDesk();
  return html`<header class="top">
    <button type="button" class="quiet menu-toggle" aria-label=${WORDS.menu} aria-expanded=${menuOpen} aria-controls="sidebar" onClick=${onMenu}>
      <${Menu} />
    </button>
    <span class="brand"><img src="/mark.svg" alt="" width="24" height="24" />${about.bot.name}<span class="faint">${WORDS.workspace}</span></span>
    <fieldset class="people">
      <legend>${WORDS.youAre}</legend>
      ${about.people.map(
        (person) => html`<label title=${person.realName}>
          <input type="radio" name="me" value=${person.id} checked=${person.id === me} onChange=${() => go({ me: person.id, thread: "" })} />
          <${Avatar} person=${person} /><span class="person-name">${person.realName.split(" ")[0]}</span>
        </label>`,
      )}
    </fieldset>
  </header>`;
}

/** The channels, and the app. */
export function Sidebar({ place, open, onClose }) {
  const { about, state, hrefTo } = useDesk();
  const nav = useRef(null);
  useEffect(() => {
    if (open) nav.current.querySelector("a")?.focus();
  }, [open]);
  const keys = (event) => {
    if (event.key === "Escape" && open) onClose();
  };
  const item = (to, label, icon, note, unread) => html`<li>
    <a href=${hrefTo({ place: to, thread: "" })} aria-current=${to === place ? "page" : undefined} class=${unread ? "unread" : ""} onClick=${onClose}>
      <span class="sign" aria-hidden="true">${icon}</span>${label}
      ${note && html`<span class="unseen">, ${note}</span>`}
      ${unread && html`<span class="dot"><span class="unseen">, ${WORDS.unread}</span></span>`}
    </a>
  </li>`;
  return html`${open && html`<div class="backdrop" onClick=${onClose}></div>`}
  <nav class=${open ? "sidebar open" : "sidebar"} id="sidebar" aria-label=${WORDS.menu} ref=${nav} onKeyDown=${keys}>
    <button type="button" class="quiet sidebar-close" aria-label=${WORDS.closeMenu} onClick=${onClose}><${Close} /></button>
    <h2>${WORDS.channels}</h2>
    <ul>
      ${state.channels.map(({ id, name, kind, external }) => {
        const icon = kind === "private" ? html`<${Lock} />` : external ? html`<${Globe} />` : "#";
        const note = kind === "private" ? WORDS.privateChannel : external ? WORDS.external : null;
        return item(id, name, icon, note, state.unread.includes(id) && id !== place);
      })}
    </ul>
    <h2>${WORDS.apps}</h2>
    <ul>
      ${item("home", `${about.bot.name} · ${WORDS.home}`, html`<img src="/mark.svg" alt="" width="16" height="16" />`)}
      ${item("messages", `${about.bot.name} · ${WORDS.messages}`, html`<img src="/mark.svg" alt="" width="16" height="16" />`, null, state.unread.includes(state.direct) && place !== "messages")}
    </ul>
  </nav>`;
}

/** The head of the current place: a channel's name, or the app with its tabs. */
export function PlaceBar({ place, channel }) {
  const { about, hrefTo } = useDesk();
  if (channel) {
    const note = channel.kind === "private" ? WORDS.privateChannel : channel.external ? WORDS.external : null;
    return html`<header class="bar">
      <h1>#${channel.name}</h1>${note && html`<span class="faint">${note}</span>`}
    </header>`;
  }
  const tab = (to, label) =>
    html`<a href=${hrefTo({ place: to, thread: "" })} aria-current=${to === place ? "page" : undefined}>${label}</a>`;
  return html`<header class="bar">
    <h1>${about.bot.name}</h1>
    <nav class="tabs" aria-label=${about.bot.name}>${tab("home", WORDS.home)}${tab("messages", WORDS.messages)}</nav>
  </header>`;
}
