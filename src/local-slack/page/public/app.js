import { useEffect, useReducer, useRef, useState } from "preact/hooks";
import { useActions, useNotices } from "./actions.js";
import { Channel, Thread } from "./channel.js";
import { listen } from "./connection.js";
import { Desk } from "./desk.js";
import { Direct, Home } from "./direct.js";
import { PlaceBar, Sidebar, TopBar } from "./frame.js";
import { html } from "./html.js";
import { Modals } from "./modal.js";
import { useRoute, writeRoute } from "./route.js";
import { EMPTY, reduce } from "./state.js";
import { unescapeText } from "./text/mrkdwn.js";
import { WORDS } from "./words.js";

/** Characters of a new message that a screen reader says; the message itself has the rest. */
const SAID = 280;

/**
 * Moves the focus to the messages, past everything before them. The address belongs to the router, so a fragment
 * cannot.
 */
function skip(event) {
  event.preventDefault();
  /** @type {HTMLElement} */ (document.querySelector("main .scroll"))?.focus();
}

/** The whole page, once `about` is loaded. */
export function App({ about }) {
  const route = useRoute();
  const me = about.people.some(({ id }) => id === route.me) ? route.me : about.people[0].id;
  const [known, update] = useReducer(reduce, EMPTY);
  // Show nothing of another person while this person's state is still loading.
  const state = known.me === me ? known : EMPTY;
  const [online, setOnline] = useState(true);
  const [menu, setMenu] = useState(false);
  const [said, setSaid] = useState("");
  const isOpen = useRef(false);
  const { notices, tell } = useNotices();
  const { act, submit, working, settle } = useActions({ me, bot: about.bot, direct: state.direct, tell });

  const named = (text) =>
    unescapeText(text.replace(/<@(\w+)>/g, (_, id) => `@${about.people.find((one) => one.id === id)?.name ?? id}`));
  useEffect(() => {
    const told = (one) => {
      update(one);
      // A page that was just opened has no open modal, as in Slack: one left over would block everything else.
      const left = one.kind === "state" && !isOpen.current ? one.state.modals.at(-1) : undefined;
      if (one.kind === "state") isOpen.current = true;
      if (left) act({ act: "close", view: left.id, all: true });
      const message = one.kind === "message" && one.message.from.id !== me ? one.message : null;
      if (message || one.kind === "modals" || one.kind === "home") settle();
      if (message && one.isNew) setSaid(`${message.from.name}: ${named(message.text).slice(0, SAID)}`);
    };
    return listen(me, told, setOnline);
  }, [me]);

  const places = [...state.channels.map(({ id }) => id), "home", "messages"];
  const wanted = route.place === state.direct ? "messages" : route.place;
  const place = places.includes(wanted) ? wanted : places[0];
  const channel = state.channels.find(({ id }) => id === place);
  const threadChannel = place === "messages" ? state.direct : channel?.id;
  const current = { me, place, thread: route.thread };

  const shownChannel = threadChannel;
  useEffect(() => {
    if (shownChannel) update({ kind: "read", channel: shownChannel });
  }, [shownChannel, state.unread.includes(shownChannel)]);
  useEffect(() => {
    document.title = `${channel ? `#${channel.name}` : about.bot.name} · ${about.bot.name}`;
  }, [channel?.name]);

  const hrefTo = (to) => writeRoute({ ...current, ...to });
  const go = (to) => {
    location.hash = hrefTo(to);
  };
  const person = (id) => about.people.find((one) => one.id === id);
  const desk = {
    about,
    state,
    me,
    act,
    submit,
    working,
    tell,
    go,
    hrefTo,
    nameOf: (id) => (id === about.bot.id ? about.bot.name : person(id)?.realName),
    channelName: (id) => state.channels.find((one) => one.id === id)?.name,
  };
  const thread = route.thread && threadChannel && state.ready ? route.thread : null;
  return html`<${Desk.Provider} value=${desk}>
    <a class="skip" href="#main" onClick=${skip}>${WORDS.skip}</a>
    <div class=${thread ? "page with-thread" : "page"}>
      <${TopBar} onMenu=${() => setMenu(!menu)} menuOpen=${menu} />
      <${Sidebar} place=${place} open=${menu} onClose=${() => setMenu(false)} />
      <main key=${me}>
        <${PlaceBar} place=${place} channel=${channel} />
        <div role="alert">
          ${!online && html`<p class="banner">${WORDS.down}</p>`}
          ${online && !state.connected && html`<p class="banner">${WORDS.appDown(about.bot.name)}</p>`}
        </div>
        ${!state.ready && html`<p class="empty">${WORDS.loading}</p>`}
        ${state.ready && channel && html`<${Channel} channel=${channel} first=${channel.id === places[0]} />`}
        ${state.ready && place === "home" && html`<${Home} />`}
        ${state.ready && place === "messages" && html`<${Direct} viewing=${places[0]} />`}
      </main>
      ${thread && html`<${Thread} key=${`${me} ${thread}`} channel=${threadChannel} ts=${thread} />`}
    </div>
    <${Modals} views=${state.modals} />
    <div class="unseen" aria-live="polite">${said}</div>
    <div class="notices" role="status">${notices.map(({ id, text }) => html`<p key=${id}>${text}</p>`)}</div>
  <//>`;
}
