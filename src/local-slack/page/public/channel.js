import { useEffect, useRef } from "preact/hooks";
import { Composer } from "./composer.js";
import { useDesk } from "./desk.js";
import { html } from "./html.js";
import { Close } from "./icons.js";
import { Message } from "./message.js";
import { MessageList } from "./message-list.js";
import { rootsIn, threadOf } from "./state.js";
import { Welcome } from "./welcome.js";
import { WORDS } from "./words.js";
import { Working } from "./working.js";

/** A channel: its messages, and the composer. */
export function Channel({ channel, first }) {
  const { about, state } = useDesk();
  const messages = rootsIn(state, channel.id);
  const name = `#${channel.name}`;
  const header = html`
    ${first && html`<${Welcome} channel=${channel} />`}
    ${!first && messages.length === 0 && html`<p class="empty">${WORDS.emptyChannel}</p>`}
    ${!channel.hasApp && html`<p class="empty">${WORDS.inviteHint(about.bot.name)}</p>`}
  `;
  return html`<${MessageList} key=${channel.id} label=${WORDS.messagesIn(name)} newest=${messages.at(-1)?.ts} header=${header}>
      ${messages.map((message) => html`<${Message} key=${message.ts} message=${message} />`)}
    <//>
    <${Working} channel=${channel.id} />
    <${Composer} key=${channel.id} channel=${channel.id} label=${WORDS.write(name)} />`;
}

/** A thread, in the panel on the side. */
export function Thread({ channel, ts }) {
  const { state, go } = useDesk();
  const heading = useRef(null);
  useEffect(() => {
    const opener = document.activeElement;
    heading.current.focus();
    return () => opener instanceof HTMLElement && opener.isConnected && opener.focus();
  }, []);
  const messages = threadOf(state, channel, ts);
  const close = () => go({ thread: "" });
  return html`<aside class="thread" aria-labelledby="thread-title" onKeyDown=${(event) => {
    if (event.key === "Escape" && !event.defaultPrevented) close();
  }}>
    <header class="bar">
      <h2 id="thread-title" tabindex="-1" ref=${heading}>${WORDS.thread}</h2>
      <button type="button" class="quiet" aria-label=${WORDS.closeThread} onClick=${close}><${Close} /></button>
    </header>
    <${MessageList} fromStart label=${WORDS.thread} newest=${messages.at(-1)?.ts} header=${
      messages.length === 0 && html`<p class="empty">${WORDS.emptyThread}</p>`
    }>
      ${messages.map((message) => html`<${Message} key=${message.ts} message=${message} inThread />`)}
    <//>
    <${Working} channel=${channel} thread=${ts} />
    <${Composer} channel=${channel} thread=${ts} label=${WORDS.reply} shortcuts=${false} />
  </aside>`;
}
