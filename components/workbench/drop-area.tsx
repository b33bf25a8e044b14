'use client'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Kbd } from '@/components/ui/kbd'
import type { DroppedFile } from '@/lib/engine/engine-api'
import { words } from '@/lib/language/words'
import { PickFiles } from './pick-files'

export interface DropAreaProps {
  busy: boolean
  onFiles(files: readonly DroppedFile[]): void
  onPasteText(): void
}

export function DropArea({ busy, onFiles, onPasteText }: DropAreaProps) {
  const { drop } = words.intake
  return (
    <div className="flex flex-col items-center gap-6 rounded-[16px] border-[1.5px] border-strong border-dashed bg-[radial-gradient(90%_120%_at_50%_0,var(--accent-soft),transparent_70%)] bg-pane px-24 pt-34 pb-30">
      <span className="mb-6 grid size-52 place-items-center rounded-[14px] bg-accent-soft text-accent">
        <Icon name="folder" className="size-26 stroke-[1.2]" />
      </span>
      <b className="text-center text-[19px] leading-[26px] tracking-[-0.015em]">{busy ? drop.reading : drop.title}</b>
      <span className="text-ink2">{drop.promise}</span>
      <div className="mt-16 flex flex-wrap justify-center gap-8">
        <PickFiles folder tone="primary" size="large" onFiles={onFiles}>
          {drop.folder}
        </PickFiles>
        <PickFiles size="large" onFiles={onFiles}>
          {drop.files}
        </PickFiles>
        <Button size="large" onClick={onPasteText}>
          <Icon name="paste" />
          {drop.paste} <Kbd>{'Ctrl V'}</Kbd>
        </Button>
      </div>
    </div>
  )
}
