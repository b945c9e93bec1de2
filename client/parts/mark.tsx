import type { JSX } from 'solid-js'
import { t } from '../text/text.ts'

/** Where one act is: saved here, at the centre, parked or held there, refused. Always beside a word or a label. */
export type MarkState = 'saved' | 'at-centre' | 'parked' | 'held' | 'refused' | 'off'

const shape: Record<MarkState, string> = {
  saved: 'd saved',
  'at-centre': 'd sent',
  parked: 'd parked',
  held: 'd held',
  refused: 'd back',
  off: 'd off',
}

/** The small glyph of a state; with `label` it speaks for itself, without it stands beside its word. */
export function Mark(props: { state: MarkState; label?: boolean }): JSX.Element {
  const words = () =>
    ({
      saved: t('sync.saved'),
      'at-centre': t('sync.at-centre'),
      parked: t('sync.parked.one'),
      held: t('sync.held.one'),
      refused: t('sync.refused.one'),
      off: t('sync.disconnected', { since: '' }),
    })[props.state]
  return props.label ? (
    <i class={shape[props.state]} role="img" aria-label={words()} title={words()} />
  ) : (
    <i class={shape[props.state]} aria-hidden="true" />
  )
}
