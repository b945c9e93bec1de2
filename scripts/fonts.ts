import { copyFile, mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PAPER_FONT_FILE } from '../client/papers/font-url.ts'

const PACKAGE = '@expo-google-fonts/noto-serif-sc'

/**
 * Copies the papers' font and its licence (OFL 1.1) into a folder that is served as `/fonts`. The
 * regular weight alone: bold is drawn by inking its edges, a second file would be another 14 MB.
 */
export async function prepareFonts(targetFolder: string): Promise<void> {
  const source = dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`))
  await mkdir(targetFolder, { recursive: true })
  await copyFile(
    join(source, '400Regular', 'NotoSerifSC_400Regular.ttf'),
    join(targetFolder, PAPER_FONT_FILE),
  )
  await copyFile(join(source, 'LICENSE_FONT'), join(targetFolder, 'noto-serif-sc.LICENSE.txt'))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await prepareFonts(process.argv[2] ?? 'public/fonts')
}
