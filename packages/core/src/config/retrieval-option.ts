import { z } from 'zod';
import type { ResolvedRetrieval } from './resolved-config.ts';

/** Which documented symbols a model is shown as examples. */
export const retrievalOption: z.ZodType<ResolvedRetrieval> = z
  .strictObject({
    kind: z
      .enum(['lexical', 'embeddings', 'azure-ai-search', 'off'])
      .default('lexical')
      .describe(
        'How they are found: by the words they share (`lexical`, without a network), by vectors of a model (`embeddings`), by an index of Azure AI Search, or not at all.',
      ),
    k: z.int().min(1).max(10).default(2).describe('Most examples for one symbol.'),
    threshold: z
      .number()
      .min(0)
      .max(1)
      .default(0.2)
      .describe('How like an example has to be: 0 takes any, 1 only what is the same.'),
    embeddings: z
      .strictObject({
        model: z
          .string()
          .min(1)
          .default('text-embedding-3-small')
          .describe('Model that makes the vectors. Others than the known ones are declared in `models`.'),
        deployment: z
          .string()
          .min(1)
          .optional()
          .describe('Its deployment, at the endpoint of the provider. Without it: the name of the model.'),
        dimensions: z
          .int()
          .min(32)
          .max(3072)
          .default(256)
          .describe('How many numbers a vector has: more tell more and take more room.'),
      })
      .prefault({})
      .describe('For `embeddings`. Address and key are those of the provider `azure-openai`.'),
    search: z
      .strictObject({
        endpoint: z
          .string()
          .min(1)
          .optional()
          .describe('`https://example.search.windows.net`. Without it: the variable `AZURE_SEARCH_ENDPOINT`.'),
        index: z.string().min(1).default('docwright').describe('Name of the index. It is made where there is none.'),
        keyVariable: z
          .string()
          .min(1)
          .default('AZURE_SEARCH_API_KEY')
          .describe('Name of the variable that holds the key.'),
      })
      .prefault({})
      .describe('For `azure-ai-search`, which needs the package `@azure/search-documents`.'),
  })
  .prefault({})
  .describe('Which documented symbols of the project a model is shown as examples.');
