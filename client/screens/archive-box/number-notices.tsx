import { A } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { type ArchiveBoxAct, type ArchiveClash, agreed, formatArchiveNumber } from '../../../domain/index.ts'
import { useDesk } from '../../parts/desk-context.tsx'
import { SigningFaultWords } from '../../parts/signing-fault.tsx'
import type { SigningFault } from '../../state/faults.ts'
import { t } from '../../text/text.ts'
import type { ArchiveDesk } from './archive-desk.ts'

type Other = ArchiveClash['others'][number]

/**
 * Rules.md K22: one number on two files, or one file laid in twice. The first keeps its number; the later one gets
 * another with a reference, or a remark once it has gone to the archive. Either is one key.
 */
export function NumberNotices(props: { archive: ArchiveDesk }): JSX.Element {
  const desk = useDesk()
  const [fault, setFault] = createSignal<SigningFault | null>(null)
  const nameOf = (id: string) => props.archive.onList().get(id)?.names.join(' ') || t('archive.not-here')
  const boxOf = (id: string) => {
    const found = props.archive.boxes().find((box) => box.id === id)
    return found ? t('archive.box', { box: agreed(found.state.opening)?.box ?? '' }) : ''
  }
  const resolve = async ({ stands }: ArchiveClash, { file, remedy }: Other) => {
    const act: ArchiveBoxAct =
      remedy.do === 'renumber'
        ? {
            type: 'renumber',
            case: file.case,
            from: file.number,
            to: remedy.to,
            keptBy: stands.case,
            reason: t('archive.clash.reason', { number: formatArchiveNumber(file.number) }),
          }
        : {
            type: 'note',
            subject: 'number-clash',
            case: file.case,
            reference: remedy.reference,
            remark: t('archive.clash.remark', { box: boxOf(stands.box) }),
            scans: [],
          }
    const signed = await desk.sign(file.box, 'archive-box', act)
    setFault(signed.ok ? null : signed.error)
  }
  return (
    <>
      <For each={props.archive.clashes()}>
        {(clash) => (
          <div class="refusal clash" role="alert">
            <strong>
              {t(`archive.clash.${clash.kind}`, { number: formatArchiveNumber(clash.stands.number) })}
            </strong>
            <cite>
              {t('archive.clash.stands', {
                name: nameOf(clash.stands.case),
                box: boxOf(clash.stands.box),
              })}
            </cite>
            <For each={clash.others}>
              {(other) => (
                <div class="ways">
                  <A
                    href={`/case/${other.file.box}`}
                  >{`${nameOf(other.file.case)}　${boxOf(other.file.box)}`}</A>
                  <button type="button" class="b" onClick={() => void resolve(clash, other)}>
                    {other.remedy.do === 'renumber'
                      ? t('archive.clash.renumber', { number: formatArchiveNumber(other.remedy.to) })
                      : t('archive.clash.note')}
                  </button>
                </div>
              )}
            </For>
          </div>
        )}
      </For>
      <Show when={fault()}>{(why) => <SigningFaultWords fault={why()} />}</Show>
    </>
  )
}
