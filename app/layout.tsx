import { words } from '@/lib/language/words'
import './globals.css'
import { GeistMono } from 'geist/font/mono'
import { GeistSans } from 'geist/font/sans'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Providers } from './providers'

export const metadata: Metadata = {
  title: words.page.title,
  description: words.page.description,
  icons: { icon: '/icon.svg' },
}
export const viewport: Viewport = { colorScheme: 'dark light' }
// Each page carries a nonce of its own, so none can be built ahead.
export const dynamic = 'force-dynamic'

/** Before the first paint: the stored theme (components/workbench/theme.ts), else the system's. */
const SET_THEME = `{let t;try{t=localStorage.getItem('theme')}catch{}document.documentElement.dataset.theme=t??(matchMedia('(prefers-color-scheme: light)').matches?'light':'dark')}`

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? ''
  return (
    <html lang={words.page.language} className={`${GeistSans.variable} ${GeistMono.variable}`} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, and it must run before the first paint */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SET_THEME }} />
      </head>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  )
}
