import { count } from './count.ts'

/** The list of what was dropped. */
export const inventory = {
  title: 'Inventory',
  how: 'recognised by content, not by name',
  order: 'Order',
  orders: { grouped: 'Grouped', time: 'By time', issues: (issues: number) => `Issues ${issues}` },
  list: 'Files',
  columns: ['File', 'Recognised as', 'Belongs to', 'Size', 'Span', 'State'],
  noRemark: 'Every file was read without a remark.',
  files: (files: number) => count(files, 'file'),
  needLook: (files: number) => `${files} ${files === 1 ? 'needs' : 'need'} a look`,
  looks: (names: readonly string[], more: number) =>
    `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''} ${names.length + more === 1 ? 'needs' : 'need'} a look.`,
  showThem: (files: number) => (files === 1 ? 'Show it' : 'Show them'),
  showMore: (next: number, left: number) => (next === left ? `Show ${next} more` : `Show ${next} of ${left} more`),
  showGroups: (next: number, left: number) =>
    next === left ? `Show ${count(next, 'more group')}` : `Show ${next} of ${left} more groups`,
}
