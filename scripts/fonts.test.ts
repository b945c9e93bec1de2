import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openFont } from '../client/papers/font-file.ts'
import { PAPER_FONT_FILE } from '../client/papers/font-url.ts'
import { prepareFonts } from './fonts.ts'

test('[papers] the build lays out the font under the name the app asks for, with its licence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lianli-fonts-'))
  await prepareFonts(join(folder, 'fonts'))
  const bytes = await readFile(join(folder, 'fonts', PAPER_FONT_FILE))
  const licence = await readFile(join(folder, 'fonts', 'noto-serif-sc.LICENSE.txt'), 'utf8')
  assert.is((await readdir(join(folder, 'fonts'))).length, 2)
  assert.ok(openFont(new Uint8Array(bytes).buffer).ok)
  assert.match(licence, /SIL OPEN FONT LICENSE/i)
  await rm(folder, { recursive: true })
})

test.run()
