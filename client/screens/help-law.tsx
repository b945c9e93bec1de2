import '../style/help.css'
import { useParams } from '@solidjs/router'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { kindOf, kinds } from '../../domain/index.ts'
import { ActBar } from '../parts/act-bar.tsx'
import { useScreen } from '../parts/screen.ts'
import { figureWords, kindWords } from '../text/flow-words.ts'
import { t } from '../text/text.ts'
import { HelpChart } from './help-chart.tsx'
import { HelpKinds } from './help-kinds.tsx'
import { HelpActs, HelpRules } from './help-rules.tsx'
import { HelpFound, HelpSearch } from './help-search.tsx'

const names = Object.keys(kinds)

/** The law as this app applies it: of each kind the flow chart, its rules with their articles, and its acts; or what is looked for in all of them. */
export default function HelpLaw(): JSX.Element {
  const asked = useParams<{ kind?: string }>()
  useScreen('law.title')
  const name = () => names.find((each) => each === asked.kind) ?? names[0] ?? ''
  const kind = createMemo(() => kindOf(name()))
  const [sought, seek] = createSignal('')
  const leave = () => void seek('')
  return (
    <>
      <main class="page cols law" id="main" tabindex="-1">
        <div>
          <HelpSearch asked={sought()} onAsk={seek} />
          <HelpKinds names={names} onChoose={leave} />
        </div>
        <Show when={sought().trim() === ''} fallback={<HelpFound asked={sought()} onOpen={leave} />}>
          <Show when={kind()} keyed>
            {({ flow }) => (
              <article>
                <h1 class="big">{kindWords(name())}</h1>
                <p class="meta">{figureWords(name())}</p>
                <HelpChart kind={name()} />
                <HelpRules kind={name()} flow={flow} />
                <HelpActs kind={name()} flow={flow} />
              </article>
            )}
          </Show>
        </Show>
      </main>
      <ActBar where={<span>{t('law.title')}</span>} />
    </>
  )
}
