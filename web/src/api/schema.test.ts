import { expect, test } from 'vitest';

// @ts-expect-error a script without types
import { typesOf } from '../../scripts/api_types.mjs';

const described = (version: string, type: string) =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Throughline', version },
    paths: {
      '/api/v1/things/{thing}': {
        get: {
          operationId: 'get_things_thing',
          parameters: [{ name: 'thing', in: 'path', required: true, schema: { type: 'string' } }],
          responses: {
            200: {
              description: 'done',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
            },
          },
        },
      },
    },
    components: { schemas: { Thing: { type: 'object', properties: { id: { type } } } } },
  });

test('the types follow from what the server describes, and change when it does', async () => {
  const types = (await typesOf(described('1', 'integer'))) as string;
  expect(types).toContain('"/api/v1/things/{thing}"');
  expect(types).toMatch(/Thing: \{\s+id\?: number;/);
  expect(await typesOf(described('1', 'string'))).not.toBe(types);
});

test('a new version of the program alone changes nothing', async () => {
  expect(await typesOf(described('2', 'integer'))).toBe(await typesOf(described('1', 'integer')));
});
