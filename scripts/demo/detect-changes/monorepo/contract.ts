// What the languages share: the messages in Protobuf, and the recipe that generates code for all three from them.

/** The message that the whole shop speaks; more fields are lines such as `string gift_note = 3;`. */
export function order(...more: readonly string[]): string {
  const fields = ['string id = 1;', 'int64 cents = 2;', ...more];
  return `syntax = "proto3";

package shop.v1;

message Order {
${fields.map((field) => `  ${field}`).join('\n')}
}
`;
}

export const contract: Readonly<Record<string, string>> = {
  'proto/buf.yaml': `version: v2
`,
  'proto/shop/v1/order.proto': order(),
  'buf.gen.yaml': `version: v2
inputs:
  - directory: proto
plugins:
  - remote: buf.build/bufbuild/es
    out: web/packages/client/src/gen
  - remote: buf.build/protocolbuffers/python
    out: services/orders/src/orders/gen
  - remote: buf.build/community/neoeinstein-prost
    out: crates/ledger/src/gen
`,
};
