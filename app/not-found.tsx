import { Notice } from '@/components/ui/notice'

export default function NotFound() {
  return (
    <Notice title="There is no page at this address.">
      <a className="text-accent underline" href="/">
        Open Quorumscope
      </a>
    </Notice>
  )
}
