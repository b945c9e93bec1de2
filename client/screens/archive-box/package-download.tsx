import { createSignal, For, type JSX, Show } from 'solid-js'
import type { CaseId, FilePackage } from '../../../domain/index.ts'
import { download, type FilePackingFault, type PackingProgress, packFile } from '../../papers/file-packer.ts'
import { useDesk } from '../../parts/desk-context.tsx'
import { t } from '../../text/text.ts'

/** The file of a case as one package: how far it is, and where pages are missing each by its name. */
export function PackageDownload(props: { case: CaseId; package: FilePackage; on: string }): JSX.Element {
  const desk = useDesk()
  const [progress, setProgress] = createSignal<PackingProgress | null>(null)
  const [fault, setFault] = createSignal<FilePackingFault | null>(null)
  const [done, setDone] = createSignal<number | null>(null)
  const pack = async () => {
    if (progress()) return
    setFault(null)
    setDone(null)
    const blobs = new Map(props.package.manifest.items.map((item) => [item.path, item]))
    const packed = await packFile(props.package, {
      on: props.on,
      onProgress: setProgress,
      read: async ({ path }) => {
        const item = blobs.get(path)
        if (!item) return undefined
        const { sha256, bytes, media } = item
        const read = await desk.readBlob({ sha256, bytes, media: media as never })
        return read.ok ? read.value : undefined
      },
    })
    setProgress(null)
    if (!packed.ok) return setFault(packed.error)
    setDone(packed.value.size)
    download(packed.value, `${props.package.manifest.number ?? props.case}.zip`)
  }
  const percent = () => {
    const now = progress()
    return now && now.total > 0 ? Math.round((100 * now.done) / now.total) : 0
  }
  return (
    <section class="gap" aria-labelledby="package">
      <div class="sech">
        <h2 id="package">{t('package.title')}</h2>
        <span class="meta">{t('package.items', { count: props.package.manifest.items.length })}</span>
      </div>
      <p class="meta">{t('package.about')}</p>
      <button type="button" class="b" aria-busy={progress() !== null} onClick={() => void pack()}>
        {t('package.download')}
      </button>
      <p role="status" class="meta">
        <Show when={progress()}>
          {(now) => t(`package.${now().step}`, { done: now().done, total: now().total, percent: percent() })}
        </Show>
        <Show when={done()}>{(bytes) => t('package.done', { size: Math.ceil(bytes() / 1024) })}</Show>
      </p>
      <Show when={progress()}>
        <progress class="pack" max="100" value={percent()} aria-label={t('package.title')} />
      </Show>
      <Show when={fault()}>
        {(why) => (
          <div class="refusal" role="alert">
            <strong>{t(`package.fault.${why().code}`)}</strong>
            <Show when={faultItems(why()).length > 0}>
              <ul>
                <For each={faultItems(why())}>{(title) => <li>{title}</li>}</For>
              </ul>
            </Show>
            <cite>{t('package.fault.how')}</cite>
          </div>
        )}
      </Show>
    </section>
  )
}

/** The pages a fault is about, by name. */
function faultItems(fault: FilePackingFault): readonly string[] {
  if (fault.code === 'missing') return fault.items.map(({ order, title }) => `${order}　${title}`)
  return fault.code === 'altered' ? [fault.path] : []
}
