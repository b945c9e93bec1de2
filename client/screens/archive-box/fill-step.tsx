import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { agreed, type CaseId, formatArchiveNumber, volumesOf } from '../../../domain/index.ts'
import { createDerivedForm } from '../../parts/derived-form.ts'
import { useKeys } from '../../parts/keys.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { FieldsDialog } from '../case/fields-dialog.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { createArchiveDesk } from './archive-desk.ts'
import { BoxPapers } from './box-papers.tsx'
import { BoxVolumes } from './box-volumes.tsx'
import { closeScreen } from './close-screen.ts'

/** 装盒: the files of the box's series that are filed, one after another in the order of their numbers. */
export function FillStep(): JSX.Element {
  const { desk, opened } = useCaseOf('archive-box')
  const archive = createArchiveDesk(desk)
  const box = () => agreed(opened.state().opening)
  const next = createMemo(() => {
    const opening = box()
    if (!opening) return []
    const numbers = new Map(archive.numbersIn(opening.fonds).map((each) => [each.case, each.number]))
    return archive.toBox().flatMap((found) => {
      const number = numbers.get(found.case)
      const isOfSeries = number && number.class === opening.class && number.year === opening.year
      return isOfSeries ? [{ found, number }] : []
    })
  })
  const form = createDerivedForm(opened, 'put', () => {
    const [first] = next()
    if (!first) return {}
    const { found, number } = first
    const { on, facts } = found.file
    return { case: found.case, number, eventOn: on, facts, contents: found.contents, remark: null }
  })
  const [isClosing, setClosing] = createSignal(false)
  const close = () => void setClosing(true)
  useKeys({ 'Alt X': close })
  /** With nothing left to lay in, the one act is to close the box. */
  const nothing = { inPlace: true, evidence: [], refusals: [] } as const
  const isFull = () => next().length === 0
  const namesOf = (id: CaseId) => archive.onList().get(id)?.names.join(' ') ?? ''
  return (
    <StepFrame
      form={{
        ...form,
        review: () => (isFull() ? nothing : form.review()),
        gaps: () => (isFull() ? 0 : form.gaps()),
      }}
      {...(isFull() ? { act: 'box.close' as const } : {})}
      onAct={() => (isFull() ? close() : void form.sign())}
      others={
        <Show when={!isFull()}>
          <button type="button" class="b" aria-keyshortcuts="Alt+X" onClick={close}>
            {t('box.close')} <kbd aria-hidden="true">Alt X</kbd>
          </button>
        </Show>
      }
      side={<BoxPapers id={opened.id} state={opened.state()} files={archive.onList()} />}
    >
      <section class="page" aria-labelledby="to-put">
        <div class="sech">
          <h2 id="to-put">{t('box.to-put')}</h2>
          <span class="meta">{t('box.to-put.count', { count: next().length })}</span>
        </div>
        <ul class="checks">
          <For
            each={next().slice(0, 12)}
            fallback={<li class="meta">{t(archive.isRead() ? 'box.to-put.none' : 'archive.reading')}</li>}
          >
            {({ found, number }, index) => (
              <li classList={{ on: index() === 0 }}>
                <span />
                <span>
                  <span class="num">{formatArchiveNumber(number)}</span> {namesOf(found.case)}
                </span>
                <span class="meta num">{found.file.on}</span>
              </li>
            )}
          </For>
        </ul>
        <div class="sech gap">
          <h2>{t('box.volumes')}</h2>
          <span class="meta">{t('box.volumes.count', { count: volumesOf(opened.state()).length })}</span>
        </div>
        <Show
          when={volumesOf(opened.state()).length > 0}
          fallback={<p class="empty">{t('box.volumes.none')}</p>}
        >
          <BoxVolumes state={opened.state()} files={archive.onList()} />
        </Show>
        <Show when={isClosing()}>
          <FieldsDialog screen={closeScreen} onClose={() => setClosing(false)} />
        </Show>
      </section>
    </StepFrame>
  )
}
