import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PRODUCT_VERSION } from './product.ts'

test('the version of the document is that of the package', () => {
  const text = readFileSync('package.json', 'utf8')
  expect(JSON.parse(text)).toMatchObject({ version: PRODUCT_VERSION })
})
