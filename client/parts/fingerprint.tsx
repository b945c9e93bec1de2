import { createSignal, For, type JSX, Show } from 'solid-js'
import type { FingerPosition } from '../../device-bridge/protocol.ts'
import type { MarriageActOf, PartyId } from '../../domain/index.ts'
import { fieldOf } from '../text/field-of.ts'
import { type TextKey, t, tOr } from '../text/text.ts'
import type { Places } from './act-form.ts'
import { useDesk } from './desk-context.tsx'

type Given = MarriageActOf<'capture'>['fingerprints']['man']

/** The right index finger first, as people press; the others after. */
const fingers = [12, 11, 13, 17, 16, 18, 14, 15, 19, 20] as const satisfies readonly FingerPosition[]

/** One party's fingerprint, or why there is none; a person without hands still has the right. */
export function Fingerprint(props: {
  party: PartyId
  form: Places
  /** Where it stands in the act; `fingerprints` of the party where it is not said. */
  at?: string
}): JSX.Element {
  const desk = useDesk()
  const [finger, setFinger] = createSignal<FingerPosition>(12)
  const [isWaiting, setWaiting] = createSignal(false)
  const [fault, setFault] = createSignal<string>()
  const path = () => props.at ?? `fingerprints.${props.party}`
  const given = () => props.form.get(path()) as Given | undefined
  const capture = async () => {
    setWaiting(true)
    setFault(undefined)
    const answer = await desk.bridge.captureFinger(finger())
    setWaiting(false)
    if (!answer.ok) return setFault(answer.error.code)
    const { value } = answer
    if (value.outcome === 'poor-quality') return setFault('poor-quality')
    if (value.outcome === 'fault') return setFault(value.fault)
    if (value.outcome === 'not-configured') return setFault('not-configured')
    const image = Uint8Array.from(atob(value.capture.image), (character) => character.charCodeAt(0))
    const kept = await desk.keepBlob(new Blob([image]), 'application/octet-stream')
    if (kept.ok) {
      props.form.put(path(), {
        given: true,
        finger: String(value.capture.finger),
        quality: Math.round(value.capture.quality),
        image: kept.value,
      })
    }
  }
  return (
    <div class="finger">
      <Show
        when={given()?.given === true && (given() as Extract<Given, { given: true }>)}
        fallback={
          <>
            <select
              class="input"
              aria-label={fieldOf(props.party, 'finger.which')}
              value={String(finger())}
              onChange={(event) => setFinger(Number(event.currentTarget.value) as FingerPosition)}
            >
              <For each={fingers}>{(each) => <option value={each}>{t(`finger.${each}`)}</option>}</For>
            </select>
            <button type="button" class="b" aria-busy={isWaiting()} onClick={() => void capture()}>
              {isWaiting() ? t('finger.waiting') : t('finger.capture')}
            </button>
            <input
              class="input"
              autocomplete="off"
              aria-label={fieldOf(props.party, 'finger.cannot')}
              placeholder={t('finger.cannot')}
              value={given()?.given === false ? (given() as Extract<Given, { given: false }>).reason : ''}
              onInput={(event) =>
                props.form.put(
                  path(),
                  event.currentTarget.value.trim() === ''
                    ? undefined
                    : { given: false, reason: event.currentTarget.value },
                )
              }
            />
          </>
        }
      >
        {(print) => (
          <>
            <span>
              {t(`finger.${print().finger}` as TextKey)}
              {'　'}
              <span class="meta">{t('finger.quality', { quality: print().quality })}</span>
            </span>
            <button type="button" class="b plain" onClick={() => props.form.put(path(), undefined)}>
              {t('capture.again')}
            </button>
          </>
        )}
      </Show>
      <Show when={fault()}>
        {(code) => (
          <p class="due" role="alert">
            {tOr(`finger.fault.${code()}`, t('finger.fault'))}
          </p>
        )}
      </Show>
    </div>
  )
}
