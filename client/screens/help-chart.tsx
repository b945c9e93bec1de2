import { createSignal, type JSX, Show } from 'solid-js'
import { kindWords } from '../text/flow-words.ts'
import { t } from '../text/text.ts'

/** The drawn charts by their files; each is kept with the app, and fetched when it is looked at. */
const charts = import.meta.glob<string>('../../docs/flows/*.svg', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** The flow chart of a kind: as wide as the screen, or in its own size to be moved about. */
export function HelpChart(props: { kind: string }): JSX.Element {
  const [isWhole, setWhole] = createSignal(false)
  const chart = () => charts[`../../docs/flows/${props.kind}.svg`]
  return (
    <Show when={chart()}>
      {(address) => (
        <section aria-labelledby="law-chart">
          <div class="sech">
            <h2 id="law-chart">{t('law.chart')}</h2>
            <button
              type="button"
              class="b plain law-size"
              aria-pressed={isWhole()}
              onClick={() => setWhole((whole) => !whole)}
            >
              {t('law.chart.whole')}
            </button>
          </div>
          <figure class="law-chart" classList={{ whole: isWhole() }} tabindex="0" aria-labelledby="law-chart">
            <img
              src={address()}
              alt={t('law.chart.alt', { kind: kindWords(props.kind) })}
              loading="lazy"
              decoding="async"
            />
          </figure>
        </section>
      )}
    </Show>
  )
}
