import { createSignal, For, type JSX, onCleanup, Show } from 'solid-js'
import {
  declarationOf,
  declarationText,
  declarationTextHash,
  type declaredStatuses,
  factOf,
  type MarriageActOf,
  type PartyId,
  partyIds,
} from '../../../domain/index.ts'
import { BlobPicture } from '../../parts/blob-picture.tsx'
import { showPartyWindow } from '../../parts/party-window.ts'
import {
  type DeclarationShown,
  type DeclarationText,
  openClerkEnd,
  type Signed,
} from '../../state/party-channel.ts'
import { t } from '../../text/text.ts'
import { createActForm } from './act-form.ts'
import { useCase } from './case-context.tsx'
import { StepFrame } from './step-frame.tsx'

type Declared = MarriageActOf<'declare'>['declarations']['man']

/** A6: on the pen display each party chooses the status, reads the own declaration, signs and confirms. */
export function DeclareStep(): JSX.Element {
  const { desk, opened } = useCase()
  const form = createActForm(opened, 'declare', { witness: desk.clerk.id })
  const [asked, setAsked] = createSignal<PartyId | null>(null)
  const [note, setNote] = createSignal<string>()
  const display = openClerkEnd({
    onSigned: (signed) => void keep(signed),
    onWrong: () => {
      const party = asked()
      setAsked(null)
      display.clear()
      if (party) setNote(t('declare.problem', { party: t(`party.${party}`) }))
    },
  })
  onCleanup(() => display.close())
  const declared = (party: PartyId) => form.get(`declarations.${party}`) as Declared | undefined
  const open = (party: PartyId) => {
    setAsked(party)
    setNote(undefined)
    display.show(shownTo(party))
    if (!showPartyWindow()) setNote(t('declare.blocked'))
  }
  const keep = async ({ status, strokes, picture }: Signed) => {
    const party = asked()
    if (!party) return
    const strokesKept = await desk.keepBlob(new Blob([JSON.stringify(strokes)]), 'application/json')
    const pictureKept = await desk.keepBlob(new Blob([picture]), 'image/png')
    if (!strokesKept.ok || !pictureKept.ok) return setNote(t('fault.no-space'))
    form.put(`declarations.${party}`, {
      status,
      text: strokes.text,
      strokes: strokesKept.value,
      picture: pictureKept.value,
      confirmedAt: opened.circumstances().at,
    })
    setAsked(null)
    display.clear()
  }
  const shownTo = (party: PartyId): DeclarationShown => {
    const text = (status: (typeof declaredStatuses)[number]): DeclarationText => {
      const { title, heading, self, other, statement } = declarationOf(opened.state(), party, status)
      return {
        title,
        heading,
        self: [...self],
        other: [...other],
        statement,
        exact: declarationText(opened.state(), party, status),
      }
    }
    return {
      party,
      name: factOf(opened.state(), party, 'name') ?? '',
      texts: { '10': text('10'), '30': text('30'), '40': text('40') },
    }
  }
  return (
    <StepFrame form={form} act="act.declare" onAct={() => void form.sign()}>
      <div class="page declare">
        <p class="meta">{t('declare.hint')}</p>
        <p class="due" role="status">
          {note() ?? ''}
        </p>
        <div class="acts">
          <For each={partyIds}>
            {(party) => (
              <article class="act" data-at={`declarations.${party}`} aria-label={t(`party.${party}`)}>
                <h2>
                  {factOf(opened.state(), party, 'name')}
                  {'　'}
                  <span class="q">{t(`party.${party}`)}</span>
                </h2>
                <Show
                  when={declared(party)}
                  fallback={
                    <p class="meta" role="status">
                      {asked() === party ? t('declare.waiting', { party: t(`party.${party}`) }) : ''}
                    </p>
                  }
                >
                  {(signed) => (
                    <>
                      <p>
                        {t('field.status')}
                        {'　'}
                        <b>{t(`status.${signed().status}`)}</b>
                      </p>
                      <BlobPicture blob={signed().picture} alt={t('party.pen')} class="signature" />
                      <p class="meta">
                        {signed().text === declarationTextHash(opened.state(), party, signed().status)
                          ? t('declare.signed', { at: signed().confirmedAt.slice(11, 19) })
                          : t('declare.void')}
                      </p>
                    </>
                  )}
                </Show>
                <button type="button" class="b" onClick={() => open(party)}>
                  {declared(party) ? t('declare.again') : t('declare.open')}
                </button>
              </article>
            )}
          </For>
        </div>
        <p class="meta">
          {t('declare.witness')}
          {'　'}
          {desk.clerk.name}
        </p>
      </div>
    </StepFrame>
  )
}
