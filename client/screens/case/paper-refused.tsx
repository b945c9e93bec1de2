import { type JSX, Show } from 'solid-js'
import { t } from '../../text/text.ts'
import type { NotPressed } from './paper-press.ts'
import { PaperTitle } from './paper-title.tsx'

/** A paper that was not drawn: which, why, and what to do; nothing is ever printed wrong. */
export function PaperRefused(props: { refused: NotPressed | null }): JSX.Element {
  return (
    <Show when={props.refused}>
      {(refused) => (
        <div class="refusal" role="alert">
          <strong>
            <PaperTitle paper={refused().paper} />
            {'　'}
            {t('print.refused')}
          </strong>
          <p>{reason(refused().why)}</p>
        </div>
      )}
    </Show>
  )
}

function reason(why: NotPressed['why']): string {
  switch (why.code) {
    case 'uncovered-characters':
      return t('print.refused.characters', {
        characters: why.characters.map(({ character, at }) => `${character}（${at}）`).join('、'),
      })
    case 'picture-missing':
    case 'picture-not-jpeg':
      return t('print.refused.picture')
    case 'too-long-for-booklet':
      return t('print.refused.long')
    default:
      return t('print.failed')
  }
}
