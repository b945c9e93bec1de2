import { A } from '@solidjs/router'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { frozenActs, openDisputes, openHolds } from '../../../domain/index.ts'
import { Mark } from '../../parts/mark.tsx'
import { useOfficeNames } from '../../parts/office-name.ts'
import { conflictNamed } from '../../text/conflict-words.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/text.ts'
import { useCase } from './case-context.tsx'

/** What stands over the whole case: what it is disputed about, and which of its acts have no effect. */
export function CaseBanner(): JSX.Element {
  const { opened, isRecordShown, toggleRecord } = useCase()
  const officeName = useOfficeNames()
  const disputes = createMemo(() => openDisputes(opened.standing()))
  const held = createMemo(() => openHolds(opened.standing()))
  const finding = () => {
    const [first] = held()
    const [found] = (first && opened.standing().withoutEffect.get(first)?.findings) ?? []
    return found ? refusalWords(found, opened.kind()) : ''
  }
  return (
    <>
      <For each={disputes()}>
        {({ code, goesOn, with: others }) => (
          <section class="case-banner" aria-label={t('case.disputed')}>
            <p>
              <strong>{t('case.disputed.what', { what: conflictNamed(code) })}</strong>{' '}
              {others
                .map((other) =>
                  t('case.disputed.with', {
                    office: officeName(other.office),
                    certificate: other.certificate ?? t('none'),
                  }),
                )
                .join('')}{' '}
              {t(frozenActs(code).length > 0 && !goesOn ? 'case.disputed.frozen' : 'case.disputed.open')}
            </p>
            <A class="b" href={`/conflicts?case=${opened.id}`}>
              {t('case.conflict.go')}
            </A>
          </section>
        )}
      </For>
      <Show when={held().length > 0}>
        <section class="case-banner" aria-label={t('held.title')}>
          <p>
            <Mark state="held" /> <strong>{t('held.count', { count: held().length })}</strong> {finding()}
          </p>
          <Show when={!isRecordShown()}>
            <button type="button" class="b" onClick={toggleRecord}>
              {t('held.look')}
            </button>
          </Show>
        </section>
      </Show>
    </>
  )
}
