'use client'
import type { ReactNode } from 'react'
import { Logo } from './logo'

export interface TopBarProps {
  title?: ReactNode
  /** The page has no other heading. */
  heading?: boolean
  chips?: ReactNode
  children: ReactNode
}

/** The bar of every screen: the product, what is open, and tools at the right. */
export function TopBar({ title, heading = false, chips, children }: TopBarProps) {
  const Title = heading ? 'h1' : 'span'
  return (
    <header className="flex h-46 min-w-0 items-center gap-10 border-line border-b bg-pane px-12">
      <Logo />
      {title && (
        <>
          <span aria-hidden="true" className="h-22 border-line border-l" />
          <Title className="min-w-0 overflow-hidden text-ellipsis whitespace-nowrap font-semibold text-[13.5px] tracking-[-0.01em] projector:text-sentence">
            {title}
          </Title>
        </>
      )}
      {chips}
      <div className="ml-auto flex flex-none items-center gap-10">{children}</div>
    </header>
  )
}
