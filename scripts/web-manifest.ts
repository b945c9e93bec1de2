import type { ManifestOptions } from 'vite-plugin-pwa'

/** The paper and ground colour of the design tokens (`--ground`), which the manifest cannot read from CSS. */
const ground = '#f5f4ef'

/** How the installed app presents itself to the system. */
export const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: '连理 婚姻登记',
  short_name: '连理',
  description: '婚姻登记窗口与外出登记，断线可办，联网即达。',
  lang: 'zh-Hans-CN',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: ground,
  theme_color: ground,
  categories: ['government', 'productivity'],
  icons: [
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
}
