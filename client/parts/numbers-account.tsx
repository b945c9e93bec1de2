import { createSignal, For, type JSX, Show } from 'solid-js'
import { type CertificateKind, numbersOf, type Segment } from '../../domain/index.ts'
import { numberSeries } from '../state/number-supply.ts'
import { t } from '../text/text.ts'
import { useDesk } from './desk-context.tsx'
import { useNumberLedger } from './number-ledger.ts'

/** Every certificate number of this machine's segments, accounted for. */
export function NumbersAccount(): JSX.Element {
  const desk = useDesk()
  const ledger = useNumberLedger()
  const [note, setNote] = createSignal('')
  const [isBusy, setBusy] = createSignal(false)
  const [series, setSeries] = createSignal<CertificateKind>('J')
  const lease = async () => {
    if (isBusy()) return
    setBusy(true)
    const answer = await desk.leaseNumbers(series())
    setBusy(false)
    setNote(t(answer.ok ? 'numbers.leased' : 'needs-line'))
  }
  const counts = (segment: Segment) => {
    const own = new Set(numbersOf(segment))
    const rows = ledger().account.numbers.filter(({ certificate }) => own.has(certificate))
    const count = (...statuses: readonly string[]) =>
      rows.filter(({ status }) => statuses.includes(status)).length
    return { free: count('free'), used: count('used', 'reserved'), gaps: count('gap') }
  }
  return (
    <section aria-labelledby="numbers">
      <div class="sech">
        <h2 id="numbers">{t('numbers.title')}</h2>
        <span class="meta" classList={{ due: ledger().isLow }}>
          {ledger().isLow ? t('numbers.low') : ''}
        </span>
      </div>
      <Show when={ledger().segments.length > 0} fallback={<p class="empty">{t('numbers.none')}</p>}>
        <table class="rows">
          <caption class="vh">{t('numbers.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('numbers.segment')}</th>
              <th scope="col" class="right">
                {t('numbers.free')}
              </th>
              <th scope="col" class="right">
                {t('numbers.used')}
              </th>
              <th scope="col" class="right">
                {t('numbers.gaps')}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={ledger().segments}>
              {(segment) => (
                <tr>
                  <th scope="row" class="num">
                    {segmentWords(segment)}
                  </th>
                  <td class="num right">{counts(segment).free}</td>
                  <td class="num right">{counts(segment).used}</td>
                  <td class="num right">{counts(segment).gaps}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
      <p class="line">
        <span class="meta" role="status">
          {note()}
        </span>
        <select
          class="input"
          aria-label={t('numbers.series')}
          value={series()}
          onChange={(event) => setSeries(event.currentTarget.value as CertificateKind)}
        >
          <For each={numberSeries}>
            {(each) => <option value={each}>{t(`numbers.series.${each}`)}</option>}
          </For>
        </select>
        <button type="button" class="b plain" aria-busy={isBusy()} onClick={() => void lease()}>
          {t('numbers.lease')}
        </button>
      </p>
    </section>
  )
}

const six = (sequence: number): string => String(sequence).padStart(6, '0')

const segmentWords = ({ certificate, code, year, first, last }: Segment): string =>
  `${certificate}${code}-${year}-${six(first)} – ${six(last)}`
