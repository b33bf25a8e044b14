'use client'
import type { ReactNode } from 'react'
import { BytesSentChip } from '../bytes-sent-chip'
import { ThemeButton } from '../theme-button'
import { TopBar } from '../top-bar'
import { ProjectorButton } from './projector-button'

/** The top bar as a room sees it: the title, that nothing was sent, and the way back. */
export function RoomBar({ title }: { title: ReactNode }) {
  return (
    <TopBar title={title} chips={<BytesSentChip />}>
      <ThemeButton />
      <ProjectorButton />
    </TopBar>
  )
}
