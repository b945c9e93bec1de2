import { For, type JSX, Show } from 'solid-js'
import { blobsIn, centreClerk } from '../../../domain/index.ts'
import { ActBar } from '../../parts/act-bar.tsx'
import { BlobPicture } from '../../parts/blob-picture.tsx'
import { useClerkNames } from '../../parts/clerk-name.ts'
import { Mark } from '../../parts/mark.tsx'
import type { TimelineEntry } from '../../state/desk.ts'
import { actName, stageName } from '../../text/kind-words.ts'
import { t } from '../../text/text.ts'
import { useCase } from './case-context.tsx'
import { CaseFrame } from './case-frame.tsx'
import { CaseWhereabouts } from './case-whereabouts.tsx'
import { PrintedPapers } from './printed-papers.tsx'
import { saidInAct } from './said-in-act.ts'
import { WithoutEffectRow } from './without-effect.tsx'

/** Everything that was done in a case, act by act, with who, when, where it is, and what proves it. */
export function CaseRecord(): JSX.Element {
  const { opened, screens, isRecordShown, toggleRecord } = useCase()
  const nameOf = useClerkNames()
  const marks = {
    here: 'saved',
    centre: 'at-centre',
    parked: 'parked',
    held: 'held',
    refused: 'refused',
  } as const
  const authorOf = ({ action: { body } }: TimelineEntry) =>
    body.by.clerk === centreClerk ? t('record.centre') : nameOf(body.by.clerk)
  return (
    <CaseFrame
      sideLabel={t('record.papers')}
      side={<PrintedPapers />}
      bar={
        <ActBar where={<CaseWhereabouts savedAt={null} />}>
          <Show when={isRecordShown()}>
            <button type="button" class="b" onClick={toggleRecord}>
              {t('back')} <kbd aria-hidden="true">Alt T</kbd>
            </button>
          </Show>
        </ActBar>
      }
    >
      <section class="page record">
        <div class="sech">
          <h2>{t('record.title')}</h2>
          <span class="meta">
            {stageName(opened.kind(), screens.stageOn?.(opened) ?? opened.stage())}
            {'　'}
            {t('record.count', { count: opened.timeline().length })}
          </span>
        </div>
        <Show when={screens.ground?.(opened)}>{(ground) => <p class="record-ground">{ground()}</p>}</Show>
        <table class="rows">
          <caption class="vh">{t('record.title')}</caption>
          <thead>
            <tr>
              <th>
                <span class="vh">{t('sync.aria')}</span>
              </th>
              <th>{t('record.when')}</th>
              <th>{t('record.act')}</th>
              <th>{t('record.evidence')}</th>
              <th class="right">{t('record.by')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={opened.timeline()}>
              {(entry) => (
                <>
                  <tr classList={{ 'no-effect': entry.withoutEffect !== null }}>
                    <td class="glyph">
                      <Mark state={marks[entry.whereabouts.at]} label />
                    </td>
                    <td class="num">{entry.action.body.at.slice(0, 19).replace('T', ' ')}</td>
                    <th scope="row">{actName(opened.kind(), entry.action.body.act.type)}</th>
                    <td class="thumbs">
                      <For
                        each={blobsIn(entry.action.body.act).filter(({ media }) =>
                          media.startsWith('image/'),
                        )}
                      >
                        {(blob) => <BlobPicture blob={blob} alt={t('record.picture')} class="thumb" />}
                      </For>
                    </td>
                    <td class="right meta">{authorOf(entry)}</td>
                  </tr>
                  <Show when={saidInAct(entry.action.body.act).length > 0}>
                    <tr class="said">
                      <td />
                      <td />
                      <td colSpan={3}>
                        <For each={saidInAct(entry.action.body.act)}>{(line) => <p lang="zh">{line}</p>}</For>
                      </td>
                    </tr>
                  </Show>
                  <Show when={entry.withoutEffect}>
                    {(without) => <WithoutEffectRow entry={entry} without={without()} />}
                  </Show>
                </>
              )}
            </For>
          </tbody>
        </table>
      </section>
    </CaseFrame>
  )
}
