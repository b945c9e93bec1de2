import { A } from '@solidjs/router'
import { For, type JSX } from 'solid-js'
import { kindWords } from '../text/flow-words.ts'
import { t } from '../text/text.ts'

/** Every kind of case; the one that is shown is marked. */
export const HelpKinds = (props: { names: readonly string[]; onChoose: () => void }): JSX.Element => (
  <nav aria-labelledby="law-kinds">
    <div class="sech">
      <h2 id="law-kinds">{t('law.kinds')}</h2>
    </div>
    <ul class="law-kinds">
      <For each={props.names}>
        {(name) => (
          <li>
            <A href={`/law/${name}`} end onClick={props.onChoose}>
              {kindWords(name)}
            </A>
          </li>
        )}
      </For>
    </ul>
  </nav>
)
