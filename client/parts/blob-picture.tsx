import { createResource, type JSX, onCleanup, Show } from 'solid-js'
import type { BlobRef } from '../../domain/index.ts'
import { t } from '../text/text.ts'
import { useDesk } from './desk-context.tsx'

/** A scan or photograph by its hash, from this machine or else from the centre. */
export function BlobPicture(props: { blob: BlobRef; alt: string; class?: string }): JSX.Element {
  const desk = useDesk()
  const [url] = createResource(
    () => props.blob,
    async (blob) => {
      const bytes = await desk.readBlob(blob)
      if (!bytes.ok) return null
      const made = URL.createObjectURL(bytes.value)
      urls.push(made)
      return made
    },
  )
  const urls: string[] = []
  onCleanup(() => urls.forEach((made) => URL.revokeObjectURL(made)))
  return (
    <Show
      when={url()}
      fallback={<span class="picture-missing">{url.loading ? '…' : t('picture.not-here')}</span>}
    >
      {(made) => <img src={made()} alt={props.alt} class={props.class} />}
    </Show>
  )
}
