import { useEffect } from "preact/hooks";
import { Blocks } from "./blocks/block.js";
import { Host, useMakeHost } from "./blocks/host.js";
import { Composer } from "./composer.js";
import { useDesk } from "./desk.js";
import { html } from "./html.js";
import { Reply } from "./icons.js";
import { Message } from "./message.js";
import { MessageList } from "./message-list.js";
import { rootsIn, threadOf } from "./state.js";
import { wordsOf } from "./text/text.js";
import { WORDS } from "./words.js";
import { Working } from "./working.js";

/** The app's Home tab; the app publishes it anew whenever it is opened. */
export function Home() {
  const { act, me, state } = useDesk();
  useEffect(() => {
    act({ act: "open", tab: "home" });
  }, [me]);
  return html`<div class="scroll home" tabindex="0" role="region" aria-label=${WORDS.home}>
    ${state.home ? html`<${HomeView} key=${state.home.id} view=${state.home} />` : html`<p class="empty">${WORDS.emptyHome}</p>`}
  </div>`;
}

function HomeView({ view }) {
  const host = useMakeHost({ id: view.id }, view.blocks, view.values);
  return html`<${Host.Provider} value=${host}><${Blocks} blocks=${view.blocks} /><//>`;
}

/** The conversation with the app. Each question begins a thread, whose replies are shown right below it. */
export function Direct({ viewing }) {
  const { about, act, me, state, go } = useDesk();
  useEffect(() => {
    act({ act: "open", tab: "messages", viewing });
  }, [me]);
  const roots = rootsIn(state, state.direct);
  const all = roots.flatMap((root) => threadOf(state, state.direct, root.ts));
  const newest = all
    .map(({ ts }) => ts)
    .sort()
    .at(-1);
  const header = html`<${Prompts} /><p class="empty">${WORDS.emptyDirect(about.bot.name)}</p>`;
  return html`<${MessageList} label=${WORDS.messagesIn(about.bot.name)} newest=${newest} header=${header}>
      ${roots.map((root) => {
        const thread = threadOf(state, state.direct, root.ts);
        return html`${thread.map((message) => html`<${Message} key=${message.ts} message=${message} inThread />`)}
          ${
            thread.length > 1 &&
            html`<li class="follow-up" key=${`${root.ts} follow`}>
              <button type="button" class="replies" onClick=${() => go({ thread: root.ts })}>
                <${Reply} />${WORDS.followUp}
              </button>
            </li>`
          }`;
      })}
    <//>
    <${Working} channel=${state.direct} />
    <${Composer} channel=${state.direct} label=${WORDS.ask(about.bot.name)} />`;
}

/** The questions that the app suggests. */
function Prompts() {
  const { state, submit } = useDesk();
  if (!state.prompts) return null;
  const { title, prompts } = state.prompts;
  return html`<div class="prompts">
    ${title && html`<h2>${wordsOf(title)}</h2>`}
    <div class="actions">
      ${prompts.map(
        (prompt) =>
          html`<button type="button" class="button" onClick=${() => submit({ channel: state.direct, line: prompt.message })}>
            ${wordsOf(prompt.title)}
          </button>`,
      )}
    </div>
  </div>`;
}
