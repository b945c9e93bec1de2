import { createSignal, type JSX, onCleanup } from 'solid-js'
import { t } from '../text/text.ts'
import { Checklist } from './checklist.tsx'

/** Chromium says whether a second screen is attached, without naming it. */
interface ScreenMore extends Screen, EventTarget {
  readonly isExtended?: boolean
}

/** The second screen on which the parties read and sign. */
export function PartyDisplay(): JSX.Element {
  const screenMore = window.screen as ScreenMore
  const [isExtended, setExtended] = createSignal(screenMore.isExtended === true)
  const changed = () => void setExtended(screenMore.isExtended === true)
  screenMore.addEventListener('change', changed)
  onCleanup(() => screenMore.removeEventListener('change', changed))
  return (
    <section aria-labelledby="party-display">
      <div class="sech">
        <h2 id="party-display">{t('devices.party')}</h2>
      </div>
      <Checklist
        checks={[
          {
            id: 'party',
            words: t('devices.party'),
            presence: isExtended() ? 'present' : 'to-confirm',
            note: t(isExtended() ? 'devices.party.screens' : 'devices.party.one'),
          },
        ]}
      />
      <p class="meta">{t('devices.party.about')}</p>
    </section>
  )
}
