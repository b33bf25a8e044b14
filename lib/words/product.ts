/** Version that stands in every document; a test holds it against package.json. */
export const PRODUCT_VERSION = '1.0.0'
