'use client'
import { type ReactNode, useRef } from 'react'
import { Button, type ButtonProps } from '@/components/ui/button'
import type { DroppedFile } from '@/lib/engine/engine-api'
import { words } from '@/lib/language/words'
import { pickedFiles } from './dropped-files'

export interface PickFilesProps extends Omit<ButtonProps, 'onClick'> {
  folder?: boolean
  onFiles(files: readonly DroppedFile[]): void
  children: ReactNode
}

/** A button that opens the browser's own dialog for files, or for a folder. */
export function PickFiles({ folder = false, onFiles, children, ...rest }: PickFilesProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button onClick={() => input.current?.click()} {...rest}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        data-command={folder ? 'pick-folder' : 'pick-files'}
        aria-label={folder ? words.intake.pick.folder : words.intake.pick.files}
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={({ currentTarget }) => {
          onFiles(pickedFiles(currentTarget.files ?? []))
          currentTarget.value = ''
        }}
      />
    </>
  )
}
