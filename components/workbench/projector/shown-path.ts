'use client'
import { useProjector } from './projector'

/** What of a file's path may be shown: in a room its name, and not the folders it is in. */
export function useShownPath(): (path: string) => string {
  return useProjector() ? nameOf : whole
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function whole(path: string): string {
  return path
}
