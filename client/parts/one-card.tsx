import { createSignal, type JSX, onCleanup, Show } from 'solid-js'
import type { BlobRef, Draft, Person } from '../../domain/index.ts'
import { t, tOr } from '../text/text.ts'
import { personOnCard } from './card-person.ts'
import { useDesk } from './desk-context.tsx'

/** How somebody was held against a card that was read: by the registrar, who still has to say what was seen. */
export interface CardMatch {
  readonly how: 'registrar'
  readonly second: null
  readonly chip: BlobRef | null
  readonly samId: string | null
}

/** One person's card is read, whoever that is: a representative, or somebody who asks about the own records. */
export function OneCard(props: {
  title: string
  act: string
  onRead: (person: Draft<Person>, match: CardMatch) => void
}): JSX.Element {
  const desk = useDesk()
  const [fault, setFault] = createSignal<string>()
  const [isWaiting, setWaiting] = createSignal(false)
  let stop: AbortController | undefined
  onCleanup(() => stop?.abort())
  const read = async () => {
    if (isWaiting()) return stop?.abort()
    stop = new AbortController()
    setFault(undefined)
    setWaiting(true)
    const answer = await desk.bridge.readCard(stop.signal)
    setWaiting(false)
    if (!answer.ok) return setFault(answer.error.code)
    const { value } = answer
    if (value.outcome === 'fault') return setFault(value.fault)
    if (value.outcome !== 'card') return setFault(value.outcome)
    const { record, samId } = value.read
    const bytes = Uint8Array.from(atob(record), (character) => character.charCodeAt(0))
    const chip = await desk.keepBlob(new Blob([bytes]), 'application/octet-stream')
    props.onRead(personOnCard(value.read), {
      how: 'registrar',
      second: null,
      chip: chip.ok ? chip.value : null,
      samId,
    })
  }
  return (
    <section data-at="card">
      <div class="sech">
        <h2>{props.title}</h2>
        <span class="meta">
          <button type="button" class="b" aria-busy={isWaiting()} onClick={() => void read()}>
            {isWaiting() ? t('card.stop') : props.act}
          </button>
        </span>
      </div>
      <p class="meta" role="status">
        {isWaiting() ? t('card.waiting') : ''}
      </p>
      <Show when={fault()}>
        {(code) => (
          <p class="due" role="alert">
            {tOr(`card.fault.${code()}`, t('card.fault'))}
          </p>
        )}
      </Show>
    </section>
  )
}
