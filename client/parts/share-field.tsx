import { For, type JSX } from 'solid-js'
import { type Group, groupsInShare, type ShareFault, type ShareHolder } from '../../domain/index.ts'
import { t } from '../text/text.ts'

/** One share as it stands in its field. */
export interface TypedShare {
  readonly holder: ShareHolder
  readonly typed: string
  readonly groups: readonly Group[]
  /** Why it cannot be used yet; null once it is whole. */
  readonly fault: ShareFault | null
}

const numerals: Readonly<Record<ShareHolder, string>> = { head: '一', bureau: '二' }

/** A share of the recovery key while it is typed: its groups stand below it as on the paper, each checked. */
export function ShareField(props: {
  share: TypedShare
  isCurrent: boolean
  onInput: (typed: string) => void
  onEnter: () => void
}): JSX.Element {
  const id = () => shareFieldId(props.share.holder)
  /** What is wrong, but not what has only not been typed yet. */
  const wrong = () => {
    const { fault } = props.share
    return fault && fault.code !== 'incomplete' ? fault : null
  }
  const good = () => props.share.groups.filter(({ is }) => is === 'good').length
  return (
    <li
      classList={{ done: props.share.fault === null, wait: props.share.typed === '' && !props.isCurrent }}
      aria-current={props.isCurrent ? 'step' : undefined}
    >
      <span class="i" aria-hidden="true">
        {numerals[props.share.holder]}
      </span>
      <div>
        <h2>
          <label for={id()}>{t(`recover.share.${props.share.holder}`)}</label>
        </h2>
        <div class="field share">
          <textarea
            id={id()}
            rows={2}
            value={props.share.typed}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-describedby={`${id()}-fault`}
            aria-invalid={wrong() ? 'true' : undefined}
            onInput={(event) => props.onInput(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return
              event.preventDefault()
              props.onEnter()
            }}
          />
        </div>
        <ol class="groups" aria-hidden="true">
          <For each={places}>
            {(place) => (
              <li class={props.share.groups[place]?.is ?? 'open'}>
                {props.share.groups[place]?.text.padEnd(5, '·') ?? '·····'}
              </li>
            )}
          </For>
        </ol>
        <p class="share-fault" id={`${id()}-fault`} role="status">
          {faultWords(wrong())}
        </p>
      </div>
      <p class="st">
        {props.share.fault === null ? t('recover.share.good') : t('recover.share.groups', { good: good() })}
      </p>
    </li>
  )
}

/** Where the focus goes when a share is asked for. */
export const shareFieldId = (holder: ShareHolder): string => `share-${holder}`

const places = Array.from({ length: groupsInShare }, (_, place) => place)

function faultWords(fault: ShareFault | null): string {
  if (!fault) return ''
  switch (fault.code) {
    case 'incomplete':
      return t('recover.fault.incomplete', { missing: fault.missing })
    case 'wrong-group':
      return t('recover.fault.wrong-group', { group: fault.group })
    default:
      return t(`recover.fault.${fault.code}`)
  }
}
