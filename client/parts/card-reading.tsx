import { createSignal, type JSX, onCleanup, Show } from 'solid-js'
import type { CardRead } from '../../device-bridge/protocol.ts'
import { type PartyId, partyIds } from '../../domain/index.ts'
import { t, tOr } from '../text/text.ts'
import type { Places } from './act-form.ts'
import { personOnCard } from './card-person.ts'
import { useDesk } from './desk-context.tsx'
import { useKeys } from './keys.ts'

/** Reads identity cards one after the other; the holder's sex says on which side the card belongs. */
export function CardReading(props: { form: Places }): JSX.Element {
  const desk = useDesk()
  const [state, setState] = createSignal<'idle' | 'waiting' | 'read'>('idle')
  const [fault, setFault] = createSignal<string>()
  const [last, setLast] = createSignal<PartyId>()
  let stop: AbortController | undefined
  onCleanup(() => stop?.abort())
  const read = async () => {
    if (state() === 'waiting') return stop?.abort()
    stop = new AbortController()
    setFault(undefined)
    setState('waiting')
    const answer = await desk.bridge.readCard(stop.signal)
    setState('idle')
    if (!answer.ok) return setFault(answer.error.code)
    const { value } = answer
    switch (value.outcome) {
      case 'card':
        return keep(value.read)
      case 'no-card':
        return setFault('no-card')
      case 'not-configured':
        return setFault('not-configured')
      case 'fault':
        return setFault(value.fault)
    }
  }
  const keep = async (card: CardRead) => {
    const person = personOnCard(card)
    const party = sideOf(props.form, person.sex, person.document?.number ?? '')
    const chip = await desk.keepBlob(new Blob([decoded(card.record)]), 'application/octet-stream')
    props.form.putAll({
      [`parties.${party}`]: person,
      [`match.${party}`]: {
        how: 'registrar',
        second: null,
        chip: chip.ok ? chip.value : null,
        samId: card.samId,
      },
    })
    setLast(party)
    setState('read')
  }
  useKeys({ F2: () => void read() })
  return (
    <section class="reading" data-at="card">
      <div class="sech">
        <h2>{t('card.title')}</h2>
        <span class="meta">
          <button type="button" class="b" aria-keyshortcuts="F2" onClick={() => void read()}>
            {state() === 'waiting' ? t('card.stop') : t('card.read')} <kbd aria-hidden="true">F2</kbd>
          </button>
        </span>
      </div>
      <p class="meta" role="status">
        <Show when={state() === 'waiting'}>{t('card.waiting')}</Show>
        <Show when={state() === 'read' && last()}>
          {(party) => t('card.done', { party: t(`party.${party()}`) })}
        </Show>
        <Show when={state() === 'idle' && !fault()}>{t('card.hint')}</Show>
      </p>
      <Show when={fault()}>
        {(code) => (
          <div class="refusal" role="alert">
            <strong>{tOr(`card.fault.${code()}`, t('card.fault'))}</strong>
            <cite>{t('card.kept')}</cite>
          </div>
        )}
      </Show>
    </section>
  )
}

/** The side of the card's holder: where the number already stands, else by sex, else the empty one. */
function sideOf(form: Places, sex: string | null | undefined, number: string): PartyId {
  const same = partyIds.find((party) => form.get(`parties.${party}.document.number`) === number)
  if (same) return same
  const bySex: PartyId = sex === '2' ? 'woman' : 'man'
  const other: PartyId = bySex === 'man' ? 'woman' : 'man'
  const taken = (party: PartyId) => form.get(`parties.${party}.grade`) === 'chip'
  return taken(bySex) && !taken(other) ? other : bySex
}

const decoded = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
