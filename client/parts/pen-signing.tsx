import { createSignal, For, type JSX, onCleanup, Show } from 'solid-js'
import { type BlobRef, hashText, type PartyId } from '../../domain/index.ts'
import {
  type DeclarationShown,
  type DeclarationText,
  openClerkEnd,
  type Signed,
  textFor,
} from '../state/party-channel.ts'
import { t, tOr } from '../text/text.ts'
import type { Places } from './act-form.ts'
import { BlobPicture } from './blob-picture.tsx'
import { useDesk } from './desk-context.tsx'
import { showPartyWindow } from './party-window.ts'

/** The texts between which a party chooses with the own status. */
type TextsByStatus = Exclude<DeclarationShown['texts'], { only: DeclarationText }>

/** One text that one party reads and signs on the pen display. */
export interface PenPlace {
  /** Where the signature stands in the act. */
  readonly at: string
  readonly party: PartyId
  readonly name: string
  /** What is read, as it stands now; a signature under other words is void. */
  readonly text: () => DeclarationText | TextsByStatus
  /** Done before the text is shown, e.g. the time of the reading is noted. */
  readonly onOpen?: () => void
  /** Said while it cannot be signed yet. */
  readonly notYet?: () => string | undefined
}

/** A signature as acts keep it. */
interface Kept {
  /** Where the party chose one. */
  readonly status?: Exclude<Signed['status'], null>
  readonly text: string
  readonly strokes: BlobRef
  readonly picture: BlobRef
  readonly confirmedAt: string
}

const shownAt = ({ party, name, text }: PenPlace): DeclarationShown => {
  const now = text()
  return { party, name, texts: 'exact' in now ? { only: now } : now }
}

/** Each party in turn reads the own text on the pen display, signs and presses the red key. */
export function PenSigning(props: {
  form: Places
  places: readonly PenPlace[]
  /** Legal time of now. */
  at: () => string
}): JSX.Element {
  const desk = useDesk()
  const [asked, setAsked] = createSignal<PenPlace | null>(null)
  const [note, setNote] = createSignal<string>()
  const display = openClerkEnd({
    onSigned: (signed) => void keep(signed),
    onWrong: () => {
      const place = asked()
      setAsked(null)
      display.clear()
      if (place) setNote(t('declare.problem', { party: t(`party.${place.party}`) }))
    },
  })
  onCleanup(() => display.close())
  const open = (place: PenPlace) => {
    place.onOpen?.()
    setAsked(place)
    setNote(undefined)
    display.show(shownAt(place))
    if (!showPartyWindow()) setNote(t('declare.blocked'))
  }
  const keep = async ({ status, strokes, picture }: Signed) => {
    const place = asked()
    if (!place) return
    const strokesKept = await desk.keepBlob(new Blob([JSON.stringify(strokes)]), 'application/json')
    const pictureKept = await desk.keepBlob(new Blob([picture]), 'image/png')
    if (!strokesKept.ok || !pictureKept.ok) return setNote(t('fault.no-space'))
    const kept: Kept = {
      ...(status === null ? {} : { status }),
      text: strokes.text,
      strokes: strokesKept.value,
      picture: pictureKept.value,
      confirmedAt: props.at(),
    }
    props.form.put(place.at, kept)
    setAsked(null)
    display.clear()
  }
  return (
    <div class="declare">
      <p class="due" role="status">
        {note() ?? ''}
      </p>
      <div class="acts">
        <For each={props.places}>
          {(place) => {
            const signed = () => props.form.get(place.at) as Kept | undefined
            const isVoid = () =>
              signed()?.text !== hashText(textFor(shownAt(place), signed()?.status ?? null).exact)
            return (
              <article class="act" data-at={place.at} aria-label={t(`party.${place.party}`)}>
                <h2>
                  {place.name}
                  {'　'}
                  <span class="q">{t(`party.${place.party}`)}</span>
                </h2>
                <Show
                  when={signed()}
                  fallback={
                    <p class="meta" role="status">
                      {asked()?.at === place.at
                        ? t('declare.waiting', { party: t(`party.${place.party}`) })
                        : (place.notYet?.() ?? '')}
                    </p>
                  }
                >
                  {(kept) => (
                    <>
                      <Show when={kept().status}>
                        {(status) => (
                          <p>
                            {t('field.status')}
                            {'　'}
                            <b>{tOr(`status.${status()}`, '')}</b>
                          </p>
                        )}
                      </Show>
                      <BlobPicture blob={kept().picture} alt={t('party.pen')} class="signature" />
                      <p classList={{ meta: !isVoid(), due: isVoid() }}>
                        {isVoid()
                          ? t('declare.void')
                          : t('declare.signed', { at: kept().confirmedAt.slice(11, 19) })}
                      </p>
                    </>
                  )}
                </Show>
                <button
                  type="button"
                  class="b"
                  disabled={place.notYet?.() !== undefined}
                  onClick={() => open(place)}
                >
                  {signed() ? t('declare.again') : t('declare.open')}
                </button>
              </article>
            )
          }}
        </For>
      </div>
    </div>
  )
}
